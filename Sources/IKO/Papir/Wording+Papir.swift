/// Sentences about paper: logo and PDF.
extension Wording {
  static let logo = "Skolens logo"
  static let logoTooLarge =
    "Logoen er større enn 1 MB. Lagre den som en mindre .png eller .jpg (f.eks. 600 punkter bred), og oppgi den med iko oppsett --logo."
  static let logoIsNoPicture =
    "Logoen er ikke et bilde av typen .png eller .jpg. Lagre den som det, og oppgi den med iko oppsett --logo."
  static let logoHasOddSize = "Logoen er tom eller over 10 000 punkter bred eller høy. Lagre den i en mindre størrelse."

  static func ringTitle(_ skoleår: String) -> String { "IKO-møtene i skoleåret \(skoleår)" }

  static func meetingInRing(_ nr: String, _ når: String) -> String { "møte \(nr) \(når)" }

  static func ringDescription(_ møter: [String]) -> String {
    "Ring med månedene fra august til juli og IKO-møtene: \(møter.joined(separator: ", ")). Tabellen sier det samme."
  }

  static let noLibreOffice =
    "LibreOffice er ikke funnet, og PDF lages med det. Installer LibreOffice (Debian og Ubuntu: sudo apt install libreoffice-writer; ellers fra "
    + "libreoffice.org), eller lagre dokumentene som PDF i Word."

  static func pdfHung(_ seconds: Int) -> String {
    "LibreOffice ble ikke ferdig med dokumentet på \(seconds) sekunder, og er stoppet. Lagre det som PDF i Word, eller prøv igjen."
  }

  static let pdfNotMade =
    "LibreOffice laget ingen PDF av dokumentet. Åpne det og se om det er i orden, eller lagre det som PDF i Word."

  static let onePDFForTwo =
    "To dokumenter her har samme navn og ulik type, og PDF-ene ville fått samme navn. Ingen av dem er laget. Gi det ene dokumentet et annet navn."
  static let savedMeanwhile = "Dokumentet ble lagret mens PDF-en ble laget. PDF-en er ikke tatt vare på. Kjør på nytt."

  static let foreignPDF =
    "PDF-en er ikke laget av iko, eller den er underskrevet. Den er ikke rørt. Flytt den, eller gi den et annet navn, så lages en ny."

  static let outdatedPDF =
    "PDF-en ved siden av er ikke laget av dokumentet slik det er nå. Lag den på nytt med iko pdf, eller slett den."
}
