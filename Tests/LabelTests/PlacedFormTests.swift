import Disk
import Forms
import IKO
import OPC
import TestSupport
import Testing
import WordML

/// Every place of a form has an address, and is what the report of the same form says it is.
struct PlacedFormTests {
  private func placed(_ bytes: [UInt8], _ layout: Layout = Layout()) throws -> PlacedForm {
    try PlacedForm(bytes, name: "Plan.docx", fields: Oppfølgingsplan.fields.definitions, layout: layout.medOrd())
  }

  private static let body: [String] = [
    .paragraph(.run("Elevens navn: "), .run("________"), .run("  Klasse: ________")),
    .table(.row(.cell(.paragraph(.run("Kontaktlærer"))), .cell("<w:p/>"), .cell("<w:p/>"))),
    .paragraph(.run("Er foresatte orientert? ☐ Ja ☐ Nei")),
  ]

  @Test func `an address is a part, a paragraph, and its characters or a box`() throws {
    let places = try placed(Specimen(Self.body).bytes()).places
    #expect(
      places.map { "\($0.label)|\($0.pieces.map(\.address.text).joined(separator: " "))" } == [
        "Elevens navn|0-0-14-22", "Klasse|0-0-32-40", "Kontaktlærer|0-2", "|0-3",
        "Er foresatte orientert?|0-4-24-25-x 0-4-29-30-x",
      ])
  }

  @Test func `addresses stay when something is chosen`() throws {
    let bytes = try Specimen(Self.body).bytes()
    let before = try placed(bytes).places.flatMap { $0.pieces.map(\.address) }
    let layout = Layout([
      .init(field: nil, label: "Klasse", place: "avsnitt 1"),
      .init(field: "kart.behov", label: "", place: "tabell 1, rad 1, rute 3"),
    ])
    let after = try placed(bytes, layout).places
    #expect(after.flatMap { $0.pieces.map(\.address) } == before)
    #expect(after.first { $0.label == "Klasse" }?.state == PlacedForm.State.none)
    #expect(after.first { $0.spot == "tabell 1, rad 1, rute 3" }?.state == .found("kart.behov", .certain))
  }

  @Test func `controls that have their tags are places that are settled`() throws {
    let bytes = try Specimen([
      .paragraph(.run("Navn: "), .blank("elev.navn", title: "Elevens navn")), .paragraph(.run("Klasse: ______")),
    ]).bytes()
    #expect(try placed(bytes).places.map(\.state) == [.tagged("elev.navn"), .found("elev.klasse", .certain)])
  }

  @Test func `where a person said that nothing goes, nothing goes when the prepared form is filled`() throws {
    let body: [String] = [
      .paragraph(.run("Elevens navn: ________")),
      .table(.row(.cell(.paragraph(.run("Elevens ønsker"))), .cell("<w:p/>"))),
      .paragraph(.run("Elevens behov")), .paragraph(.run("…………………………………")),
      .paragraph(.run("…………………………………")), .paragraph(.run("Klasse: ________")),
      .paragraph(.run("Behov for tolk: ☐ Ja ☐ Nei")),
    ]
    let fields = Oppfølgingsplan.fields.definitions
    let report = try PreparedForm(Specimen(body).bytes(), name: "Plan.docx", fields: fields, layout: .norsk()).report
    let none = ["kart.ønsker", "kart.behov", "elev.klasse", "kart.tolk"]
    let lines = report.found.filter { none.contains($0.field) }.map {
      Layout.Line(field: nil, label: $0.label, place: $0.places[0])
    }
    #expect(lines.count == 4)
    let prepared = try PreparedForm(
      Specimen(body).bytes(), name: "Plan.docx", fields: fields, layout: Layout(lines).medOrd())
    let template = try Template<AnyForm>(prepared.bytes, name: "Mal.docx", fields: fields, layout: .norsk())
    #expect(template.tags == ["elev.navn"])
    let values: Values = [
      "elev.navn": .text("Kari Nordmann"), "kart.ønsker": .text("Bli lege"), "kart.behov": .text("Ro"),
      "elev.klasse": .text("1STA"), "kart.tolk": .janei(.ja),
    ]
    let document = try template.fill(AnyForm(values: values))
    let text = VisibleText.of(try WordDocument(document.bytes).tree(of: PartName("word/document.xml")).root)
    #expect(text.contains("Kari Nordmann") && text.contains("☐ Ja ☐ Nei"))
    for other in ["Bli lege", "Ro", "1STA"] { #expect(!text.contains(other)) }
    #expect(try template.read(document).answers.text("elev.navn") == "Kari Nordmann")
  }

  /// What `klargjør` reports of a form, line by line, is found among its places.
  private func check(_ bytes: [UInt8], _ name: String) throws {
    let path = Files.temporary(name)
    try Files.write(bytes, to: path, replacing: true)
    defer { Files.remove(path) }
    let skjema = try #require(Skjemasamling.skjema(Oppfølgingsplan.navn))
    guard let report = try? Klargjøring(skjema, contentsOf: path) else { return }
    let form = try placed(bytes)
    let known = Set(form.places.map { "\($0.label)|\($0.spot)" })
    for line in report.linjer {
      guard let spot = line.sted else { continue }
      // Of a table of which nothing is known, the cells are named.
      let isTable = line.etikett?.contains(" | ") ?? false
      #expect(isTable || known.contains("\(line.etikett ?? "")|\(spot)"), "\(name): \(line.etikett ?? "") \(spot)")
    }
    let addresses = form.places.flatMap { $0.pieces.map(\.address.text) }
    #expect(Set(addresses).count == addresses.count)
    let (document, shown) = (try WordDocument(bytes), try WordDocument(form.bytes))
    for (one, other) in zip(document.stories, shown.stories) {
      let texts = [try document.tree(of: one.part), try shown.tree(of: other.part)].map {
        VisibleText.of($0.root).filter { $0.isLetter }
      }
      #expect(texts[0] == texts[1], "\(name)")
    }
  }

  @Test(
    .enabled(if: Shared.isPresent, "The shared forms are not here."), arguments: ["forms", "forms/c"])
  func `what is reported of the shared forms has a place in each`(folder: String) throws {
    for name in Shared.names(in: folder) where name.hasSuffix(".docx") {
      let bytes = try Shared.bytes(folder + "/" + name)
      guard (try? WordDocument(bytes)) != nil else { continue }
      try check(bytes, name)
    }
  }
}

extension Files {
  fileprivate static func temporary(_ name: String) -> String {
    folder(of: Scratch.workbook) + "/iko-plass-" + String(UInt32.random(in: 0...UInt32.max)) + "-" + name
  }
}
