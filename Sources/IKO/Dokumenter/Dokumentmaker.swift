import Disk
import Forms

/// Makes one pupil's document by its plan, up to a whole file that waits for its name.
struct Dokumentmaker {
  let run: Utfylling
  /// Reads a plan of another template than the run's; made when there is one.
  private let leser = Delt<Dokumentleser>()

  init(run: Utfylling) { self.run = run }

  /// What became of one document, and the file that shall have its name when the batch is written.
  struct Draft: Sendable {
    var result: Utfylling.Resultat
    var staged: StagedFile?

    mutating func keep(_ message: String) {
      result.status = .beholdt
      result.funn = [Finding(.kept, .warning, message: message)]
    }

    mutating func fail(_ message: String) {
      result.status = .mislykket
      result.funn = [Finding(.kept, .error, message: message)]
    }
  }

  func draft(of oppføring: Oppføring, _ plan: Fyllplan) -> Draft {
    var draft = Draft(
      result: Utfylling.Resultat(fil: plan.path, nøkkel: oppføring.nøkkel, status: .laget, funn: plan.remarks))
    if case .none(let status, let finding) = plan.task {
      draft.result.status = status
      draft.result.funn = [finding]
      return draft
    }
    do throws(FormError) {
      if let earlier = plan.earlier, !earlier.erBekreftet,
        !isOf(oppføring, try read(earlier.path).bytes, earlier.path, judged: earlier.innhold)
      {
        draft.fail(Wording.documentOfAnother(run.shown(earlier.path)))
        return draft
      }
      if let closed = try closed(plan) {
        let finding = Finding(.rule, .remark, message: Wording.planIsClosed(closed.norwegian))
        draft.result = .init(
          fil: plan.earlier?.path ?? plan.path, nøkkel: oppføring.nøkkel, status: .uendret, funn: [finding])
        return draft
      }
      let (values, written) = try values(of: oppføring, plan, &draft.result.funn)
      switch plan.task {
      case .merge: try merge(values, of: oppføring, plan, &draft)
      case .compare: try compare(values, of: oppføring, plan, &draft)
      default:
        try make(values, asWritten: written, of: oppføring, plan, &draft)
        if plan.task == .copy { draft.result.status = .nyKopi }
      }
    } catch {
      draft.result = Self.failed(draft.result, error)
    }
    return draft
  }

  /// The day on which the plan before was closed, where nobody asked for this pupil's next one: a plan that is closed has none.
  private func closed(_ plan: Fyllplan) throws(FormError) -> Day? {
    guard let earlier = plan.earlier, plan.existing == nil, !run.ogsåAvsluttede else { return nil }
    return try Nesteperiode(run, plan.mal, after: earlier.path, day: plan.day, leser: leser).avsluttet
  }

  /// The result of a document that could not be made or written.
  static func failed(_ result: Utfylling.Resultat, _ error: FormError) -> Utfylling.Resultat {
    var result = result
    let place = error.file == result.fil ? nil : error.file
    switch error.kind {
    // Somebody was there between the look and the writing.
    case "changed", "already-there":
      result.status = .beholdt
      result.funn = [Finding(.kept, .warning, place: place, message: error.message)]
    default:
      result.status = .mislykket
      result.funn.append(Finding(.kept, .error, place: place, message: error.message))
    }
    result.stops = ["no-space", "not-permitted", "io-error"].contains(error.kind)
    return result
  }

