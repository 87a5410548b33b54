import OPC
import TestSupport
import Testing

@testable import Forms

/// A form that somebody filled half is no blank: the next person's document would hold the first one's answers.
@Suite struct HalfFilledAnyFormTests {
  private static func line(_ text: String) -> String { .paragraph(.run(text)) }

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
      "<w:tr>" + .cell(Self.line(label)) + .cell(number == index ? Self.line(answers[number]) : "<w:p/>") + "</w:tr>"
    }

    #expect(try Self.written(lines.map(Self.line)) == ["avsnitt \(index + 1)"])
    #expect(try Self.written(["<w:tbl>" + cells.joined() + "</w:tbl>"]) == ["tabell 1, rad \(index + 1)"])
  }

  @Test func `so are several answers of any kind, with as many blanks between them`() throws {
    let filled = ["Yrke": "Snekker", "Farge": "Blå", "Merknad": "Bulk i døren", "Bil": "Volvo"]

    #expect(try !Self.written(Self.labels.map { Self.line("\($0): " + (filled[$0] ?? "__________")) }).isEmpty)
  }

  @Test func `what whoever hands the form out prints of himself is nobody's answer`() throws {
    #expect(
      try Self.written([
        Self.line("Skolens navn: Nordvik skole"), Self.line("Navn: __________"),
        Self.line("Klinikkens telefon: 22 33 44 55"),
        Self.line("Fødselsdato: __________"), Self.line("Returadresse: Storgata 1"), Self.line("Adresse: __________"),
      ]) == [])
    #expect(
      try Self.written([
        .paragraph(.run("Utleier", "<w:b/>")), Self.line("Navn: Bo AS"), Self.line("Adresse: Lia 2"),
        .paragraph(.run("Leietaker", "<w:b/>")), Self.line("Navn: __________"), Self.line("Adresse: __________"),
      ]) == [])
  }
}
