import CLibXML2

extension Element {
  /// The element before this one beside it.
  package var previous: Element? {
    var sibling = node.pointee.prev
    while let current = sibling {
      if current.pointee.type == XML_ELEMENT_NODE { return Element(tree: tree, node: current) }
      sibling = current.pointee.prev
    }
    return nil
  }

  /// A new element right before this one.
  @discardableResult package func insert(before name: Name) -> Element? {
    guard let parent else { return nil }
    let created = parent.append(name)
    created.move(before: self)
    return created
  }

  /// A deep copy that stands right before this element.
  package func duplicateBefore() -> Element? {
    guard let copy = duplicate() else { return nil }
    copy.move(before: self)
    return copy
  }

  /// Takes the element from where it stands and puts it right before another of the same tree.
  package func move(before other: Element) {
    unlink(node)
    link(node, before: other.node)
  }

  /// Takes the element from where it stands and makes it the last child of another of the same tree.
  package func move(into parent: Element) {
    unlink(node)
    link(node, lastIn: parent.node)
  }

  /// Puts the content of one of its children, texts included, in the place of this element, which is gone afterwards.
  package func unwrap(keeping content: Element?) {
    while let child = content?.node.pointee.children {
      unlink(child)
      link(child, before: node)
    }
    remove()
  }

  // By hand, as the marks are: `xmlAddPrevSibling` merges neighbouring texts and frees one of them.

  private func unlink(_ child: UnsafeMutablePointer<xmlNode>) {
    xmlUnlinkNode(child)
  }

  private func link(_ child: UnsafeMutablePointer<xmlNode>, before next: UnsafeMutablePointer<xmlNode>) {
    let previous = next.pointee.prev
    child.pointee.parent = next.pointee.parent
    child.pointee.prev = previous
    child.pointee.next = next
    next.pointee.prev = child
    if let previous { previous.pointee.next = child } else { next.pointee.parent?.pointee.children = child }
  }

  private func link(_ child: UnsafeMutablePointer<xmlNode>, lastIn parent: UnsafeMutablePointer<xmlNode>) {
    let last = parent.pointee.last
    child.pointee.parent = parent
    child.pointee.prev = last
    child.pointee.next = nil
    if let last { last.pointee.next = child } else { parent.pointee.children = child }
    parent.pointee.last = child
  }
}
