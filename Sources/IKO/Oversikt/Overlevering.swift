import Forms
import Tables

/// What is handed over at the end of a school year: open plans, their goals, what worked, what comes next. Nothing of the checklists, and
/// nothing about health.
///
///     let bytes = try Overlevering(oversikt, felt: ["plan.hovedmål"]).workbook(for: "overlevering.xlsx")
public struct Overlevering {
  private typealias Kolonne = (
    felt: String, navn: String, verdi: @Sendable (Oversikt.Elev, Elevplan?, Day) -> CellValue
  )

  private let oversikt: Oversikt
  private let kolonner: [Kolonne]

  /// - Parameters:
  ///   - oversikt: the pupils and their plans.
  ///   - felt: tags of fields, or what several begin with (`plan`); empty means all. The name is always there.
  public init(_ oversikt: Oversikt, felt: [String] = []) throws(Uklart) {
    self.oversikt = oversikt
    let asked = felt.map(Nøkkel.folded)
    func covers(_ asked: String, _ tag: String) -> Bool { tag == asked || tag.hasPrefix(asked + ".") }
    for (index, tag) in asked.enumerated() where !Self.alle.contains(where: { covers(tag, Nøkkel.folded($0.felt)) }) {
      throw .noField(asked: felt[index], known: Self.alle.map(\.felt))
    }
    kolonner = Self.alle.filter { kolonne in
      asked.isEmpty || kolonne.felt == "elev.navn" || asked.contains { covers($0, Nøkkel.folded(kolonne.felt)) }
    }
  }

  /// The pupils whose plan is written and not closed, and those of whom an earlier plan leaves something open.
  public var elever: [Oversikt.Elev] {
    oversikt.elever.filter { elev in
      elev.plan.map { $0.erPåbegynt && $0.erÅpen(på: oversikt.dato) } ?? false
        || !elev.stårIgjen(på: oversikt.dato).isEmpty
    }
  }

  /// Those of them who are in none of the lists that were given: they may have quit, and then nothing of them is handed over.
  private func erUtenfor(_ elev: Oversikt.Elev) -> Bool { elev.merker.contains { $0.gruppe == .utenforListen } }

  public static let samtykke = Wording.consentToHandOver

  /// - Parameter path: where it will be written: it is built beside that, under a temporary name.
  public func workbook(for path: String) throws(FormError) -> [UInt8] {
    let kjente = elever.filter { !erUtenfor($0) }
    let utenfor = elever.filter(erUtenfor)
    let names = kolonner.map(\.navn)
    var sheets = [
      WorkbookSheet(
        name: "Les dette først", headers: [["Overlevering \(oversikt.dato.norwegian)"]],
        rows: Wording.handedOver(kjente.count, outside: utenfor.count, names).map { [.text($0)] }),
      WorkbookSheet(name: "Overlevering", headers: [names], rows: rader(kjente), frozenColumns: 1),
    ]
    if !utenfor.isEmpty {
      let title = Wording.group(.utenforListen)
      sheets.append(WorkbookSheet(name: title, headers: [names], rows: rader(utenfor), frozenColumns: 1))
    }
    return try Register.workbook(sheets, for: path)
  }

  private func rader(_ elever: [Oversikt.Elev]) -> [[CellValue]] {
    elever.map { elev in
      // Of a plan that is closed only what an earlier one leaves open is handed over.
      let plan = elev.plan.flatMap { $0.erPåbegynt && $0.erÅpen(på: oversikt.dato) ? $0 : nil }
      return kolonner.map { $0.verdi(elev, plan, oversikt.dato) }
    }
  }

