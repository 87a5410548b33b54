import Forms
import Norwegian
import Tables

/// What the columns of a list mean: found by tag, label or synonym, never by position. What is a question of a whole column is decided for it
/// as a whole, after all of its cells were looked at.
///
///     var columns = Kolonner(table, fields: fields)
///     for row in table.rows { columns.look(at: row) }
///     columns.settle()
struct Kolonner {
  private(set) var mål: [(column: RowTable.Column, mål: Mål)] = []
  /// The tags of the fields that have a column.
  private(set) var felter: Set<String> = []
  /// Columns that the form has no field for.
  private(set) var unused: [RowTable.Column] = []
  /// Columns that mean something, are hidden, and therefore not used.
  private(set) var hidden: [RowTable.Column] = []
  private(set) var findings: [Finding] = []
  /// Whether the form has a field for the birth date that a list of pupils gives.
  let hasBirthDate: Bool
  /// Whether the columns are those of a register that was written.
  let isRegister: Bool
  /// Whether this program wrote the list: a register, or one with decisions in it.
  let isOwn: Bool
  /// The group whose rows these are, with a point behind it.
  let prefix: String
  /// Whether the form is one of ours about a pupil.
  let isOfPupil: Bool
  /// Whether rows that nobody sees are read: in a list for decisions a person filters by them. What was hidden in a register was left out.
  var readsHidden: Bool { isOwn && !isRegister }
  /// Whether these are the fields of another form, outside its rows.
  var isUnpublished: Bool { prefix.isEmpty && !isOfPupil }
  private let file: String
  private let labels: [String: String]
  /// What was seen of the cells so far.
  private var syn: Kolonnesyn
  /// A second column that is called like the class.
  private var andreKlasse: (column: RowTable.Column, mål: Mål)?
  /// Columns that the school does not use.
  private let leftOut: Set<Int>
  /// What guards a form with codes of its own against what is not the pupil's.
  var vern: Vern
  /// Whether the list has an average of the intake.
  private let holdsIntake: Bool
  /// Which half of the year the title or the sheet says that all grades are of.
  private(set) var termin: Vurderingsform?
  /// Which year of upper secondary school the title says that all grades are of.
  private(set) var karaktertrinn: Trinn?
  /// Columns of which the cells say whether a pupil is still there.
  private(set) var statuses = Statuskolonner()

