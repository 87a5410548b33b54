extension HTML {
  /// A table with headings for columns and rows. On a narrow screen each row becomes a card: the roles keep it a table for whoever
  /// listens to it.
  ///
  /// - Parameters:
  ///   - header: the columns; the first one is what a row is about.
  ///   - widths: a class for each column.
  package static func table(caption: String, _ header: [String], widths: [String] = [], _ rows: [[HTML]]) -> HTML {
    let head = header.enumerated().map { index, name in
      tag(
        "th", [("scope", "col"), ("role", "columnheader"), ("class", widths.isEmpty ? "" : widths[index])], text(name))
    }
    let body = rows.map { row in
      let cells = row.enumerated().map { index, cell -> HTML in
        guard index > 0 else { return tag("th", [("scope", "row"), ("role", "rowheader")], cell) }
        let isEmpty = cell.source.isEmpty
        return tag(
          "td", [("role", "cell"), ("data-navn", header[index])] + (isEmpty ? [("class", "tom")] : []), cell)
      }
      return tag("tr", [("role", "row")], all(cells, between: ""))
    }
    return tag(
      "table", [("role", "table")],
      tag("caption", [], text(caption)),
      tag("thead", [("role", "rowgroup")], tag("tr", [("role", "row")], all(head, between: ""))),
      tag("tbody", [("role", "rowgroup")], all(body)))
  }
}
