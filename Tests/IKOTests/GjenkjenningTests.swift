import Forms
import OPC
import TestSupport
import Testing

@testable import IKO

/// What a reader says of a document that does not tell what it is.
struct GjenkjenningTests {
  private let recogniser: Skjemagjenkjenner

  init() throws { recogniser = try Skjemagjenkjenner() }

  private func document(stamped: Bool = false) throws -> [UInt8] {
    let label = Template<AnyForm>.StampLabel(form: "oppfølgingsplan", key: "1", day: dato)
    return try planmal.fill(AnyForm(values: Oppfølgingsplan.full.values), stamp: stamped ? label : nil).bytes
  }

  @Test func `stamp, then tags, then what is printed`() throws {
    #expect(try recogniser.form(of: document(stamped: true), "a.docx").2 == .stempel)
    #expect(try recogniser.form(of: Damage.withoutTags(document(stamped: true)), "a.docx").2 == .stempel)
    #expect(try recogniser.form(of: document(), "a.docx").2 == .koder)

    let (skjema, _, how) = try recogniser.form(of: Damage.flattened(document()), "a.docx")

    #expect(skjema == "oppfølgingsplan")
    #expect(
      how.finding(skjema: skjema)?.message
        == "Dokumentet har verken stempel eller feltkoder. Det er lest som «oppfølgingsplan», fordi 100 % av skjemaets "
        + "faste tekst står i det. Er det et annet skjema, oppgi det med --skjema eller --mal.")
  }

  @Test func `changed headings are named, never what was answered`() throws {
    let changed = try Damage.changed(Damage.flattened(document())) {
      $0.replacing("Styrker og interesser", with: "Sterke sider")
    }

    let (skjema, _, how) = try recogniser.form(of: changed, "a.docx")
    let message = how.finding(skjema: skjema)?.message ?? ""

    #expect(message.contains("Dette mangler: «Styrker og interesser». Er det"))
    #expect(!message.contains("Sterke sider"))
  }

  @Test func `a strange document is an error that says what to do`() throws {
    let bytes = try Specimen(.paragraph("Referat fra møte")).bytes()

    let error = try #require(throws: FormError.self) { try recogniser.form(of: bytes, "referat.docx") }

    #expect(error.kind == "no-fields")
    #expect(error.message.contains("ligner ikke på noe skjema iko kjenner"))
    #expect(error.message.contains("--skjema"))
  }

  @Test func `tags of another form are that form, however alike it looks`() throws {
    let renamed = try Damage.changed(document()) { $0.replacing("<w:tag w:val=\"", with: "<w:tag w:val=\"min.") }

    let (skjema, template, how) = try recogniser.form(of: renamed, "min.docx")

    #expect(skjema == "min.docx")
    #expect(how == .koder)
    #expect(template.fields.contains { $0.tag == "min.elev.navn" })
  }

  @Test func `a filled document of a published form is a template of it`() throws {
    let folder = try Mappe()
    let mal = try folder.write(document(), to: "mal.docx")
    let other = try folder.write(
      try planmal.fill(AnyForm(values: ["elev.navn": .text("Ola Lie")])).bytes, to: "ola.docx")

    let read = try Dokumentleser(mal: mal).read(other)

    #expect(read.skjema == "oppfølgingsplan")
    #expect(read.gjenkjenning == .oppgitt)
    #expect(read.reading.answers["elev.navn"] == .text("Ola Lie"))
  }
}
