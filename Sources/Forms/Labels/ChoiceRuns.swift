import LibXML
import Norwegian
import WordML

/// Answers that a form prints side by side, of which a person strikes out those that do not fit: «Ja / Nei», «hel / delt (stryk det som ikke passer)».
///
/// They are a blank with a list: what is chosen takes the place of them all. The runs get a private attribute, in the tree only.
enum ChoiceRuns {
  private static let mark = Name(nil, "ikovalg")

  static func isMarked(_ run: Element?) -> Bool { run?.attribute(mark) != nil }

  static func forget(below root: Element) {
    for run in root.descendants(.run) where isMarked(run) { run.removeAttribute(mark) }
  }

  /// The answers of such a stretch, in their order.
  static func options(of text: String) -> [String] {
    text.split { "/|".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Puts those of a part into runs of their own, and marks them.
  static func mark(below root: Element) {
    for paragraph in root.descendants(.paragraph) where !paragraph.isInFallback {
      guard paragraph.descendants(.text).contains(where: { $0.text.contains { "/|".contains($0) } }) else { continue }
      let line = Line(paragraph)
      let search = PrintedAlternatives(line, isTold: line.isTold || above(paragraph)?.isTold ?? false)
      // What stands later is done first, for runs are parted by it.
      for range in search.ranges.reversed() { mark(line, range) }
    }
  }

  private static func above(_ paragraph: Element) -> Line? {
    sequence(first: paragraph) { $0.previous }.dropFirst().first { $0.matches(.paragraph) }.map { Line($0) }
  }

  private static func mark(_ line: Line, _ range: Range<Int>) {
    guard range.allSatisfy({ line.atoms[$0].element.matches(.text) }) else { return }
    for run in RunSplitter.runs(from: line.atoms[range.lowerBound], to: line.atoms[range.upperBound - 1]) {
      run.setAttribute(mark, "1")
    }
  }
}

extension Blank {
  /// The answers that are printed where it is, to choose from; empty for room to write in.
  var options: [String] {
    guard case .stretch(let line, let range) = kind, let first = range.first,
      ChoiceRuns.isMarked(line.atoms[first].element.parent)
    else { return [] }
    return ChoiceRuns.options(of: line.text(range))
  }
}

extension Line {
  /// The whole of it as answers to choose from.
  var soleChoice: Range<Int>? {
    let written = atoms.indices.filter { !atoms[$0].sign.properties.isWhitespace }
    guard let first = written.first, let last = written.last,
      written.allSatisfy({ atoms[$0].thing == nil && ChoiceRuns.isMarked(atoms[$0].element.parent) })
    else { return nil }
    return first..<last + 1
  }

  /// Whether somebody wrote in it, as far as its runs tell.
  var hasWritten: Bool { atoms.contains { $0.thing == nil && WrittenRuns.isMarked($0.element.parent) } }

  /// Whether answers to choose from stand in it.
  var hasChoice: Bool { atoms.contains { $0.thing == nil && ChoiceRuns.isMarked($0.element.parent) } }

  /// Whether it says that something is to be struck out or ringed.
  fileprivate var isTold: Bool {
    let text = Folding.folded(self.text)
    return Self.advice.contains { text.contains($0) }
  }

  private static let advice = [
    "stryk det som", "stryk det ein ikkje", "sett strek over", "set strek over", "sett ring rundt", "set ring rundt",
    "delete as appropriate", "delete as applicable", "delete whichever", "strike out", "cross out", "circle one",
    "please circle", "(circle",
  ]
}

/// Finds answers that are printed side by side in a line: those of yes and no, those of which the form says that some are to be struck out, and a word beside its negation.
private struct PrintedAlternatives {
  private(set) var ranges: [Range<Int>] = []
  private let line: Line
  private let isTold: Bool

  init(_ line: Line, isTold: Bool) {
    self.line = line
    self.isTold = isTold
    for chain in chains() {
      if let range = range(of: chain), !(ranges.last?.overlaps(range) ?? false) { ranges.append(range) }
    }
  }

  /// Strokes with one answer between each two.
  private func chains() -> [[Int]] {
    var chains: [[Int]] = []
    for stroke in line.atoms.indices where isStroke(stroke) {
      if let last = chains.last?.last, (1...4).contains(words(last + 1..<stroke).count),
        !(last + 1..<stroke).contains(where: ends)
      {
        chains[chains.count - 1].append(stroke)
      } else {
        chains.append([stroke])
      }
    }
    return chains
  }

  private func range(of chain: [Int]) -> Range<Int>? {
    guard let first = chain.first, let last = chain.last else { return nil }
    let left = trimmed(start(before: first)..<first)
    let right = trimmed(last + 1..<end(behind: last))
    guard !left.isEmpty, !right.isEmpty, !isBracketed(left, right) else { return nil }
    let between = zip(chain, chain.dropFirst()).map { words($0 + 1..<$1) }
    guard let start = beginning(left, right, between), let end = ending(left, right, between) else { return nil }
    return isAsked(start..<end) ? start..<end : nil
  }

  // MARK: Where the first begins and the last ends

  private func beginning(_ left: Range<Int>, _ right: Range<Int>, _ between: [[String]]) -> Int? {
    let word = lastWord(left)
    if isYesOrNo(line.text(word)), isYesOrNo(line.text(right)) { return word.lowerBound }
    if between.isEmpty, let count = stem(left, right) {
      return words(left).count == count ? left.lowerBound : nthLast(count, left)
    }
    guard isTold else { return nil }
    let run = line.atoms[left.upperBound - 1].element.parent
    if let own = left.first(where: { line.atoms[$0].element.parent == run && !isSpace($0) }), own > left.lowerBound,
      isSpace(own - 1)
    {
      return own
    }
    // The answers follow the label's own sign, or each is one word.
    if left.lowerBound > 0, behindLabel(left.lowerBound), words(left).count <= 4 { return left.lowerBound }
    return (between + [words(right)]).allSatisfy { $0.count == 1 } ? word.lowerBound : nil
  }

  private func ending(_ left: Range<Int>, _ right: Range<Int>, _ between: [[String]]) -> Int? {
    if isYesOrNo(line.text(lastWord(left))), isYesOrNo(line.text(right)) { return right.upperBound }
    let words = words(right)
    if between.isEmpty, let count = stem(left, right) {
      return count + 1 <= words.count ? nth(count + 1, right) : nil
    }
    guard isTold else { return nil }
    if words.count <= 4 { return right.upperBound }
    // A run that ends before room is one answer.
    let run = line.atoms[right.lowerBound].element.parent
    let own = right.prefix { line.atoms[$0].element.parent == run }
    return own.upperBound < right.upperBound && isSpace(own.upperBound) ? own.upperBound : nil
  }

  /// How many words the positive one has, where one of the two is the other's negation: «har / har ikke», «levert / ikke levert».
  private func stem(_ left: Range<Int>, _ right: Range<Int>) -> Int? {
    let (before, behind) = (words(left).map(Folding.folded), words(right).map(Folding.folded))
    guard let no = behind.firstIndex(where: Self.negations.contains) else { return nil }
    if no > 0, no <= 3, Array(before.suffix(no)) == Array(behind[..<no]) { return no }
    let rest = Array(behind[(no + 1)...])
    return no == 0 && (1...2).contains(rest.count) && (before.suffix(rest.count) == rest[...] || rest.count == 1)
      ? rest.count : nil
  }

  private static let negations: Set<String> = ["ikke", "ikkje", "not"]

  /// Whether a label asks for it: words before it on the line, or the line is nothing else and stands beside or below one.
  private func isAsked(_ range: Range<Int>) -> Bool {
    let before = line.atoms[..<range.lowerBound]
    if before.contains(where: { $0.thing == nil && $0.sign.properties.isAlphabetic }) { return true }
    guard line.atoms[range.upperBound...].allSatisfy({ $0.sign.properties.isWhitespace }),
      isYesOrNo(line.text(trimmed(last(range)))), before.allSatisfy({ $0.sign.properties.isWhitespace })
    else { return false }
    guard let cell = line.paragraph.parent, cell.matches(.cell) else { return true }
    // The name of a column has none at its left that it answers.
    guard let row = cell.parent, let table = row.parent, let left = cell.previous, left.matches(.cell) else {
      return false
    }
    let isFirstRow = table.first(.row) == row
    return !isFirstRow || row.children(.cell).count == 2
  }

  private func last(_ range: Range<Int>) -> Range<Int> {
    (range.last { isStroke($0) }.map { $0 + 1 } ?? range.lowerBound)..<range.upperBound
  }

  /// «(ja/nei)» tells how to answer, and is no place to do so.
  private func isBracketed(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let before = line.atoms[..<lastWord(left).lowerBound].last { !$0.sign.properties.isWhitespace }
    let after = line.atoms[right.upperBound...].first { !$0.sign.properties.isWhitespace }
    return before.map { "([".unicodeScalars.contains($0.sign) } ?? false
      || after.map { ")]:".unicodeScalars.contains($0.sign) } ?? false
  }

  // MARK: Signs and words

  private func isStroke(_ index: Int) -> Bool {
    line.atoms[index].thing == nil && (line.atoms[index].sign == "/" || line.atoms[index].sign == "|")
  }

  private func isSpace(_ index: Int) -> Bool { line.atoms[index].sign.properties.isWhitespace }

  /// What no answer goes beyond.
  private func ends(_ index: Int) -> Bool {
    let atom = line.atoms[index]
    return atom.thing != nil || ".,;:?!()[]\t\n".unicodeScalars.contains(atom.sign)
      || Leader.isLeader(atom.sign) || isSpace(index) && index + 1 < line.atoms.count && isSpace(index + 1)
  }

  private func start(before stroke: Int) -> Int {
    var index = stroke
    while index > 0, isSpace(index - 1) { index -= 1 }
    while index > 0, !ends(index - 1) { index -= 1 }
    return index
  }

  private func end(behind stroke: Int) -> Int {
    var index = stroke + 1
    while index < line.atoms.count, isSpace(index) { index += 1 }
    while index < line.atoms.count, !ends(index), !isStroke(index) { index += 1 }
    return index
  }

  private func behindLabel(_ index: Int) -> Bool {
    let before = line.atoms[..<index].last { !$0.sign.properties.isWhitespace }
    return before?.sign == ":" || before?.sign == "?"
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let first = range.first(where: { !isSpace($0) }), let last = range.last(where: { !isSpace($0) }) else {
      return range.lowerBound..<range.lowerBound
    }
    return first..<last + 1
  }

  private func words(_ range: Range<Int>) -> [String] {
    line.text(range).split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private func lastWord(_ range: Range<Int>) -> Range<Int> {
    (range.last { isSpace($0) }.map { $0 + 1 } ?? range.lowerBound)..<range.upperBound
  }

  /// Where the last so many words begin.
  private func nthLast(_ count: Int, _ range: Range<Int>) -> Int? {
    let starts = range.filter { !isSpace($0) && ($0 == range.lowerBound || isSpace($0 - 1)) }
    return starts.count >= count ? starts[starts.count - count] : nil
  }

  /// Where the first so many words end.
  private func nth(_ count: Int, _ range: Range<Int>) -> Int? {
    let ends = range.filter { !isSpace($0) && ($0 + 1 == range.upperBound || isSpace($0 + 1)) }
    return ends.indices.contains(count - 1) ? ends[count - 1] + 1 : nil
  }

  private func isYesOrNo(_ text: String) -> Bool {
    let answer = JaNei.printed(text)
    return (answer == .ja || answer == .nei) && text.trimmed.count > 1
  }
}
