import Forms

/// Subjects of earlier years, marks and school years, in sentences.
extension Wording {
  // MARK: R5

  static func subject(_ fag: String, _ form: Vurderingsform, _ grade: String, _ trinn: Trinn?) -> String {
    let name = form == .t1 || form == .t2 ? form.rawValue : form.rawValue.lowercased()
    return "\(grade) i \(fag.decapitalized) (\(name)\(trinn.map { ", \($0.text)" } ?? ""))"
  }

  static func grade(_ grade: String, in fag: String) -> String { "\(grade) i \(fag.decapitalized)" }
  static func absenceBeside(_ percent: String) -> String { "fravær \(percent)" }

  static func history(_ hits: [String], codes: [String]) -> String {
    "Eleven har \(joined(hits, "og")). Kriteriet er karakteren \(joined(codes, "eller")) i ett eller flere fag."
  }

  static func noHistoryHits(_ fag: Terskler.Fag, from years: [Trinn]) -> String {
    "Eleven har ikke \(joined(fag.karakterer, "eller")) i \(fag.vurderinger.joined(separator: "/")) i fag fra "
      + "\(joined(years.map(\.text), "og"))."
  }

  static func historyMissing(_ names: [String]) -> String {
    "Det mangler: \(joined(names, "og")). Skriv trinnet i overskriften (f.eks. «Norsk Vg1 standpunkt»), eller gi en liste med kolonnene "
      + "«Elev», «Klasse», «Fag», «Trinn», «Type» og «Karakter»."
  }

  static func passedAtExam(_ fag: String) -> String { "\(fag.sentenceCased): faget er bestått ved eksamen." }
  static func passedLater(_ fag: String) -> String { "\(fag.sentenceCased): senere bestått." }
  static func notMet(_ fag: String) -> String { "\(fag.sentenceCased): ikke møtt til eksamen – vurder manuelt." }
  static func notPassed(_ fag: String) -> String {
    "\(fag.sentenceCased): ikke bestått (IB eller IG) – vurder manuelt."
  }

  static func sameYear(_ hits: [String]) -> String {
    "Eleven har fra før \(joined(hits, "og")) på trinnet som nå tas. Det inngår ikke i kriteriene for trinnet."
  }

  // MARK: R6–R10 and years

  static func marked(_ ordlyd: String, parts: [String]) -> String {
    "Merket av i listen: \(ordlyd)\(parts.isEmpty ? "" : " – " + joined(parts, "og"))."
  }

  static let notMarked = "Ikke merket av i listen."
  static let unclearMark = "Det står noe annet enn ja, nei eller kryss i listen."
  static let yearMissing = "Trinnet mangler, så kriteriet kan ikke vurderes."
  static func otherYear(_ heading: String) -> String { "Kriteriet gjelder et annet trinn: \(heading.decapitalized)." }
}
