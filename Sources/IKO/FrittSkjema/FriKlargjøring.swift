import Forms
import Tables

/// A form that nobody declared, turned into a template: every blank has a field with a code of its own.
///
///     let klargjort = try FriKlargjøring(contentsOf: "leiekontrakt.docx")
///     for felt in klargjort.felt { print(felt.code, felt.place) }
public struct FriKlargjøring: Sendable {
  /// The bytes of the template.
  public let bytes: [UInt8]
  /// The fields, in the order of the form.
  public let felt: [FoundField]
  /// What a person should look at.
  public let funn: [Finding]
  /// Whether the form has fields with codes already, so that nothing was to be done.
  public let erFerdig: Bool
  /// By which answers know the form again.
  private let digest: String

  /// Prepares a form. Throws when it is no Word document, has no blank, holds macros, or is filled for somebody.
  ///
  /// - Parameters:
  ///   - path: the .docx to prepare; it is not changed.
  ///   - layout: codes of one's own for labels at their places, and which of them are no fields.
  public init(contentsOf path: String, layout: Layout = Layout()) throws(FormError) {
    try self.init(Self.bytes(of: path), name: path, layout: layout)
  }

  /// The same of a form that is in memory.
  public init(_ original: [UInt8], name path: String, layout: Layout = Layout()) throws(FormError) {
    let template = try Template<AnyForm>(unmarked: original, name: path, layout: layout.medEmner())
    try Malkontroll.check(template, skjema: nil, erSettOver: true)
    digest = Klargjøring.digest(of: original)
    funn = Malkontroll.findings(template, skjema: nil)
    let prepared = try PreparedForm(unmarked: original, name: path, layout: layout)
    erFerdig = prepared.fields.isEmpty
    felt = erFerdig ? template.found : prepared.fields
    bytes = prepared.bytes
  }

  /// A row for each field; the code may be changed there, and comes back with `--rettelser`.
  ///
  /// - Parameter path: where it will be written: it is built beside that, under a temporary name.
  public func arbeidsbok(for path: String) throws(FormError) -> [UInt8] {
    let headers = ["Felt", "Etikett", "Overskrift", "Sted", "Plass", "Slag", "Sikkerhet", "Skjema"]
    var sheet = WorkbookSheet(
      name: "plasser", headers: [headers],
      rows: felt.map { felt in
        [
          felt.code, felt.etikett, felt.heading ?? "", felt.place, felt.how,
          felt.definition.kind.norsk, felt.confidence, digest,
        ].map { .text($0) }
      }, frozenColumns: 2)
    sheet.cellChoices = felt.enumerated().map { number, felt in
      (number + 1, 1, [felt.code, Klargjøring.ikkeNoeFelt])
    }
    return try Register.workbook([sheet], for: path)
  }
}

extension FoundField {
  /// What answers know a blank by: its label, or the names of its columns.
  fileprivate var etikett: String {
    definition.kind == .rows ? columns : printed
  }
}
