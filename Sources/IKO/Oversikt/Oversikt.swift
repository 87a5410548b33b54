import Forms

/// What the IKO-team looks at each week: every pupil that has a plan or a checklist, and what is due. Made from documents, without a clock.
///
///     let oversikt = Oversikt(of: read, errors: errors, dato: day)
///     for (gruppe, innslag) in oversikt.grupper { print(gruppe.tittel, innslag.count) }
public struct Oversikt: Sendable {
  /// The day that it is judged by.
  public let dato: Day
  /// The last day that counts as soon.
  public let snart: Day
  /// The pupils by class and name; those of a list who have no document are among them.
  public internal(set) var elever: [Elev]
  /// What could not be read, with the reason.
  public let uleste: [FormError]
  /// How many documents are about something else than a pupil's plan or checklist.
  public let andre: Int
  /// The year's wheels among the documents: they tell when the meetings are.
  public let årshjul: [Values]
  /// Whether `snart` is the next meeting, not a number of days.
  public let erTilNesteMøte: Bool
  /// Whether items about health are named.
  let medHelse: Bool
  /// Groups that no question was asked for have no place: without decisions nobody lacks a plan.
  let lister: [Oversiktsliste]
  /// Concerns about pupils who stand in no list and no document; they are shown nowhere.
  public let fremmede: [(fil: String, funn: Finding)]

  /// How far ahead an evaluation is announced.
  public static let dager = 14

  /// What the words under «Hvor sikkert lest» mean, for whoever shows them.
  public static let forklaringAvSikkerhet = Wording.howSureExplained

  /// - Parameters:
  ///   - read: documents in the order of their files.
  ///   - errors: the files that gave nothing.
  ///   - lister: lists of pupils, with decisions or without.
  ///   - dato: the day that deadlines are counted from.
  ///   - neste: the next meeting: what is due before it counts as soon. Nil means 14 days.
  ///   - helse: whether answers about health may be named.
  public init(
    of read: [Dokumentleser.Lest], errors: [FormError] = [], lister: [Oversiktsliste] = [], dato: Day,
    neste: Day? = nil, helse: Bool = false
  ) {
    self.dato = dato
    self.lister = lister
    medHelse = helse
    snart = neste ?? dato.adding(Self.dager)
    erTilNesteMøte = neste != nil
    årshjul = read.filter { $0.skjema == ÅrshjulOversikt.navn }.map(\.reading.answers)
    let ofPupils = read.filter { [Oppfølgingsplan.navn, Sjekkliste.navn].contains($0.skjema) }
    andre = read.count - ofPupils.count
    // A document that says another pupil than it was made for is nobody's: it stands in no pupil's line.
    let (known, nobodys) = ofPupils.reduce(into: ([Dokumentleser.Lest](), [Dokumentleser.Lest]())) {
      if Dokumentkjennetegn($1.reading).erUsikkert { $0.1.append($1) } else { $0.0.append($1) }
    }
    uleste =
      errors + nobodys.map { FormError(kind: "unvouched", file: $0.fil, message: Wording.savedForAnother) }
    var samling = Elevsamling(known, dato: dato, helse: helse)
    // Whom a list of concerns is about, the others tell.
    for liste in lister.filter({ !$0.erBekymringer }) + lister.filter(\.erBekymringer) { samling.add(liste) }
    fremmede = samling.fremmede
    elever = samling.elever
    for index in elever.indices { elever[index].merker = merker(elever[index]) }
    elever.sort()
  }
}

extension Day {
  /// The day some days later; the last day that there is, beyond it.
  func adding(_ days: Int) -> Day { Day(number: number + days) ?? self }
}
