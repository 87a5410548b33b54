import LibXML
import Testing

/// T3: a document type is refused in whatever encoding it hides, and only UTF-8 and UTF-16 are read.
@Suite struct EncodingTests {
  private static let declared =
    "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>"

  private func kind(_ bytes: [UInt8]) -> XMLFault.Kind? {
    do throws(XMLFault) {
      _ = try XMLTree(parsing: bytes)
      return nil
    } catch {
      return error.kind
    }
  }

  private func utf16(_ text: String, little: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8))
      return little ? [low, high] : [high, low]
    }
  }

  private func utf32(_ text: String, little: Bool) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar in
      let bytes = (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> ($0 * 8)) }
      return little ? bytes : bytes.reversed()
    }
  }

  @Test func `in UTF-8 and UTF-16, with and without byte order mark`() {
    let text = Self.declared

    #expect(kind(Array(text.utf8)) == .doctype)
    #expect(kind([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == .doctype)
    #expect(kind([0xFF, 0xFE] + utf16(text, little: true)) == .doctype)
    #expect(kind([0xFE, 0xFF] + utf16(text, little: false)) == .doctype)
    #expect(kind(utf16(text, little: true)) == .doctype)
    #expect(kind(utf16(text, little: false)) == .doctype)
  }

  @Test func `UTF-32 is refused, with and without byte order mark`() {
    for little in [true, false] {
      #expect(kind(utf32(Self.declared, little: little)) == .malformed)
      #expect(kind(utf32("\u{FEFF}" + Self.declared, little: little)) == .malformed)
      #expect(kind(utf32("\u{FEFF}<a/>", little: little)) == .malformed)
    }
  }

  /// `+ADw-` is `<` in UTF-7: the look at the bytes sees no tag, and a parser that heeds the declaration sees a document type.
  @Test(arguments: [
    "<?xml version=\"1.0\" encoding=\"UTF-7\"?>", "<?xml version='1.0' encoding\n=\n'utf-7'?>",
    "<?xml version=\"1.0\"\tencoding\t=\t\"UTF-7\"\t?>",
    "<?xml version=\"1.0\"" + String(repeating: " ", count: 300) + "encoding=\"UTF-7\"?>",
    "<?xml version=\"1.0\"" + String(repeating: " ", count: 9000) + "encoding=\"UTF-7\"?>",
  ])
  func `UTF-7, however it is declared`(declaration: String) {
    let hidden = "+ADwAIQ-DOCTYPE a +AFsAPAAh-ENTITY e SYSTEM +ACI-file:///etc/passwd+ACIAPgBdAD4-<a>+ACY-e;</a>"

    #expect(kind(Array((declaration + hidden).utf8)) == .malformed)
    // Text that is the same in both is not harmed, and not taken for something else.
    if let tree = try? XMLTree(parsing: Array((declaration + "<a>+ADw-b/+AD4-</a>").utf8)) {
      #expect(tree.root.text == "+ADw-b/+AD4-")
    }
  }

  @Test(arguments: ["IBM037", "EBCDIC-CP-US", "cp1047", "ISO-8859-1", "windows-1252", "UTF-32", "UCS-4", "GB18030"])
  func `another encoding that is declared is refused`(name: String) {
    #expect(kind(Array("<?xml version=\"1.0\" encoding=\"\(name)\"?><a/>".utf8)) == .malformed)
  }

  @Test func `EBCDIC is refused by its bytes`() {
    // <?xml version="1.0" encoding="IBM037"?><!DOCTYPE a><a/> in code page 37.
    let bytes: [UInt8] = [
      0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40, 0xA5, 0x85, 0x99, 0xA2, 0x89, 0x96, 0x95, 0x7E, 0x7F, 0xF1, 0x4B, 0xF0, 0x7F,
      0x40, 0x85, 0x95, 0x83, 0x96, 0x84, 0x89, 0x95, 0x87, 0x7E, 0x7F, 0xC9, 0xC2, 0xD4, 0xF0, 0xF3, 0xF7, 0x7F, 0x6F,
      0x6E, 0x4C, 0x5A, 0xC4, 0xD6, 0xC3, 0xE3, 0xE8, 0xD7, 0xC5, 0x40, 0x81, 0x6E, 0x4C, 0x81, 0x61, 0x6E,
    ]

    #expect(kind(bytes) == .malformed)
  }

  @Test func `a declaration that contradicts the bytes is refused`() {
    #expect(kind([0xFF, 0xFE] + utf16("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a/>", little: true)) == .malformed)
    #expect(kind(Array("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a/>".utf8)) == .malformed)
  }

  @Test(arguments: ["<a/>\u{0}", "<a/>\u{0}<b>", "\u{0}<a/>", "<a>\u{0}</a>"])
  func `a zero byte is refused wherever it stands`(text: String) {
    #expect(kind(Array(text.utf8)) == .malformed)
  }

  @Test(arguments: [
    "<!doctype a><a/>", "<!DOCTYPE\na><a/>", "<!-- --><!DOCTYPE a><a/>", "<?a?><!DOCTYPE a><a/>", "<a><!DOCTYPE a></a>",
    "<a/><!DOCTYPE a>", "<a><!ENTITY b 'c'></a>", "<!ELEMENT a ANY><a/>", "<a><![INCLUDE[<!DOCTYPE a>]]></a>",
  ])
  func `every declaration is refused, wherever it stands and however it is spelt`(text: String) {
    #expect(kind(Array(text.utf8)) == .doctype)
  }

  @Test func `the word itself is no crime`() throws {
    let text = "<a b='&lt;!DOCTYPE'><!-- <!DOCTYPE c> --><![CDATA[<!DOCTYPE d>]]>&lt;!DOCTYPE</a>"

    #expect(try XMLTree(parsing: Array(text.utf8)).root.text == "<!DOCTYPE d><!DOCTYPE")
  }
}
