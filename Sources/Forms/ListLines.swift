import Norwegian
import WordML

extension [ContentControl.ListItem] {
  /// The line that is meant: by its text, else by text or value as people write them.
  func item(for text: String) -> ContentControl.ListItem? {
    if let item = first(where: { $0.text == text }) { return item }
    let folded = Folding.folded(text)
    guard !folded.isEmpty else { return nil }
    return first { Folding.folded($0.text) == folded } ?? first { Folding.folded($0.value) == folded }
  }
}
