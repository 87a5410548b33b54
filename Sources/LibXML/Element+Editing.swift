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

  /// libxml2 declares on a copy every namespace that it used from outside; where the copy now stands they are declared already.
  private func dropRepeatedDeclarations() {
    guard let above = node.pointee.parent else { return }
    var previous: UnsafeMutablePointer<xmlNs>?
    var next = node.pointee.nsDef
    while let declared = next {
      next = declared.pointee.next
      guard let outer = xmlSearchNs(tree.document, above, declared.pointee.prefix),
        xmlStrEqual(outer.pointee.href, declared.pointee.href) == 1
      else {
        previous = declared
        continue
      }
      repoint(from: declared, to: outer)
      for element in descendants { element.repoint(from: declared, to: outer) }
      if let previous { previous.pointee.next = next } else { node.pointee.nsDef = next }
      xmlFreeNs(declared)
    }
  }

  private func repoint(from old: UnsafeMutablePointer<xmlNs>, to new: UnsafeMutablePointer<xmlNs>) {
    if node.pointee.ns == old { node.pointee.ns = new }
    var attribute = node.pointee.properties
    while let current = attribute {
      if current.pointee.ns == old { current.pointee.ns = new }
      attribute = current.pointee.next
    }
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

  /// The declaration in scope for a namespace, in the family (transitional or strict) that the part uses; declared here if there is none.
  private func declaration(of namespace: Namespace, forAttribute: Bool) -> UnsafeMutablePointer<xmlNs>? {
    // Never declared, always there; libxml2 keeps it with the document.
    if equal(namespace.preferredPrefix.utf8Start, "xml") { return xmlSearchNs(tree.document, node, "xml") }
    for address in [namespace.transitional, namespace.strict].compactMap(\.self) {
      var scope: UnsafeMutablePointer<xmlNode>? = node
      while let current = scope, current.pointee.type == XML_ELEMENT_NODE {
        var declared = current.pointee.nsDef
        while let candidate = declared {
          let isPrefixed = candidate.pointee.prefix != nil
          if let href = candidate.pointee.href, equal(href, address), isPrefixed || !forAttribute,
            xmlSearchNs(tree.document, node, candidate.pointee.prefix) == candidate
          {
            return candidate
          }
          declared = candidate.pointee.next
        }
        scope = current.pointee.parent
      }
    }
    return xmlNewNs(node, namespace.transitional.utf8Start, namespace.preferredPrefix.utf8Start)
  }
}
