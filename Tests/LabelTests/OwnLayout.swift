import Foundation
import TestSupport

/// A form of our own making, and where each answer belongs, as an `expect.json` says it.
struct OwnLayout {
  let name: String
  private(set) var blocks: [String] = []
  private(set) var fields: [[String: Any]] = []
  private(set) var tables: [[String: Any]] = []
  private(set) var ambiguous: [[String: Any]] = []
  private(set) var labels: [String] = []
  private var paragraphs = 0
  private var grids = 0

  init(_ name: String) { self.name = name }

  func bytes() throws -> [UInt8] { try Specimen(blocks).bytes() }

  /// What `check_fill.py` and `PublishedForm` read.
  func expectation() throws -> Data {
    try JSONSerialization.data(
      withJSONObject: [
        "form": name, "document": "plan", "title": name, "fields": fields, "tables": tables, "ambiguous": ambiguous,
        "decoys": [Any](), "labels": labels, "notes": [Any](),
      ])
  }

  // MARK: Blocks

  /// A paragraph, with what its blanks are for.
  mutating func line(_ markup: String, _ spots: Spot...) {
    blocks.append(markup)
    paragraphs += 1
    for spot in spots { add(spot, at: "/w:document/w:body/w:p[\(paragraphs)]") }
  }

  /// A paragraph without a blank.
  mutating func text(_ text: String) {
    labels.append(text)
    line(.paragraph(.run(text)))
  }

  mutating func heading(_ text: String) {
    labels.append(text)
    line(.heading(text))
  }

  /// A table; the spots are named by row and cell, from 1, and perhaps a paragraph in it.
  mutating func table(_ rows: [String], _ spots: (row: Int, cell: Int, paragraph: Int?, spot: Spot)...) {
    blocks.append("<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>\(rows.joined())</w:tbl>")
    grids += 1
    for (row, cell, paragraph, spot) in spots {
      let inner = paragraph.map { "/w:p[\($0)]" } ?? ""
      add(spot, at: "/w:document/w:body/w:tbl[\(grids)]/w:tr[\(row)]/w:tc[\(cell)]" + inner)
    }
  }

  /// A table of rows under a header; the columns by their keys, empty where a column is no field's.
  mutating func rows(_ key: String, _ markup: [String], blank: Int, columns: [String]) {
    table(markup)
    tables.append([
      "key": key, "mode": "row-n", "kind": "plain", "part": "word/document.xml",
      "xpath": "/w:document/w:body/w:tbl[\(grids)]", "headerRows": 1, "bodyRows": blank, "footerRows": 0,
      "columns": columns.enumerated().filter { !$0.element.isEmpty }.map {
        ["key": $0.element, "header": $0.element, "cell": $0.offset + 1] as [String: Any]
      },
    ])
  }

  // MARK: Places

  /// What goes into a place.
  enum Spot {
    /// A value after its label, in place of some characters.
    case after(String, _ label: String, blank: String)
    /// The whole container is blank.
    case blank(String)
    /// The whole of a container further in.
    case inner(String, String)
    /// Boxes of a question: its answers, in their order in the container.
    case boxes(String, [String])
    /// A label that stands twice.
    case open(String, fields: [String])
  }

  private mutating func add(_ spot: Spot, at path: String) {
    let place: [String: Any] = ["part": "word/document.xml", "xpath": path]
    switch spot {
    case .after(let key, let label, let blank):
      fields.append(
        place.merging([
          "key": key, "type": "text", "mode": "after-label", "kind": "plain", "label": label, "blank": blank,
        ]) { first, _ in first })
      labels.append(label)
    case .blank(let key):
      fields.append(
        place.merging(["key": key, "type": "text", "mode": "replace-blank", "kind": "plain", "blank": ""]) {
          first, _ in first
        })
    case .inner(let key, let steps): add(.blank(key), at: path + steps)
    case .boxes(let key, let answers):
      var options: [String: Any] = [:]
      for (number, answer) in answers.enumerated() {
        options[answer] = place.merging(["n": number]) { first, _ in first }
      }
      fields.append(["key": key, "type": "multi", "mode": "tick-box", "kind": "glyph", "options": options])
    case .open(let label, let fields):
      ambiguous.append(["label": label, "candidates": fields, "places": [place]])
    }
  }
}
