extension Template {
  /// What is printed beside a box, by the box's own tag: `ident.kriterier.r1`. Nil where the template has no such box.
  public func printed(box tag: String) -> String? {
    guard let dot = tag.lastIndex(of: ".") else { return nil }
    let id = tag[tag.index(after: dot)...]
    return compiled.outline.options(of: String(tag[..<dot])).first { $0.id == id }?.text
  }
}
