import Norwegian
import WordML

extension [ContentControl.ListItem] {
  /// The line that is meant: by its text, else by text or value as people write them.
  func item(for text: String) -> ContentControl.ListItem? {
    if let item = first(where: { $0.text == text }) { return item }
    let folded = Folding.folded(text)
    guard !folded.isEmpty else { return nil }
    if let item = first(where: { Folding.folded($0.text) == folded })
      ?? first(where: { Folding.folded($0.value) == folded })
    {
      return item
    }
    // «/ Nei» is what is left where somebody struck out the other.
    let left = folded.split { "/|".contains($0) }.map { String($0).trimmed }.filter { !$0.isEmpty }.joined(
      separator: "/")
    if left != folded, !left.isEmpty { return first { Folding.folded($0.text) == left } }
    // «Ja» for a list of YES and NO.
    guard let said = JaNei.printed(text) else { return nil }
    let meant = filter { JaNei.printed($0.text) == said }
    return meant.count == 1 ? meant[0] : nil
  }
}
