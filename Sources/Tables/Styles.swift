import LibXML

/// What `styles.xml` tells of the meaning of numbers.
enum Styles {
  private static let ids = 0...Int(Int32.max)

  /// The number format of each cell format (`cellXfs`), by its index. A format that a file lists itself goes before the built-in one.
  static func formats(_ root: Element) -> [NumberFormat] {
    var own: [Int: NumberFormat] = [:]
    for element in root.first(.x("numFmts"))?.children(.x("numFmt")) ?? [] {
      if let id = element.int(.plain("numFmtId"), in: Self.ids), let code = element.attribute(.plain("formatCode")) {
        own[id] = NumberFormat(code: code)
      }
    }
    return (root.first(.x("cellXfs"))?.children(.x("xf")) ?? []).map { format in
      let id = format.int(.plain("numFmtId"), in: Self.ids) ?? 0
      return own[id] ?? NumberFormat(builtIn: id)
    }
  }
}
