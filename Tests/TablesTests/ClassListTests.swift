import Foundation
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
      guard let expected = json as? [String: Any] else { continue }
      if list.sheet != expected["sheet"] as? String { wrong.append("\(file): sheet") }
      if list.headerRow != expected["header_row"] as? Int { wrong.append("\(file): header row \(list.headerRow)") }
      if list.columns.map(\.name) != expected["columns"] as? [String] { wrong.append("\(file): columns") }
      if list.columns.filter(\.isHidden).map(\.name) != expected["hidden"] as? [String] ?? [] {
        wrong.append("\(file): hidden")
      }
      if !list.problems.isEmpty { wrong.append("\(file): \(list.problems)") }
      let rows = expected["rows"] as? [[String: Any]] ?? []
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