  /// The answers that go into the document, with what follows from its date, without what must not be printed; and what of them a
  /// person wrote into the document of the period before.
  ///
  /// - Parameter kept: what stands in the document already, and the data say nothing of.
  private func values(
    of oppføring: Oppføring, _ plan: Fyllplan, keeping kept: Values = Values(), _ remarks: inout [Finding]
  ) throws(FormError) -> (values: Values, written: Set<String>) {
    var given = oppføring.values
    if !plan.mal.fields.contains(where: { $0.tag == Målform.felt.tag }) {
      if let text = given.text(Målform.felt.tag), run.målform == nil, let finding = unusedLanguage(text, oppføring.sted)
      {
        remarks.append(finding)
      }
      given[Målform.felt.tag] = nil
    }
    for tag in kept.tags { given[tag] = kept[tag] }
    if !kept.tags.isEmpty {
      let message = Wording.toldNoMore(kept.tags.map { plan.mal.label(of: $0) })
      remarks.append(Finding(.kept, .remark, message: message))
    }
    var written: Set<String> = []
    if let earlier = plan.earlier {
      given = try Nesteperiode(run, plan.mal, after: earlier.path, day: plan.day, leser: leser)
        .values(with: given, &remarks)
      written = worded(given, plan).texts.subtracting(worded(oppføring.values, plan).texts)
    }
    var (values, more) = run.complete(given, plan.day)
    if plan.day < run.dato { takeOutWhatIsToldNoMore(of: given, from: &values, &more) }
    remarks += more
    for tag in usual(given, plan) { values[tag] = run.forvalg[tag] }
    // What is worked out here, nobody gave, and nobody misses it where the form has no place for it.
    for tag in values.tags where given[tag] == nil && !plan.mal.hasPlace(for: tag) { values[tag] = nil }
    if plan.mal.asksForHalves, values["elev.navn"]?.isAnswered == true, let navn = oppføring.navn,
      !navn.fornavn.isEmpty
    {
      for (tag, answer) in plan.mal.nameAnswers(first: navn.fornavn, last: navn.etternavn) { values[tag] = answer }
    }
    // What may not be told any more on the day of the run is not written into a document of an earlier day either.
    remarks += Foresatteregel.anvendt(
      på: &values, fields: plan.mal.fields, kjent: oppføring.grunnlag, on: max(plan.day, run.dato))
    if oppføring.erSkjermet {
      let removed = Skjerming.removed(
        from: values, fields: plan.mal.fields, emptied: plan.task == .merge)
      values = removed.values
      if removed.any { remarks.append(Finding(.rule, .remark, message: Wording.skjermetLeftOut)) }
    }
    return (worded(values, plan), written)
  }

  /// A written language of a list that is none, or for which there is no template.
  private func unusedLanguage(_ text: String, _ place: String) -> Finding? {
    func finding(_ message: String) -> Finding {
      Finding(.badCell, .warning, place: place, field: Målform.felt.tag, message: message)
    }
    switch Målform(text) {
    case nil: return finding(Wording.unknownMålform(run.skolensMålform))
    case .nynorsk where run.maler == nil: return finding(Wording.noNynorsk)
    default: return nil
    }
  }

  /// The answers in the words of the document's language: choices, and what this program says itself.
  private func worded(_ values: Values, _ plan: Fyllplan) -> Values {
    guard let maler = run.maler else { return values }
    let language: Målform = plan.mal.digest == maler.nynorsk.digest ? .nynorsk : .bokmål
    var values = maler.ord.values(values, i: language)
    guard language == .nynorsk else { return values }
    for tag in Self.ownSentences {
      if let text = values.text(tag) { values[tag] = .text(Nynorsksetninger.tekst(text)) }
    }
    return values
  }

  /// Where sentences of this program stand.
  private static let ownSentences = ["ident.grunnlag", "kart.situasjon"]

  /// What stands in a document that nobody touched, and the data say nothing of now: a list with fewer columns undoes nothing. Nil where
  /// there is nothing of the kind.
  private func keptAnswers(
    besides values: Values, of oppføring: Oppføring, _ plan: Fyllplan, _ existing: Stamp
  ) throws(FormError) -> Values? {
    guard plan.task == .make, existing.isUntouched, existing.previous == nil else { return nil }
    let before = try run.mal(av: existing).read(contentsOf: plan.path).answers
    let isMoved = before.text("elev.klasse").map(Nøkkel.folded) != oppføring.klasse.map(Nøkkel.folded)
    var kept = Values()
    for tag in plan.mal.fields.map(\.tag) where before[tag]?.isAnswered == true {
      // The teacher of the class before is not that of the new one.
      if isMoved, oppføring.klasse != nil, Self.ofClass.contains(tag) { continue }
      guard oppføring.values[tag] == nil, !oppføring.erSpurtOm.contains(tag), values[tag]?.isAnswered != true,
        run.forvalg[tag] == nil
      else { continue }
      kept[tag] = before[tag]
    }
    return kept.tags.isEmpty ? nil : kept
  }

  private static let ofClass: Set<String> = ["elev.kontaktlærer", "elev.trinn", "elev.utdanningsprogram"]

  /// Fields with a place in the template that take their usual answer, because the data say nothing of them. An empty answer says something.
  private func usual(_ given: Values, _ plan: Fyllplan) -> [String] {
    run.forvalg.tags.filter { tag in
      [nil, .untouched, .gone].contains(given[tag]) && plan.mal.hasPlace(for: tag)
    }
  }

