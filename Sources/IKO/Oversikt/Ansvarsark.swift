import Forms
import Foundation
import Tables

/// What each responsible person has taken on, a sheet a person.
///
///     let bytes = try Ansvarsark(oversikt).workbook(for: "ansvar.xlsx")
public struct Ansvarsark {
  /// One thing that somebody answers for.
  struct Linje {
    let elev: Oversikt.Elev
    let hva: String
    let omfang: String?
    let frist: String?
    let dag: Day?
    let status: String
    let fil: String
  }

  /// Those who answer for anything, by name; what nobody answers for is last.
  let ansvarlige: [(navn: String, linjer: [Linje])]
  private let dato: Day

  /// How many people there are.
  public var antall: Int { ansvarlige.count { $0.navn != Wording.nobodyResponsible } }

  public init(_ oversikt: Oversikt) {
    dato = oversikt.dato
    var order: [String] = []
    var names: [String: String] = [:]
    var lines: [String: [Linje]] = [:]
    func add(_ linje: Linje, to who: String?, _ elev: Oversikt.Elev, _ plan: Elevplan) {
      let persons = Self.persons(who, elev, plan)
      for person in persons.isEmpty ? [Wording.nobodyResponsible] : persons {
        let key = Nøkkel.folded(person)
        if names[key] == nil { (names[key], order) = (person, order + [key]) }
        lines[key, default: []].append(linje)
      }
    }
    for elev in oversikt.elever {
      let earlier = elev.tidligere(på: oversikt.dato)
      for (plan, later) in earlier {
        for frist in plan.ståendeIgjen(senere: later, på: oversikt.dato) {
          let linje = Self.line(frist, of: plan, elev, isEarlier: true, oversikt.dato)
          add(linje, to: frist.ansvar, elev, plan)
        }
      }
      guard let plan = elev.plan, plan.erPåbegynt, plan.erÅpen(på: oversikt.dato) else { continue }
      for (index, one) in plan.tiltak.enumerated() {
        let known = plan.frister.first { $0.slag == .tiltak(index + 1) }
        let frist = Elevplan.Frist(
          slag: .tiltak(index + 1), dag: known?.dag ?? plan.til ?? oversikt.dato, ansvar: one.tiltak.ansvar,
          erGjort: known?.erGjort ?? plan.names(one.tiltak))
        add(Self.line(frist, of: plan, elev, isEarlier: false, oversikt.dato), to: one.tiltak.ansvar, elev, plan)
      }
      for frist in plan.frister where frist.slag == .evalueringsmøte && !frist.erGjort {
        add(Self.line(frist, of: plan, elev, isEarlier: false, oversikt.dato), to: frist.ansvar, elev, plan)
      }
    }
    let nobody = Nøkkel.folded(Wording.nobodyResponsible)
    let locale = Locale(identifier: "nb_NO")
    ansvarlige =
      order.filter { $0 != nobody }
      .sorted { (names[$0] ?? "").compare(names[$1] ?? "", locale: locale) == .orderedAscending }
      .map { (names[$0] ?? "", lines[$0] ?? []) }
      + (lines[nobody].map { [(Wording.nobodyResponsible, $0)] } ?? [])
  }

  private static func line(
    _ frist: Elevplan.Frist, of plan: Elevplan, _ elev: Oversikt.Elev, isEarlier: Bool, _ dato: Day
  ) -> Linje {
    var (hva, omfang, written): (String, String?, String?) = (Wording.evaluationMeeting, nil, frist.dag.norwegian)
    if case .tiltak(let number) = frist.slag, plan.tiltak.indices.contains(number - 1) {
      let one = plan.tiltak[number - 1]
      (hva, omfang, written) = (one.tiltak.tiltak ?? "", one.tiltak.omfang, one.frist)
    }
    let status =
      frist.erGjort ? Wording.isEvaluated : frist.dag < dato && written != nil ? Wording.isOverdue : Wording.isOpen
    return Linje(
      elev: elev, hva: (isEarlier ? Wording.fromEarlierPlan : "") + hva, omfang: omfang, frist: written,
      dag: written == frist.dag.norwegian ? frist.dag : nil, status: status, fil: plan.fil)
  }

  /// The people whom a cell names. «Kontaktlærer» and «Utdanningsleder» are those of the pupil, where the plan says who they are.
  static func persons(_ text: String?, _ elev: Oversikt.Elev, _ plan: Elevplan) -> [String] {
    let parts = (text ?? "").replacing(#/\s+(?:og|samt)\s+|\s*[&+]\s*/#, with: ",")
      .split { ",;/".contains($0) || $0.isNewline }.map { Elevnavn.tidy(String($0)) }.filter { !$0.isEmpty }
    return parts.map { part in
      switch Nøkkel.folded(part) {
      case "kontaktlærer", "kontaktlærar": elev.kontaktlærer ?? part.sentenceCased
      case "utdanningsleder", "utdanningsleiar": plan.plan.plan.utdanningsleder ?? part.sentenceCased
      default: part.sentenceCased
      }
    }.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// - Parameter path: where it will be written: it is built beside that, under a temporary name, and names are links from there.
  public func workbook(for path: String) throws(FormError) -> [UInt8] {
    let lenke = Dokumentlenke(fra: path)
    let list = WorkbookSheet(
      name: Wording.responsiblePeople,
      headers: [[Wording.responsiblePerson, "Antall", Wording.isOverdue.sentenceCased, "Første frist"]],
      rows: ansvarlige.map { navn, linjer in
        let open = linjer.filter { $0.status != Wording.isEvaluated }
        return [
          .text(navn), .number("\(linjer.count)", isPercent: false),
          .number("\(linjer.count { $0.status == Wording.isOverdue })", isPercent: false),
          .of(open.compactMap(\.dag).min()),
        ]
      }, frozenColumns: 1)
    return try Register.workbook([list] + ansvarlige.map { sheet($0, $1, lenke) }, for: path)
  }

  private func sheet(_ navn: String, _ linjer: [Linje], _ lenke: Dokumentlenke) -> WorkbookSheet {
    var sheet = WorkbookSheet(
      name: navn, headers: [["Elev", "Klasse", "Hva", "Omfang", "Frist", "Status"]],
      rows: linjer.map { linje in
        [
          .text(linje.elev.visning), .of(linje.elev.klasse), .of(linje.hva), .of(linje.omfang),
          linje.dag.map { .day($0) } ?? .of(linje.frist), .text(linje.status),
        ]
      }, frozenColumns: 1)
    sheet.links = linjer.enumerated().compactMap { index, linje in
      lenke.til(linje.fil).map { .init(row: index + 1, column: 1, address: $0) }
    }
    sheet.tones = [
      .init(column: 6, text: Wording.isOverdue, tone: .urgent),
      .init(column: 6, text: Wording.isEvaluated, tone: .done),
    ]
    return sheet
  }
}
