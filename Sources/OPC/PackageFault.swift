import LibXML

/// Why a file could not be taken as an Office package, or a package could not be written.
package struct PackageFault: Error, Equatable, Sendable {
  /// The kinds that a caller may tell apart; the raw values are stable and appear in JSON.
  package enum Kind: String, Sendable, CaseIterable {
    case notAFile = "not-a-file"
    case empty = "empty"
    case notAPackage = "not-a-package"
    case truncated = "truncated"
    case badCRC = "bad-crc"
    case tooLarge = "too-large"
    case tooManyParts = "too-many-parts"
    case unsafeName = "unsafe-name"
    case duplicatePart = "duplicate-part"
    case missingPart = "missing-part"
    case wrongType = "wrong-type"
    case otherOffice = "other-office"
    case encryptedZip = "encrypted-zip"
    case encryptedOLE = "encrypted-ole"
    case legacyDocument = "legacy-doc"
    case doctype = "dtd-forbidden"
    case malformed = "bad-xml"
    case tooDeep = "too-deep"
  }

  /// The detail of a missing part where the file is an OpenDocument text.
  package static let openDocument = "opendocument"

  /// What is wrong.
  package let kind: Kind
  /// The part or entry concerned; never what stands in it.
  package let part: String?
  /// The line in the part, from 1, where it is known.
  package let line: Int?
  /// The limit or number behind the fault, for diagnostics.
  package let detail: String
  /// The limit that was passed, where it was one.
  package let limit: Limit?

  package init(_ kind: Kind, part: String? = nil, line: Int? = nil, detail: String = "", limit: Limit? = nil) {
    self.kind = kind
    self.part = part
    self.line = line
    self.detail = detail
    self.limit = limit
  }

  /// A fault of the XML in a part.
  package init(_ fault: XMLFault, part: String) {
    let kind: Kind =
      switch fault.kind {
      case .doctype: .doctype
      case .malformed: .malformed
      case .tooDeep: .tooDeep
      case .tooLarge: .tooLarge
      }
    self.init(kind, part: part, line: fault.line, detail: fault.detail, limit: fault.limit)
  }
}
