import Forms
import Norwegian
import Tables

/// The names by which a form's fields, the criteria, and the pupil may stand in a header. The one grammar of columns: what a header means is
/// decided here, for every list.
struct Kolonnenavn: Sendable {
  enum Fits {
    case nothing
    case one(Kolonner.Mål)
    /// The tags of the fields that it may be.
    case several([String])

    var isSomething: Bool { if case .nothing = self { false } else { true } }
  }

  /// Those of all published forms.
  static let kjente = Kolonnenavn(FrittSkjema.kjenteFelt, group: nil, skolens: .ingen)

  private let byTag: [String: FieldDefinition]
  private let byName: [String: [FieldDefinition]]
  /// The fields that tell who a group's row is about.
  private let elev: [String: FieldDefinition]
  private let isAboutPupil: Bool
  private let hasForesatte: Bool
  /// Boxes with a field each, by the code of their question.
  private let ruter: [String: (code: String, fields: [FieldDefinition])]
  /// What columns of a form with codes of its own tell of a pupil; nil for every other form.
  private let opplysninger: Opplysningsord?
  /// What fields of such a form mean.
  private let meninger: Set<String>
  /// Whether columns that only the criteria use are known.
  private let withCriteria: Bool
  /// Whether the list's title says that it is about absence.
  private let isAboutAbsence: Bool
  /// What the school calls columns besides.
  private let skolens: Skolensord
  /// Whether this program wrote the list: then every code is meant as such.
  private let isOwn: Bool

  /// - Parameter skolens: what the school calls columns of lists of pupils; those of the process where nothing is given.
  init(
    _ fields: [FieldDefinition], group: FieldDefinition?, withCriteria: Bool = false, isAboutAbsence: Bool = false,
    skolens: Skolensord = .gjeldende, isOwn: Bool = false
  ) {
    self.isOwn = isOwn
    var byTag: [String: FieldDefinition] = [:]
    var byName: [String: [FieldDefinition]] = [:]
    for field in group?.members ?? fields where field.kind != .rows {
      byTag[Folding.folded(field.tag)] = field
      if let group { byTag[Folding.folded(group.tag + "." + field.tag)] = field }
      for name in Set(([field.label] + field.synonyms + (Self.listWords[field.tag] ?? [])).map(Kolonneord.compact)) {
        byName[name, default: []].append(field)
      }
    }
    // Where it is not ambiguous, «Dato» is not the day of a consent.
    if byName["dato"]?.map(\.tag) == ["foresatte.samtykkeDato"] { byName["dato"] = nil }
    self.byTag = byTag
    self.byName = byName
    let meanings = Set(fields.compactMap(\.meaning))
    meninger = meanings.contains("elev.etternavn") ? meanings.union([FrittSkjema.navnemening]) : meanings
    ruter = group == nil ? Self.questions(of: fields) : [:]
    let identity = group == nil ? [] : fields.filter { ["elev.fødselsdato", "elev.klasse"].contains($0.tag) }
    elev = Dictionary(
      identity.flatMap { field in
        ([field.tag, field.label] + field.synonyms + (Self.listWords[field.tag] ?? [])).map {
          (Kolonneord.compact($0), field)
        }
      }
    ) { first, _ in first }
    // In a free form «Navn» is a field like any other; in a group it is the member's.
    isAboutPupil = group == nil && fields.contains { $0.tag == "elev.navn" }
    opplysninger =
      group == nil && fields.contains { $0.meaning != nil } ? Opplysningsord.gjeldende : nil
    hasForesatte = group == nil && fields.contains { $0.tag == "foresatte.personer" } || opplysninger != nil
    self.withCriteria = withCriteria && isAboutPupil
    self.isAboutAbsence = isAboutAbsence
    // A free form has its own words, and so has a group.
    self.skolens = isAboutPupil ? skolens : .ingen
  }

  /// What a column means, read with the group that it stands in.
  func fits(_ column: RowTable.Column) -> Fits {
    if let said = saidBySchool(column.name, usual: usual(column)) { return said }
    return usual(column)
  }

