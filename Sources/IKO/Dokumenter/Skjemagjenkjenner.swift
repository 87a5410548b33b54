import Forms
import Synchronization

/// Tells which form a document is: by its stamp, by its tags, and where both are gone by what is printed in it.
struct Skjemagjenkjenner: Sendable {
  private let known = KnownForms()

  /// The form of a file that nobody has opened.
  func form(of bytes: [UInt8], _ path: String) throws(FormError) -> (String, Template<AnyForm>, Gjenkjenning) {
    try form(of: OpenedDocument(bytes, name: path))
  }

  /// The form's name and the template to read by. A tagged form that nobody knows is its own template.
  func form(of opened: OpenedDocument) throws(FormError) -> (String, Template<AnyForm>, Gjenkjenning) {
    let (bytes, path, stamp) = (opened.bytes, opened.name, opened.stamp)
    if let stamp, let template = try known.template(of: stamp.form, in: opened) {
      return (stamp.form, try Self.edition(of: template, in: bytes, path, stamp), .stempel)
    }
    let own = try Template<AnyForm>(bytes, name: path)
    // A header's field may be left where those of the text are gone: a few tags tell less than what is printed.
    if let skjema = Skjemasamling.skjema(withTags: own.tags), own.tags.count * Self.manyTags < skjema.fields.count,
      case let answer = try known.answer(bytes, path)
    {
      if case .unclear(let all) = answer {
        throw FormError(kind: "unclear-form", file: path, message: Wording.unclearForm(all))
      }
      if case .form(skjema.navn, let likeness) = answer,
        let template = try known.template(of: skjema.navn, in: opened)
      {
        return (skjema.navn, template, .utseende(likeness))
      }
    }
    if let skjema = Skjemasamling.skjema(withTags: own.tags),
      let template = try known.template(of: skjema.navn, in: opened)
    {
      // A school's own form with our tags lacks nothing that is only in ours.
      if case .form(skjema.navn, _) = try known.answer(bytes, path) {
        return (skjema.navn, template, .koder)
      }
      return (skjema.navn, try Template<AnyForm>(bytes, name: path, fields: skjema.fields, layout: nil), .koder)
    }
    // Tags of another form: it is that form, however alike it looks.
    let isStrange = !own.fields.isEmpty && !Skjemasamling.alle.contains { $0.owns(mostOf: own.tags) }
    if isStrange { return (stamp?.form ?? path, own, .koder) }
    let answer = try known.answer(bytes, path)
    if case .form(let navn, let likeness) = answer, let template = try known.template(of: navn, in: opened) {
      return (navn, template, .utseende(likeness))
    }
    if !own.fields.isEmpty { return (stamp?.form ?? path, own, .koder) }
    switch answer {
    case .unclear(let all): throw FormError(kind: "unclear-form", file: path, message: Wording.unclearForm(all))
    case .unknown(let nearest, let likeness), .form(let nearest, let likeness):
      throw FormError(kind: "no-fields", file: path, message: Wording.unknownForm(nearest, likeness))
    }
  }

  /// The template of a form in the language of a document; nil for a name that is no published form's.
  func template(of navn: String, in opened: OpenedDocument) throws(FormError) -> Template<AnyForm>? {
    try known.template(of: navn, in: opened)
  }

  /// The answers in bokmål, in whichever language the document is printed.
  func kanonisk(_ values: Values, av navn: String, _ stamp: Stamp?) -> Values {
    if let stamp, known.isBokmål(navn, stamp) { return values }
    return known.maler(of: navn)?.ord.values(values, i: .bokmål) ?? values
  }

  /// Made from another edition: its own printed choices are what a person ticked, as long as most of its controls are there. Where they
  /// are gone, the document is read by its place in the edition that is known.
  private static func edition(
    of template: Template<AnyForm>, in bytes: [UInt8], _ path: String, _ stamp: Stamp
  ) throws(FormError) -> Template<AnyForm> {
    if stamp.template == template.digest { return template }
    // Its blanks are filled: only tags are looked for.
    let own = try Template<AnyForm>(bytes, name: path, fields: template.fields, layout: nil)
    guard own.tags.isEmpty else { return own }
    // A school's own form asks the same questions in other places: there, place proves nothing.
    let likeness = try template.likeness(to: bytes, name: path)
    guard likeness.share >= leastShare else {
      throw FormError(kind: "no-fields", file: path, message: Wording.ofAnotherTemplate)
    }
    return template
  }

  /// One in so many of a form's tags, and the document is known by its tags.
  private static let manyTags = 8

  /// Of the known edition's printed text, what another edition of it has at least.
  private static let leastShare = 0.8
}

/// The templates of the published forms, each compiled when the first document asks for it.
private final class KnownForms: Sendable {
  private let templates = Mutex<[String: Template<AnyForm>]>([:])
  private let twins = Mutex<[String: Målmaler]>([:])
  private let made = Mutex<FormFinder?>(nil)
  private let nynorsk = Delt<FormFinder>()
  /// Templates of earlier versions, by their digests.
  private let formers = Mutex<[String: Template<AnyForm>]>([:])

