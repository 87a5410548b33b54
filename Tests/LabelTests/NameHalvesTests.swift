import Forms
import IKO
import TestSupport
import Testing

/// Forms that ask for the pupil's name in two places.
struct NameHalvesTests {
  private static let halves: Values = [
    "elev.navn": .text("Ylva Tangen-Østbø"), "elev.navn.fornavn": .text("Ylva"),
    "elev.navn.etternavn": .text("Tangen-Østbø"),
  ]

  @Test(arguments: [
    String.table(.cells("Etternavn", ""), .cells("Fornavn", ""), .cells("Klasse", "")),
    .paragraph(.run("Etternavn: __________  Fornavn: __________")) + .paragraph(.run("Klasse: ____")),
    .table(.cells("Førenamn og mellomnamn", ""), .cells("Etternamn", ""), .cells("Klasse", "")),
  ])
  func `each half stands at its label, and the name is read from both`(body: String) throws {
    let page = try Page(body)

    let text = try page.filled(Self.halves)

    #expect(Set(page.found.keys) == ["elev.navn.fornavn", "elev.navn.etternavn", "elev.klasse"])
    #expect(text.contains("Ylva") && text.contains("Tangen-Østbø") && !text.contains("Ylva Tangen-Østbø"), "\(text)")
    #expect(page.template.hasPlace(for: "elev.navn"))
    #expect(try page.readBack(Self.halves)["elev.navn"] == .text("Ylva Tangen-Østbø"))
    #expect(try page.readBack(Self.halves).tags.allSatisfy { !$0.hasPrefix("elev.navn.") })
    #expect(try page.template.fill(AnyForm(values: Self.halves)).findings == [])
    #expect(!page.template.labels.withoutPlace.contains("elev.navn"))
  }

  @Test func `half a name is left alone, and so are the halves of somebody else's`() throws {
    let half = try Page(.table(.cells("Fornavn", ""), .cells("Klasse", "")))
    let others = try Page(
      .table(.cells("Klasse", "")), .heading("Foresatte"), .table(.cells("Fornavn", ""), .cells("Etternavn", "")))

    #expect(half.found == ["elev.klasse": "Klasse"])
    #expect(half.template.labels.unanswered.map(\.label) == ["Fornavn"])
    #expect(others.found == ["elev.klasse": "Klasse"])
  }

  @Test func `of others only the whole name is known, and no last name goes first`() throws {
    let page = try Page(
      .table(.cells("Elevens navn", ""), .cells("Klasse", ""), .cells("Foresattes etternavn, fornavn", "")))

    #expect(Set(page.found.keys) == ["elev.navn", "elev.klasse"])
  }

  @Test func `halves that do not make up the name that stands elsewhere are reported`() throws {
    let page = try Page(
      .table(.cells("Elevens navn", ""), .cells("Fornavn", ""), .cells("Etternavn", ""), .cells("Klasse", "")))
    var other = Self.halves
    other["elev.navn"] = .text("Brage Lunde")

    let reading = try page.template.read(page.template.fill(AnyForm(values: other)))

    #expect(reading.answers["elev.navn"] == .text("Brage Lunde"))
    #expect(reading.findings.contains { $0.code == .contradiction && $0.field == "elev.navn" })
    #expect(reading.unplaced == ["Ylva", "Tangen-Østbø"])
    #expect(try page.template.read(page.template.fill(AnyForm(values: Self.halves))).findings.isEmpty)
  }

  @Test(arguments: [
    String.table(.cells("Etternavn, fornavn", ""), .cells("Klasse", "")),
    .table(.cells("Elevens navn (etternavn, fornavn)", ""), .cells("Klasse", "")),
    .paragraph(.run("Etternamn og førenamn: ________")) + .paragraph(.run("Klasse: ____")),
  ])
  func `the last name goes first where the label says so, and the name is read the right way round`(body: String) throws
  {
    let page = try Page(body)
    let places = page.template.nameAnswers(first: "Ylva", last: "Tangen-Østbø")
    let values = places.reduce(into: Values()) { $0[$1.tag] = $1.answer }

    let document = try page.template.fill(AnyForm(values: values))

    #expect(try Page.text(document.bytes).contains("Tangen-Østbø, Ylva"))
    #expect(document.findings == [])
    #expect(page.template.hasPlace(for: "elev.navn") && !page.template.withoutPlace.contains("elev.navn"))
    #expect(try page.template.read(document).answers["elev.navn"] == .text("Ylva Tangen-Østbø"))
    let typed = try Damage.changed(document.bytes) { $0.replacing("Tangen-Østbø, Ylva", with: "Ylva Tangen-Østbø") }
    #expect(try page.template.read(typed, name: "svar.docx").answers["elev.navn"] == .text("Ylva Tangen-Østbø"))
  }
}
