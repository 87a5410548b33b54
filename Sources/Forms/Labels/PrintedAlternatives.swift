import LibXML
import Norwegian
import WordML

/// Finds answers that are printed side by side in a line: those of yes and no, those of which the form says that some are to be struck out, and a word beside its negation.
struct PrintedAlternatives {
  private(set) var ranges: [Range<Int>] = []
  private let line: Line
  private let isTold: Bool

  init(_ line: Line, isTold: Bool) {
    self.line = line
    self.isTold = isTold
    for chain in chains() {
      if let range = range(of: chain), !(ranges.last?.overlaps(range) ?? false) { ranges.append(range) }
    }
    if let range = numbered(), !ranges.contains(where: { $0.overlaps(range) }) {
      ranges = (ranges + [range]).sorted { $0.lowerBound < $1.lowerBound }
    }
  }

  /// Whether a look at a paragraph is worth it: nearly none has a stroke, or a word with a number at its end and another beside it.
  static func mayStand(in paragraph: Element) -> Bool {
    paragraph.descendants(.text).contains { element in
      element.text.contains { "/|".contains($0) || $0.isASCII && $0.isNumber }
        || Folding.folded(element.text).contains("nei")
    }
  }

  /// «Vg1 Vg2 Vg3», «Vg1 / Vg2», «ja   nei»: short words that differ in their number, or yes and no, behind a label's sign or alone in a cell.
  private func numbered() -> Range<Int>? {
    var found: [Range<Int>] = []
    var start: Int?
    for index in line.atoms.indices {
      let isLetter =
        line.atoms[index].thing == nil && !isSpace(index) && !isStroke(index) && line.atoms[index].sign != ","
      if isLetter, start == nil { start = index }
      if let begun = start, !isLetter || index == line.atoms.count - 1 {
        found.append(begun..<(isLetter ? index + 1 : index))
        start = nil
      }
    }
    let words = found.map { Folding.folded(line.text($0)) }
    func stem(_ number: Int) -> String? {
      let (word, letters) = (words[number], words[number].filter(\.isLetter))
      let isShort = (1...3).contains(letters.count) && word.count == letters.count + 1
      return isShort && word.hasPrefix(letters) && word.last?.isNumber == true ? letters : nil
    }
    guard let last = words.indices.last, last > 0 else { return nil }
    var first = last
    if let common = stem(last) {
      while first > 0, stem(first - 1) == common { first -= 1 }
    } else if Set(words[(last - 1)...].compactMap { JaNei.printed($0) }) == [.ja, .nei], words[last].count > 1 {
      first = last - 1
    }
    let range = found[first].lowerBound..<found[last].upperBound
    guard last > first, Set(words[first...last]).count == last - first + 1,
      !range.contains(where: { isTab($0) || line.atoms[$0].thing != nil }),
      behindLabel(range.lowerBound) || first == 0 && isBesideLabel
    else { return nil }
    return range
  }

  private func isTab(_ index: Int) -> Bool { "\t\n".unicodeScalars.contains(line.atoms[index].sign) }

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
    if isQuestion(left, right, between) { return word.lowerBound }
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
    if isQuestion(left, right, between) { return right.upperBound }
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

  /// Whether yes and no are among them, and nothing else that answers no question: «Ja / Nei», «Ja / Delvis / Nei», «J / N».
  private func isQuestion(_ left: Range<Int>, _ right: Range<Int>, _ between: [[String]]) -> Bool {
    let texts = [line.text(lastWord(left))] + between.map { $0.joined(separator: " ") } + [line.text(right)]
    let answers = texts.map { JaNei.printed($0) }
    guard answers.contains(.ja), answers.contains(.nei),
      zip(texts, answers).allSatisfy({ $1 != nil || JaNei.isBetween($0) })
    else { return false }
    // A single letter is one in a word's place only beside another.
    return texts.allSatisfy { $0.trimmed.count > 1 }
      || texts.count == 2 && texts.allSatisfy { $0.trimmed.count == 1 && $0 == $0.uppercased() }
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
    let behind = PrintedChoice.withoutAdvice(line.text(range.upperBound..<line.atoms.count).trimmed)
    let options = ChoiceRuns.options(of: line.text(range))
    guard behind.text.isEmpty, options.contains(where: { JaNei.printed($0) == .ja }),
      before.allSatisfy({ $0.sign.properties.isWhitespace })
    else { return false }
    return line.paragraph.cellAround == nil || isBesideLabel
  }

  /// Whether it stands in a cell that a label at its left may ask for.
  private var isBesideLabel: Bool {
    guard line.paragraph.cellAround != nil, let (row, column) = Table.Row.around(line.paragraph), column > 0 else {
      return false
    }
    // The name of a column has none at its left that it answers, and room below it.
    if row.cells.count == 2 { return true }
    guard let rows = Table(around: line.paragraph)?.rows,
      let number = rows.firstIndex(where: { $0.element == row.element }), number > 0
    else { return false }
    guard number + 1 < rows.count, rows[number + 1].cells.count == row.cells.count else { return true }
    func isEmpty(_ cell: Table.Cell) -> Bool { cell.element.children(.paragraph).allSatisfy { Line($0).isEmpty } }
    return !isEmpty(rows[number + 1].cells[column]) || row.cells.contains(where: isEmpty)
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
    // «Tolk (sett ring):»
    let text = PrintedChoice.withoutAdvice(line.text(0..<index).trimmed)
    if text.isTold, text.text.contains(where: \.isLetter) { return true }
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
}