  /// - Parameters:
  ///   - group: the repeating group whose members the columns are; nil for a list of pupils.
  ///   - terskler: of the criteria; nil where their columns are nobody's.
  ///   - today: tells which school year is this one; nil where no header is read by it.
  init(
    _ table: RowTable, fields: [FieldDefinition], group: FieldDefinition? = nil, terskler: Terskler? = nil,
    today: Day? = nil
  ) {
    file = table.file
    syn = Kolonnesyn(file: table.file)
    vern = Vern(table, fields)
    prefix = group.map { $0.tag + "." } ?? ""
    isOfPupil = fields.contains { $0.tag == Hvemfelt.elev.navn }
    hasBirthDate = group == nil && fields.contains { $0.tag == "elev.fødselsdato" }
    let tags = Set((group?.members ?? fields).map { Folding.folded($0.tag) })
    isRegister =
      table.columns.first?.folded == Folding.folded("nøkkel")
      && table.columns.dropFirst().contains { tags.contains($0.folded) }
    isOwn = isRegister || table[Beslutninger.field.label] != nil || table["nøkkel"] != nil
    labels = Dictionary(fields.map { ($0.tag, $0.label) }) { first, _ in first }
    // In a register a number is the document's own, and comes back as it was.
    let withCriteria = terskler != nil && !isRegister
    let titles = (table.titles + [table.sheet].compactMap(\.self)).flatMap(Kolonneord.words)
    let index = Kolonnenavn(
      fields, group: group, withCriteria: withCriteria,
      isAboutAbsence: !isOwn && titles.contains { $0.hasPrefix("fravær") }, skolens: isOwn ? .ingen : .gjeldende,
      isOwn: isOwn)
    holdsIntake =
      withCriteria && !isOwn
      && table.columns.contains {
        if case .one(.grunnlag(let kolonne)) = index.fits($0) { [.snitt, .poeng].contains(kolonne) } else { false }
      }
    leftOut = Set(table.columns.filter(index.isLeftOut).map(\.number))
    let short = withCriteria && Fagkolonne.holdsShortNames(table.columns.map(\.member))
    var shownAnyway: [RowTable.Column] = []
    for column in table.columns {
      switch fits(column, index, short, year: today.map { Skoleår(containing: $0) }) {
      case .nothing: unused.append(column)
      case .several(let tags):
        let message = Wording.ambiguousColumn(column.name, file: file, tags: tags)
        findings.append(Finding(.unknownColumn, .warning, message: message))
      case .one(let mål) where column.isHidden && !isOwn && mål.avgjør: hidden.append(column)
      case .one(let mål):
        take(column, mål, in: table)
        if column.isHidden, !isOwn, !mål.gjelderHvem { shownAnyway.append(column) }
      }
    }
    if group == nil, isOfPupil, !isOwn {
      takePartsOfBirthDate()
      let rows = Radkolonne.of(unused.filter { !$0.isHidden }, fields: fields)
      self.mål += rows.map { (column: $0.column, mål: .rad($0.rad)) }
      unused.removeAll { column in rows.contains { $0.column == column } }
      takeClasses(in: table, fields)
    }
    if group == nil, Self.hasTwinGroups(table, index) { erToLister = true }
    if erToLister {
      (self.mål, findings) = ([], [])
      findings.append(Finding(.list, .error, message: Wording.twoLists(file: file)))
    }
    if self.mål.contains(where: { $0.mål == .fødselsnummer }) {
      findings.append(Finding(.list, .remark, message: Wording.fødselsnummer(file: file)))
    }
    let place = TablePlace(file: table.file, sheet: table.sheet).text
    for (columns, areUsed) in [(hidden, false), (shownAnyway, true)] where !columns.isEmpty {
      let message = Wording.hiddenColumns(columns.map(\.name), areUsed: areUsed)
      findings.append(Finding(.list, areUsed ? .remark : .warning, place: place, message: message))
    }
    let decides = group == nil && fields.contains(Beslutninger.field)
    if group == nil, !isOwn {
      // Where a person says that remarks tell of protected addresses, they may tell who has left as well.
      let remarks = unused + self.mål.filter { $0.mål == .skjermet }.map(\.column)
      statuses = Statuskolonner(remarks.filter { !decides || Beslutningskolonne($0.name) == nil }, of: table)
      let titles = table.titles + [table.sheet].compactMap(\.self)
      if titles.contains(where: Radtolkning.explainsColours) {
        findings.append(Finding(.list, .warning, place: place, message: Wording.colours))
      }
      karaktertrinn = titles.lazy.compactMap { Karaktertid.trinn(iTittel: $0) }.first
      if !self.mål.contains(where: { $0.mål == .termin }) {
        termin = titles.lazy.compactMap { Vurderingsform(tittel: $0) }.first
      }
    }
    let others = unused.filter { !leftOut.contains($0.number) }
    syn.prepare(self.mål, others: others, terskler: terskler, isOwn: isOwn, decides: decides)
    syn.klasser.andre = andreKlasse
  }

  /// Whether a row with nothing but a name is none of this list's, since its pupils' rows hold more.
  var tellsMoreThanNames: Bool { syn.tellsMoreThanNames }

