import Forms

/// Documents of one pupil, form and period, of which only one can be right. The first is believed; each of the others is reported.
///
///     var doble = Doble()
///     for lest in read { if let finding = doble.finding(of: lest) { … } }
public struct Doble: Sendable {
  /// The first document of each pupil, form and period.
  private var first: [String: String] = [:]

  public init() {}

  /// What is to be reported of the next document; nil where it is the first of its kind, and where nothing says whose it is.
  public mutating func finding(of lest: Dokumentleser.Lest) -> Finding? {
    let values = lest.reading.answers
    let kjennetegn = Kjennetegn(navn: values.text("elev.navn").flatMap { Elevnavn($0) }, values: values)
    guard let key = kjennetegn.all.first else { return nil }
    let period = values.day("plan.fra")?.iso ?? values.day("dok.dato")?.iso ?? values.text("dok.skoleår") ?? ""
    let id = [lest.skjema, key, period].joined(separator: "\t")
    if let earlier = first[id] { return Finding(.twice, .warning, message: Wording.sameDocument(earlier)) }
    first[id] = lest.fil
    return nil
  }
}