  /// What may not be passed on any more on the day of the run is not written into a document of an earlier day either.
  private func takeOutWhatIsToldNoMore(of given: Values, from values: inout Values, _ remarks: inout [Finding]) {
    var today = given
    today["dok.dato"] = .day(run.dato)
    let (now, reasons) = run.complete(today, run.dato)
    for tag in values.tags where values[tag]?.isAnswered == true && now[tag]?.isAnswered != true {
      values[tag] = nil
      remarks += reasons.filter { $0.field == tag }
    }
  }

  /// - Parameter mayKeep: whether what the document holds, and the data do not, has still to be looked at.
  private func make(
    _ values: Values, asWritten: Set<String>, of oppføring: Oppføring, _ plan: Fyllplan, _ draft: inout Draft,
    mayKeep: Bool = true
  ) throws(FormError) {
    let label = label(of: oppføring, plan)
    let isStamped = run.withStamp || plan.existing != nil
    let form = AnyForm(values: values)
    let mal = run.påPapir[plan.mal.digest] ?? plan.mal
    let document = try mal.fill(form, stamp: isStamped ? label : nil, asWritten: asWritten)
    draft.result.funn += document.findings
    guard let existing = plan.existing else {
      draft.staged = try stage(document.bytes, for: plan.path)
      return
    }
    if try Stamp(readFrom: document.bytes, withDigests: false)?.isEquivalent(to: existing) == true {
      draft.result.status = .uendret
      return
    }
    // Another row may stand there now, and the document be of the one before.
    if run.kjennesPåRaden(oppføring) { return draft.fail(Wording.knownByItsRow) }
    // What somebody else left under the same number is not hers.
    let others = run.kjennesPåSted(oppføring) ? try others(in: read(plan.path), than: values, plan) : []
    if mayKeep, others.isEmpty, let kept = try keptAnswers(besides: values, of: oppføring, plan, existing) {
      draft.result.funn = plan.remarks
      let (whole, written) = try self.values(of: oppføring, plan, keeping: kept, &draft.result.funn)
      return try make(whole, asWritten: written, of: oppføring, plan, &draft, mayKeep: false)
    }
    if let hinder = Skrivehinder.hinder(plan.path) { return draft.keep(hinder) }
    // Without a stamp the document could not be compared; only now is it left out.
    let bytes = run.withStamp ? document.bytes : try mal.fill(form, stamp: nil, asWritten: asWritten).bytes
    let old = try read(plan.path)
    guard (try? Stamp(readFrom: old.bytes, withDigests: false)) == existing else { return draft.keep(Wording.kept) }
    draft.staged = try stage(bytes, for: plan.path, replacing: old)
  }

  /// A document that is no longer as it was written, and into which nothing is to be brought: one that a program only saved, and for
  /// which there is nothing new, is as it should be.
  private func compare(
    _ values: Values, of oppføring: Oppføring, _ plan: Fyllplan, _ draft: inout Draft
  ) throws(FormError) {
    let old = try read(plan.path)
    let merged = try? plan.mal.merge(values, into: old.bytes, name: plan.path, stamp: label(of: oppføring, plan))
    guard let merged, merged.isOnlySaved else { return draft.keep(Wording.kept) }
    guard case .nothingNew = merged.outcome else { return draft.keep(Wording.onlySaved) }
    draft.result.status = .uendret
  }

