import CLibXML2

/// A namespace with the two addresses that Office gives it: transitional, and strict where there is one.
package struct Namespace: Sendable {
  let transitional: StaticString
  let strict: StaticString?
  /// The prefix to declare when a document has none for it.
  let preferredPrefix: StaticString

  package init(_ transitional: StaticString, strict: StaticString? = nil, prefix: StaticString) {
    self.transitional = transitional
    self.strict = strict
    self.preferredPrefix = prefix
  }

  func matches(_ namespace: UnsafeMutablePointer<xmlNs>?) -> Bool {
    guard let address = namespace?.pointee.href else { return false }
    return equal(address, transitional) || (strict.map { equal(address, $0) } ?? false)
  }
}

/// A qualified name: `Name(w, "sdt")` fits `w:sdt` under any prefix, transitional or strict.
package struct Name: Sendable {
  let namespace: Namespace?
  let local: StaticString

  /// Without a namespace: the name of an attribute that has none.
  package init(_ namespace: Namespace?, _ local: StaticString) {
    self.namespace = namespace
    self.local = local
  }
}

/// Whether a C string of libxml2 and a literal hold the same bytes.
func equal(_ text: UnsafePointer<xmlChar>, _ literal: StaticString) -> Bool {
  shim_strcmp(text, literal.utf8Start) == 0
}
