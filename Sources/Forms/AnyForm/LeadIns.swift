import Norwegian
import WordML

/// What stands above each place of a form, outside tables: the last line of text since the place before. It may tell of whom the place asks:
/// «Opplysningene kan gis til:» over «Navn: ____».
struct LeadIns {
  /// By the tag of the place.
  private(set) var byTag: [String: String] = [:]

  mutating func collect(_ tokens: StoryTokens) {
    var line: String?
    var cells = 0
    var index = 0
    while index < tokens.all.count {
      let token = tokens.all[index]
      index += 1
      switch token.kind {
      case .begin(.cell): cells += 1
      case .end(.cell): cells -= 1
      case .begin(.control):
        guard let tag = Self.slot(token) else { break }
        give(&line, to: tag)
        index = token.end
      case .begin(.paragraph):
        let inside = tokens.all[index..<token.end]
        let slots = inside.compactMap(Self.slot)
        for tag in slots { give(&line, to: tag) }
        let text = VisibleText.of(inside).trimmed
        if slots.isEmpty, cells == 0, text.contains(where: \.isLetter) { line = text }
        index = token.end
      default: break
      }
    }
  }

  private mutating func give(_ line: inout String?, to tag: String) {
    defer { line = nil }
    guard let text = line else { return }
    for tag in [tag, Outline.split(tag)?.question].compactMap(\.self) where byTag[tag] == nil { byTag[tag] = text }
  }

  private static func slot(_ token: StoryToken) -> String? {
    guard token.kind == .begin(.control) else { return nil }
    return ContentControl(token.element).flatMap(SlotFinder.slotTag)
  }
}
