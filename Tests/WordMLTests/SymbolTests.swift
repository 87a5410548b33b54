import LibXML
import TestSupport
import Testing
import WordML

/// Boxes that are letters of a symbol font.
@Suite struct SymbolTests {
  @Test(arguments: [
    ("Wingdings", ["F0FE", "F0FD", "F078", "FE", "00FE", "f0fe"], "☒"),
    ("Wingdings", ["F0A8", "F06F", "F071", "A8"], "☐"),
    ("Wingdings 2", ["F052", "F053", "F054", "52"], "☒"), ("wingdings 2", ["F0A3", "A3"], "☐"),
    ("Webdings", ["F063", "63"], "☐"), ("Webdings", ["F061"], "✓"), ("Segoe UI Symbol", ["2612"], "☒"),
    ("Segoe UI Symbol", ["2610"], "☐"), ("Wingdings", ["F0FC"], "✓"), ("Wingdings", ["F0E0"], "→"),
    ("Zapf Dingbats", ["F06F"], "☐"), ("Symbol", ["F0D6"], "√"), ("Wingdings 3", ["F06F"], "\u{F06F}"),
    ("Wingdings", ["F021"], "\u{F021}"), ("", ["F0FE"], "☒"),
  ])
  func `a symbol is the sign that a person sees`(font: String, codes: [String], sign: String) throws {
    for code in codes { #expect(try seen(.paragraph(.symbol(code, in: font))) == sign, "\(code)") }
  }

  @Test(arguments: [
    ("Wingdings", "o ¨ q ", "☐ ☐ ☐ "), ("Wingdings", "þýx", "☒☒☒"), ("Wingdings 2", "R £ T", "☒ ☐ ☒"),
    ("Wingdings", "\u{F0FE} \u{F0A8}", "☒ ☐"), ("Webdings", "c", "☐"), ("Marlett", "b", "✓"),
    // Words are words, whatever the font of the run.
    ("Wingdings", "xylofon", "xylofon"), ("Wingdings", "\u{F0A8} Ja", "☐ Ja"), ("Wingdings 3", "o", "o"),
    ("Calibri", "o", "o"), ("Calibri", "\u{F0A8}", "\u{F0A8}"),
  ])
  func `letters typed in a symbol font are signs`(font: String, text: String, sign: String) throws {
    #expect(try seen(.paragraph(.typed(text, in: font))) == sign)
  }

  @Test func `LibreOffice keeps symbols as characters with a font for every script`() throws {
    let fonts =
      "<w:rFonts w:eastAsia=\"Wingdings 2\" w:cs=\"Wingdings 2\" w:ascii=\"Wingdings 2\" w:hAnsi=\"Wingdings 2\"/>"

    #expect(try seen(.paragraph(.run("\u{F052}", fonts), .run("\u{F0A3}", "<w:rFonts w:cs=\"Wingdings 2\"/>"))) == "☒☐")
  }
}
