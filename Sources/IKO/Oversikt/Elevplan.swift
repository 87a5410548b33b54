import Forms

/// A pupil's plan as it was read, with what follows from its days.
///
///     plan.frister(på: day).filter { $0.dag < day && !$0.erGjort }
public struct Elevplan: Sendable {
  public let fil: String
  public let plan: Oppfølgingsplan
  /// How sure the reading is: `sikker`, `trolig`, `usikker`; nil where nothing is answered.
  public let sikkerhet: String?
  /// The day of the last correction of the reading that holds.
  let rettet: Day?
  let utfylt: Int
  /// Limits of measures that were written in words («når det passer»), by the place of the measure.
  private let fristord: [Int: String]
  /// Whether its measures are those of an earlier plan, and nobody has written others.
  private var erBareFørtOver: Bool

  init(_ lest: Dokumentleser.Lest) {
    fil = lest.fil
    plan = Oppfølgingsplan(values: lest.reading.answers)
    sikkerhet = lest.confidence
    rettet = lest.rettelser.sist
    utfylt = lest.answeredSources.count
    fristord = Self.fristord(in: lest.reading.answers)
    let stamp = lest.reading.stamp
    erBareFørtOver = stamp?.previous != nil && stamp?.isUntouched == true
  }

  private static func fristord(in answers: Values) -> [Int: String] {
    guard case .rows(let rows) = answers["tiltak"] else { return [:] }
    return rows.enumerated().reduce(into: [:]) { words, row in
      if case .text(let text) = row.element["frist"], !text.isEmpty { words[row.offset] = text }
    }
  }

  /// The measures, each with its limit as it is written: a day, or words that are none.
  public var tiltak: [(tiltak: Tiltak, frist: String?, erDag: Bool)] {
    plan.tiltak.enumerated().map { index, tiltak in
      (tiltak, tiltak.frist?.norwegian ?? fristord[index], tiltak.frist != nil)
    }
  }

  public var fra: Day? { plan.plan.fra }
  public var til: Day? { plan.plan.til }
  /// Whether the period ends before it begins: one of its days is wrong, and nobody knows which.
  public var harOmvendtPeriode: Bool {
    guard let fra, let til else { return false }
    return til < fra
  }
  /// The day that it counts from.
  var begynner: Day? { fra ?? plan.dok.dato }
  /// What tells its period from the next one: two files of one are one plan. Where nobody has written the period, the day of the document
  /// does, else the school year.
  var periode: String { begynner?.iso ?? skoleår?.text ?? "" }

  /// A plan with neither goal, measures of its own nor evaluations has been made, and nobody has written in it.
  public var erPåbegynt: Bool {
    plan.plan.hovedmål?.isEmpty == false || !evalueringer.isEmpty || (!plan.tiltak.isEmpty && !erBareFørtOver)
  }

  /// Compares the measures with those of earlier plans. A document that some program saved again has no stamp to compare by.
  fileprivate mutating func compare(with earlier: [Elevplan]) {
    let known = earlier.flatMap(\.plan.tiltak)
    erBareFørtOver =
      erBareFørtOver || (!plan.tiltak.isEmpty && plan.tiltak.allSatisfy { one in known.contains { $0.carries(one) } })
  }

  public func erÅpen(på dato: Day) -> Bool { plan.plan.avsluttet.map { $0 > dato } ?? true }

  /// The school year that it belongs to; nil where it tells no day.
  var skoleår: Skoleår? { begynner.map { Skoleår(containing: $0) } ?? plan.dok.skoleår.flatMap { Skoleår($0) } }

  /// Evaluations that say anything, the last one last.
  public var evalueringer: [Evaluering] {
    plan.evaluering.filter { [$0.resultat, $0.vurdering].contains { $0?.isEmpty == false } }
      .enumerated().sorted { ($0.element.dato?.iso ?? "", $0.offset) < ($1.element.dato?.iso ?? "", $1.offset) }
      .map(\.element)
  }

  public var sisteEvaluering: Evaluering? { evalueringer.last }

  /// The day of the evaluation: the meeting that was set, else the end of the period.
  public var evalueres: Day? { plan.plan.evalueringsmøte ?? til }

  /// Where it stands, in a word or two.
  public func status(på dato: Day) -> String {
    if !erÅpen(på: dato) { return Wording.planClosed }
    if !erPåbegynt { return Wording.planBlank }
    if harOmvendtPeriode { return Wording.planBackwards }
    if let fra, fra > dato { return Wording.planAhead }
    if let til, til < dato { return Wording.planOver }
    return Wording.planOpen
  }
}

extension [Elevplan] {
  /// The files by period, in their order. Of the files of one period the last one has most written in it, where they are sorted so.
  var perioder: [[Elevplan]] {
    reduce(into: []) { all, plan in
      if let place = all.firstIndex(where: { $0.first?.periode == plan.periode }) {
        all[place].append(plan)
      } else {
        all.append([plan])
      }
    }
  }

  /// The plan that counts on a day: of those that are written the last that has begun; a later one takes the place of an earlier one.
  func gjeldende(på dato: Day) -> Elevplan? {
    let written = filter(\.erPåbegynt)
    let begun = written.filter { $0.begynner.map { $0 <= dato } ?? true }
    return begun.last ?? written.first ?? last
  }

  /// By their periods; a plan without any comes first. Each is then held against those before it.
  mutating func sortByPeriod() {
    self = enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      return (a.begynner?.iso ?? "", a.utfylt, left.offset) < (b.begynner?.iso ?? "", b.utfylt, right.offset)
    }.map(\.element)
    for index in indices {
      self[index].compare(with: self[..<index].filter { $0.begynner != self[index].begynner })
    }
  }
}

extension Tiltak {
  /// Whether a measure of a later plan is this one, carried over as it stood. A limit that has passed is left out on the way.
  fileprivate func carries(_ later: Tiltak) -> Bool {
    func same(_ one: String?, _ other: String?) -> Bool { Nøkkel.folded(one ?? "") == Nøkkel.folded(other ?? "") }
    return same(tiltak, later.tiltak) && same(ansvar, later.ansvar) && same(omfang, later.omfang)
      && (later.frist == nil || later.frist == frist)
  }
}
