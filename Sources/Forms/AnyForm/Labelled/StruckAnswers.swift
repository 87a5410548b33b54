import LibXML
import Norwegian
import WordML

/// What is left of answers that are printed side by side, where somebody struck out the others: «Ja / Nei» with a line through «Ja».
///
/// In a tree that is only read, the strokes between them become room, and the one that is left counts as written.
enum StruckAnswers {
  private struct Sign {
    let scalar: Unicode.Scalar
    let element: Element
    let offset: Int
    let isStruck: Bool
  }

  static func settle(below root: Element) {
    for paragraph in Set(
      Struck.runs(below: root).compactMap { run in
        sequence(first: run) { $0.parent }.first { $0.matches(.paragraph) }
      })
    { settle(in: paragraph) }
  }

  private static func settle(in paragraph: Element) {
    let signs = signs(of: paragraph)
    let groups = groups(signs)
    for index in groups.flatMap(\.strokes) { blank(signs[index]) }
    // What stands later is done first, for runs are parted by it.
    for group in groups.reversed() {
      let (first, last) = (signs[group.answer.lowerBound], signs[group.answer.upperBound - 1])
      for run in RunSplitter.runs(from: atom(first), to: atom(last)) { WrittenRuns.mark(run) }
    }
  }

  private static func atom(_ sign: Sign) -> Line.Atom {
    Line.Atom(sign: sign.scalar, element: sign.element, offset: sign.offset, thing: nil)
  }

  private static func signs(of paragraph: Element) -> [Sign] {
    paragraph.children.filter { $0.matches(.run) }.flatMap { run -> [Sign] in
      let isStruck = Struck.isStruck(run)
      return run.children.flatMap { child -> [Sign] in
        if child.matches(.text) {
          return child.text.unicodeScalars.enumerated().map {
            Sign(scalar: $1, element: child, offset: $0, isStruck: isStruck)
          }
        }
        let isRoom = child.matches(.w("tab")) || child.matches(.w("br"))
        return isRoom ? [Sign(scalar: "\t", element: child, offset: 0, isStruck: false)] : []
      }
    }
  }

  /// The answers that are left, and the strokes around them.
  private static func groups(_ signs: [Sign]) -> [(answer: Range<Int>, strokes: [Int])] {
    let strokes = signs.indices.filter { signs[$0].scalar == "/" || signs[$0].scalar == "|" }
    var chains: [[Int]] = []
    for stroke in strokes {
      if let last = chains.last?.last, isOne(signs, last + 1..<stroke) {
        chains[chains.count - 1].append(stroke)
      } else {
        chains.append([stroke])
      }
    }
    return chains.compactMap { chain in
      guard let first = chain.first, let last = chain.last else { return nil }
      var ranges = [start(signs, before: first)..<first]
      ranges += zip(chain, chain.dropFirst()).map { $0 + 1..<$1 }
      ranges.append(last + 1..<end(signs, after: last))
      let bare = ranges.map { trimmed(signs, $0) }
      let left = bare.filter { range in !range.isEmpty && !signs[range].contains(where: \.isStruck) }
      let struck = bare.count { range in !range.isEmpty && signs[range].allSatisfy { $0.isStruck || $0.scalar == " " } }
      guard left.count == 1, struck == bare.count - 1 else { return nil }
      return (left[0], chain)
    }
  }

  /// Whether one answer, and no sentence, stands between two strokes.
  private static func isOne(_ signs: [Sign], _ range: Range<Int>) -> Bool {
    let text = String(String.UnicodeScalarView(signs[range].map(\.scalar)))
    return text.split(whereSeparator: \.isWhitespace).count <= 5 && !text.contains { ".?:(\t".contains($0) }
  }

  /// Where the first answer begins: where the line through it does, where its run does, or with its last word.
  private static func start(_ signs: [Sign], before stroke: Int) -> Int {
    var index = stroke
    while index > 0, signs[index - 1].scalar == " " { index -= 1 }
    let isStruck = index > 0 && signs[index - 1].isStruck
    let run = index > 0 ? signs[index - 1].element : nil
    var word: Int?
    while index > 0 {
      let sign = signs[index - 1]
      if sign.isStruck != isStruck || ":?\t(".unicodeScalars.contains(sign.scalar) { return index }
      if !isStruck, sign.scalar == " ", word == nil { word = index }
      if !isStruck, sign.element != run { return index }
      index -= 1
    }
    return isStruck ? index : word ?? index
  }

  /// Where the last one ends: where the line through it does, where its run does, or before room or a sign.
  private static func end(_ signs: [Sign], after stroke: Int) -> Int {
    var index = stroke + 1
    while index < signs.count, signs[index].scalar == " " { index += 1 }
    guard index < signs.count else { return index }
    let isStruck = signs[index].isStruck
    while index < signs.count {
      let sign = signs[index]
      if sign.isStruck != isStruck || ".,;(\t".unicodeScalars.contains(sign.scalar) { return index }
      if !isStruck, sign.scalar == " ", index + 1 < signs.count, signs[index + 1].scalar == " " { return index }
      if !isStruck, index > stroke + 2, sign.element != signs[index - 1].element, sign.scalar == " " { return index }
      index += 1
    }
    return index
  }

  private static func trimmed(_ signs: [Sign], _ range: Range<Int>) -> Range<Int> {
    let written = range.filter { !signs[$0].scalar.properties.isWhitespace }
    guard let first = written.first, let last = written.last else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }

  /// A stroke becomes room; all that stands beside it keeps its place.
  private static func blank(_ stroke: Sign) {
    var scalars = Array(stroke.element.text.unicodeScalars)
    guard scalars.indices.contains(stroke.offset) else { return }
    scalars[stroke.offset] = " "
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    stroke.element.setText(String(view))
  }
}
