import CLibXML2

/// Names that are only known when a document is read: those of a form's own data.
extension Element {
  /// The address of the element's name space; nil without one.
  package var namespaceAddress: String? { Self.address(node.pointee.ns) }

  /// The value of an attribute by its local name and the address of its name space.
  package func attribute(local: String, address: String?) -> String? {
    guard let attribute = find(local, address) else { return nil }
    guard let value = xmlNodeListGetString(tree.document, attribute.pointee.children, 1) else { return "" }
    defer { shim_xmlFree(value) }
    return String(cString: value)
  }

  /// Sets an attribute that is there already.
  package func setAttribute(local: String, address: String?, _ value: String) {
    guard let attribute = find(local, address) else { return }
    xmlSetNsProp(node, attribute.pointee.ns, attribute.pointee.name, value)
  }

  private func find(_ local: String, _ address: String?) -> UnsafeMutablePointer<xmlAttr>? {
    var attribute = node.pointee.properties
    while let current = attribute {
      if String(cString: current.pointee.name) == local, Self.address(current.pointee.ns) == address { return current }
      attribute = current.pointee.next
    }
    return nil
  }

  private static func address(_ namespace: UnsafeMutablePointer<xmlNs>?) -> String? {
    namespace?.pointee.href.map { String(cString: $0) }
  }
}
