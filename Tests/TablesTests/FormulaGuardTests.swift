import Foundation
import Testing

@testable import Tables

/// T12: what a spreadsheet would run as a formula is guarded in a text file, in every width of its first sign, and comes back as it was.
struct FormulaGuardTests {
  /// Every character that Unicode calls another shape of a sign of formulas.
  private static let signs: [Unicode.Scalar] = (0...0x10FFFF).compactMap { Unicode.Scalar($0 as UInt32) }.filter {
    scalar in
    let plain = String(scalar).precomposedStringWithCompatibilityMapping
    return ["=", "+", "-", "@", "\u{2212}"].contains(plain)
  }

  private static let before = ["", " ", "  ", "\u{A0}", "\u{3000}", "\u{200B}", "\u{FEFF}", "\u{AD}", " \u{2007}"]

  private func written(_ texts: [String]) -> [UInt8] {
    CSVWriter.bytes(headers: ["Tekst", "Nummer"], rows: texts.map { [.text($0), .text("x")] })
  }

  private func readBack(_ texts: [String]) throws -> [[Unicode.Scalar]] {
    let sheet = try TableFile.read(written(texts), name: "a.csv").sheets[0]
    #expect(sheet.problems == [])
    return sheet.rows.dropFirst().map { row in
      if case .text(let text) = row.cells[0].value { Array(text.unicodeScalars) } else { [] }
    }
  }

  @Test func `each shape of each sign is guarded, behind whatever a program trims, and comes back`() throws {
    let texts = Self.signs.flatMap { sign in Self.before.map { $0 + String(sign) + "1+1" } }
    let all = texts + texts.map { "'" + $0 } + texts.map { "''" + $0 }

    let lines = String(decoding: written(all), as: UTF8.self).split(separator: "\r\n").dropFirst()

    #expect(Self.signs.count == 20)
    for line in lines { #expect(line.hasPrefix("'") || line.hasPrefix("\"'"), "\(line)") }
    #expect(try readBack(all) == all.map { Array($0.unicodeScalars) })
  }

  @Test func `what no spreadsheet runs is left as it is`() throws {
    let texts = [
      "Åse", "a=1", "'t Hooft", "''", "' Åse", "0–1", "–", "—", "÷", "• -", "１", "ａ", "(−1)", " ", "\u{A0}a",
    ]

    let lines = String(decoding: written(texts), as: UTF8.self).split(separator: "\r\n").dropFirst()

    #expect(
      lines.map { $0.dropLast(2).trimmingCharacters(in: ["\""]) } == texts.map { $0.trimmingCharacters(in: ["\""]) })
    #expect(try readBack(texts.filter { $0 != " " }) == texts.filter { $0 != " " }.map { Array($0.unicodeScalars) })
  }

  @Test func `a text of any beginnings comes back as it was`() throws {
    let parts = ["'", "=", "＝", "－", " ", "\u{3000}", "\t", "\n", "\u{200B}", "a", "\u{301}", ";", "\"", "@"]
    var generator = SystemRandomNumberGenerator()
    let texts = (0..<3000).map { _ in
      (0...Int.random(in: 1...5, using: &generator)).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
        + "x"
    }

    #expect(try readBack(texts) == texts.map { Array($0.unicodeScalars) })
  }
}
