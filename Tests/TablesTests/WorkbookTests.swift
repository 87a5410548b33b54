import OPC
import TestSupport
import Testing

@testable import Tables

struct WorkbookTests {
  private func values(_ workbook: SpecimenWorkbook, limits: TableLimits = .standard) throws -> [[CellValue]] {
    try TableFile.read(try workbook.bytes(), name: "a.xlsx", limits: limits).sheets[0].rows.map {
      $0.cells.map(\.value)
    }
  }

  @Test func `shared strings are read with their runs and without their phonetic guides`() throws {
    var workbook = SpecimenWorkbook(
      rows: #"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>"#)
    workbook.strings = """
      <si><t>Kari</t></si><si><r><t xml:space="preserve">Nord </t></r><r><rPr><b/></rPr><t>mann</t></r>\
      <rPh sb="0" eb="1"><t>nord</t></rPh></si><si><t>a_x000D_
      b_x005F_x0041_ _xd83d__xDE00_</t></si>
      """

    #expect(try values(workbook) == [[.text("Kari"), .text("Nord mann"), .text("a\nb_x0041_ 😀")]])
  }

  @Test func `every type of cell is read`() throws {
    let workbook = SpecimenWorkbook(
      rows: """
        <row r="2"><c r="A2" t="inlineStr"><is><r><t>Å</t></r><r><t>se</t></r></is></c>\
        <c r="B2" t="str"><f>A2</f><v>Åse</v></c><c r="C2"><f>1+1</f><v>2</v></c><c r="D2" t="e"><v>#N/A</v></c>\
        <c r="E2" t="b"><v>1</v></c><c r="F2"><v>3.3399999999999999</v></c><c r="G2"><v>1.20399E+10</v></c>\
        <c r="H2" t="d"><v>2027-03-13T08:30:00</v></c><c r="I2" s="9"/><c r="J2"><f>NOW()</f></c>\
        <c r="K2" t="inlineStr"><is><t>0001</t></is></c><c r="L2"><v>1e999</v></c><c r="M2"><v>-0</v></c></row>
        """)

    let row = try #require(try TableFile.read(try workbook.bytes(), name: "a.xlsx").sheets[0].rows.first)

    #expect(row.number == 2)
    #expect(
      row.cells.map(\.value) == [
        .text("Åse"), .text("Åse"), .number("2", isPercent: false), .error("#N/A"), .bool(true),
        .number("3.34", isPercent: false), .number("12039900000", isPercent: false),
        .day(year: 2027, month: 3, day: 13),
        .error(""), .text("0001"), .error("#NUM!"), .number("0", isPercent: false),
      ])
    #expect(row.cell(8)?.time == TimeOfDay(seconds: 30_600))
    #expect(row.cells.last?.column == 13)
  }

