import Foundation
import Norwegian
import OPC
import TestSupport
import Testing

@testable import Tables

struct WritingTests {
  private static let risky = [
    "=1+1", "+47 22", "-5", "@SUM(A1)", "\tx", "'=x", "''=x", "'t Hooft", "=cmd|'/c calc'!A0", "{=1}",
    "http://example.org", "0001",
    "12", "1,5", "13.12.2026", "Åse «Ø» 😀", "a;b", "a\"b", "\"", "a\nb", "a\r\nb", "  kant  ", "_x0041_", "a_x000D_b",
    "<&>'", "TRUE", "#N/A",
    "e\u{301}", "A\u{30A}", "sep=;", "a,b\tc",
  ]

  private var sample: WorkbookSheet {
    WorkbookSheet(
      name: "Elever",
      headers: [["navn", "født", "snitt", "fravær", "Ønske"], ["Navn", "Født", "Snitt", "Fravær %", "Ønske"]],
      rows: [
        [
          .text("Åse Østby"), .day(year: 2008, month: 2, day: 29), .number("3.34", isPercent: false),
          .number("0.12", isPercent: true), .blank,
        ],
        [
          .text("=HYPERLINK(\"x\")"), .blank, .number("1234567890123456789", isPercent: false), .bool(true),
          .text("IKO"),
        ],
      ], choices: [5: ["Ja", "Nei"], 1: (1...80).map { "Tiltak, nummer \($0)" }], frozenColumns: 1)
  }