  /// What the school has said of a column; nil where it has said nothing. Who somebody is by a fødselsnummer, nobody decides here.
  private func saidBySchool(_ name: String, usual: Fits) -> Fits? {
    guard let said = skolens.betydning(av: name) else { return nil }
    if case .one(.fødselsnummer) = usual { return nil }
    guard let word = said else { return .nothing }
    let meaning = usualFits(word)
    if case .one(.fødselsnummer) = meaning { return nil }
    return meaning
  }

  /// Whether the school has said that a column is not used.
  func isLeftOut(_ column: RowTable.Column) -> Bool { skolens.betydning(av: column.name) == .some(nil) }

  private func usual(_ column: RowTable.Column) -> Fits {
    guard let group = column.group else { return usualFits(column.member) }
    let both = ["\(group) \(column.member)", "\(column.member) \(group)"]
    switch Kolonnegruppe(group) {
    // «Nr» under «Elev» is a line's number, not the pupil's.
    case .elev: return first(of: [column.member])
    case .foresatt: return column.isInMergedGroup ? first(of: both) : first(of: both + [column.member])
    case .kontaktlærer: return first(of: [Kolonneord.compact(column.member) == "navn" ? group : both[0]])
    case .fravær:
      // «Norsk» below «Fravær» is absence in a subject, and no grade.
      let found = first(of: both + [column.member])
      if case .one(.grunnlag(.karakter)) = found { return .nothing }
      return found
    case .karakterer: return ofWhole(first(of: both), column.member, under: group)
    case .ukjent:
      let found = ofWhole(first(of: both), column.member, under: group)
      // Whose name stands under a heading that says nothing of pupils is not known: «Bedrift: Navn».
      if column.isInMergedGroup, case .one(.navn) = found { return .nothing }
      return found
    }
  }

  /// What a name means below a heading, where the two together mean nothing: absence below «Naturfag» is that subject's, never the pupil's.
  private func ofWhole(_ both: Fits, _ member: String, under group: String) -> Fits {
    if case .nothing = both {
      let alone = first(of: [member])
      guard case .one(let mål) = alone else { return alone }
      // Names of subjects are any number: what is absence of all of it must be said.
      let isOfPart = mål.erFravær && !Kolonnegruppe.isNeutral(group) || mål.erInntak && Kolonnegruppe.isSubject(group)
      return isOfPart ? .nothing : alone
    }
    return both
  }

  private func first(of texts: [String]) -> Fits {
    for text in texts {
      let found = usualFits(text)
      if case .nothing = found { continue }
      return found
    }
    return .nothing
  }

  func fits(_ name: String) -> Fits { saidBySchool(name, usual: usualFits(name)) ?? usualFits(name) }

  /// What a name means wherever lists are read.
  func usualFits(_ name: String) -> Fits {
    for reading in Kolonneord.readings(of: name) {
      let found = known(reading)
      if case .nothing = found { continue }
      return found
    }
    return inTwoLanguages(name)
  }

  /// «Etternavn / Surname»: both halves are known, and mean the same; or one of them is of a language that nobody here knows.
  private func inTwoLanguages(_ name: String) -> Fits {
    guard name.utf8.contains(UInt8(ascii: "/")) else { return .nothing }
    let halves = name.split(separator: "/").map { String($0).trimmed }.filter { !$0.isEmpty }
    guard halves.count == 2 else { return .nothing }
    let found = halves.map { half in
      Kolonneord.readings(of: half).lazy.map(known).first(where: \.isSomething) ?? .nothing
    }
    guard case .one(let first) = found[0], case .one(let second) = found[1] else {
      guard name.contains(" / "), let known = found.firstIndex(where: \.isSomething), !found[1 - known].isSomething,
        Opplysningsord.gjeldende?.erKjent(halves[1 - known]) == false
      else { return .nothing }
      return found[known]
    }
    return first.erSamme(som: second) ? found[0] : .nothing
  }

