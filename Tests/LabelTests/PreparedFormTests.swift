import Forms
import Foundation
import IKO
import TestSupport
import Testing

/// Forms that become templates: `iko klargjør`.
struct PreparedFormTests {
  private static let page: [String] = [
    .paragraph(.run("Elevens navn: ________  Klasse:"), .tab),
    .heading("Elevens behov"), "<w:p/>",
    .paragraph(.run("Trinn: ☐ Vg1 ☐ Vg2")),
    .table(.cells("Tiltak", "Ansvarlig", "Frist"), .cells("", "", ""), .cells("", "", "")),
    .paragraph(.run("Dato: ______  Dato: ______")),
  ]

  private static func prepared(_ layout: Layout = Layout()) throws -> PreparedForm {
    let fields = Skjemasamling.skjema("oppfølgingsplan")?.fields ?? []
    return try PreparedForm(Specimen(page).bytes(), name: "skjema.docx", fields: fields, layout: layout.medOrd())
  }

  @Test func `each found blank is a control with the field's tag, its label as title, and an id of its own`() throws {
    let xml = try Self.prepared().bytes.part()

    for tag in ["elev.navn", "elev.klasse", "kart.behov", "elev.trinn.vg1", "elev.trinn.vg2", "tiltak", "tiltak.frist"]
    {
      #expect(xml.contains("<w:tag w:val=\"\(tag)\"/>"), "\(tag)")
    }
    #expect(xml.contains("<w:alias w:val=\"Elevens navn\"/>"))
    #expect(!xml.contains("ikofunnet"))
    let ids = xml.matches(of: #/<w:id w:val="(-?\d+)"/>/#).map { String($0.1) }
    #expect(Set(ids).count == ids.count && ids.count == xml.ranges(of: "<w:sdt>").count)
  }

  @Test func `what a person sees on paper stays, blanks and all`() throws {
    let before = try Page.text(Specimen(Self.page).bytes())

    let after = try Page.text(Self.prepared().bytes)

    let bare = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(bare(after) == bare(before))
  }

  @Test func `the copy fills and reads like a template of one's own`() throws {
    let fields = Skjemasamling.skjema("oppfølgingsplan")?.fields ?? []
    let template = try Template<AnyForm>(Self.prepared().bytes, name: "mal.docx", fields: fields)
    let values: Values = [
      "elev.navn": .text("Ylva Tangen-Østbø"), "elev.klasse": .text("1STA"), "kart.behov": .text("Ro\nog struktur"),
      "elev.trinn": .text("Vg2"),
      "tiltak": .rows([
        ["tiltak": .text("Samtale"), "ansvar": .text("Rådgiver"), "frist": .day(try #require(Day(iso: "2026-10-16")))]
      ]),
    ]

    let reading = try template.read(template.fill(AnyForm(values: values)))

    #expect(template.labels.found.isEmpty)
    for tag in values.tags { #expect(reading.answers[tag] == values[tag], "\(tag)") }
    #expect(reading.sources["elev.navn"] == .tag)
    let blank = try template.read(template.fill(AnyForm())).answers
    #expect(blank["elev.navn"] == .untouched && blank["kart.behov"] == .untouched)
  }

  @Test func `nothing uncertain is marked unless somebody says which it is`() throws {
    let open = try Self.prepared()
    #expect(open.report.open.first?.places == ["avsnitt 5, nr. 1", "avsnitt 5, nr. 2"])
    #expect(!open.report.found.contains { $0.label == "Dato" })

    let decided = try Self.prepared(
      Layout([
        .init(field: "dok.dato", label: "Dato", place: "avsnitt 5, nr. 2"),
        .init(field: nil, label: "Dato", place: "avsnitt 5, nr. 1"),
      ]))

    #expect(decided.report.open.isEmpty)
    #expect(decided.report.found.first { $0.label == "Dato" }?.field == "dok.dato")
    #expect(try decided.bytes.part().ranges(of: "<w:tag w:val=\"dok.dato\"/>").count == 1)
  }

  @Test func `a school's own word for a field goes before all others`() throws {
    let page = try Page(
      Specimen(.paragraph(.run("Teamleder: ______  Dato: ______"))),
      layout: Layout([
        .init(field: "plan.utdanningsleder", label: "Teamleder"), .init(field: "kart.dato", label: "Dato"),
      ]))

    #expect(page.found == ["plan.utdanningsleder": "Teamleder", "kart.dato": "Dato"])
  }
}
