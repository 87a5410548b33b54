import LibXML
import WordML

extension OpenedDocument {
  /// Whether more of its controls lack a tag than have one: then its tags are not all of the form.
  package var isMostlyUnmarked: Bool {
    var (tagged, untagged) = (0, 0)
    for story in document.stories {
      guard let root = try? document.tree(of: story.part).root else { continue }
      for element in root.descendants(.control) {
        guard let control = ContentControl(element) else { continue }
        switch control.kind {
        case .repeatingSection, .repeatingItem, .other: continue
        default: break
        }
        if control.tag == nil { untagged += 1 } else { tagged += 1 }
      }
    }
    return untagged > tagged
  }
}
