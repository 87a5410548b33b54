import LibXML
import Norwegian
import WordML

/// Boxes that somebody filled with ink: «■ Ja  □ Nei», «○ Daglig  ● Aldri». In the tree only, they become ticked boxes.
///
/// A full square or circle is the sign of a list elsewhere. Here it is a tick where the document has empty ones of its shape, or Ja or Nei
/// stands behind it.
enum FullBoxes {
  private static let shapes: [(empty: String, full: String)] = [("□▢◻❏❑", "■▪◼⬛"), ("○◯", "●⬤")]

  /// The full ones, accounted for with the boxes.
  static var signs: String { shapes.map(\.full).joined() }

  static func becomeTicks(below root: Element) {
    let texts = Array(root.descendants(.text))
    for shape in shapes {
      let isOffered = texts.contains { $0.text.contains { shape.empty.contains($0) } }
      for (index, text) in texts.enumerated() where text.text.contains(where: { shape.full.contains($0) }) {
        let next = texts.indices.contains(index + 1) ? texts[index + 1].text : ""
        if isOffered || isAnswer(text.text, next, shape.full) {
          text.setText(String(text.text.map { shape.full.contains($0) ? "☒" : $0 }))
        }
      }
    }
  }

  /// Whether Ja or Nei stands behind the first of them.
  private static func isAnswer(_ text: String, _ next: String, _ full: String) -> Bool {
    guard let sign = text.firstIndex(where: { full.contains($0) }) else { return false }
    let behind = text[text.index(after: sign)...] + next
    return behind.split(whereSeparator: \.isWhitespace).first.map { JaNei.printed(String($0)) != nil } ?? false
  }
}
