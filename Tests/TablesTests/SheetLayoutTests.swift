import OPC
import TestSupport
import Testing

@testable import Tables

/// What a person sees of a workbook: widths, heights, colours, links, and the pages that it prints on.
struct SheetLayoutTests {
  private func parts(_ sheet: WorkbookSheet) throws -> (sheet: String, links: String) {
    let bytes = try WorkbookWriter.bytes(of: [sheet])
    let package = try OfficePackage(bytes)
    func text(_ name: String) -> String {
      let entry = package.entries.first { $0.name == name }
      return (try? entry?.content()).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
    return (text("xl/worksheets/sheet1.xml"), text("xl/worksheets/_rels/sheet1.xml.rels"))
  }

  @Test func `a date has room in a column that is empty yet, and a long header makes no wide one`() {
    let layout = SheetLayout(
      WorkbookSheet(
        name: "a", headers: [["Dato", "Eleven samtykker til at foresatte informeres", "Navn"]],
        rows: [[.blank, .text("Ja"), .text(String(repeating: "lang tekst ", count: 30))]]), columnCount: 3)

    #expect(layout.widths == [12, 23, 42])
    #expect(layout.lines([.text("Dato"), .text("Eleven samtykker til at foresatte informeres"), .text("Navn")]) == 3)
    #expect(layout.lines([.blank, .text("Ja"), .text(String(repeating: "lang tekst ", count: 30))]) > 7)
    #expect(layout.lines([.text("a\nb\n\nc")]) == 4)
  }

  @Test func `rows are as high as their text, on their side, with the header on each page`() throws {
    let long = String(repeating: "ord ", count: 60)
    let xml = try parts(WorkbookSheet(name: "a", headers: [["Hva"]], rows: [[.text(long)], [.text("kort")]])).sheet

    #expect(xml.contains("<row r=\"2\""))
    #expect(xml.contains("customHeight=\"1\""))
    #expect(xml.components("<row ")[2].contains(" ht=") && !xml.components("<row ")[3].contains(" ht="))
    #expect(xml.contains("orientation=\"landscape\"") && xml.contains("Side &amp;P av &amp;N"))
  }

  @Test
  func `a name leads to a file as it is written, a colour says what a word says, and proposals need no confirmation`()
    throws
  {
    var sheet = WorkbookSheet(
      name: "a", headers: [["Elev", "Gruppe"]], rows: [[.text("Lie, Ola"), .text("Si \"treff\"")]])
    sheet.links = [.init(row: 1, column: 1, address: "1STA/Lie%2C%20Ola%20%E2%80%93%20plan.docx")]
    sheet.tones = [.init(column: 2, text: "Si \"treff\"", tone: .urgent)]
    sheet.suggestions = [2: ["En", "To"]]
    let (xml, links) = try parts(sheet)

    #expect(links.contains("Target=\"1STA/Lie%2C%20Ola%20%E2%80%93%20plan.docx\" TargetMode=\"External\""))
    #expect(
      xml.contains("<formula>$B2=&quot;Si &quot;&quot;treff&quot;&quot;&quot;</formula>")
        || xml.contains("<formula>$B2=\"Si \"\"treff\"\"\"</formula>"))
    #expect(xml.contains("<dataValidation type=\"list\"") && !xml.contains("showErrorMessage=\"1\""))
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
