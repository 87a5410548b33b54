import Forms

/// Rows of one pupil, one for each of the foresatte, as one pupil.
enum Foresattsamling {
  private static let tag = "foresatte.personer"

  /// The pupil with all of them; nil where the rows may be of two pupils, or say anything else differently.
  static func samlet(_ rows: [Oppføring]) -> Oppføring? {
    guard var all = rows.first, rows.contains(where: { $0.values[tag]?.isAnswered == true }) else { return nil }
    for row in rows.dropFirst() {
      guard isSame(all.kjennetegn, row.kjennetegn), all.navn == row.navn, let values = joined(all.values, row.values),
        let basis = joined(all.grunnlag, row.grunnlag)
      else { return nil }
      (all.values, all.grunnlag) = (values, basis)
      all.erSpurtOm.formUnion(row.erSpurtOm)
      all.erSkjermet = all.erSkjermet || row.erSkjermet
      all.lær(row.kjennetegn)
    }
    return all
  }

  /// Name and class are not enough: a class may have two of one name.
  private static func isSame(_ one: Kjennetegn, _ other: Kjennetegn) -> Bool {
    switch one.samsvar(med: other) {
    case .samme(.alt), .samme(.navnOgDato), .samme(.nummerOgNavn): true
    default: false
    }
  }

  private static func joined(_ one: Values, _ other: Values) -> Values? {
    var all = one
    for tag in other.tags {
      guard let new = other[tag], new.isAnswered else { continue }
      guard let old = all[tag], old.isAnswered else {
        all[tag] = new
        continue
      }
      if tag == Self.tag, case .rows(let first) = old, case .rows(let second) = new {
        guard let people = people(first, second) else { return nil }
        all[tag] = .rows(people)
      } else if !Sammenføring.agree(old, new) {
        return nil
      }
    }
    return all
  }

  /// The people of both, each once; nil where two rows say something different of one.
  static func people(_ first: [Values], _ second: [Values]) -> [Values]? {
    var all = first
    for person in second where person.isAnswered {
      let name = person.text("navn").map(Nøkkel.folded)
      guard let place = all.firstIndex(where: { $0.text("navn").map(Nøkkel.folded) == name }) else {
        all.append(person)
        continue
      }
      guard name != nil, let one = joined(all[place], person) else { return nil }
      all[place] = one
    }
    return all
  }
}
