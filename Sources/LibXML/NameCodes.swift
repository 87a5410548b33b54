import CLibXML2

/// Names of one namespace as small numbers, for a walk that asks of every element which of many it is.
///
///     let codes = NameCodes(.w, ["p", "r", "t"], in: tree)
///     codes.code(of: element)      // 0 for w:p, nil for what is none of them
///
/// libxml2 keeps each name of a tree once, so that a name is known by its address; the namespace by the declaration in the root.
package struct NameCodes {
  private struct Slot {
    var name: UnsafePointer<xmlChar>?
    var code: UInt8 = 0
  }

  private var slots: [Slot]
  private let mask: Int
  private let namespace: UnsafeMutablePointer<xmlNs>?

  /// - Parameter names: at most 200; the code of a name is its position.
  package init(_ namespace: Namespace, _ names: [String], in tree: XMLTree) {
    var size = 64
    while size < 4 * names.count { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    mask = size - 1
    self.namespace = Self.declaration(of: namespace, in: tree)
    for (code, name) in names.enumerated() {
      // Nil: the tree has no such name.
      guard let known = xmlDictExists(tree.document.pointee.dict, name, Int32(name.utf8.count)) else { continue }
      var place = Self.hash(known) & mask
      while slots[place].name != nil { place = (place + 1) & mask }
      slots[place] = Slot(name: known, code: UInt8(truncatingIfNeeded: code))
    }
  }

  /// The position of the element's name; nil for other names and other namespaces, and where its namespace is declared anew further in.
  package func code(of element: Element) -> UInt8? {
    guard let namespace, element.node.pointee.ns == namespace, let name = element.node.pointee.name else { return nil }
    var place = Self.hash(name) & mask
    while let known = slots[place].name {
      if known == name { return slots[place].code }
      place = (place + 1) & mask
    }
    return nil
  }

  private static func hash(_ name: UnsafePointer<xmlChar>) -> Int {
    let bits = UInt(bitPattern: name)
    return Int(bitPattern: (bits >> 1 ^ bits >> 8) & 0xFFFF)
  }

  private static func declaration(of namespace: Namespace, in tree: XMLTree) -> UnsafeMutablePointer<xmlNs>? {
    var declared = tree.rootNode.pointee.nsDef
    while let current = declared {
      if namespace.matches(current) { return current }
      declared = current.pointee.next
    }
    return nil
  }
}
