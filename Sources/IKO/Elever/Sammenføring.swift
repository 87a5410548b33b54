import Forms

/// Several sources about the same pupils, joined by the pupil's key. A later source fills only what is blank.
struct Sammenføring {
  private var alle: [Oppføring]
  /// Those of whom another source says, with number and birth date, that they are somebody else: neither of the two is certain.
  private var motsagte: Set<Int> = []
  var oppføringer: [Oppføring] { alle.indices.filter { !motsagte.contains($0) }.map { alle[$0] } }
  private(set) var findings: [Finding] = []
  private let labels: [String: String]
  private var elever: Elevregister
  private var delnavnsøk = Delnavnsøk()

  /// - Parameter fields: the form's fields, to call an answer by its label.
  init(_ first: [Oppføring], fields: [FieldDefinition]) {
    alle = first
    labels = Dictionary(fields.map { ($0.tag, $0.label) }) { first, _ in first }
    elever = Elevregister(first.map(\.kjennetegn))
  }

  /// Joins pupils of another source. Those who are in one of them only are reported both ways; where it cannot be decided who a row is of, it
  /// is not used.
  mutating func add(_ others: [Oppføring], reportsMissing: Bool = false) {
    let known = elever
    let found = others.map { known.finn($0.kjennetegn) }
    let claims = Krav(found)
    var met: Set<Int> = []
    for (position, other) in others.enumerated() {
      switch found[position] {
      case .ingen: addNew(other, known, reportsMissing: reportsMissing && sharesPupils(found, of: other))
      case .en(let index, let grunnlag):
        met.insert(index)
        let crossed = grunnlag == .navnOgDato ? known.andreMedNummer(other.kjennetegn, enn: index) : []
        if let first = crossed.first {
          notUsed(other, .nummerOgNavnErUlikeElever, [first, index].map { alle[$0].sted })
        } else if claims.rivals(of: position).isEmpty {
          join(other, into: index)
          elever.utfyll(index, med: other.kjennetegn)
          alle[index].lær(other.kjennetegn)
        } else {
          notUsed(other, .flere, claims.rivals(of: position).map { others[$0].sted })
        }
      case .uvisst(let indices, let why):
        met.formUnion(indices)
        if claims.areTaken(indices), why.gjelderNavnet {
          // Each of those that it might be is another row's for sure.
          addNew(other, known, reportsMissing: reportsMissing && sharesPupils(found, of: other))
        } else {
          notUsed(other, why, indices.map { alle[$0].sted })
          if why == .nummerOgDatoMedAnnetNavn { motsagte.formUnion(indices) }
        }
      }
    }
    guard reportsMissing, let file = others.first?.fil else { return }
    // Lists of different classes are about different pupils.
    let classes = Set(others.map(\.klasse).map { $0.map(Nøkkel.folded) })
    for index in known.indices
    where !met.contains(index) && !met.isEmpty && shares(alle[index].klasse, with: classes) {
      let sted = alle[index].sted
      findings.append(Finding(.onlyInOne, .warning, place: sted, message: Wording.missing(from: file)))
    }
  }

  /// Whether a pupil who is in one source only is missing in the other: it must be about some of the same pupils, and of her class.
  private func sharesPupils(_ found: [Elevregister.Treff], of other: Oppføring) -> Bool {
    let places = found.compactMap { treff in if case .en(let index, _) = treff { index } else { nil } }
    return !places.isEmpty && shares(other.klasse, with: Set(places.map { alle[$0].klasse.map(Nøkkel.folded) }))
  }

  /// Whether a class is among some, or either says none.
  private func shares(_ klasse: String?, with classes: Set<String?>) -> Bool {
    guard let klasse else { return true }
    return classes.contains(nil) || classes.contains(Nøkkel.folded(klasse))
  }

  private mutating func notUsed(_ other: Oppføring, _ why: Samsvar.Uvisshet, _ places: [String]) {
    findings.append(Finding(.whose, .error, place: other.sted, message: Wording.unclearRow(why, places)))
  }

