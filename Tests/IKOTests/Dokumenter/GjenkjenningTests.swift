import Forms
import Foundation
import OPC
import TestSupport
import Testing

@testable import IKO

/// What a reader says of a document that does not tell what it is.
struct GjenkjenningTests {
  private let recogniser: Skjemagjenkjenner

  init() { recogniser = Skjemagjenkjenner() }

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
        == "Dokumentet sier ikke selv hvilket skjema det er. Det er lest som «oppfølgingsplan», fordi 100 % av skjemaets "
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

  @Test func `a few words that any form has make no form of ours`() throws {
    let lines = [
      "Tannklinikken ved Torvet", "Hva kan vi hjelpe deg med?", "Hvem er fastlegen din?", "Når var du her sist?",
      "Dokumentasjon: legges ved", "Dato: 12.01.2026",
    ]
    let form = try Specimen(lines.map { String.paragraph($0) }).bytes()

    let error = try #require(throws: FormError.self) { try recogniser.form(of: form, "anamnese.docx") }

    #expect(error.kind == "no-fields")
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

  @Test func `of another edition and without tags, it is read by the edition that is known`() throws {
    let label = Template<AnyForm>.StampLabel(form: "oppfølgingsplan", key: "1", day: dato)
    let package = try OfficePackage(try FormError.reading(Malmappe.path(of: Oppfølgingsplan.publisertNavn + ".docx")))
    let text = String(decoding: try package.content(of: package.mainPart), as: UTF8.self)
    let part = ZipEntry(
      name: package.mainPart.text, content: Array(text.replacing("Drøftes med PPT", with: "Tas opp med PPT").utf8))
    let other = try Template<AnyForm>(try package.bytes(replacing: [part]), name: "annen.docx", fields: planmal.fields)
    let document = try other.fill(AnyForm(values: ["elev.navn": .text("Kari Nordmann")]), stamp: label).bytes
    let folder = try Mappe()

    let read = try planleser.read(try folder.write(Damage.withoutTags(document), to: "a.docx"))

    #expect(read.gjenkjenning == .stempel)
    #expect(read.reading.answers["elev.navn"] == .text("Kari Nordmann"))
    #expect(read.reading.answers["plan.hovedmål"]?.isAnswered != true)
    #expect(read.reading.unplaced.allSatisfy { !$0.contains("Kari") })
  }

  @Test func `a filled checklist without tags is a source of a plan`() throws {
    let folder = try Mappe()
    var list = Sjekkliste()
    list.elev.navn = "Kari Nordmann"
    list.elev.klasse = "1STA"
    list.kart.ønsker = "Bli elektriker."
    list.s7 = Sjekkpunkt(.ja, merknad: "Leser sent")
    let document = try Skjema(Sjekkliste.self).template().fill(AnyForm(values: list.values)).bytes
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: planmal.fields, today: dato)

    try kilder.add(try folder.write(Damage.withoutTags(document), to: "liste.docx"))

    #expect(kilder.oppføringer.map { $0.values.text("elev.navn") } == ["Kari Nordmann"])
    #expect(kilder.oppføringer[0].values.text("kart.ønsker") == "Bli elektriker.")
    #expect(kilder.oppføringer[0].values.text("kart.situasjon")?.contains("Lesing: Leser sent") == true)
  }

  @Test func `a document with tracked changes is read and told of, or refused`() throws {
    let insertion =
      "<w:ins w:id=\"9001\" w:author=\"A\" w:date=\"2026-11-25T10:00:00Z\"><w:r><w:t> mer</w:t></w:r></w:ins></w:p>"
    let changed = try Damage.changed(document()) { text in
      guard let end = text.range(of: "</w:p>") else { return text }
      return text.replacingCharacters(in: end, with: insertion)
    }
    let folder = try Mappe()
    let path = try folder.write(changed, to: "a.docx")
    var reader = planleser

    #expect(try reader.read(path).reading.trackedChanges > 0)
    reader.refusesTrackedChanges = true
    let error = #expect(throws: FormError.self) { try reader.read(path) }

    #expect(error?.kind == "tracked-changes")
    #expect(error?.message.contains("Godta eller Avvis") == true)
    #expect(try reader.read(folder.write(document(), to: "b.docx")).reading.trackedChanges == 0)
  }
}
