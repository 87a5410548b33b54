import Forms
import IKO
import Testing
import Words

/// Labels with the heading that each stands under on its form, and the field that it means; heads of tables; labels that are no field's.
struct HeadedLabelSet: CustomTestStringConvertible {
  let name: String
  let labels: [(key: String, heading: String, label: String)]
  let heads: [(key: String, label: String)]
  let traps: [(heading: String, label: String)]

  var testDescription: String { name }

  /// Lines whose parts stand between broken strokes.
  init(name: String, labels: String, heads: String, traps: String) {
    self.name = name
    self.labels = Self.lines(labels).map { ($0[0], $0[1], $0[2]) }
    self.heads = Self.lines(heads).map { ($0[0], $0[1]) }
    self.traps = Self.lines(traps).map { ($0[0], $0[1]) }
  }

  private static func lines(_ text: String) -> [[String]] {
    text.split(separator: "\n").map { line in
      line.split(separator: "¦", omittingEmptySubsequences: false).map {
        $0.split(separator: " ").joined(separator: " ")
      }
    }
  }

  static let all: [HeadedLabelSet] = [dev3, dev4, strangers3, strangers4]

  /// How many are certain, which are taken for another's, and which of the traps are taken.
  func result() throws -> String {
    let (plan, list) = (try LabelSet.meanings("oppfølgingsplan"), try LabelSet.meanings("sjekkliste"))
    var (right, wrong, trapped) = (0, [String](), [String]())
    func note(_ verdict: Verdict, _ key: String, _ label: String) {
      if verdict.certain == key {
        right += 1
      } else if let other = verdict.certain {
        wrong.append("\(label): \(other)")
      }
    }
    for (key, heading, label) in labels {
      let form = key.hasPrefix("møte.") ? list : plan
      note(form.verdict(on: label, under: heading.isEmpty ? [] : [heading], title: "Oppfølgingsplan"), key, label)
    }
    let certain = right
    right = 0
    for (key, label) in heads {
      let dot = try #require(key.lastIndex(of: "."))
      note(
        try LabelSet.heads(String(key[..<dot])).verdict(on: label), String(key[key.index(after: dot)...]), label)
    }
    for (heading, label) in traps {
      let verdict = plan.verdict(on: label, under: heading.isEmpty ? [] : [heading], title: "Oppfølgingsplan")
      if let key = verdict.certain { trapped.append("\(label): \(key)") }
    }
    return
      "\(name): \(certain) of \(labels.count) labels, \(right) of \(heads.count) heads, wrong: \(wrong), traps: \(trapped)"
  }
}
