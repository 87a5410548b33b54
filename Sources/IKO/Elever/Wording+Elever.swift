import Forms
import Norwegian

/// Sentences about whose a row or a document is.
extension Wording {
  /// The first of many places or files.
  static func named(_ places: [String]) -> String { places.first(5, separator: "; ") }

  static func unclearRow(_ why: Samsvar.Uvisshet, _ places: [String]) -> String {
    reason(why, "raden", named(places)) + " Raden er ikke brukt. " + remedy(why)
  }

  static func unclearDocument(_ why: Samsvar.Uvisshet, _ files: [String]) -> String {
    let what = reason(why, "eleven i listen", named(files)) + " Ingenting er skrevet for eleven. "
    return why == .uleselig
      ? what + remedy(why) : what + remedy(why) + " Vet du at det er samme elev, bruk --samme-elev med filen."
  }

  static func unclearReturn(_ why: Samsvar.Uvisshet, _ files: [String]) -> String {
    reason(why, "eleven i dokumentet", named(files)) + " Dokumentet er ikke lagt inn. " + remedy(why)
  }

  static func perhapsSame(_ files: [String]) -> String { "Kan være samme elev som i \(named(files))" }

  /// - Parameters:
  ///   - who: the row, or the pupil of the list.
  ///   - there: where the other one stands.
  private static func reason(_ why: Samsvar.Uvisshet, _ who: String, _ there: String) -> String {
    let begin = who.sentenceCased
    return switch why {
    case .nummerMedAnnetNavn:
      "\(begin) har samme nummer som i \(there), men navnet er et annet, og ingen fødselsdato sier om det er samme elev."
    case .nummerOgDatoMedAnnetNavn:
      "\(begin) har samme nummer og fødselsdato som i \(there), men et helt annet navn. Kan en kolonne være sortert uten de andre?"
    case .nummerMedAnnenKlasse:
      "\(begin) har samme nummer som i \(there), men en annen klasse, og ikke noe navn."
    case .tvillinger:
      "\(begin) har samme nummer, etternavn og fødselsdato som i \(there), men et annet fornavn. Det kan være tvillinger."
    case .nummerMedAnnenDato:
      "\(begin) har samme nummer som i \(there), men en annen fødselsdato. Datoen kan være rettet, eller nummeret brukt av en annen elev."
    case .navnMedAnnetNummer:
      "\(begin) har samme navn som i \(there), men et annet nummer, og ingen fødselsdato sier om det er samme elev."
    case .annetNummerOgKlasse:
      "\(begin) har samme navn og fødselsdato som i \(there), men et annet nummer og en annen klasse."
    case .navnebror:
      "\(begin) har samme navn som i \(there), men et annet nummer og en annen klasse. Det kan være en elev som har byttet klasse, eller en navnebror."
    case .annenDato:
      "\(begin) har samme navn som i \(there), men en annen fødselsdato. Det kan være en rettet dato eller en annen elev."
    case .annetSkoleår:
      "\(begin) har samme navn og klasse som i \(there), men det er fra et annet skoleår, og kan være en annen elev."
    case .bareNavn:
      "\(begin) har samme navn som i \(there), og navnet alene sier ikke om det er samme elev."
    case .nyttEtternavn:
      "\(begin) har samme fornavn og fødselsdato som i \(there), men et annet etternavn. Det kan være en elev som har skiftet navn."
    case .nestenSammeNavn:
      "\(begin) har nesten samme navn som i \(there). Det kan være samme elev."
    case .delAvNavn:
      "\(begin) har bare en del av et navn, initialer eller en skrivemåte som likner navnet i \(there)."
    case .nummerOgNavnErUlikeElever:
      "Nummeret er en annen elevs enn navnet og fødselsdatoen (\(there))."
    case .annenSkole:
      "\(begin) har samme navn og klasse som i \(there), men skolen er en annen, og ingen fødselsdato sier om det er samme elev."
    case .flere:
      "Det er uklart hvilken elev det gjelder: flere passer like godt (\(there))."
    case .lagretForAnnen:
      "Et dokument som ble laget for eleven, sier nå at det gjelder en annen: \(there)."
    case .toElever:
      "Et dokument sier to ulike navn eller fødselsdatoer, og det ene er elevens: \(there)."
    case .uleselig:
      "Det ligger et dokument med elevens navn som ikke kan leses: \(there)."
    }
  }