  @Test func `formats make numbers days, times and percentages`() throws {
    var workbook = SpecimenWorkbook(
      rows: """
        <row><c s="1"><v>46459</v></c><c s="2"><v>46459.354166666664</v></c><c s="3"><v>0.125</v></c>\
        <c s="4"><v>0.5</v></c><c s="5"><v>1.25</v></c><c s="6"><v>7</v></c><c s="0"><v>46459</v></c></row>
        """)
    workbook.styles = """
      <numFmts><numFmt numFmtId="164" formatCode="[$-414]d/\\ mmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="[h]:mm"/>\
      <numFmt numFmtId="166" formatCode="0&quot; dager&quot;"/></numFmts>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="10"/><xf numFmtId="20"/>\
      <xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>
      """

    let row = try #require(try TableFile.read(try workbook.bytes(), name: "a.xlsx").sheets[0].rows.first)

    #expect(
      row.cells.map(\.value) == [
        .day(year: 2027, month: 3, day: 13), .day(year: 2027, month: 3, day: 13), .number("0.125", isPercent: true),
        .text("12:00"), .text("30:00"), .number("7", isPercent: false), .number("46459", isPercent: false),
      ])
    #expect(row.cells.map(\.time?.text) == [nil, "08:30", nil, nil, nil, nil, nil])
  }

  @Test func `days count from 1904 where the workbook says so`() throws {
    var workbook = SpecimenWorkbook(rows: #"<row><c s="1"><v>0</v></c><c s="1"><v>37791</v></c></row>"#)
    workbook.styles = #"<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>"#
    workbook.properties = #"date1904="true""#

    #expect(try values(workbook) == [[.day(year: 1904, month: 1, day: 1), .day(year: 2007, month: 6, day: 20)]])
  }

  @Test func `strict workbooks, rows and cells without addresses, and hidden things are read`() throws {
    var workbook = SpecimenWorkbook()
    workbook.main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    workbook.office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    workbook.add("Skjult", state: "veryHidden", rows: "<row><c><v>1</v></c></row>")
    workbook.add(
      "Elever",
      rows:
        #"<row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row/><row hidden="1"><c><v>4</v></c></row>"#,
      before: #"<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols>"#,
      after: #"<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>"#)

    let file = try TableFile.read(try workbook.bytes(), name: "a.xlsx")

    #expect(file.sheets.map(\.name) == ["Skjult", "Elever"])
    #expect(file.sheets.map(\.isHidden) == [true, false])
    #expect(file.sheets[1].hiddenColumns == [2, 3])
    #expect(file.sheets[1].merged == [CellRange("A1:B2")])
    #expect(file.sheets[1].rows.map(\.number) == [1, 3])
    #expect(file.sheets[1].rows.map(\.isHidden) == [false, true])
    #expect(file.sheets[1].rows[0].cells.map(\.column) == [1, 3, 4])
  }

  @Test func `a large part read in pieces gives the same`() throws {
    var workbook = SpecimenWorkbook(
      rows: (1...300).map { "<row r=\"\($0)\"><c t=\"s\"><v>\($0 % 7)</v></c><!-- <row> --><c><v>\($0)</v></c></row>" }
        .joined(),
      after: #"<mergeCells><mergeCell ref="A1:A2"/></mergeCells>"#)
    workbook.strings = (0..<7).map { "<si><t><![CDATA[<si>]]>navn \($0)</t></si>" }.joined()
    var small = TableLimits.standard
    small.pieceBytes = 200

    let whole = try TableFile.read(try workbook.bytes(), name: "a.xlsx").sheets[0]
    let pieces = try TableFile.read(try workbook.bytes(), name: "a.xlsx", limits: small).sheets[0]

    #expect(whole.rows.count == 300)
    #expect(whole.rows[299].cells[0].value == .text("<si>navn 6"))
    #expect(pieces.rows == whole.rows)
    #expect(pieces.merged == whole.merged)
  }

  @Test(arguments: [
    "</c></row>", "<row><c></row></c>", "<row>", "</sheetData><sheetData>", "&nope;", "<x:row/>", "<row",
  ])
  func `broken XML is refused whole, in pieces too`(mistake: String) throws {
    let rows = (1...100).map { "<row r=\"\($0)\"><c><v>\($0)</v></c></row>" }
    let workbook = SpecimenWorkbook(rows: rows[..<50].joined() + mistake + rows[50...].joined())
    var small = TableLimits.standard
    small.pieceBytes = 300
    let bytes = try workbook.bytes()
    let outcomes = [TableLimits.standard, small].map { limits in
      fault { () throws(TableFault) in try TableFile.read(bytes, name: "a.xlsx", limits: limits) }
    }

    #expect(outcomes[0]?.kind == outcomes[1]?.kind)
  }

  private func fault(_ body: () throws(TableFault) -> TableFile) -> TableFault? {
    do throws(TableFault) {
      _ = try body()
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: NumberSites.values + ["1048577"])
  func `a row or a cell that stands nowhere makes a damaged list, not one with its values moved`(number: String) throws
  {
    let row = SpecimenWorkbook(rows: "<row r=\"\(number)\"><c r=\"A1\"><v>1</v></c></row>")
    let cells = ["A\(number)", number, "ZZZZZZZZZZZZZZ1", "XFE1"].map { address in
      SpecimenWorkbook(rows: "<row r=\"1\"><c r=\"\(address)\"><v>1</v></c></row>")
    }

    for workbook in [row] + cells {
      let bytes = try workbook.bytes()
      #expect(fault { () throws(TableFault) in try TableFile.read(bytes, name: "a.xlsx") }?.kind == .damaged)
    }
  }

  @Test(arguments: NumberSites.values)
  func `whatever number a cell, a style, a format or a hidden column has, the list is read or refused`(number: String)
    throws
  {
    var workbook = SpecimenWorkbook(
      rows: "<row r=\"1\"><c r=\"A1\" s=\"\(number)\"><v>40125</v></c><c r=\"B1\" s=\"1\"><v>\(number)</v></c></row>",
      before:
        "<cols><col min=\"\(number)\" max=\"\(number)\" hidden=\"1\"/><col min=\"2\" max=\"\(number)\" hidden=\"1\"/></cols>",
      after: "<mergeCells><mergeCell ref=\"A\(number):B\(number)\"/></mergeCells>")
    workbook.styles =
      "<numFmts><numFmt numFmtId=\"\(number)\" formatCode=\"dd.mm\"/></numFmts><cellXfs><xf numFmtId=\"\(number)\"/>"
      + "<xf numFmtId=\"14\"/></cellXfs>"

    let sheet = try #require(try TableFile.read(workbook.bytes(), name: "a.xlsx").sheets.first)

    #expect(sheet.rows.first?.cell(1) != nil)
    #expect(sheet.merged == [])
    #expect(sheet.hiddenColumns == [])
  }

  @Test(arguments: NumberSites.values.filter { !["", "0"].contains($0) } + ["1"])
  func `a shared text that is not there is reported`(number: String) throws {
    var workbook = SpecimenWorkbook(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>\(number)</v></c></row>")
    workbook.strings = "<si><t>Navn</t></si>"
    let bytes = try workbook.bytes()

    #expect(fault { () throws(TableFault) in try TableFile.read(bytes, name: "a.xlsx") }?.kind == .damaged)
  }

  @Test func `limits are reported with their place`() throws {
    var few = TableLimits.standard
    (few.rows, few.columns, few.characters) = (3, 3, 5)
    let cases: [(String, TableFault.Kind, String)] = [
      (#"<row r="4"><c><v>1</v></c></row>"#, .tooManyRows, "a.xlsx: ark Elever, rad 4"),
      (#"<row r="2"><c r="D2"><v>1</v></c></row>"#, .tooManyColumns, "a.xlsx: ark Elever, celle D2"),
      (#"<row r="2"><c r="B2" t="str"><v>seks__</v></c></row>"#, .cellTooLong, "a.xlsx: ark Elever, celle B2"),
      (#"<row r="2"><c r="B2" t="s"><v>0</v></c></row>"#, .damaged, "a.xlsx: ark Elever, celle B2"),
      (#"<row r="2"/><row r="2"/>"#, .damaged, "a.xlsx: ark Elever"),
    ]
    for (rows, kind, place) in cases {
      let bytes = try SpecimenWorkbook(rows: rows).bytes()

      let found = fault { () throws(TableFault) in try TableFile.read(bytes, name: "a.xlsx", limits: few) }

      #expect(found?.kind == kind)
      #expect(found?.place.text == place)
    }
    let empty = SpecimenWorkbook(
      rows: #"<row r="3"><c r="C3"><v>1</v></c></row><row r="900"><c r="ZZ900" s="3"/></row>"#)
    #expect(try values(empty, limits: few) == [[.number("1", isPercent: false)]])
  }

  @Test func `a file of another kind is called by its name`() throws {
    let document = [
      ZipEntry(name: "mimetype", content: Array("application/vnd.oasis.opendocument.spreadsheet".utf8), level: 0)
    ]
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let cases: [([UInt8], TableFault.Kind)] = [
      ([], .empty), (Array("%PDF-1.7".utf8), .pdf), (Array("<html><table>".utf8), .webPage),
      (Array("\u{FEFF}<?xml version=\"1.0\"?>".utf8), .webPage), (Array("{\\rtf1".utf8), .document),
      ([0x89, 0x50, 0x4E, 0x47, 0, 0], .picture), ([0, 1, 2, 3], .notATable), (ole + [0, 0], .oldWorkbook),
      (ole + Array("EncryptedPackage".utf16).flatMap { [UInt8($0), 0] }, .passwordProtected),
      (try OfficePackage.bytes(of: document), .otherSpreadsheet),
      (try OfficePackage.bytes(of: [ZipEntry(name: "a", content: [1])]), .notATable),
      (Array(try SpecimenWorkbook(rows: "").bytes().dropLast(40)), .damaged), (Array("\n;;\n".utf8), .empty),
    ]
    for (bytes, kind) in cases {
      #expect(fault { () throws(TableFault) in try TableFile.read(bytes, name: "a") }?.kind == kind)
    }
  }

  @Test func `a text document is no workbook`() throws {
    var workbook = SpecimenWorkbook(rows: "")
    workbook.root = "document"
    let bytes = try workbook.bytes()

    #expect(fault { () throws(TableFault) in try TableFile.read(bytes, name: "a.xlsx") }?.kind == .document)
  }
}
