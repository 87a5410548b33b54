import OPC
import WordML

/// A returned document, opened once for all that is asked of it: its stamp, which form it is, what stands in it.
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
    try self.init(StampedFile(bytes, name: name, withDigests: true))
  }

  /// Of a file whose stamp was read. Throws when it is no Word document.
  package init(_ file: StampedFile) throws(FormError) {
    bytes = file.bytes
    name = file.name
    let state = file.state
    document = try FormError.naming(name) { () throws(PackageFault) in try WordDocument(file.package) }
    if case .sound(let stamp) = state { self.stamp = stamp } else { stamp = nil }
    if case .unreadable = state { hasUnreadableStamp = true } else { hasUnreadableStamp = false }
  }
}

/// A file of which nothing but the stamp was read: for one that nobody touched, that is enough.
package struct StampedFile: Sendable {
  let bytes: [UInt8]
  let name: String
  let package: OfficePackage
  /// What its stamp is worth.
  package let state: Stamp.State

  /// Throws when the bytes are no Office package.
  ///
  /// - Parameter withDigests: whether what each field held is read too; it is most of a stamp.
  package init(_ bytes: [UInt8], name: String, withDigests: Bool = false) throws(FormError) {
    self.bytes = bytes
    self.name = name
    (package, state) = try FormError.naming(name) { () throws(PackageFault) in
      let package = try OfficePackage(bytes)
      return (package, try Stamp.state(in: package, withDigests: withDigests))
    }
  }

  /// The stamp, where this version understands it.
  package var stamp: Stamp? { if case .sound(let stamp) = state { stamp } else { nil } }
}