  /// Whether a text is a name that means something here.
  func knows(_ text: String) -> Bool {
    guard text.utf16.count <= 80 else { return false }
    if skolens.betydning(av: text) != nil { return true }
    if case .nothing = fits(text) { return false }
    return true
  }

  /// Whether a column, or a key of JSON, is called as a fødselsnummer is; also the field of a form, for no form is given one.
  static func isFødselsnummer(_ name: String) -> Bool {
    let last = name.split(separator: ".").last.map(String.init) ?? name
    return [name, last].contains { pupilColumns[Kolonneord.compact($0)] == .fødselsnummer }
  }

  private func known(_ text: String) -> Fits {
    let (folded, compact) = (Folding.folded(text), Kolonneord.compact(text))
    let column = Self.pupilColumns[compact]
    if column == .fødselsnummer || Self.isFødselsnummer(folded) { return .one(.fødselsnummer) }
    let told = opplysninger.flatMap { $0.kolonne(text) }
    if let field = byTag[folded], field.tag != "elev.navn", isMeant(field, told?.tag ?? column?.mening) {
      return .one(mål(field, byTag: true, text))
    }
    if !isAboutPupil, let boxes = ruter[folded] { return .one(.ruter(boxes.code, boxes.fields)) }
    if isAboutPupil {
      if let column { return .one(column) }
      if let order = Navnerekkefølge(header: text) { return .one(.navn(order)) }
    }
    if let fits = byName[compact].flatMap({ asked($0, told?.tag ?? column?.mening) }) {
      return fits.count == 1 ? .one(mål(fits[0], byTag: false, text)) : .several(fits.map(\.tag))
    }
    if let column { return .one(column) }
    if let field = elev[compact] { return .one(.elev(field)) }
    if hasForesatte, let foresatt = Foresattkolonne(text), foresatt.felt != "epost" || opplysninger != nil {
      return .one(.foresatt(foresatt))
    }
    if let told { return .one(.opplysning(told)) }
    guard withCriteria else { return .nothing }
    if compact == "termin" || compact == "vurderingsperiode" { return .one(.termin) }
    return Grunnlagskolonne(text, isAboutAbsence: isAboutAbsence).map { .one(.grunnlag($0)) } ?? .nothing
  }

  /// The questions of which all that a form has is boxes.
  private static func questions(of fields: [FieldDefinition]) -> [String: (code: String, fields: [FieldDefinition])] {
    let parted = fields.compactMap { field in
      field.tag.lastIndex(of: ".").map { (code: String(field.tag[..<$0]), field: field) }
    }
    let questions = Dictionary(grouping: parted, by: \.code).filter { code, boxes in
      boxes.count > 1 && boxes.allSatisfy { $0.field.kind == .check } && !fields.contains { $0.tag == code }
    }
    return Dictionary(
      questions.map { code, boxes in (Folding.folded(code), (code, boxes.map(\.field))) }
    ) { first, _ in first }
  }

  /// The fields of a name that may be meant by a column that tells something: the telephone of a foresatt is not the pupil's, though the form
  /// calls both the same. Nil where none is.
  private func asked(_ fields: [FieldDefinition], _ told: String?) -> [FieldDefinition]? {
    guard opplysninger != nil, let told else { return fields }
    // Where the form has places for it, no other place that is called the same is meant.
    if meninger.contains(told) {
      let own = fields.filter { $0.meaning == told }
      return own.count == 1 ? own : nil
    }
    guard fields.count == 1 else { return fields }
    guard fields[0].meaning == nil else { return nil }
    // What the rule of the foresatte asks for is known, whatever the form calls it.
    return Foresatteregel.koder.contains(told) ? [fields[0].meaning(told)] : fields
  }

  /// Whether a column that is called like a field's code is that field's: «Telefon» in a list is the pupil's, whosever the place `telefon` is.
  private func isMeant(_ field: FieldDefinition, _ told: String?) -> Bool {
    guard !isOwn, let told, let meaning = field.meaning else { return true }
    return meaning == told
  }

