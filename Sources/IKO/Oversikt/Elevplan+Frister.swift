import Forms

extension Elevplan {
  /// A day that something is to be done by.
  public struct Frist: Sendable {
    public enum Slag: Sendable, Equatable {
      /// A measure, by its number on the form.
      case tiltak(Int)
      case evalueringsmøte, periode
    }

    public let slag: Slag
    public let dag: Day
    public let ansvar: String?
    /// Whether an evaluation tells that it was seen to.
    public let erGjort: Bool

    var erTiltak: Bool { if case .tiltak = slag { true } else { false } }
  }

  /// The days that the plan sets, in their order.
  public var frister: [Frist] {
    var all: [Frist] = plan.tiltak.enumerated().compactMap { index, tiltak in
      guard let dag = tiltak.frist else { return nil }
      return Frist(
        slag: .tiltak(index + 1), dag: dag, ansvar: tiltak.ansvar, erGjort: isEvaluated(tiltak, by: dag))
    }
    if let meeting = plan.plan.evalueringsmøte {
      all.append(
        Frist(
          slag: .evalueringsmøte, dag: meeting, ansvar: plan.plan.utdanningsleder, erGjort: wasMeetingHeld(meeting)))
    }
    if let til, !harOmvendtPeriode {
      all.append(
        Frist(slag: .periode, dag: til, ansvar: plan.plan.utdanningsleder, erGjort: plan.plan.avsluttet != nil))
    }
    return all.enumerated().sorted { ($0.element.dag, $0.offset) < ($1.element.dag, $1.offset) }.map(\.element)
  }

  /// The next day that something is due, or was due and was not seen to.
  public var nesteFrist: Frist? { frister.first { !$0.erGjort } }

  /// What a plan that another one follows leaves open: measures that no evaluation of it or of a later plan is of, and a meeting that was not
  /// held. That its period is over needs nobody's attention then.
  ///
  /// - Parameters:
  ///   - senere: the plans that follow it, at least one.
  ///   - dato: the day that it is judged by.
  func ståendeIgjen(senere: [Elevplan], på dato: Day) -> [Frist] {
    let end = til ?? senere.compactMap(\.begynner).first
    let measures = plan.tiltak.enumerated().compactMap { index, tiltak -> Frist? in
      guard let day = tiltak.frist ?? end, day < dato else { return nil }
      let isDone = isEvaluated(tiltak, by: day) || senere.contains { $0.names(tiltak) }
      return isDone ? nil : Frist(slag: .tiltak(index + 1), dag: day, ansvar: tiltak.ansvar, erGjort: false)
    }
    let meeting = frister.filter { $0.slag == .evalueringsmøte && !$0.erGjort && $0.dag < dato }
    return (measures + meeting).sorted { $0.dag < $1.dag }
  }

  /// Whether an evaluation names a measure.
  func names(_ tiltak: Tiltak) -> Bool { evalueringer.contains { Self.isSame($0.tiltak, tiltak.tiltak) } }

  /// An evaluation that names a measure is of that one; one that names none is of all whose limit had come.
  func isEvaluated(_ tiltak: Tiltak, by limit: Day) -> Bool {
    evalueringer.contains { evaluering in
      let named = plan.tiltak.filter { Self.isSame($0.tiltak, evaluering.tiltak) }
      if !named.isEmpty { return named.contains { Self.isSame($0.tiltak, tiltak.tiltak) } }
      return evaluering.dato.map { $0 >= limit } ?? false
    }
  }

  /// A meeting is often moved by some days.
  private func wasMeetingHeld(_ meeting: Day) -> Bool {
    evalueringer.contains { $0.dato.map { $0 >= meeting.adding(-7) } ?? false }
  }

  /// The same words, or the beginning of them: people shorten what they evaluate.
  static func isSame(_ one: String?, _ other: String?) -> Bool {
    let (a, b) = (Nøkkel.folded(one ?? ""), Nøkkel.folded(other ?? ""))
    guard a.count > 2, b.count > 2 else { return false }
    return a.hasPrefix(b) || b.hasPrefix(a)
  }
}
