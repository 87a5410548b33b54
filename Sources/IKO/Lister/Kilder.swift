import Forms

/// What a class's documents are made from: lists, registers, data and filled documents, joined by the pupil's key.
///
///     var kilder = Kilder(skjema: "oppfølgingsplan", fields: template.fields, today: day)
///     try kilder.add("1STA.xlsx")
///     for oppføring in kilder.oppføringer { … }
public struct Kilder: Sendable {
  private let skjema: String
  private let fields: [FieldDefinition]
  private let today: Day
  /// Of the criteria, for a form that they are held against.
  private let terskler: Terskler?
  /// The only sheet of workbooks that is meant.
  private let arknavn: String?
  /// Whether the sources are read for the criteria alone.
  private let isForCriteria: Bool
  private var hasPupils = false
  /// Rows of groups that came before their pupils.
  private var waiting: [Oppføring] = []

  private var alle: [Oppføring] = []
  private var beslutninger = Beslutninger()
  /// Reads documents that are sources; made when there is one.
  private var leser: Dokumentleser?

  /// The pupils, in the order of the first source. Where a source has a column Beslutning, those who are to be followed up.
  public var oppføringer: [Oppføring] { beslutninger.kept(alleMerket) }

  /// All pupils of the sources as they get documents, also those whom a decision leaves out.
  package var alleMerket: [Oppføring] { Navnebrødre.marked(alleOppføringer.medEgneNøkler) }

  /// All pupils of the sources, also those whom a decision leaves out: documents of theirs are nobody else's. Where no source is a list of pupils,
  /// those of lists of grades are, and where a list of pupils
  /// could not be read, nobody is.
  public var alleOppføringer: [Oppføring] {
    alle.isEmpty && (isForCriteria || erBareHistorikk) ? pupilsOfHistory : alle
  }

  private var erBareHistorikk: Bool {
    !ark.isEmpty && ark.allSatisfy { sheet in sheet.kolonner.contains { $0.field == Historikkleser.felt } }
  }
  private var notes: [(kilde: String, funn: [Finding])] = []
  /// What is wrong with the cells of single pupils, by the source.
  private var radfunn: [(kilde: Int, elev: Kjennetegn, finding: Finding)] = []
  private var historikk: [Historikkleser.Rad] = []
  private var bekymringer: [Bekymringsleser.Rad] = []
  /// What was understood of the lists.
  public private(set) var ark: [Arkbeskrivelse] = []

  /// Whether there are pupils, and a decision leaves out each of them.
  public var isDecidedAway: Bool { !alle.isEmpty && beslutninger.kept(alle).isEmpty }

  /// Whether all that there is of the pupils is what somebody decided by, and the form asks who is at home: that stands in the class list.
  public var manglerKlasseliste: Bool {
    beslutninger.kilde != nil && notes.count == 1 && fields.contains { $0.tag == "foresatte.personer" }
      && ark.contains { $0.ark == Vurdertliste.sheet } && !oppføringer.isEmpty
      && !oppføringer.contains { $0.values["foresatte.personer"]?.isAnswered == true }
  }

  /// Whether there is a class list, and no source says who is to be followed up. A register was made of plans that somebody decided on.
  public var erUtenBeslutning: Bool {
    let registers = [Arknavn.of(skjema)] + Arknavn.groups(of: skjema, fields).values
    func isRegister(_ sheet: Arkbeskrivelse) -> Bool {
      sheet.ark.map { registers.contains($0) } ?? (sheet.kolonner.first?.field == Wording.key)
    }
    return beslutninger.kilde == nil && ark.contains { !isRegister($0) }
  }

  /// What is to be said of each source, in their order; of one with a column Beslutning also how many it leaves out.
  public var funn: [(kilde: String, funn: [Finding])] {
    let decided = beslutninger.findings(alle)
    var notes = notes
    if alle.isEmpty, !isForCriteria, erBareHistorikk, let first = pupilsOfHistory.first,
      let index = notes.firstIndex(where: { $0.kilde == first.fil }) ?? notes.indices.last
    {
      notes[index].funn.append(Finding(.list, .remark, place: first.fil, message: Wording.pupilsOfHistory))
    }
    return notes.enumerated().map { index, note in
      let ofRows = radfunn.filter { $0.kilde == index }.map(\.finding)
      return (note.kilde, note.funn + ofRows + (note.kilde == beslutninger.kilde ? decided : []))
    }
  }

  /// What concerns no single pupil.
  var listefunn: [Finding] { notes.flatMap(\.funn) }

  public var findings: [Finding] { funn.flatMap(\.funn) }

  /// - Parameters:
  ///   - skjema: the form's name.
  ///   - fields: its fields, of which columns are.
  ///   - today: the day of the run.
  ///   - ark: the only sheet of workbooks that is meant; nil for those that belong together.
  ///   - regelverk: the criteria, for a plan; those that lie with the templates where nothing is given.
  public init(
    skjema: String, fields: [FieldDefinition], today: Day, ark: String? = nil, regelverk: Regelverk? = nil
  ) {
    self.init(skjema: skjema, fields: fields, today: today, ark: ark, regelverk: regelverk, isForCriteria: false)
  }

