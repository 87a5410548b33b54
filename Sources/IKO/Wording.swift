import Forms
import Norwegian

/// Every Norwegian sentence of this module. None of them repeats what a pupil or teacher wrote.
enum Wording {
  static func unknownTag(_ tag: String) -> String {
    "Skjemaet har ikke noe felt med koden «\(tag)». Svaret er ikke brukt."
  }

  // MARK: Templates and forms

  static let badCatalogue = "Tiltakskatalogen kan ikke leses. Filen skal ha samme form som den som følger med."

  static let noFields =
    "Filen har ingen av skjemaets felter: verken merkede innholdskontroller eller etiketter med plass til svar, som «Elevens navn: ____». "
    + "Er det riktig skjema? Bruk malen som følger med, eller oppgi skolens egne ord med --etiketter."

  static let macros =
    "Skjemaet inneholder makroer (.docm). iko lager ikke dokumenter med makroer. Lagre det i Word som .docx uten makroer."

  static let scanned =
    "Skjemaet er et bilde, trolig skannet, og har ingen tekst å finne felter i. Skaff skjemaet som Word-dokument, eller bruk malen som følger med."

  static func noSuchFieldForLabel(_ tag: String, _ label: String) -> String {
    "Etiketten «\(label)» er satt til feltet «\(tag)», som skjemaet ikke har. Se kodene med iko skjema."
  }

  static func badLabelLine(_ number: Int) -> String {
    "Linje \(number) er ikke gyldig JSON. Hver linje skal ha felt, etikett og sted, slik iko klargjør --json skriver dem."
  }

  static func answersForAnotherForm(_ label: String) -> String {
    "Rapporten er laget for et annet skjema, eller skjemaet er endret siden («\(label)»). Lag en ny rapport med iko klargjør -o rapport.xlsx, "
      + "eller bruk svarene som skolens egne ord med --etiketter."
  }

  static let noLabelColumns =
    "Filen må ha kolonnene Felt og Etikett, og gjerne Sted, slik rapporten fra iko klargjør har dem."

  static let filledTemplate =
    "Skjemaet er allerede fylt ut for en elev. Bruk et tomt skjema; ellers kunne opplysninger om én elev havne hos en annen. "
    + "Det kan også tømmes først, med --tøm-malen."

  /// - Parameter places: where something is written, the first ones are named.
  static func filledForm(_ places: [String]) -> String {
    "Skjemaet er allerede fylt ut for en elev. Det står noe ved \(places.first(5, separator: "; ", of: "steder")). Bruk et tomt skjema; ellers kunne opplysninger om én "
      + "elev havne hos en annen. Det kan også tømmes først, med --tøm-malen. Hører teksten til skjemaet, si det med --etiketter: "
      + "etiketten, og - som felt."
  }

  /// - Parameter marks: the first ones are named.
  static func mergeMarks(_ marks: [MergeMark]) -> String {
    let named = marks.map { "\($0.text) (\($0.place))" }.first(5)
    return "Malen har ord i klammer som ingen bytter ut: \(named). De ville stått i hvert dokument. "
      + "Skriv en etikett med plass til svar i stedet, som «Elevens navn: ____», eller ta dem bort."
  }

  static func mergeMark(_ text: String) -> String {
    "\(text) blir ikke byttet ut, og ville stått i hvert dokument. Skriv en etikett med plass til svar i stedet, som «Elevens navn: ____»."
  }

  /// - Parameter labels: the first ones are named.
  static func unanswered(_ labels: [String], places: Int) -> String {
    let named = labels.map { "«\($0)»" }.first(4)
    return "\(places == 1 ? "1 sted" : "\(places) steder") i skjemaet er ikke noe felt, og blir stående tomt: \(named)."
  }

  static let nameless =
    "Skjemaet har ingen plass til elevens navn. Bare filnavnet sier hvem dokumentet gjelder. Sett inn en linje som «Elevens navn: ____»."

  static func writtenPlace(_ label: String?, _ place: String) -> String {
    label.map { "«\($0)» (\(place))" } ?? place
  }

  static let somewhere = "et annet sted"

  /// - Parameter places: where something is left, the first ones are named.
  static func unseenInTemplate(_ kinds: [UnseenContent]) -> String {
    "Malen har \(names(of: kinds)). Det kommer med i alle dokumentene, og kan være opplysninger om noen. Ta det bort i Word, eller bruk --tøm-malen."
  }

