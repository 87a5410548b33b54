import TestSupport
import Testing

@testable import Forms

/// A form that somebody filled half is no blank: the next person's document would hold the first one's answers.
@Suite struct HalfFilledAnyFormTests {
  private static func written(_ body: [String]) throws -> [String] {
    try Template<AnyForm>(unmarked: Specimen(body).bytes(), name: "skjema.docx").labels.written.filter(\.isCertain)
      .map(\.place)
  }

  private static let labels = [
    "Navn", "Fødselsdato", "Adresse", "Telefon", "Yrke", "Bil", "Farge", "Årsmodell", "Merknad", "Kjennemerke",
  ]

  @Test(arguments: 0..<4)
  func `one answer that tells who somebody is, among blanks, is enough`(index: Int) throws {
    let answers = ["Kari Lie", "1.2.1990", "Lia 2", "991 22 333"]
    let lines = Self.labels.enumerated().map { "\($1): " + ($0 == index ? answers[$0] : "__________") }
    let cells = Self.labels.enumerated().map { number, label in
      "<w:tr>" + .cell(line(label)) + .cell(number == index ? line(answers[number]) : "<w:p/>") + "</w:tr>"
    }

    #expect(try Self.written(lines.map { line($0) }) == ["avsnitt \(index + 1)"])
    #expect(try Self.written(["<w:tbl>" + cells.joined() + "</w:tbl>"]) == ["tabell 1, rad \(index + 1)"])
  }

  @Test func `so are several answers of any kind, with as many blanks between them`() throws {
    let filled = ["Yrke": "Snekker", "Farge": "Blå", "Merknad": "Bulk i døren", "Bil": "Volvo"]

    #expect(try !Self.written(Self.labels.map { line("\($0): " + (filled[$0] ?? "__________")) }).isEmpty)
  }

  @Test(arguments: [
    ["Navn", "Telefon", "Relasjon"], ["Namn", "Telefon", "Tilhøve"], ["Name", "Phone", "Relation"],
    ["Navn", "Telefon", "Adresse", "Stilling"],
  ])
  func `names of columns beside each other are no answers`(names: [String]) throws {
    func row(_ cells: [String]) -> String { "<w:tr>" + cells.map { .cell(line($0)) }.joined() + "</w:tr>" }
    let blanks = row(["Elev"] + names.map { _ in "" }) + row(["Klasse"] + names.map { _ in "" })
    let table = "<w:tbl>" + blanks + row(["Foresatte"] + names) + row([""] + names.map { _ in "" }) + "</w:tbl>"

    #expect(try Self.written([table]) == [])
  }

  @Test(arguments: ["", "<w:proofErr w:type=\"spellStart\"/>", "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/>"])
  func `a word that an editor parted is no answer`(mark: String) throws {
    func place(_ tag: String) -> String {
      "<w:sdt><w:sdtPr><w:tag w:val=\"\(tag)\"/><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>"
        + .run("__________")
        + "</w:sdtContent></w:sdt>"
    }
    let parted: String = .paragraph(
      .run("Navn: ") + place("navn") + .run("  Telef") + mark + .run("on: ") + place("telefon"))

    #expect(try Self.written([line("Opplysningene kan gis til:"), parted, line("Sted: __________")]) == [])
  }

  @Test func `how to tick is no tick, and no field`() throws {
    let blanks = Self.labels.map { line("\($0): __________") }

    #expect(try Self.written([line("Bruk [x] for å krysse av.")] + blanks).isEmpty)
    #expect(try Self.written(blanks + [line("Bil: [x] Ja [ ] Nei")]) == ["avsnitt \(blanks.count + 1)"])
    let template = try Template<AnyForm>(
      unmarked: Specimen([line("Bruk [x] for å krysse av.")] + blanks).bytes(), name: "skjema.docx")
    #expect(template.fields.count == blanks.count)
  }

  @Test func `what whoever hands the form out prints of himself is nobody's answer`() throws {
    #expect(
      try Self.written([
        line("Skolens navn: Nordvik skole"), line("Navn: __________"),
        line("Klinikkens telefon: 22 33 44 55"),
        line("Fødselsdato: __________"), line("Returadresse: Storgata 1"), line("Adresse: __________"),
      ]) == [])
    #expect(
      try Self.written([
        .paragraph(.run("Utleier", "<w:b/>")), line("Navn: Bo AS"), line("Adresse: Lia 2"),
        .paragraph(.run("Leietaker", "<w:b/>")), line("Navn: __________"), line("Adresse: __________"),
      ]) == [])
  }

  @Test func `a text beside a question that others are to answer is reported, and a printed explanation is not`() throws
  {
    func doubtful(_ answer: String, to question: String = "Hva er vanskelig?") throws -> [String] {
      let rows = [("Navn", ""), ("Klasse", ""), (question, answer)].map { label, text in
        "<w:tr>" + .cell(line(label)) + .cell(text.isEmpty ? "<w:p/>" : line(text)) + "</w:tr>"
      }
      return try Template<AnyForm>(
        unmarked: Specimen(["<w:tbl>" + rows.joined() + "</w:tbl>"]).bytes(), name: "skjema.docx"
      ).labels.written.filter { !$0.isCertain }.map(\.place)
    }

    #expect(try doubtful("Kari sover ikke, moren drikker") == ["tabell 1, rad 3"])
    #expect(try doubtful("Jobber med struktur", to: "Tiltak") == ["tabell 1, rad 3"])
    #expect(try doubtful("Beskriv kort") == [])
    #expect(try doubtful("Ja / Nei", to: "Vil du bidra?") == [])
    #expect(try doubtful("på skolen / hjemme (stryk det som ikke passer)", to: "Hvor?") == [])
    #expect(try doubtful("Bokmål", to: "Målform") == [])
    #expect(try doubtful("") == [])
  }
}
