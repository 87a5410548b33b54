import Forms
import IKO

/// Sentences of the screen about the school year.
extension Wording {
  static func yearTitle(_ year: Skoleår) -> String {
    both("Når er møtene i skoleåret \(year.text)?", "Når er møta i skuleåret \(year.text)?")
  }
  static var yearIntroduction: String {
    both(
      "Sett datoene du vet; resten kan vente. Et møte uten dato står i kalenderen som et forslag i måneden det skal holdes. Ingenting skrives før du trykker på knappen nederst.",
      "Sett datoane du veit; resten kan vente. Eit møte utan dato står i kalenderen som eit forslag i månaden det skal haldast. Ingenting blir skrive før du trykkjer på knappen nedst."
    )
  }
  static var chooseYear: String {
    both("Velg skoleår", "Vel skuleår")
  }
  static func schoolYear(_ year: Skoleår) -> String { both("Skoleåret \(year.text)", "Skuleåret \(year.text)") }
  static var meetingsCaption: String {
    both("Møtene i året", "Møta i året")
  }
  static func meeting(_ number: String) -> String { "Møte \(number)" }
  static func dayOf(_ meeting: String) -> String { "Dato for \(meeting.lowercased())" }
  static func timeOf(_ meeting: String) -> String { "Klokkeslett for \(meeting.lowercased())" }
  static func placeOf(_ meeting: String) -> String {
    both("Sted for \(meeting.lowercased())", "Stad for \(meeting.lowercased())")
  }
  static func noDate(_ text: String, _ meeting: String) -> String {
    "\(meeting): «\(text)» er ingen dato. Skriv den slik: 02.09.2026, eller la feltet stå tomt."
  }
  static var showYear: String {
    both("Vis året med disse datoene", "Vis året med desse datoane")
  }
  static var updateWheels: String {
    both(
      "Oppdater også årshjul noen har skrevet i (bare felt ingen har rørt)",
      "Oppdater òg årshjul nokon har skrive i (berre felt ingen har rørt)")
  }
  static var yearPlanHeading: String {
    both("Dette blir laget", "Dette blir laga")
  }
  static func yearPlanCaption(_ count: Int) -> String {
    count == 0
      ? both(
        "Alt er slik det skal være. Ingenting trenger å skrives.",
        "Alt er slik det skal vere. Ingenting treng skrivast.")
      : both(
        "\(count == 1 ? "1 fil" : "\(count) filer") skrives. Ingenting er skrevet ennå.",
        "\(count == 1 ? "1 fil" : "\(count) filer") blir skrive. Ingenting er skrive ennå.")
  }
  static func makeYear(wheels: Int, all: Int) -> String {
    wheels == 0
      ? both(
        "Lagre \(all == 1 ? "1 fil" : "\(all) filer") i mappen", "Lagre \(all == 1 ? "1 fil" : "\(all) filer") i mappa")
      : "Lag \(wheels == 1 ? "1 årshjul" : "\(wheels) årshjul")"
        + (all == wheels
          ? both(" i mappen", " i mappa")
          : both(
            " og \(all - wheels == 1 ? "1 fil" : "\(all - wheels) filer") til i mappen",
            " og \(all - wheels == 1 ? "1 fil" : "\(all - wheels) filer") til i mappa"))
  }
  static var datesFile: String {
    both("Datoene, som Excel-liste", "Datoane, som Excel-liste")
  }
  static let calendarFile = "Kalenderen"
  static var datesOpenElsewhere: String {
    both(
      "Listen er åpen i et annet program, eller er skrivebeskyttet. Lukk den, og prøv igjen.",
      "Lista er open i eit anna program, eller er skriveverna. Lukk ho, og prøv igjen.")
  }
  static var calendarIsAnother: String {
    both(
      "Filen er ikke laget av iko, og røres ikke. Flytt den, eller gi den et annet navn, og prøv igjen.",
      "Fila er ikkje laga av iko, og blir ikkje rørt. Flytt den, eller gi ho eit anna namn, og prøv igjen.")
  }
  static var yearChanged: String {
    both(
      "Datoene, mappen eller innstillingene er endret siden planen ble vist. Ingenting er skrevet. Se over planen slik den er nå, og trykk igjen.",
      "Datoane, mappa eller innstillingane er endra sidan planen vart vist. Ingenting er skrive. Sjå over planen slik han er no, og trykk igjen."
    )
  }
  static func yearOutcomeTitle(_ year: Skoleår) -> String {
    both("Skoleåret \(year.text) er lagt", "Skuleåret \(year.text) er lagt")
  }
  static func yearMade(_ count: Int) -> String {
    both(
      "\(count == 1 ? "1 fil" : "\(count) filer") er skrevet i mappen.",
      "\(count == 1 ? "1 fil" : "\(count) filer") er skrive i mappa.")
  }
  static var yearStopped: String {
    both(
      "Noe gikk galt underveis. Det som står i tabellen, er gjort. Prøv igjen når feilen er rettet.",
      "Noko gjekk gale undervegs. Det som står i tabellen, er gjort. Prøv igjen når feilen er retta.")
  }
  static var calendarHelp: String {
    both(
      "Kalenderen (iko.ics) kan åpnes i Outlook og andre kalendere. Endrer du en dato her senere, lag den på nytt: de samme møtene flyttes, de blir ikke doble.",
      "Kalenderen (iko.ics) kan opnast i Outlook og andre kalendrar. Endrar du ein dato her seinare, lag den på nytt: dei same møta blir flytte, dei blir ikkje doble."
    )
  }
}
