import CLibXML2
import Numbers

/// One element of a tree: its name, its attributes, its text.
package struct Element {
  let tree: XMLTree
  let node: UnsafeMutablePointer<xmlNode>

  /// The name without prefix.
  package var localName: String { String(cString: node.pointee.name) }

  /// The prefix as the part writes it, with its colon: `w:`, or nothing under a default namespace.
  package var prefix: String {
    guard let prefix = node.pointee.ns?.pointee.prefix else { return "" }
    return String(cString: prefix) + ":"
  }

  /// Whether this is the element's name, under any prefix, transitional or strict.
  package func matches(_ name: Name) -> Bool {
    guard equal(node.pointee.name, name.local) else { return false }
    guard let namespace = name.namespace else { return node.pointee.ns == nil }
    return namespace.matches(node.pointee.ns)
  }

  /// Whether the element's namespace is this one.
  package func isIn(_ namespace: Namespace) -> Bool { namespace.matches(node.pointee.ns) }

  /// The value of an attribute, entities resolved; nil when it is not there.
  package func attribute(_ name: Name) -> String? {
    guard let attribute = find(name) else { return nil }
    guard let value = xmlNodeListGetString(tree.document, attribute.pointee.children, 1) else { return "" }
    defer { shim_xmlFree(value) }
    return String(cString: value)
  }

  /// The whole number in an attribute; nil where there is none, and where it is out of bounds: files hold what they like.
  ///
  ///     cell.int(.w("val"), in: 1...63)
  package func int(_ name: Name, in bounds: ClosedRange<Int>) -> Int? {
    attribute(name).flatMap { Int(read: $0, in: bounds) }
  }

  /// The text that stands directly in the element, CDATA included, without that of child elements.
  package var text: String {
    var result = ""
    var child = node.pointee.children
    while let current = child {
      if current.pointee.type == XML_TEXT_NODE || current.pointee.type == XML_CDATA_SECTION_NODE,
        let content = current.pointee.content
      {
        result += String(cString: content)
      }
      child = current.pointee.next
    }
    return result
  }

  /// Appends the same text in UTF-8; nothing is made of it.
  package func appendText(to bytes: inout [UInt8]) {
    var child = node.pointee.children
    while let current = child {
      if current.pointee.type == XML_TEXT_NODE || current.pointee.type == XML_CDATA_SECTION_NODE,
        let content = current.pointee.content
      {
        bytes.append(contentsOf: UnsafeBufferPointer(start: content, count: strlen(content)))
      }
      child = current.pointee.next
    }
  }

  /// The element as it stands in its part, in UTF-8. Namespaces declared further out are not declared again. Calls `xmlNodeDump`.
  package func serialized() -> [UInt8] {
    guard let buffer = xmlBufferCreate() else { return [] }
    defer { xmlBufferFree(buffer) }
    guard xmlNodeDump(buffer, tree.document, node, 0, 0) >= 0, let content = xmlBufferContent(buffer) else { return [] }
    return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
  }

  func find(_ name: Name) -> UnsafeMutablePointer<xmlAttr>? {
    var attribute = node.pointee.properties
    while let current = attribute {
      if equal(current.pointee.name, name.local) {
        if let namespace = name.namespace {
          if namespace.matches(current.pointee.ns) { return current }
        } else if current.pointee.ns == nil {
          return current
        }
      }
      attribute = current.pointee.next
    }
    return nil
  }
}

extension Element: Hashable {
  package static func == (left: Element, right: Element) -> Bool { left.node == right.node }
  package func hash(into hasher: inout Hasher) { hasher.combine(node) }
}
