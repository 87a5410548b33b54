import Forms

/// Reads returned documents, each as the form that it is.
///
///     let reader = Dokumentleser()
///     let read = try reader.read("Output/1STA/….docx")   // read.skjema, read.reading.answers
public struct Dokumentleser: Sendable {
  private typealias Form = (skjema: String, template: Template<AnyForm>)

  /// A template that all documents are read by; else each tells its own form.
  private let fixed: Form?
  private let recogniser: Skjemagjenkjenner?
  /// Tells the written language of documents; nil where a template was given that all are read by.
  private let language: Skjemagjenkjenner?
  /// Whether a document with changes that nobody has accepted or rejected is an error.
  public var refusesTrackedChanges = false
  /// Whether a document of which nobody knows the form is read by its labels. Where a plan is looked for, it is none.
  public var readsWithoutForm = false
  /// Whether what people have corrected beside the documents (`.iko/rettelser`) goes before what was read. Whoever asks what stands in a document itself
  /// leaves it out.
  public var medRettelser = false

  /// - Parameters:
  ///   - skjema: the published form that all documents are; nil when they tell it themselves.
  ///   - mal: the path of the template that they were made from; a filled document does, its answers are no part of the form.
  ///   - layout: what the template calls the fields, where it has no tags for them.
  public init(skjema: Skjema? = nil, mal: String? = nil, layout: Layout = Layout()) throws(FormError) {
    if let mal {
      fixed = try Self.form(of: mal, skjema, skjema == nil ? layout : layout.medOrd())
      recogniser = nil
      language = nil
    } else if let skjema {
      fixed = (skjema.navn, try skjema.template())
      recogniser = nil
      language = Skjemagjenkjenner()
    } else {
      // Without any template, each document would be read as a form that nobody knows.
      try Malmappe.gjeldende.kontroller(harMaler: true)
      fixed = nil
      let known = Skjemagjenkjenner()
      recogniser = known
      language = known
    }
  }

  /// One that takes corrections into account.
  static func medRettelser() throws(FormError) -> Self {
    var leser = try Self()
    leser.medRettelser = true
    return leser
  }

  public struct Lest: Sendable {
    public let fil: String
    /// The form's name; for one that nobody declared, the name in the stamp, or the file that its fields were taken from.
    public let skjema: String
    /// By what it was taken for this form.
    public let gjenkjenning: Gjenkjenning
    public internal(set) var fields: [FieldDefinition]
    public internal(set) var reading: Reading<AnyForm>
    /// What a person should know: of the reading, and of the form.
    public internal(set) var findings: [Finding]
    /// Whether nobody knows which form it is: it was read by its labels, and is nobody's plan.
    public var erUtenSkjema: Bool { gjenkjenning == .ingen }
    /// Whether it has a stamp that this version does not understand.
    var harUleseligStempel = false
    /// Whether it was read by its own tags, so that what stands outside its fields is not known.
    var erEgenMal = false
    /// What became of the corrections that people have made of this reading; those that hold are in ``reading``.
    public internal(set) var rettelser = Rettelsesutfall()
    /// The digest of the document's bytes; empty where corrections were not asked for.
    package var innhold = ""
    /// What stands in the document itself, also where it was corrected.
    package var svarUtenRettelser: Values { uten ?? reading.answers }
    var uten: Values?
    /// The answers in the words that stand in a document in nynorsk; nil where those are the answers.
    var ordrett: Values?
  }

  /// Reads one file, or standard input for `-`.
  ///
  /// - Parameter path: of a .docx, or `-`.
  /// - Throws: `no-such-file` and others of files, `not-a-package` and others of packages, `no-fields` and `unclear-form` when nothing tells which form
  ///   it is, `two-documents`, `tracked-changes`.
  public func read(_ path: String) throws(FormError) -> Lest {
    if path == Kildefil.standardInn { return try read(Kildefil(path).whole(), named: Wording.standardInput) }
    return try read(FormError.reading(path), named: path)
  }

