import Disk
import Forms
import Tables

/// A register: the answers of many documents as sheets, one for the form and one for each repeating group, row 1 tags, row 2 labels.
///
/// What `les` writes, `fyll` reads again.
public struct Register: Sendable {
  private let skjema: String
  private let fields: [FieldDefinition]
  private let choices: @Sendable (String) -> [String]
  private let catalogue: [Tiltakskatalog.Råd]

  /// - Parameters:
  ///   - skjema: the form's name, which the first sheet bears.
  ///   - fields: its fields, a column each; a repeating group is a sheet.
  ///   - katalog: measures that are offered where somebody writes one: as a drop-down, and on a sheet of their own. None of them is written into a
  ///     cell.
  ///   - choices: the printed choices of a field or of a member by its full tag, offered as drop-downs.
  public init(
    skjema: String, fields: [FieldDefinition], katalog: [Tiltakskatalog.Råd] = [],
    choices: @escaping @Sendable (String) -> [String] = { _ in [] }
  ) {
    self.skjema = skjema
    self.fields = fields
    self.choices = choices
    catalogue = fields.contains { $0.tag == Self.measures } ? katalog : []
  }

  private static let measures = "tiltak"

  private var plain: [FieldDefinition] { fields.filter { $0.kind != .rows } }
  /// What stands beside the key on a group's sheet, so that a column which was sorted alone is found out, and a person sees whose the row is.
  private func identity(_ documents: [Oppføring]) -> [FieldDefinition] {
    FrittSkjema.kjenteFelt.filter { field in
      ["elev.navn", "elev.fødselsdato"].contains(field.tag)
        && (fields.contains { $0.tag == field.tag } || documents.contains { $0.values[field.tag]?.isAnswered == true })
    }
  }
  private var groups: [FieldDefinition] { fields.filter { $0.kind == .rows } }

  /// The sheets, with a row for each document.
  func sheets(_ documents: [Oppføring]) -> [WorkbookSheet] {
    let main = WorkbookSheet(
      name: Arknavn.of(skjema),
      headers: [["nøkkel"] + plain.map(\.tag), ["Nøkkel"] + plain.map { $0.distinctLabel(among: fields) }],
      rows: documents.map { document in
        [.text(document.nøkkel)] + plain.map { cell(document.values[$0.tag]) }
      },
      choices: dropDowns(plain, prefix: ""), frozenColumns: 1)
    let names = Arknavn.groups(of: skjema, fields)
    let identity = identity(documents)
    return [main]
      + groups.map { group in
        sheet(
          of: group, named: names[group.tag] ?? group.tag, identity: identity,
          rows: documents.flatMap { document -> [[CellValue]] in
            guard case .rows(let rows) = document.values[group.tag] else { return [] }
            let who = [CellValue.text(document.nøkkel)] + identity.map { cell(document.values[$0.tag]) }
            return rows.map { row in who + group.members.map { cell(row[$0.tag]) } }
          })
      }
      + (catalogue.isEmpty ? [] : [Self.sheet(of: catalogue)])
  }

  private func sheet(
    of group: FieldDefinition, named name: String, identity: [FieldDefinition], rows: [[CellValue]]
  ) -> WorkbookSheet {
    let before = 1 + identity.count
    var sheet = WorkbookSheet(
      name: name,
      headers: [
        ["nøkkel"] + identity.map(\.tag) + group.members.map(\.tag),
        ["Nøkkel"] + identity.map(\.label) + group.members.map { $0.distinctLabel(among: fields, in: group) },
      ],
      rows: rows, choices: dropDowns(group.members, prefix: group.tag + ".", after: before), frozenColumns: before)
    if group.tag == Self.measures, let column = group.members.firstIndex(where: { $0.tag == Self.measures }) {
      sheet.suggestions = [before + column + 1: catalogue.flatMap(\.tilnærming)]
    }
    return sheet
  }