  /// - Parameter short: whether «Ma», «No» and «En» are subjects here.
  private mutating func fits(
    _ column: RowTable.Column, _ index: Kolonnenavn, _ short: Bool, year: Skoleår?
  ) -> Kolonnenavn.Fits {
    let fits = besideForesatt(column, Self.ofThisYear(column, index, year) ?? index.fits(column))
    if !isOwn, Foresattkolonne.isTelephone(column.member), let foresatt = foresatt(withTelephone: column) {
      return .one(.foresatt(Foresattkolonne("telefon", til: foresatt)))
    }
    if case .nothing = fits, !isOwn, Foresattkolonne.isRelation(column.member), let left = mål.last,
      left.column.number == column.number - 1, case .foresatt(let foresatt) = left.mål, foresatt.relasjon == nil
    {
      return .one(.foresatt(Foresattkolonne("relasjon", til: foresatt)))
    }
    if case .nothing = fits, holdsIntake, Grunnlagskolonne.isPriority(column.member) { return .one(.grunnlag(.ønske)) }
    guard case .nothing = fits, short, !leftOut.contains(column.number), let fag = Fagkolonne(short: column.member)
    else { return fits }
    return .one(.grunnlag(.karakter(fag)))
  }

  /// «Klasse 2026/27» is the class, this year; nil for a header that names no year, or another one.
  private static func ofThisYear(_ column: RowTable.Column, _ index: Kolonnenavn, _ year: Skoleår?) -> Kolonnenavn.Fits?
  {
    guard let year, column.group == nil, column.name.contains(where: \.isNumber), !index.isLeftOut(column),
      case .nothing = index.fits(column)
    else { return nil }
    let words = column.name.split(whereSeparator: \.isWhitespace)
    let rest = words.filter { Skoleår(in: String($0)) != year }
    return rest.isEmpty || rest.count == words.count ? nil : index.fits(rest.joined(separator: " "))
  }

  /// Whether the pupil's column is there twice under one name: two lists side by side, whose halves must not be read as one.
  private(set) var erToLister = false

  /// The first column of a kind counts. Two of one name are reported where the sheet is read.
  private mutating func take(_ column: RowTable.Column, _ mål: Mål, in table: RowTable) {
    if mål != .fødselsnummer, let index = self.mål.firstIndex(where: { $0.mål.erSamme(som: mål) }) {
      let earlier = self.mål[index]
      // A form that was answered without names has the column all the same.
      if earlier.column.folded != column.folded, Self.isBlank(earlier.column, table), !Self.isBlank(column, table) {
        self.mål[index] = (column, mål)
        findings.append(
          Finding(.unknownColumn, .remark, message: Wording.blankColumn(earlier.column.name, column.name, file: file)))
        return
      }
      if mål.gjelderKlassen { andreKlasse = andreKlasse ?? (column, mål) }
      guard earlier.column.folded != column.folded else {
        erToLister = erToLister || mål.erNavn || mål == .elevnummer
        return
      }
      findings.append(Finding(.unknownColumn, .warning, message: twoColumns(column, earlier.column, mål)))
    } else {
      self.mål.append((column, mål))
    }
  }

  /// «Dag», «Måned» and «År» are a birth date where the list has no other; whether what stands there can be one is asked of each row.
  private mutating func takePartsOfBirthDate() {
    guard hasBirthDate, !mål.contains(where: { $0.mål == .fødselsnummer }) else { return }
    // «Fødselsdag» is the whole date, unless the month and the year stand beside it.
    let whole = mål.first { one in
      if case .field(let field, byTag: false) = one.mål { field.tag == "elev.fødselsdato" } else { false }
    }?.column
    guard whole.map({ Kolonneord.compact($0.member) == "fodselsdag" }) ?? !holds("elev.fødselsdato") else { return }
    let parts: [(Mål, Set<String>)] = [
      (.fødselsdag, ["dag", "fodselsdag", "fodtdag", "day"]),
      (.fødselsmåned, ["maned", "fodselsmaned", "mnd", "month"]),
      (.fødselsår, ["ar", "fodselsar", "fodtar", "year"]),
    ]
    let found = parts.compactMap { part in
      (unused + [whole].compactMap(\.self)).first { part.1.contains(Kolonneord.compact($0.member)) }.map {
        ($0, part.0)
      }
    }
    guard found.count == parts.count else { return }
    mål.removeAll { $0.column == whole }
    mål += found.map { (column: $0.0, mål: $0.1) }
    unused.removeAll { column in found.contains { $0.0 == column } }
  }

