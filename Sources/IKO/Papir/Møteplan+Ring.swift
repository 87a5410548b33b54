import Forms
import Ring

extension Møteplan {
  /// The meetings of the year as a ring, for a page: an SVG element with a title and a description. A meeting stands at its day, else in the
  /// middle of its months; the table of the meetings says the same in words.
  ///
  ///     page.append(plan.ring)
  public var ring: String {
    var marks: [Ring.Mark] = []
    var words: [String] = []
    for møte in møter {
      guard let mark = møte.mark else { continue }
      marks.append(mark)
      words.append(Wording.meetingInRing(møte.nr, møte.dato?.norwegian ?? møte.måned.lowercased()))
    }
    return Ring(marks: marks).svg(
      title: Wording.ringTitle(skoleår.text), description: Wording.ringDescription(words),
      middle: ["IKO-møter", skoleår.text])
  }
}

extension Møteplan.Rad {
  /// Nil where neither day nor month is known.
  fileprivate var mark: Ring.Mark? {
    if let dato { return Ring.Mark(label: nr, month: dato.month, day: dato.day) }
    guard let fra, let til else { return nil }
    // From the first month to the last, over the turn of the year.
    let count = (til.month - fra.month + 12) % 12
    return Ring.Mark(label: nr, months: (0...count).map { (fra.month - 1 + $0) % 12 + 1 })
  }
}
