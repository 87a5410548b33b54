import LibXML
import Norwegian
import WordML

/// Letters that people type over a box: «x Ja  □ Nei». In the tree only, they become the box that they were.
enum TypedCrosses {
  static func becomeBoxes(below root: Element) {
    let paragraphs = Array(root.descendants(.paragraph))
    for paragraph in paragraphs where paragraph.descendants(.text).contains(where: { isDrawn($0.text) }) {
      draw(in: paragraph)
    }
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

  /// «_X_ Ja  ___ Nei»: short lines before the words are boxes too.
  private static func draw(in paragraph: Element) {
    let texts = Array(paragraph.descendants(.text))
    for (text, next) in zip(texts, texts.dropFirst()) where isDrawn(text.text) {
      let word = next.text.split { $0.isWhitespace }.first.map(String.init) ?? ""
      guard JaNei.printed(word) != nil else { continue }
      text.setText(text.text.contains { $0 == "x" || $0 == "X" } ? "☒" : "☐")
    }
  }

  private static func isDrawn(_ text: String) -> Bool {
    let bare = text.trimmed
    return (2...6).contains(bare.count) && bare.contains("_") && bare.allSatisfy { "_xX".contains($0) }
  }

  /// A run of nothing but a cross.
  private static func isCross(_ run: Element) -> Bool {
    let texts = Array(run.children(.text))
    return texts.count == 1 && ["x", "X"].contains(texts[0].text.trimmed)
  }
}
