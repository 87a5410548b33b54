/// Sentences of the calendar. They hold no name of a pupil.
extension Wording {
  static func notSet(_ month: String) -> String { "\(month) (dato ikke satt)" }
  static func meetingWithoutDay(_ nr: String) -> String { "IKO-møte \(nr) (dato ikke satt)" }

  static func evaluationEvent(_ who: String) -> String { "IKO-evaluering" + (who.isEmpty ? "" : " " + who) }

  static let hourAlone = "Klokkeslettet er bare et tall, og er lest som hel time. Skriv det slik: 08.00–09.00."
  static let noTimeInWords =
    "Det står ikke noe klokkeslett her. Møtet er lagt i kalenderen uten klokkeslett. Skriv det slik: 12.00–13.30."

  static let evaluationNote = "Hvem det gjelder, står i IKO-oversikten."

  static let foreignCalendar =
    "Filen finnes fra før og er ikke laget av iko oversikt. Den er ikke rørt. Oppgi et annet navn med -o."
}
