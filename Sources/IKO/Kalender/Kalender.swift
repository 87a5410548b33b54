import Forms

/// A calendar of events as RFC 5545 has it, equal for equal input.
///
///     var kalender = Kalender(navn: "IKO 2026/2027", dato: day)
///     kalender.add(plan)
///     try kalender.bytes(over: earlier)
public struct Kalender: Sendable {
  public let navn: String
  /// The day that new and changed events are stamped with; there is no clock here.
  public let dato: Day
  public private(set) var hendelser: [Hendelse] = []
  /// Whether this calendar has all evaluations. Else those of an earlier file are left as they stand there.
  public var harAlleEvalueringer = false

  /// How a pupil is referred to in an event. Never by the name.
  public enum Elevvisning: String, CaseIterable, Sendable {
    case initialer
    /// The code that stands in file names without names.
    case nøkkel
  }

  public init(navn: String, dato: Day) {
    self.navn = navn
    self.dato = dato
  }

  /// The meetings of a year: at their time, on their day, or over the months that they are to be held in.
  public mutating func add(_ plan: Møteplan) {
    for møte in plan.møter {
      guard let begin = møte.dato ?? møte.fra else { continue }
      let id = "mote-\(Hendelse.ascii(møte.nr))-\(plan.skoleår.fileName)"
      let tid = Møtetid(møte.tid)
      let tema = møte.tema.joined(separator: "\n")
      guard møte.dato != nil else {
        hendelser.append(
          Hendelse(
            id: id, skole: plan.skole, tittel: Wording.meetingWithoutDay(møte.nr), beskrivelse: tema, sted: tid.sted,
            tid: .dager(begin, møte.til ?? begin), erForslag: true))
        continue
      }
      let when: Hendelse.Tid = tid.fra.map { .klokkeslett(begin, $0, tid.til) } ?? .dager(begin, begin)
      hendelser.append(
        Hendelse(
          id: id, skole: plan.skole, tittel: Wording.meetingTitle(møte.nr), beskrivelse: tema, sted: tid.sted,
          tid: when))
    }
  }

  /// Which evaluation an event is: of a pupil's code, and the day that the plan begins on.
  static func evaluationID(_ code: String, _ period: String) -> String {
    "evaluering-" + Stamp.digest(ofKey: [code, period].joined(separator: "|")).prefix(16)
  }

  /// The evaluations of plans that are open. Who it is stands in the overview; here is the class, and what was asked for.
  ///
  /// Set ``harAlleEvalueringer`` where the overview holds all pupils: then what is gone from it is cancelled.
  public mutating func add(_ oversikt: Oversikt, skole: String? = nil, elev visning: Elevvisning? = nil) {
    for elev in oversikt.elever {
      guard let plan = elev.plan, plan.erPåbegynt, plan.erÅpen(på: oversikt.dato), let day = plan.evalueres else {
        continue
      }
      // The meeting may move; the plan's period tells which one it is.
      let period = plan.begynner?.iso ?? ""
      let id = Self.evaluationID(elev.kode, period)
      let who: String? =
        switch visning {
        case .initialer: elev.initialer
        case .nøkkel: elev.kode
        case nil: nil
        }
      let parts = [who, elev.klasse].compactMap(\.self).filter { !$0.isEmpty }
      hendelser.append(
        Hendelse(
          id: id, skole: skole, tittel: Wording.evaluationEvent(parts), beskrivelse: Wording.evaluationNote, sted: nil,
          tid: .dager(day, day)))
    }
  }
}