  private mutating func addNew(_ other: Oppføring, _ known: Elevregister, reportsMissing: Bool) {
    // A row that knows the pupil by a number alone adds nobody.
    if other.navn == nil, labels["elev.navn"] != nil {
      findings.append(Finding(.onlyInOne, .error, place: other.sted, message: Wording.rowsOfNobody))
      return
    }
    let meant = delnavnsøk.mente(av: other, blant: alle.prefix(known.elever.count))
    if !meant.isEmpty { return notUsed(other, .delAvNavn, meant.map { alle[$0].sted }) }
    alle.append(other)
    elever.add(other.kjennetegn)
    if let shared = known.andreMedNummer(other.kjennetegn).first {
      let message = Wording.sharedNumber(alle[shared].sted)
      findings.append(Finding(.sameKey, .warning, place: other.sted, message: message))
    } else if reportsMissing {
      findings.append(Finding(.onlyInOne, .warning, place: other.sted, message: Wording.onlyHere))
    }
  }

  private mutating func join(_ other: Oppføring, into index: Int) {
    for tag in other.values.tags {
      guard let new = other.values[tag], new.isAnswered else { continue }
      guard let old = alle[index].values[tag], old.isAnswered else {
        alle[index].values[tag] = new
        continue
      }
      if !Self.agree(old, new) {
        let message = Wording.difference(
          labels[tag] ?? tag, used: alle[index].fil == other.fil ? alle[index].sted : alle[index].fil)
        findings.append(Finding(.difference, .warning, place: other.sted, field: tag, message: message))
      }
    }
    for tag in other.grunnlag.tags {
      guard let new = other.grunnlag[tag] else { continue }
      if alle[index].grunnlag[tag]?.isAnswered != true { alle[index].grunnlag[tag] = new }
    }
    if other.erListet { alle[index].erListet = true }
    alle[index].erSpurtOm.formUnion(other.erSpurtOm)
    if other.erSkjermet { alle[index].erSkjermet = true }
    if alle[index].navn == nil { alle[index].navn = other.navn }
  }

  /// Capital letters and double spaces make no difference that a person should look at, nor do blank rows and cells.
  static func agree(_ old: Answer, _ new: Answer) -> Bool {
    switch (old, new) {
    case (.text(let first), .text(let second)): return Nøkkel.folded(first) == Nøkkel.folded(second)
    case (.rows(let first), .rows(let second)):
      let (first, second) = (first.filter(\.isAnswered), second.filter(\.isAnswered))
      return first.count == second.count && zip(first, second).allSatisfy { saysAll($0, of: $1) }
    default: return old == new
    }
  }

  /// Whether a row says whatever the other one says.
  private static func saysAll(_ row: Values, of other: Values) -> Bool {
    other.tags.allSatisfy { tag in
      guard let new = other[tag], new.isAnswered else { return true }
      return row[tag].map { $0.isAnswered && agree($0, new) } ?? false
    }
  }
}

/// Which pupils the rows of a source are of, and which of several rows has the better claim.
private struct Krav {
  private var found: [Elevregister.Treff]
  private var byPupil: [Int: [Int]] = [:]

  init(_ found: [Elevregister.Treff]) {
    self.found = found
    for (position, treff) in found.enumerated() {
      if case .en(let index, _) = treff { byPupil[index, default: []].append(position) }
    }
  }

  private func grunnlag(_ position: Int) -> Samsvar.Grunnlag? {
    if case .en(_, let grunnlag) = found[position] { grunnlag } else { nil }
  }

  /// Other rows that claim the same pupil for as good a reason, or a better one.
  func rivals(of position: Int) -> [Int] {
    guard case .en(let index, let mine) = found[position] else { return [] }
    return (byPupil[index] ?? []).filter { other in other != position && grunnlag(other).map { $0 <= mine } ?? false }
  }

  /// Whether each of these pupils is the one of a row.
  func areTaken(_ indices: [Int]) -> Bool { indices.allSatisfy { byPupil[$0]?.count == 1 } }
}