  /// New data into what a person edited.
  private func merge(
    _ values: Values, of oppføring: Oppføring, _ plan: Fyllplan, _ draft: inout Draft
  ) throws(FormError) {
    let old = try read(plan.path)
    guard plan.isVouched || isOf(oppføring, old.bytes, plan.path, judged: plan.innhold) else {
      return draft.fail(Wording.documentOfAnother(run.shown(plan.path)))
    }
    if run.kjennesPåSted(oppføring) {
      let others = try others(in: old, than: values, plan)
      guard others.isEmpty else { return draft.fail(Wording.knownByPlace(oppføring.navn?.fullt ?? "", others)) }
    }
    let label = label(of: oppføring, plan)
    guard let merged = try? plan.mal.merge(values, into: old.bytes, name: plan.path, stamp: label) else {
      return draft.keep(Wording.notMerged)
    }
    // A person who wrote another name of the school is not at odds with the data.
    let usual = usual(oppføring.values, plan)
    draft.result.fletting = merged.plan.lines.filter { $0.outcome == .taken || !usual.contains($0.field) }.map {
      Utfylling.Flettelinje(felt: $0.field, navn: plan.mal.label(of: $0.field), blir: $0.outcome)
    }
    let atOdds = draft.result.fletting.compactMap { line -> Finding? in
      switch line.blir {
      case .conflict: Finding(.conflict, .warning, field: line.felt, message: Wording.conflict(line.navn))
      case .withoutPlace: Finding(.conflict, .warning, field: line.felt, message: Wording.placeTakenOut(line.navn))
      case .taken, .edited, .removed: nil
      }
    }
    draft.result.status = atOdds.isEmpty ? .oppdatert : .konflikt
    draft.result.funn += atOdds
    let document: Document
    switch merged.outcome {
    case .nothingNew:
      if atOdds.isEmpty { draft.result.status = .uendret }
      return
    case .notPossible: return draft.keep(Wording.notMerged)
    case .filled(let made): document = made
    case .carriedOver(let made):
      document = made
      let removed = draft.result.fletting.filter { $0.blir == .removed }.map(\.navn)
      if !removed.isEmpty { draft.result.funn.append(Finding(.gone, .remark, message: Wording.staysOut(removed))) }
    }
    if let hinder = Skrivehinder.hinder(plan.path) { return draft.keep(hinder) }
    draft.result.funn += document.findings
    draft.staged = try stage(document.bytes, for: plan.path, replacing: old)
  }

  /// Whether a document, as it is now, is the pupil's for sure. Asked of the very bytes whose text goes into hers: the folder may have
  /// changed since it was looked through.
  ///
  /// - Parameter judged: the digest of the bytes by which it was found to be the pupil's; the same bytes say the same.
  private func isOf(_ oppføring: Oppføring, _ bytes: [UInt8], _ path: String, judged: String?) -> Bool {
    guard let felt = run.hvem, oppføring.kjennetegn.navn != nil,
      judged == nil || judged != Stamp.digest(ofBytes: bytes)
    else { return true }
    var elev = oppføring.kjennetegn
    elev.skoleår = Skoleår(containing: run.dato)
    guard let file = try? StampedFile(bytes, name: path) else { return false }
    let says = try? Dokumentkjennetegn(file, template: run.mal(av: file.stamp), felt: felt)
    if case .samme = says?.samsvar(med: elev) { return true }
    return false
  }

  private func label(of oppføring: Oppføring, _ plan: Fyllplan) -> Template<AnyForm>.StampLabel {
    Template<AnyForm>.StampLabel(
      form: run.skjema, key: oppføring.nøkkel, otherKeys: oppføring.kjennetegn.byKind, day: plan.day,
      previous: plan.earlier?.day, prefix: Skjema.stempelnavn)
  }

  /// The labels of one-line answers that stand otherwise in a document than in the data.
  private func others(in old: Old, than values: Values, _ plan: Fyllplan) throws(FormError) -> [String] {
    let answers = try run.mal(av: plan.existing).read(old.bytes, name: plan.path).answers
    return plan.mal.fields.filter { field in
      guard field.kind == .text, let new = values[field.tag], new.isAnswered, let one = answers[field.tag],
        one.isAnswered
      else { return false }
      return !Sammenføring.agree(one, new)
    }.map(\.label)
  }

  private typealias Old = (bytes: [UInt8], identity: FileIdentity)

  private func read(_ path: String) throws(FormError) -> Old {
    do throws(FileFault) { return try Files.readIdentified(path) } catch { throw FormError(error) }
  }

  /// What is replaced goes to `.iko/kopier/<date>/`, under a name that tells where it stood and what it holds.
  private func stage(
    _ bytes: [UInt8], for path: String, replacing old: Old? = nil
  ) throws(FormError) -> StagedFile? {
    guard !run.isDryRun else { return nil }
    do throws(FileFault) {
      let replaced = old.map { old in
        let name = "\(Stamp.digest(ofKey: path).prefix(8))-\(Stamp.digest(ofBytes: old.bytes).prefix(8)).docx"
        return StagedFile.Replaced(old: old.identity, copy: run.copies + "/" + name)
      }
      return try Files.stage(bytes, for: path, replacing: replaced)
    } catch {
      throw FormError(error)
    }
  }
}
