import IKO

/// Sentences of `iko oversikt`.
extension Wording {
  static let allPupils = "Alle elever"
  static func emptyConcerns(_ path: String) -> String {
    "Tom liste for meldinger om bekymring: \(path.visible). Les arket «Les dette først» før listen deles."
  }

  static let agreedSince = "Avtalt siden sist"
  static let howSure = "Hvor sikkert lest"
  static let responsibleNeedsFile =
    "Feil: Arkene til de ansvarlige skrives til et regneark. Oppgi det med -o, f.eks. -o ansvar.xlsx"
  static let namesNeedDeadlines =
    "Feil: --med-navn gjelder evalueringene i kalenderen. Bruk det sammen med --med-frister."

  static func by(_ day: String) -> String { "frist \(day)" }
  static let expectedShowPupil = "Skriv initialer eller nøkkel."
  static let handOverNeedsFile =
    "Feil: Overleveringen skrives til et regneark. Oppgi det med -o, f.eks. -o overlevering.xlsx"
  static let fieldsNeedHandOver = "Feil: --felt velger felter til overleveringen. Bruk det sammen med --overlevering."
  static let deadlinesNeedCalendar =
    "Feil: --med-frister legger evalueringene i en kalender. Oppgi filen med -o, f.eks. -o iko.ics"
  static let showPupilNeedsDeadlines =
    "Feil: --vis-elev gjelder evalueringene i kalenderen. Bruk det sammen med --med-frister."

  static func meetingName(_ nr: String) -> String { "IKO-møte \(nr.visible)" }

  static func noMeeting(_ asked: String, known: [String]) -> String {
    "Feil: Årshjulet har ikke noe møte nr. «\(asked.visible)». "
      + (known.isEmpty ? "Ingen av møtene i det har nummer." : "Møtene er \(list(known.map(\.visible), "og")).")
  }

  static func noWheel(_ path: String) -> String {
    "Feil: \(path.visible) er ikke et årshjul med møter (årshjul-oversikt). Oppgi årshjulet, eller en liste med Møte nr. og Dato."
  }

  /// `31 elever, 27 åpne planer. Oversikten står i oversikt.html.`
  static func overviewSummary(_ oversikt: IKO.Oversikt, output: String?) -> String {
    let counted = oversikt.telling.joined(separator: ", ")
    let failed = oversikt.uleste.isEmpty ? "" : ", \(oversikt.uleste.count) kunne ikke leses"
    let written = output.map { " Skrevet til \($0.visible)." } ?? ""
    let other =
      oversikt.andre == 0
      ? "" : " \(oversikt.andre) \(oversikt.andre == 1 ? "annet dokument" : "andre dokumenter") er ikke med."
    return "Per \(oversikt.dato.norwegian): \(counted)\(failed).\(other)\(written)"
  }
}