  private static func remedy(_ why: Samsvar.Uvisshet) -> String {
    switch why {
    case .nummerMedAnnetNavn, .nummerOgDatoMedAnnetNavn, .nummerMedAnnenDato, .nummerMedAnnenKlasse,
      .nummerOgNavnErUlikeElever, .tvillinger:
      "Rett nummeret, eller skriv fødselsdato og riktig navn begge steder."
    case .annetNummerOgKlasse: "Rett det nummeret eller den klassen som er feil."
    case .annenDato: "Rett den fødselsdatoen som er feil."
    case .delAvNavn:
      "Skriv hele navnet slik det står i klasselisten, eller elevnummeret eller fødselsdatoen begge steder."
    case .nyttEtternavn, .nestenSammeNavn: "Skriv navnet likt begge steder."
    case .navnMedAnnetNummer, .navnebror, .annetSkoleår, .bareNavn, .annenSkole, .flere:
      "Skriv fødselsdatoen begge steder."
    case .toElever: "Åpne det, og rett navnet og fødselsdatoen så de er like overalt."
    case .lagretForAnnen: "Åpne det og se hvem det gjelder. Er det en annen elev, flytt det ut av mappen."
    case .uleselig:
      "Åpne det i Word og lagre det på nytt, eller flytt det ut av mappen. Skal et nytt dokument lages ved siden av, bruk --ny-kopi."
    }
  }

  static let savedForAnother =
    "Dokumentet sier ikke lenger det samme om hvem det gjelder som da det ble laget, eller sier to ulike ting. Det regnes ikke som noens "
    + "før navn og fødselsdato er rettet."

  static let keyOfAnother =
    "Nøkkelen i raden er en annen elevs enn navnet, fødselsdatoen eller klassen. Kan en kolonne være sortert uten de andre? Raden er ikke brukt. "
    + "Hent den opprinnelige filen, eller rett det som er feil."

  static let nameOfAnotherFile =
    "Navnet er et annet enn i navnet på filen som svarene ble lest fra. Svarene kan være en annen elevs, og linjen er ikke brukt. "
    + "Rett navnet; er det riktig, gi filen elevens navn, og les den på nytt."

  static func sharedNumber(_ place: String) -> String {
    "Eleven har samme nummer som i \(place), men navn og fødselsdato er en annen elevs. De er regnet som to elever. Rett nummeret om det er feil."
  }

  static func documentOfAnother(_ file: String) -> String {
    "Det kan ikke avgjøres at \(file) gjelder eleven. Ingenting er skrevet. Sammenlign navn, fødselsdato og nummer i dokumentet og i listen."
  }

  static func unvouched(_ file: String) -> String {
    "I mappen ligger en plan som iko ikke kan gå god for: \(file) er ikke laget av iko, eller opplysningen om hva iko skrev, er skadet. Den er ikke rørt, og det er ikke laget noe ved "
      + "siden av den. Er den elevens plan, behold den; skal en ny lages likevel, bruk --ny-kopi."
  }

  static func vouched(_ file: String, says: String, listed: String) -> String {
    "Du går god for at \(file) («\(says)») gjelder eleven i listen («\(listed)»). Det er behandlet som elevens."
  }

  static func nothingToVouchFor(_ folder: String) -> String {
    "Filen er ikke et dokument av dette skjemaet i \(folder). --samme-elev gjelder et dokument i mappen som -o nevner."
  }

  static func misnamed(_ file: String) -> String {
    "\(file) er elevens dokument, men filen har navnet til en annen. Gi den elevens navn."
  }

  static func leftAlone(_ file: String) -> String {
    "\(file) kan også være elevens, men det er ikke sikkert. Filen er ikke brukt. Åpne den og se hvem den gjelder."
  }

  static let otherNumber =
    "Elevnummeret i listen er et annet enn da dokumentet ble laget; navn og fødselsdato er de samme. Se at kolonnen med nummer ikke er sortert uten de andre."

  static func numberOfAnother(_ file: String) -> String {
    "Elevens nummer i listen er et annet dokuments: \(file), som er en annen elevs. Det er ikke brukt. Rett nummeret i listen."
  }
}
