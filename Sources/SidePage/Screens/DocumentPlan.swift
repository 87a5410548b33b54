import Forms
import Foundation
import IKO

/// What will be made for whom, exactly as `--prøv` has it, and how it is carried out.
struct DocumentPlan {
  let choice: DocumentChoice
  let results: [Utfylling.Resultat]
  let findings: [Finding]
  /// What is to be said of the school's own form that it is made of.
  let formFindings: [Finding]
  /// Pupils whose address is protected.
  let protectedCount: Int
  /// Whether nobody has decided who is to be followed up.
  let isUndecided: Bool
  /// How many the lists have whom no decision leaves in.
  let leftOut: Int
  private let names: [String: (navn: String, klasse: String)]
  private let run: Utfylling
  private let oppføringer: [Oppføring]
  /// The plan as it is shown: another as soon as anything in it is.
  let digest: String

  /// - Parameters:
  ///   - decisions: the lists with decisions.
  ///   - lists: the others.
  ///   - oppsett: the school's settings.
  ///   - progress: called for each pupil.
  init(
    _ choice: DocumentChoice, decisions: [String], lists: [String], in folder: String, trinn: Trinn?,
    oppsett: Skoleoppsett,
    progress: WorkProgress
  ) throws(FormError) {
    let form = try Self.form(choice, in: folder)
    let (skjema, template) = (form.skjema, form.template)
    try Malkontroll.check(template, skjema: skjema)
    formFindings = skjema == nil ? form.funn : []
    var kilder = Kilder(skjema: form.navn, fields: form.listefelter, today: choice.dato)
    // A form of the school's own may not ask for what tells one pupil from another in two lists, so who is followed up is found by the plan's fields.
    let isApart = choice.isOwnForm && !lists.isEmpty
    for source in isApart ? lists : decisions + lists { try kilder.add(source) }
    let decided = isApart ? try Self.followed(decisions, lists, choice.dato) : nil
    var (oppføringer, findings) = (kilder.oppføringer, kilder.findings)
    isUndecided = isApart ? decided == nil : kilder.erUtenBeslutning
    if isApart { oppføringer = kilder.alleMerket.filter { decided?.contains($0.sted) ?? true } }
    leftOut = kilder.alleOppføringer.count - oppføringer.count
    // A plan is for those who are to be followed up; of a form of her own a person says herself for whom it is.
    if choice.isForAll, choice.isOwnForm { oppføringer = kilder.alleMerket }
    if isUndecided, !choice.isForAll, !choice.isOwnForm { oppføringer = [] }
    if skjema == nil { oppføringer = oppføringer.navngitt(of: template.fields) }
    if let pupils = choice.pupils { oppføringer = oppføringer.filter { pupils.contains(Self.id($0.nøkkel)) } }
    if skjema?.navn == Oppfølgingsplan.navn {
      let filled = Planforslag(template, try Regelverk.publisert()).filled(
        oppføringer, av: kilder, trinn: trinn, dato: choice.dato)
      oppføringer = filled.oppføringer
      findings += filled.findings.filter { finding in !findings.contains(finding) }
    }
    var run = form.utfylling(i: folder, dato: choice.dato, oppsett: oppsett)
    run.målform = choice.målform
    if let skjema { run.maler = Målmaler(bokmål: template, nynorsk: try skjema.template(i: .nynorsk)) }
    try run.kle(oppsett.utskrift())
    run.handling = choice.handling
    run.jobs = Workers.standard
    // A document that is another's of the list is nobody else's.
    let meant = Set(oppføringer.map(\.nøkkel))
    let others = kilder.alleOppføringer.filter { !meant.contains($0.nøkkel) }
    run.andre = skjema == nil ? others.navngitt(of: template.fields) : others
    (self.run, self.oppføringer, self.choice, self.findings) = (run, oppføringer, choice, findings)
    protectedCount = oppføringer.count(where: \.erSkjermet)
    names = Dictionary(oppføringer.map { ($0.nøkkel, ($0.navn?.sortert ?? "", $0.klasse ?? "")) }) { first, _ in first }
    run.isDryRun = true
    results = try progress.during(oppføringer.count, Wording.plannedSoFar) { onEach throws(FormError) in
      run.onEach = onEach
      return try run.make(oppføringer)
    }
    let parts =
      choice.fields.map { "\($0.0)=\($0.1)" } + ListMemory.state(of: decisions + lists) + results.map(Self.text)
    digest = Stamp.digest(ofKey: parts.joined(separator: "\n"))
  }

