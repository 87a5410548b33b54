import Forms

/// Joins documents and lists to pupils, by what ``Kjennetegn/samsvar(med:)`` says for sure. Those of whom that cannot be decided stand apart.
struct Elevsamling {
  private struct Funnet {
    var kjennetegn: Kjennetegn
    /// Files of a pupil who may be the same.
    var tvil: [String] = []
    var navn: Elevnavn?
    var values: Values
    var stempler: [String] = []
    var planer: [Elevplan] = []
    var sjekklister: [Elevsjekkliste] = []
    var beslutning: Oversiktsliste.Beslutning?
    var bekymringer: [Bekymring] = []
    /// The key that a list knows her by.
    var nøkkel: String?
    var erIListen = false
    /// The day of the document that its class was taken from.
    var sist: Day?
  }

  /// Concerns about pupils who stand in no list and no document.
  private(set) var fremmede: [(fil: String, funn: Finding)] = []
  private let dato: Day
  private var funnet: [Funnet] = []
  private var register = Elevregister()
  /// The pupils behind the register's places: one may be known from several documents.
  private var registered: [Int] = []

  init(_ read: [Dokumentleser.Lest], dato: Day, helse: Bool) {
    self.dato = dato
    for lest in read { add(lest, helse: helse) }
  }

  private mutating func add(_ lest: Dokumentleser.Lest, helse: Bool) {
    let values = lest.reading.answers
    let navn = values.text("elev.navn").flatMap { Elevnavn($0, filnavn: lest.fil) }
    let kjennetegn = Dokumentkjennetegn(lest.reading).hvem
    let stamp = lest.reading.stamp?.key
    let index = place(of: kjennetegn, lest) ?? insert(kjennetegn, navn, values)
    if let stamp, !funnet[index].stempler.contains(stamp) { funnet[index].stempler.append(stamp) }
    learn(kjennetegn, values, at: index, on: values.day("dok.dato"))
    if lest.skjema == Oppfølgingsplan.navn {
      funnet[index].planer.append(Elevplan(lest))
    } else {
      funnet[index].sjekklister.append(Elevsjekkliste(lest, helse: helse))
    }
  }

  /// Those of a list. Who has no document is there only where somebody decided that she is to be followed up.
  mutating func add(_ liste: Oversiktsliste) {
    guard !liste.erBekymringer else { return addConcerns(liste) }
    for person in liste.personer {
      let index = place(of: person.kjennetegn) ?? insert(person.kjennetegn, person.navn, person.values)
      learn(person.kjennetegn, person.values, at: index, on: nil)
      // A list has the two parts of a name in columns of their own; a document has only the whole.
      if let navn = person.navn, navn.fullt == funnet[index].navn?.fullt { funnet[index].navn = navn }
      funnet[index].erIListen = true
      funnet[index].nøkkel = funnet[index].nøkkel ?? person.kjennetegn.all.first
      funnet[index].beslutning = funnet[index].beslutning ?? person.beslutning
    }
  }

  /// What was reported of pupils who have documents, or are in a list. Of anybody else nothing is shown.
  private mutating func addConcerns(_ liste: Oversiktsliste) {
    for person in liste.personer {
      guard let concern = person.bekymring else { continue }
      guard let index = place(of: person.kjennetegn) else {
        fremmede.append(
          (liste.fil, Finding(.onlyInOne, .error, place: concern.sted, message: Wording.concernOutsideOverview)))
        continue
      }
      funnet[index].bekymringer.append(concern)
    }
  }

  /// The one pupil that this is; nil where there is none, or where it cannot be decided.
  private func place(of one: Kjennetegn) -> Int? {
    let pupils = pupils(one)
    return pupils.isSure && pupils.all.count == 1 ? pupils.all.first : nil
  }

  /// The same for a document. Two of one day that have only name and class in common may be two namesakes'.
  private func place(of one: Kjennetegn, _ lest: Dokumentleser.Lest) -> Int? {
    guard let place = place(of: one) else { return nil }
    if case .en(_, .navnOgKlasse) = register.finn(one), lest.skjema == Oppfølgingsplan.navn,
      funnet[place].planer.contains(where: { $0.plan.dok.dato == lest.reading.answers.day("dok.dato") })
    {
      return nil
    }
    return place
  }

  /// Those that this is, or may be.
  private func pupils(_ one: Kjennetegn) -> (all: Set<Int>, isSure: Bool) {
    switch register.finn(one) {
    case .ingen: ([], true)
    case .en(let place, _): ([registered[place]], true)
    case .uvisst(let places, let why): (Set(places.map { registered[$0] }), why == .flere)
    }
  }

  /// Those that it may be. Two of one name with birth dates of their own are namesakes more often than one with a mended date.
  private func doubtful(_ one: Kjennetegn) -> [Int] {
    if case .uvisst(_, .annenDato) = register.finn(one) { return [] }
    return pupils(one).all.sorted()
  }

  private mutating func insert(_ kjennetegn: Kjennetegn, _ navn: Elevnavn?, _ values: Values) -> Int {
    var one = Funnet(kjennetegn: kjennetegn, navn: navn, values: values)
    for other in doubtful(kjennetegn) {
      one.tvil += funnet[other].planer.map(\.fil) + funnet[other].sjekklister.map(\.fil)
    }
    funnet.append(one)
    return funnet.count - 1
  }

  /// The newest document says which class it is; an older one fills only what is blank.
  private mutating func learn(_ kjennetegn: Kjennetegn, _ values: Values, at index: Int, on day: Day?) {
    register.add(kjennetegn)
    registered.append(index)
    let isNewer = day.map { day in funnet[index].sist.map { day > $0 } ?? true } ?? false
    for tag in ["elev.klasse", "elev.trinn", "elev.fødselsdato", "elev.kontaktlærer"] {
      guard let answer = values[tag], answer.isAnswered else { continue }
      if isNewer || funnet[index].values[tag]?.isAnswered != true { funnet[index].values[tag] = answer }
    }
    if isNewer { funnet[index].sist = day }
    let known = funnet[index].kjennetegn
    if kjennetegn.født != nil, known.født == nil { funnet[index].kjennetegn = kjennetegn }
  }

  var elever: [Oversikt.Elev] {
    funnet.filter { one in
      !one.planer.isEmpty || !one.sjekklister.isEmpty || one.beslutning == .følgesOpp || !one.bekymringer.isEmpty
    }.map { one in
      var planer = one.planer
      planer.sortByPeriod()
      return Oversikt.Elev(
        navn: one.navn, klasse: one.values.text("elev.klasse"), trinn: one.values.text("elev.trinn"),
        født: one.values.day("elev.fødselsdato"), kontaktlærer: one.values.text("elev.kontaktlærer"),
        plan: planer.gjeldende(på: dato), planer: planer, sjekklister: one.sjekklister,
        beslutning: one.beslutning, bekymringer: one.bekymringer, erIListen: one.erIListen, listenøkkel: one.nøkkel,
        kjennetegn: one.kjennetegn,
        stempler: one.stempler, tvil: one.tvil)
    }
  }
}
