import Forms

/// The next plan of a pupil, made from the one before: who the pupil is, why there is a plan, and measures that are not finished.
///
/// Goal, period, evaluation, consent and what was told to whom are new with each plan, and stay empty.
struct Nesteperiode {
  private let template: Template<AnyForm>
  private let skjema: String
  /// The template of the run, by which the plan before is read where it was made from it.
  private let earlier: Template<AnyForm>
  /// The date of the new document.
  private let day: Day
  private let path: String
  private let before: Reading<AnyForm>
  /// Whether what stands outside the fields of the earlier plan is known.
  private let isWhole: Bool
  /// What people have corrected of the earlier plan, and what holds no more of that.
  private let rettelser: Rettelsesutfall
  /// The plan before as a file, where it was made from the template of the run: then it remembers what its fields began as.
  private let bytes: [UInt8]?

  /// - Parameters:
  ///   - run: the form.
  ///   - template: of the new document, in its language.
  ///   - path: the plan before.
  ///   - day: the date of the new document.
  ///   - leser: reads a plan that another template made.
  init(
    _ run: Utfylling, _ template: Template<AnyForm>, after path: String, day: Day, leser: Delt<Dokumentleser>
  ) throws(FormError) {
    self.template = template
    (skjema, earlier) = (run.skjema, run.template)
    self.day = day
    self.path = path
    (before, isWhole, rettelser, bytes) = try Self.reading(of: path, run, leser)
  }

  /// The day on which somebody closed the plan before, where that day has come.
  var avsluttet: Day? { before.answers.day("plan.avsluttet").flatMap { $0 <= day ? $0 : nil } }

  /// What goes over, by the first part of its tag or by the whole.
  private static let carried: Set<String> = [
    "skole", "elev", "ident", "inn", "fag", "foresatte.personer", "kart.situasjon", "kart.ønsker", "kart.behov",
    "kart.utfordringer", "kart.årsaker", "kart.styrker", "kart.prøvd", "plan.utdanningsleder",
  ]
  /// Of those, what is asked anew.
  private static let asked: Set<String> = ["elev.medvirket", "elev.myndig"]

  /// The answers of the new plan: what the sources say now goes before what was written then, and what a person wrote in the plan before goes before
  /// the sources, as where new data come into a document that was edited.
  func values(with given: Values, _ remarks: inout [Finding]) -> Values {
    let (reading, before) = (before, before.answers)
    var values = Values()
    for field in template.fields where Self.goesOver(field.tag) { values[field.tag] = before[field.tag] }
    let measures = unfinished(before)
    if !measures.isEmpty { values["tiltak"] = .rows(measures) }
    let edits = edits(against: given)
    for tag in given.tags where given[tag]?.isAnswered == true || values[tag]?.isAnswered != true {
      if edits.own.contains(tag), Self.goesOver(tag) || tag == "tiltak" { continue }
      values[tag] = given[tag]
    }
    for tag in edits.conflicts where Self.goesOver(tag) || tag == "tiltak" {
      remarks.append(
        Finding(.conflict, .warning, field: tag, message: Wording.conflictBefore(template.label(of: tag), path)))
    }
    let carried = if case .rows(let rows) = values["tiltak"] { rows.count } else { 0 }
    // The document's own date and year, not those of the old plan or of the list that it was made from.
    remarks += corrections(in: values)
    values["dok.dato"] = .day(day)
    values["dok.skoleår"] = template.hasPlace(for: "dok.skoleår") ? .text(Skoleår(containing: day).text) : nil
    remarks.append(Finding(.rule, .remark, message: Wording.carriedOver(measures: carried)))
    if !isWhole {
      remarks.append(Finding(.looseText, .warning, message: Wording.otherTemplateBefore(path)))
    } else if !reading.unplaced.isEmpty {
      remarks.append(Finding(.looseText, .warning, message: Wording.notCarriedOver(reading.unplaced.count, path)))
    }
    return values
  }

