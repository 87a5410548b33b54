import Forms
import Foundation

/// What is to be read out of a document, as `….expected.json` says it, and how a reading is judged by it.
struct ExpectedReading {
  /// Tag → text, true/false, or rows.
  private let values: [String: Any]
  private let missing: [String]
  private let emptyAlsoAccepted: Set<String>
  private let missingAlsoAccepted: Set<String>
  private let alternatives: [String: [String]]
  private let dates: [String: String]
  private let logical: [String: String]
  private let conflicts: [String]
  let variant: String

  init(_ bytes: [UInt8]) throws {
    let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any] ?? [:]
    values = json["values"] as? [String: Any] ?? [:]
    missing = json["missing"] as? [String] ?? []
    emptyAlsoAccepted = Set(json["emptyAlsoAccepted"] as? [String] ?? [])
    missingAlsoAccepted = Set(json["missingAlsoAccepted"] as? [String] ?? [])
    alternatives = json["alternatives"] as? [String: [String]] ?? [:]
    dates = json["dates"] as? [String: String] ?? [:]
    logical = json["logical"] as? [String: String] ?? [:]
    conflicts = (json["conflicts"] as? [Any] ?? []).compactMap { $0 as? String }
    variant = (json["variant"] as? String ?? "") + " " + (json["what"] as? String ?? "")
  }

  struct Verdict {
    var right = 0
    var of = 0
    var wrongName = 0
    var faults: [String] = []

    mutating func count(_ key: String, _ isRight: Bool, _ found: String) {
      of += 1
      if isRight { right += 1 } else { faults.append("\(key): \(found)") }
    }
  }

  func verdict(on reading: Reading<AnyForm>) -> Verdict {
    var verdict = Verdict()
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      if let rows = value as? [[String: String]] {
        judge(rows, key, reading.answers[key], &verdict)
      } else if let text = value as? String {
        let answer = reading.answers[key]
        let isMissing = answer == nil || answer == .gone
        let isRight = isMissing ? text.isEmpty && missingAlsoAccepted.contains(key) : says(answer, text, key)
        verdict.count(key, isRight, answer?.shown ?? "ingenting")
      } else if let isTicked = value as? Bool {
        verdict.count(key, tick(key, in: reading.answers) == isTicked, reading.answers[key]?.shown ?? "ingenting")
      }
    }
    for key in missing {
      let answer = reading.answers[key]
      let isEmpty = answer == .untouched || answer == .emptied
      let isRight = answer == nil || answer == .gone || isEmpty && emptyAlsoAccepted.contains(key)
      verdict.count(key, isRight, answer?.shown ?? "")
    }
    let named = reading.findings.compactMap(\.field)
    for key in conflicts {
      let isSaid = named.contains { $0 == key || $0.hasPrefix(key + ".") || key.hasPrefix($0 + ".") }
      verdict.count("motsigelse " + key, isSaid, "ikke meldt")
    }
    verdict.wrongName = strangers(in: reading.answers)
    return verdict
  }

  private func judge(_ rows: [[String: String]], _ key: String, _ answer: Answer?, _ verdict: inout Verdict) {
    guard case .rows(let found) = answer else { return verdict.count(key, false, answer?.shown ?? "ingenting") }
    verdict.count(key + ".antall", found.count == rows.count, "\(found.count)")
    for (index, row) in rows.enumerated() {
      for (member, text) in row.sorted(by: { $0.key < $1.key }) {
        let answer = index < found.count ? found[index][member] : nil
        let path = "\(key)[\(index)].\(member)"
        verdict.count(path, answer == nil ? text.isEmpty : says(answer, text, path), answer?.shown ?? "ingenting")
      }
    }
  }

  private func says(_ answer: Answer?, _ text: String, _ key: String) -> Bool {
    let accepted = [text] + (alternatives[key] ?? [])
    switch answer {
    case .untouched, .emptied, nil: return accepted.contains("")
    case .text(let found): return accepted.contains { Self.squeezed($0) == Self.squeezed(found) }
    case .day(let day): return accepted.contains(day.norwegian) || dates[key] == day.iso
    default: return false
    }
  }

  /// A box of its own, or one of a question's.
  private func tick(_ key: String, in answers: Values) -> Bool? {
    if case .check(let isTicked) = answers[key] { return isTicked }
    guard let dot = key.lastIndex(of: "."), case .janei(let answer) = answers[String(key[..<dot])] else { return nil }
    let group = String(key[..<dot])
    if let logical = logical[group] { return logical == answer.rawValue ? values[key] as? Bool : nil }
    return answer.rawValue == key[dot...].dropFirst()
  }

  /// How many texts stand under a name that they do not belong to.
  private func strangers(in answers: Values) -> Int {
    var owners: [String: Set<String>] = [:]
    for (key, value) in values {
      if let text = value as? String, text.count > 3 { owners[text, default: []].insert(key) }
      for row in value as? [[String: String]] ?? [] {
        for (member, text) in row where text.count > 3 { owners[text, default: []].insert(key + "." + member) }
      }
    }
    return Leaf.leaves(of: answers).count { leaf in
      let text = if case .day(let day) = leaf.answer { day.norwegian } else { leaf.answer.canary ?? "" }
      return owners[text].map { !$0.contains(leaf.tag) } ?? false
    }
  }

  private static func squeezed(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{2011}", with: "-").replacing("\u{AD}", with: "")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }.joined(separator: "\n")
  }
}
