import Norwegian
import Testing

@testable import Tables

/// What a person sees of a number decides what it is.
struct ShownDigitsTests {
  private func value(_ exact: String, _ code: String) -> CellValue {
    let format = CellFormat(code: code)
    return format.digits.value(exact, isPercent: format.kind == .percent)
  }

  @Test(arguments: [
    ("2.4999999999999996", "0.00", "2.50"), ("2.4999999999999996", "General", "2.5"), ("2.496", "0.00", "2.50"),
    ("2.45", "0.0", "2.5"), ("2.44", "0.0", "2.4"), ("3", "0.00", "3.00"), ("3.14159", "0.0##", "3.142"),
    ("1234.5", "#,##0.0", "1234.5"), ("-0.004", "0.00", "0.00"), ("9.995", "0.00", "10.00"),
    ("12.345678901", "@", "12.345679"),
    ("4", "0\" dager\"", "4"), ("0.5", "# ?/?", "0.5"), ("2.5", "[Red]0.0;-0.0", "2.5"), ("1234567", "0,", "1234567"),
  ])
  func `a number is rounded as it is shown`(exact: String, code: String, shown: String) {
    #expect(value(exact, code) == .number(shown, isPercent: false), "\(code)")
  }

  @Test(arguments: [
    ("0.1004", "0.0%", "0.1"), ("0.10000000000000003", "0%", "0.1"), ("0.068", "0%", "0.07"),
    ("0.068", "0.0 %", "0.068"),
  ])
  func `a percentage is rounded as it is shown`(exact: String, code: String, stored: String) {
    #expect(value(exact, code) == .number(stored, isPercent: true))
  }

  @Test(arguments: [
    ("4711", "000000", "004711"), ("10310", "000000", "010310"), ("1234567", "000000", nil), ("4.5", "00.0", nil),
    ("4711", "0", nil),
  ])
  func `zeros that a format puts in front are seen`(exact: String, code: String, padded: String?) {
    guard case .text(let text) = value(exact, code) else {
      #expect(padded == nil)
      return
    }
    #expect(text == padded)
  }

