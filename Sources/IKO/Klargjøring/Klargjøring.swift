import Forms

/// A published form without fields, turned into a template; and what a person should check.
///
///     let klargjort = try Klargjøring(skjema, contentsOf: "Skolens plan.docx")
///     for line in klargjort.linjer where line.felt == nil { print(line.etikett, line.sted) }
public struct Klargjøring: Sendable {
  /// One place of the form, or a field without one.
  public struct Linje: Sendable, Equatable {
    /// The field's tag; nil where nobody knows which it is.
    public let felt: String?
    /// The field's label in the form's own table.
    public let navn: String?
    /// What the form prints; nil for a field without a place.
    public let etikett: String?
    public let sted: String?
    /// How label and blank belong together.
    public let funnet: String?
    public let sikkerhet: Sikkerhet
    /// The fields that an open question is about.
    public let kandidater: [String]
    /// Why it is open; nil where it is not.
    public var grunn: String?
    /// What stands above it in the form.
    public var overskrift: String?
    /// Which cell of its row it is, from 1; nil outside tables.
    public var kolonne: Int?
  }

  /// How sure a line is, in the order in which a person reads them.
  public enum Sikkerhet: String, Sendable, CaseIterable {
    /// Fits several fields, or stands in several places.
    case åpen
    case trolig
    case sikker
    /// A label that no field answers.
    case ukjent
    /// A cell or line without a label, or a place to sign.
    case utenEtikett = "uten etikett"
    /// A field that this form does not have.
    case utenPlass = "uten plass"
  }

  /// The bytes of the template.
  public let bytes: [UInt8]
  /// Open questions first.
  public let linjer: [Linje]
  /// What may be somebody's words in it.
  public let funn: [Finding]
  /// What stands where a blank could be, and may be the form's own.
  package let skrevet: [LabelReport.Written]
  /// By which the school's answers know the form again.
  let digest: String
  let fields: [FieldDefinition]
  /// How many of the form's fields had a control with their tag already.
  public let merkedeFelt: Int

  /// Prepares a form. Throws when it is no Word document, when it has none of the fields, and when it is filled already.
  ///
  /// - Parameters:
  ///   - skjema: the published form that it is.
  ///   - path: the .docx to prepare; it is not changed.
  ///   - layout: the school's own labels, and what was decided of open questions.
  ///   - tømmes: whether what somebody wrote into the form is taken out first.
  public init(
    _ skjema: Skjema, contentsOf path: String, layout: Layout = Layout(), tømmes: Bool = false
  ) throws(FormError) {
    try self.init(skjema, fields: skjema.fields, contentsOf: path, layout: layout, tømmes: tømmes)
  }

  /// The same with the fields of any form: those of a template of one's own.
  ///
  /// - Parameters:
  ///   - skjema: the published form that it is; nil for one of one's own.
  ///   - fields: the fields to find places for.
  ///   - path: the .docx to prepare; it is not changed.
  ///   - layout: one's own labels, and what was decided of open questions.
  ///   - tømmes: whether what somebody wrote into the form is taken out first.
  public init(
    _ skjema: Skjema?, fields: [FieldDefinition], contentsOf path: String, layout: Layout = Layout(),
    tømmes: Bool = false
  ) throws(FormError) {
    try self.init(
      skjema, fields: fields, FormError.reading(path), name: path, layout: layout, tømmes: tømmes)
  }

  /// The same of a form that is in memory.
  package init(
    _ skjema: Skjema?, fields: [FieldDefinition], _ original: [UInt8], name path: String, layout: Layout = Layout(),
    tømmes: Bool = false
  ) throws(FormError) {
    let layout = try layout.medOrd()
    var template = try Template<AnyForm>(original, name: path, fields: fields, layout: layout)
    var form = original
    digest = Self.digest(of: original)
    self.fields = fields
    if tømmes {
      let rensing = try Malrensing(template, layout: layout)
      (form, template) = (rensing.bytes, rensing.mal)
    }
    try Malkontroll.check(template, skjema: skjema, fylles: false)
    funn = Malkontroll.findings(template, skjema: skjema)
    skrevet = template.labels.written
    let prepared = try PreparedForm(form, name: path, fields: fields, layout: layout)
    bytes = prepared.bytes
    linjer = Self.lines(prepared.report, fields)
    let places = Set(prepared.report.found.map { String($0.field.prefix { $0 != "[" }) })
    merkedeFelt = fields.count { template.hasPlace(for: $0.tag) && !places.contains($0.tag) }
  }

  /// Throws where no field has a place: that is no template, and a person has to name the blanks first.
  public func krevFelt(_ path: String) throws(FormError) {
    guard merkedeFelt > 0 || linjer.contains(where: { $0.sikkerhet == .sikker || $0.sikkerhet == .trolig }) else {
      throw FormError(kind: "no-fields", file: path, message: Wording.noFields)
    }
  }

  /// Whether the form has its fields already, and no further one was found by its label.
  public var erFerdig: Bool {
    merkedeFelt > 0 && !linjer.contains { $0.sikkerhet == .sikker || $0.sikkerhet == .trolig }
  }

  /// Twelve hex digits are enough to tell one form from another, and fit a column.
  static func digest(of form: [UInt8]) -> String { String(Stamp.digest(ofBytes: form).prefix(12)) }

  /// Whether a person has something to decide.
  public var harÅpneSpørsmål: Bool { linjer.contains { $0.sikkerhet == .åpen } }

  private static func lines(_ report: LabelReport, _ fields: [FieldDefinition]) -> [Linje] {
    var names = Dictionary(fields.map { ($0.tag, $0.label) }) { first, _ in first }
    for group in fields { for member in group.members { names["\(group.tag).\(member.tag)"] = member.label } }
    func name(_ tag: String) -> String? { names[tag] ?? names[tag.replacing(#/\[\d+\]/#, with: "")] }

    var lines: [Linje] = []
    for open in report.open { lines += Self.lines(open, .åpen) }
    for confidence in [Sikkerhet.trolig, .sikker] {
      for found in report.found where found.confidence == confidence.rawValue {
        for (place, column) in zip(found.places, found.columns) {
          lines.append(
            Linje(
              felt: found.field, navn: name(found.field), etikett: found.label, sted: place, funnet: found.how,
              sikkerhet: confidence, kandidater: [], overskrift: found.heading, kolonne: column))
        }
      }
    }
    for unknown in report.unanswered { lines += Self.lines(unknown, .ukjent) }
    for place in report.unlabelled { lines += Self.lines(place, .utenEtikett) }
    for tag in report.withoutPlace {
      lines.append(
        Linje(
          felt: tag, navn: name(tag), etikett: nil, sted: nil, funnet: nil, sikkerhet: .utenPlass, kandidater: []))
    }
    return lines
  }

  /// A line for each place that nothing is written to.
  private static func lines(_ open: LabelReport.Open, _ sikkerhet: Sikkerhet) -> [Linje] {
    zip(open.places, open.columns).map { place, column in
      Linje(
        felt: nil, navn: nil, etikett: open.label, sted: place, funnet: open.how.isEmpty ? nil : open.how,
        sikkerhet: sikkerhet, kandidater: open.fields, grunn: open.reason.isEmpty ? nil : open.reason,
        overskrift: open.heading, kolonne: column)
    }
  }
}