  /// Reads a document that is in memory.
  ///
  /// - Parameters:
  ///   - bytes: the content of a .docx.
  ///   - path: the file's name, for messages.
  /// - Throws: what ``read(_:)`` throws, but for files.
  public func read(_ bytes: [UInt8], named path: String) throws(FormError) -> Lest {
    let opened = try OpenedDocument(bytes, name: path)
    let (skjema, template, gjenkjenning): (String, Template<AnyForm>, Gjenkjenning)
    do throws(FormError) {
      (skjema, template, gjenkjenning) = try form(of: opened, path)
    } catch {
      guard readsWithoutForm, fixed == nil, ["no-fields", "unclear-form"].contains(error.kind) else { throw error }
      return try readLabels(of: opened, path, instead: error)
    }
    if readsWithoutForm, gjenkjenning == .koder, Skjemasamling.skjema(skjema) == nil, opened.isMostlyUnmarked {
      let error = FormError(kind: "no-fields", file: path, message: Wording.noForm)
      return try readLabels(of: opened, path, instead: error)
    }
    var reading: Reading<AnyForm>
    do throws(FormError) {
      reading = try template.read(opened)
    } catch {
      guard readsWithoutForm, fixed == nil, error.kind == "no-fields" else { throw error }
      return try readLabels(of: opened, path, instead: error)
    }
    if refusesTrackedChanges, reading.trackedChanges > 0 {
      throw FormError(kind: "tracked-changes", file: path, message: Wording.trackedChanges)
    }
    try reading.kontrollerEttDokument(path)
    var ordrett: Values?
    if let language {
      let answers = language.kanonisk(reading.answers, av: skjema, opened.stamp)
      if answers != reading.answers { ordrett = reading.answers }
      reading = reading.saying(answers)
    }
    let asRead = reading.answers
    var (rettelser, innhold) = (Rettelsesutfall(), "")
    if medRettelser {
      innhold = Stamp.digest(ofBytes: bytes)
      let rettet = Rettelser.brukt(på: reading, fields: template.fields, innhold: innhold, path: path)
      (reading, rettelser) = (rettet.reading, rettet.utfall)
    }
    // What can be right in a form of another trade, nobody knows.
    let isKnown = template.fields.contains { FrittSkjema.kjenteKoder.contains($0.tag) }
    let implausible =
      !isKnown ? [] : Rimelighet(reading.answers, fields: template.fields, made: reading.stamp?.day).findings
    let review = Skjemasamling.skjema(skjema)?.review(reading) ?? []
    // Read by its own tags, a document is its own template: all that is printed in it is then the form's.
    let isOwnTemplate =
      fixed == nil && template.name == path && Skjemasamling.skjema(skjema) != nil && opened.stamp?.isUntouched != true
    let how = [
      Dokumentkjennetegn(reading).erUsikkert
        ? Finding(.whoseDocument, .warning, field: "elev.navn", message: Wording.savedForAnother) : nil,
      gjenkjenning.finding(skjema: skjema),
      isOwnTemplate ? Finding(.looseText, .warning, message: Wording.textNotTold) : nil,
    ].compactMap(\.self)
    return Lest(
      fil: path, skjema: skjema, gjenkjenning: gjenkjenning, fields: template.fields, reading: reading,
      findings: how + reading.findings + implausible + review + rettelser.findings(reading),
      harUleseligStempel: opened.hasUnreadableStamp, erEgenMal: isOwnTemplate, rettelser: rettelser, innhold: innhold,
      uten: rettelser.gjeldende.isEmpty ? nil : asRead, ordrett: ordrett)
  }

  /// A document without its blank form: labels, and what stands beside them.
  private func readLabels(of opened: OpenedDocument, _ path: String, instead error: FormError) throws(FormError) -> Lest
  {
    guard let labelled = try Reading<AnyForm>.labelled(opened) else {
      guard error.kind == "no-fields" else { throw error }
      throw FormError(kind: "no-fields", file: path, message: Wording.noForm)
    }
    let reading = labelled.reading
    if refusesTrackedChanges, reading.trackedChanges > 0 {
      throw FormError(kind: "tracked-changes", file: path, message: Wording.trackedChanges)
    }
    let finding = Finding(.recognised, .warning, message: Wording.readByLabels)
    return Lest(
      fil: path, skjema: path, gjenkjenning: .ingen, fields: labelled.fields, reading: reading,
      findings: [finding] + reading.findings, harUleseligStempel: opened.hasUnreadableStamp)
  }

  private func form(
    of opened: OpenedDocument, _ path: String
  ) throws(FormError) -> (String, Template<AnyForm>, Gjenkjenning) {
    if let fixed {
      // What the document says of itself goes before what somebody typed.
      if let stamp = opened.stamp, stamp.form != fixed.skjema,
        Skjemasamling.skjema(stamp.form) != nil, Skjemasamling.skjema(fixed.skjema) != nil
      {
        throw FormError(
          kind: "other-form", file: path, message: Wording.otherForm(stamp.form, asked: fixed.skjema))
      }
      return (fixed.skjema, try language?.template(of: fixed.skjema, in: opened) ?? fixed.template, .oppgitt)
    }
    guard let recogniser else { throw FormError(kind: "no-fields", file: path, message: Wording.noFields) }
    return try recogniser.form(of: opened)
  }

  /// A template that was given. One of a published form has that form's fields.
  private static func form(of mal: String, _ skjema: Skjema?, _ layout: Layout) throws(FormError) -> Form {
    let bytes = try FormError.reading(mal)
    let own = try Template<AnyForm>(bytes, name: mal, fields: skjema?.fields, layout: layout)
    if let skjema { return (skjema.navn, own) }
    let stamp = try Stamp(readFrom: bytes, name: mal)
    guard let published = stamp.flatMap({ Skjemasamling.skjema($0.form) }) ?? Skjemasamling.skjema(withTags: own.tags)
    else {
      // A published form without fields has none until somebody says which form it is.
      // Its blanks are its fields, beside those that have tags.
      let template = try Template<AnyForm>(unmarked: bytes, name: mal)
      guard !template.fields.isEmpty else {
        throw FormError(kind: "no-fields", file: mal, message: Wording.templateOfWhat)
      }
      // Against a form that is filled already, what is the same in both would count as printed.
      let written = template.labels.written.filter(\.isCertain).map(\.place)
      guard written.isEmpty || !own.tags.isEmpty else {
        throw FormError(kind: "filled-template", file: mal, message: Wording.filledAnyForm(written))
      }
      return (stamp?.form ?? mal, template)
    }
    return (published.navn, try Template<AnyForm>(bytes, name: mal, fields: published.fields))
  }
}

extension Reading<AnyForm> {
  /// Throws `two-documents` where the form stands in the file more than once: whose each answer is, cannot be told.
  func kontrollerEttDokument(_ path: String) throws(FormError) {
    guard !isDouble, repeated.isDisjoint(with: ["elev.navn", "elev.fødselsdato"]) else {
      throw FormError(kind: "two-documents", file: path, message: Wording.twoDocuments)
    }
  }
}
