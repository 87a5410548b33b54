import Forms
import IKO
import TestSupport
import Testing

/// T8: every character in every kind of place comes back, but for those that are replaced and reported.
@Suite struct UnicodeTests {
  @Test func `all of U+0000 to U+FFFF, and samples of every plane beyond`() throws {
    let template = try EveryKind.template()
    var scalars = (UInt32(0)...0xFFFF).compactMap { Unicode.Scalar($0) }
    for plane in UInt32(1)...16 {
      for offset in stride(from: UInt32(0), through: 0xFFFF, by: Proof.isWhole ? 97 : 4099) {
        scalars.append(contentsOf: [Unicode.Scalar(plane << 16 | offset)].compactMap(\.self))
      }
      scalars += [plane << 16 | 0xFFFE, plane << 16 | 0xFFFF].compactMap { Unicode.Scalar($0) }
    }
    var (compared, replaced) = (0, 0)
    var wrong: [String] = []

    for start in stride(from: 0, to: scalars.count, by: 512) {
      let block = scalars[start..<min(start + 512, scalars.count)]
      // Each between two letters, so that none of them touches the end of its text.
      let text = String(String.UnicodeScalarView(block.flatMap { ["a", $0, "b"] as [Unicode.Scalar] }))
      let (expected, isReplaced) = Self.expected(text)

      let document = try template.fill(EveryKind.form(text))
      let reading = try template.read(document)

      for (place, read) in EveryKind.texts(reading.answers) {
        compared += block.count
        if read?.unicodeScalars.elementsEqual(expected) != true {
          wrong.append("U+\(String(block[block.startIndex].value, radix: 16)): \(place)")
        }
      }
      if document.findings.contains(where: { $0.code == .replacedCharacters }) != isReplaced {
        wrong.append("U+\(String(block[block.startIndex].value, radix: 16)): funn")
      }
      replaced += expected.count { $0 == "\u{FFFD}" }
    }

    #expect(wrong == [])
    Proof.report(
      "T8 tegn: \(scalars.count) tegn i \(EveryKind.tags.count + 4) plasser, \(compared) sammenlignet, \(wrong.count) feil"
    )
  }

  /// What comes back: CR is a line break, and what XML forbids is U+FFFD.
  private static func expected(_ text: String) -> (scalars: String.UnicodeScalarView, isReplaced: Bool) {
    var (scalars, isReplaced) = (String.UnicodeScalarView(), false)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xD: scalars.append("\n")
      case 0..<0x9, 0xB, 0xC, 0xE..<0x20, 0xFFFE, 0xFFFF:
        scalars.append("\u{FFFD}")
        isReplaced = true
      default: scalars.append(scalar)
      }
    }
    return (scalars, isReplaced)
  }
}
