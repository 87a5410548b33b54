import Forms
import Foundation
import JSON
import Norwegian
import Tables

/// A file of labels: what a school's form calls the fields, and what a person decided of open questions.
///
/// A list with the columns Felt, Etikett and Sted (.csv, .xlsx), such as `iko klargjør -o rapport.xlsx` makes, or JSON lines with the keys `felt`, `etikett` and `sted`: the form in
/// which `iko klargjør` reports. A line without a field is a question that nobody answered; `-` as field says that nothing goes there.
///
///     let layout = try Etiketter.layout(contentsOf: "rettelser.csv", fields: skjema.fields)
public enum Etiketter {
  /// Reads a file. Throws when it has no such columns, names a field that the form does not have, or answers for another form.
  ///
  /// - Parameters:
  ///   - path: the list.
  ///   - fields: those of the published form; nil where codes are a person's own.
  ///   - form: the path of the form that the answers are about; nil takes them as the school's words, for any form, each under the heading
  ///     that it stood under.
  public static func layout(
    contentsOf path: String, fields: [FieldDefinition]?, form: String? = nil
  ) throws(FormError) -> Layout {
    let bytes = try FormError.reading(path)
    let isJSON = bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
    let lines = isJSON ? try lines(ofJSON: bytes, path) : try lines(ofTable: bytes, path)
    let known = fields.map { fields in
      Set(
        fields.map(\.tag) + fields.flatMap { group in group.members.map { group.tag + "." + $0.tag } }
          + Navnedeler.alle)
    }
    var own: Set<String> = []
    var layout = Layout()
    if let form {
      let digest = Klargjøring.digest(of: try FormError.reading(form))
      if let other = lines.first(where: { $0.form.map { $0 != digest } ?? false }) {
        throw FormError(kind: "other-form", file: path, message: Wording.answersForAnotherForm(other.label))
      }
    }
    for var line in lines where !line.field.isEmpty && !(line.label.isEmpty && line.place == nil) {
      let isLearnt = form == nil && line.form != nil
      // What has no label means something at its own place only.
      if line.label.isEmpty, isLearnt { continue }
      let (place, heading) = isLearnt ? (nil, line.heading ?? "") : (line.place, nil)
      line.field = code(line.field)
      if line.field == "-" {
        if !isLearnt { layout.lines.append(Layout.Line(field: nil, label: line.label, place: place)) }
        continue
      }
      guard let known else {
        guard FieldDefinition.isTag(line.field) else {
          throw FormError(kind: "bad-code", file: path, message: Wording.badCode(line.label))
        }
        guard own.insert(line.field).inserted else {
          throw FormError(kind: "bad-code", file: path, message: Wording.sameCode(line.field))
        }
        layout.lines.append(Layout.Line(field: line.field, label: line.label, place: place, heading: heading))
        continue
      }
      guard known.contains(line.field.replacing(#/\[\d+\]/#, with: "")) else {
        throw FormError(kind: "unknown-field", file: path, message: Wording.noSuchFieldForLabel(line.field, line.label))
      }
      layout.lines.append(
        Layout.Line(
          field: line.field, label: line.label, place: place, heading: heading, kind: isLearnt ? line.kind : nil))
    }
    return layout
  }

  private struct Line {
    var field: String
    let label: String
    let place: String?
    /// What stood above it, which kind of blank and which form it was; only a report tells.
    var heading: String?
    var kind: String?
    var form: String?
  }

  /// The code of a field that was chosen from a list: «Elevens navn (elev.navn)».
  private static func code(_ text: String) -> String {
    if Folding.folded(text) == Klargjøring.ikkeNoeFelt { return "-" }
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return text }
    return String(text[text.index(after: open)...].dropLast()).trimmed
  }

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
      lines.append(Line(field: value("felt"), label: value("etikett"), place: place.isEmpty ? nil : place))
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
    let (place, heading) = (table["Sted"], table[Klargjøring.Kolonne.overskrift.rawValue])
    let (kind, form) = (table[Klargjøring.Kolonne.plass.rawValue], table[Klargjøring.Kolonne.skjema.rawValue])
    return table.rows.map { row in
      func text(_ column: RowTable.Column?) -> String? {
        let text = column.flatMap { (try? row[$0].text()) ?? nil } ?? ""
        return text.isEmpty ? nil : text
      }
      return Line(
        field: text(field) ?? "", label: text(label) ?? "", place: text(place), heading: text(heading),
        kind: text(kind), form: text(form))
    }
  }
}
