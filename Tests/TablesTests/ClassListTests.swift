import Foundation
import OPC
import TestSupport
import Testing

@testable import Tables

/// Class lists as different programs write them, each with the rows that are to be found.
@Suite(.enabled(if: Shared.isPresent, "the class lists do not stand beside this working copy"))
struct ClassListTests {
  private static let folder = "corpus/klasselister"
  private static let hints: Set<String> = ["fornavn", "etternavn", "fødselsdato", "klasse", "kontaktlærer"]

  @Test(arguments: [[], Self.hints])
  func `every class list gives exactly the rows that are expected`(hints: Set<String>) throws {
    let files = Shared.names(in: Self.folder).filter { !$0.hasSuffix(".json") }
    var wrong: [String] = []

    for file in files {
      let table = try TableFile.read(try Shared.bytes("\(Self.folder)/\(file)"), name: file)
      let list = try RowTable(in: table, rules: HeaderRules(hints: hints))
      let json = try JSONSerialization.jsonObject(with: Data(try Shared.bytes("\(Self.folder)/\(file).json")))
      let expected = try #require(json as? [String: Any])
      if list.sheet != expected["sheet"] as? String { wrong.append("\(file): sheet") }
      if list.headerRow != expected["header_row"] as? Int { wrong.append("\(file): header row \(list.headerRow)") }
      if list.columns.map(\.name) != expected["columns"] as? [String] { wrong.append("\(file): columns") }
      if list.columns.filter(\.isHidden).map(\.name) != expected["hidden"] as? [String] ?? [] {
        wrong.append("\(file): hidden")
      }
      if !list.problems.isEmpty { wrong.append("\(file): \(list.problems)") }
      let rows = try #require(expected["rows"] as? [[String: Any]])
      if rows.count != list.rows.count { wrong.append("\(file): \(list.rows.count) rows of \(rows.count)") }
      for (row, expectedRow) in zip(list.rows, rows) {
        if expectedRow.count != list.columns.count { wrong.append("\(file): row \(row.number)") }
        for column in list.columns where !Self.agrees(row[column].value, expectedRow[column.name]) {
          wrong.append("\(file): \(column.name) in row \(row.number)")
        }
      }
    }

    #expect(files.count == 17)
    #expect(wrong == [])
  }

  @Test func `a damaged class list gives a list or a fault, and never a crash`() throws {
    var random = Repeatable(state: 2027)
    for file in Shared.names(in: Self.folder) where !file.hasSuffix(".json") {
      let bytes = try Shared.bytes("\(Self.folder)/\(file)")
      let package = file.hasSuffix(".xlsx") ? try OfficePackage(bytes) : nil
      for _ in 0..<6 {
        let damaged: [UInt8]
        if let package, let entry = package.entries.randomElement(using: &random) {
          let content = Self.damaged(try entry.content(), &random)
          damaged = try package.bytes(replacing: [ZipEntry(name: entry.name, content: content)])
        } else {
          damaged = Self.damaged(bytes, &random)
        }
        do throws(TableFault) {
          let list = try RowTable(in: try TableFile.read(damaged, name: file), rules: HeaderRules(hints: Self.hints))
          for row in list.rows {
            for column in list.columns { _ = try? row[column].day(latestYear: 2015) }
          }
        } catch {
          #expect(!error.text.isEmpty)
        }
      }
    }
  }

  /// The same numbers in each run.
  private struct Repeatable: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 32) | (state << 32)
    }
  }

  private static func damaged(_ bytes: [UInt8], _ random: inout Repeatable) -> [UInt8] {
    guard !bytes.isEmpty else { return bytes }
    var bytes = bytes
    let position = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.remove(at: position)
    case 2: bytes.insert(contentsOf: Array("99999999999999999999".utf8), at: position)
    case 3: bytes.insert(UInt8(ascii: "\""), at: position)
    default: bytes.removeSubrange(position..<min(bytes.count, position + 40))
    }
    return bytes
  }

  private static func agrees(_ value: CellValue, _ expected: Any?) -> Bool {
    switch value {
    case .blank: expected is NSNull
    case .text(let text): (expected as? String).map { Array($0.unicodeScalars) == Array(text.unicodeScalars) } ?? false
    case .number(let text, _): (expected as? NSNumber).map { $0.doubleValue == Double(text) } ?? false
    case .day(let year, let month, let day):
      CalendarDay(year: year, month: month, day: day)?.isoText == expected as? String
    case .bool, .error: false
    }
  }
}
