import Forms

/// The next plan of a pupil, made from the one before: who the pupil is, why there is a plan, and measures that are not finished.
///
/// Goal, period, evaluation, consent and what was told to whom are new with each plan, and stay empty.
struct Nesteperiode {
  private let template: Template<AnyForm>
  private let skjema: String
  /// The date of the new document.
  private let day: Day
  private let path: String
  private let before: Reading<AnyForm>
  /// Whether what stands outside the fields of the earlier plan is known.
  private let isWhole: Bool
  /// What people have corrected of the earlier plan, and what holds no more of that.
  private let rettelser: Rettelsesutfall

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
    skjema = run.skjema
    self.day = day
    self.path = path
    (before, isWhole, rettelser) = try Self.reading(of: path, run, leser)
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

  /// The answers of the new plan; what the sources say now goes before what was written then.
  func values(with given: Values, _ remarks: inout [Finding]) -> Values {
    let (reading, before) = (before, before.answers)
    var values = Values()
    for field in template.fields where Self.goesOver(field.tag) { values[field.tag] = before[field.tag] }
    let measures = unfinished(before)
    if !measures.isEmpty { values["tiltak"] = .rows(measures) }
    for tag in given.tags where given[tag]?.isAnswered == true || values[tag]?.isAnswered != true {
      values[tag] = given[tag]
    }
    // The document's own date and year, not those of the old plan or of the list that it was made from.
    remarks += corrections(in: values)
    values["dok.dato"] = .day(day)
    values["dok.skoleår"] = template.hasPlace(for: "dok.skoleår") ? .text(Skoleår(containing: day).text) : nil
    remarks.append(Finding(.rule, .remark, message: Wording.carriedOver(measures: measures.count)))
    if !isWhole {
      remarks.append(Finding(.looseText, .warning, message: Wording.otherTemplateBefore(path)))
    } else if !reading.unplaced.isEmpty {
      remarks.append(Finding(.looseText, .warning, message: Wording.notCarriedOver(reading.unplaced.count, path)))
    }
    return values
  }

  /// What the earlier plan says, and whether what stands outside its fields is known: a county's new form has other words printed on it
  /// than the one that the plan was made on.
  private static func reading(
    of path: String, _ run: Utfylling, _ leser: Delt<Dokumentleser>
  ) throws(FormError) -> (Reading<AnyForm>, isWhole: Bool, rettelser: Rettelsesutfall) {
    let bytes = try FormError.reading(path)
    let stamp = try Stamp(readFrom: bytes, name: path)
    if let stamp, stamp.template != run.template.digest,
      let lest = try? leser.value({ try? .medRettelser() })?.read(bytes, named: path), lest.skjema == run.skjema
    {
      return (lest.reading, !lest.erEgenMal, lest.rettelser)
    }
    let reading = try run.template.read(bytes, name: path)
    try reading.kontrollerEttDokument(path)
    let rettet = Rettelser.brukt(
      på: reading, fields: run.template.fields, innhold: Stamp.digest(ofBytes: bytes), path: path)
    return (rettet.reading, true, rettet.utfall)
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
