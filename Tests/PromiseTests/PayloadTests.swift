import Forms
import TestSupport
import Testing

/// T7, T9, T10, T11: what looks like code, markup or a command is text, comes back as it was typed, and changes nothing around it.
@Suite struct PayloadTests {
  private static let template = try? EveryKind.template()

  static let templateCode = [
    "{{7*7}}", "{{elev.navn}}", "{% for x in y %}", "{%raw%}", "${7*7}", "$(id)", "`id`", "#{7*7}", "<%= 7*7 %>",
    "<#if a>",
    "[[elev]]", "«Navn»", "@{a}", "*{a}", "~{a}", "%s%n%x", "\\(navn)", "{0}", "{#if}", "{/if}", "ikomark0.a0;",
    "ikomark1.i0;", "<?iko a?>", "\\1 $1 $& \\0", "__proto__", "{\"a\":1}",
  ]
  static let markup = [
    "<b>", "</w:t>", "</w:t></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>", "<!-- -->", "-->",
    "<![CDATA[a]]>",
    "]]>", "<?xml version=\"1.0\"?>", "<!DOCTYPE a>", "&amp;", "&#65;", "&#x0;", "&e;", "& &", "\"'", "\" w:val=\"a",
    "' onload='", "<w:br/>", "<w:tab/>", "xml:space", "<p:elev>", "</p:elev></p:plan>",
  ]
  static let fieldCodes = [
    "{ DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\" }", "DDEAUTO excel a b", "{DDE a b c}",
    "{ INCLUDETEXT \"file:///etc/passwd\" }", "{ INCLUDEPICTURE \"http://example.org/a.png\" \\d }", "{ IMPORT a }",
    "{ HYPERLINK \"http://example.org\" }", "http://example.org", "file:///etc/passwd", "\\\\tjener\\mappe\\fil.docx",
    "{ MACROBUTTON a b }", "{ QUOTE {DATE} }", "{ = 1 + 1 }", "{ MERGEFIELD Navn }", "{ ASK a }", "{ SET a b }",
    "{ LINK a }",
    "\u{13}DATE\u{14}\u{15}", "MERGEFORMAT", "\\* MERGEFORMAT", "PAGE", "javascript:alert(1)",
  ]
  static let formulas = [
    "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/c calc'!A0", "'=1", "''", "\t=1", "=HYPERLINK(\"http://example.org\")", "-",
  ]
  static let terminal = [
    "\u{1B}[31m", "\u{1B}]0;tittel\u{7}", "\u{9B}31m", "\u{1B}[2J\u{1B}[H", "\u{8}\u{8}", "\u{7F}",
    "\u{1B}]8;;http://a\u{1B}\\",
  ]
  static let bidi = [
    "a\u{202E}cod.exe", "\u{2066}a\u{2069}", "\u{200F}a", "\u{200B}a\u{200D}b", "\u{FEFF}a", "\u{061C}", "a\u{AD}b",
    "\u{2028}a\u{2029}b", "e\u{301}\u{302}\u{303}", "\u{E0001}\u{E0041}", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
  ]
  static let all = templateCode + markup + fieldCodes + formulas + terminal + bidi

  @Test(arguments: all) func `comes back as it was typed, and changes nothing around it`(payload: String) throws {
    let template = try #require(Self.template)
    let text = "Før \(payload) etter"
    // What XML cannot hold is replaced, and reported.
    let expected = String(String.UnicodeScalarView(text.unicodeScalars.map { Self.isIllegal($0) ? "\u{FFFD}" : $0 }))
    let harmless = String(text.map { $0 == "\t" || $0 == "\n" ? $0 : "x" })

    let document = try template.fill(EveryKind.form(text))
    let plain = try template.fill(EveryKind.form(harmless))
    let reading = try template.read(document)

    for (place, read) in EveryKind.texts(reading.answers) {
      #expect(read?.unicodeScalars.map(\.value) == expected.unicodeScalars.map(\.value), "\(place)")
    }
    #expect(reading.unplaced == [])
    #expect(document.findings.contains { $0.code == .replacedCharacters } == (expected != text))
    #expect(try EveryKind.structure(document.bytes) == EveryKind.structure(plain.bytes))
  }

  /// The same alone in its place, where nothing stands before or after it.
  @Test(arguments: templateCode + markup + fieldCodes + formulas)
  func `comes back when it is all that was typed`(payload: String) throws {
    let template = try #require(Self.template)

    let reading = try template.read(try template.fill(EveryKind.form(payload)))

    let expected = payload.unicodeScalars.map { Self.isIllegal($0) ? 0xFFFD : $0.value }
    for (place, read) in EveryKind.texts(reading.answers) {
      #expect(read?.unicodeScalars.map(\.value) == expected, "\(place)")
    }
  }

  private static func isIllegal(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && !["\t", "\n", "\r"].contains(scalar) || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }
}
