import Norwegian

extension SheetCell {
  /// What a person sees in the cell, trimmed: `7` and not `7.0`, `2,5`, `12 %`, `13.03.2027`, `SANN`.
  package var shown: String {
    switch value {
    case .blank: return ""
    case .text(let text): return text.trimmed
    case .number(let text, let isPercent):
      let number = isPercent ? DecimalText.shifted(text, by: 2) : text
      let norwegian = String(number.map { $0 == "." ? "," : $0 })
      return isPercent ? norwegian + " %" : norwegian
    case .day(let year, let month, let day):
      return Day.norwegian(year: year, month: month, day: day) + (time.map { " " + $0.text } ?? "")
    case .bool(let bool): return bool ? "SANN" : "USANN"
    case .error(let text): return text
    }
  }
}
