import Forms
import Tables

/// Documents of school years as a register, `les` or another document has them.
///
///     if let years = try Årsregister("svar.xlsx", skjema: "årshjul-oversikt", fields: template.fields, today: day) {
///       for (skoleår, values) in years.documents { … }
///     }
public struct Årsregister: Sendable {
  /// The answers of each school year; nil for an entry that names none.
  public private(set) var documents: [(skoleår: Skoleår?, values: Values)] = []
  public private(set) var findings: [Finding] = []

  /// Nil where the source is no register of this form: a list of dates for the meetings.
  public init?(_ source: String, skjema: String, fields: [FieldDefinition], today: Day) throws(FormError) {
    guard try Self.isRegister(source, skjema) else { return nil }
    var kilder = Kilder(skjema: skjema, fields: fields, today: today)
    try kilder.add(source)
    findings = kilder.findings
    var met: Set<String> = []
    for oppføring in kilder.oppføringer {
      let year = (oppføring.values.text("dok.skoleår") ?? oppføring.kjennetegn.nøkkel).flatMap { Skoleår($0) }
      if met.insert(year?.text ?? "").inserted {
        documents.append((year, oppføring.values))
      } else {
        findings.append(Finding(.sameKey, .error, place: oppføring.sted, message: Wording.sameYear))
      }
    }
  }

  private static func isRegister(_ source: String, _ skjema: String) throws(FormError) -> Bool {
    let ending = source.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if source == "-" || ["json", "jsonl", "docx", "docm"].contains(ending) { return true }
    let bytes = try FormError.reading(source)
    do throws(TableFault) {
      let file = try TableFile.read(bytes, name: source)
      return file.sheets.contains { sheet in
        guard case .text("nøkkel") = sheet.rows.first?.cell(1)?.value else { return false }
        return sheet.name == nil || sheet.name == Arknavn.of(skjema)
      }
    } catch {
      throw FormError(kind: error.kind.rawValue, file: source, message: error.explanation.sentenceCased)
    }
  }
}
