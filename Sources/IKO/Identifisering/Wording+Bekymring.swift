/// Sentences about concerns. None of them repeats what somebody reported.
extension Wording {
  static let concern = "melding om bekymring"
  static let concernOfNobody =
    "Meldingen gjelder en elev som ikke står i noen av de andre listene. Den er ikke brukt. Sjekk navn, fødselsdato og klasse, eller ta med klasselisten."
  static let concernWithoutFactor =
    "Raden sier ikke hva meldingen gjelder. Den er ikke brukt. Velg en faktor fra listen."
  static let unknownFactor =
    "Dette er ikke en av de kritiske faktorene. Raden er ikke brukt. Velg fra listen i regnearket fra iko skjema bekymringer, og skriv resten i Merknad."
  static let concernInFuture = "Datoen er etter i dag, og er ikke brukt. Skriv dagen meldingen ble gitt."
  static let concernOfWhom = "Raden sier ikke hvem som har meldt. Skriv navn og rolle i kolonnen Meldt av."

  static let concernColumns = [
    "nummeret i skolens system, hvis dere har det", "fornavn og etternavn", "dd.mm.åååå", "f.eks. 1STA",
    "dagen meldingen ble gitt", "navn og rolle", "velg fra listen; flere med semikolon mellom",
    "kort og saklig; kommer ikke med i noe dokument",
  ]

  static let concernNotes = [
    "En rad for hver melding. Eleven må stå i klasselisten: iko identifiser 1STA.xlsx bekymringer.xlsx viser hvem som har meldt, hva og når.",
    "Faktor og merknad regnes som helseopplysninger. Skriv bare det som trengs for å følge opp eleven, og ikke diagnoser.",
    "Listen skal bare leses av dem som følger opp elevene. Slett en rad når saken er avsluttet, og hele listen når skoleåret er over.",
    "Listen erstatter ikke andre plikter. Mistanke om at en elev ikke har et trygt og godt skolemiljø, meldes til rektor med en gang.",
    "Opplysningsplikten til barnevernet gjelder den enkelte ansatte, og meldes direkte til barnevernet. Ved fare for liv og helse: ring nødetatene.",
  ]

  /// «Bekymring meldt av Per Ås 12.10.2026.» What it is about stands in the box that is ticked.
  static func reported(_ by: [String]) -> String {
    by.isEmpty ? "Bekymring er meldt." : "Bekymring meldt av \(by.joined(separator: "; "))."
  }

  /// What the overview says of a concern.
  ///
  /// - Parameters:
  ///   - by: who reported it.
  ///   - what: the factor and the remark, where health may be named.
  static func reportedConcern(_ by: String?, _ what: String?) -> String {
    (by.map { "Meldt av \($0)" } ?? "Meldt") + (what.map { ": \($0)" } ?? "")
  }

  static let concernOutsideOverview =
    "Meldingen gjelder en elev som verken har dokumenter i mappen eller står i noen av listene. Den er ikke vist. Sjekk navn, fødselsdato og klasse."
}
