import Disk
import Forms

/// The school's logo: a small picture at the top of every page.
///
///     let logo = try Logo("logo.png")
public struct Logo: Sendable {
  let bytes: [UInt8]
  let format: Format
  /// Pixels.
  let width: Int
  let height: Int

  /// What a picture may be; the raw values are those of media types.
  enum Format: String, Sendable { case png, jpeg }

  /// A logo stands in every document: a larger file would make a class's documents large.
  static let mostBytes = 1 << 20
  private static let mostPixels = 10_000

  /// - Parameter sti: the path of a .png or .jpg.
  /// - Throws: `bad-logo` for a file that is too large, is no such picture, or is not there.
  public init(_ sti: String) throws(FormError) {
    do throws(FileFault) {
      bytes = try Files.read(sti, limit: Self.mostBytes)
    } catch {
      throw Self.fault(sti, error.kind == .tooLarge ? Wording.logoTooLarge : FormError(error).message)
    }
    guard let (format, width, height) = Self.size(of: bytes) else { throw Self.fault(sti, Wording.logoIsNoPicture) }
    guard (1...Self.mostPixels).contains(width), (1...Self.mostPixels).contains(height) else {
      throw Self.fault(sti, Wording.logoHasOddSize)
    }
    (self.format, self.width, self.height) = (format, width, height)
  }

  private static func fault(_ sti: String, _ message: String) -> FormError {
    FormError(kind: "bad-logo", file: sti, message: message)
  }

  /// By the ending of a file's name; nil for another.
  static func format(of name: String) -> Format? {
    switch name.split(separator: ".").last?.lowercased() {
    case "png": .png
    case "jpg", "jpeg": .jpeg
    default: nil
    }
  }

  /// At most 6 mm high and 4 cm wide, so that the header stays what it is.
  var picture: Dressing.Picture {
    let (most, wide) = (216_000, 1_440_000)
    let scaled = most * width / height
    let size = scaled <= wide ? (scaled, most) : (wide, wide * height / width)
    return Dressing.Picture(
      bytes: bytes, format: format.rawValue, width: max(1, size.0), height: max(1, size.1), description: Wording.logo)
  }

  // MARK: Size

  /// What the first bytes say, and the size in pixels: of a PNG's `IHDR`, of a JPEG's first frame.
  static func size(of bytes: [UInt8]) -> (Format, Int, Int)? {
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= 0, place + count <= bytes.count else { return nil }
      return bytes[place..<place + count].reduce(0) { $0 << 8 | Int($1) }
    }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      guard number(12, 4) == 0x4948_4452, let width = number(16, 4), let height = number(20, 4) else { return nil }
      return (.png, width, height)
    }
    guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
    var place = 2
    while let mark = number(place, 2), mark >> 8 == 0xFF {
      // Start of frame; C4, C8 and CC are something else.
      if (0xC0...0xCF).contains(mark & 0xFF), ![0xC4, 0xC8, 0xCC].contains(mark & 0xFF) {
        guard let height = number(place + 5, 2), let width = number(place + 7, 2) else { return nil }
        return (.jpeg, width, height)
      }
      guard let length = number(place + 2, 2), length >= 2 else { return nil }
      place += 2 + length
    }
    return nil
  }
}