  private static let alle: [Kolonne] = [
    ("elev.navn", "Elev", { elev, _, _ in .text(elev.visning) }),
    ("elev.fødselsdato", "Fødselsdato", { elev, _, _ in .of(elev.født) }),
    ("elev.klasse", "Klasse", { elev, _, _ in .of(elev.klasse) }),
    ("elev.trinn", "Trinn", { elev, _, _ in .of(elev.trinn) }),
    ("elev.kontaktlærer", "Kontaktlærer", { elev, _, _ in .of(elev.kontaktlærer) }),
    ("plan.status", "Plan", { elev, _, dato in .of(elev.planstatus(på: dato)) }),
    ("plan.hovedmål", "Hovedmål", { _, plan, _ in .of(plan?.plan.plan.hovedmål) }),
    ("plan.fra", "Fra", { _, plan, _ in .of(plan?.fra) }),
    ("plan.til", "Til", { _, plan, _ in .of(plan?.til) }),
    ("evaluering", "Tiltak som virket", { _, plan, _ in .of(plan?.virket.joined(separator: "\n")) }),
    (
      "tiltak", "Tiltak som gjenstår",
      { elev, plan, dato in .of(((plan?.gjenstår ?? []) + elev.gjenstårFraFør(på: dato)).joined(separator: "\n")) }
    ),
    ("frister", "Ikke gjort", { elev, _, dato in .of(elev.stårIgjen(på: dato).joined(separator: "\n")) }),
    ("plan.videre", "Neste steg", { _, plan, _ in .of(plan?.nesteSteg.joined(separator: "\n")) }),
  ]
}

extension Elevplan {
  /// Measures that reached their goal, or go on as they are: what the evaluation said that it was about.
  var virket: [String] {
    evalueringer.compactMap { evaluering in
      let result = evaluering.resultat ?? ""
      guard Self.worked.contains(where: { Nøkkel.folded(result).hasPrefix($0) }), let tiltak = evaluering.tiltak,
        !tiltak.isEmpty
      else { return nil }
      return "\(Self.line([tiltak])) (\(result.prefix(1).lowercased() + result.dropFirst()))"
    }
  }

  /// The beginnings of the printed results, so that a county may reword their ends.
  private static let worked = ["mål nådd", "videreføres"]

  /// Measures that no evaluation has ended.
  var gjenstår: [String] { uavsluttede.map { Self.line([$0.tiltak, $0.ansvar, $0.omfang]) }.filter { !$0.isEmpty } }

  fileprivate var uavsluttede: [Tiltak] {
    plan.tiltak.filter { tiltak in
      !evalueringer.contains { evaluering in
        Nøkkel.folded(evaluering.resultat ?? "").hasPrefix("mål nådd") && Self.isSame(evaluering.tiltak, tiltak.tiltak)
      }
    }
  }

  /// What is there, with nothing at its end that only joins or ends a sentence.
  fileprivate static func line(_ parts: [String?]) -> String {
    parts.compactMap { $0.map { Elevnavn.tidy($0).trimming { " ·,;.:–-".contains($0) } } }.filter { !$0.isEmpty }
      .joined(separator: " · ")
  }

  /// What was ticked under «Videre oppfølging», and the last result where it asks for more.
  var nesteSteg: [String] {
    let last = sisteEvaluering?.resultat.flatMap { $0.isEmpty ? nil : [Wording.lastResult($0)] } ?? []
    return plan.plan.videre + last
  }
}

extension Oversikt.Elev {
  /// What was to be done by now and is not: in the plan that counts and in those before it.
  func stårIgjen(på dato: Day) -> [String] {
    let own =
      plan.map { $0.erPåbegynt && $0.erÅpen(på: dato) ? $0.frister.filter { !$0.erGjort && $0.dag < dato } : [] } ?? []
    let earlier = tidligere(på: dato).compactMap { plan, later -> String? in
      let open = plan.ståendeIgjen(senere: later, på: dato)
      return open.isEmpty ? nil : Wording.earlierPlan(plan.begynner?.norwegian, open.map(\.slag))
    }
    return earlier + (own.isEmpty ? [] : [Wording.limits(own.map(\.slag))])
  }

  /// Measures of earlier plans that nobody has closed, which no later plan goes on with.
  func gjenstårFraFør(på dato: Day) -> [String] {
    tidligere(på: dato).flatMap { plan, later in
      plan.uavsluttede.filter { one in
        !later.contains { next in
          next.names(one) || next.plan.tiltak.contains { Elevplan.isSame($0.tiltak, one.tiltak) }
        }
      }.map { Wording.fromEarlierPlan + Elevplan.line([$0.tiltak, $0.ansvar, $0.omfang]) }
    }
  }
}
