import Forms

extension Dokumentleser {
  /// Documents of one pupil, form and period, of which only one can be right. Each is reported once.
  public static func duplicates(among read: [Lest]) -> [(fil: String, funn: Finding)] {
    var known: [String: (register: Elevregister, files: [String])] = [:]
    var found: [(fil: String, funn: Finding)] = []
    for lest in read {
      let values = lest.reading.answers
      let kjennetegn = Dokumentkjennetegn(lest.reading).hvem
      guard kjennetegn.navn != nil else { continue }
      let period = values.day("plan.fra")?.iso ?? values.day("dok.dato")?.iso ?? values.text("dok.skoleår") ?? ""
      let id = [lest.skjema, period].joined(separator: "\t")
      if case .en(let earlier, _) = known[id]?.register.finn(kjennetegn), let file = known[id]?.files[earlier] {
        found.append((lest.fil, Finding(.twice, .warning, message: Wording.sameDocument(file))))
      } else {
        known[id, default: (Elevregister(), [])].register.add(kjennetegn)
        known[id]?.files.append(lest.fil)
      }
    }
    return found
  }
}
