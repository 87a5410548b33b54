import Forms

extension Oversikt {
  /// What a pupil, or a file, needs somebody to look at. In the order that they are shown.
  public enum Gruppe: String, CaseIterable, Sendable {
    case fristPassert, fristSnart, evalueringSnart, utenAnsvarEllerFrist, foresatteIkkeOrientert, fyller18, manglerPlan
    case ikkeSkrevet
    case meldtBekymring, omvendtPeriode, ubesvartePunkter, flereDokumenter, kunneIkkeLeses, utenforListen
  }

  /// One thing to look at.
  public struct Merke: Sendable, Equatable {
    public let gruppe: Gruppe
    /// What it is, in a sentence or less.
    public let hva: String
    /// The day that it is about.
    public let dag: Day?
    public let ansvar: String?
    /// The document that it is about, where that is not the one that counts.
    let fil: String?

    init(_ gruppe: Gruppe, _ hva: String, dag: Day? = nil, ansvar: String? = nil, fil: String? = nil) {
      self.gruppe = gruppe
      self.hva = hva
      self.dag = dag
      self.ansvar = ansvar
      self.fil = fil
    }
  }

  /// A line of a group: the pupil, or the file where it is about nobody.
  public struct Innslag: Sendable {
    public let elev: Elev?
    public let merke: Merke
    public let fil: String?
  }

  /// The heading of a group.
  public func tittel(_ gruppe: Gruppe) -> String {
    (erTilNesteMøte ? Wording.groupBeforeMeeting(gruppe) : nil) ?? Wording.group(gruppe)
  }

  /// The groups that have anything in them, in their order.
  public var grupper: [(gruppe: Gruppe, innslag: [Innslag])] {
    Gruppe.allCases.map { ($0, innslag($0)) }.filter { !$0.1.isEmpty }
  }

  /// What stands in a group: by day, and then as the pupils are sorted.
  public func innslag(_ gruppe: Gruppe) -> [Innslag] {
    if gruppe == .kunneIkkeLeses {
      return uleste.map { Innslag(elev: nil, merke: Merke(gruppe, $0.message), fil: $0.file) }
    }
    let all = elever.flatMap { elev in
      elev.merker.filter { $0.gruppe == gruppe }.map { Innslag(elev: elev, merke: $0, fil: $0.fil ?? elev.fil) }
    }
    let byDay: [Gruppe] = [.fristPassert, .fristSnart, .evalueringSnart, .fyller18, .meldtBekymring]
    guard byDay.contains(gruppe) else { return all }
    return all.enumerated().sorted { left, right in
      let (a, b) = (left.element.merke.dag, right.element.merke.dag)
      if let a, let b, a != b { return a < b }
      return (a == nil ? 1 : 0, left.offset) < (b == nil ? 1 : 0, right.offset)
    }.map(\.element)
  }

  /// Whether there is something that a person must set right before the overview can be trusted.
  public var erUfullstendig: Bool {
    !uleste.isEmpty
      || elever.contains { elev in
        elev.merker.contains { [.flereDokumenter, .utenforListen].contains($0.gruppe) }
      }
  }
}
