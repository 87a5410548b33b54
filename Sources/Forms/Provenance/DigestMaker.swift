import Foundation

/// Makes the digests of one document: salt, tag and answer in one buffer that all of its fields use.
struct DigestMaker {
  private var text: [UInt8]
  private let salt: Int
  private let size: Int

  /// - Parameter size: bytes of a digest.
  init(salt: String, size: Int = FieldDigests.size) {
    self.size = size
    text = Array(salt.utf8) + [UInt8(ascii: "\n")]
    self.salt = text.count
    text.reserveCapacity(512)
  }

  /// A digest of what a person sees; nil where nothing was answered.
  ///
  /// - Parameter group: the tag of the group that the field is a member of.
  mutating func digest(_ answer: Answer?, _ field: FieldDefinition, in group: String? = nil) -> String? {
    guard let answer, answer.isAnswered, let words = Self.canonical(answer, field.kind) else { return nil }
    text.removeLast(text.count - salt)
    if let group {
      text += group.utf8
      text.append(UInt8(ascii: "."))
    }
    text += field.tag.utf8
    text.append(UInt8(ascii: "\n"))
    text += words.utf8
    return Digest.hex(of: text, bytes: size)
  }

  /// The digests of a row's members.
  mutating func row(_ row: Values, of group: FieldDefinition) -> [String: String] {
    var digests: [String: String] = [:]
    digests.reserveCapacity(group.members.count)
    for member in group.members {
      if let digest = digest(row[member.tag], member, in: group.tag) { digests[member.tag] = digest }
    }
    return digests
  }

  /// One spelling of an answer, whether it was given or read; space at the ends of lines and Unicode's two spellings are no change.
  private static func canonical(_ answer: Answer, _ kind: FieldKind) -> String? {
    switch answer {
    case .untouched, .emptied, .gone, .rows: nil
    case .text(let text) where isCanonical(text): text
    case .text(let text):
      text.precomposedStringWithCanonicalMapping.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
        .trimmingCharacters(in: .whitespacesAndNewlines)
    case .number(let number): kind == .number ? number.description : NumberText.norwegian(number)
    case .day(let day): kind == .day ? day.iso : day.norwegian
    case .check(let isTicked): isTicked ? "x" : nil
    case .choices(let texts): texts.joined(separator: "\n")
    case .janei(let answer): answer.rawValue
    }
  }

  /// Whether a text is its own spelling, for sure: letters below U+0300, which nothing beside them changes, quotation marks and dashes,
  /// with ink at both ends of each line. Most answers are that.
  private static func isCanonical(_ text: String) -> Bool {
    guard let first = text.utf8.first, first > 0x20 else { return false }
    var previous = first
    // Of a character of more bytes: the first, and whether the second was there.
    var lead: UInt8 = 0
    var isThird = false
    for byte in text.utf8 {
      if byte >= 0x80 {
        switch (lead, byte) {
        case (0, 0xC2...0xCB), (0, 0xE2): lead = byte
        // Below U+00A1 are an end of a line and a space.
        case (0xC2, 0xA1...0xBF), (0xC3...0xCB, 0x80...0xBF): lead = 0
        case (0xE2, 0x80) where !isThird: isThird = true
        // U+2010 to U+2027.
        case (0xE2, 0x90...0xA7) where isThird: (lead, isThird) = (0, false)
        default: return false
        }
      } else if byte <= 0x20 {
        let wasSpace = previous == UInt8(ascii: " ") || previous == UInt8(ascii: "\t")
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"): guard previous != UInt8(ascii: "\n") else { return false }
        case UInt8(ascii: "\n"): guard !wasSpace else { return false }
        default: return false
        }
      } else if byte == 0x7F {
        return false
      }
      previous = byte
    }
    return previous > 0x20
  }
}
