import Testing

@testable import Forms

/// Boxes that somebody wrote anew: which option a mark belongs to, whatever signs are used and wherever they stand.
@Suite struct RetypedBoxesTests {
  private static let words = ["Ja", "Nei", "Ikke aktuelt"]
  /// An empty box and a ticked one, as people write them.
  static let signs: [[String]] = [
    ["☐", "☒"], ["□", "☑"], ["( )", "(x)"], ["[ ]", "[x]"], ["__", "_X_"], ["....", "..x.."], ["○", "☒"],
  ]

  @Test(arguments: signs, ["  ", "\n", "\t", ": ", " / "])
  func `a mark behind its word is that word's`(signs: [String], between: String) {
    for ticked in Self.words.indices {
      let text = Self.words.enumerated().map { number, word in "\(word) \(signs[number == ticked ? 1 : 0])" }
        .joined(separator: between)

      #expect(RetypedBoxes(text, options: Self.words) == .ticked([ticked]), "\(text)")
    }
  }

  @Test(arguments: signs)
  func `a mark before its word is that word's, also where the words changed places`(signs: [String]) {
    for ticked in Self.words.indices {
      let text = Self.words.enumerated().reversed()
        .map { number, word in "\(signs[number == ticked ? 1 : 0]) \(word)" }.joined(separator: "  ")

      #expect(RetypedBoxes(text, options: Self.words) == .ticked([ticked]), "\(text)")
    }
  }

  @Test func `boxes as the form prints them are read as before`() {
    #expect(RetypedBoxes("☐ Ja  ☒ Nei  ☐ Ikke aktuelt", options: Self.words) == .asPrinted)
    #expect(RetypedBoxes("Svar: ☐ Ja, fra mars ☒ Nei ☐ Ikke aktuelt", options: Self.words) == .asPrinted)
    #expect(RetypedBoxes("Ja", options: Self.words) == .asPrinted)
  }

  @Test(arguments: ["Ja ☒ Nei", "Ja ✓ Nei", "Ja x Nei", "Ja ☒ Nei   ☐ Ikke aktuelt", "Nei ☐ ja ☒ kanskje", "☐ Ja"])
  func `a mark between two words is nobody's`(text: String) {
    #expect(RetypedBoxes(text, options: Self.words) == .unclear)
  }

  @Test func `a mark is the nearer word's`() {
    #expect(RetypedBoxes("Ja ✓    Nei", options: Self.words) == .ticked([0]))
    #expect(RetypedBoxes("Ja    x Nei    Ikke aktuelt", options: Self.words) == .ticked([1]))
    #expect(RetypedBoxes("X Ja    ☐ Nei    ☐ Ikke aktuelt", options: Self.words) == .asPrinted)
  }

  @Test func `several may be marked, and an option may begin like another`() {
    let options = ["Fravær", "Fravær over 10 %", "Mistrivsel"]

    #expect(
      RetypedBoxes("Fravær ☐ Fravær over 10 % ☒ Mistrivsel ☒", options: options)
        == .ticked([1, 2]))
  }
}
