import Forms

/// Whether a plan says what it must, and whether its days fit.
struct Plansjekk {
  private(set) var findings: [Finding] = []
  private let reading: Reading<AnyForm>
  private let plan: Oppfølgingsplan

  /// - Parameter today: by which it is judged who may be told.
  init(_ reading: Reading<AnyForm>, today: Day) {
    self.reading = reading
    plan = Oppfølgingsplan(values: reading.answers)
    noteMissing()
    noteDays(today)
    noteForesatte(today)
  }

  /// A plan that has neither goal nor measures is still being written: only what says whose it is is asked for.
  private mutating func noteMissing() {
    var needed = ["elev.navn", "elev.fødselsdato", "elev.klasse"]
    let isBegun = !plan.tiltak.isEmpty || plan.plan.hovedmål != nil
    if isBegun { needed += ["plan.utdanningsleder", "plan.hovedmål", "plan.fra", "plan.til"] }
    let labels = Dictionary(Oppfølgingsplan.fields.definitions.map { ($0.tag, $0.label) }) { first, _ in first }
    for tag in needed where reading.answers[tag]?.isAnswered != true {
      add(.missingAnswer, .warning, tag, Wording.missingAnswer(labels[tag] ?? tag))
    }
    if !isBegun { add(.missingAnswer, .remark, "plan.hovedmål", Wording.planNotBegun) }
    if isBegun, plan.tiltak.isEmpty { add(.missingAnswer, .warning, "tiltak", Wording.noMeasures) }
    for (index, tiltak) in plan.tiltak.enumerated() {
      // The page asks for these three; a time limit is «og/eller».
      for (tag, answer, label) in [
        ("tiltak", tiltak.tiltak, "Tiltak"), ("ansvar", tiltak.ansvar, "Ansvar"), ("omfang", tiltak.omfang, "Omfang"),
      ] where answer == nil || answer?.isEmpty == true {
        add(.missingAnswer, .warning, "tiltak[\(index)].\(tag)", Wording.missingInRow(label, "Tiltak", index + 1))
      }
    }
  }

  private mutating func noteDays(_ today: Day) {
    let (from, to) = (plan.plan.fra, plan.plan.til)
    if let from, let to, to < from { add(.dates, .warning, "plan.til", Wording.endBeforeStart) }
    if let born = plan.elev.fødselsdato, !(12...70).contains(born.age(on: today)) {
      add(.dates, .warning, "elev.fødselsdato", Wording.unlikelyBirthDate)
    }
    if let from, let meeting = plan.plan.evalueringsmøte, meeting < from {
      add(.dates, .warning, "plan.evalueringsmøte", Wording.meetingBeforeStart)
    }
    if let identified = plan.ident.dato, let from, identified > from {
      add(.dates, .remark, "ident.dato", Wording.identifiedLate)
    }
    for (index, tiltak) in plan.tiltak.enumerated() {
      guard let limit = tiltak.frist else { continue }
      if from.map({ limit < $0 }) == true || to.map({ limit > $0 }) == true {
        add(.dates, .warning, "tiltak[\(index)].frist", Wording.limitOutside(index + 1))
      }
    }
    for (index, evaluering) in plan.evaluering.enumerated() {
      if let from, let day = evaluering.dato, day < from {
        add(.dates, .warning, "evaluering[\(index)].dato", Wording.evaluatedEarly(index + 1))
      }
    }
  }

  private mutating func noteForesatte(_ today: Day) {
    guard let born = plan.elev.fødselsdato else { return }
    let isOfAge = born.age(on: today) >= 18
    if !isOfAge, !plan.tiltak.isEmpty, plan.foresatte.orientert != .ja {
      add(.rule, .warning, "foresatte.orientert", Wording.foresatteNotTold(today.norwegian))
    }
    if isOfAge, !plan.foresatte.personer.isEmpty, plan.foresatte.samtykke != .ja {
      add(.rule, .warning, "foresatte.personer", Wording.foresatteWithoutConsent(today.norwegian))
    }
  }

  private mutating func add(_ code: Finding.Code, _ severity: Finding.Severity, _ tag: String, _ message: String) {
    findings.append(Finding(code, severity, place: reading.place(of: tag), field: tag, message: message))
  }
}
