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
      let runs = paragraph.children(.run)
      for (number, run) in runs.enumerated() where isCross(run) && (isBeside || number == 0) {
        // «[x]» is a box of its own, however an editor has parted it.
        if number > 0, number + 1 < runs.count, let before = text(of: runs[number - 1]).last,
          let after = text(of: runs[number + 1]).first, "[(".contains(before), "])".contains(after)
        {
          continue
        }
        run.first(.text)?.setText("☒")
      }
    }
  }

  private static func text(of run: Element) -> String { run.children(.text).map(\.text).joined() }

  /// A run of nothing but a cross.
  private static func isCross(_ run: Element) -> Bool {
    let texts = Array(run.children(.text))
    return texts.count == 1 && ["x", "X"].contains(texts[0].text.trimmed)
  }
}
