import LibXML
import OPC

/// The sheets of an .xlsx workbook.
///
/// What is read: shared and inline text with its runs, the cached values of formulas, days by their number format in both date systems,
/// percentages, errors, hidden sheets, columns and rows, merged cells, the digits that a format shows, struck-out text. What is left: formulas,
/// other looks, pictures, charts. Comments are handed on as they are.
struct Workbook: Sendable {
  let package: OfficePackage
  let place: TablePlace
  let limits: TableLimits
  private(set) var days = DateSystem.from1900
  private(set) var strings: [String] = []
  private(set) var formats: [CellFormat] = []
  /// The shared strings of which more is struck out.
  private(set) var struck: Set<Int> = []

  private(set) var tabs: [Tab] = []

  /// A worksheet by its tab.
  struct Tab: Sendable {
    let name: String
    let isHidden: Bool
    let part: PartName
  }

  /// Reads every sheet, the hidden ones too, in the order of their tabs.
  static func sheets(of bytes: [UInt8], place: TablePlace, limits: TableLimits) throws(TableFault) -> [Sheet] {
    let workbook = try Workbook(bytes, place: place, limits: limits)
    var sheets: [Sheet] = []
    for tab in workbook.tabs {
      var reader = SheetReader(workbook: workbook, tab)
      var sheet = try reader.read(tab.part)
      sheet.comments = workbook.comments(of: tab.part)
      sheets.append(sheet)
    }
    return sheets
  }

  /// The comments of a sheet; a part of them that cannot be read is no reason to leave the list.
  private func comments(of sheet: PartName) -> [(cell: CellAddress, text: String)] {
    guard let parts = try? package.related(to: sheet, type: "comments") else { return [] }
    return parts.flatMap { part -> [(cell: CellAddress, text: String)] in
      guard let root = try? package.tree(of: part).root else { return [] }
      return (root.first(.x("commentList"))?.children(.x("comment")) ?? []).compactMap { comment in
        guard let cell = comment.attribute(.plain("ref")).flatMap({ CellAddress($0) }) else { return nil }
        return (cell, comment.first(.x("text")).map { SharedStrings.text(of: $0).text } ?? "")
      }
    }
  }

  /// Reads what all sheets share.
  init(_ bytes: [UInt8], place: TablePlace, limits: TableLimits) throws(TableFault) {
    // An OpenDocument file names its kind in its first entry, uncompressed.
    let start = String(decoding: bytes.prefix(120), as: UTF8.self)
    if start.contains("application/vnd.oasis.opendocument") {
      throw TableFault(
        start.contains("opendocument.spreadsheet") ? .otherSpreadsheet : .notATable, place, detail: "ODF")
    }
    do throws(PackageFault) {
      package = try OfficePackage(bytes, limits: .workbook)
    } catch {
      throw TableFault(error, place)
    }
    self.place = place
    self.limits = limits
    try open()
  }

  private mutating func open() throws(TableFault) {
    if package.contentTypes[package.mainPart]?.contains("sheet.binary") == true {
      throw TableFault(.otherSpreadsheet, place, detail: "xlsb")
    }
    let main = package.mainPart
    let root = try tree(of: main).root
    guard root.matches(.x("workbook")) else {
      throw TableFault(root.localName == "document" ? .document : .notATable, place, detail: "main part")
    }
    if root.first(.x("workbookPr"))?.flag("date1904") == true { days = .from1904 }
    if let part = try related("styles").first { formats = Styles.formats(try tree(of: part).root) }
    if let part = try related("sharedStrings").first { strings = try sharedStrings(part) }

    let targets = try relationships()
    for element in root.first(.x("sheets"))?.children(.x("sheet")) ?? [] {
      let id = element.attribute(Name(SpreadsheetNames.relationships, "id"))
      // Charts and dialogues have tabs too.
      guard let target = targets.first(where: { $0.id == id }), target.type == "worksheet", !target.isExternal,
        let part = main.resolving(target.target)
      else { continue }
      let state = element.attribute(.plain("state"))
      tabs.append(
        Tab(
          name: element.attribute(.plain("name")) ?? "", isHidden: state == "hidden" || state == "veryHidden",
          part: part
        ))
    }
    guard !tabs.isEmpty else { throw TableFault(.notATable, place, detail: "no worksheet") }
  }

  private mutating func sharedStrings(_ part: PartName) throws(TableFault) -> [String] {
    let content = try content(of: part)
    guard content.count <= limits.sharedStringBytes else {
      throw TableFault(.tooLarge, place, detail: "\(limits.sharedStringBytes >> 20) MB")
    }
    var (strings, struck): ([String], Set<Int>) = ([], [])
    try read(content, part: part, path: ["sst"]) { (root: Element) throws(TableFault) in
      for item in root.children where item.matches(.x("si")) {
        let (text, isStruck) = SharedStrings.text(of: item)
        if isStruck { struck.insert(strings.count) }
        strings.append(text)
      }
      return true
    }
    self.struck = struck
    return strings
  }

  func content(of part: PartName) throws(TableFault) -> [UInt8] {
    do throws(PackageFault) {
      return try package.content(of: part)
    } catch {
      throw TableFault(error, place)
    }
  }

  /// Reads a part that may be large in pieces, until the callback returns false.
  func read(
    _ content: [UInt8], part: PartName, path: [String], body: (Element) throws(TableFault) -> Bool
  ) throws(TableFault) {
    let place = place
    try PartPieces.read(
      content, path: path, pieceBytes: limits.pieceBytes,
      convert: { TableFault(PackageFault($0, part: part.text), place) },
      body: body)
  }

  private func tree(of part: PartName) throws(TableFault) -> XMLTree {
    do throws(PackageFault) {
      return try package.tree(of: part)
    } catch {
      throw TableFault(error, place)
    }
  }

  private func relationships() throws(TableFault) -> [Relationship] {
    do throws(PackageFault) {
      return try package.relationships(of: package.mainPart)?.all ?? []
    } catch {
      throw TableFault(error, place)
    }
  }

  private func related(_ type: String) throws(TableFault) -> [PartName] {
    do throws(PackageFault) {
      return try package.related(to: package.mainPart, type: type)
    } catch {
      throw TableFault(error, place)
    }
  }
}

extension TableFault {
  /// A fault of the package that holds a workbook, in the words of lists.
  init(_ fault: PackageFault, _ place: TablePlace) {
    let kind: Kind =
      switch fault.kind {
      case .empty: .empty
      case .encryptedOLE, .encryptedZip: .passwordProtected
      case .legacyDocument: .oldWorkbook
      case .tooLarge, .tooManyParts: .tooLarge
      case .malformed, .doctype, .tooDeep: .badXML
      case .notAPackage, .notAFile, .wrongType, .otherOffice: .notATable
      case .truncated, .badCRC, .unsafeName, .duplicatePart: .damaged
      case .missingPart: fault.part == "[Content_Types].xml" || fault.part == "_rels/.rels" ? .notATable : .damaged
      }
    self.init(
      kind, place, detail: [fault.part, fault.detail].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": "))
  }
}
