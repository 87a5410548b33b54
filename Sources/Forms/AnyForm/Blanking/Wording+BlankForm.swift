/// Sentences about a blank form that is made of filled ones.
extension Wording {
  static let sameExample =
    "De to dokumentene sier det samme, så ingenting viser hva som er svar. Bruk et eksempel som er fylt ut av en annen."
  static let exampleOfAnotherForm =
    "De to dokumentene er ikke av samme skjema: For lite av teksten er felles. Bruk to utfylte eksemplarer av det samme skjemaet."
  static let keptAnswer =
    "Ingen mal er laget: Noe som er skrevet som svar, ville blitt stående et annet sted i dokumentet. Bruk to eksempler som er fylt ut av forskjellige, eller bekreft tekstene én for én."
}
