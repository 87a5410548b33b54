import Forms

/// Checks whether a template or a filled document is in order.
///
///     let sjekk = try Dokumentsjekk(today: day)
///     let result = try sjekk.check("plan.docx")     // result.skjema, result.erUtfylt, result.findings
public struct Dokumentsjekk: Sendable {
  /// What was found out about a file.
  public struct Resultat: Sendable {
    public let fil: String
    /// Nil where nothing tells which form it is.
    public let skjema: String?
    /// Whether somebody's answers stand in it; else it is a template.
    public let erUtfylt: Bool
    public let findings: [Finding]
  }

  private let fixed: Skjema?
  private let mal: String?
  private let recogniser: Skjemagjenkjenner
  private let begreper: [Begrep]
  private let elevliste: [Oppføring]
  private let today: Day

  /// - Parameters:
  ///   - skjema: the form that the files are; nil when they tell it themselves.
  ///   - mal: the path of the template that they were made from.
  ///   - elevliste: a list of pupils; the name of another one in a document is reported.
  ///   - today: by which ages are judged.
  public init(
    skjema: Skjema? = nil, mal: String? = nil, elevliste: String? = nil, today: Day
  ) throws(FormError) {
    fixed = skjema
    self.mal = mal
    self.today = today
    recogniser = Skjemagjenkjenner()
    begreper = try Begrep.publisert()
    self.elevliste =
      try elevliste.map { path throws(FormError) in try Klasseliste(contentsOf: path, dato: today).oppføringer } ?? []
  }

  /// Checks one file. Throws when it is no Word document.
  public func check(_ path: String) throws(FormError) -> Resultat {
    let opened = try OpenedDocument(FormError.reading(path), name: path)
    let inspection = try Inspection(opened)
    let terms = Begrep.findings(begreper, in: inspection.lines)
    if let fixed, mal == nil, let unmarked = try Skjemasjekk(fixed, opened, recogniser) {
      return Resultat(
        fil: path, skjema: fixed.navn, erUtfylt: unmarked.erUtfylt,
        findings: inspection.findings + unmarked.findings + terms)
    }
    guard let (navn, template) = try form(of: opened) else {
      let none = Finding(.missingField, .error, message: Wording.noFormFound)
      return Resultat(fil: path, skjema: nil, erUtfylt: false, findings: [none] + inspection.findings + terms)
    }
    let reading = try template.read(opened)
    let skjema = Skjemasamling.skjema(navn)
    guard try Self.isFilled(opened, reading) else {
      let own = try Template<AnyForm>(opened.bytes, name: path)
      let findings = skjema.map { Malsjekk.findings(of: own, skjema: $0) } ?? []
      return Resultat(fil: path, skjema: navn, erUtfylt: false, findings: inspection.findings + findings + terms)
    }
    // A danger is one in a document too, but nobody makes copies of it.
    let dangers = inspection.findings.map { finding in
      finding.code == .danger
        ? Finding(.danger, .warning, place: finding.place, field: finding.field, message: finding.message) : finding
    }
    let content = Innholdssjekk(reading, template, skjema: skjema, today: today).findings
    let others = Navnesjekk(elevliste).findings(in: reading, fields: template.fields)
    return Resultat(
      fil: path, skjema: navn, erUtfylt: true,
      findings: dangers + reading.findings.filter { $0.code != .promptLeft } + content + others + terms)
  }

  /// Nil where nothing tells it: an unmarked form.
  private func form(of opened: OpenedDocument) throws(FormError) -> (String, Template<AnyForm>)? {
    if let fixed { return (fixed.navn, try fixed.template(at: mal)) }
    if let mal {
      let template = try Template<AnyForm>(contentsOf: mal)
      let known = Skjemasamling.skjema(withTags: template.tags)
      return (known?.navn ?? mal, try known?.template(at: mal) ?? template)
    }
    do throws(FormError) {
      let (navn, template, _) = try recogniser.form(of: opened)
      return (navn, template)
    } catch {
      if ["no-fields", "unclear-form"].contains(error.kind) { return nil }
      throw error
    }
  }

  /// Answers of a form that tags tell of are sought by its tags only where the reading has none: a template takes long to compile.
  private static func isFilled(_ opened: OpenedDocument, _ reading: Reading<AnyForm>) throws(FormError) -> Bool {
    if opened.stamp != nil || reading.answers.text("elev.navn") != nil { return true }
    return try Template<AnyForm>(opened.bytes, name: opened.name).answeredTags.contains { $0.hasPrefix("elev.") }
  }
}

extension Dokumentsjekk {
  /// Checks many files at once; results are in the order of the paths.
  ///
  ///     let results = sjekk.check(paths, jobs: 2)
  ///
  /// - Parameters:
  ///   - paths: the files.
  ///   - jobs: how many are checked at once.
  ///   - onEach: called for each file that was checked, from any thread.
  ///   - take: given the results one after the other in the order of the paths, each as soon as it and all before it are there.
  /// - Returns: for each file what was found, or why it could not be checked: `no-such-file`, `not-a-document` and the like.
  public func check(
    _ paths: [String], jobs: Int, onEach: @Sendable () -> Void = {},
    inOrder take: @Sendable (Result<Resultat, FormError>) -> Void = { _ in }
  ) -> [Result<Resultat, FormError>] {
    Dokumentsøk.each(paths, jobs: jobs, onEach: onEach, inOrder: take) { path throws(FormError) in try check(path) }
  }
}
