/// Sentences of the checks. None of them repeats what stands in a document.
extension Wording {
  static let noFormFound =
    "Dokumentet har ingen felter som iko kjenner, og det ligner ikke på noe av skjemaene. Er det skolens eget skjema, sett inn "
    + "felter med iko klargjør. Ellers oppgi --skjema eller --mal."
  static let badTerms = "Listen over begreper kan ikke leses. Filen skal ha samme form som den som følger med."

  static func dangerousTemplate(_ reason: String) -> String { "Malen kan ikke brukes. \(reason)" }

  static func missingField(_ label: String) -> String {
    "«\(label)» har ingen plass i malen. Svar på det blir ikke skrevet inn. Legg feltet inn i Word, eller la det være med vilje."
  }

  static func missingColumn(_ column: String, _ group: String) -> String {
    "Radene i «\(group)» har ingen plass til «\(column)». Legg feltet inn i raden, eller la det være med vilje."
  }

  static func severalPlaces(_ label: String, _ count: Int) -> String {
    "«\(label)» står \(count) steder. Alle blir fylt ut likt."
  }

  static func strangeField(_ tag: String) -> String {
    "Feltet «\(tag)» hører ikke til skjemaet, og blir ikke fylt ut. Rett koden i Word (Utvikler → Egenskaper), eller la det være med vilje."
  }

  static func missingAnswer(_ label: String) -> String { "«\(label)» er ikke fylt ut." }

  static func missingInRow(_ column: String, _ group: String, _ number: Int) -> String {
    "\(group) \(number) mangler «\(column)». Fyll det ut."
  }

  static let planNotBegun = "Planen har verken hovedmål eller tiltak ennå."
  static let noMeasures = "Planen har ingen tiltak. Skriv tiltak, ansvar og omfang."
  static let endBeforeStart = "Perioden slutter før den begynner. Rett «Oppfølgingsperiode fra» eller «til»."
  static let unlikelyBirthDate = "Fødselsdatoen passer ikke for en elev. Sjekk årstallet."
  static let meetingBeforeStart = "Evalueringsmøtet er satt før perioden begynner. Rett datoen."
  static let identifiedLate = "Identifiseringen er datert etter at perioden begynte. Sjekk datoene."

  static func limitOutside(_ number: Int) -> String {
    "Fristen i tiltak \(number) ligger utenfor perioden. Rett fristen eller perioden."
  }

  static func evaluatedEarly(_ number: Int) -> String {
    "Evaluering \(number) er datert før perioden begynner. Rett datoen."
  }

  static func foresatteNotTold(_ day: String) -> String {
    "Eleven er under 18 år i dag (\(day)) og planen har tiltak, men det er ikke krysset av for at foresatte er orientert."
  }

  static func foresatteWithoutConsent(_ day: String) -> String {
    "Foresatte står i planen, men eleven er myndig i dag (\(day)) og har ikke samtykket. Ta dem ut, eller innhent samtykke."
  }

  static func promptLeft(_ label: String) -> String {
    "Veiledningsteksten står fortsatt i «\(label)». Slett den, eller skriv svaret i stedet."
  }

  static func writtenInForm(_ label: String?) -> String {
    "Det er skrevet noe her\(label.map { ", ved «\($0)»" } ?? ""). Bruk et tomt skjema, eller tøm det med --tøm-malen når det brukes."
  }

  static func openLabel(_ label: String) -> String {
    "Skjemaet viser ikke hvilket felt «\(label)» er. Ingenting skrives der før iko klargjør har fått vite det."
  }

  static func missingFields(_ labels: [String]) -> String {
    "\(labels.count) felt har ingen plass i dette skjemaet: \(labels.map { "«\($0)»" }.joined(separator: ", "))."
  }

  static let besideFields = "teksten utenfor feltene"

  static func otherPupil(_ label: String, listed: String) -> String {
    "Navnet til en annen elev på listen (\(listed)) står i «\(label)». Ta det ut hvis det ikke hører hjemme der."
  }

  static func perhapsOtherPupil(_ label: String, listed: String) -> String {
    "Fornavnet til en annen elev på listen (\(listed)) står i «\(label)». Sjekk om det er den eleven."
  }

  static func oldTerm(_ old: String, _ new: String) -> String {
    "Ordet «\(old)» er ikke lenger i opplæringsloven. Loven bruker nå «\(new)». Endre det hvis det menes slik."
  }
}