  /// Nil for a name that is no published form's, and for one whose template is broken.
  ///
  /// - Throws: `no-such-file` where the installation lacks it: read by its own tags alone, the document would be taken for another form.
  func template(of name: String) throws(FormError) -> Template<AnyForm>? {
    try templates.withLock { (templates) throws(FormError) in
      if let known = templates[name] { return known }
      guard let skjema = Skjemasamling.skjema(name) else { return nil }
      let path = try Malmappe.path(of: skjema.malnavn)
      let template = try? skjema.template(at: path)
      templates[name] = template
      return template
    }
  }

  /// The form's template in the language that a document is printed in: its stamp tells, else its words.
  func template(of name: String, in opened: OpenedDocument) throws(FormError) -> Template<AnyForm>? {
    guard let template = try template(of: name) else { return nil }
    if let stamp = opened.stamp {
      if isBokmål(name, stamp) { return try former(name, stamp) ?? template }
      if Self.digest(of: Skjemasamling.skjema(name)?.malnavn(.nynorsk)) == stamp.template {
        return maler(of: name)?.nynorsk
      }
    }
    return isNynorsk(opened.bytes, opened.name) ? maler(of: name)?.nynorsk ?? template : template
  }

  /// Whether a document was made from the form's template in bokmål: that of today, or of an earlier version.
  func isBokmål(_ name: String, _ stamp: Stamp) -> Bool {
    (try? template(of: name))??.digest == stamp.template || formerPath(name, stamp) != nil
  }

  /// The template of an earlier version that a document was made from: then all of it is known, as it was when it was made.
  private func former(_ name: String, _ stamp: Stamp) throws(FormError) -> Template<AnyForm>? {
    if let known = formers.withLock({ $0[stamp.template] }) { return known }
    guard let path = formerPath(name, stamp), let skjema = Skjemasamling.skjema(name) else { return nil }
    let template = try skjema.template(at: path)
    formers.withLock { $0[stamp.template] = template }
    return template
  }

  /// Where it lies. Only digests are compared: few documents are so old.
  private func formerPath(_ name: String, _ stamp: Stamp) -> String? {
    Skjemasamling.skjema(name)?.tidligereMaler.first { Self.digest(of: $0) == stamp.template }
      .flatMap { try? Malmappe.path(of: $0) }
  }

  private static func digest(of malnavn: String?) -> String? {
    malnavn.flatMap { try? Malmappe.path(of: $0) }.flatMap { try? Malmappe.digest($0) }
  }

  /// Both templates of a form; nil where the nynorsk one is not there.
  func maler(of name: String) -> Målmaler? {
    if let known = twins.withLock({ $0[name] }) { return known }
    guard let bokmål = try? template(of: name),
      let nynorsk = try? Skjemasamling.skjema(name)?.template(i: .nynorsk)
    else { return nil }
    let maler = Målmaler(bokmål: bokmål, nynorsk: nynorsk)
    twins.withLock { $0[name] = maler }
    return maler
  }

  /// What the printed words tell, in the language that has more of them.
  func answer(_ bytes: [UInt8], _ path: String) throws(FormError) -> FormFinder.Answer {
    guard isNynorsk(bytes, path), let finder = nynorskFinder() else { return try finder().form(of: bytes, name: path) }
    return try finder.form(of: bytes, name: path)
  }

  private func isNynorsk(_ bytes: [UInt8], _ path: String) -> Bool {
    guard let other = nynorskFinder(), let mine = try? finder().likenesses(to: bytes, name: path).first,
      let theirs = try? other.likenesses(to: bytes, name: path).first
    else { return false }
    return theirs.likeness.fit > mine.likeness.fit
  }

  private func nynorskFinder() -> FormFinder? {
    nynorsk.value {
      try? FormFinder(files: Skjemasamling.alle.compactMap { Self.file(of: $0, .nynorsk) })
    }
  }

  /// A form's template as it lies; nil where it is not there, or no Word document.
  private static func file(
    of skjema: Skjema, _ målform: Målform
  ) -> (name: String, path: String, bytes: [UInt8])? {
    guard let path = try? Malmappe.path(of: skjema.malnavn(målform)), let bytes = try? FormError.reading(path),
      (try? OpenedDocument(bytes, name: path)) != nil
    else { return nil }
    return (skjema.navn, path, bytes)
  }

  /// Needs all of them, and does with those that are there. Where none is, the first says where it was looked for.
  func finder() throws(FormError) -> FormFinder {
    try made.withLock { (made) throws(FormError) in
      if let made { return made }
      let files = Skjemasamling.alle.compactMap { Self.file(of: $0, .bokmål) }
      if files.isEmpty { for skjema in Skjemasamling.alle { _ = try skjema.template() } }
      let finder = try FormFinder(files: files)
      made = finder
      return finder
    }
  }
}
