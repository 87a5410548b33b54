import Disk

/// The way from a file to a document as a link: relative, so that a folder can be moved with all that is in it, and percent-encoded.
///
///     Dokumentlenke(fra: "Output/IKO-oversikt.html").til("Output/1STA/Lie, Ola.docx")   // 1STA/Lie%2C%20Ola.docx
struct Dokumentlenke {
  /// The folder that links lead from, as the system knows it; nil where there is none.
  private let folder: [Substring]?

  /// - Parameter file: the file that will hold the links; nil makes none.
  init(fra file: String?) {
    folder = file.flatMap { Files.resolved(Files.folder(of: $0)) }?.split(separator: "/")
  }

  /// Nil where it cannot be told how to get there.
  func til(_ document: String?) -> String? {
    guard let folder, let document, let place = Files.resolved(Files.folder(of: document)) else { return nil }
    let target = place.split(separator: "/") + [Files.name(of: document)[...]]
    let common = zip(folder, target.dropLast()).prefix { $0 == $1 }.count
    let steps = Array(repeating: "..", count: folder.count - common) + target[common...].map { Self.encoded($0) }
    return steps.joined(separator: "/")
  }

  /// The characters of RFC 3986, 2.3 stand for themselves; a colon would make a scheme of what is before it.
  static func encoded(_ step: Substring) -> String {
    step.utf8.reduce(into: "") { text, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: text.unicodeScalars.append(.init(byte))
      default:
        let digits = Array("0123456789ABCDEF")
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
  }
}
