import OPC
import WordML

/// A document that came home, opened once for all that is asked of it: its stamp, which form it is, what stands in it.
package struct OpenedDocument: Sendable {
  /// The file as it lies.
  package let bytes: [UInt8]
  /// For messages.
  package let name: String
  let document: WordDocument
  /// What it remembers of how it was made; nil without a stamp.
  package let stamp: Stamp?
  /// Whether it has a stamp that this version does not understand.
  package let hasUnreadableStamp: Bool

  /// Throws when it is no Word document.
  package init(_ bytes: [UInt8], name: String) throws(FormError) {
    self.bytes = bytes
    self.name = name
    let state: Stamp.State
    (document, state) = try FormError.naming(name) { () throws(PackageFault) in
      let document = try WordDocument(bytes)
      return (document, try Stamp.state(in: document.package))
    }
    if case .sound(let stamp) = state { self.stamp = stamp } else { stamp = nil }
    if case .unreadable = state { hasUnreadableStamp = true } else { hasUnreadableStamp = false }
  }
}
