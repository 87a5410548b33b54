import Forms

/// A calendar of events as RFC 5545 has it, equal for equal input.
///
///     var kalender = Kalender(navn: "IKO 2026/2027", dato: day, nøkkel: try Kalendernøkkel(i: "Output"))
///     kalender.add(plan)
///     try kalender.bytes(over: earlier)
public struct Kalender: Sendable {
  public let navn: String
  /// The day that new and changed events are stamped with; there is no clock here.
  public let dato: Day
  public private(set) var hendelser: [Hendelse] = []
  /// Whether this calendar has all evaluations. Else those of an earlier file are left as they stand there.
  public var harAlleEvalueringer = false
  private let nøkkel: Kalendernøkkel

  /// How a pupil is referred to in an event: calendars go to telephones.
  public enum Elevvisning: String, CaseIterable, Sendable {
    case initialer
    /// The code that stands in file names without names.
    case nøkkel
    /// Only where somebody asked for it.
    case navn
  }

  /// What calendar programs call the calendar of a school year.
  public static func navn(_ skoleår: Skoleår) -> String { "IKO-møter \(skoleår.text)" }

  /// - Parameters:
  ///   - navn: what calendar programs call it.
  ///   - dato: the day that new and changed events are stamped with.
  ///   - nøkkel: makes the events' identities.
  public init(navn: String, dato: Day, nøkkel: Kalendernøkkel) {
    self.navn = navn
    self.dato = dato
    self.nøkkel = nøkkel
  }

  /// The meetings of a year: at their time, on their day, or over the months that they are to be held in.
  public mutating func add(_ plan: Møteplan) {
    for møte in plan.møter {
      guard let begin = møte.dato ?? møte.fra else { continue }
      let id = nøkkel.id("mote", [møte.nr, plan.skoleår.fileName])
      let earlier = "mote-\(Hendelse.ascii(møte.nr))-\(plan.skoleår.fileName)-"
      let tid = Møtetid(møte.tid)
      let tema = møte.tema.joined(separator: "\n")
      guard møte.dato != nil else {
        hendelser.append(
          Hendelse(
            id: id, tidligere: earlier, tittel: Wording.meetingWithoutDay(møte.nr), beskrivelse: tema, sted: tid.sted,
            tid: .dager(begin, møte.til ?? begin), erForslag: true))
        continue
      }
      let when: Hendelse.Tid = tid.fra.map { .klokkeslett(begin, $0, tid.til) } ?? .dager(begin, begin)
      hendelser.append(
        Hendelse(
          id: id, tidligere: earlier, tittel: Wording.meetingTitle(møte.nr), beskrivelse: tema, sted: tid.sted,
          tid: when))
    }
  }

  /// The evaluations of plans that are open: the kind of appointment, and initials or a code. What was agreed stands in the overview.
  ///
  /// Set ``harAlleEvalueringer`` where the overview holds all pupils: then what is gone from it is cancelled.
  ///
  /// - Parameters:
  ///   - oversikt: the pupils and their plans.
  ///   - visning: how a pupil is referred to.
  public mutating func add(_ oversikt: Oversikt, elev visning: Elevvisning = .initialer) {
    for elev in oversikt.elever {
      guard let plan = elev.plan, plan.erPåbegynt, plan.erÅpen(på: oversikt.dato), let day = plan.evalueres else {
        continue
      }
      // The meeting may move; the plan's period tells which one it is.
      let period = plan.begynner?.iso ?? ""
      let id = nøkkel.evaluering(elev.kode, period)
      let who =
        switch visning {
        case .initialer: elev.initialer
        case .nøkkel: elev.kode
        case .navn: elev.navn?.fullt ?? ""
        }
      hendelser.append(
        Hendelse(
          id: id, tittel: Wording.evaluationEvent(who), beskrivelse: Wording.evaluationNote, sted: nil,
          tid: .dager(day, day)))
    }
  }
}
