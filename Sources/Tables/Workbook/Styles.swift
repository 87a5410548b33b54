import LibXML

/// What `styles.xml` says about how cells look.
enum Styles {
  private static let ids = 0...Int(Int32.max)

  /// Each cell format (`cellXfs`), by its index. A number format that a file lists itself goes before the built-in one.
  static func formats(_ root: Element) -> [CellFormat] {
    var own: [Int: CellFormat] = [:]
    for element in root.first(.x("numFmts"))?.children(.x("numFmt")) ?? [] {
      if let id = element.int(.plain("numFmtId"), in: Self.ids), let code = element.attribute(.plain("formatCode")) {
        own[id] = CellFormat(code: code)
      }
    }
    let struckFonts = (root.first(.x("fonts"))?.children(.x("font")) ?? []).map { $0.isStruck }
    return (root.first(.x("cellXfs"))?.children(.x("xf")) ?? []).map { xf in
      let id = xf.int(.plain("numFmtId"), in: Self.ids) ?? 0
      var format = own[id] ?? CellFormat(builtIn: id)
      let font = xf.int(.plain("fontId"), in: Self.ids) ?? -1
      format.isStruck = struckFonts.indices.contains(font) && struckFonts[font]
      return format
    }
  }
}

extension Element {
  /// Whether a font, or the properties of a run, strike the text out.
  var isStruck: Bool {
    guard let strike = first(.x("strike")) else { return false }
    return !["0", "false"].contains(strike.attribute(.plain("val")) ?? "1")
  }
}
