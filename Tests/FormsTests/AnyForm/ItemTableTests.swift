import TestSupport
import Testing

@testable import Forms

/// Tables of an unmarked form that have names at the left and over their columns.
@Suite struct ItemTableTests {
  private static func template(_ rows: String...) throws -> Template<AnyForm> {
    try Template<AnyForm>(unmarked: Specimen(.table(rows.joined())).bytes(), name: "skjema.docx")
  }

  private static func labels(_ template: Template<AnyForm>) -> [String] {
    template.fields.flatMap { field in
      field.kind == .rows ? field.members.map { "\(field.label)[]: \($0.label)" } : [field.label]
    }
  }

  private static func cell(_ text: String, span: Int = 1, merge: String = "") -> String {
    "<w:tc><w:tcPr><w:gridSpan w:val=\"\(span)\"/>\(merge)</w:tcPr>\(text.isEmpty ? "<w:p/>" : line(text))</w:tc>"
  }

  private static func row(_ cells: String...) -> String { "<w:tr>\(cells.joined())</w:tr>" }

  @Test(arguments: ["£9.50", "kr 90", "12"])
  func `each cell behind an item and its price is one field, of the item and its column`(price: String) throws {
    let template = try Self.template(
      cells("Dish", "Price", "Portions", "Instructions"), cells("Beef", price, "", ""), cells("Fish", price, "", ""))

    #expect(
      Self.labels(template) == ["Beef: Portions", "Beef: Instructions", "Fish: Portions", "Fish: Instructions"])
  }

  @Test func `no place of a table is two fields, however many cells are printed`() throws {
    for printed in 1...3 {
      for blank in 1...3 {
        let heads = (0..<printed + blank).map { "Head \("ABCDEF".dropFirst($0).prefix(1))" }
        let values = ["Item"] + (1..<printed).map { "\($0) kr" } + Array(repeating: "", count: blank)
        func row(_ texts: [String]) -> String { Self.row(texts.map { Self.cell($0) }.joined()) }
        let template = try Self.template(row(heads), row(values), row(values.map { $0 == "Item" ? "Other" : $0 }))
        let places = template.found.map(\.place)

        #expect(template.found.count == 2 * blank, "\(printed) printed, \(blank) blank: \(Self.labels(template))")
        #expect(Set(Self.labels(template)).count == places.count)
      }
    }
  }

  @Test func `rates and years name columns`() throws {
    let rates = try Self.template(
      cells("Day", "From", "50 %", "100 %"), cells("Monday", "", "", ""), cells("Tuesday", "", "", ""),
      Self.row(Self.cell("Sum hours", span: 2), Self.cell(""), Self.cell("")))
    #expect(
      Self.labels(rates) == [
        "Monday: From", "Monday: 50 %", "Monday: 100 %", "Tuesday: From", "Tuesday: 50 %", "Tuesday: 100 %",
        "Sum hours: 50 %", "Sum hours: 100 %",
      ])

    let years = try Self.template(cells("Post", "2026", "2027"), cells("Rent", "", ""), cells("Power", "", ""))
    #expect(Self.labels(years) == ["Rent: 2026", "Rent: 2027", "Power: 2026", "Power: 2027"])
  }

  @Test(arguments: ["1.", "1", "1)"])
  func `rows with numbers under an empty corner are a list`(number: String) throws {
    let template = try Self.template(
      cells("", "Name", "Place"), cells(number, "", ""), cells(number.replacing("1", with: "2"), "", ""),
      cells(number.replacing("1", with: "3"), "", ""))

    #expect(Self.labels(template) == ["Name[]: Name", "Name[]: Place"])
  }

  @Test func `a column that has a name in both rows of names is called by the lower one, and a sum by its column`()
    throws
  {
    let (top, below) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>")
    let blank = Self.row(Self.cell(""), Self.cell(""), Self.cell(""), Self.cell(""))
    let template = try Self.template(
      Self.row(Self.cell("Item", merge: top), Self.cell("Weight and value", span: 2), Self.cell("Commercial only")),
      Self.row(Self.cell("", merge: below), Self.cell("Weight"), Self.cell("Value"), Self.cell("Tariff no.")),
      blank, blank,
      Self.row(Self.cell("Total"), Self.cell(""), Self.cell(""), Self.cell("")))

    #expect(
      Self.labels(template).prefix(4) == ["Item[]: Item", "Item[]: Weight", "Item[]: Value", "Item[]: Tariff no"])
    #expect(
      template.found.dropFirst().map { "\($0.heading ?? "-"): \($0.printed)" } == [
        "Total: Weight", "Total: Value", "Total: Tariff no",
      ])
  }

  @Test func `a shaded cell of a sum beside others that are not is closed`() throws {
    let closed = "<w:tc><w:tcPr><w:shd w:val=\"clear\" w:fill=\"BFBFBF\"/></w:tcPr><w:p/></w:tc>"
    let template = try Self.template(
      cells("Item", "Weight", "Value", "Tariff"), cells("", "", "", ""), cells("", "", "", ""),
      Self.row(Self.cell("Total"), Self.cell(""), Self.cell(""), closed))

    #expect(template.found.dropFirst().map(\.printed) == ["Weight", "Value"])
  }
}