  static func lookedFor(_ kinds: [UnseenContent]) -> String {
    "Malen har også \(names(of: kinds)). Se etter at ikke noe der gjelder én elev: Det kommer med i alle dokumentene."
  }

  private static func names(of kinds: [UnseenContent]) -> String {
    let names = kinds.map { kind in
      switch kind {
      case .comments: "kommentarer"
      case .trackedChanges: "sporede endringer"
      case .hiddenText: "skjult tekst"
      case .variables: "dokumentvariabler"
      case .mergeData: "flettedata"
      case .textBoxes: "tekstbokser eller vannmerker"
      case .notes: "fotnoter eller sluttnoter"
      case .descriptions: "beskrivelser av bilder eller lenker"
      }
    }
    return joined(names, "og")
  }

  static func besidePublished(_ places: [String]) -> String {
    "Malen har tekst som den publiserte malen ikke har: \(places.first(5, separator: "; ", of: "steder")). Den kommer med i alle dokumentene. "
      + "Er den skolens egen, er det i orden; gjelder den en elev, ta den bort i Word, eller bruk --tøm-malen."
  }

  static func leftBeside(_ places: [String]) -> String {
    "Skjemaet er fylt ut for noen, og det står tekst også der det ikke er sikkert at den kan tas bort: \(places.first(5, separator: "; ", of: "steder")). "
      + "Den ville kommet med i alle dokumentene. Bruk det tomme skjemaet, eller ta bort teksten i Word først."
  }

  static func leftInTemplate(_ places: [String]) -> String {
    "Dokumentet er laget av et skjema som iko kjenner, og har mer enn skjemaets egen tekst også når feltene er tømt: "
      + "\(places.first(5, separator: "; ", of: "steder")). Det ville kommet med i alle dokumentene. Bruk det tomme skjemaet som dokumentet ble laget av, "
      + "eller ta bort teksten i Word først."
  }

  static func answeredTemplate(_ places: [String]) -> String {
    "Malen har svar i felt som er en elevs: \(places.first(5, separator: "; ", of: "steder")). De ville kommet med i alle dokumentene. "
      + "Bruk en tom mal, tøm feltene i Word, eller bruk --tøm-malen."
  }

  static func writtenTemplate(_ label: String?) -> String {
    "Det står tekst i skjemaet der andre har plass til svar\(label.map { ": ved «\($0)»" } ?? ""). Den kommer med i alle dokumentene. "
      + "Er det svar for en elev, bruk et tomt skjema; er det skjemaets egen tekst, si det med --etiketter: etiketten, og - som felt."
  }

  static let ageAgainstDate =
    "Listen og fødselsdatoen er uenige om eleven er myndig. Svaret i listen står i dokumentet. Rett det som er feil."

  static let skjermetLeftOut =
    "Eleven har skjermet adresse. Adresse og telefon, også foresattes, er ikke skrevet inn i dokumentet."

  static let foresatteLeftOut =
    "Eleven er myndig og har ikke samtykket til at foresatte informeres. Foresatte er derfor ikke skrevet inn i planen."

  static let foresatteLeftOutOfForm =
    "Eleven er myndig og har ikke samtykket til at foresatte informeres. Foresatte er derfor ikke skrevet inn i dokumentet."

  static func turnsOfAge(on day: String) -> String {
    "Eleven fyller 18 år \(day), i planens periode. Fra da kan foresatte bare informeres når eleven samtykker."
  }

  static let foresatteNotTold =
    "Eleven er under 18 år og planen har tiltak, men det er ikke krysset av for at foresatte er orientert."

  static let foresatteWithoutConsent =
    "Foresatte står i planen, men eleven er myndig og har ikke samtykket. Ta dem ut, eller innhent samtykke."

  static func noSuchWeek(_ number: Int, _ year: String) -> String {
    "Årshjulet nevner uke \(number), men skoleåret \(year) har ingen slik uke. Rett ukenummeret i malen."
  }

  static let closedFolder =
    "Mappen er stengt for deg, og dokumentene i den er ikke sett. Be om tilgang, eller velg en annen mappe."

  static func unanswered(_ item: String) -> String { "«\(item)» er ubesvart. Kryss av for ett svar." }

