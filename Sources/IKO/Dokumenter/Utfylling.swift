import Forms
import OPC

/// Makes the documents of a class: one for each pupil, never over what a person changed.
///
///     let run = Utfylling(skjema: skjema, template: template, folder: "Output", dato: day)
///     let results = try run.make(oppføringer)
public struct Utfylling: Sendable {
  public var skjema: String
  public var template: Template<AnyForm>
  public var folder: String
  /// The date of documents that are made for the first time.
  public var dato: Day
  /// What follows from the date of the document.
  public var complete: @Sendable (Values, Day) -> (Values, [Finding]) = { values, _ in (values, []) }
  public var withNames = true
  /// The name of the one file of a form that is about no pupil, without ending.
  public var fileName: String?
  public var withStamp = true
  /// Plans and reports, and writes nothing.
  public var isDryRun = false
  /// How many documents are made at once.
  public var jobs = 1

  public init(skjema: String, template: Template<AnyForm>, folder: String, dato: Day) {
    self.skjema = skjema
    self.template = template
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    self.dato = dato
  }

  public enum Status: String, Sendable {
    case laget, uendret, beholdt, mislykket
  }

  public struct Resultat: Sendable {
    public let fil: String
    public let nøkkel: String
    public let status: Status
    public let funn: [Finding]
    /// The disk is full or the folder has gone: the run stops.
    public let stops: Bool
  }

  /// Makes a document for each pupil; results are in their order. `onEach` is called from any thread when one is done.
  public func make(_ oppføringer: [Oppføring], onEach: @Sendable () -> Void = {}) throws(FormError) -> [Resultat] {
    try checkFolder()
    let plans = try Fyllplan.plans(for: oppføringer, self)
    if !isDryRun { try prepareFolder() }
    return Workers.map(plans.count, jobs: jobs, stoppingAfter: \.stops) { index in
      defer { onEach() }
      return carryOut(plans[index])
    }
  }

  /// Also a run that only looks must say that it could not write.
  private func checkFolder() throws(FormError) {
    guard Files.kind(of: folder) ?? .folder == .folder else {
      throw FormError(kind: "not-a-folder", file: folder, message: Wording.notAFolder)
    }
  }

  private func prepareFolder() throws(FormError) {
    do throws(FileFault) {
      try Files.makeFolder(folder)
      guard Files.isWritable(folder) else { throw FileFault(.notPermitted, folder) }
    } catch {
      throw FormError(error)
    }
  }

  private func carryOut(_ plan: Fyllplan) -> Resultat {
    func result(_ status: Status, _ findings: [Finding], stops: Bool = false) -> Resultat {
      Resultat(fil: plan.path, nøkkel: plan.oppføring.nøkkel, status: status, funn: findings, stops: stops)
    }
    if let (status, finding) = plan.verdict { return result(status, [finding]) }
    var (values, remarks) = complete(plan.oppføring.values, plan.day)
    // What is worked out here, nobody gave, and nobody misses it where the form has no place for it.
    for tag in values.tags where plan.oppføring.values[tag] == nil && !template.hasPlace(for: tag) { values[tag] = nil }
    remarks = plan.remarks + remarks
    if plan.oppføring.erSkjermet {
      let removed = Skjerming.removed(from: values, fields: template.fields)
      values = removed.values
      if removed.any { remarks.append(Finding(.rule, .remark, message: Wording.skjermetLeftOut)) }
    }
    do throws(FormError) {
      let document = try fill(values, plan)
      let findings = remarks + document.findings
      guard let existing = plan.existing else {
        if !isDryRun { try write(document.bytes, to: plan.path) }
        return result(.laget, findings)
      }
      if try Stamp(readFrom: document.bytes) == existing { return result(.uendret, findings) }
      if Wordlås.isOpen(plan.path) { return result(.beholdt, [Finding(.kept, .warning, message: Wording.openInWord)]) }
      // Without a stamp the document could not be compared; only now is it left out.
      let bytes = withStamp ? document.bytes : try template.fill(AnyForm(values: values)).bytes
      if !isDryRun, try !replace(plan, with: bytes) {
        return result(.beholdt, [Finding(.kept, .warning, message: Wording.kept)])
      }
      return result(.laget, findings)
    } catch {
      let place = error.file == plan.path ? nil : error.file
      let finding = Finding(.kept, .error, place: place, message: error.message)
      return result(.mislykket, remarks + [finding], stops: error.kind == "no-space" || error.kind == "not-permitted")
    }
  }

  private func fill(_ values: Values, _ plan: Fyllplan) throws(FormError) -> Document {
    let label = Template<AnyForm>.StampLabel(form: skjema, key: plan.oppføring.nøkkel, day: plan.day)
    let isStamped = withStamp || plan.existing != nil
    return try template.fill(AnyForm(values: values), stamp: isStamped ? label : nil)
  }

  private func write(_ bytes: [UInt8], to path: String) throws(FormError) {
    do throws(FileFault) {
      try Files.makeFolder(Files.folder(of: path))
      try Files.write(bytes, to: path, replacing: false)
    } catch {
      throw FormError(error)
    }
  }

  /// What is replaced goes to `.iko/kopier/<date>/` first. False when a person saved the document a moment ago.
  private func replace(_ plan: Fyllplan, with bytes: [UInt8]) throws(FormError) -> Bool {
    do throws(FileFault) {
      let old = try Files.read(plan.path)
      guard (try? Stamp(readFrom: old)) == plan.existing else { return false }
      let copies = folder + "/.iko/kopier/" + dato.iso
      try Files.makeFolder(copies)
      let copy =
        copies + "/" + Stamp.digest(ofKey: plan.path).prefix(8) + "-" + Stamp.digest(ofBytes: old).prefix(8) + ".docx"
      if Files.kind(of: copy) == nil { try Files.write(old, to: copy, replacing: false) }
      try Files.write(bytes, to: plan.path, replacing: true)
      return true
    } catch {
      throw FormError(error)
    }
  }
}