  /// A field whose numbers the criteria use is read as they read it, so that one rule judges it.
  private func mål(_ field: FieldDefinition, byTag: Bool, _ text: String) -> Kolonner.Mål {
    guard withCriteria, field.kind == .number, let kolonne = Grunnlagskolonne(text), kolonne.tag == field.tag else {
      return .field(field, byTag: byTag)
    }
    return .grunnlag(kolonne)
  }

  /// How the header row of these fields is found.
  static func rules(_ names: [FieldDefinition], group: FieldDefinition? = nil, withCriteria: Bool = false)
    -> HeaderRules
  {
    let tags = Set((names.map(\.tag) + ["nøkkel"]).map(Folding.folded))
    // A register of an earlier version has the labels of that version; they are words for the same.
    let labels = Dictionary(
      names.map { (Folding.folded($0.tag), Set(([$0.label] + $0.synonyms).map(Folding.folded))) }
    ) { first, _ in first }
    let known = Kolonnenavn(names, group: group, withCriteria: withCriteria)
    let members = Set(names.flatMap { $0.members.flatMap { [$0.tag, $0.label] } }.map(Folding.folded))
    return HeaderRules(
      hints: members.union(historyColumns), knows: { known.knows($0) || pupilColumns[Kolonneord.compact($0)] != nil },
      isGroup: { ![.ukjent, .elev].contains(Kolonnegruppe($0)) || Kolonneord.compact($0) == "elev" },
      isTag: { tags.contains(Folding.folded($0)) },
      isLabelRow: { cells in
        // «Nøkkel» below «nøkkel» is the label of the keys, whatever the other columns are called; it is nobody's key.
        if cells.contains(where: { Folding.folded($0.header) == "nøkkel" && Folding.folded($0.text) == "nøkkel" }) {
          return true
        }
        let labelled = cells.filter { labels[Folding.folded($0.header)] != nil }
        let fitting = labelled.count { cell in
          let text = Folding.folded(cell.text)
          // A label that several fields have is followed by its section: «Dato (Evaluering)».
          return labels[Folding.folded(cell.header)]?.contains { text == $0 || text.hasPrefix($0 + " (") } == true
        }
        // Another version may have called one field in ten something else; a pupil is called nothing of the kind.
        return !labelled.isEmpty && fitting * 10 >= labelled.count * 9
      })
  }

  /// Names that stand in lists of grades.
  private static let historyColumns: Set<String> = [
    "fag", "fagkode", "fagnavn", "type", "karakter", "vurdering", "skoleår", "utfall", "beslutning",
  ]

  /// What lists call fields besides the words that stand on forms.
  private static let listWords: [String: [String]] = [
    "elev.fødselsdato": [
      "Date of birth", "DOB", "Birth date", "Når er du født", "Fødselsdatoen din", "Født dato", "Dato født",
      "Fødselsdt", "Fdato", "Fødedato", "Bursdag", "Når er eleven født", "norEduPersonBirthDate",
    ],
    "elev.klasse": [
      "Class", "Form group", "Homeroom", "Hvilken klasse går du i", "Hvilken klasse går eleven i",
      "Klassen din", "Klassegruppe", "Klassekode",
      "Hovedklasse", "Elevgruppe", "Kontaktlærergruppe", "Kl", "Basisgr", "Klasse/gruppe",
      "Klasse i år", "Ny klasse",
    ],
    "elev.trinn": ["Nivå", "Trinn i år", "Steg", "Level"],
    "elev.kontaktlærer": [
      "Form tutor", "Homeroom teacher", "Ktl", "Contact teacher", "Class teacher", "Hvem er kontaktlæreren din",
      "Kontaktlæreren din",
      "Kontaktlærere",
      "Kontaktlærarar", "Ktk.lærer", "K.lærer", "Kontaktl.", "Kt.lærer", "Ktlærer", "Kont.lærer", "Kontaktlærer navn",
      "Kontaktlærar",
    ],
    "elev.utdanningsprogram": [
      "Utd.program", "Utdanningsprogr.", "Utd.prg", "Studieretning", "Linje", "Programområdenavn", "Kursnavn",
    ],
    "ident.dato": ["Meldt dato", "Dato meldt", "Dato for melding"],
    "ident.grunnlag": ["Bakgrunn for bekymring", "Bakgrunn for bekymringen"],
    "foresatte.samtykke": ["Samtykke til kontakt med hjemmet", "Samtykke til kontakt med foresatte"],
    // «Dato» in a list may be of anything.
    "foresatte.samtykkeDato": ["Dato", "Dato samtykke", "Samtykkedato", "Dato for samtykket"],
    "plan.utdanningsleder": ["Avd.leder", "Avd. leder", "Utd.leder"],
    "plan.fra": ["Plan f.o.m.", "Plan fra", "Plan fra og med"],
    "plan.til": ["Plan t.o.m.", "Plan til", "Plan til og med"],
    "dok.saksnr": ["Sak nr", "Arkivsak", "Arkivsaksnr", "Saksnr i arkivet"],
  ]

