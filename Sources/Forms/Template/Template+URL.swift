public import Foundation
import WordML

/// Templates and documents as Foundation has them: files by URL, bytes as data.
extension Template {
  /// Reads and compiles the template at a URL.
  ///
  ///     let template = try Template<Pasientskjema>(contentsOf: Bundle.main.url(forResource: "Skjema", withExtension: "docx")!)
  ///
  /// - Parameters:
  ///   - url: of a .docx or .dotx.
  ///   - conventions: how days and numbers are written; nil takes them from the language of each place.
  /// - Throws: what ``init(contentsOf:fields:layout:conventions:)`` throws, and `not-a-file` for a URL that is none of a file.
  public init(contentsOf url: URL, conventions: Conventions? = nil) throws(FormError) {
    try self.init(contentsOf: FormError.path(of: url), conventions: conventions)
  }

  /// Compiles a template that is in memory.
  ///
  /// - Parameters:
  ///   - data: the content of a .docx or .dotx.
  ///   - name: the file's name, for messages.
  ///   - conventions: how days and numbers are written; nil takes them from the language of each place.
  /// - Throws: what ``init(_:name:fields:layout:conventions:)`` throws.
  public init(_ data: Data, name: String, conventions: Conventions? = nil) throws(FormError) {
    try self.init(Array(data), name: name, conventions: conventions)
  }

  /// Reads a document from a URL, as it was returned.
  ///
  /// - Parameter url: of a .docx.
  /// - Throws: what ``read(contentsOf:)-(String)`` throws, and `not-a-file` for a URL that is none of a file.
  public func read(contentsOf url: URL) throws(FormError) -> Reading<F> {
    try read(contentsOf: FormError.path(of: url))
  }

  /// Reads a document that is in memory.
  ///
  /// - Parameters:
  ///   - data: the content of a .docx.
  ///   - name: the file's name, for messages.
  /// - Throws: what ``read(_:name:)-([UInt8],_)`` throws.
  public func read(_ data: Data, name: String) throws(FormError) -> Reading<F> { try read(Array(data), name: name) }
}

extension FormError {
  /// The path of a file's URL.
  static func path(of url: URL) throws(FormError) -> String {
    guard url.isFileURL else {
      throw FormError(.notAFile, file: url.absoluteString, message: Wording.notAFileURL)
    }
    return url.path(percentEncoded: false)
  }
}

extension Template: CustomStringConvertible, CustomDebugStringConvertible {
  /// In a line: `Template (Mal.docx, 53 fields)`.
  public var description: String { "Template (\(name), \(fields.count) fields)" }

  /// The same.
  public var debugDescription: String { description }
}
