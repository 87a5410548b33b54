import LibXML
import Norwegian
import WordML

/// Boxes that are drawn with underscores: «___ Kontant  _X_ Vipps  ___ Faktura». A cross goes on each, and no words.
///
/// The runs that hold them get a private attribute, in the tree only.
enum DrawnBoxes {
  private static let mark = Name(nil, "ikorute")

  static func isMarked(_ run: Element?) -> Bool { run?.attribute(mark) != nil }

  static func forget(below root: Element) {
    for run in root.descendants(.run) where isMarked(run) { run.removeAttribute(mark) }
  }

  /// Puts those of a part into runs of their own, and marks them.
  static func mark(below root: Element) {
    var lines: [Element: [Range<Int>]] = [:]
    let paragraphs = root.descendants(.paragraph).filter { paragraph in
      !paragraph.isInFallback && paragraph.descendants(.text).contains { $0.text.contains("__") }
    }
    for paragraph in paragraphs { lines[paragraph] = ranges(in: Line(paragraph)) }
    for paragraph in paragraphs {
      guard let ranges = lines[paragraph], !ranges.isEmpty else { continue }
      // One alone is a box where the lines beside it begin so too.
      let isOfMany =
        ranges.count > 1 || [paragraph.previous, paragraph.next].contains { $0.map { lines[$0]?.count == 1 } ?? false }
      guard isOfMany, !asksHowMany(paragraph) else { continue }
      let line = Line(paragraph)
      // What stands later is done first, for runs are parted by it.
      for range in ranges.reversed() {
        let runs = RunSplitter.runs(from: line.atoms[range.lowerBound], to: line.atoms[range.upperBound - 1])
        if runs.count == 1 { runs[0].setAttribute(mark, "1") }
      }
    }
  }

  /// The box of a marked run's text.
  static func sign(_ text: Element) -> BoxSign? {
    let signs = text.text.unicodeScalars
    guard signs.count >= 2 else { return nil }
    return .drawn(
      open: BoxSign.Spot(element: text, offset: 0), close: BoxSign.Spot(element: text, offset: signs.count - 1),
      isTicked: signs.contains { $0 != "_" })
  }

  /// Short lines with words behind each, where the line has nothing else but what asks for them; none for lines to write on.
  private static func ranges(in line: Line) -> [Range<Int>] {
    let found = groups(in: line)
    guard let first = found.first, !line.atoms.contains(where: { $0.thing != nil }) else { return [] }
    let before = line.text(0..<first.lowerBound).trimmed
    guard before.isEmpty || before.hasSuffix(":") || before.hasSuffix("?") else { return [] }
    for (group, next) in zip(found, found.dropFirst().map(\.lowerBound) + [line.atoms.count]) {
      let words = line.text(group.upperBound..<next)
      guard isOption(words) else { return [] }
    }
    return found
  }

  private static func groups(in line: Line) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var index = 0
    while index < line.atoms.count {
      guard isSign(line.atoms[index]), index == 0 || line.atoms[index - 1].sign.properties.isWhitespace else {
        index += 1
        continue
      }
      let end = line.atoms[index...].firstIndex { !isSign($0) } ?? line.atoms.count
      let text = line.text(index..<end)
      let isOne = Set(line.atoms[index..<end].map(\.element)).count == 1
      if isOne, (2...6).contains(text.count), text.contains("__") || text.count <= 3 && text.contains("_"),
        text.count(where: { $0 != "_" }) <= 1
      {
        groups.append(index..<end)
      }
      index = end
    }
    return groups
  }

  private static func isSign(_ atom: Line.Atom) -> Bool {
    atom.thing == nil && ["_", "x", "X", "✓", "✔"].contains(atom.sign)
  }

  /// «Kontant», «Ikkje betalt»: few words with room before them, and no unit.
  private static func isOption(_ words: String) -> Bool {
    guard words.first?.isWhitespace == true, let first = words.trimmed.first else { return false }
    let isAnswer = JaNei.printed(words.trimmed) != nil
    return (first.isUppercase || isAnswer) && words.split(whereSeparator: \.isWhitespace).count <= 6
      && !words.contains { ":?…\n\t".contains($0) } && !words.contains("__") && !words.contains("....")
      && !Unit.isOne(words)
  }

  /// «Antall: ___ Voksne ___ Barn» asks for figures.
  private static func asksHowMany(_ paragraph: Element) -> Bool {
    let above = sequence(first: paragraph) { $0.previous }.dropFirst().first { $0.matches(.paragraph) }
    let text = Line(paragraph).text + " " + (above.map { Line($0).text } ?? "")
    return Folding.folded(text).split { !$0.isLetter }.contains { asking.contains(String($0)) }
  }

  private static let asking: Set<String> = [
    "antall", "antal", "tal", "mange", "number", "many", "anzahl", "wie", "många",
  ]
}
