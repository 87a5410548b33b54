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
  private var found: [[Dokumentmappe.Funnet]] = []
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
    found = pupils.map { documents(of: $0) }
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
      oppføring, run, path: path(at: index), day: day(of: index), found: found[index],
      isNameTaken: clashes.contains(index))
  }

  private func path(at index: Int) -> String { found[index].first?.path ?? run.folder + "/" + names[index] }

  private func day(of index: Int) -> Day {
    found[index].first?.stamp.day ?? pupils[index].values.day("dok.dato") ?? run.dato
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