  static let draftOffered =
    "«Elevens situasjon» er et utkast: temaene som er krysset av med Ja i sjekklisten. Les gjennom og rett det."

  static let utkast = "[Utkast fra sjekklisten – les gjennom og rett]"

  // MARK: The year

  static let meetingTwice = "Møtet står to ganger i listen. Den første raden er brukt. Fjern den ene."

  static let ownList =
    "Det ligger allerede en annen klasseliste her. Demoen bruker bare sin egen; velg en annen mappe med -o."

  static let timeBackwards =
    "Møtet slutter før det begynner. Bare når det begynner, er brukt. Skriv f.eks. 13.00–14.00."

  static let noMeetingNumber =
    "Raden mangler møtenummer. Skriv nummeret i kolonnen «Møte nr.», slik det står i årshjulet."

  static func outsideYear(_ year: String) -> String {
    "Datoen ligger utenfor skoleåret \(year). Sjekk datoen, eller velg et annet skoleår med --skoleår."
  }

  static func noSuchMeeting(_ numbers: [String]) -> String {
    "Årshjulet har ikke noe møte med dette nummeret. "
      + (numbers.isEmpty ? "Ingen av møtene i det har nummer." : "Møtene er \(numbers.joined(separator: ", ")).")
  }

  /// A list of dates for a form that has no place for them.
  static let datesBelongElsewhere =
    "Datoene i listen er ikke brukt: Dette skjemaet har ikke felt for møtenes datoer. De hører til i \(ÅrshjulOversikt.navn)."

  // MARK: Making documents

  static let knownByItsRow =
    "Skjemaet har ikke noe felt «Navn», og bare radens nummer sier hvem dokumentet gjelder. Listen kan være sortert på nytt, og dokumentet er ikke rørt. "
    + "Bruk --navn-fra og kolonnen med navnene, så får hver sin fil, eller en tom mappe."
  static let kept =
    "Dokumentet er endret siden det ble laget, og er ikke rørt. Bruk --oppdater for å få inn nye data i felter som ingen har endret, "
    + "eller --ny-kopi for et nytt dokument ved siden av."

  static func planIsClosed(_ day: String) -> String {
    "Den forrige planen ble avsluttet \(day), og det er ikke laget noen ny. Skal eleven følges opp på nytt, oppgi eleven med --elev."
  }

  static let onlySaved =
    "Dokumentet er bare lagret på nytt siden det ble laget, og er ikke rørt. Bruk --oppdater for å få inn de nye dataene."

  static let otherKindOfWord =
    "Dokumentet er lagret som en annen filtype enn .docx og er beholdt som det er. Lagre det som .docx, og kjør på nytt."
  static let withoutStamp =
    "iko kan ikke se hva som er endret i dokumentet: Det er laget på en annen måte, eller opplysningen om hva iko skrev, er tatt ut."

  static let unreadableStamp =
    "iko kan ikke se hva som er endret i dokumentet: Det er laget med en nyere utgave av iko, eller opplysningen om hva iko skrev, er skadet."

  static let withoutPrints =
    "Dokumentet er laget med en eldre utgave av iko, som ikke husket hvert felt. iko ser at det er endret, men ikke hvilke felter."

  static let otherTemplate =
    "Dokumentet er laget fra en annen utgave av malen, og er ikke rørt. Bruk --oppdater for å flytte svarene over i den nye malen."

  static func conflict(_ label: String) -> String {
    "«\(label)» er endret både i dokumentet og i dataene. Det står som i dokumentet. Sammenlign, og rett for hånd det som er feil."
  }

  static func placeTakenOut(_ label: String) -> String {
    "Det er noe nytt om «\(label)» i dataene, men plassen for det er tatt ut av dokumentet. Det er ikke skrevet inn. Skriv det inn for hånd hvis det skal stå der."
  }

  /// What a person took out of a document that is now a new file.
  static func staysOut(_ labels: [String]) -> String {
    "Dokumentet hadde mistet kodene til feltene og er skrevet på nytt etter malen. Det som var slettet, er ikke satt inn igjen: "
      + labels.map { "«\($0)»" }.first(3) + "."
  }

