import Forms

/// Tells which form a document is: by its stamp, by its tags, and where both are gone by what is printed in it.
struct Skjemagjenkjenner: Sendable {
  /// The templates of the published forms, compiled once.
  private let known: [String: Template<AnyForm>]
  private let finder: FormFinder

  init() throws(FormError) {
    var known: [String: Template<AnyForm>] = [:]
    for skjema in Skjemasamling.alle { known[skjema.navn] = try? skjema.template() }
    self.known = known
    finder = try FormFinder(
      Skjemasamling.alle.compactMap { skjema in known[skjema.navn].map { (skjema.navn, $0) } })
  }

  /// The form's name and the template to read by. A tagged form that nobody knows is its own template.
  func form(of bytes: [UInt8], _ path: String) throws(FormError) -> (String, Template<AnyForm>, Gjenkjenning) {
    let stamp = try Stamp(readFrom: bytes, name: path)
    if let stamp, let template = known[stamp.form] {
      return (stamp.form, try Self.edition(of: template, in: bytes, path, stamp), .stempel)
    }
    let own = try Template<AnyForm>(bytes, name: path)
    if let skjema = Skjemasamling.skjema(withTags: own.tags), let template = known[skjema.navn] {
      // A school's own form with our tags lacks nothing that is only in ours.
      if case .form(skjema.navn, _) = try finder.form(of: bytes, name: path) { return (skjema.navn, template, .koder) }
      return (skjema.navn, try Template<AnyForm>(bytes, name: path, fields: skjema.fields, layout: nil), .koder)
    }
    // Tags of another form: it is that form, however alike it looks.
    let isStrange = !own.fields.isEmpty && !Skjemasamling.alle.contains { $0.owns(mostOf: own.tags) }
    if isStrange { return (stamp?.form ?? path, own, .koder) }
    let answer = try finder.form(of: bytes, name: path)
    if case .form(let navn, let likeness) = answer, let template = known[navn] {
      return (navn, template, .utseende(likeness))
    }
    if !own.fields.isEmpty { return (stamp?.form ?? path, own, .koder) }
    switch answer {
    case .unclear(let all): throw FormError(kind: "unclear-form", file: path, message: Wording.unclearForm(all))
    case .unknown(let nearest, let likeness), .form(let nearest, let likeness):
      throw FormError(kind: "no-fields", file: path, message: Wording.unknownForm(nearest, likeness))
    }
  }

  /// Made from another edition: its own printed choices are what a person ticked, as long as most of its controls are there. Where they
  /// are gone, the document is read by its place in the edition that is known.
  private static func edition(
    of template: Template<AnyForm>, in bytes: [UInt8], _ path: String, _ stamp: Stamp
  ) throws(FormError) -> Template<AnyForm> {
    if stamp.template == template.digest { return template }
    // Its blanks are filled: only tags are looked for.
    let own = try Template<AnyForm>(bytes, name: path, fields: template.fields, layout: nil)
    return own.tags.isEmpty ? template : own
  }
}
