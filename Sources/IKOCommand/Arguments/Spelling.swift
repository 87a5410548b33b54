import Foundation

/// The spellings of a Norwegian name: `skoleår`, and on a keyboard without å also `skolear` and `skoleaar`.
enum Spelling {
  private static let substitutes: [Character: [String]] = [
    "å": ["å", "a", "aa"], "ø": ["ø", "o", "oe"], "æ": ["æ", "ae", "e"],
  ]

  /// Whether what was typed is the name. A decomposed å (typed on a Mac) is the same: `String` compares canonically.
  static func of(_ typed: String, fits name: String) -> Bool {
    typed == name || spellings(of: name).contains(typed)
  }

  /// Every accepted spelling, the name itself first.
  static func spellings(of name: String) -> [String] {
    name.reduce([""]) { begun, character in
      let choices = substitutes[character] ?? [String(character)]
      return choices.flatMap { choice in begun.map { $0 + choice } }
    }
  }

  /// The name that was probably meant: one to three slips away, depending on length, or the only one that begins so.
  static func nearest(to typed: String, among names: [String]) -> String? {
    let word = typed.lowercased()
    let scored = names.map { name in
      (name: name, slips: spellings(of: name).map { slips(from: word, to: $0) }.min() ?? .max)
    }
    let letters = word.drop { $0 == "-" }.count
    guard letters > 1 else { return nil }
    let allowed = max(1, min(3, letters / 3))
    if let best = scored.min(by: { $0.slips < $1.slips }), best.slips <= allowed { return best.name }

    let begun = names.filter { name in spellings(of: name).contains { $0.hasPrefix(word) } }
    return begun.count == 1 ? begun[0] : nil
  }

  /// Letters to add, drop, change or swap with their neighbour (optimal string alignment).
  static func slips(from first: String, to second: String) -> Int {
    let a = Array(first)
    let b = Array(second)
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var best = min(rows[i][j + 1] + 1, row[j] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}

extension String {
  /// The same text with composed letters, as the library compares it. Not for paths: a file copied from a Mac to Linux
  /// keeps its decomposed name there, and only those bytes open it.
  var composed: String { precomposedStringWithCanonicalMapping }
}