  static func carriedOver(measures: Int) -> String {
    let what =
      measures == 0
      ? "Elev og bakgrunn" : "Elev, bakgrunn og \(measures == 1 ? "ett tiltak" : "\(measures) tiltak")"
    return "\(what) er ført over fra forrige plan. Les gjennom, og sett nytt mål, ny periode og nye frister."
  }

  /// What stands outside the fields of the plan before.
  /// Of an earlier plan on another form.
  static func conflictBefore(_ label: String, _ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return
      "«\(label)» står annerledes i den forrige planen (\(file)) enn i kilden. Det som står i planen, er ført over. Les gjennom, og rett det om kilden er nyere."
  }

  static func otherTemplateBefore(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return
      "Den forrige planen (\(file)) er laget av en annen mal. Feltene er ført over; det som står utenfor dem, er ikke det. "
      + "Les gjennom den, og skriv inn det som fortsatt gjelder."
  }

  static func notCarriedOver(_ count: Int, _ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let texts = count == 1 ? "en tekst" : "\(count) tekster"
    return
      "I den forrige planen (\(file)) står \(texts) utenfor feltene, som ikke er ført over. Skriv inn det som fortsatt gjelder."
  }

  static let firstPeriod = "Det finnes ingen tidligere plan for eleven i mappen. Denne er laget av kildene alene."

  static let earlierIsGone =
    "Planen ble laget med opplysninger fra den forrige planen, som ikke ligger i mappen lenger. Den er ikke rørt. Legg den forrige tilbake."

  static let notMerged =
    "Dokumentet kan ikke oppdateres: feltene har mistet kodene sine, eller det er laget fra en annen utgave av malen, og noe som er "
    + "skrevet i det, ville gått tapt. Det er ikke rørt. Skriv inn det nye for hånd, eller bruk --ny-kopi."

  static let copyIsThere =
    "Det ligger allerede en ny kopi fra denne datoen. Den er ikke rørt. Flytt den, eller slett den, om den skal lages på nytt."

  static func knownByPlace(_ key: String, _ labels: [String]) -> String {
    "Dokumentet er kjent ved «\(key)» alene, og \(labels.map { "«\($0)»" }.first(3)) er noe annet der enn i listen. Det kan være en annens dokument, og er ikke rørt. "
      + "Er det samme person, skriv det nye inn for hånd; ellers flytt dokumentet ut av mappen, eller bruk --ny-kopi."
  }

  static let foreignFile =
    "Det ligger allerede en fil med dette navnet som iko ikke kan se at den har laget for eleven. Den er ikke rørt. "
    + "Åpne den og se hvem den gjelder. Er det en annen elev, skriv fødselsdato i listen; ellers flytt filen, så lages dokumentet."

  static let notAFolder = "Her ligger det en fil, ikke en mappe. Velg en annen mappe med -o."

  static let openInWord = "Dokumentet er åpent i Word, og er ikke rørt. Lukk det og kjør på nytt."

  static func toldNoMore(_ labels: [String]) -> String {
    "Dataene sier ikke lenger noe om \(labels.map { "«\($0)»" }.first(3)). Det som står i dokumentet, er beholdt. Skal det bort, ta med kolonnen og la cellen stå tom."
  }

  static let readOnly =
    "Dokumentet er skrivebeskyttet, og er ikke rørt. Ta bort skrivebeskyttelsen (Egenskaper for filen), og kjør på nytt."

  static let link =
    "Her ligger det en lenke til et annet sted. iko skriver ikke gjennom lenker. Velg en annen mappe med -o, eller fjern lenken."

  static let invisibleInName =
    "Navnet inneholder usynlige tegn. De er tatt ut av filnavnet, men står i dokumentet. Skriv navnet på nytt i listen."

  static func twice(_ files: [String]) -> String {
    "Det finnes \(files.count) dokumenter for samme elev, skjema og dag: \(named(files)). Ingen av dem er rørt. Behold det som gjelder, og flytt det andre ut av mappen."
  }

  static func sameDocument(_ earlier: String) -> String {
    "Samme elev, skjema og periode som \(earlier). Begge er lest. Behold den som gjelder, og flytt den andre."
  }

  static let sameFileName =
    "Et annet dokument i samme kjøring har fått dette navnet. Dokumentet er ikke laget. Legg til elevnummer i listen."
}

extension String {
  /// With a capital first letter.
  var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}

extension [String] {
  /// Each text once, where it stands first.
  var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
