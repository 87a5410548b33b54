import CLibXML2

extension Element {
  /// Sets an attribute, with the prefix that the part already uses for its namespace. Calls `xmlSetNsProp`.
  package func setAttribute(_ name: Name, _ value: String) {
    if let old = find(name) {
      let namespace = old.pointee.ns
      xmlSetNsProp(node, namespace, old.pointee.name, value)
      return
    }
    let namespace = name.namespace.flatMap { declaration(of: $0, forAttribute: true) }
    xmlSetNsProp(node, namespace, name.local.utf8Start, value)
  }

  /// Takes an attribute away, where it is there.
  package func removeAttribute(_ name: Name) {
    if let attribute = find(name) { xmlRemoveProp(attribute) }
  }

  /// Takes the element out of its tree. It must not be used afterwards.
  package func remove() {
    xmlUnlinkNode(node)
    xmlFreeNode(node)
  }

  /// Removes all content and puts this text in its place.
  package func setText(_ text: String) {
    removeContent()
    xmlNodeAddContent(node, text)
  }

  /// Removes children of every kind, but for elements that are to stay.
  package func removeContent(keeping stays: (Element) -> Bool = { _ in false }) {
    var next = node.pointee.children
    while let child = next {
      next = child.pointee.next
      if child.pointee.type == XML_ELEMENT_NODE, stays(Element(tree: tree, node: child)) { continue }
      xmlUnlinkNode(child)
      xmlFreeNode(child)
    }
  }

  /// A new last child.
  @discardableResult package func append(_ name: Name) -> Element {
    let child = make(name)
    xmlAddChild(node, child.node)
    return child
  }

  /// A new first child.
  @discardableResult package func prepend(_ name: Name) -> Element {
    let child = make(name)
    if let first = node.pointee.children {
      xmlAddPrevSibling(first, child.node)
    } else {
      xmlAddChild(node, child.node)
    }
    return child
  }

  /// A new child right after another child; the first one where that is nil.
  @discardableResult package func insert(_ name: Name, after sibling: Element?) -> Element {
    guard let sibling else { return prepend(name) }
    let child = make(name)
    xmlAddNextSibling(sibling.node, child.node)
    return child
  }

  /// A deep copy that stands right after this element.
  package func duplicate() -> Element? {
    guard let copy = xmlDocCopyNode(node, tree.document, 1) else { return nil }
    xmlAddNextSibling(node, copy)
    let element = Element(tree: tree, node: copy)
    element.dropRepeatedDeclarations()
    return element
  }

  /// A deep copy of another element of the same tree as new last child.
  @discardableResult package func append(copyOf element: Element) -> Element? {
    guard let copy = xmlDocCopyNode(element.node, tree.document, 1) else { return nil }
    xmlAddChild(node, copy)
    let child = Element(tree: tree, node: copy)
    child.dropRepeatedDeclarations()
    return child
  }

  /// Puts a piece of text beside the element: a mark at which the serialised part is cut.
  package func insert(markBefore before: String, after: String) {
    if let mark = xmlNewDocText(tree.document, before) { link(mark, before: true) }
    if let mark = xmlNewDocText(tree.document, after) { link(mark, before: false) }
  }

  /// Linked by hand: `xmlAddNextSibling` merges neighbouring texts and frees one of them.
  private func link(_ mark: UnsafeMutablePointer<xmlNode>, before: Bool) {
    let other = before ? node.pointee.prev : node.pointee.next
    mark.pointee.parent = node.pointee.parent
    mark.pointee.prev = before ? other : node
    mark.pointee.next = before ? node : other
    if before {
      node.pointee.prev = mark
      if let other { other.pointee.next = mark } else { node.pointee.parent?.pointee.children = mark }
    } else {
      node.pointee.next = mark
      if let other { other.pointee.prev = mark } else { node.pointee.parent?.pointee.last = mark }
    }
  }

  private func make(_ name: Name) -> Element {
    // An element without parent has no declarations in scope, so the name space is looked up from here.
    let namespace = name.namespace.flatMap { declaration(of: $0, forAttribute: false) }
    let child = xmlNewDocNode(tree.document, namespace, name.local.utf8Start, nil)
    // xmlNewDocNode fails only when memory is exhausted, which Swift itself does not survive.
    return Element(tree: tree, node: child.unsafelyUnwrapped)
  }
}
