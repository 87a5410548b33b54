import LibXML

/// What `styles.xml` tells of the meaning of numbers.
enum Styles {
  /// The number format of each cell format (`cellXfs`), by its index. A format that a file lists itself goes before the built-in one.
  static func formats(_ root: Element) -> [NumberFormat] {
    var own: [Int: NumberFormat] = [:]
    for element in root.first(.x("numFmts"))?.children(.x("numFmt")) ?? [] {
      if let id = element.number("numFmtId"), let code = element.attribute(.plain("formatCode")) {
        own[id] = NumberFormat(code: code)
      }
    }
    return (root.first(.x("cellXfs"))?.children(.x("xf")) ?? []).map { format in
      let id = format.number("numFmtId") ?? 0
      return own[id] ?? NumberFormat(builtIn: id)
    }
  }
}
