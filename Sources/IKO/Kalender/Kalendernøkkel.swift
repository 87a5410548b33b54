import Disk
import Forms

/// A random number that a folder of documents keeps in its `.iko`, for the identities of calendar events.
///
///     let nøkkel = try Kalendernøkkel(i: "Output")
///     nøkkel.id("evaluering", [code, "2026-09-01"])
///
/// An event is the same in each run of a folder, is another one at each school, and tells nothing to whoever knows a pupil's name.
public struct Kalendernøkkel: Sendable {
  private let tall: String

  static let file = "/" + FolderLock.ownFolder + "/kalender"
  private static let length = 64

  /// Whether a folder has its number already.
  public static func finnes(i folder: String) -> Bool { known(at: folder + file) != nil }

  /// Reads the number, or makes it where there is none. Throws where that cannot be written.
  ///
  /// - Parameter folder: the folder of documents.
  public init(i folder: String) throws(FormError) {
    let path = folder + Self.file
    if let known = Self.known(at: path) {
      tall = known
      return
    }
    var generator = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef")
    let new = String((0..<Self.length).compactMap { _ in digits.randomElement(using: &generator) })
    do throws(FileFault) {
      try Files.makeFolder(Files.folder(of: path))
      // Another run may have been first: then its number counts.
      if Files.kind(of: path) == nil {
        do throws(FileFault) {
          try Files.write(Array((new + "\n").utf8), to: path, replacing: false)
        } catch  where error.kind == .alreadyThere {}
      } else {
        // What cannot be read may be the number all the same.
        _ = try Files.read(path, limit: 4096)
        // What stands there is no number of ours: half a file that a copy left.
        try Files.write(Array((new + "\n").utf8), to: path, replacing: true)
      }
    } catch {
      throw FormError(error)
    }
    tall = Self.known(at: path) ?? new
  }

  /// The number of the folder, or of the nearest one around it that has one: a class's folder has that of the school's. Where none has,
  /// it is made in the folder. Throws where it cannot be written.
  ///
  /// - Parameter folder: the innermost folder with the documents, as an absolute path.
  public init(rundt folder: String) throws(FormError) {
    var around = folder
    while !Self.finnes(i: around), Files.folder(of: around) != around { around = Files.folder(of: around) }
    try self.init(i: Self.finnes(i: around) ? around : folder)
  }

  /// The number in a file; nil where the file is another one.
  init?(fil path: String) {
    guard ("/" + path).hasSuffix(Self.file), let known = Self.known(at: path) else { return nil }
    tall = known
  }

  /// For tests and examples.
  init(tall: String) { self.tall = tall }

  private static func known(at path: String) -> String? {
    guard let bytes = try? Files.read(path, limit: 4096) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    return text.count == length && text.allSatisfy(\.isHexDigit) ? text : nil
  }

  /// The identity of an evaluation: of a pupil's code, and the day that the plan begins on.
  func evaluering(_ code: String, _ period: String) -> String { id("evaluering", [code, period]) }

  /// The identity of an event: the kind in words, and a digest of what it is about with the number.
  func id(_ kind: String, _ about: [String]) -> String {
    "\(kind)-\(Stamp.digest(ofKey: ([tall, kind] + about).joined(separator: "|")).prefix(24))"
  }
}
