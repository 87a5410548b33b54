import Forms

/// Several sources about the same pupils, joined by the pupil's key. A later source fills only what is blank.
struct Sammenføring {
  private(set) var oppføringer: [Oppføring]
  private(set) var findings: [Finding] = []
  private let labels: [String: String]
  private var elever: Elevregister

  /// - Parameter fields: the form's fields, to call an answer by its label.
  init(_ first: [Oppføring], fields: [FieldDefinition]) {
    oppføringer = first
    labels = Dictionary(fields.map { ($0.tag, $0.label) }) { first, _ in first }
    elever = Elevregister(first.map(\.kjennetegn))
  }

  /// Joins pupils of another source. Those who are in one of them only are reported both ways.
  mutating func add(_ others: [Oppføring], reportsMissing: Bool = false) {
    let known = elever
    let found = others.map { known.places(of: $0.kjennetegn) }
    let claims = Dictionary(grouping: found.indices.filter { found[$0].count == 1 }) { found[$0][0] }
    var met: Set<Int> = []
    for (position, other) in others.enumerated() {
      let places = found[position]
      met.formUnion(places)
      if places.isEmpty {
        addNew(other, reportsMissing: reportsMissing)
      } else if places.count > 1 || (claims[places[0]]?.count ?? 0) > 1 {
        let rows = places.map { oppføringer[$0].sted } + (claims[places[0]] ?? []).map { others[$0].sted }
        let message = Wording.unclearPupil(rows.filter { $0 != other.sted })
        findings.append(Finding(.sameKey, .error, place: other.sted, message: message))
      } else if oppføringer[places[0]].kjennetegn.contradicts(other.kjennetegn) {
        let message = Wording.otherPupil(oppføringer[places[0]].sted)
        findings.append(Finding(.sameKey, .error, place: other.sted, message: message))
      } else {
        join(other, into: places[0])
      }
    }
    guard reportsMissing, let file = others.first?.fil else { return }
    for index in known.indices where !met.contains(index) {
      let sted = oppføringer[index].sted
      findings.append(Finding(.onlyInOne, .warning, place: sted, message: Wording.missing(from: file)))
    }
  }

  private mutating func addNew(_ other: Oppføring, reportsMissing: Bool) {
    // A row that knows the pupil by a number alone adds nobody.
    if other.navn == nil, labels["elev.navn"] != nil {
      findings.append(Finding(.onlyInOne, .error, place: other.sted, message: Wording.rowsOfNobody))
      return
    }
    oppføringer.append(other)
    elever.add(other.kjennetegn)
    if reportsMissing {
      findings.append(Finding(.onlyInOne, .warning, place: other.sted, message: Wording.onlyHere))
    }
  }

  private mutating func join(_ other: Oppføring, into index: Int) {
    for tag in other.values.tags {
      guard let new = other.values[tag], new.isAnswered else { continue }
      guard let old = oppføringer[index].values[tag], old.isAnswered else {
        oppføringer[index].values[tag] = new
        continue
      }
      if !Self.agree(old, new) {
        let message = Wording.difference(labels[tag] ?? tag, used: oppføringer[index].fil)
        findings.append(Finding(.difference, .warning, place: other.sted, field: tag, message: message))
      }
    }
    if other.erSkjermet { oppføringer[index].erSkjermet = true }
    if oppføringer[index].navn == nil { oppføringer[index].navn = other.navn }
  }

  /// Capital letters and double spaces make no difference that a person should look at, nor do blank rows and cells.
  private static func agree(_ old: Answer, _ new: Answer) -> Bool {
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

/// One source's pupils, each once.
enum Enkeltelever {
  /// Identical rows are one pupil; rows of one key that differ are an error, and none of them is used.
  static func of(_ rows: [Oppføring], _ findings: inout [Finding]) -> [Oppføring] {
    places(of: rows, &findings).map { rows[$0] }
  }

  /// The places of those that are used.
  static func places(of rows: [Oppføring], _ findings: inout [Finding]) -> [Int] {
    var groups: [[Int]] = []
    var groupOf: [Int: Int] = [:]
    var elever = Elevregister()
    for (index, row) in rows.enumerated() {
      let near = Set(elever.places(of: row.kjennetegn).compactMap { groupOf[$0] }).sorted()
      elever.add(row.kjennetegn)
      let target = near.first ?? groups.count
      if near.isEmpty { groups.append([]) }
      for other in near.dropFirst() {
        for member in groups[other] { groupOf[member] = target }
        groups[target] += groups[other]
        groups[other] = []
      }
      groups[target].append(index)
      groupOf[index] = target
    }
    var kept: [Int] = []
    for group in groups where !group.isEmpty {
      let group = group.sorted()
      let same = group.map { rows[$0] }
      let isIdentical = same.allSatisfy { $0.values == same[0].values && $0.kjennetegn == same[0].kjennetegn }
      if isIdentical { kept.append(group[0]) }
      guard same.count > 1 else { continue }
      let others = same.dropFirst().map(\.sted)
      let message = isIdentical ? Wording.sameRows(others) : Wording.sameKey(others)
      findings.append(Finding(.sameKey, isIdentical ? .remark : .error, place: same[0].sted, message: message))
    }
    return kept.sorted()
  }
}
