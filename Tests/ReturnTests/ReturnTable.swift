import Forms
import Foundation

/// What became of each form after each edit, as a table that a person can read.
struct ReturnTable {
  struct Line: Sendable {
    let variant: String
    let form: String
    let score: Score
  }

  private(set) var lines: [Line] = []

  init(_ lines: [Line]) { self.lines = lines }

  /// Where the table is also written to, with every fault and of all forms; nil for a table that is only printed.
  private static let path = ProcessInfo.processInfo.environment["IKO_RETURN_TABLE"]
  static var isWhole: Bool { path != nil }

  /// The sum over all lines.
  var total: Score { lines.reduce(Score()) { $0 + $1.score } }

  /// One line for each edit over all forms, then what was not right.
  var text: String {
    var names: [String] = []
    for line in lines where !names.contains(line.variant) { names.append(line.variant) }
    let sums = names.map { name in
      (name, lines.filter { $0.variant == name }.map(\.score).reduce(Score(), +))
    }
    let width = (names.map(\.count).max() ?? 0) + 2
    let head = "".padding(toLength: width, withPad: " ", startingAt: 0) + Self.columns(Self.heads)
    let rows = (sums + [("Til sammen", total)]).map { name, score in
      name.padding(toLength: width, withPad: " ", startingAt: 0)
        + Self.columns(
          [
            score.fields, score.right, score.wrongName, score.otherText, score.unplaced, score.lost, score.invented,
          ].map(String.init))
    }
    return ([head] + rows).joined(separator: "\n")
  }

  /// Every fault with its form and edit.
  var faults: String {
    lines.flatMap { line in line.score.faults.map { "\(line.variant) · \(line.form) · \($0)" } }.joined(separator: "\n")
  }

  private static let heads = [
    "felt", "riktig", "feil navn", "annen tekst", "ikke plassert", "tapt", "oppdiktet",
  ]

  private static func columns(_ cells: [String]) -> String {
    zip(cells, heads).map { cell, head in
      String(repeating: " ", count: max(0, max(head.count, 6) + 2 - cell.count)) + cell
    }.joined()
  }

  /// Prints the table, and appends it with all faults to the file.
  func publish(_ title: String) {
    print("\n\(title)\n\(text)\n")
    guard let path = Self.path else { return }
    let earlier = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    try? (earlier + "\(title)\n\(text)\n\n\(faults)\n\n").write(toFile: path, atomically: true, encoding: .utf8)
  }
}

extension Filling {
  /// Reads an edited document with the form's template.
  func score(_ returned: Returned) throws -> Score { try score(returned.bytes(), against: returned) }

  /// Reads a file in which another program has saved an edited document.
  func score(_ bytes: [UInt8], against returned: Returned) throws -> Score {
    do {
      return Score(of: try template.read(bytes, name: "hjem.docx"), against: returned)
    } catch  where error.kind == "no-fields" {
      return Score(refused: returned)
    }
  }
}
