import LibXML

/// The text of cells: in the shared table of a workbook, or in the cell itself.
enum SharedStrings {
  /// The text of an `si` or `is`: its own, or that of its runs, and whether more of it is struck out. Phonetic guides (`rPh`) are reading aids and
  /// no part of it.
  static func text(of item: Element) -> (text: String, isStruck: Bool) {
    var (text, isStruck) = ("", false)
    for child in item.children {
      if child.matches(.x("t")) {
        text += child.text
      } else if child.matches(.x("r")) {
        let runs = child.children(.x("t")).map(\.text).joined()
        if !runs.isEmpty, child.first(.x("rPr"))?.isStruck == true {
          isStruck = true
        } else {
          text += runs
        }
      }
    }
    return (decoded(text), isStruck)
  }

  /// Line breaks as `\n`, and `_x000D_` as the character it stands for (ECMA-376 part 1, 22.9.2.19): XML has no other way to hold it.
  static func decoded(_ text: String) -> String {
    var result = text
    if text.utf8.contains(UInt8(ascii: "_")) {
      var units: [UInt16] = []
      let source = Array(text.utf16)
      var index = 0
      while index < source.count {
        if let unit = escape(in: source, at: index) {
          units.append(unit == 0 ? 0xFFFD : unit)
          index += 7
        } else {
          units.append(source[index])
          index += 1
        }
      }
      result = String(decoding: units, as: UTF16.self)
    }
    return LineBreaks.unified(result)
  }

  /// Text that may hold what looks like an escape, so that it comes back as it is.
  static func encoded(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    let source = Array(text.utf16)
    var units: [UInt16] = []
    for index in source.indices {
      if escape(in: source, at: index) != nil { units += Array("_x005F".utf16) }
      units.append(source[index])
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// The unit that `_xHHHH_` stands for.
  private static func escape(in source: [UInt16], at index: Int) -> UInt16? {
    guard index + 6 < source.count, source[index] == 0x5F, source[index + 1] == 0x78, source[index + 6] == 0x5F else {
      return nil
    }
    let digits = String(decoding: source[index + 2..<index + 6], as: UTF16.self)
    guard digits.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt16(digits, radix: 16)
  }
}

/// One way to write a line break inside a cell.
enum LineBreaks {
  /// CRLF and a lone CR as LF. Swift takes CRLF for one character, so that both are single characters here.
  static func unified(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }
}
