import IKO
import Testing

@testable import IKOCommand
import JSON

/// Columns, wrapping and JSON.
struct LayoutTests {
  @Test(arguments: [("Åse", 3), ("A\u{30A}se", 3), ("漢字", 4), ("", 0), ("ไก่", 2)])
  func `letters take the columns that a terminal gives them`(text: String, expected: Int) {
    #expect(Layout.columns(of: text) == expected)
  }

  @Test func `text wraps at spaces, and a long word stands alone`() {
    #expect(Layout.wrapped("en to tre", to: 6) == ["en to", "tre"])
    #expect(Layout.wrapped("a oppfølgingsplan b", to: 6) == ["a", "oppfølgingsplan", "b"])
    #expect(Layout.wrapped("", to: 6) == [])
  }

  @Test func `a table lines up under decomposed letters and harmless data`() {
    let table = TextTable(
      header: ["Elev", "Klasse", "Kriterier"],
      rows: [["A\u{30A}se Li", "1STA", "fravær"], ["Bo\u{1B}", "1STB", ""], ["Ola"]])

    #expect(
      table.lines() == [
        "Elev    Klasse  Kriterier",
        "A\u{30A}se Li  1STA    fravær",
        "Bo\\x1b  1STB",
        "Ola",
      ])
  }

  @Test func `the last column wraps under itself`() {
    let table = TextTable(rows: [["elev.navn", "Elevens fornavn og etternavn slik de står i listen"]])

    #expect(
      table.lines(width: 40) == ["elev.navn  Elevens fornavn og etternavn", "           slik de står i listen"])
  }

  @Test func `the last column stands below where the others leave it no room`() {
    let table = TextTable(
      header: ["Dokument", "Endret"],
      rows: [["1STA/Nordmann, Kari – plan.docx", "utfylt: Hovedmål, Elevens situasjon"]])

    #expect(
      table.lines(width: 40) == [
        "Dokument", "  Endret", "1STA/Nordmann, Kari – plan.docx", "  utfylt: Hovedmål, Elevens situasjon",
      ])
  }

  @Test func `JSON is written the same way every time`() {
    let value = JSONValue.object([
      ("fil", .string("1STA/Ødegård, Åse – \"plan\".docx")), ("antall", .number("1.50")), ("prøv", .bool(true)),
      ("funn", .array([.null, .bool(false), .object([])])),
    ])

    #expect(
      value.text
        == #"{"fil":"1STA/Ødegård, Åse – \"plan\".docx","antall":1.50,"prøv":true,"funn":[null,false,{}]}"#)
  }

  @Test func `JSON strings escape what they must and what steers a terminal`() {
    #expect(
      JSONValue.string("\\ / \n\r\t\u{8}\u{C}\u{1}\u{1B}\u{7F}\u{9B}\u{202E}\u{E0001}😀").text
        == #""\\ / \n\r\t\b\f\u0001\u001b\u007f\u009b\u202e\udb40\udc01😀""#)
  }
}