  @Test func `rounding keeps the number within half of the last digit, for any number and any format`() {
    var state: UInt64 = 7
    func next(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    for _ in 0..<2000 {
      let places = Int(next(5))
      let exact = "\(next(1000)).\(next(1_000_000_000))"
      let code = places == 0 ? "0" : "0." + String(repeating: "0", count: places)
      guard case .number(let shown, _) = value(exact, code), let left = Double(shown), let right = Double(exact) else {
        Issue.record("\(exact) \(code)")
        continue
      }
      let unit = (0..<places).reduce(1.0) { unit, _ in unit / 10 }
      #expect(abs(left - right) <= unit / 2 + 1e-9, "\(exact) \(code) \(shown)")
      #expect(shown.split(separator: ".").dropFirst().first?.count ?? 0 == places)
    }
  }

  @Test func `a scientific format tells that something else was typed`() throws {
    var workbook = SpecimenWorkbook(rows: #"<row r="1"><c r="A1" s="1"><v>10</v></c><c r="B1"><v>10</v></c></row>"#)
    workbook.styles = #"<cellXfs><xf numFmtId="0"/><xf numFmtId="11"/></cellXfs>"#
    let cells = try #require(try TableFile.read(try workbook.bytes(), name: "a.xlsx").sheets[0].rows.first).cells

    #expect(cells.map { $0.look.contains(.scientific) } == [true, false])
    let place = TablePlace(file: "a.xlsx", sheet: "A", row: 1, column: 1)
    #expect(cells.map { ListCell(cell: $0, place: place).isConverted } == [true, false])
  }

  @Test(arguments: [
    ("02.feb", true), ("1,00E+01", true), ("2.6E+08", true), ("feb.26", true), ("mar-10", true), ("1STA", false),
    ("2STB", false), ("1E", false), ("Mari", false), ("3. mars 2027", false), ("10", false), ("", false),
    ("E+1", false),
  ])
  func `what a spreadsheet made of a code is known`(text: String, isConverted: Bool) {
    #expect(ShortCode.isConverted(text) == isConverted)
  }

  @Test(arguments: [
    ("=\"0042\"", "0042"), ("'0042", "0042"), ("'12.01.2010", "12.01.2010"), ("'t Hooft", "'t Hooft"), ("=1+1", "=1+1"),
    ("=\"a\"\"b\"", "a\"b"), ("=\"a\"b\"", "=\"a\"b\""), ("''7", "'7"), ("'", "'"), ("=\"\"", ""),
  ])
  func `marks that keep a text a text are no part of it`(written: String, text: String) {
    #expect(TextMark.removed(from: written) == text)
  }
}

/// What is struck out or hidden.
struct StruckAndHiddenTests {
  private let styles = """
    <fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts>\
    <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/></cellXfs>
    """

  private func list(_ rows: String) throws -> RowTable {
    var workbook = SpecimenWorkbook(rows: rows)
    workbook.styles = styles
    return try RowTable(
      in: TableFile.read(try workbook.bytes(), name: "a.xlsx"), rules: HeaderRules(hints: ["navn", "klasse"]))
  }

  private let header =
    #"<row r="1"><c r="A1" t="inlineStr"><is><t>Navn</t></is></c><c r="B1" t="inlineStr"><is><t>Klasse</t></is></c></row>"#

  @Test func `struck text is no value, and its cell is reported`() throws {
    let list = try list(
      header
        + #"<row r="2"><c r="A2" t="inlineStr"><is><t>Kari</t></is></c><c r="B2" t="inlineStr"><is><r><rPr><strike/></rPr><t>1STB</t></r><r><t>1STA</t></r></is></c></row>"#
        + #"<row r="3"><c r="A3" t="inlineStr"><is><t>Ola</t></is></c><c r="B3" s="1" t="inlineStr"><is><t>1STB</t></is></c></row>"#
        + #"<row r="4"><c r="A4" t="inlineStr"><is><t>Siv</t></is></c><c r="B4" s="2" t="inlineStr"><is><t>1STC</t></is></c></row>"#
    )
    let klasse = try #require(list["Klasse"])

    #expect(try list.rows.map { try $0[klasse].text() } == ["1STA", nil, "1STC"])
    #expect(
      list.problems.map(\.text) == [
        "a.xlsx: ark Elever, celle B2: «Klasse» har tekst som er strøket over. Den er ikke brukt. Slett den, eller ta bort overstrekingen.",
        "a.xlsx: ark Elever, celle B3: «Klasse» har tekst som er strøket over. Den er ikke brukt. Slett den, eller ta bort overstrekingen.",
      ])
  }

  @Test func `a row of which all is struck out is no pupil, and told once`() throws {
    let list = try list(
      header
        + #"<row r="2"><c r="A2" s="1" t="inlineStr"><is><t>Kari</t></is></c><c r="B2" s="1"><v>7</v></c></row>"#
        + #"<row r="3"><c r="A3" t="inlineStr"><is><t>Ola</t></is></c></row>"#)

    #expect(list.rows.map(\.number) == [3])
    #expect(
      list.problems.map(\.text) == [
        "a.xlsx: ark Elever, rad 2: raden er strøket over og er ikke brukt. Slett den, eller ta bort overstrekingen."
      ])
    #expect(list.problems.map(\.severity) == [.warning])
  }

  @Test(arguments: [#"hidden="1""#, #"ht="0" customHeight="1""#, #"hidden="true""#])
  func `a row that nobody sees is known as such`(attribute: String) throws {
    let list = try list(header + "<row r=\"2\" \(attribute)><c r=\"A2\" t=\"inlineStr\"><is><t>Kari</t></is></c></row>")

    #expect(list.rows.map(\.isHidden) == [true])
  }
}

/// How a text file is encoded.
struct EncodingGuessTests {
  private let text = "Etternavn;Fornavn;Klasse\nBjørnås;Pål;1STA\nØyen;Åse;1STA\nNæss;Zoë;1STB\n"

  private func read(_ bytes: [UInt8]) throws -> String {
    try TextDecoding.text(bytes, place: TablePlace(file: "a.csv"))
  }

  private func encoded(_ table: [Character: UInt8]) -> [UInt8] {
    text.map { $0.isASCII ? $0.asciiValue ?? 0 : table[$0] ?? 0x3F }
  }

  @Test func `Windows, old Macs and the command line are told apart by the letters that come of them`() throws {
    let windows = encoded(["ø": 0xF8, "å": 0xE5, "Ø": 0xD8, "Å": 0xC5, "æ": 0xE6, "ë": 0xEB])
    let mac = encoded(["ø": 0xBF, "å": 0x8C, "Ø": 0xAF, "Å": 0x81, "æ": 0xBE, "ë": 0x91])
    let dos = encoded(["ø": 0x9B, "å": 0x86, "Ø": 0x9D, "Å": 0x8F, "æ": 0x91, "ë": 0x89])

    for bytes in [windows, mac, dos, Array(text.utf8)] { #expect(try read(bytes) == text) }
  }

  @Test func `what was encoded twice is undone, and nothing else`() throws {
    let twice = text.utf8.flatMap { byte in Array(String(Unicode.Scalar(byte)).utf8) }

    #expect(try read(twice) == text)
    for plain in ["Bjørnås", "São Paulo", "Ã", "naïve", "1STA", "Ãø"] {
      #expect(DoubleEncoding.undone(plain) == nil, "\(plain)")
    }
    #expect(DoubleEncoding.isLikely("BjÃ¸rnÃ¥s"))
  }

  @Test func `a workbook that broke off or holds noise is damaged, and a text called a workbook is read`() throws {
    let noise = (0..<500).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ 13) }
    for bytes in [Array("PK".utf8), noise] {
      #expect(throws: TableFault(.damaged, TablePlace(file: "a.xlsx"))) { try TableFile.read(bytes, name: "a.xlsx") }
    }
    #expect(try TableFile.read(Array(text.utf8), name: "a.xlsx").sheets[0].rows.count == 4)
  }

  @Test func `columns may be separated by a vertical bar`() throws {
    let sheet = try TableFile.read(Array("Etternavn|Fornavn\nBerg|Anne\n".utf8), name: "a.csv").sheets[0]
    #expect(sheet.rows.map { $0.cells.map(\.shown) } == [["Etternavn", "Fornavn"], ["Berg", "Anne"]])
  }
}

/// Names of columns in two rows, and rows that repeat them.
struct HeaderBlockTests {
  private let rules = HeaderRules(
    hints: ["etternavn", "fornavn", "klasse", "navn"], isGroup: { ["Elev", "Fravær", "Foresatt"].contains($0) })

  private func row(_ number: Int, _ cells: [String]) -> String {
    let letters = ["A", "B", "C", "D", "E", "F"]
    let xml = zip(letters, cells).map { letter, text in
      text.isEmpty ? "" : "<c r=\"\(letter)\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(xml.joined())</row>"
  }

  private func list(_ rows: [[String]], merged: [String] = []) throws -> RowTable {
    let merges =
      merged.isEmpty ? "" : "<mergeCells>" + merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined() + "</mergeCells>"
    let workbook = SpecimenWorkbook(
      rows: rows.enumerated().map { row($0 + 1, $1) }.joined(), after: merges)
    return try RowTable(in: TableFile.read(try workbook.bytes(), name: "a.xlsx"), rules: rules)
  }

  @Test func `names under merged groups belong to them`() throws {
    let list = try list(
      [
        ["Elev", "", "Fravær", "", "Foresatt", ""], ["Etternavn", "Fornavn", "%", "Dager", "Navn", "Telefon"],
        ["Berg", "Anne", "6,8", "3", "Liv", "1"],
      ],
      merged: ["A1:B1", "C1:D1", "E1:F1"])

    #expect(list.columns.map(\.group) == ["Elev", "Elev", "Fravær", "Fravær", "Foresatt", "Foresatt"])
    #expect(list.columns.map(\.member) == ["Etternavn", "Fornavn", "%", "Dager", "Navn", "Telefon"])
    #expect(list.columns.map(\.isInMergedGroup) == Array(repeating: true, count: 6))
    #expect(list.rows.map(\.number) == [3])
  }

  @Test func `names that are merged down stand beside names of members`() throws {
    let list = try list(
      [["Etternavn", "Fornavn", "Fravær", ""], ["", "", "%", "Dager"], ["Berg", "Anne", "6,8", "3"]],
      merged: ["A1:A2", "B1:B2", "C1:D1"])

    #expect(list.columns.map(\.member) == ["Etternavn", "Fornavn", "%", "Dager"])
    #expect(list.columns.map(\.group) == [nil, nil, "Fravær", "Fravær"])
    #expect(list.rows.map(\.number) == [3])
  }

  @Test func `a known group needs no merging, and a title is none`() throws {
    let grouped = try list([
      ["", "", "Fravær", ""], ["Etternavn", "Fornavn", "%", "Dager"], ["Berg", "Anne", "6,8", "3"],
    ])
    let titled = try list([
      ["Klasse 1STA", "", "", ""], ["Etternavn", "Fornavn", "%", "Dager"], ["Berg", "Anne", "6,8", "3"],
    ])
    let wide = try list(
      [["Halden vgs", "", "", ""], ["Etternavn", "Fornavn", "%", "Dager"], ["Berg", "Anne", "6,8", "3"]],
      merged: ["A1:D1"])

    #expect(grouped.columns.map(\.group) == [nil, nil, "Fravær", "Fravær"])
    #expect(titled.columns.map(\.group) == [nil, nil, nil, nil])
    #expect(wide.columns.map(\.group) == [nil, nil, nil, nil])
  }

  @Test func `a pupil below the names is no row of members`() throws {
    let list = try list(
      [["Etternavn", "Fornavn", "Fravær", ""], ["Berg", "Anne", "ja", "nei"], ["Dal", "Per", "", ""]], merged: ["C1:D1"]
    )

    #expect(list.rows.map(\.number) == [2, 3])
  }

  @Test func `names that a report repeats are no pupils, wherever they stand`() throws {
    for place in 2...4 {
      var rows = [
        ["Etternavn", "Fornavn", "Klasse"], ["Berg", "Anne", "1STA"], ["Dal", "Per", "1STA"], ["Vik", "Åse", "1STA"],
      ]
      rows.insert(rows[0], at: place)
      let list = try list(rows)
      #expect(list.repeatedHeaders == [place + 1])
      #expect(list.rows.count == 3)
    }
  }
}
