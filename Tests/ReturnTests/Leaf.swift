import Forms

/// One answer at the end of a path, and the name that it stands under.
struct Leaf {
  /// `tiltak[0].ansvar`.
  let path: String
  /// `tiltak.ansvar`.
  let tag: String
  let answer: Answer

  /// The answers of a form in order; blanks are none.
  static func leaves(of values: Values) -> [Leaf] {
    values.tags.flatMap { tag -> [Leaf] in
      guard let answer = values[tag], answer.isAnswered else { return [] }
      guard case .rows(let rows) = answer else { return [Leaf(path: tag, tag: tag, answer: answer)] }
      return rows.enumerated().flatMap { leaves(of: $1, group: tag, row: "\($0)") }
    }
  }

  /// The answers of a row.
  static func leaves(of values: Values, group: String, row: String) -> [Leaf] {
    values.tags.compactMap { tag in
      guard let answer = values[tag], answer.isAnswered else { return nil }
      return Leaf(path: "\(group)[\(row)].\(tag)", tag: group + "." + tag, answer: answer)
    }
  }

  /// The answers that were read, each row under the number of the row that it is most alike; `ordered` is false where
  /// rows have changed places.
  static func leaves(of values: Values, alignedWith expected: Values) -> (leaves: [Leaf], ordered: Bool) {
    var result: [Leaf] = []
    var ordered = true
    for tag in values.tags {
      guard case .rows(let rows) = values[tag], case .rows(let model) = expected[tag] ?? .rows([]) else {
        result += leaves(of: [tag: values[tag] ?? .gone])
        continue
      }
      let numbers = alignment(of: rows, with: model)
      let found = numbers.compactMap(\.self)
      ordered = ordered && found == found.sorted()
      for (index, row) in rows.enumerated() {
        result += leaves(of: row, group: tag, row: numbers[index].map { "\($0)" } ?? "+\(index)")
      }
    }
    return (result, ordered)
  }

  /// For each row the number of the expected row with which it has most answers in common; each number once.
  private static func alignment(of rows: [Values], with model: [Values]) -> [Int?] {
    var numbers: [Int?] = Array(repeating: nil, count: rows.count)
    let pairs = rows.indices.flatMap { row in
      model.indices.map { (row: row, number: $0, likeness: likeness(rows[row], model[$0])) }
    }
    var used: Set<Int> = []
    let best = pairs.filter { $0.likeness > 0 }.sorted {
      ($1.likeness, $0.row, $0.number) < ($0.likeness, $1.row, $1.number)
    }
    for pair in best where numbers[pair.row] == nil && used.insert(pair.number).inserted {
      numbers[pair.row] = pair.number
    }
    return numbers
  }

  private static func likeness(_ left: Values, _ right: Values) -> Int {
    left.tags.count { left[$0]?.isAnswered == true && left[$0] == right[$0] }
  }
}

extension Answer {
  /// Short, for a list of faults.
  var shown: String {
    switch self {
    case .untouched: "(ledetekst)"
    case .emptied: "(tømt)"
    case .gone: "(borte)"
    case .text(let text): "«" + text.replacing("\n", with: "⏎").replacing("\t", with: "⇥") + "»"
    case .number(let number): "\(number)"
    case .day(let day): day.iso
    case .check(let isTicked): isTicked ? "☒" : "☐"
    case .choices(let texts): "[" + texts.joined(separator: "; ") + "]"
    case .janei(let choice): choice.rawValue
    case .rows(let rows): "\(rows.count) rader"
    }
  }

  /// The words by which an answer would be known under another name; nil for what any field may hold.
  var canary: String? {
    switch self {
    case .text(let text): text.split(separator: "\n").first.map(String.init)
    case .day(let day): day.iso
    case .number(let number): "\(number)"
    default: nil
    }
  }
}

extension Returned {
  /// Whether an answer is what stands in the document, or as right.
  func accepts(_ answer: Answer, for leaf: Leaf) -> Bool {
    if answer == leaf.answer || alsoRight[leaf.tag]?.contains(answer) == true { return true }
    guard mayGrow.contains(leaf.tag), case .text(let text) = answer, case .text(let own) = leaf.answer else {
      return false
    }
    return text.hasPrefix(own)
  }
}
