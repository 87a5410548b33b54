import Forms

/// A published form: its type, and the names that it is called by.
public protocol Skjemaform: Form {
  /// The word that is typed and stands in stamps: `oppfølgingsplan`.
  static var navn: String { get }

  /// The published name, which is the template's file name without ending.
  static var publisertNavn: String { get }

  /// Fills what follows from the date of the document; returns what a person should know of it.
  mutating func complete(on dato: Day) -> [Finding]

  /// What a person should know of a document that was read, beyond what every form has.
  static func review(_ reading: Reading<AnyForm>) -> [Finding]
}

extension Skjemaform {
  /// `iko`.
  public static var stampPrefix: String { Skjema.stempelnavn }
  public mutating func complete(on dato: Day) -> [Finding] { [] }
  public static func review(_ reading: Reading<AnyForm>) -> [Finding] { [] }
}

/// A form with what follows from the date of its document, and what a person should know of it.
///
///     let ferdig = Oppfølgingsplan.utfylt(for: elev, on: day)
///     ferdig.form.foresatte.personer       // nobody, where the pupil is of age and has not consented
///     for funn in ferdig.findings { print(funn.message) }
public struct Utfylt<F: Skjemaform>: Sendable {
  /// The form.
  public let form: F
  /// What the rules did, and what they could not decide.
  public let findings: [Finding]
}

extension Skjemaform {
  /// What the lists know of a pupil, with the rules of age and consent applied.
  ///
  /// - Parameters:
  ///   - elev: from a ``Klasseliste``.
  ///   - day: the day of the document, where the pupil's answers do not say it.
  public static func utfylt(for elev: Oppføring, on day: Day) -> Utfylt<Self> {
    var form = Self(values: elev.values)
    let findings = form.complete(on: day)
    return Utfylt(form: form, findings: findings)
  }
}

extension Template where F: Skjemaform {
  /// Makes a document with what follows from its date: school year and age are filled in, and foresatte of a pupil who is of age and has not consented
  /// are left out. What the rules did is among the findings.
  ///
  ///     let document = try template.fill(plan, on: day)
  ///
  /// ``Forms/Template/fill(_:stamp:)`` writes what it is given, and knows no rules.
  ///
  /// - Parameters:
  ///   - form: the answers.
  ///   - day: the day of the document, where the answers do not say it.
  ///   - stamp: what to remember in the document; nil leaves the stamp out.
  /// - Throws: what `fill(_:stamp:)` throws.
  public func fill(_ form: F, on day: Day, stamp: StampLabel? = nil) throws(FormError) -> Document {
    var form = form
    let findings = form.complete(on: day)
    let document = try fill(form, stamp: stamp)
    return Document(bytes: document.bytes, findings: findings + document.findings)
  }
}

/// A published form without its Swift type, for whatever handles all of them alike.
///
///     let skjema = Skjemasamling.skjema("oppfølgingsplan")
///     let template = try skjema?.template()
public struct Skjema: Sendable {
  public let navn: String
  public let publisertNavn: String
  public let fields: [FieldDefinition]
  let review: @Sendable (Reading<AnyForm>) -> [Finding]
  private let completion: @Sendable (Values, Day) -> (Values, [Finding])

  init<F: Skjemaform>(_ type: F.Type) {
    navn = F.navn
    publisertNavn = F.publisertNavn
    fields = F.fields.definitions
    review = { F.review($0) }
    completion = { values, day in
      let before = F(values: values)
      var after = before
      let findings = after.complete(on: day)
      var result = values
      let (old, new) = (before.values, after.values)
      for tag in Set(old.tags + new.tags) where old[tag] != new[tag] { result[tag] = new[tag] }
      return (result, findings)
    }
  }

  /// Whether a document is about one pupil; the others are made once a school year.
  public var gjelderElev: Bool { fields.contains { $0.tag == "elev.navn" } }

  /// The answers with what follows from the date of the document.
  public func completed(_ values: Values, on day: Day) -> (values: Values, findings: [Finding]) {
    completion(values, day)
  }

  /// The form's template; from `path`, or from where templates are kept.
  ///
  /// - Parameters:
  ///   - path: the school's own .docx; nil means the one that comes with iko.
  ///   - layout: what a form without fields calls them; nil for its usual words.
  public func template(at path: String? = nil, layout: Layout? = nil) throws(FormError) -> Template<AnyForm> {
    let file = if let path { path } else { try Malmappe.path(of: malnavn) }
    guard layout == nil else { return try compiled(file, layout ?? Layout()).mal }
    return try Malminne.mal(file, navn) { () throws(FormError) in try compiled(file, Layout()) }
  }

  /// The template of a file, and whether nothing but the file says what it is: no label was looked for.
  private func compiled(
    _ file: String, _ layout: Layout
  ) throws(FormError) -> (mal: Template<AnyForm>, isOfFileAlone: Bool) {
    let bytes = try FormError.reading(file)
    let tagged = try Template<AnyForm>(bytes, name: file, fields: fields, layout: layout)
    // The words of labels take longer to read than a template; where each field has its tag, no label was looked for.
    if tagged.labels.found.isEmpty, tagged.labels.withoutPlace.isEmpty { return (tagged, true) }
    return (try Template<AnyForm>(bytes, name: file, fields: fields, layout: layout.medOrd()), false)
  }
}

extension Skjema {
  /// What the properties of stamped documents are called: `iko.stempel`.
  static let stempelnavn = "iko"

  func owns(anyOf tags: [String]) -> Bool { tags.contains { owns(tag: $0) } }

  /// Whether nearly all of some tags are of this form.
  func owns(mostOf tags: [String]) -> Bool { tags.count { owns(tag: $0) } * 10 >= tags.count * 9 }

  /// Whether a control's tag is a field of this form, a box of one, or a member of a group.
  func owns(tag: String) -> Bool {
    if Navnedeler.alle.contains(tag) { return gjelderElev }
    return fields.contains { field in
      field.tag == tag || (field.kind == .choices || field.kind == .janei) && tag.hasPrefix(field.tag + ".")
        || field.members.contains { field.tag + "." + $0.tag == tag }
    }
  }
}
