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
  private var hasPupils = false
  /// Rows of groups that came before their pupils.
  private var waiting: [Oppføring] = []

  private var alle: [Oppføring] = []
  private var beslutninger = Beslutninger()
  /// Reads documents that are sources; made when there is one.
  private var leser: Dokumentleser?

  /// The pupils, in the order of the first source. Where a source has a column Beslutning, those who are to be followed up.
  public var oppføringer: [Oppføring] { beslutninger.kept(Navnebrødre.marked(alle.medEgneNøkler)) }

  /// All pupils of the sources, also those whom a decision leaves out: documents of theirs are nobody else's.
  public var alleOppføringer: [Oppføring] { alle }
  private var notes: [(kilde: String, funn: [Finding])] = []
  /// What was understood of the lists.
  public private(set) var ark: [Arkbeskrivelse] = []

  /// Whether there are pupils, and a decision leaves out each of them.
  public var isDecidedAway: Bool { !alle.isEmpty && beslutninger.kept(alle).isEmpty }

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
    return notes.map { ($0.kilde, $0.funn + ($0.kilde == beslutninger.kilde ? decided : [])) }
  }

  public var findings: [Finding] { funn.flatMap(\.funn) }

  public init(skjema: String, fields: [FieldDefinition], today: Day) {
    self.skjema = skjema
    self.fields = fields
    self.today = today
  }

  /// Adds a source: a path, or `-` for JSON lines on standard input. A later one fills only what is blank.
  public mutating func add(_ source: String) throws(FormError) { try add(Kildefil(source)) }

  /// The same for a source that has been opened.
  public mutating func add(_ fil: Kildefil) throws(FormError) {
    let bytes = try fil.whole()
    notes.append((fil.navn, []))
    switch fil.slag {
    case .data: try addJSON(bytes, fil.navn)
    case .dokument: try addDocument(bytes, fil.navn)
    case .liste: try addList(bytes, fil.navn)
    }
  }

  private mutating func note(_ findings: [Finding]) { notes[notes.count - 1].funn += findings }

  private mutating func addList(_ bytes: [UInt8], _ source: String) throws(FormError) {
    var reader = Listeleser(skjema: skjema, fields: Beslutninger.added(to: fields), today: today)
    try reader.read(bytes, name: source)
    ark += reader.ark
    note(reader.findings)
    if !fields.contains(where: { $0.tag == Beslutninger.tag }) {
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
    let (lest, reading) = try reading(of: bytes, source)
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
      note([Finding(.noName, .error, place: source, message: Wording.noKey)])
      return
    }
    // What the other form has of its own does not carry over, and needs no word.
    note(reading.findings.filter { $0.severity != .remark && ![.gone, .unknownTag].contains($0.code) })
    // One document is about one pupil; that the others are not in it says nothing.
    join([new], reportsMissing: false)
    joinWaiting()
    if let lest, lest.skjema == Sjekkliste.navn { offerDraft(for: new, from: lest.reading.answers, source) }
  }

  /// A published form is read as what it is, also without its tags; another one by the tags that the two have in common.
  private mutating func reading(
    of bytes: [UInt8], _ source: String
  ) throws(FormError) -> (Dokumentleser.Lest?, Reading<AnyForm>) {
    let leser: Dokumentleser
    if let made = self.leser { leser = made } else { leser = try Dokumentleser() }
    self.leser = leser
    if let lest = try? leser.read(source), Skjemasamling.skjema(lest.skjema) != nil { return (lest, lest.reading) }
    let own = try Template<AnyForm>(bytes, name: source, fields: fields, layout: nil)
    return (nil, try own.read(bytes, name: source))
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
    var join = Sammenføring(alle, fields: fields)
    join.add(new, reportsMissing: reportsMissing)
    alle = join.oppføringer
    note(join.findings)
  }

  private mutating func joinWaiting() {
    guard hasPupils, !waiting.isEmpty else { return }
    join(waiting, reportsMissing: false)
    waiting = []
  }
}
