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
    self.folder = folder
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
    let existing = Dokumentmappe(folder)
    let plans = plans(for: oppføringer, existing)
    if !isDryRun { try prepareFolder() }
    return Workers.map(plans.count, jobs: jobs, stoppingAfter: \.stops) { index in
      defer { onEach() }
      return carryOut(plans[index])
    }
  }

  // MARK: Planning

  private struct Plan {
    let oppføring: Oppføring
    let path: String
    let day: Day
    /// What is there now of this pupil and form.
    let existing: Stamp?
    let verdict: (Status, Finding)?
  }

  private func plans(for oppføringer: [Oppføring], _ existing: Dokumentmappe) -> [Plan] {
    let found = oppføringer.map { existing.documents(form: skjema, key: $0.nøkkel) }
    let days = zip(oppføringer, found).map { oppføring, found in
      found.first?.stamp.day ?? oppføring.values.day("dok.dato") ?? dato
    }
    let paths =
      fileName.map { [Filnavn.clean($0) + ".docx"] }
      ?? Filnavn.paths(for: oppføringer, skjema: skjema, dates: days, withNames: withNames)
    var taken: Set<String> = []
    return oppføringer.indices.map { index in
      let documents = found[index]
      let path = documents.first?.path ?? folder + "/" + paths[index]
      var verdict: (Status, Finding)?
      if documents.count > 1 {
        verdict = (.beholdt, Finding(.twice, .warning, message: Wording.twice(documents.count)))
      } else if let stamp = documents.first?.stamp, !stamp.isUntouched {
        verdict = (.beholdt, Finding(.kept, .warning, message: Wording.kept))
      } else if let stamp = documents.first?.stamp, stamp.template != template.digest {
        verdict = (.beholdt, Finding(.kept, .warning, message: Wording.otherTemplate))
      } else if documents.isEmpty, Files.kind(of: path) != nil {
        verdict = (.beholdt, Finding(.kept, .warning, message: Wording.foreignFile))
      } else if !taken.insert(path.lowercased()).inserted {
        verdict = (.mislykket, Finding(.kept, .error, message: Wording.sameFileName))
      }
      return Plan(
        oppføring: oppføringer[index], path: path, day: days[index], existing: documents.first?.stamp, verdict: verdict)
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

  // MARK: Carrying out

  private func carryOut(_ plan: Plan) -> Resultat {
    func result(_ status: Status, _ findings: [Finding], stops: Bool = false) -> Resultat {
      Resultat(fil: plan.path, nøkkel: plan.oppføring.nøkkel, status: status, funn: findings, stops: stops)
    }
    if let (status, finding) = plan.verdict { return result(status, [finding]) }
    let (values, notes) = complete(plan.oppføring.values, plan.day)
    do throws(FormError) {
      let label = Template<AnyForm>.StampLabel(form: skjema, key: plan.oppføring.nøkkel, day: plan.day)
      let document = try template.fill(AnyForm(values: values), stamp: withStamp ? label : nil)
      let findings = notes + document.findings
      if let existing = plan.existing {
        if try Stamp(readFrom: document.bytes) == existing { return result(.uendret, findings) }
        if !isDryRun { try replace(plan.path, with: document.bytes) }
      } else if !isDryRun {
        try write(document.bytes, to: plan.path)
      }
      return result(.laget, findings)
    } catch {
      let finding = Finding(.kept, .error, place: error.file, message: error.message)
      return result(.mislykket, notes + [finding], stops: error.kind == "no-space" || error.kind == "not-permitted")
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(FormError) {
    do throws(FileFault) {
      try Files.makeFolder(Files.folder(of: path))
      try Files.write(bytes, to: path, replacing: false)
    } catch {
      throw FormError(error)
    }
  }

  /// What is replaced goes to `.iko/kopier/<date>/` first.
  private func replace(_ path: String, with bytes: [UInt8]) throws(FormError) {
    do throws(FileFault) {
      let copies = folder + "/.iko/kopier/" + dato.iso
      try Files.makeFolder(copies)
      let old = try Files.read(path)
      let copy =
        copies + "/" + Stamp.digest(ofKey: path).prefix(8) + "-" + Stamp.digest(ofBytes: old).prefix(8) + ".docx"
      if Files.kind(of: copy) == nil { try Files.write(old, to: copy, replacing: false) }
      try Files.write(bytes, to: path, replacing: true)
    } catch {
      throw FormError(error)
    }
  }
}
