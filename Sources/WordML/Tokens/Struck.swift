import LibXML

/// Text that somebody struck out: it is on the page, and it does not count.
package enum Struck {
  /// Whether a run is struck out, with one line or two.
  package static func isStruck(_ run: Element) -> Bool {
    RunLook(run).isStruck
  }

  /// The runs below an element that are struck out and have text, in their order.
  package static func runs(below root: Element) -> [Element] {
    StoryTokens(root).all.filter { $0.kind == .struck }.map(\.element)
  }
}
