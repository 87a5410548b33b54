import LibXML
import Norwegian
import WordML

/// Which of the answers that a form prints side by side a person chose without a word: the only one that is underlined, bold, framed or marked.
///
/// In a tree that is only read, the others go. Then what is left stands there as if somebody had written it.
enum ChosenAnswers {
  /// Settles all those of a part.
  ///
  /// - Parameter leavesOut: takes out the answers that were not chosen; else they are struck out, for whoever looks for that.
  static func settle(below root: Element, leavesOut: Bool) {
    for paragraph in root.descendants(.paragraph) where !paragraph.isInFallback {
      guard PrintedAlternatives.mayStand(in: paragraph) else { continue }
      let line = Line(paragraph)
      for range in ChoiceRuns.ranges(in: line).reversed() {
        guard let chosen = chosen(in: line, range) else { continue }
        let others = [range.lowerBound..<chosen.lowerBound, chosen.upperBound..<range.upperBound]
        for other in others.reversed() where !other.isEmpty {
          if leavesOut { remove(other, of: line) } else { strike(other, of: line) }
        }
      }
    }
  }

  /// The one that stands out among those of a range; nil where none does, or several do.
  static func chosen(in line: Line, _ range: Range<Int>) -> Range<Int>? {
    let options = options(in: line, range)
    guard options.count > 1 else { return nil }
    let looks = options.map { option in
      option.filter { !line.atoms[$0].sign.properties.isWhitespace }.map { Look(line.atoms[$0].element.parent) }
    }
    var found: Set<Int> = []
    for sign in Look.all {
      let met = looks.indices.filter { looks[$0].contains { $0.contains(sign) } }
      if met.count == 1, looks[met[0]].allSatisfy({ $0.contains(sign) }) { found.insert(met[0]) }
      if met.count > 1, met.count < looks.count { return nil }
    }
    return found.count == 1 ? found.first.map { options[$0] } : nil
  }

  /// The answers between the strokes, or between room where there are none.
  private static func options(in line: Line, _ range: Range<Int>) -> [Range<Int>] {
    func parts(_ isEnd: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
      range.split { line.atoms[$0].thing == nil && isEnd(line.atoms[$0].sign) }.compactMap { part in
        let written = part.filter { !line.atoms[$0].sign.properties.isWhitespace }
        guard let first = written.first, let last = written.last else { return nil }
        return first..<last + 1
      }
    }
    let stroked = parts { $0 == "/" || $0 == "|" }
    return stroked.count > 1 ? stroked : parts { $0.properties.isWhitespace || $0 == "," }
  }

  private static func remove(_ range: Range<Int>, of line: Line) {
    var left: [(element: Element, offsets: Set<Int>)] = []
    for atom in line.atoms[range] where atom.element.matches(.text) {
      if left.last?.element != atom.element { left.append((atom.element, [])) }
      left[left.count - 1].offsets.insert(atom.offset)
    }
    for (element, offsets) in left {
      var view = String.UnicodeScalarView()
      for (offset, scalar) in element.text.unicodeScalars.enumerated() where !offsets.contains(offset) {
        view.append(scalar)
      }
      element.setText(String(view))
    }
  }

  private static func strike(_ range: Range<Int>, of line: Line) {
    for run in RunSplitter.runs(from: line.atoms[range.lowerBound], to: line.atoms[range.upperBound - 1]) {
      let properties = run.first(.runProperties) ?? run.prepend(.runProperties)
      properties.first(.w("strike"))?.remove()
      properties.append(.w("strike"))
    }
  }
}

/// What makes some letters stand out among others.
private struct Look: OptionSet {
  let rawValue: Int

  static let bold = Look(rawValue: 1)
  static let underlined = Look(rawValue: 2)
  static let framed = Look(rawValue: 4)
  static let marked = Look(rawValue: 8)
  /// Those that say that something was chosen.
  static let all: [Look] = [.bold, .underlined, .framed, .marked]

  init(rawValue: Int) { self.rawValue = rawValue }

  init(_ run: LibXML.Element?) {
    self = []
    guard let run, run.matches(.run), let properties = run.first(.runProperties) else { return }
    func says(_ name: StaticString, isNot none: String) -> Bool {
      properties.first(.w(name))?.attribute(.value).map { $0 != none } ?? false
    }
    if properties.first(.w("b"))?.isOn() ?? false { insert(.bold) }
    if says("u", isNot: "none") { insert(.underlined) }
    if says("bdr", isNot: "nil"), says("bdr", isNot: "none") { insert(.framed) }
    if says("highlight", isNot: "none") { insert(.marked) }
  }
}
