import Foundation

/// Why no document or no reading could be produced. `message` is the Norwegian sentence for the one who asked.
///
///     do throws(FormError) {
///       let reading = try template.read(contentsOf: path)
///     } catch {
///       if error.code == .noFields { … }          // another template may fit
///       print(error.file, error.message)          // or error.localizedDescription
///     }
public struct FormError: Error, Sendable {
  /// What is wrong, for programs. Codes are stable; a program that uses this library may have codes of its own:
  ///
  ///     extension FormError.Code { static let noPatient = Self(rawValue: "no-patient") }
  public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    /// As it stands in JSON.
    public let rawValue: String

    /// A code of this name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// As it stands in JSON.
    public var description: String { rawValue }
  }

  /// What is wrong.
  public let code: Code
  /// The file's name or path, as given.
  public let file: String
  /// The sentence for a person, without the file's name.
  public let message: String
  /// What was met below: a fault of the package or of the file system. Nil where the form itself is wrong.
  public let cause: (any Error)?

  /// An error of a caller's own code.
  ///
  /// - Parameters:
  ///   - code: what is wrong.
  ///   - file: the file's name or path.
  ///   - message: the sentence for a person.
  ///   - cause: what was met below.
  public init(_ code: Code, file: String, message: String, cause: (any Error)? = nil) {
    (self.code, self.file, self.message, self.cause) = (code, file, message, cause)
  }

  /// An error of a code that is named.
  package init(kind: String, file: String, message: String) {
    self.init(Code(rawValue: kind), file: file, message: message)
  }

  /// The code as text.
  package var kind: String { code.rawValue }
}

extension FormError: Equatable {
  /// Whether two errors say the same; what was met below does not count.
  public static func == (left: Self, right: Self) -> Bool {
    left.code == right.code && left.file == right.file && left.message == right.message
  }
}

extension FormError: LocalizedError {
  /// File and sentence: `plan.docx: Filen er tom. …`
  public var errorDescription: String? { file.isEmpty ? message : "\(file): \(message)" }

  /// The sentence alone.
  public var failureReason: String? { message }
}
