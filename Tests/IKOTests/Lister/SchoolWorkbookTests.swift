import Forms
import Foundation
import OPC
import Testing

@testable import IKO

/// What a workbook holds beside the cells that a person sees at first: hidden sheets, comments, and the number behind one that is shown rounded.
struct SchoolWorkbookTests {
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private static func cell(_ text: String) -> String {
    // A number is written with the format `0.00`.
    Double(text) == nil
      ? "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" : "<c s=\"1\"><v>\(text)</v></c>"
  }

  private static func rels(_ content: String) -> String {
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(content)</Relationships>"
  }

  /// - Parameter comments: of the first sheet, by cell.
  private func kilder(
    _ sheets: [(name: String, state: String, rows: [String])], comments: [(cell: String, text: String)] = [],
    isForCriteria: Bool = false
  ) throws -> Kilder {
    func part(_ name: String, _ xml: String) -> ZipEntry { ZipEntry(name: name, content: Array(xml.utf8)) }
    var entries = [
      part(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
          + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"),
      part(
        "_rels/.rels",
        Self.rels("<Relationship Id=\"r1\" Type=\"\(Self.office)/officeDocument\" Target=\"xl/workbook.xml\"/>")),
      part(
        "xl/styles.xml",
        "<styleSheet xmlns=\"\(Self.main)\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"2\"/></cellXfs></styleSheet>"),
    ]
    var (list, links) = ("", "<Relationship Id=\"s\" Type=\"\(Self.office)/styles\" Target=\"styles.xml\"/>")
    for (index, sheet) in sheets.enumerated() {
      let rows = sheet.rows.map { row in
        "<row>" + row.split(separator: ";").map { Self.cell(String($0)) }.joined() + "</row>"
      }
      list += "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"i\(index)\"/>"
      links += "<Relationship Id=\"i\(index)\" Type=\"\(Self.office)/worksheet\" Target=\"\(index).xml\"/>"
      entries.append(
        part(
          "xl/\(index).xml",
          "<worksheet xmlns=\"\(Self.main)\"><sheetData>\(rows.joined())</sheetData></worksheet>"))
    }
    if !comments.isEmpty {
      let all = comments.map {
        "<comment ref=\"\($0.cell)\" authorId=\"0\"><text><r><t>\($0.text)</t></r></text></comment>"
      }
      entries.append(
        part(
          "xl/comments.xml",
          "<comments xmlns=\"\(Self.main)\"><commentList>\(all.joined())</commentList></comments>"))
      entries.append(
        part(
          "xl/_rels/0.xml.rels",
          Self.rels("<Relationship Id=\"c\" Type=\"\(Self.office)/comments\" Target=\"comments.xml\"/>")))
    }
    entries.append(
      part(
        "xl/workbook.xml",
        "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.office)\"><sheets>\(list)</sheets></workbook>"))
    entries.append(part("xl/_rels/workbook.xml.rels", Self.rels(links)))
    let folder = try Mappe()
    var kilder = Kilder(
      skjema: "oppfølgingsplan", fields: Oppfølgingsplan.fields.definitions, today: dato, regelverk: nil,
      isForCriteria: isForCriteria)
    try kilder.add(try folder.write(try OfficePackage.bytes(of: entries), to: "bok.xlsx"))
    return kilder
  }

  private static let list = ["Navn;Født;Klasse", "Ola Berg;18.02.2010;1STA", "Eva Lie;01.03.2010;1STA"]

  @Test(arguments: ["hidden", "veryHidden"])
  func `a hidden sheet with names is not used, and is reported`(state: String) throws {
    let kilder = try kilder([
      ("1STA", "visible", Self.list), ("Fjoråret", state, ["Navn;Født;Klasse", "Per Ås;02.02.2010;1STA"]),
    ])
    let lists = try self.kilder([("1STA", "visible", Self.list), ("Valg", state, ["Beslutninger;Ja", "Nei;Kanskje"])])

    #expect(kilder.names == ["Ola Berg", "Eva Lie"])
    #expect(kilder.lines.contains { $0.contains(Wording.hiddenSheets(["Fjoråret"])) })
    #expect(lists.findings.isEmpty)
  }

  @Test(arguments: ["Sluttet 01.10.2026", "Kari Moe:\nHar sluttet", "sluttet"])
  func `a comment that says that a pupil has left is pointed at, and others are counted up`(text: String) throws {
    let kilder = try kilder(
      [("1STA", "visible", Self.list)],
      comments: [("A2", text), ("B3", "Sjekk dato"), ("C2", "Ny i klassen"), ("A1", "Sluttet"), ("A9", "Sluttet")])

    #expect(kilder.names == ["Ola Berg", "Eva Lie"])
    #expect(kilder.lines.filter { $0.contains(Wording.commentSaysGone) }.map { $0.contains("celle A2") } == [true])
    #expect(kilder.lines.contains { $0.contains(Wording.comments(["B3", "C2"])) })
  }

  @Test(arguments: [
    ("2.496", true), ("2.504", true), ("2.5", false), ("2.43", false), ("2.434", false), ("2.996", true),
  ])
  func `what is shown counts, and where it is a limit the number behind it is pointed at`(number: String, isTold: Bool)
    throws
  {
    let kilder = try kilder([
      (
        "1STA", "visible",
        [
          "Navn;Født;Klasse;Snitt;Ønske", "Ola Berg;18.02.2010;1STA;\(number);1. ønske",
          "Eva Lie;01.03.2010;1STA;3.14;2. ønske",
        ]
      )
    ])

    #expect(kilder.lines.contains { $0.contains(Wording.roundedToLimit("Snitt")) && $0.contains("celle D2") } == isTold)
    let shown: [String: Decimal] = ["2.496": 2.5, "2.504": 2.5, "2.5": 2.5, "2.43": 2.43, "2.434": 2.43, "2.996": 3]
    #expect(kilder.oppføringer.first?.values.number("inn.snitt") == shown[number])
  }
}
