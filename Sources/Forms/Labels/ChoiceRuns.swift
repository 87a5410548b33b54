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

  /// The answers of such a stretch, in their order; what no stroke parts is parted by room: «Vg1 Vg2 Vg3».
  static func options(of text: String) -> [String] {
    let isStroked = text.contains { "/|".contains($0) }
    return text.split { isStroked ? "/|".contains($0) : $0.isWhitespace || $0 == "," }
      .map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// Puts those of a part into runs of their own, and marks them.
  static func mark(below root: Element) {
    for paragraph in root.descendants(.paragraph) where !paragraph.isInFallback {
      guard PrintedAlternatives.mayStand(in: paragraph) else { continue }
      let line = Line(paragraph)
      // What stands later is done first, for runs are parted by it.
      for range in ranges(in: line).reversed() { mark(line, range) }
    }
  }

  /// Where such answers stand in a line, in their order.
  static func ranges(in line: Line) -> [Range<Int>] {
    PrintedAlternatives(line, isTold: line.isTold || above(line.paragraph)?.isTold ?? false).ranges
  }

  private static func above(_ paragraph: Element) -> Line? {
    sequence(first: paragraph) { $0.previous }.dropFirst().first { $0.matches(.paragraph) }.map { Line($0) }
  }

  private static func mark(_ line: Line, _ range: Range<Int>) {
    // Where one of them stands out, a person has chosen, or the form has.
    guard range.allSatisfy({ line.atoms[$0].element.matches(.text) }), ChosenAnswers.chosen(in: line, range) == nil
    else { return }
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
  /// The whole of it as answers to choose from; «(stryk det som ikke passer)» beside them says no more.
  var soleChoice: Range<Int>? {
    func isChoice(_ index: Int) -> Bool {
      atoms[index].thing == nil && ChoiceRuns.isMarked(atoms[index].element.parent)
    }
    let marked = atoms.indices.filter { isChoice($0) && !atoms[$0].sign.properties.isWhitespace }
    guard let first = marked.first, let last = marked.last, atoms.allSatisfy({ $0.thing == nil }),
      (first...last).allSatisfy(isChoice)
    else { return nil }
    let rest = text(0..<first) + " " + text(last + 1..<atoms.count)
    return PrintedChoice.withoutAdvice(rest.trimmed).text.isEmpty ? first..<last + 1 : nil
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