  @Test func `a workbook comes back as it was written`() throws {
    let bytes = try WorkbookWriter.bytes(of: [sample])
    let file = try TableFile.read(bytes, name: "a.xlsx")
    let rules = HeaderRules(
      isTag: { ["navn", "født", "snitt", "fravær", "Ønske"].contains($0) }, isLabelRow: { $0[0].text == "Navn" })
    let list = try RowTable(in: file, rules: rules)

    #expect(file.sheets.map(\.name) == ["Elever", "Lister"])
    #expect(file.sheets.map(\.isHidden) == [false, true])
    #expect(list.problems == [])
    #expect(list.rows.map(\.number) == [3, 4])
    #expect(
      list.rows.map { row in list.columns.map { row[$0].value } } == [
        sample.rows[0],
        [.text("=HYPERLINK(\"x\")"), .blank, .text("1234567890123456789"), .bool(true), .text("IKO")],
      ])
  }

  @Test func `text is never anything but text in a workbook`() throws {
    let sheet = WorkbookSheet(name: "x", headers: [["Tekst"]], rows: Self.risky.map { [.text($0)] })
    let bytes = try WorkbookWriter.bytes(of: [sheet])
    let package = try OfficePackage(bytes, limits: .workbook)
    let part = try package.content(of: PartName("xl/worksheets/sheet1.xml"))
    let read = try TableFile.read(bytes, name: "a.xlsx").sheets[0].rows.dropFirst().map { $0.cells[0].value }

    #expect(!String(decoding: part, as: UTF8.self).contains("<f>"))
    #expect(
      scalars(read) == Self.risky.map { Array(LineBreaks.unified($0).unicodeScalars) })
  }

  /// Compared by scalars: Swift takes composed and decomposed letters for equal.
  private func scalars(_ values: [CellValue]) -> [[Unicode.Scalar]] {
    values.map { if case .text(let text) = $0 { Array(text.unicodeScalars) } else { [] } }
  }

  @Test func `equal input gives equal bytes, without author and time`() throws {
    let bytes = try WorkbookWriter.bytes(of: [sample])
    let package = try OfficePackage(bytes, limits: .workbook)
    let properties = String(decoding: try package.content(of: PartName("docProps/core.xml")), as: UTF8.self)

    #expect(try WorkbookWriter.bytes(of: [sample]) == bytes)
    #expect(properties.contains("<dc:creator></dc:creator>"))
    #expect(properties.contains("<cp:lastModifiedBy></cp:lastModifiedBy>"))
    #expect(properties.contains("2020-01-01T00:00:00Z"))
  }

  @Test func `headers stay in sight, can be filtered, and choices are offered`() throws {
    let package = try OfficePackage(try WorkbookWriter.bytes(of: [sample]), limits: .workbook)
    let part = String(decoding: try package.content(of: PartName("xl/worksheets/sheet1.xml")), as: UTF8.self)

    #expect(part.contains("<pane xSplit=\"1\" ySplit=\"2\" topLeftCell=\"B3\""))
    #expect(part.contains("<autoFilter ref=\"A2:E4\"/>"))
    #expect(part.contains("<formula1>\"Ja,Nei\"</formula1>"))
    #expect(
      part.contains("<formula1>'Lister'!$A$1:$A$80</formula1>")
        || part.contains("<formula1>Lister!$A$1:$A$80</formula1>"))
    #expect(part.contains("sqref=\"E3:E504\""))
    #expect(part.contains("numberStoredAsText"))
  }

  @Test func `a choice with an accent on its comma stays one choice`() {
    let choices = ["Vann,\u{301} luft", "Ild\"\u{308}"]
    var lists = ChoiceLists([WorkbookSheet(name: "a", headers: [], rows: [], choices: [1: choices, 2: ["Ja", "Nei"]])])
    lists.sheetName = "L'\u{301}ster"

    #expect(lists.columns == [choices])
    #expect(lists.formula(for: choices) == "='L''\u{301}ster'!$A$1:$A$2")
    #expect(lists.formula(for: ["Ja", "Nei"]) == nil)
  }

  @Test func `names of sheets are what Excel allows`() {
    #expect(
      SheetName.unique([
        "1STA", "1sta", "", "a/b:c", "'x'", "History", String(repeating: "å", count: 40),
        String(repeating: "å", count: 41),
      ])
        == [
          "1STA", "1sta (2)", "Ark3", "a-b-c", "x", "History (2)", String(repeating: "å", count: 31),
          String(repeating: "å", count: 27) + " (2)",
        ])
  }

  @Test func `what a sheet cannot hold is refused with its place`() {
    let long = WorkbookSheet(
      name: "Elever", headers: [["A", "B"]], rows: [[.blank, .text(String(repeating: "a", count: 32_768))]])
    let error = #expect(throws: TableFault.self) { try WorkbookWriter.bytes(of: [long]) }
    #expect(error?.kind == .cellTooLong)
    #expect(error?.place.inside == "ark Elever, celle B2")
  }

  @Test func `numbers of up to fifteen digits come back exactly`() throws {
    var generator = SystemRandomNumberGenerator()
    let numbers = (0..<500).map { _ in
      let digits = String(UInt64.random(in: 1...999_999_999_999_999, using: &generator))
      return DecimalText.shifted(digits, by: -Int.random(in: 0...10, using: &generator))
    }.map { text in text.contains(".") ? String(text.reversed().drop { $0 == "0" }.reversed()) : text }
      .filter { !$0.hasSuffix(".") && $0.utf8.count <= 16 }

    let sheet = WorkbookSheet(name: "x", headers: [], rows: numbers.map { [.number($0, isPercent: false)] })
    let read = try TableFile.read(try WorkbookWriter.bytes(of: [sheet]), name: "a.xlsx").sheets[0].rows.map {
      $0.cells[0].value
    }

    #expect(read == numbers.map { .number($0, isPercent: false) })
  }

  @Test func `a text file comes back as it was written`() throws {
    let bytes = CSVWriter.bytes(headers: ["Tekst;1", "=B"], rows: Self.risky.map { [.text($0), .text("x")] })
    let sheet = try TableFile.read(bytes, name: "a.csv").sheets[0]

    #expect(sheet.problems == [])
    #expect(sheet.rows[0].cells.map(\.value) == [.text("Tekst;1"), .text("=B")])
    #expect(
      scalars(sheet.rows.dropFirst().map { $0.cells[0].value })
        == Self.risky.map { Array(LineBreaks.unified($0).unicodeScalars) })
    #expect(sheet.rows.allSatisfy { $0.cells.count == 2 })
  }

  @Test func `signs with an accent on them are still the signs that a text file is made of`() throws {
    let texts = [
      "\"\u{900}x", "a\"\u{301};b", ";\u{301}", ",\u{308}", "'\u{301}=1", "'=\u{301}1", "=\u{301}1", " \u{301}", "x",
    ]
    let bytes = CSVWriter.bytes(headers: ["Tekst", "Nummer"], rows: texts.map { [.text($0), .text("x")] })

    let sheet = try TableFile.read(bytes, name: "a.csv").sheets[0]

    #expect(sheet.problems == [])
    #expect(
      scalars(sheet.rows.dropFirst().map { $0.cells[0].value })
        == texts.map { Array($0.unicodeScalars) })
  }

  @Test func `a text file is guarded against formulas, numbers are not`() {
    let bytes = CSVWriter.bytes(
      headers: ["Navn", "Tall", "Dag", "Prosent"],
      rows: [
        [
          .text("=1"), .number("-2.5", isPercent: false), .day(year: 2027, month: 3, day: 3),
          .number("0.125", isPercent: true),
        ],
        [.text("Li; \"Bo\"\nx"), .blank, .bool(true), .text("a\u{1}")],
      ])

    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{FEFF}Navn;Tall;Dag;Prosent\r\n'=1;-2,5;03.03.2027;12,5 %\r\n\"Li; \"\"Bo\"\"\nx\";;SANN;a\u{FFFD}\r\n")
  }

  @Test func `characters that no file can hold are replaced, and can be reported`() throws {
    let sheet = WorkbookSheet(name: "x", headers: [["A"]], rows: [[.text("a\u{0}b\u{B}c\u{FFFF}d")]])
    let read = try TableFile.read(try WorkbookWriter.bytes(of: [sheet]), name: "a.xlsx").sheets[0].rows[1].cells[0]
      .value

    #expect(read == .text("a\u{FFFD}b\u{FFFD}c\u{FFFD}d"))
    #expect(CharacterCheck.holdsIllegal("a\u{0}"))
    #expect(!CharacterCheck.holdsIllegal("Åse\n\t😀"))
  }
}
