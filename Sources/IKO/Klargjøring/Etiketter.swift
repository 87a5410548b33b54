import Forms
import Foundation
import Tables

/// A file of labels: what a school's form calls the fields, and what a person decided of open questions.
///
/// A list with the columns Felt, Etikett and Sted (.csv, .xlsx), or JSON lines with the keys `felt`, `etikett` and `sted`: the form in
/// which `iko klargjør` reports. A line without a field is a question that nobody answered; `-` as field says that nothing goes there.
///
///     let layout = try Etiketter.layout(contentsOf: "rettelser.csv", fields: skjema.fields)
public enum Etiketter {
  /// Reads a file. Throws when it has no such columns, or names a field that the form does not have.
  public static func layout(contentsOf path: String, fields: [FieldDefinition]) throws(FormError) -> Layout {
    let bytes = try FormError.reading(path)
    let isJSON = bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
    let lines = isJSON ? try lines(ofJSON: bytes, path) : try lines(ofTable: bytes, path)
    let known = Set(fields.map(\.tag) + fields.flatMap { group in group.members.map { group.tag + "." + $0.tag } })
    var layout = Layout()
    for line in lines where !line.field.isEmpty && !line.label.isEmpty {
      if line.field == "-" {
        layout.lines.append(Layout.Line(field: nil, label: line.label, place: line.place))
        continue
      }
      guard known.contains(line.field.replacing(#/\[\d+\]/#, with: "")) else {
        throw FormError(kind: "unknown-field", file: path, message: Wording.noSuchFieldForLabel(line.field, line.label))
      }
      layout.lines.append(Layout.Line(field: line.field, label: line.label, place: line.place))
    }
    return layout
  }

  private typealias Line = (field: String, label: String, place: String?)

  private static func lines(ofJSON bytes: [UInt8], _ path: String) throws(FormError) -> [Line] {
    var lines: [Line] = []
    for (number, text) in bytes.split(separator: UInt8(ascii: "\n")).enumerated()
    where text.contains(where: { $0 > 0x20 }) {
      guard case .object(let object)? = try? JSONDecoder().decode(JSONNode.self, from: Data(text)) else {
        throw FormError(kind: "bad-json", file: path, message: Wording.badLabelLine(number + 1))
      }
      func value(_ key: String) -> String {
        if case .string(let text)? = object[key] { text.trimmingCharacters(in: .whitespaces) } else { "" }
      }
      let place = value("sted")
      lines.append((value("felt"), value("etikett"), place.isEmpty ? nil : place))
    }
    return lines
  }

  private static func lines(ofTable bytes: [UInt8], _ path: String) throws(FormError) -> [Line] {
    let table: RowTable
    do throws(TableFault) {
      table = try RowTable(
        in: TableFile.read(bytes, name: path), rules: HeaderRules(hints: ["felt", "kode", "etikett", "sted"]))
    } catch {
      throw FormError(kind: error.kind.rawValue, file: path, message: error.explanation.sentenceCased)
    }
    guard let field = table["Felt"] ?? table["Kode"], let label = table["Etikett"] else {
      throw FormError(kind: "no-columns", file: path, message: Wording.noLabelColumns)
    }
    let place = table["Sted"]
    return table.rows.map { row in
      let text = { (cell: ListCell) in ((try? cell.text()) ?? nil) ?? "" }
      let spot = place.map { text(row[$0]) } ?? ""
      return (text(row[field]), text(row[label]), spot.isEmpty ? nil : spot)
    }
  }
}
