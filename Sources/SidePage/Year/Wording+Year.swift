import Forms
import IKO

/// Sentences of the screen about the school year.
extension Wording {
  static func yearTitle(_ year: Skoleår) -> String { "Når er møtene i skoleåret \(year.text)?" }
  static let yearIntroduction =
    "Sett datoene du vet; resten kan vente. Et møte uten dato står i kalenderen som et forslag i måneden det skal holdes. Ingenting skrives før du trykker på knappen nederst."
  static let chooseYear = "Velg skoleår"
  static func schoolYear(_ year: Skoleår) -> String { "Skoleåret \(year.text)" }
  static let meetingsCaption = "Møtene i året"
  static func meeting(_ number: String) -> String { "Møte \(number)" }
  static func dayOf(_ meeting: String) -> String { "Dato for \(meeting.lowercased())" }
  static func timeOf(_ meeting: String) -> String { "Klokkeslett for \(meeting.lowercased())" }
  static func placeOf(_ meeting: String) -> String { "Sted for \(meeting.lowercased())" }
  static func noDate(_ text: String, _ meeting: String) -> String {
    "\(meeting): «\(text)» er ingen dato. Skriv den slik: 02.09.2026, eller la feltet stå tomt."
  }
  static let showYear = "Vis året med disse datoene"
  static let updateWheels = "Oppdater også årshjul noen har skrevet i (bare felt ingen har rørt)"
  static let yearPlanHeading = "Dette blir laget"
  static func yearPlanCaption(_ count: Int) -> String {
    count == 0
      ? "Alt er slik det skal være. Ingenting trenger å skrives."
      : "\(count == 1 ? "1 fil" : "\(count) filer") skrives. Ingenting er skrevet ennå."
  }
  static func makeYear(wheels: Int, all: Int) -> String {
    wheels == 0
      ? "Lagre \(all == 1 ? "1 fil" : "\(all) filer") i mappen"
      : "Lag \(wheels == 1 ? "1 årshjul" : "\(wheels) årshjul")"
        + (all == wheels ? " i mappen" : " og \(all - wheels == 1 ? "1 fil" : "\(all - wheels) filer") til i mappen")
  }
  static let datesFile = "Datoene, som Excel-liste"
  static let calendarFile = "Kalenderen"
  static let datesOpenElsewhere =
    "Listen er åpen i et annet program, eller er skrivebeskyttet. Lukk den, og prøv igjen."
  static let calendarIsAnother =
    "Filen er ikke laget av iko, og røres ikke. Flytt den, eller gi den et annet navn, og prøv igjen."
  static let yearChanged =
    "Datoene, mappen eller innstillingene er endret siden planen ble vist. Ingenting er skrevet. Se over planen slik den er nå, og trykk igjen."
  static func yearOutcomeTitle(_ year: Skoleår) -> String { "Skoleåret \(year.text) er lagt" }
  static func yearMade(_ count: Int) -> String { "\(count == 1 ? "1 fil" : "\(count) filer") er skrevet i mappen." }
  static let yearStopped =
    "Noe gikk galt underveis. Det som står i tabellen, er gjort. Prøv igjen når feilen er rettet."
  static let calendarHelp =
    "Kalenderen (iko.ics) kan åpnes i Outlook og andre kalendere. Endrer du en dato her senere, lag den på nytt: de samme møtene flyttes, de blir ikke doble."
}
