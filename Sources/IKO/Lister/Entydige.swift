import Forms

/// Pupils of one list, each once: identical rows are one pupil; rows of one key that differ are an error, and none of them is used.
struct Entydige {
  private(set) var oppføringer: [Oppføring] = []
  private(set) var findings: [Finding] = []

  init(_ new: [Oppføring]) {
    let byKey = Dictionary(grouping: new.indices) { new[$0].nøkkel }
    for (index, oppføring) in new.enumerated() {
      let same = (byKey[oppføring.nøkkel] ?? []).map { new[$0] }
      if same.count == 1 {
        oppføringer.append(oppføring)
        continue
      }
      guard byKey[oppføring.nøkkel]?.first == index else { continue }
      let places = same.map(\.sted)
      if same.allSatisfy({ $0.values == oppføring.values }) {
        findings.append(Finding(.sameKey, .remark, place: oppføring.sted, message: Wording.sameRows(places)))
        oppføringer.append(oppføring)
      } else {
        findings.append(Finding(.sameKey, .error, place: oppføring.sted, message: Wording.sameKey(places)))
      }
    }
  }
}
