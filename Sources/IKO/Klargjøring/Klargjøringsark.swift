import Forms
import Tables

/// The report of a form's blanks as a workbook that a person answers in: a row for each blank, open ones first, and a drop-down with what
/// is proposed on top. `--rettelser` takes it back.
///
///     let bytes = try klargjort.arbeidsbok(for: "rapport.xlsx")
extension Klargjøring {
  /// The columns, in their order. `Etiketter` finds them by name, so they may be moved and sorted.
  enum Kolonne: String, CaseIterable {
    case felt = "Felt"
    case etikett = "Etikett"
    case overskrift = "Overskrift"
    case sted = "Sted"
    case rute = "Rute"
    case plass = "Plass"
    case sikkerhet = "Sikkerhet"
    case grunn = "Hvorfor"
    case skjema = "Skjema"
  }

  /// What a person chooses where nothing is to be written.
  static let ikkeNoeFelt = "ikke noe felt"

  /// The bytes of the workbook.
  ///
  /// - Parameter path: where it will be written: it is built beside that, under a temporary name.
  public func arbeidsbok(for path: String) throws(FormError) -> [UInt8] {
    let rows = linjer.filter { $0.sted != nil }.sorted { Self.rank($0) < Self.rank($1) }
    let all = fields.flatMap { field in
      [choice(field.tag)] + field.members.map { choice("\(field.tag).\($0.tag)") }
    }
    var sheet = WorkbookSheet(
      name: "plasser", headers: [Kolonne.allCases.map(\.rawValue)],
      rows: rows.map { line in
        [
          line.felt.map(choice) ?? "", line.etikett ?? "", line.overskrift ?? "", line.sted ?? "",
          line.kolonne.map(String.init) ?? "", line.funnet ?? "",
          line.sikkerhet.rawValue, line.grunn ?? "", digest,
        ].map { .text($0) }
      }, frozenColumns: 2)
    sheet.cellChoices = rows.enumerated().map { number, line in
      let proposed = line.kandidater.map(choice)
      return (number + 1, 1, proposed + [Self.ikkeNoeFelt] + all.filter { !proposed.contains($0) })
    }
    return try Register.workbook([sheet], for: path)
  }

  /// Open questions, then labels that nobody knows, then what was found.
  private static func rank(_ line: Linje) -> Int {
    switch line.sikkerhet {
    case .åpen: 0
    case .ukjent: 1
    case .trolig: 2
    case .sikker, .utenPlass: 3
    case .utenEtikett: 4
    }
  }

  /// A field as a person reads it, and its code for the program: «Elevens navn (elev.navn)».
  private func choice(_ tag: String) -> String {
    let plain = tag.replacing(#/\[\d+\]/#, with: "")
    let label = fields.first { $0.tag == plain }?.label
    let member = fields.lazy.compactMap { group in
      group.members.first { group.tag + "." + $0.tag == plain }.map { "\(group.label): \($0.label)" }
    }.first
    return "\(label ?? member ?? plain) (\(tag))"
  }
}
