import Forms

extension Dokumentleser {
  /// Documents of one pupil, form and period, of which only one can be right. Each is told of once.
  public static func duplicates(among read: [Lest]) -> [(fil: String, funn: Finding)] {
    var first: [String: String] = [:]
    var found: [(fil: String, funn: Finding)] = []
    for lest in read {
      let values = lest.reading.answers
      let kjennetegn = Kjennetegn(of: values)
      guard let key = kjennetegn.all.first else { continue }
      let period = values.day("plan.fra")?.iso ?? values.day("dok.dato")?.iso ?? values.text("dok.skoleår") ?? ""
      let id = [lest.skjema, key, period].joined(separator: "\t")
      if let earlier = first[id] {
        found.append((lest.fil, Finding(.twice, .warning, message: Wording.sameDocument(earlier))))
      } else {
        first[id] = lest.fil
      }
    }
    return found
  }
}
