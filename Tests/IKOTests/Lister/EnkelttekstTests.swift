import Foundation
import TestSupport
import Testing

@testable import IKO

/// Names that need none of Unicode's tables come out as those that do.
struct EnkelttekstTests {
  private static let signs =
    Array(
      "abcdefgZÆØÅæøåéüßÐ×÷Đŋžſĸŉ0123 –_-.~,:/\\|?*<>\"()'$   "
    ).map(String.init) + ["_vti_", "_VTI_", "CON", "desktop.ini"]
  private static let odd = ["\u{A0}", "e\u{301}", "\u{200B}", "\u{2028}", "日", "ﬁ", "İ", "\t", "\u{AD}", "²"]

  private func names(_ signs: [String]) -> [String] {
    var random = SplitMix64(seed: 20)
    return (0..<3000).map { _ in
      (0..<Int.random(in: 0...12, using: &random)).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] }
        .joined()
    }
  }

  private func tidied(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  @Test func `words and case`() {
    for name in names(Self.signs) + names(Self.signs + Self.odd) {
      #expect(Array(Elevnavn.tidy(name).utf8) == Array(tidied(name).utf8), "\(name)")
      let lower = tidied(name.precomposedStringWithCanonicalMapping.lowercased())
      #expect(Array(Nøkkel.folded(name).utf8) == Array(lower.utf8), "\(name)")
      let capitals = name.precomposedStringWithCompatibilityMapping.uppercased()
      let folded = tidied(capitals.precomposedStringWithCanonicalMapping.lowercased())
      #expect(Array(Filnavn.folded(name).utf8) == Array(folded.utf8), "\(name)")
    }
  }

  @Test func `a file's name is the same where something that nobody sees stands in it`() {
    for name in names(Self.signs) {
      #expect(Enkelttekst.isPlain(name))
      let place = name.index(name.startIndex, offsetBy: name.count / 2)
      let hidden = name[..<place] + "\u{200B}" + name[place...]

      #expect(Array(Filnavn.clean(name).utf8) == Array(Filnavn.clean(String(hidden)).utf8), "\(name)")
    }
  }

  @Test(arguments: odd.filter { $0 != "İ" })
  func `anything else is not plain`(sign: String) {
    #expect(!Enkelttekst.isPlain("Kari" + sign))
  }
}
