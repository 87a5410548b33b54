extension SheetCell {
  /// What a person sees in the cell, trimmed: `7` and not `7.0`, `2,5`, `12 %`, `13.03.2027`, `SANN`.
  package var shown: String {
    switch value {
    case .blank: return ""
    case .text(let text): return Self.trimmed(text)
    case .number(let text, let isPercent):
      let number = isPercent ? DecimalText.shifted(text, by: 2) : text
      let norwegian = String(number.map { $0 == "." ? "," : $0 })
      return isPercent ? norwegian + " %" : norwegian
    case .day(let year, let month, let day):
      return CalendarDay.norwegianText(year: year, month: month, day: day) + (time.map { " " + $0.text } ?? "")
    case .bool(let bool): return bool ? "SANN" : "USANN"
    case .error(let text): return text
    }
  }

  /// Without white space at both ends, the no-break space included.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
