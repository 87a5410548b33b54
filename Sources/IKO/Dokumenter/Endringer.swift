import Forms

/// What people did to a document since it was made.
///
///     let endringer = Endringer(try Dokumentleser().read("Output/1STA/….docx"))
///     endringer.status        // .endret
///     endringer.felter?.changed
public struct Endringer: Sendable {
  public enum Status: String, Sendable, CaseIterable {
    /// Every byte is as it was written.
    case uendret
    /// Saved by a program; no answer differs.
    case lagret
    case endret
    /// It does not remember how it was made.
    case ukjent
  }

  public let fil: String
  public let skjema: String
  public let status: Status
  /// Field by field; nil where the document does not remember what they held.
  public let felter: FieldChanges?
  public let kommentarer: Int
  public let sporedeEndringer: Int
  /// Lines outside the fields that the template does not have.
  public let annenTekst: Int
  /// What a person calls the fields.
  public let fields: [FieldDefinition]
  public let findings: [Finding]

  public init(_ lest: Dokumentleser.Lest) {
    let reading = lest.reading
    fil = lest.fil
    skjema = lest.skjema
    fields = lest.fields
    // What it remembers is of the words that stand in it.
    felter = FieldChanges(lest.ordrett.map(reading.saying) ?? reading, fields: lest.fields)
    kommentarer = reading.comments.count
    sporedeEndringer = reading.trackedChanges
    annenTekst = reading.unplaced.count
    let isBeside = kommentarer + sporedeEndringer + annenTekst > 0
    switch reading.stamp {
    case nil:
      status = .ukjent
      let message = lest.harUleseligStempel ? Wording.unreadableStamp : Wording.withoutStamp
      findings = [Finding(.kept, .warning, message: message)]
    case let stamp? where stamp.isUntouched:
      status = .uendret
      findings = []
    default:
      let notInFields = reading.findings.filter { Self.utenforSvarene.contains($0.code) }
      let isSame = felter?.isEmpty == true && !isBeside && notInFields.isEmpty
      status = isSame ? .lagret : .endret
      findings = (felter == nil ? [Finding(.kept, .remark, message: Wording.withoutPrints)] : []) + notInFields
    }
  }

  /// What somebody did that is in no answer, and that no program does by itself.
  private static let utenforSvarene: Set<Finding.Code> = [.pictures, .struckOut, .notText, .marked, .unclearMark]

  /// What a person calls a field or a member of a row: `Tiltak 2: Frist`.
  public func label(_ path: String) -> String { FieldDefinition.label(of: path, among: fields) }
}
