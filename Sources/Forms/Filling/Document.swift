public import Foundation
import Disk

/// A document that was made, and what a person should know about it.
///
///     let document = try template.fill(plan)
///     try document.write(to: folder.appending(path: "Kari Nordmann.docx"))
///     for finding in document.findings { print(finding.message) }
public struct Document: Sendable {
  /// The bytes of a complete .docx.
  public let bytes: [UInt8]
  /// What could not be written as it was given.
  public let findings: [Finding]

  /// A document whose maker knows more of it than its template does.
  ///
  /// - Parameters:
  ///   - bytes: the bytes of a complete .docx.
  ///   - findings: what a person should know of it.
  public init(bytes: [UInt8], findings: [Finding]) { (self.bytes, self.findings) = (bytes, findings) }

  /// The same bytes, for Foundation.
  public var data: Data { Data(bytes) }

  /// Writes the document: whole or not at all, readable by its owner only.
  ///
  ///     try document.write(to: URL(filePath: "Kari Nordmann.docx"))
  ///
  /// - Parameters:
  ///   - url: of a file.
  ///   - replacing: whether a file that is there may be replaced.
  /// - Throws: `already-there` where a file has the name and must not be replaced, `not-permitted`, `no-space`, `no-such-file` where there is no such
  ///   folder, and `not-a-file` for a URL that is none of a file.
  public func write(to url: URL, replacing: Bool = false) throws(FormError) {
    let path = try FormError.path(of: url)
    do throws(FileFault) {
      try Files.write(bytes, to: path, replacing: replacing)
    } catch {
      throw FormError(error)
    }
  }
}

extension Document: CustomStringConvertible, CustomDebugStringConvertible {
  /// In a line, without anything that stands in it: `Document (38012 bytes, 2 findings)`.
  public var description: String { "Document (\(bytes.count) bytes, \(findings.count) findings)" }

  /// The same.
  public var debugDescription: String { description }
}
