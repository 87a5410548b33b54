/// Sentences about what a document holds besides its text.
extension Wording {
  enum Danger: Equatable {
    case macros, embedded, attachedTemplate, otherDocument, external
  }

  static func danger(_ danger: Danger) -> String {
    switch danger {
    case .macros: "Dokumentet har makroer. Åpne det i Word og lagre det som «Word-dokument (.docx)», uten makroer."
    case .embedded:
      "Dokumentet har innebygde objekter, for eksempel et regneark. Fjern dem, eller sett dem inn som tekst eller bilde."
    case .attachedTemplate:
      "Dokumentet henter en mal et annet sted fra. Fjern den i Word: Utvikler → Dokumentmal → Normal."
    case .otherDocument: "Dokumentet henter inn et annet dokument når det åpnes. Kopier teksten inn i stedet."
    case .external:
      "Dokumentet henter bilder eller annet innhold utenfra når det åpnes. Sett innholdet inn i dokumentet i stedet."
    }
  }

  static func fetchingField(_ keyword: String) -> String {
    "Feltet \(keyword) henter eller kjører noe når dokumentet åpnes. Slett feltet, eller gjør det om til tekst (Ctrl+Shift+F9)."
  }

  static func locked(_ label: String) -> String {
    "«\(label)» er låst, og kan ikke fylles ut i Word. Ta bort haken «Innholdet kan ikke redigeres» (Utvikler → Egenskaper)."
  }

  static func boundToNothing(_ label: String) -> String {
    "«\(label)» er koblet til data som ikke finnes i dokumentet. Lag feltet på nytt i Word, uten kobling."
  }

  static func protected(isForForms: Bool) -> String {
    isForForms
      ? "Dokumentet er beskyttet, og bare skjemafeltene kan fylles ut i Word. Det kan likevel fylles ut og leses her."
      : "Dokumentet er beskyttet mot redigering. Beskyttelsen blir stående i dokumentene som lages av det."
  }

  static let noTitle = "Dokumentet har ingen tittel, som en skjermleser sier først. Skriv en under Fil → Info → Tittel."
  static let noLanguage = "Dokumentet sier ikke hvilket språk det er på. Velg språket under Se gjennom → Språk."
  static let noAltText =
    "Et bilde har ingen beskrivelse for den som ikke ser det. Høyreklikk bildet og velg Vis alternativ tekst."
  static let noControlTitle =
    "Feltet har ingen tittel som en skjermleser kan si. Skriv en under Utvikler → Egenskaper → Tittel."
  static let noHeaderRow =
    "Tabellen har ingen overskriftsrad. Merk første rad og velg Oppsett → Gjenta overskriftsrader."
}
