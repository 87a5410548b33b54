import CXLSXWriter
import Disk

/// One sheet of a workbook to be written.
package struct WorkbookSheet: Sendable {
  /// Cut and cleaned to what Excel allows, and told from other sheets of the same name.
  package var name: String
  /// One or two rows of names, such as tags and the labels below them.
  package var headers: [[String]]
  package var rows: [[CellValue]]
  /// What can be chosen in a column, by its number from 1.
  package var choices: [Int: [String]]
  /// Columns that stay in sight when the sheet is scrolled sideways.
  package var frozenColumns: Int
  /// What can be chosen in single cells: by row, from 1 below the headers, and column, from 1.
  package var cellChoices: [(row: Int, column: Int, choices: [String])] = []
  /// What is proposed in a column, by its number from 1: another text needs no confirmation.
  package var suggestions: [Int: [String]] = [:]
  /// Cells that lead to a file.
  package var links: [Link] = []
  /// Rows that are coloured by what stands in a column.
  package var tones: [ToneRule] = []

  /// Where a cell leads to.
  package struct Link: Sendable {
    /// From 1 below the headers.
    let row: Int
    /// From 1.
    let column: Int
    /// Relative and percent-encoded.
    let address: String

    /// - Parameters:
    ///   - row: from 1 below the headers.
    ///   - column: from 1.
    ///   - address: relative and percent-encoded.
    package init(row: Int, column: Int, address: String) {
      (self.row, self.column, self.address) = (row, column, address)
    }
  }

  /// A colour that says the same as the words of a column do.
  package struct ToneRule: Sendable {
    package enum Tone: Sendable, CaseIterable { case urgent, notice, done }

    /// From 1.
    let column: Int
    let text: String
    let tone: Tone

    /// - Parameters:
    ///   - column: whose cells decide, from 1.
    ///   - text: what stands in them, the whole.
    ///   - tone: the colour of the row.
    package init(column: Int, text: String, tone: Tone) { (self.column, self.text, self.tone) = (column, text, tone) }
  }

  package init(
    name: String, headers: [[String]], rows: [[CellValue]], choices: [Int: [String]] = [:], frozenColumns: Int = 0
  ) {
    self.name = name
    self.headers = headers
    self.rows = rows
    self.choices = choices
    self.frozenColumns = frozenColumns
  }
}

/// Writes workbooks that a person opens in Excel, Calc or Numbers. Calls libxlsxwriter.
///
///     let bytes = try WorkbookWriter.bytes(
///       of: [WorkbookSheet(name: "Elever", headers: [["Fornavn"]], rows: [[.text("Kari")]])],
///       in: TemporaryFolder(beside: "elever.xlsx"), name: "elever.xlsx")
///
/// Text is text: never a formula, never a number, zeros in front stay. No author, a fixed date of creation: equal input gives equal bytes.
package enum WorkbookWriter {
  /// Rows below the last one where the choices can be chosen too, for those who add pupils.
  static let spareRows = 500

  /// The library that writes, and the version that is loaded. Calls `lxw_version`.
  package static var library: (name: String, version: String) {
    ("libxlsxwriter", lxw_version().map { String(cString: $0) } ?? "")
  }

  /// The bytes of a workbook with these sheets.
  ///
  /// - Parameters:
  ///   - folder: libxlsxwriter 1.1 writes to a path only, and its own temporary files lie beside it; pupils' data must not lie open meanwhile.
  ///   - name: what a fault calls the file.
  package static func bytes(
    of sheets: [WorkbookSheet], in folder: consuming TemporaryFolder, name: String
  ) throws(TableFault) -> [UInt8] {
    let place = TablePlace(file: name)
    try write(sheets, to: folder.file, temporary: folder.path, place: place)
    do throws(FileFault) {
      return try folder.bytes()
    } catch {
      throw TableFault(.notWritten, place, detail: error.kind.rawValue)
    }
  }

  private static func write(
    _ sheets: [WorkbookSheet], to path: String, temporary: String, place: TablePlace
  ) throws(TableFault) {
    let file = try WorkbookFile(path: path, temporary: temporary, place: place)
    var lists = ChoiceLists(sheets)
    let names = SheetName.unique(sheets.map(\.name) + (lists.columns.isEmpty ? [] : ["Lister"]))
    lists.sheetName = names.last ?? ""
    for (sheet, name) in zip(sheets, names) {
      var writer = SheetWriter(file: file, sheet: sheet, place: TablePlace(file: place.file, sheet: name))
      try writer.write(name: name, lists: lists)
    }
    if !lists.columns.isEmpty { try file.addHidden(lists) }
    try file.close()
  }
}

/// The choices that do not fit into a cell's own rule, for a hidden sheet.
struct ChoiceLists {
  var sheetName = ""
  /// Each list once.
  private(set) var columns: [[String]] = []

  /// Excel takes 255 characters with the commas between; a choice with a comma or a quote in it would be taken for two.
  init(_ sheets: [WorkbookSheet]) {
    for sheet in sheets {
      let offered = sheet.choices.sorted { $0.key < $1.key } + sheet.suggestions.sorted { $0.key < $1.key }
      for choices in offered.map(\.value) + sheet.cellChoices.map(\.choices)
      where !Self.fitsInline(choices) && !columns.contains(choices) {
        columns.append(choices)
      }
    }
  }

  static func fitsInline(_ choices: [String]) -> Bool {
    choices.joined(separator: ",").utf16.count <= 255
      && choices.allSatisfy { !$0.isEmpty && !$0.utf8.contains { $0 == 0x2C || $0 == 0x22 } }
  }

  /// `='Lister'!$A$1:$A$40`; nil for choices that fit into the rule.
  func formula(for choices: [String]) -> String? {
    guard let index = columns.firstIndex(of: choices) else { return nil }
    let letters = CellAddress.letters(of: index + 1)
    let pieces = sheetName.unicodeScalars.split(separator: "'", omittingEmptySubsequences: false).map { String($0) }
    let quoted = pieces.joined(separator: "''")
    return "='\(quoted)'!$\(letters)$1:$\(letters)$\(choices.count)"
  }
}
