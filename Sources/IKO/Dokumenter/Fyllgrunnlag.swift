import Forms

/// What a first pass over all pupils tells: which document is whose, and what each new one is called.
///
///     var grunnlag = Fyllgrunnlag(run, Dokumentmappe(run.folder))
///     for oppføring in oppføringer { grunnlag.add(oppføring) }
///     grunnlag.close()
///     let plan = grunnlag.plan(of: oppføring, at: 0)     // a second pass, in any order
///
/// Of each pupil it holds only what names and keys need, so that the answers themselves need not all be in memory.
struct Fyllgrunnlag {
  private let run: Utfylling
  private let isFolderEmpty: Bool
  /// Where documents of the form lie already.
  private let documents: Set<String>
  private var eiere: Dokumenteiere
  private var pupils = Elevarkiv()
  /// For those who have any, the documents of the period that is asked for, and those of the period before.
  private var found: [Int: Periode] = [:]
  private var names: Filnavnliste
  /// Pupils whose document would get the name of an earlier one's.
  private var clashes: Set<Int> = []

  /// A pupil's documents, as far as they concern the run.
  struct Periode {
    var now: [Dokumentmappe.Dokument] = []
    var before: [Dokumentmappe.Dokument] = []
    var tvil: [(dokument: Dokumentmappe.Dokument, why: Samsvar.Uvisshet)] = []
    var bekreftet: [(dokument: Dokumentmappe.Dokument, visning: String)] = []
    var andres: [Dokumentmappe.Dokument] = []
  }

  init(_ run: Utfylling, _ mappe: Dokumentmappe) {
    self.run = run
    isFolderEmpty = mappe.isEmpty
    documents = Set(mappe.documents.map(\.path))
    eiere = Dokumenteiere(mappe)
    names = Filnavnliste(skjema: run.skjema, withNames: run.withNames)
  }

  mutating func add(_ oppføring: Oppføring) {
    eiere.add(oppføring.kjennetegn, nøkkel: oppføring.nøkkel, at: pupils.count)
    pupils.append(oppføring)
    if run.fileName == nil { names.add(oppføring) }
  }

  /// Adds a pupil of the same list for whom no document is asked: a document may be hers.
  mutating func addOther(_ kjennetegn: Kjennetegn) { eiere.add(kjennetegn) }

  /// All pupils are known: now it shows whose documents and names are their own.
  mutating func close() {
    let pupils = pupils
    names.close { pupils[$0] }
    var paths: [Int] = []
    paths.reserveCapacity(pupils.count)
    for index in 0..<pupils.count {
      if !isFolderEmpty { found[index] = period(of: eiere.funn(at: index)) }
      paths.append(Nøkkel.folded(path(of: pupils[index], at: index)).hashValue)
    }
    clashes = Likhet.later(paths)
    self.pupils = Elevarkiv()
  }

  func plan(of oppføring: Oppføring, at index: Int) -> Fyllplan {
    Fyllplan(
      oppføring, run, path: path(of: oppføring, at: index), day: day(of: oppføring, at: index),
      found: found[index] ?? Periode(), isNameTaken: clashes.contains(index))
  }

  private func path(of oppføring: Oppføring, at index: Int) -> String {
    if let first = found[index]?.now.first { return first.path }
    if let name = run.fileName { return run.folder + "/" + Filnavn.clean(name) + ".docx" }
    let day = day(of: oppføring, at: index)
    let path = run.folder + "/" + names.path(of: oppføring, at: index, day: day)
    // A namesake has a document of that name: one that is another's for sure, for it was neither hers nor doubtful.
    let isDoubtful = found[index]?.tvil.contains { $0.dokument.path == path } ?? false
    guard documents.contains(path), !isDoubtful else { return path }
    return run.folder + "/" + names.path(of: oppføring, at: index, day: day, isTaken: true)
  }

  private func day(of oppføring: Oppføring, at index: Int) -> Day {
    if run.handling == .nyPeriode { return run.dato }
    return found[index]?.now.first?.stamp?.day ?? oppføring.values.day("dok.dato") ?? run.dato
  }

  /// A pupil's documents of several days are of several periods: the latest counts. Two of one day are one too many, and so is one whose day
  /// nobody knows.
  private func period(of funn: Dokumenteiere.Funn) -> Periode? {
    let documents = funn.egne
    var period = Periode(tvil: funn.tvil, bekreftet: funn.bekreftet, andres: funn.andres)
    let days = documents.compactMap(\.day)
    guard days.count == documents.count, let latest = days.max() else {
      period.now = documents
      return documents.isEmpty && funn.tvil.isEmpty && funn.andres.isEmpty ? nil : period
    }
    if run.handling == .nyPeriode {
      let last = days.filter { $0 < run.dato }.max()
      period.now = documents.filter { $0.day == run.dato }
      period.before = documents.filter { $0.day == last }
    } else {
      period.now = documents.filter { $0.day == latest }
      // What was made from the plan before is made from it again.
      let previous = period.now.first?.stamp?.previous
      period.before = previous.map { day in documents.filter { $0.day == day } } ?? []
    }
    return period
  }
}
