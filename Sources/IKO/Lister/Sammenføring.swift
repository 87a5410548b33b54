import Forms

/// Several sources about the same pupils, joined by the pupil's key. A later source fills only what is blank.
struct Sammenføring {
  private(set) var oppføringer: [Oppføring]
  private(set) var findings: [Finding] = []
  private var byKey: [String: [Int]] = [:]

  init(_ first: [Oppføring]) {
    oppføringer = first
    for index in first.indices { note(index) }
  }

  private mutating func note(_ index: Int) {
    for key in oppføringer[index].nøkler { byKey[key, default: []].append(index) }
  }

  /// Joins pupils of another source. Those who are in one of them only are reported both ways.
  mutating func add(_ others: [Oppføring], reportsMissing: Bool = false) {
    var met: Set<Int> = []
    var onlyThere: [Oppføring] = []
    for other in others {
      // A key that fits two pupils tells of neither.
      let index = other.nøkler.compactMap { byKey[$0] }.first { $0.count == 1 }?.first
      guard let index else {
        onlyThere.append(other)
        continue
      }
      met.insert(index)
      join(other, into: index)
    }
    let onlyHere = oppføringer.indices.filter { !met.contains($0) }
    for oppføring in onlyThere {
      if oppføring.navn == nil {
        findings.append(Finding(.onlyInOne, .error, place: oppføring.sted, message: Wording.rowsOfNobody))
        continue
      }
      oppføringer.append(oppføring)
      note(oppføringer.count - 1)
      if reportsMissing {
        findings.append(Finding(.onlyInOne, .warning, place: oppføring.sted, message: Wording.onlyHere))
      }
    }
    guard reportsMissing, let file = others.first?.fil else { return }
    for index in onlyHere {
      let sted = oppføringer[index].sted
      findings.append(Finding(.onlyInOne, .warning, place: sted, message: Wording.missing(from: file)))
    }
  }

  private mutating func join(_ other: Oppføring, into index: Int) {
    for tag in other.values.tags {
      guard let new = other.values[tag], new.isAnswered else { continue }
      guard let old = oppføringer[index].values[tag], old.isAnswered else {
        oppføringer[index].values[tag] = new
        continue
      }
      if old != new {
        let message = Wording.difference(tag: tag, oppføringer[index].sted)
        findings.append(Finding(.difference, .warning, place: other.sted, field: tag, message: message))
      }
    }
    if oppføringer[index].navn == nil { oppføringer[index].navn = other.navn }
  }
}
