import LibXML

/// Letters of a run that is set in a symbol font.
enum SymbolRun {
  /// What a person sees. Letters are pictures only where each of the text is one that we know: nobody writes words in Wingdings, but
  /// some go on writing behind a box, and then the words are meant.
  ///
  /// - Parameter named: the `w:rFonts` of the run.
  static func shown(_ text: String, in named: Element?) -> String {
    guard let named else { return text }
    let fonts = Fonts(named)
    guard !fonts.isEmpty else { return text }
    let pictures = text.unicodeScalars.map { scalar in fonts[scalar].flatMap { SymbolFont.shown(scalar, in: $0) } }
    // In Symbol every letter has a picture, and a word typed in it was meant as a word.
    let isWord = text.utf8.count { (0x41...0x5A).contains($0 & 0xDF) } > 2
    let isPicture =
      !(isWord && fonts.isOfLetters)
      && zip(text.unicodeScalars, pictures).allSatisfy { scalar, picture in
        picture != nil || scalar.properties.isWhitespace || isPrivate(scalar)
      }
    var shown = ""
    for (scalar, picture) in zip(text.unicodeScalars, pictures) {
      if let picture, isPicture || isPrivate(scalar) {
        shown.append(picture)
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// Whether it is a place where Word keeps the characters of symbol fonts: there they mean nothing but their picture.
  private static func isPrivate(_ scalar: Unicode.Scalar) -> Bool { (0xF000...0xF0FF).contains(scalar.value) }

  /// The symbol fonts among those of a run: for ASCII, for what comes after it, for scripts of the Middle East and of Asia.
  private struct Fonts {
    private let ascii: SymbolFont?
    private let higher: SymbolFont?
    private let any: SymbolFont?

    init(_ fonts: Element) {
      ascii = SymbolFont(named: fonts.attribute(.w("ascii")))
      higher = SymbolFont(named: fonts.attribute(.w("hAnsi")))
      let other = SymbolFont(named: fonts.attribute(.w("cs"))) ?? SymbolFont(named: fonts.attribute(.w("eastAsia")))
      any = higher ?? ascii ?? other
    }

    var isEmpty: Bool { any == nil }

    /// Whether its pictures are letters, of Greek.
    var isOfLetters: Bool { ascii == .symbol }

    subscript(scalar: Unicode.Scalar) -> SymbolFont? {
      SymbolRun.isPrivate(scalar) ? any : scalar.isASCII ? ascii : higher
    }
  }
}
