import Forms
import IKO

/// Sentences about readings that are corrected on the page.
extension Wording {
  static var openInWordAndCorrect: String {
    both("Åpne i Word og rett", "Opne i Word og rett")
  }
  static var correctReading: String {
    both("Rett lesingen", "Rett lesinga")
  }
  static func of(_ name: String) -> String { "av «\(name)»" }
  static func correctTitle(_ name: String) -> String { both("Hva skal stå i «\(name)»?", "Kva skal stå i «\(name)»?") }
  static func correctionOf(_ pupil: String, _ file: String) -> String { "\(pupil). \(file)" }
  static var twoWaysToCorrect: String {
    both(
      "Rett helst i Word: da står det riktig for alle som åpner dokumentet. En rettelse her endrer ikke dokumentet. Den ligger i mappen, brukes i oversikten, svarene og neste plan, og gjelder til noen endrer dokumentet.",
      "Rett helst i Word: då står det rett for alle som opnar dokumentet. Ei retting her endrar ikkje dokumentet. Ho ligg i mappa, blir brukt i oversikta, svara og neste plan, og gjeld til nokon endrar dokumentet."
    )
  }
  static let backToDocument = "Tilbake til dokumentet"
  static var correctHere: String {
    both("Rett lesingen her", "Rett lesinga her")
  }
  static var saveCorrection: String {
    both("Lagre rettelsen", "Lagre rettinga")
  }
  static let removeCorrection = "Ta bort"
  static func removeCorrectionOf(_ name: String) -> String {
    both("Ta bort rettelsen av «\(name)»", "Ta bort rettinga av «\(name)»")
  }
  static func wasRead(_ answer: String, how: String?, place: String?) -> String {
    let about = [answer.isEmpty ? nil : how, place].compactMap(\.self).joined(separator: ", ")
    return both("I dokumentet er det lest: ", "I dokumentet er det lese: ")
      + (answer.isEmpty ? "ingenting" : "«\(answer)»")
      + (about.isEmpty ? "." : " (\(about)).")
  }
  static var notAnswered: String {
    both("Ikke besvart", "Ikkje svart")
  }
  static func notSuchAnAnswer(_ kind: FieldKind) -> String {
    switch kind {
    case .day:
      both("Dette er ikke en dato. Skriv den som 13.12.2026.", "Dette er ikkje ein dato. Skriv den som 13.12.2026.")
    case .number: both("Dette er ikke et tall. Skriv det som 2,5.", "Dette er ikkje eit tall. Skriv det som 2,5.")
    default: both("Dette kan ikke stå i feltet.", "Dette kan ikkje stå i feltet.")
    }
  }
  static var nothingCorrected: String {
    both("Ingenting er lagret. Se feltet som er merket.", "Ingenting er lagra. Sjå feltet som er merkt.")
  }
  static var sameAsRead: String {
    both("Svaret er det samme som før. Ingenting er lagret.", "Svaret er det same som før. Ingenting er lagra.")
  }
  static var changedMeanwhile: String {
    both(
      "Dokumentet er endret siden siden ble vist, så rettelsen er ikke lagret. Se om det fortsatt er lest feil.",
      "Dokumentet er endra sidan sida vart vist, så rettinga er ikkje lagra. Sjå om det framleis er lese feil.")
  }
  static var correctionSaved: String {
    both("Rettelsen er lagret i mappen. Dokumentet er som før.", "Rettinga er lagra i mappa. Dokumentet er som før.")
  }
  static var correctionRemoved: String {
    both(
      "Rettelsen er tatt bort. Svaret er det som står i dokumentet.",
      "Rettinga er teken bort. Svaret er det som står i dokumentet.")
  }
  static var fieldWithoutAnswer: String {
    both("Felt uten svar", "Felt utan svar")
  }
  static func lapsedCaption(_ count: Int) -> String {
    (count == 1 ? both("1 rettelse", "1 retting") : both("\(count) rettelser", "\(count) rettingar"))
      + both(" gjelder ikke lenger", " gjeld ikkje lenger")
  }
  static func correctionsOfNothing(_ count: Int) -> String {
    both(
      "\(count == 1 ? "1 rettelse" : "\(count) rettelser") gjelder ikke lenger, fordi dokumentet er endret og flyttet, eller borte. Det som ble rettet, ligger i .iko/rettelser til noen rydder med iko rydd.",
      "\(count == 1 ? "1 retting" : "\(count) rettingar") gjeld ikkje lenger, fordi dokumentet er endra og flytt, eller er borte. Det som vart retta, ligg i .iko/rettelser til nokon ryddar med iko rydd."
    )
  }
}
