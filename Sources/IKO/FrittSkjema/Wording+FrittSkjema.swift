import Forms
import Norwegian

/// Sentences about forms that are none of the published ones.
extension Wording {
  static let readByLabels =
    "iko kjenner ikke skjemaet. Svarene er lest etter etikettene ved siden av dem; se over dem, eller oppgi det tomme skjemaet med --mal."

  static let noForm =
    "Dokumentet er ikke et skjema: Det har verken blanke plasser, ruter eller etiketter med svar. Er skjemaet skannet, må det lages på nytt i Word."

  /// - Parameter places: where something is written, the first ones are named.
  static func filledAnyForm(_ places: [String]) -> String {
    "Skjemaet er allerede fylt ut for noen. Det står noe ved \(places.first(5, separator: "; ", of: "steder")). Bruk et tomt skjema; ellers "
      + "kunne opplysninger om én havne hos en annen. Finnes det ikke, kan iko klargjør lage et av to utfylte: --eksempel, "
      + "eller av dette, når du sier hvilke tekster som er skjemaets: --tøm-malen -o tekster.xlsx."
  }

  /// - Parameter places: where something is written, the first ones are named.
  static func perhapsFilledForm(_ places: [String]) -> String {
    "Det står tekst ved spørsmål i skjemaet (\(places.first(5, separator: "; ", of: "steder"))), og den ville kommet med i alle dokumentene. Er det svar "
      + "for en elev, bruk et tomt skjema. Er det skjemaets egen tekst, lag en mal først, og bruk den: iko klargjør FIL -o Mal.docx."
  }

  static let unconfirmedTexts =
    "Listen er ikke av dette dokumentet: Det har tekst som ikke står i listen. Lag listen på nytt med --tøm-malen -o tekster.xlsx."
  static let noConfirmedTexts =
    "Ingen av tekstene i listen er merket som skjemaets. Skriv ja i kolonnen Skjemaets ved overskrifter, etiketter og veiledning."
  static let noTextColumns =
    "Listen mangler kolonnene Skjemaets og Tekst. Lag den med iko klargjør FIL --tøm-malen -o tekster.xlsx."

  static func badCode(_ label: String) -> String {
    "Koden for «\(label)» kan ikke brukes. Skriv små bokstaver og tall, gjerne med punktum mellom delene, f.eks. leietaker.navn."
  }

  static func sameCode(_ code: String) -> String {
    "Koden «\(code)» står på flere rader. Hvert felt må ha sin egen kode."
  }

  /// Columns of a list that mean something, and for which this form has no place.
  static func understoodWithoutPlace(_ names: [String]) -> String {
    let list = names.map { "«\($0)»" }.joined(separator: ", ")
    return "\(names.count == 1 ? "Kolonnen" : "Kolonnene") \(list) er forstått, men iko fant ingen plass i skjemaet "
      + "som sikkert er til \(names.count == 1 ? "den" : "dem")."
  }

  /// Where a list has names, and the form no place that is certain to ask for one.
  static let nameWithoutPlace =
    "Navnet er ikke skrevet inn i dokumentene: iko fant ingen plass i skjemaet som sikkert er til elevens navn. Skriv feltets navn eller kode i "
    + "overskriften (se iko skjema), eller fyll det inn i Word."

  /// Sheets of a register whose codes are not those of the form.
  static func sheetsOfOtherForms(_ names: [String]) -> String {
    let list = names.map { "«\($0)»" }.joined(separator: ", ")
    return names.count == 1
      ? "Arket \(list) er av et register, men kodene er ikke dette skjemaets. Det er ikke lest."
      : "Arkene \(list) er av et register, men kodene er ikke dette skjemaets. De er ikke lest."
  }
}
