import Forms
import Tables

/// The empty list in which people report concerns during the year.
///
///     let bytes = try Bekymringsliste(template).workbook(for: "bekymringer.xlsx")
///
/// `iko identifiser 1STA.xlsx bekymringer.xlsx` gives hits with who reported what and when.
public struct Bekymringsliste {
  private let faktorer: [String]

  /// - Parameters:
  ///   - template: the plan, whose printed words are the choices.
  ///   - regelverk: the criteria.
  public init(_ template: Template<AnyForm>, _ regelverk: Regelverk) {
    faktorer = regelverk.kriterier.filter { $0.når == .fortløpende }.flatMap(\.bokser).compactMap {
      template.printed(box: $0)
    }
  }

  /// What the list asks for, and what goes into each column.
  public var kolonner: [(navn: String, hva: String)] {
    zip(Bekymringsleser.columns, Wording.concernColumns).map { ($0, $1) }
  }

  /// What a factor can be.
  public var valg: [String] { faktorer }

  /// - Parameter path: where it will be written: it is built beside that, under a temporary name.
  public func workbook(for path: String) throws(FormError) -> [UInt8] {
    let factor = (Bekymringsleser.columns.firstIndex(of: "Faktor") ?? 0) + 1
    let list = WorkbookSheet(
      name: "Bekymringer", headers: [Bekymringsleser.columns], rows: [], choices: [factor: faktorer], frozenColumns: 2)
    let notes = WorkbookSheet(
      name: "Les dette først", headers: [["Melding om bekymring"]], rows: Wording.concernNotes.map { [.text($0)] })
    return try Register.workbook([list, notes], for: path)
  }
}