  /// «Avdeling» and «Gruppe» are the class where nothing but classes stands in them, and the list has no other column for it.
  private mutating func takeClasses(in table: RowTable, _ fields: [FieldDefinition]) {
    guard !holds("elev.klasse"), let field = fields.first(where: { $0.tag == "elev.klasse" }) else { return }
    let names: Set<String> = ["avdeling", "gruppe", "grupper", "enhet", "department", "group", "groups", "gruppenavn"]
    let columns = unused.filter { column in
      guard !column.isHidden, names.contains(Kolonneord.compact(column.member)) else { return false }
      let texts = table.rows.compactMap { row in (try? row[column].text()) ?? nil }
      return !texts.isEmpty
        && texts.allSatisfy { Klassekode.klasse(i: $0) == $0 || Klassekode.grupper(i: $0) != nil }
    }
    guard columns.count == 1, let column = columns.first else { return }
    mål.append((column, .field(field, byTag: false)))
    unused.removeAll { $0 == column }
  }

  /// Whether nothing stands in a column; of a list that is read row by row nobody knows.
  private static func isBlank(_ column: RowTable.Column, _ table: RowTable) -> Bool {
    !table.rows.isEmpty && table.rows.allSatisfy { $0[column].isBlank }
  }

  /// Whether names of pupils stand under two headings that have the same columns: «1STA» and «1STB» side by side.
  private static func hasTwinGroups(_ table: RowTable, _ index: Kolonnenavn) -> Bool {
    let groups = Dictionary(grouping: table.columns.filter { $0.group.map(Kolonnegruppe.init) == .ukjent }) { $0.group }
    let members = groups.values.map { columns in Set(columns.map { Folding.folded($0.member) }) }
    return members.contains { own in
      guard members.count(where: { $0 == own }) > 1 else { return false }
      return own.contains { if case .one(let mål) = index.fits($0) { mål.erNavn } else { false } }
    }
  }

  private func name(of mål: Mål) -> String {
    switch mål {
    case .field(let field, _), .elev(let field), .opplysning(let field): field.label
    case .grunnlag(let kolonne): labels[kolonne.tag] ?? kolonne.navn
    case .termin: Wording.term
    case .nøkkel: Wording.key
    case .elevnummer: "Elevnummer"
    case .fornavn, .mellomnavn, .etternavn, .navn: "Elevens navn"
    case .fødselsnummer: Wording.onlyForBirthDate
    case .fødselsdag, .fødselsmåned, .fødselsår: labels["elev.fødselsdato"] ?? "Fødselsdato"
    case .ruter(let code, _): code
    case .skjermet: Wording.skjermetColumn
    case .beslutning: Beslutninger.field.label
    case .foresatt(let kolonne): Wording.foresatt(kolonne.nummer, kolonne.felt)
    case .rad(let rad): "\(labels[rad.gruppe] ?? rad.gruppe) \(rad.nummer): \(rad.medlem.label.decapitalized)"
    }
  }

  // MARK: The column as a whole

  /// Looks at a row before it is read, for what the cells of a column say together.
  mutating func look(at row: RowTable.Row) { syn.look(at: row, mål, unused: unused) }

  /// A column of names or of times is no column of classes, whatever it is called.
  private mutating func settleClass() {
    guard let index = mål.firstIndex(where: \.mål.gjelderKlassen), let other = syn.klasser.other(in: mål[index].column)
    else { return }
    let column = mål[index].column
    if let better = syn.klasser.bedre {
      mål[index] = better
      let settled = twoColumns(better.column, column, better.mål)
      findings.removeAll { $0.message == settled }
    } else {
      mål.remove(at: index)
    }
    unused.append(column)
    let message = other == .times ? Wording.timesNotClasses(column.name) : Wording.noClasses(column.name)
    findings.append(Finding(.unknownColumn, other == .times ? .remark : .error, place: file, message: message))
  }

