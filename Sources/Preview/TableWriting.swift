import Hypertext
import LibXML
import Numbers
import WordML

/// Tables: their grid, cells that are merged, lines and shading.
extension PageWriter {
  /// What the table and its style say of all cells.
  fileprivate struct Frame {
    var edges: [String: Edge] = [:]
    var margins: [String: Int] = [:]
    /// Of the first row, where the table asks for it.
    var head: Element?
    var text: [Element] = []
  }

  mutating func table(_ table: Element, _ around: Surroundings) -> HTML {
    let properties = table.first(.w("tblPr"))
    let frame = frame(properties)
    let rows = Table(table).rows
    let grid =
      table.first(.w("tblGrid"))?.children(.w("gridCol")).prefix(63).map { $0.int(.w("w"), in: 0...31680) ?? 0 } ?? []
    let width = grid.reduce(0, +)
    var look: [String] = ["width:" + (width > 0 ? StyleSheet.points(min(width, 31680)) : "100%")]
    if properties?.first(.w("jc"))?.attribute(.value) == "center" { look += ["margin-left:auto", "margin-right:auto"] }
    var columns: [HTML] = []
    if width > 0 {
      for one in grid {
        columns.append(
          .void("col", sheet.name(of: ["width:\(one * 1000 / width / 10)%"]).map { [("class", $0)] } ?? []))
      }
    }
    let below = continued(rows)
    var lines: [HTML] = []
    for (number, row) in rows.enumerated() {
      let markers = row.controls.compactMap { marker(of: $0.element) }
      var cells: [HTML] = []
      if let first = row.cells.first, first.columns.first > 0 {
        cells.append(.tag("td", [("colspan", String(min(first.columns.first, 63)))]))
      }
      for cell in row.cells where !below.taken.contains(cell.element) {
        let more = below.cells[cell.element] ?? []
        cells.append(
          self.cell(
            cell, more, frame, around, row: number, isLast: number + more.count >= rows.count - 1, columns: grid.count,
            markers))
      }
      let name = row.height.flatMap { sheet.name(of: ["height:" + StyleSheet.points($0)]) }
      lines.append(.tag("tr", name.map { [("class", $0)] } ?? [], .all(cells, between: "")))
    }
    return .tag(
      "table", [("role", "presentation"), ("class", sheet.name(of: look) ?? "")],
      columns.isEmpty ? HTML(source: "") : .tag("colgroup", [], .all(columns, between: "")),
      .tag("tbody", [], .all(lines)))
  }

  private mutating func cell(
    _ cell: Table.Cell, _ more: [Table.Cell], _ frame: Frame, _ around: Surroundings, row: Int, isLast: Bool,
    columns: Int,
    _ markers: [Marker]
  ) -> HTML {
    let own = cell.element.first(.w("tcPr"))
    let head = row == 0 ? frame.head : nil
    let shade =
      Ink(own?.first(.w("shd"))?.attribute(.w("fill")))
      ?? Ink(head?.first(.w("tcPr"))?.first(.w("shd"))?.attribute(.w("fill")))
    var inside = around
    inside.ground = shade ?? around.ground
    inside.text = frame.text + [head?.first(.runProperties)].compactMap(\.self)
    var content = blocks(in: cell.element, inside)
    // What stands in the lower part of a merged cell Word does not show; a page that lacks it would be missing something.
    for other in more where VisibleText.of(other.element).contains(where: { !$0.isWhitespace }) {
      content += blocks(in: other.element, inside)
    }
    // A row that is a place is pointed at in its first cell.
    let ownMarkers = cell.controls.compactMap { marker(of: $0.element) }
    for marker in (cell.columns.first == 0 ? ownMarkers + markers : ownMarkers).reversed() {
      content = [Self.wrapped(content, in: marker)]
    }
    let direction = own?.first(.w("textDirection"))?.attribute(.value)
    if direction == "btLr" || direction == "tbRl" {
      let turned =
        ["writing-mode:vertical-rl", "white-space:nowrap"] + (direction == "btLr" ? ["transform:rotate(180deg)"] : [])
      content = [.tag("div", sheet.name(of: turned).map { [("class", $0)] } ?? [], .all(content))]
    }
    var attributes: [(String, String)] = []
    if let name = sheet.name(of: look(cell, own, frame, shade, isTop: row == 0, isLast: isLast, columns: columns)) {
      attributes.append(("class", name))
    }
    if cell.columns.span > 1 { attributes.append(("colspan", String(cell.columns.span))) }
    if !more.isEmpty { attributes.append(("rowspan", String(more.count + 1))) }
    return .tag("td", attributes, .all(content))
  }