  /// The answers that no cell has room for. Their cells stay empty: half an answer would be taken for the whole.
  func tooLong(in values: Values) -> [(tag: String, label: String)] {
    fields.flatMap { field -> [(tag: String, label: String)] in
      guard case .rows(let rows) = values[field.tag] else {
        return Self.isTooLong(values[field.tag]) ? [(field.tag, field.label)] : []
      }
      return rows.enumerated().flatMap { index, row in
        field.members.filter { Self.isTooLong(row[$0.tag]) }.map { ("\(field.tag)[\(index)].\($0.tag)", $0.label) }
      }
    }
  }

  private static func isTooLong(_ answer: Answer?) -> Bool {
    switch answer {
    case .text(let text): !CellRoom.fits(text)
    case .choices(let texts): !CellRoom.fits(Answer.line(of: texts))
    default: false
    }
  }

  /// A workbook of these documents; without any, an empty register to fill in.
  ///
  /// - Parameters:
  ///   - documents: the answers of each.
  ///   - path: where it will be written: it is built beside that, under a temporary name.
  public func workbook(_ documents: [Oppføring] = [], for path: String) throws(FormError) -> [UInt8] {
    try Self.workbook(sheets(documents), for: path)
  }

  static let catalogueSheet = "Tiltakskatalog"

  /// The columns of the page's own table.
  private static func sheet(of catalogue: [Tiltakskatalog.Råd]) -> WorkbookSheet {
    WorkbookSheet(
      name: catalogueSheet, headers: [["Elevens utfordring", "Eksempler på tilnærming", "Oppfølging"]],
      rows: catalogue.flatMap { råd in
        råd.tilnærming.map { tilnærming in
          [
            .text(råd.utfordring.joined(separator: " / ")), .text(tilnærming),
            .text(råd.ansvar.joined(separator: ", ")),
          ]
        }
      })
  }

  /// The bytes of every workbook of this module.
  ///
  /// - Parameter path: where it will be written: it is built beside that, under a temporary name.
  static func workbook(_ sheets: [WorkbookSheet], for path: String) throws(FormError) -> [UInt8] {
    try Utfil.checkFolder(of: path)
    let folder: TemporaryFolder
    do throws(FileFault) {
      folder = try TemporaryFolder(beside: path)
    } catch {
      throw FormError(error)
    }
    do throws(TableFault) {
      return try WorkbookWriter.bytes(of: sheets, in: folder, name: path)
    } catch {
      throw FormError(kind: error.kind.rawValue, file: error.place.file, message: error.explanation.sentenceCased)
    }
  }

  /// The plain fields as a text file; groups have no place in one.
  public func csv(_ documents: [Oppføring]) -> [UInt8] {
    let sheet = sheets(documents)[0]
    return CSVWriter.bytes(headers: sheet.headers[0], rows: sheet.rows)
  }

  /// - Parameter before: how many columns stand before them.
  private func dropDowns(_ columns: [FieldDefinition], prefix: String, after before: Int = 1) -> [Int: [String]] {
    var lists: [Int: [String]] = [:]
    for (index, column) in columns.enumerated() {
      let number = index + before + 1
      switch column.kind {
      case .choice:
        let list = choices(prefix + column.tag)
        if !list.isEmpty { lists[number] = list }
      case .janei:
        // What the form has boxes for; a line takes all three.
        let printed = JaNei.offered(choices(prefix + column.tag))
        lists[number] = printed.isEmpty ? ["Ja", "Nei", "Ikke aktuelt"] : printed
      default: continue
      }
    }
    return lists
  }

  /// Blank is an empty cell; what a person emptied is marked.
  private func cell(_ answer: Answer?) -> CellValue {
    switch answer {
    case nil, .untouched, .gone, .rows: .blank
    case _ where Self.isTooLong(answer): .blank
    case .emptied: .text(Celle.emptiedMark)
    case .text(let text): .text(text)
    case .number(let number): .number(number.description, isPercent: false)
    case .day(let day): .day(year: day.year, month: day.month, day: day.day)
    case .check(let isTicked): isTicked ? .text("x") : .blank
    case .choices(let texts): texts.isEmpty ? .blank : .text(Answer.line(of: texts))
    case .janei(let choice): choice.printed.map { .text($0) } ?? .blank
    }
  }
}
