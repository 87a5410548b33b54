import LibXML

/// Raised and lowered figures, as characters of their own: 10² and H₂O are not 102 and H2O.
enum Raised {
  /// The text of a run with `w:vertAlign`, where each of its characters has a raised or a lowered one; else as it is.
  static func shown(_ text: String, _ align: String?) -> String {
    guard let align, let figures = align == "superscript" ? raised : align == "subscript" ? lowered : nil,
      text.contains(where: \.isNumber)
    else { return text }
    let mapped = text.compactMap { figures[$0] }
    return mapped.count == text.count ? String(mapped) : text
  }

  private static let raised = Dictionary(uniqueKeysWithValues: zip("0123456789+-−()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾ⁿ"))
  private static let lowered = Dictionary(uniqueKeysWithValues: zip("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎"))
}
