import Forms

/// Documents of one pupil, form and period, of which only one can be right. The first is believed; each of the others is reported.
///
///     var doble = Doble()
///     for lest in read { if let finding = doble.finding(of: lest) { … } }
public struct Doble: Sendable {
  /// The first documents of each form and period, by pupil.
  private var known: [String: (register: Elevregister, files: [String])] = [:]

  public init() {}

  /// What is to be reported of the next document; nil where it is the first of its kind, and where nothing says whose it is.
  public mutating func finding(of lest: Dokumentleser.Lest) -> Finding? {
    let values = lest.reading.answers
    let kjennetegn = Dokumentkjennetegn(lest.reading).hvem
    guard kjennetegn.navn != nil else { return nil }
    let period = values.day("plan.fra")?.iso ?? values.day("dok.dato")?.iso ?? values.text("dok.skoleår") ?? ""
    let id = [lest.skjema, period].joined(separator: "\t")
    if case .en(let earlier, _) = known[id]?.register.finn(kjennetegn), let file = known[id]?.files[earlier] {
      return Finding(.twice, .warning, message: Wording.sameDocument(file))
    }
    known[id, default: (Elevregister(), [])].register.add(kjennetegn)
    known[id]?.files.append(lest.fil)
    return nil
  }
}
