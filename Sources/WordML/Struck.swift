import LibXML

/// Text that somebody struck out: it is on the page, and it does not count.
package enum Struck {
  /// Whether a run is struck out, with one line or two.
  package static func isStruck(_ run: Element) -> Bool {
    guard let properties = run.first(.runProperties) else { return false }
    return [Name.w("strike"), Name.w("dstrike")].contains { properties.first($0)?.isOn() ?? false }
  }

  /// The runs below an element that are struck out and have text, in their order.
  package static func runs(below root: Element) -> [Element] {
    root.descendants(.run).filter { run in
      isStruck(run) && run.children(.text).contains { $0.text.contains { !$0.isWhitespace } }
    }
  }
}
