import Forms
import Foundation
import IKO

/// What was asked for: which form, in which written language, from which day, and what becomes of documents that are there.
struct DocumentChoice: Equatable {
  var skjema = Oppfølgingsplan.navn
  /// Nil leaves it to the list and the school's settings.
  var målform: Målform?
  var dato: Day
  var handling = Utfylling.Handling.behold
  /// Whether pupils on whom nothing is decided get documents too.
  var isForAll = false

  static let handlings: [(value: String, handling: Utfylling.Handling)] = [
    ("behold", .behold), ("oppdater", .oppdater), ("ny-periode", .nyPeriode), ("ny-kopi", .nyKopi),
  ]

  /// - Parameter parameters: of the address or of a form; what is missing or means nothing is as it usually is.
  init(_ parameters: Parameters, dato: Day) {
    self.dato = parameters["dato"].flatMap { Day(iso: $0) } ?? dato
    if let name = parameters["skjema"], Skjemasamling.skjema(name)?.gjelderElev == true { skjema = name }
    målform = parameters["malform"].flatMap { Målform($0) }
    handling = Self.handlings.first { $0.value == parameters["hva"] }?.handling ?? .behold
    isForAll = parameters["alle"] == "ja"
  }

  /// The same as the fields of a form.
  var fields: [(String, String)] {
    [
      ("skjema", skjema), ("malform", målform?.rawValue ?? ""), ("dato", dato.iso),
      ("hva", Self.handlings.first { $0.handling == handling }?.value ?? "behold"),
    ] + (isForAll ? [("alle", "ja")] : [])
  }
}

/// What will be made for whom, exactly as `--prøv` has it, and how it is carried out.
struct DocumentPlan {
  let choice: DocumentChoice
  let results: [Utfylling.Resultat]
  let findings: [Finding]
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
  ///   - sources: the lists with decisions first, then the others.
  ///   - oppsett: the school's settings.
  ///   - progress: called for each pupil.
  init(
    _ choice: DocumentChoice, sources: [String], in folder: String, trinn: Trinn?, oppsett: Skoleoppsett,
    progress: WorkProgress
  ) throws(FormError) {
    guard let skjema = Skjemasamling.skjema(choice.skjema) else {
      throw FormError(kind: "no-template", file: choice.skjema, message: Wording.notFound)
    }
    let template = try skjema.template()
    try Malkontroll.check(template, skjema: skjema)
    var kilder = Kilder(skjema: skjema.navn, fields: Målform.lagtTil(template.fields), today: choice.dato)
    for source in sources { try kilder.add(source) }
    var (oppføringer, findings) = (kilder.oppføringer, kilder.findings)
    isUndecided = kilder.erUtenBeslutning
    leftOut = kilder.alleOppføringer.count - oppføringer.count
    if isUndecided, !choice.isForAll { oppføringer = [] }
    if skjema.navn == Oppfølgingsplan.navn {
      let filled = Planforslag(template, try Regelverk.publisert()).filled(
        oppføringer, av: kilder, trinn: trinn, dato: choice.dato)
      oppføringer = filled.oppføringer
      findings += filled.findings.filter { finding in !findings.contains(finding) }
    }
    var run = Utfylling(skjema: skjema.navn, template: template, folder: folder, dato: choice.dato)
    run.complete = { skjema.completed($0, on: $1) }
    run.forvalg = oppsett.forvalg
    run.målform = choice.målform
    run.skolensMålform = oppsett.målform
    run.maler = Målmaler(bokmål: template, nynorsk: try skjema.template(i: .nynorsk))
    try run.kle(oppsett.utskrift())
    run.handling = choice.handling
    run.jobs = Workers.standard
    // A document that is another's of the list is nobody else's.
    let meant = Set(oppføringer.map(\.nøkkel))
    run.andre = kilder.alleOppføringer.filter { !meant.contains($0.nøkkel) }
    (self.run, self.oppføringer, self.choice, self.findings) = (run, oppføringer, choice, findings)
    protectedCount = oppføringer.count(where: \.erSkjermet)
    names = Dictionary(oppføringer.map { ($0.nøkkel, ($0.navn?.sortert ?? "", $0.klasse ?? "")) }) { first, _ in first }
    run.isDryRun = true
    results = try progress.during(oppføringer.count, Wording.plannedSoFar) { onEach throws(FormError) in
      run.onEach = onEach
      return try run.make(oppføringer)
    }
    let parts = choice.fields.map { "\($0.0)=\($0.1)" } + ListMemory.state(of: sources) + results.map(Self.text)
    digest = Stamp.digest(ofKey: parts.joined(separator: "\n"))
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
