import IKO

/// Sentences of the screen for a school's own form.
extension Wording {
  static let ownFormTitleEmpty = "Hvilket skjema bruker skolen?"
  static let ownFormIntroduction =
    "Har skolen sitt eget skjema i Word, viser siden det her, med hvert sted som kan fylles ut. Du sier hva som skal stå hvor, og får en mal som dokumentene lages av. Skjemaet ditt blir ikke endret."
  static let dropForm = "Slipp skolens tomme skjema her, eller velg det."
  static let chooseForm = "Velg skjema"
  static let sendForm = "Vis skjemaet"
  static let formKinds = "Et Word-dokument (.docx) uten svar i, inntil 20 MB. Det blir på denne maskinen."
  static let readingForm = "Skjemaet leses …"
  static let oneForm = "Velg ett skjema om gangen."
  static let noPlaces =
    "Fant ingen steder å fylle ut: verken linjer, tomme ruter ved etiketter eller ruter å krysse av. Er skjemaet skannet, må det lages på nytt i Word."

  /// Why a file of this name is no form; nil where it may be one.
  static func noForm(_ name: String) -> String? {
    let name = name.lowercased()
    if name.hasSuffix(".docx") || name.hasSuffix(".dotx") { return nil }
    if name.hasSuffix(".pdf") {
      return
        "En PDF kan ikke gjøres til mal. Finn skjemaet som Word-dokument, eller åpne PDF-en i Word, lagre den som .docx, og velg den."
    }
    if [".doc", ".dot", ".odt", ".rtf"].contains(where: name.hasSuffix) {
      return "Filen er av et annet slag. Åpne den i Word, velg «Lagre som» → «Word-dokument (.docx)», og velg den nye."
    }
    return "Dette er ikke et Word-dokument (.docx). Velg skolens tomme skjema."
  }

  static let ownFormTitle = "Hvor skal svarene stå?"
  static let ownFormLead =
    "Gult med hel ramme er felt som er funnet. Rødt med stiplet ramme er steder du må avgjøre. Grått med prikket ramme er steder uten felt. Klikk på et sted, eller gå med Tab, og velg hva som skal stå der."
  static let whichForm = "Hvilket skjema er det?"
  static let otherForm = "Et annet skjema: hvert sted blir et eget felt"
  static let changeKind = "Bytt"
  static let notThatForm =
    "Ingen av stedene passer til det skjemaet du valgte. Ingenting er byttet."
  static func formRegion(_ name: String) -> String { "Skjemaet \(name)" }
  static let formIsProtected =
    "Skjemaet er beskyttet i Word, så bare feltene kan endres der. Malen blir også beskyttet. Skal det ikke være slik, åpne skjemaet i Word, velg «Stopp beskyttelse», lagre det, og velg det igjen."
  static func tooManyPlaces(_ count: Int) -> String {
    "Skjemaet har \(count) steder å fylle ut, og siden kan vise \(Router.mostPlaces). Del det i flere skjemaer, eller be IT om å lage malen: brukerhåndboken sier hvordan, under «Vårt eget skjema»."
  }

  static func foundPlaces(_ count: Int) -> String { count == 1 ? "1 felt er funnet" : "\(count) felt er funnet" }
  static func openPlaces(_ count: Int) -> String {
    count == 0 ? "Ingenting må avgjøres" : count == 1 ? "1 sted må avgjøres" : "\(count) steder må avgjøres"
  }
  static func placesWithoutField(_ count: Int) -> String {
    count == 1 ? "1 sted uten felt" : "\(count) steder uten felt"
  }

  static func placeNumber(_ number: Int) -> String { "Sted \(number)" }
  /// - Parameter field: nil where nothing is to stand there, empty where the form says itself what does.
  static func marker(_ number: Int, label: String?, field: String?) -> String {
    let place = placeNumber(number) + (label.map { ": «\($0)»" } ?? "")
    guard let field else { return place + ". Uten felt." }
    return field.isEmpty ? place + ". Har felt." : place + ". Felt: \(field)."
  }