  private func look(
    _ cell: Table.Cell, _ own: Element?, _ frame: Frame, _ shade: Ink?, isTop: Bool, isLast: Bool, columns: Int
  ) -> [String] {
    var all: [String] = []
    let lines = own?.first(.w("tcBorders"))
    let sides: [(String, StaticString, String, Bool)] = [
      ("top", "top", "insideH", isTop), ("bottom", "bottom", "insideH", isLast),
      ("left", "left", "insideV", cell.columns.first == 0),
      ("right", "right", "insideV", cell.columns.end >= columns),
    ]
    for (side, name, inside, isOuter) in sides {
      let edge = lines?.first(.w(name)).map { Edge($0) } ?? frame.edges[isOuter ? side : inside]
      if let edge, edge.isDrawn { all.append("border-\(side):" + edge.css) }
    }
    if let shade { all.append("background:" + shade.css) }
    let align = own?.first(.w("vAlign"))?.attribute(.value)
    all.append("vertical-align:" + (align == "center" ? "middle" : align == "bottom" ? "bottom" : "top"))
    let margins = [("top", 0), ("right", 108), ("bottom", 0), ("left", 108)].map {
      StyleSheet.points(frame.margins[$0.0] ?? $0.1)
    }
    all.append("padding:" + margins.joined(separator: " "))
    return all
  }

  private func frame(_ properties: Element?) -> Frame {
    var frame = Frame()
    let asksForHead =
      properties?.first(.w("tblLook")).map { look in
        look.isOn(.w("firstRow"), otherwise: false)
          // Older programs write all of it as one number: of its last digit but one, the second bit.
          || look.attribute(.value)?.dropLast().last?.hexDigitValue.map { $0 & 2 != 0 } ?? false
      } ?? false
    for style in styles.table(properties) {
      frame.take(style.first(.w("tblPr")))
      if let text = style.first(.runProperties) { frame.text.append(text) }
      if asksForHead {
        frame.head = style.children(.w("tblStylePr")).first { $0.attribute(.w("type")) == "firstRow" } ?? frame.head
      }
    }
    frame.take(properties)
    return frame
  }

  /// By the cell that they go on from, those below it; and all of these.
  private func continued(_ rows: [Table.Row]) -> (cells: [Element: [Table.Cell]], taken: Set<Element>) {
    var open: [Int: Table.Cell] = [:]
    var cells: [Element: [Table.Cell]] = [:]
    var taken: Set<Element> = []
    for row in rows {
      var next: [Int: Table.Cell] = [:]
      for cell in row.cells where cell.merge != nil {
        if cell.merge == .goesOn, let first = open[cell.columns.first], first.columns.span == cell.columns.span {
          cells[first.element, default: []].append(cell)
          taken.insert(cell.element)
          next[cell.columns.first] = first
        } else {
          next[cell.columns.first] = cell
        }
      }
      open = next
    }
    return (cells, taken)
  }
}

extension PageWriter.Frame {
  fileprivate mutating func take(_ properties: Element?) {
    guard let properties else { return }
    for edge in properties.first(.w("tblBorders"))?.children.filter({ $0.isIn(.w) }) ?? [] {
      edges[Self.side(edge.localName)] = Edge(edge)
    }
    for margin in properties.first(.w("tblCellMar"))?.children.filter({ $0.isIn(.w) }) ?? [] {
      if let width = margin.int(.w("w"), in: 0...1440) { margins[Self.side(margin.localName)] = width }
    }
  }

  private static func side(_ name: String) -> String { name == "start" ? "left" : name == "end" ? "right" : name }
}
