import LibXML
import Norwegian
import WordML

/// Letters that people type over a box: «x Ja  □ Nei». In the tree only, they become the box that they were.
enum TypedCrosses {
  static func becomeBoxes(below root: Element) {
    let paragraphs = Array(root.descendants(.paragraph))
    let boxed = Set(paragraphs.filter { Line($0).hasBoxes })
    guard !boxed.isEmpty else { return }
    for paragraph in paragraphs {
      let isBeside = boxed.contains(paragraph)
      let isInList = [paragraph.previous, paragraph.next].contains { $0.map(boxed.contains) ?? false }
      guard isBeside || isInList else { continue }
      for (number, run) in paragraph.children(.run).enumerated() where isCross(run) && (isBeside || number == 0) {
        run.first(.text)?.setText("☒")
      }
    }
  }

  /// A run of nothing but a cross.
  private static func isCross(_ run: Element) -> Bool {
    let texts = Array(run.children(.text))
    return texts.count == 1 && ["x", "X"].contains(texts[0].text.trimmed)
  }
}