  static let whatGoesWhere = "Hva skal stå hvor?"
  static let useChoices = "Bruk valgene"
  static let tryIt = "Prøv med en oppdiktet elev"
  static let saveTemplate = "Lagre som mal"
  static let fieldsKept = "Valgene er tatt vare på i mappen."
  static func group(_ group: FormPanel.Group, _ count: Int) -> String {
    switch group {
    case .open: "Må avgjøres (\(count))"
    case .unknown: "Siden kjenner ikke spørsmålet (\(count))"
    case .likely: "Trolig riktig (\(count))"
    case .found: "Funnet (\(count))"
    case .unlabelled: "Tomme ruter og linjer (\(count))"
    case .none: "Ikke noe felt (\(count))"
    case .tagged: "Felt som skjemaet har fra før (\(count))"
    }
  }
  static func place(_ number: Int, _ label: String) -> String {
    placeNumber(number) + (label.isEmpty ? "" : ": «\(label)»")
  }
  /// - Parameter columns: the names of its columns.
  static func wholeTable(_ columns: String) -> String {
    "Hele tabellen: «\(columns.replacing(" | ", with: "», «"))»"
  }
  static func whereabouts(_ heading: String?, _ spot: String, _ reason: String?) -> String {
    let place = [heading.map { "Under «\($0)»" }, spot.isEmpty ? nil : spot].compactMap(\.self).joined(separator: ", ")
    let start = place.prefix(1).uppercased() + place.dropFirst()
    return [start.isEmpty ? nil : start + ".", reason.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }]
      .compactMap(\.self).joined(separator: " ")
  }
  static let choose = "(velg)"
  static let asItWas = "(slik siden forstår det)"
  static let ownField = "Eget felt"
  static let noField = "Ikke noe felt"
  static let allFields = "Alle felt som passer"
  static let ownFieldIsCalled = "Feltet heter"
  static func wholeColumn(_ count: Int) -> String { "Hele kolonnen (\(count) steder)" }
  static func fieldsWithoutPlace(_ count: Int) -> String {
    count == 1 ? "1 felt finnes ikke i skjemaet" : "\(count) felt finnes ikke i skjemaet"
  }
  static func fieldsWithoutPlace(_ names: [String]) -> String {
    "Det går bra. De fylles ikke ut: \(names.joined(separator: ", "))."
  }

  /// - Parameter places: where text stands, the first ones are named.
  static func textStays(_ places: [String]) -> String {
    "Det står tekst der andre skjemaer har plass til svar: \(places.prefix(5).joined(separator: "; "))\(places.count > 5 ? "; og \(places.count - 5) steder til" : ""). Den kommer med i alle dokumentene. "
      + "Er det svar for en elev, ta bort skjemaet herfra og velg et tomt. Er det skjemaets egen tekst, er alt i orden."
  }

  static let otherFormNow =
    "Skjemaet er byttet siden siden ble vist. Ingenting er valgt. Se over, og velg på nytt."
  static func choicesUsed(_ open: Int) -> String { "Valgene er tatt i bruk. \(openPlaces(open))." }
  static let leaveForm = "Ta bort skjemaet og valgene herfra"
  static let formTakenAway = "Skjemaet og valgene er tatt bort herfra. Din egen fil og malene er ikke rørt."

  static let trialTitle = "Slik blir det"
  static let trialIntroduction =
    "Skjemaet er fylt ut for en elev som ikke finnes. Ingenting er lagret. Står et svar galt, gå tilbake og velg et annet felt der."
  static let backToForm = "Tilbake til skjemaet"

  static func templateSaved(_ path: String, isUsed: Bool) -> String {
    "Malen ligger i mappen: \(path). "
      + (isUsed
        ? "Neste gang du lager dokumenter, brukes den. Skal malen som følger med brukes igjen, flytt filen ut av mappen «maler»."
        : "Den kan fylles ut i Word. Skal mange fylles ut fra en liste, be IT: brukerhåndboken sier hvordan, under «Vårt eget skjema».")
  }
  static func stillOpen(_ count: Int) -> String {
    count == 1
      ? "1 sted er ikke avgjort, og blir stående tomt." : "\(count) steder er ikke avgjort, og blir stående tomme."
  }
}
