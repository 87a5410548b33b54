/// What kind of file the first bytes tell of, so that a wrong one is called by its name.
enum FileSignature: Equatable {
  case zip
  /// The container of old Office files, and of encrypted new ones.
  case ole
  case text
  case other(TableFault.Kind)

  /// - Parameter name: the file's; what is called a workbook and is neither one nor a text is a broken one.
  init(_ bytes: [UInt8], name: String = "") {
    let start = bytes.prefix(1024)
    func begins(_ text: String) -> Bool { start.starts(with: text.utf8) }
    if bytes.isEmpty {
      self = .other(.empty)
    } else if begins("PK\u{3}\u{4}") || begins("PK\u{5}\u{6}") {
      self = .zip
    } else if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .ole
    } else if Self.isCalledWorkbook(name), !Self.isText(start) || begins("PK") && bytes.count < 64 {
      self = .other(.damaged)
    } else if begins("%PDF") {
      self = .other(.pdf)
    } else if begins("{\\rtf") {
      self = .other(.document)
    } else if start.starts(with: [0x89, 0x50, 0x4E, 0x47]) || start.starts(with: [0xFF, 0xD8, 0xFF]) || begins("GIF8") {
      self = .other(.picture)
    } else if Self.isJSON(start) {
      self = .other(.notATable)
    } else if Self.isMarkup(start) {
      self = .other(.webPage)
    } else {
      self = .text
    }
  }

  private static func isCalledWorkbook(_ name: String) -> Bool {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return ["xlsx", "xlsm", "xltx", "xls"].contains(ending)
  }

  /// Some programs write text and call it a workbook; it is read as what it is.
  private static func isText(_ start: ArraySlice<UInt8>) -> Bool {
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return true }
    let controls = start.count { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }
    return controls * 50 < start.count
  }

  /// Data of another kind: taken for a list, its answers would become names of columns.
  private static func isJSON(_ start: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: start, as: UTF8.self).filter { !$0.isWhitespace && $0 != "\u{FEFF}" }
    return text.hasPrefix("{\"") || text.hasPrefix("[{") || text.hasPrefix("{}")
  }

  /// Some systems export a web page, or an XML file, and call it `.xls`.
  private static func isMarkup(_ start: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: start, as: UTF8.self).lowercased().drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return ["<!doctype", "<html", "<table", "<?xml", "<head", "<meta"].contains { text.hasPrefix($0) }
  }
}