  /// The fields and groups in which a person's words stand against the sources; of those, what both changed. What a person corrected beside the plan
  /// is a person's too. Where it is not known what the plan began as, its text about the pupil is taken for a person's.
  private func edits(against given: Values) -> (own: Set<String>, conflicts: [String]) {
    var own = Set(rettelser.gjeldende.map(\.felt.tag))
    var conflicts: [String] = []
    let merged = bytes.flatMap { bytes in
      try? earlier.merge(given, into: bytes, name: path, stamp: .init(form: skjema, key: nil, day: day))
    }
    guard let plan = merged?.plan else {
      let tags = given.tags.filter { tag in
        guard tag == "tiltak" || tag.hasPrefix("kart."), let new = given[tag], new.isAnswered,
          let old = before.answers[tag], old.isAnswered
        else { return false }
        return !Sammenføring.agree(old, new)
      }
      return (own.union(tags), tags)
    }
    for line in plan.lines where line.outcome != .taken {
      let tag = String(line.field.prefix { $0 != "[" })
      // Who the pupil is, and which school it is, the sources know best.
      if ["elev", "skole"].contains(tag.prefix { $0 != "." }) { continue }
      let isConflict = line.outcome == .conflict || line.outcome == .withoutPlace
      own.insert(tag)
      if isConflict, !conflicts.contains(tag) { conflicts.append(tag) }
    }
    return (own, conflicts)
  }

  /// What the earlier plan says, and whether what stands outside its fields is known: a county's new form has other words printed on it
  /// than the one that the plan was made on.
  private static func reading(
    of path: String, _ run: Utfylling, _ leser: Delt<Dokumentleser>
  ) throws(FormError) -> (Reading<AnyForm>, isWhole: Bool, rettelser: Rettelsesutfall, bytes: [UInt8]?) {
    let bytes = try FormError.reading(path)
    let stamp = try Stamp(readFrom: bytes, name: path)
    if let stamp, stamp.template != run.template.digest,
      let lest = try? leser.value({ try? .medRettelser() })?.read(bytes, named: path), lest.skjema == run.skjema
    {
      return (lest.reading, !lest.erEgenMal, lest.rettelser, nil)
    }
    let reading = try run.template.read(bytes, name: path)
    try reading.kontrollerEttDokument(path)
    let rettet = Rettelser.brukt(
      på: reading, fields: run.template.fields, innhold: Stamp.digest(ofBytes: bytes), path: path)
    return (rettet.reading, true, rettet.utfall, bytes)
  }

  /// What a person has corrected of the earlier plan and stands in the new one; and what would have, did it still hold.
  private func corrections(in values: Values) -> [Finding] {
    func goes(_ rettelse: Rettelse) -> Bool { rettelse.felt.tag == "tiltak" || Self.goesOver(rettelse.felt.tag) }
    let carried = rettelser.gjeldende.filter { goes($0) && ($0.felt.row != nil || values[$0.felt.tag] == $0.svar) }
    return carried.map { rettelse in
      Finding(
        .corrected, .remark, field: rettelse.felt.description, message: Wording.correctedBefore(rettelse))
    }
      + rettelser.bortfalt.filter { goes($0.rettelse) }.map { one in
        Finding(
          .corrected, .warning, field: one.rettelse.felt.description,
          message: Wording.ofEarlierPlan(Wording.lapsed(one.rettelse, one.årsak)))
      }
      + rettelser.uleste.map {
        Finding(.corrected, .warning, message: Wording.ofEarlierPlan(Wording.unreadableCorrection($0)))
      }
  }

  private static func goesOver(_ tag: String) -> Bool {
    guard !asked.contains(tag) else { return false }
    return carried.contains(tag) || carried.contains(String(tag.prefix { $0 != "." }))
  }

  /// Measures that no evaluation says are done. A deadline that has passed is set anew by people.
  private func unfinished(_ before: Values) -> [Values] {
    guard case .rows(let measures) = before["tiltak"] else { return [] }
    var evaluations: [Values] = []
    if case .rows(let rows) = before["evaluering"] { evaluations = rows }
    let done = evaluations.filter { Self.isDone($0.text("resultat")) }.map { Nøkkel.folded($0.text("tiltak") ?? "") }
    return measures.filter { measure in
      let name = Nøkkel.folded(measure.text("tiltak") ?? "")
      return !done.contains { text in text == name || text.isEmpty && measures.count == 1 }
    }.map { measure in
      var measure = measure
      if let deadline = measure.day("frist"), deadline <= day { measure["frist"] = nil }
      return measure
    }
  }

  /// «Mål nådd – avsluttes» of the form's list.
  private static func isDone(_ result: String?) -> Bool {
    guard let result = result.map(Nøkkel.folded) else { return false }
    return result.hasPrefix("mål nådd") || result.contains("avsluttes")
  }
}
