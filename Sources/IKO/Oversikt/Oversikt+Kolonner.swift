import Forms
import Tables

extension Oversikt {
  /// A column about a pupil: what it is called and what stands in it.
  struct Kolonne: Sendable {
    let navn: String
    let verdi: @Sendable (Elev, Oversikt) -> CellValue

    init(_ navn: String, _ verdi: @escaping @Sendable (Elev, Oversikt) -> CellValue) {
      self.navn = navn
      self.verdi = verdi
    }
  }

  /// One row a pupil: who, what for, by whom, by when, and how sure the reading is.
  static let kolonner: [Kolonne] = [
    Kolonne("Elev") { elev, _ in .text(elev.visning) },
    Kolonne("Klasse") { elev, _ in .of(elev.klasse) },
    Kolonne("Trinn") { elev, _ in .of(elev.trinn) },
    Kolonne("Kontaktlærer") { elev, _ in .of(elev.kontaktlærer) },
    Kolonne("Plan") { elev, oversikt in .of(elev.planstatus(på: oversikt.dato)) },
    Kolonne("Hovedmål") { elev, _ in .of(elev.plan?.plan.plan.hovedmål) },
    Kolonne("Fra") { elev, _ in .of(elev.plan?.fra) },
    Kolonne("Til") { elev, _ in .of(elev.plan?.til) },
    Kolonne("Tiltak") { elev, _ in .of(elev.tiltakslinjer.joined(separator: "\n")) },
    Kolonne("Ansvar") { elev, _ in .of(elev.ansvarlige.joined(separator: "; ")) },
    Kolonne("Neste frist") { elev, oversikt in .of(elev.nesteFrist(på: oversikt.dato)) },
    Kolonne("Evalueringsmøte") { elev, _ in .of(elev.plan?.plan.plan.evalueringsmøte) },
    Kolonne("Siste evaluering") { elev, _ in .of(elev.plan?.sisteEvaluering?.dato) },
    Kolonne("Resultat") { elev, _ in .of(elev.plan?.sisteEvaluering?.resultat) },
    Kolonne(Wording.howSure) { elev, _ in .of(elev.lesing) },
    Kolonne("Se på") { elev, oversikt in .of(elev.grupper.map(oversikt.tittel).joined(separator: "; ")) },
    Kolonne("Dokument") { elev, _ in .of(elev.fil) },
  ]
}

extension Oversikt.Elev {
  /// Each measure of the plan that counts on a line.
  public var tiltakslinjer: [String] {
    (plan?.tiltak ?? []).enumerated().map { index, one in
      let text = (one.tiltak.tiltak ?? "").split(whereSeparator: \.isNewline).joined(separator: " / ")
      let rest = [one.tiltak.ansvar, one.tiltak.omfang, one.frist.map { Wording.by($0) }]
      return "\(index + 1). " + ([text] + rest.compactMap(\.self)).filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }

  /// Those who answer for the measures, each once.
  public var ansvarlige: [String] {
    var seen: Set<String> = []
    return (plan?.plan.tiltak ?? []).compactMap(\.ansvar).filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The next day that something is due in a plan that is open, or was due and was not seen to, in an earlier plan too.
  public func nesteFrist(på dato: Day) -> Day? {
    let own = plan.flatMap { $0.erÅpen(på: dato) ? $0.nesteFrist?.dag : nil }
    let earlier = tidligere(på: dato).compactMap { $0.plan.ståendeIgjen(senere: $0.senere, på: dato).first?.dag }
    return ([own].compactMap(\.self) + earlier).min()
  }

  /// The groups that she stands in, each once.
  public var grupper: [Oversikt.Gruppe] {
    Oversikt.Gruppe.allCases.filter { gruppe in merker.contains { $0.gruppe == gruppe } }
  }
}

extension CellValue {
  static func of(_ text: String?) -> CellValue {
    text.flatMap { $0.isEmpty ? nil : .text(CellRoom.fits($0) ? $0 : String($0.prefix(30_000)) + "…") } ?? .blank
  }
  static func of(_ day: Day?) -> CellValue { day.map { .day($0) } ?? .blank }
}