  /// Whether a form of one's own asks for the pupil's number with these words: then its answer says whose the document is, too.
  static func erElevnummer(_ label: String) -> Bool {
    if case .elevnummer? = pupilColumns[Kolonneord.compact(label)] { true } else { false }
  }

  private static let pupilColumns: [String: Kolonner.Mål] = {
    let names: [(Kolonner.Mål, [String])] = [
      (.nøkkel, ["nøkkel"]),
      (
        .elevnummer,
        ["elevnummer", "elevnr", "elev-id", "elevid", "elevens nr", "elevens nummer", "student id", "student number"]
      ),
      (
        .fornavn,
        [
          "fornavn", "fornavn og mellomnavn", "for- og mellomnavn", "fornavn/mellomnavn", "fornavn(er)", "fornavna",
          "f-navn", "first name", "given name", "forename",
        ]
      ),
      (.mellomnavn, ["mellomnavn"]),
      (.etternavn, ["etternavn", "slektsnavn", "e-navn", "last name", "surname", "family name", "sn"]),
      (
        .navn(.ukjent),
        [
          "navn", "elev", "eleven", "elevens navn", "elevnavn", "fullt navn", "elev.navn", "navn på elev",
          "navn på eleven", "navnet på eleven", "navnet til eleven", "elev navn", "hva heter du", "navnet ditt",
          "ditt navn",
          "name", "full name", "display name", "student", "student name", "pupil", "kandidat", "hva heter eleven",
          "lærling", "lærekandidat", "deltaker", "deltakere", "elever", "elevene",
          "elevane", "elev/lærling", "elev/deltaker", "visningsnavn", "hele navnet", "hele navn", "lærlinger",
          "lærlingar",
          "navn elev", "navn på lærling", "navn på deltaker",
        ]
      ),
      (
        .fødselsnummer,
        [
          "fødselsnummer", "fødselsnr", "fødselsnummer (11 siffer)", "fnr", "personnr", "personnummer", "f.nr",
          "fødselsnummer/d-nummer", "d-nummer", "d-nr", "f-nr", "fødselsnummer (fnr)", "fødsels- og personnummer",
          "fødsels-/personnummer", "id-nummer (fnr)", "personident", "fødsels- og personnr", "fødselsnr/personnr",
          "fødselsnr/d-nr", "fødselsnr/d-nummer", "fødselsnummer/d-nr", "fnr/d-nr", "fnr/dnr",
          "fødselsnummer eller d-nummer", "fødselsnr eller d-nr", "d-nr/fødselsnr",
        ]
      ),
      (
        .skjermet,
        [
          "skjermet", "skjermet adresse", "skjerming", "sperret adresse", "diskresjonskode", "adressesperre",
          "gradering", "adressegradering", "fortrolig",
          "fortrolig adresse", "strengt fortrolig", "kode 6", "kode 7", "kode 6/7", "hemmelig adresse",
        ]
      ),
    ]
    return Dictionary(names.flatMap { mål, names in names.map { (Kolonneord.compact($0), mål) } }) { first, _ in first }
  }()
}