  private func twoColumns(_ column: RowTable.Column, _ earlier: RowTable.Column, _ mål: Mål) -> String {
    Wording.twoColumns(column.name, earlier.name, file: file, label: name(of: mål))
  }

  /// Decides what is a question of whole columns, and reports it.
  mutating func settle(_ terskler: Terskler? = nil) {
    settleClass()
    findings += syn.settle(&mål, unused: &unused, terskler: terskler)
    felter = Set(mål.compactMap { $0.mål.felt })
  }

  /// Of all columns of grades in the page's subjects, how many cells may be one, and how many are none.
  var karaktertelling: (grades: Int, others: Int) {
    mål.reduce(into: (0, 0)) { sum, column in
      guard case .grunnlag(.karakter) = column.mål, let seen = lesing(column.column)?.karaktertelling else {
        return
      }
      sum = (sum.0 + seen.grades, sum.1 + seen.others)
    }
  }

  /// Takes columns out of use; returns their names.
  mutating func leaveOut(_ isMeant: (Mål) -> Bool) -> [String] {
    let names = mål.filter { isMeant($0.mål) }.map(\.column.name)
    mål.removeAll { isMeant($0.mål) }
    return names
  }

  /// Whether grades stand below codes of upper secondary school: none of them is of 10. trinn.
  var isOfUpperSecondary: Bool {
    (mål.map(\.column) + unused).contains {
      Fagkolonne(($0.member))?.erVideregående ?? Fagkolonne.hasUpperCode($0.member)
    }
  }

  /// Whether rows can be read without a look at the whole: nothing was decided but what holds anyway.
  var isPlain: Bool { syn.isPlain }

  var klasser: Klassekolonner { syn.klasser }
  func dayOrder(_ column: RowTable.Column) -> DayOrder { syn.dayOrders[column.number] ?? DayOrder() }
  func lesing(_ column: RowTable.Column) -> Kolonnelesing? { syn.lesinger[column.number] }

  /// Whether the birth date stands in three columns.
  var hasPartsOfBirthDate: Bool { mål.contains { $0.mål == .fødselsår } }

  /// All columns, from the left.
  var all: [RowTable.Column] { (mål.map(\.column) + unused + hidden).sorted { $0.number < $1.number } }

  /// Whether any column holds names: then a row without one is incomplete.
  var holdNames: Bool { mål.contains(where: \.mål.erNavn) }

  /// Whether any column tells who a row is about.
  var tellsWho: Bool {
    erToLister || mål.contains { $0.mål.erNavn || [.nøkkel, .elevnummer, .fødselsnummer].contains($0.mål) }
  }

  /// Whether a column may hold decisions: that is known when all of its cells were looked at.
  var mayDecide: Bool { syn.mayDecide || holds(Beslutninger.tag) }

  /// Whether a column of this kind is there.
  func holds(_ tag: String) -> Bool {
    mål.contains {
      switch $0.mål {
      case .field(let field, _): field.tag == tag
      case .grunnlag(let kolonne): kolonne.tag == tag
      case .beslutning: tag == Beslutninger.tag
      default: false
      }
    }
  }

  /// `Etternavn → Elevens navn`, for the one who wants to see what was understood.
  /// A column that bears the field's code is shown by its label.
  var description: [(column: String, field: String)] {
    mål.map { column, mål in
      let name = name(of: mål)
      if case .field(_, byTag: true) = mål { return (name, name) }
      return Kolonneord.compact(column.name) == Kolonneord.compact(name)
        ? (column.name, column.name) : (column.name, name)
    }
  }
}
