import Forms
import IKO

/// Sentences about readings that are corrected on the page.
extension Wording {
  static let openInWordAndCorrect = "Åpne i Word og rett"
  static let correctReading = "Rett lesingen"
  static func of(_ name: String) -> String { "av «\(name)»" }
  static func correctTitle(_ name: String) -> String { "Hva skal stå i «\(name)»?" }
  static func correctionOf(_ pupil: String, _ file: String) -> String { "\(pupil). \(file)" }
  static let twoWaysToCorrect =
    "Rett helst i Word: da står det riktig for alle som åpner dokumentet. En rettelse her endrer ikke dokumentet. Den ligger i mappen, brukes i oversikten, svarene og neste plan, og gjelder til noen endrer dokumentet."
  static let backToDocument = "Tilbake til dokumentet"
  static let correctHere = "Rett lesingen her"
  static let saveCorrection = "Lagre rettelsen"
  static let removeCorrection = "Ta bort"
  static func removeCorrectionOf(_ name: String) -> String { "Ta bort rettelsen av «\(name)»" }
  static func wasRead(_ answer: String, how: String?, place: String?) -> String {
    let about = [answer.isEmpty ? nil : how, place].compactMap(\.self).joined(separator: ", ")
    return "I dokumentet er det lest: " + (answer.isEmpty ? "ingenting" : "«\(answer)»")
      + (about.isEmpty ? "." : " (\(about)).")
  }
  static let notAnswered = "Ikke besvart"
  static func notSuchAnAnswer(_ kind: FieldKind) -> String {
    switch kind {
    case .day: "Dette er ikke en dato. Skriv den som 13.12.2026."
    case .number: "Dette er ikke et tall. Skriv det som 2,5."
    default: "Dette kan ikke stå i feltet."
    }
  }
  static let nothingCorrected = "Ingenting er lagret. Se feltet som er merket."
  static let sameAsRead = "Svaret er det samme som før. Ingenting er lagret."
  static let changedMeanwhile =
    "Dokumentet er endret siden siden ble vist, så rettelsen er ikke lagret. Se om det fortsatt er lest feil."
  static let correctionSaved = "Rettelsen er lagret i mappen. Dokumentet er som før."
  static let correctionRemoved = "Rettelsen er tatt bort. Svaret er det som står i dokumentet."
  static let fieldWithoutAnswer = "Felt uten svar"
  static func lapsedCaption(_ count: Int) -> String {
    (count == 1 ? "1 rettelse" : "\(count) rettelser") + " gjelder ikke lenger"
  }
  static func correctionsOfNothing(_ count: Int) -> String {
    "\(count == 1 ? "1 rettelse" : "\(count) rettelser") gjelder ikke lenger, fordi dokumentet er endret og flyttet, eller borte. Det som ble rettet, ligger i .iko/rettelser til noen rydder med iko rydd."
  }
}
