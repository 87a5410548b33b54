import Testing

@testable import Tables

/// A workbook that is read row by row tells the same as one that is read whole.
struct WorkbookListTests {
  private let rules = HeaderRules(hints: ["navn", "klasse"])

  private func row(_ number: Int, _ cells: String...) -> String {
    let cells = zip(["A", "B", "C", "D"], cells).map { column, text in
      text.isEmpty ? "" : "<c r=\"\(column)\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(cells.joined())</row>"
  }

  private func list(
    _ workbook: SpecimenWorkbook, limits: TableLimits = .standard, aside: Set<String> = []
  ) throws -> WorkbookList? {
    try WorkbookList(
      workbook.bytes(), name: "a.xlsx", rules: rules, without: ["funn"], limits: limits,
      belongsToOthers: { aside.contains($0) })
  }

  /// The rows with their numbers and cells, then the problems.
  private func drawn(_ rows: [RowTable.Row], _ problems: [TableProblem]) -> [String] {
    rows.map { row in "\(row.number): " + row.cells.map { "\($0.column)=\($0.shown)" }.sorted().joined(separator: " ") }
      + problems.map { "\($0.kind) \($0.place.sheet ?? "") \($0.place.row ?? 0) \($0.place.column ?? 0)" }
  }

  /// Both ways, which must agree.
  private func drawn(_ workbook: SpecimenWorkbook, limits: TableLimits = .standard) throws -> [String] {
    let file = try TableFile.read(workbook.bytes(), name: "a.xlsx", limits: limits)
    let whole = try RowTable(in: file.without(sheets: ["funn"]), rules: rules)
    let list = try #require(try list(workbook, limits: limits))
    var rows: [RowTable.Row] = []
    let end = try list.forEach { rows.append($0) }
    let (count, problems) = (end.rows, end.problems)

    #expect(drawn(rows, problems) == drawn(whole.soundRows, whole.problems))
    #expect(count == whole.rows.count)
    #expect(list.table.sheet == whole.sheet)
    #expect(list.table.columns == whole.columns)
    #expect(list.table.headerRow == whole.headerRow)
    return drawn(rows, problems)
  }

  @Test func `a class merged down beside its pupils belongs to each of them, however the part is cut`() throws {
    let names = (3...400).map { row($0, $0 == 3 ? "1STA" : $0 == 200 ? "1STB" : "", "Elev\($0)") }
    let workbook = SpecimenWorkbook(
      rows: row(1, "Klasseliste") + row(2, "Klasse", "Navn") + names.joined(),
      before: "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols>",
      // The third lies over the first; the last is above the names.
      after: """
        <mergeCells><mergeCell ref="A3:A199"/><mergeCell ref="A200:A400"/><mergeCell ref="A150:A210"/>\
        <mergeCell ref="A1:B1"/></mergeCells>
        """)
    var small = TableLimits.standard
    small.pieceBytes = 2000

    let lines = try drawn(workbook, limits: small)

    #expect(lines.count == 398)
    #expect(lines[0] == "3: 1=1STA 2=Elev3")
    #expect(lines[196] == "199: 1=1STA 2=Elev199")
    #expect(lines[197] == "200: 1=1STB 2=Elev200")
    #expect(lines[397] == "400: 1=1STB 2=Elev400")
    #expect(try drawn(workbook) == lines)
  }

  @Test func `a class on each sheet is read together, and not row by row`() throws {
    var workbook = SpecimenWorkbook()
    workbook.add("1STA", rows: row(1, "Klasse", "Navn") + row(2, "1STA", "Kari"))
    workbook.add("funn", rows: row(1, "Klasse", "Navn") + (2...90).map { row($0, "1STC", "Siv") }.joined())
    workbook.add("Om", rows: row(1, "Skole", "Telefon") + row(2, "Prøve", "1"))
    workbook.add("1STB", rows: row(1, "Klasse", "Navn") + row(2, "1STB", "Per") + row(70, "1STB", "Åse"))

    #expect(try list(workbook) == nil)
    let file = try TableFile.read(workbook.bytes(), name: "a.xlsx").without(sheets: ["funn"])
    #expect(try RowTable.all(in: file, rules: rules).map(\.sheet) == ["1STA", "1STB"])
  }

  @Test func `a list without pupils says so`() throws {
    #expect(try drawn(SpecimenWorkbook(rows: row(1, "Klasse", "Navn"))) == ["noRows Elever 1 0"])
  }

  @Test func `what belongs together is left to others`() throws {
    var workbook = SpecimenWorkbook(rows: row(1, "Klasse", "Navn") + row(2, "1STA", "Kari"))
    #expect(try list(workbook) != nil)
    #expect(try list(workbook, aside: ["Elever"]) == nil)
    workbook.add("Elever", rows: row(1, "Klasse", "Navn"))
    #expect(try list(workbook) == nil)
    #expect(
      try WorkbookList(
        Array("Navn;Klasse\nKari;1STA\n".utf8), name: "a.csv", rules: rules, without: [],
        belongsToOthers: { _ in false })
        == nil)
  }

  @Test func `what is wrong in the last row is known before the first is handed out`() throws {
    let rows = row(1, "Klasse", "Navn") + (2...90).map { row($0, "1STA", "Elev\($0)") }.joined()
    #expect(throws: TableFault.self) { try list(SpecimenWorkbook(rows: rows + row(90, "1STA", "Ola"))) }
    #expect(throws: TableFault.self) { try list(SpecimenWorkbook(rows: "")) }
  }
}