  init(
    skjema: String, fields: [FieldDefinition], today: Day, ark: String? = nil, regelverk: Regelverk?,
    isForCriteria: Bool
  ) {
    self.skjema = skjema
    self.fields = fields
    self.today = today
    arknavn = ark
    self.isForCriteria = isForCriteria
    terskler = skjema == Oppfølgingsplan.navn ? (regelverk ?? (try? Regelverk.publisert()))?.terskler : nil
  }

  /// Adds a source: a path, or `-` for JSON lines on standard input. A later one fills only what is blank.
  public mutating func add(_ source: String) throws(FormError) { try add(Kildefil(source)) }

  /// The same for a source that has been opened.
  public mutating func add(_ fil: Kildefil) throws(FormError) {
    let bytes = try fil.whole()
    switch fil.slag {
    case .data:
      notes.append((fil.navn, []))
      try addJSON(bytes, fil.navn)
    case .dokument:
      notes.append((fil.navn, []))
      try addDocument(bytes, fil.navn)
    case .liste: try addList(bytes, fil.navn)
    }
  }

  private mutating func note(_ findings: [Finding]) { notes[notes.count - 1].funn += findings }

  /// Adds a list, whatever it is called.
  mutating func addList(_ bytes: [UInt8], _ source: String) throws(FormError) {
    try Skolensord.kontroller()
    notes.append((source, []))
    var reader = Listeleser(
      skjema: skjema, fields: Beslutninger.added(to: fields), today: today, terskler: terskler,
      isForCriteria: isForCriteria)
    try reader.read(bytes, name: source, ark: arknavn)
    ark += reader.ark
    note(reader.findings + reader.historikk.findings + reader.bekymringer.findings)
    radfunn += reader.radfunn.map { (notes.count - 1, $0.elev, $0.finding) }
    historikk += reader.historikk.rader
    bekymringer += reader.bekymringer.rader
    if !isForCriteria, !fields.contains(where: { $0.tag == Beslutninger.tag }) {
      beslutninger.note(reader.ark, of: source)
      note(Beslutninger.unknown(in: reader.oppføringer))
    }
    waiting += reader.løse
    if !reader.oppføringer.isEmpty { join(reader.oppføringer, reportsMissing: true) }
    joinWaiting()
  }

  private mutating func addJSON(_ bytes: [UInt8], _ source: String) throws(FormError) {
    var reader = JSONLeser(fields: fields, skjema: skjema)
    try reader.read(bytes, name: source)
    var findings = reader.findings
    let new = Enkeltelever.of(reader.oppføringer, &findings)
    note(findings)
    join(new, reportsMissing: new.count > 1)
    joinWaiting()
  }

  /// The answers of a filled document whose tags this form has too.
  private mutating func addDocument(_ bytes: [UInt8], _ source: String) throws(FormError) {
    let (lest, reading, rettelser) = try reading(of: bytes, source)
    var values = Values()
    // A new document has a date and a number of its own.
    for field in fields where !field.tag.hasPrefix("dok.") {
      if let answer = reading.answers[field.tag], answer.isAnswered { values[field.tag] = answer }
    }
    var numbers: [Finding] = []
    let born = values.removeFødselsnumre(source, &numbers)
    if let born, values["elev.fødselsdato"] == nil { values["elev.fødselsdato"] = .day(born) }
    note(numbers)
    let isAboutPupil = fields.contains { $0.tag == "elev.navn" }
    let navn = values.text("elev.navn").flatMap { Elevnavn($0) }
    let identity = Dokumentkjennetegn(reading)
    if isAboutPupil, identity.erUsikkert {
      note([Finding(.whoseDocument, .error, place: source, message: Wording.savedForAnother)])
      return
    }
    let new = Oppføring(
      identity.hvem, navn: navn, values: values, sted: source, fil: source,
      otherwise: isAboutPupil ? nil : source)
    guard let new else {
      let message = lest == nil ? Wording.wordTable : Wording.noKey
      note([Finding(.noName, .error, place: source, message: message)])
      return
    }
    // What the other form has of its own does not carry over, and needs no word.
    note(reading.findings.filter { $0.severity != .remark && ![.gone, .unknownTag].contains($0.code) })
    note(rettelser.findings(reading))
    // One document is about one pupil; that the others are not in it says nothing.
    join([new], reportsMissing: false)
    joinWaiting()
    if let lest, lest.skjema == Sjekkliste.navn { offerDraft(for: new, from: lest.reading.answers, source) }
  }

  /// A published form is read as what it is, also without its tags; another one by the tags that the two have in common.
  private mutating func reading(
    of bytes: [UInt8], _ source: String
  ) throws(FormError) -> (Dokumentleser.Lest?, Reading<AnyForm>, Rettelsesutfall) {
    let leser: Dokumentleser
    if let made = self.leser { leser = made } else { leser = try .medRettelser() }
    self.leser = leser
    if let lest = try? leser.read(source), Skjemasamling.skjema(lest.skjema) != nil {
      return (lest, lest.reading, lest.rettelser)
    }
    let own = try Template<AnyForm>(bytes, name: source, fields: fields, layout: nil)
    let rettet = Rettelser.brukt(
      på: try own.read(bytes, name: source), fields: own.fields, innhold: Stamp.digest(ofBytes: bytes), path: source)
    return (nil, rettet.reading, rettet.utfall)
  }

