import CLibXML2

/// Which declaration of a namespace an element or attribute uses.
extension Element {
  /// libxml2 declares on a copy every namespace that it used from outside; where the copy now stands they are declared already.
  func dropRepeatedDeclarations() {
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

  /// The declaration in scope for a namespace, in the family (transitional or strict) that the part uses; declared here if there is none.
  func declaration(of namespace: Namespace, forAttribute: Bool) -> UnsafeMutablePointer<xmlNs>? {
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

extension Element {
  /// Declares name spaces here, and names their prefixes in an attribute of this element that lists what may be passed over.
  package func declareIgnorable(_ namespaces: [Namespace], by name: Name) {
    var prefixes: [String] = []
    for namespace in namespaces {
      guard let declared = declaration(of: namespace, forAttribute: true), let prefix = declared.pointee.prefix else {
        continue
      }
      prefixes.append(String(cString: prefix))
      for element in descendants { element.useDeclaration(declared) }
    }
    guard !prefixes.isEmpty else { return }
    let listed = (attribute(name) ?? "").split(separator: " ").map(String.init)
    setAttribute(name, (listed + prefixes.filter { !listed.contains($0) }).joined(separator: " "))
  }

  /// What was declared further in, for the same address, is replaced by this declaration.
  private func useDeclaration(_ outer: UnsafeMutablePointer<xmlNs>) {
    var previous: UnsafeMutablePointer<xmlNs>?
    var next = node.pointee.nsDef
    while let declared = next {
      next = declared.pointee.next
      guard declared != outer, xmlStrEqual(declared.pointee.href, outer.pointee.href) == 1 else {
        previous = declared
        continue
      }
      repoint(from: declared, to: outer)
      for element in descendants { element.repoint(from: declared, to: outer) }
      if let previous { previous.pointee.next = next } else { node.pointee.nsDef = next }
      xmlFreeNs(declared)
    }
  }
}
