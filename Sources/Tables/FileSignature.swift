/// What kind of file the first bytes tell of, so that a wrong one is called by its name.
enum FileSignature: Equatable {
  case zip
  /// The container of old Office files, and of encrypted new ones.
  case ole
  case text
  case other(TableFault.Kind)

  init(_ bytes: [UInt8]) {
    let start = bytes.prefix(1024)
    func begins(_ text: String) -> Bool { start.starts(with: text.utf8) }
    if bytes.isEmpty {
      self = .other(.empty)
    } else if begins("PK\u{3}\u{4}") || begins("PK\u{5}\u{6}") {
      self = .zip
    } else if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = .ole
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
