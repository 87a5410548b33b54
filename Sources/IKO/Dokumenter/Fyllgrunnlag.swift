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
  private var pupils = Elevarkiv()
  /// How often each key is there; not counted where there is no document that it could be the key of.
  private var times: [Int: Int] = [:]
  /// For those who have any, the documents of the period that is asked for, and the one of the period before.
  private var found: [Int: [Dokumentmappe.Funnet]] = [:]
  private var earlier: [Int: Dokumentmappe.Funnet] = [:]
  private var names: Filnavnliste
  /// Pupils whose document would get the name of an earlier one's.
  private var clashes: Set<Int> = []

  init(_ run: Utfylling, _ mappe: Dokumentmappe) {
    self.run = run
    self.mappe = mappe
    names = Filnavnliste(skjema: run.skjema, withNames: run.withNames)
  }

  mutating func add(_ oppføring: Oppføring) {
    if !mappe.isEmpty {
      for key in Set([oppføring.nøkkel] + oppføring.kjennetegn.all) { times[key.hashValue, default: 0] += 1 }
    }
    pupils.append(oppføring)
    if run.fileName == nil { names.add(oppføring) }
  }

  /// All pupils are known: now it shows whose keys and names are their own.
  mutating func close() {
    let pupils = pupils
    names.close { pupils[$0] }
    var paths: [Int] = []
    paths.reserveCapacity(pupils.count)
    for index in 0..<pupils.count {
      let oppføring = pupils[index]
      if !mappe.isEmpty {
        let period = Self.period(in: documents(of: oppføring), run)
        found[index] = period.now.isEmpty ? nil : period.now
        earlier[index] = period.before
      }
      var path = path(of: oppføring, at: index)
      if found[index] == nil {
        let same = mappe.document(at: path, of: oppføring, run)
        if !same.isEmpty {
          found[index] = same
          path = self.path(of: oppføring, at: index)
        }
      }
      paths.append(Nøkkel.folded(path).hashValue)
    }
    clashes = Likhet.later(paths)
    times = [:]
    self.pupils = Elevarkiv()
  }

  func plan(of oppføring: Oppføring, at index: Int) -> Fyllplan {
    Fyllplan(
      oppføring, run, path: path(of: oppføring, at: index), day: day(of: oppføring, at: index),
      found: found[index] ?? [], earlier: earlier[index], isNameTaken: clashes.contains(index))
  }

  private func path(of oppføring: Oppføring, at index: Int) -> String {
    if let first = found[index]?.first { return first.path }
    let name =
      run.fileName.map { Filnavn.clean($0) + ".docx" }
      ?? names.path(of: oppføring, at: index, day: day(of: oppføring, at: index))
    return run.folder + "/" + name
  }

  private func day(of oppføring: Oppføring, at index: Int) -> Day {
    if run.handling == .nyPeriode { return run.dato }
    return found[index]?.first?.stamp.day ?? oppføring.values.day("dok.dato") ?? run.dato
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
    let known = strong.compactMap(\.self).filter { times[$0.hashValue] == 1 }.lazy
      .map { mappe.documents(form: run.skjema, key: $0) }.first { !$0.isEmpty }
    return known ?? mappe.documents(form: run.skjema, of: oppføring.kjennetegn) { times[$0.hashValue] == 1 }
  }
}