  /// The themes of a checklist that were answered Ja, as a draft where the plan says nothing of the pupil's situation.
  private mutating func offerDraft(for new: Oppføring, from checklist: Values, _ source: String) {
    let tag = "kart.situasjon"
    guard fields.contains(where: { $0.tag == tag }), !fields.contains(where: { $0.tag == "s1.svar" }),
      case .en(let index, _) = Elevregister(alle.map(\.kjennetegn)).finn(new.kjennetegn),
      alle[index].values[tag]?.isAnswered != true, let draft = Sjekkliste.utkast(til: checklist)
    else { return }
    alle[index].values[tag] = .text(draft)
    note([Finding(.rule, .remark, place: source, field: tag, message: Wording.draftOffered)])
  }

  private mutating func join(_ new: [Oppføring], reportsMissing: Bool) {
    // Name and class are a pupil's within one school year only.
    let new = new.map { $0.iÅr(today) }
    guard hasPupils else {
      hasPupils = true
      alle = new
      return
    }
    if areOtherClasses(new) {
      // Lists of different classes are one list: names that two classes share are two pupils.
      var findings: [Finding] = []
      alle = Enkeltelever.of(alle + new, &findings)
      note(findings)
      return
    }
    var join = Sammenføring(alle, fields: fields)
    join.add(new, reportsMissing: reportsMissing)
    alle = join.oppføringer
    note(join.findings)
  }

  /// Whether all are pupils of lists, each with a class, and no class and no number is one of those before.
  private func areOtherClasses(_ new: [Oppføring]) -> Bool {
    guard (alle + new).allSatisfy({ $0.erListet && $0.klasse != nil && $0.navn != nil }) else { return false }
    func classes(_ some: [Oppføring]) -> Set<String> { Set(some.compactMap(\.klasse).map(Nøkkel.folded)) }
    return classes(alle).isDisjoint(with: classes(new)) && !alle.sharesNumber(with: new)
  }

  private mutating func joinWaiting() {
    guard hasPupils, !waiting.isEmpty else { return }
    join(waiting, reportsMissing: false)
    waiting = []
  }

  // MARK: The criteria

  /// What the lists say of each pupil for the criteria, and what concerns no single one of them.
  func grunnlag() -> (elever: [Elevgrunnlag], findings: [Finding]) {
    let pupils = alleOppføringer.medEgneNøkler
    let register = Elevregister(pupils.map(\.kjennetegn))
    var elever = pupils.map { Elevgrunnlag($0) }
    var findings: [Finding] = []
    var strangers: Set<Kjennetegn> = []
    for rad in historikk {
      switch register.finn(rad.hvem.kjennetegn) {
      case .en(let place, _): elever[place].legg(rad.karakter)
      case _ where !strangers.insert(rad.hvem.kjennetegn).inserted: continue
      case .ingen:
        findings.append(Finding(.onlyInOne, .error, place: rad.sted, message: Wording.historyOfNobody))
      case .uvisst(let places, let why):
        let message = Wording.unclearRow(why, places.map { pupils[$0].sted })
        findings.append(Finding(.whose, .error, place: rad.sted, message: message))
      }
    }
    for rad in bekymringer {
      switch register.finn(rad.hvem.kjennetegn) {
      case .en(let place, _): elever[place].bekymringer.append(rad.bekymring)
      case .ingen:
        findings.append(Finding(.onlyInOne, .error, place: rad.bekymring.sted, message: Wording.concernOfNobody))
      case .uvisst(let places, let why):
        let message = Wording.unclearRow(why, places.map { pupils[$0].sted })
        findings.append(Finding(.whose, .error, place: rad.bekymring.sted, message: message))
      }
    }
    for (_, elev, finding) in radfunn {
      if case .en(let place, _) = register.finn(elev) {
        elever[place].funn.append(finding)
      } else {
        findings.append(finding)
      }
    }
    return (elever, findings)
  }

  /// The pupils of lists of grades, each once.
  private var pupilsOfHistory: [Oppføring] {
    var register = Elevregister()
    return historikk.compactMap { rad in
      guard register.finn(rad.hvem.kjennetegn) == .ingen, isForCriteria || rad.hvem.navn != nil else { return nil }
      register.add(rad.hvem.kjennetegn)
      var values = rad.hvem.values
      if !isForCriteria, let navn = rad.hvem.navn { values["elev.navn"] = .text(navn.fullt) }
      var pupil = Oppføring(
        rad.hvem.kjennetegn, navn: rad.hvem.navn, values: values, sted: rad.sted, fil: rad.fil)
      pupil?.erListet = true
      return pupil?.iÅr(today)
    }
  }
}