  /// Where in the lists those stand who are to be followed up; nil where nobody has decided.
  private static func followed(_ decisions: [String], _ lists: [String], _ dato: Day) throws(FormError) -> Set<String>?
  {
    guard let skjema = Skjemasamling.skjema(Oppfølgingsplan.navn) else { return nil }
    let plan = Fyllskjema(skjema, try skjema.template())
    var kilder = Kilder(skjema: plan.navn, fields: plan.listefelter, today: dato)
    // Whoever is in several stands where the first has her.
    for source in lists + decisions { try kilder.add(source) }
    return kilder.erUtenBeslutning ? nil : Set(kilder.oppføringer.map(\.sted))
  }

  /// The form of a choice, as it lies in the folder now.
  private static func form(_ choice: DocumentChoice, in folder: String) throws(FormError) -> Fyllskjema {
    if choice.isOwnForm {
      guard let mal = Skolemal.mal(choice.skjema, i: folder) else {
        throw FormError(kind: "no-template", file: "", message: Wording.ownFormIsGone)
      }
      return try Fyllskjema(fil: mal.sti)
    }
    guard let skjema = Skjemasamling.skjema(choice.skjema) else {
      throw FormError(kind: "no-template", file: choice.skjema, message: Wording.notFound)
    }
    return Fyllskjema(skjema, try skjema.template())
  }

  /// Means a pupil on the page; nothing of who she is can be read out of it.
  static func id(_ nøkkel: String) -> String { String(Stamp.digest(ofKey: nøkkel).prefix(20)) }

  /// Whether all that this plan shows is shown by another just so.
  func isPart(of other: DocumentPlan) -> Bool {
    Set(results.map(Self.text)).isSubset(of: other.results.map(Self.text))
  }

  private static func text(_ result: Utfylling.Resultat) -> String {
    ([result.fil, result.nøkkel, result.status.rawValue] + result.funn.map(\.message)
      + result.fletting.map { "\($0.felt) \($0.blir.rawValue)" }).joined(separator: "\t")
  }

  func name(_ result: Utfylling.Resultat) -> (navn: String, klasse: String) { names[result.nøkkel] ?? ("", "") }

  static let written: Set<Utfylling.Status> = [.laget, .oppdatert, .konflikt, .nyKopi]

  /// How many documents would be written.
  var count: Int { results.count { Self.written.contains($0.status) } }

  /// Carries the plan out.
  func carryOut(_ progress: WorkProgress) throws(FormError) -> DocumentOutcome {
    var run = run
    let made = try progress.during(oppføringer.count, Wording.madeSoFar) { onEach throws(FormError) in
      run.onEach = onEach
      return try run.make(oppføringer)
    }
    let planned = Dictionary(results.map { ($0.nøkkel, $0.status) }) { first, _ in first }
    return DocumentOutcome(
      lines: made.map { DocumentOutcome.Line(result: $0, name: name($0), isAsShown: planned[$0.nøkkel] == $0.status) },
      total: oppføringer.count)
  }
}

/// What became of a plan.
struct DocumentOutcome: Sendable {
  struct Line: Sendable {
    let result: Utfylling.Resultat
    let name: (navn: String, klasse: String)
    /// Whether it became what was shown: somebody may have been there between the look and the writing.
    let isAsShown: Bool
  }

  let lines: [Line]
  let total: Int
}
