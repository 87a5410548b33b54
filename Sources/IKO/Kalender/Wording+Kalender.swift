/// Sentences of the calendar. They hold no name of a pupil.
extension Wording {
  static func notSet(_ month: String) -> String { "\(month) (dato ikke satt)" }
  static func meetingWithoutDay(_ nr: String) -> String { "IKO-møte \(nr) (dato ikke satt)" }

  static func evaluationEvent(_ parts: [String]) -> String {
    "Evaluering av oppfølgingsplan" + (parts.isEmpty ? "" : " – " + parts.joined(separator: ", "))
  }

  static let evaluationNote = "Hvem det gjelder, står i IKO-oversikten."

  static let foreignCalendar =
    "Filen finnes fra før og er ikke laget av iko oversikt. Den er ikke rørt. Oppgi et annet navn med -o."
}
