import Forms

/// How much of what stands in a document was read, and under which names.
struct Score {
  var fields = 0
  var right = 0
  /// Under another name, or in another row.
  var wrongName = 0
  /// Under its own name, and not as it stands there.
  var otherText = 0
  /// In the list of what belongs to no field.
  var unplaced = 0
  /// Nowhere.
  var lost = 0
  /// Answers where nobody answered.
  var invented = 0
  var faults: [String] = []

  static func + (left: Score, right: Score) -> Score {
    var sum = left
    sum.fields += right.fields
    sum.right += right.right
    sum.wrongName += right.wrongName
    sum.otherText += right.otherText
    sum.unplaced += right.unplaced
    sum.lost += right.lost
    sum.invented += right.invented
    sum.faults += right.faults
    return sum
  }

  /// Whether everything stands where it belongs.
  var isPerfect: Bool { right == fields && wrongName + otherText + lost + invented == 0 }

  init() {}

  /// Compares what was read with what stands in the document.
  init(of reading: Reading<AnyForm>, against returned: Returned) {
    self.init(answers: reading.answers, unplaced: reading.unplaced, against: returned)
  }

  /// The same for a reading that was refused: everything is lost.
  init(refused returned: Returned) {
    self.init(answers: Values(), unplaced: [], against: returned)
    faults = ["avvist"]
  }

  private init(answers: Values, unplaced lines: [String], against returned: Returned) {
    let expected = Leaf.leaves(of: returned.expected)
    let (read, ordered) = Leaf.leaves(of: answers, alignedWith: returned.expected)
    let byPath = Dictionary(read.map { ($0.path, $0.answer) }) { first, _ in first }
    let besides = Self.squeezed(lines.joined(separator: " "))
    fields = expected.count
    note(strangersAmong: read, expected: expected)
    for leaf in expected {
      if let answer = byPath[leaf.path], returned.accepts(answer, for: leaf) {
        right += 1
      } else if let answer = byPath[leaf.path] {
        otherText += 1
        faults.append("\(leaf.path): \(leaf.answer.shown) → \(answer.shown)")
      } else if Self.words(of: leaf.answer).allSatisfy({ besides.contains($0) }) {
        unplaced += 1
        faults.append("\(leaf.path): \(leaf.answer.shown) → ikkePlassert")
      } else {
        lost += 1
        faults.append("\(leaf.path): \(leaf.answer.shown) → \(answers[leaf.tag]?.shown ?? "ingenting")")
      }
    }
    if !ordered {
      otherText += 1
      faults.append("radene har byttet plass")
    }
    let everything = besides + " " + Self.squeezed(read.map(\.answer.shown).joined(separator: " "))
    for text in returned.besides where !everything.contains(Self.squeezed(text)) {
      lost += 1
      faults.append("ved siden av: «\(text)» → ingenting")
    }
  }

  /// Answers under a name that somebody else's words stand under, and answers where there should be none.
  private mutating func note(strangersAmong read: [Leaf], expected: [Leaf]) {
    let own = Dictionary(expected.map { ($0.path, $0.answer) }) { first, _ in first }
    var owners: [String: Set<String>] = [:]
    for leaf in expected { if let canary = leaf.answer.canary { owners[canary, default: []].insert(leaf.path) } }
    for leaf in read where leaf.answer != own[leaf.path] {
      let text = leaf.answer.canary == nil ? "" : Self.squeezed(leaf.answer.shown)
      let stranger = owners.first { canary, paths in
        guard !paths.contains(leaf.path) else { return false }
        if leaf.answer.canary == canary { return own[leaf.path]?.canary != canary }
        return canary.count > 6 && text.contains(Self.squeezed(canary))
          && own[leaf.path]?.shown.contains(canary) != true
      }
      if let stranger {
        wrongName += 1
        faults.append(
          "FEIL NAVN \(leaf.path): \(leaf.answer.shown) hører til \(stranger.value.sorted().joined(separator: ", "))")
      } else if own[leaf.path] == nil {
        invented += 1
        faults.append("OPPDIKTET \(leaf.path): \(leaf.answer.shown)")
      }
    }
  }

  private static func words(of answer: Answer) -> [String] {
    switch answer {
    case .text(let text): text.split(separator: "\n").map { squeezed(String($0)) }
    case .day(let day): [day.norwegian]
    case .number(let number): ["\(number)".replacing(".", with: ",")]
    // A tick of which nobody knows what it is of.
    case .choices, .janei, .check: ["☒"]
    default: ["\u{0}"]
    }
  }

  private static func squeezed(_ text: String) -> String {
    text.replacing("⏎", with: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
