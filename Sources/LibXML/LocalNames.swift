import CLibXML2

/// Names of one namespace as small numbers, recognised by their letters: for a walk that asks of every element which of many it is.
///
///     let names = LocalNames(.w, ["p", "r", "t"])
///     names.code(of: element)      // 0 for w:p, nil for what is none of them
///
/// Unlike ``NameCodes`` it belongs to no tree, and knows elements that were made after parsing.
package struct LocalNames: Sendable {
  private let namespace: Namespace
  /// The names one after the other, each with a zero behind it, and where each begins.
  private let letters: [UInt8]
  private let starts: [Int]
  /// By the hash of a name its position, counted from 1; 0 where there is none.
  private let slots: [UInt8]
  private let mask: Int

  /// - Parameter names: at most 200; the code of a name is its position.
  package init(_ namespace: Namespace, _ names: [String]) {
    self.namespace = namespace
    var size = 64
    while size < 4 * names.count { size *= 2 }
    mask = size - 1
    var letters: [UInt8] = []
    var starts: [Int] = []
    var slots = Array(repeating: UInt8(0), count: size)
    for (code, name) in names.enumerated() {
      starts.append(letters.count)
      letters += Array(name.utf8) + [0]
      var place = name.utf8.reduce(Self.seed, Self.mixed) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = UInt8(truncatingIfNeeded: code + 1)
    }
    (self.letters, self.starts, self.slots) = (letters, starts, slots)
  }

  /// The position of the element's name; nil for other names and other namespaces.
  package func code(of element: Element) -> UInt8? {
    var known = Declaration()
    return code(of: element, &known)
  }

  /// The same for one element after the other: a declaration of the namespace is looked at once.
  package func code(of element: Element, _ known: inout Declaration) -> UInt8? {
    guard let own = element.node.pointee.ns, let name = element.node.pointee.name else { return nil }
    if own != known.pointer {
      guard namespace.matches(own) else { return nil }
      known.pointer = own
    }
    var hash = Self.seed
    var next = name
    while next.pointee != 0 {
      hash = Self.mixed(hash, next.pointee)
      next += 1
    }
    var place = hash & mask
    while case let slot = Int(slots[place]), slot != 0 {
      if isName(slot - 1, name) { return UInt8(truncatingIfNeeded: slot - 1) }
      place = (place + 1) & mask
    }
    return nil
  }

  /// Where a part declares the namespace, once an element in it was met.
  package struct Declaration {
    fileprivate var pointer: UnsafeMutablePointer<xmlNs>?

    package init() {}
  }

  private func isName(_ code: Int, _ name: UnsafePointer<xmlChar>) -> Bool {
    var (place, next) = (starts[code], name)
    while letters[place] == next.pointee {
      if next.pointee == 0 { return true }
      (place, next) = (place + 1, next + 1)
    }
    return false
  }

  private static let seed = 5381

  private static func mixed(_ hash: Int, _ letter: UInt8) -> Int { (hash &* 33 &+ Int(letter)) & 0xFFFF_FFFF }
}
