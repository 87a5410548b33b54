import Norwegian

/// What somebody wrote where the boxes of a question were: «Ja» in place of «☐ Ja ☐ Nei».
///
/// The words are printed words too, so that they would pass for what is left of the form. They are an answer where no box of the
/// question is there, and some of its options are not either.
struct TypedOptions: Sendable {
  /// The question that the boxes answer, `kart.tolk`.
  let question: String
  let atoms: [Atom]
  /// The ids of the options that are marked where the boxes were written anew; nil where it cannot be told which.
  var marked: Set<String>?
  /// The ids of the options whose boxes were there, where marks stand there now; nil where only words do.
  var boxes: Set<String>?

  /// The ids of the options that the words name; nil where they say something else too.
  func chosen(of options: [Outline.Option]) -> Set<String>? {
    if boxes != nil { return marked }
    let ids = Dictionary(options.map { (Folding.folded($0.text), $0.id) }) { first, _ in first }
    return Self.names(in: atoms.joined, among: Set(ids.keys)).map { Set($0.compactMap { ids[$0] }) }
  }

  /// The options that a text names, folded: «Lån, bytte og kjøp». Nil where it says something else too.
  static func names(in text: String, among options: Set<String>) -> [String]? {
    // An option may have a comma or a stroke in it: what is cut least counts.
    let cuts: [(Character) -> Bool] = [
      { _ in false }, { "\n;".contains($0) }, { "\n;,".contains($0) }, { "\n;,/+&".contains($0) },
    ]
    for cut in cuts {
      for parts in [text.split(whereSeparator: cut).map(String.init)].flatMap({ [$0, cutAtOg($0)] }) {
        let found = parts.map(bare).filter { !$0.isEmpty }
        if !found.isEmpty, found.allSatisfy(options.contains) { return found }
      }
    }
    return nil
  }

  private static func cutAtOg(_ parts: [String]) -> [String] {
    parts.flatMap { $0.replacing(" og ", with: "\n").split(separator: "\n").map(String.init) }
  }

  /// Without dashes and dots of a list, and the full stop.
  private static func bare(_ part: String) -> String {
    let ends = Set<Character>(" \t-–—•·.:")
    let text = part.drop { ends.contains($0) }
    return Folding.folded(String(text.reversed().drop { ends.contains($0) }.reversed()))
  }

  // MARK: Finding them

  /// Those of one alignment, the loose text that is none of theirs, and the slots that hold nothing because of them.
  static func all(
    of reader: StepReader, _ costs: FlowCosts
  ) -> (typed: [TypedOptions], loose: [[Atom]], slots: [Int]) {
    var typed: [TypedOptions] = []
    var loose = reader.loose
    var slots: [Int] = []
    for (question, boxes) in questions(costs) where boxes.count > 1 {
      guard boxes.allSatisfy({ reader.placed[$0.slot].known == nil }) else { continue }
      if let one = retyped(question, boxes, reader, costs, loose) {
        typed.append(one.typed)
        slots += boxes.map(\.slot)
        loose.removeAll { $0.start.map(one.range.contains) ?? false }
        continue
      }
      let isUnmarked = boxes.allSatisfy { reader.placed[$0.slot].atoms.isEmpty }
      let words = boxes.flatMap(\.words)
      let met = words.compactMap { reader.partners[$0] }
      guard isUnmarked, !met.isEmpty, met.count < words.count else { continue }
      guard let range = extent(of: met, in: costs.document, loose) else { continue }
      typed.append(TypedOptions(question: question, atoms: Array(costs.document[range])))
      loose.removeAll { $0.start.map(range.contains) ?? false }
    }
    return (typed, loose.map(\.atoms), slots)
  }

  /// A question whose boxes stand there otherwise than the form prints them.
  private static func retyped(
    _ question: String, _ boxes: [Box], _ reader: StepReader, _ costs: FlowCosts, _ loose: [StepReader.Loose]
  ) -> (typed: TypedOptions, range: ClosedRange<Int>)? {
    let met = boxes.flatMap { [$0.index] + $0.words }.compactMap { reader.partners[$0] }
    let names = boxes.map { box in box.words.map { costs.pattern[$0] }.joined }
    // Of a form that prints its boxes behind the words it is not known here which are whose.
    guard names.allSatisfy({ !$0.isEmpty }), var range = extent(of: met, in: costs.document, loose) else { return nil }
    // «( ) Lån»: the first bracket stands before the place.
    while range.lowerBound > 0, ["(", "["].contains(costs.document[range.lowerBound - 1].key) {
      range = range.lowerBound - 1...range.upperBound
    }
    let ids = boxes.map { Outline.split(costs.slots[$0.slot].tag)?.id ?? "" }
    var one = TypedOptions(question: question, atoms: Array(costs.document[range]), boxes: Set(ids))
    switch RetypedBoxes(one.atoms.joined, options: names) {
    case .asPrinted: return nil
    case .ticked(let marked): one.marked = Set(marked.map { ids[$0] })
    case .unclear: break
    }
    return (one, range)
  }

  /// The index of a box among the atoms of the template, and of the words printed beside it.
  private typealias Box = (slot: Int, index: Int, words: [Int])

  /// The boxes of each question with the words printed beside them.
  private static func questions(_ costs: FlowCosts) -> [(String, [Box])] {
    var questions: [(String, [Box])] = []
    var box: Int?
    for (i, atom) in costs.pattern.enumerated() {
      switch atom.kind {
      case .slot(let number):
        box = nil
        guard costs.slots[number].isBox, let (question, _) = Outline.split(costs.slots[number].tag) else { continue }
        box = number
        if questions.last?.0 == question {
          questions[questions.count - 1].1.append((number, i, []))
        } else {
          questions.append((question, [(number, i, [])]))
        }
      case .word where box != nil, .sign where box != nil:
        let last = questions.count - 1
        questions[last].1[questions[last].1.count - 1].words.append(i)
      case .paragraph, .table: box = nil
      default: break
      }
    }
    return questions
  }

  /// From the first to the last of some words of the document, with the loose text before, between and after them.
  private static func extent(
    of met: [Int], in document: [Atom], _ loose: [StepReader.Loose]
  ) -> ClosedRange<Int>? {
    guard var low = met.min(), var high = met.max() else { return nil }
    let ranges = loose.compactMap { one in one.start.map { ($0, $0 + one.atoms.count - 1) } }
    let firsts = Dictionary(ranges.map { ($1, $0) }) { $1 }
    let lasts = Dictionary(ranges) { $1 }
    while let before = document[..<low].lastIndex(where: \.isVisible).flatMap({ firsts[$0] }) { low = before }
    while let after = document[(high + 1)...].firstIndex(where: \.isVisible).flatMap({ lasts[$0] }) { high = after }
    return low...high
  }
}
