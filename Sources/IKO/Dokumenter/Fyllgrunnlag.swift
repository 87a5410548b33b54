import Forms
import OPC

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
  private let mappe: Dokumentmappe
  private var pupils: [Oppføring] = []
  private var times: [String: Int] = [:]
  /// For each pupil the documents of the period that is asked for, and the one of the period before.
  private var found: [[Dokumentmappe.Funnet]] = []
  private var earlier: [Dokumentmappe.Funnet?] = []
  private var names: [String] = []
  /// Pupils whose document would get the name of an earlier one's.
  private var clashes: Set<Int> = []

  init(_ run: Utfylling, _ mappe: Dokumentmappe) {
    self.run = run
    self.mappe = mappe
  }

  mutating func add(_ oppføring: Oppføring) {
    for key in Set([oppføring.nøkkel] + oppføring.kjennetegn.all) { times[key, default: 0] += 1 }
    pupils.append(oppføring.keeping(["elev.klasse", "elev.fødselsdato", "dok.dato"]))
  }

  /// All pupils are known: now it shows whose keys and names are their own.
  mutating func close() {
    let periods = pupils.map { Self.period(in: documents(of: $0), run) }
    found = periods.map(\.now)
    earlier = periods.map(\.before)
    let days = pupils.indices.map { day(of: $0) }
    names =
      run.fileName.map { name in pupils.map { _ in Filnavn.clean(name) + ".docx" } }
      ?? Filnavn.paths(for: pupils, skjema: run.skjema, dates: days, withNames: run.withNames)
    for index in pupils.indices where found[index].isEmpty {
      found[index] = mappe.document(at: run.folder + "/" + names[index], of: pupils[index], run)
    }
    var taken: Set<String> = []
    for index in pupils.indices where !taken.insert(Nøkkel.folded(path(at: index))).inserted { clashes.insert(index) }
    times = [:]
  }

  func plan(of oppføring: Oppføring, at index: Int) -> Fyllplan {
    Fyllplan(
      oppføring, run, path: path(at: index), day: day(of: index), found: found[index], earlier: earlier[index],
      isNameTaken: clashes.contains(index))
  }

  private func path(at index: Int) -> String { found[index].first?.path ?? run.folder + "/" + names[index] }

  private func day(of index: Int) -> Day {
    if run.handling == .nyPeriode { return run.dato }
    return found[index].first?.stamp.day ?? pupils[index].values.day("dok.dato") ?? run.dato
  }

  /// A pupil's documents of several days are of several periods: the latest counts. Two of one day are one too many.
  private static func period(
    in documents: [Dokumentmappe.Funnet], _ run: Utfylling
  ) -> (now: [Dokumentmappe.Funnet], before: Dokumentmappe.Funnet?) {
    let days = documents.compactMap(\.stamp.day)
    guard days.count == documents.count, let latest = days.max() else { return (documents, nil) }
    guard run.handling == .nyPeriode else {
      let now = documents.filter { $0.stamp.day == latest }
      // What was made from the plan before is made from it again.
      let previous = now.first?.stamp.previous
      return (now, previous.flatMap { day in documents.first { $0.stamp.day == day } })
    }
    let before = documents.filter { ($0.stamp.day ?? latest) < run.dato }
    let last = before.compactMap(\.stamp.day).max()
    return (documents.filter { $0.stamp.day == run.dato }, before.first { $0.stamp.day == last })
  }

  /// A document may be known by an older key: the list has got numbers since.
  private func documents(of oppføring: Oppføring) -> [Dokumentmappe.Funnet] {
    let strong = [oppføring.nøkkel, oppføring.kjennetegn.elevnummer, oppføring.kjennetegn.navnOgDato]
    return strong.compactMap(\.self).filter { times[$0] == 1 }.lazy
      .map { mappe.documents(form: run.skjema, key: $0) }.first { !$0.isEmpty } ?? []
  }
}

extension Oppføring {
  /// The pupil with no answers but these.
  fileprivate func keeping(_ tags: [String]) -> Oppføring {
    var slim = self
    slim.values = Values()
    for tag in tags { slim.values[tag] = values[tag] }
    return slim
  }
}
