import Forms

/// Sentences about lists, registers and data.
extension Wording {
  static let nobodysRow =
    "Raden ser ikke ut til å være en elev (en overskrift, en sum eller en ledig plass), og er ikke brukt."

  static let headingRow =
    "Raden er en overskrift for dem under, og er ingen elev. Klassen eller kontaktlæreren i den er brukt."

  static let foresattRow =
    "Raden er om en foresatt, og er ikke brukt. Skriv foresatte på elevens egen rad, i kolonnene «Foresatt 1 navn» og «Foresatt 1 telefon»."

  static func protectedInForesatt(_ name: String) -> String {
    "«\(name)» sier at adressen er skjermet. Eleven er regnet som skjermet, så verken adresse eller telefon kommer i dokumentet. "
      + "Skriv det i en egen kolonne «Skjermet»."
  }

  static func protectedInRemark(_ name: String) -> String {
    "«\(name)» sier at adressen er skjermet. Eleven er regnet som skjermet, så verken adresse eller telefon kommer i dokumentet."
  }

  static let untoldNameOrder =
    "De andre navnene i kolonnen har etternavnet først med store bokstaver, dette ikke. Det er lest som de andre, med etternavnet først. Er det feil, skriv «Etternavn, Fornavn»."

  static func ditto(_ name: String) -> String {
    "Under «\(name)» står det et tegn for «det samme som over». Det er ikke brukt: Etter en sortering ville det vært en annens. Skriv ordet i hver rad."
  }

  static func nameForesatte(_ names: [String]) -> String {
    "\(joined(names.map { "«\($0)»" }, "og")) ser ut til å gjelde foresatte, og er ikke brukt. Kall kolonnene «Foresatt 1 navn», «Foresatt 1 telefon», "
      + "«Foresatt 2 navn» og «Foresatt 2 telefon»."
  }

  static let nameIsNotEnough =
    "Et navn alene er ikke nok til å vite hvem eleven er. Skriv klassen: i en kolonne «Klasse», over listen («Klasse 1STA») eller som navn på arket. "
    + "Fødselsdato eller elevnummer går også."

  /// - Parameter areUsed: whether they are used all the same.
  static func classOfSheet(_ klasse: String) -> String {
    "Listen har ingen kolonne Klasse. Klassen er tatt fra arkets navn eller en linje over eller under listen: \(klasse)."
  }

  static func teacherOfTitle(_ name: String) -> String {
    "Listen har ingen kolonne Kontaktlærer. Navnet er tatt fra en linje over eller under listen: \(name)."
  }

  static let unclearHeadings =
    "Klassene eller kontaktlærerne står på linjer mellom elevene, og ingen over de første. Det er ikke sikkert hvem de gjelder, og de er ikke "
    + "brukt. Skriv dem i en egen kolonne."

  static func sheetsDiffer(_ labels: [String], sheet: String) -> String {
    let what = labels.isEmpty ? "" : ": " + joined(labels.map { "«\($0)»" }, "og")
    return
      "Arket sier noe annet om de samme elevene enn arket foran\(what). Ingen av verdiene er brukt. Er arkene fra ulike tidspunkt, velg ett med "
      + "--ark (f.eks. --ark \"\(sheet)\")."
  }

  static func oldSheet(_ sheet: String) -> String {
    "Arket er etter navnet ikke i bruk lenger, og er ikke lest. Skal det brukes likevel, velg det med --ark \"\(sheet)\"."
  }

  static func sheetsOfNobody(_ sheets: [String]) -> String {
    (sheets.count == 1 ? "Arket" : "Arkene")
      + " \(sheets.map { "«\($0)»" }.first(5)) sier ikke hvilke elever det gjelder, og er ikke brukt. Gjelder det elevene, legg til en kolonne med "
      + "navn eller elevnummer."
  }

  static func monthFirst(_ name: String) -> String {
    "Datoene i kolonnen «\(name)» står med måneden først, og er lest slik. Sjekk noen av dem."
  }

  static func mixedDays(_ name: String) -> String {
    "Kolonnen «\(name)» blander datoer med dag først og med måned først. Datoer som kan bety begge deler, er ikke brukt. "
      + "Skriv dem slik: 13.12.2026."
  }

  static let implausibleBirth =
    "Fødselsdatoen kan ikke stemme for en elev i videregående skole, og er ikke brukt. Skriv dag, måned og år med fire sifre, f.eks. 13.12.2009."

  static func implausibleCell(_ label: String) -> String {
    "«\(label)» kan ikke stemme, og er ikke brukt. Rett tallet eller datoen i listen."
  }

  static func convertedDays(_ name: String) -> String {
    "Kolonnen «\(name)» hadde måneden først, og regnearket har gjort noen av datoene om til feil dag. Ingen av dem er brukt. "
      + "Hent listen på nytt, og les den inn med måneden først (MDÅ), eller lever filen slik systemet lager den."
  }

  static func lineNumbers(_ name: String) -> String {
    "Kolonnen «\(name)» teller radene fra 1, og er ikke brukt som elevnummer."
  }

  static func mostlyBlank(_ name: String, blank: Int) -> String {
    "Kolonnen «\(name)» er tom i \(blank) rader, og feltet blir tomt for de elevene. Gjelder verdien lenger oppe også dem, skriv den i hver rad."
  }

  static func wrongLetters(_ count: Int) -> String {
    "\(count == 1 ? "Et navn" : "\(count) navn") har trolig feil bokstaver, fordi listen er lest med feil tegnsett før den kom hit. "
      + "Hent listen på nytt (som .xlsx, eller CSV UTF-8), og se at æ, ø og å står rett."
  }

  static let struckPupil =
    "Eleven er strøket over i listen, og er ikke tatt med. Skal eleven med, ta bort overstrekingen."

  static let onlyThisYear = "Arkene er fra ulike skoleår. Bare dette er lest. Velg et annet med --ark."

  static let gonePupil =
    "I raden står det at dette ikke er en elev i klassen nå (har sluttet, har ikke begynt, eller er en annen). Raden er ikke brukt. Er det en elev, rett det i listen."

  /// A sheet, or a title above a list.
  static func listOfOthers(_ sheet: String?) -> String {
    let what =
      "er etter navnet eller tittelen en liste over andre enn elevene i klassen (venteliste, sluttet, lærere), og er ikke brukt."
    return sheet.map { "Arket \(what) Skal de med likevel, velg det med --ark \"\($0)\"." }
      ?? "Listen \(what) Skal de med likevel, ta bort tittelen."
  }

  static let othersBelow =
    "Linjen sier at de under ikke er elever i klassen (venteliste, sluttet, lærere), og de er ikke tatt med. Skal de med, flytt dem over linjen, "
    + "eller ta den bort."

  static let otherHeader =
    "Her står det kolonnenavn på nytt, i en annen rekkefølge eller til en annen liste. Radene under er ikke brukt. Gi alle elevene de samme kolonnene, "
    + "eller lagre den nederste listen for seg."

  static func gradesForCriteria(_ names: [String]) -> String {
    "\(joined(names.prefix(5).map { "«\($0)»" } + (names.count > 5 ? ["\(names.count - 5) til"] : []), "og")) brukes til kriteriene. Karakterer som "
      + "oppfyller et kriterium, kommer i planen når også listen fra iko identifiser (vurdert.xlsx) er med."
  }

  static let colours =
    "Linjen sier at farger eller skrift i listen betyr noe. Det leses ikke. Skriv det i en egen kolonne (f.eks. Status: Sluttet), eller ta ut elevene "
    + "som ikke skal med."

  static let columnPerClass =
    "Listen har en kolonne for hver klasse. Lag en liste med én rad for hver elev, med kolonnene «Elev» og «Klasse»."

  static let nameAlone =
    "I raden står det bare et navn, og det er ikke sikkert at det er en elev. Raden er ikke brukt. Er det en elev, skriv klasse, fødselsdato eller "
    + "elevnummer i raden."

  static let noNameInCell =
    "I cellen med navnet står det noe mer enn et navn, og eleven er ikke tatt med. Skriv bare navnet der, og resten i en egen kolonne."

  /// - Parameters:
  ///   - sheets: that are not used.
  ///   - names: of the sheets that are.
  static func strayedSheets(_ sheets: [String], of names: [String]) -> String {
    func list(_ names: [String]) -> String { names.map { "«\($0)»" }.joined(separator: ", ") }
    let which = sheets.count == 1 ? "Arket" : "Arkene"
    return "\(which) \(list(sheets)) ser ut som en del av registeret, men er ikke brukt: I registeret heter arkene "
      + "\(list(names)). Gi arket det navnet det hadde."
  }

  static let twoNamesInCell =
    "I cellen med navnet ser det ut til å stå to elever, og ingen av dem er tatt med. Skriv hver elev på sin egen rad."

  static func noClasses(_ name: String) -> String {
    "Kolonnen «\(name)» ser ut til å holde navn og ikke klasser, og er ikke brukt. Kall den «Kontaktlærer» eller «Klasse», etter hva som står der."
  }

  static func timesNotClasses(_ name: String) -> String {
    "I kolonnen «\(name)» står det klokkeslett og ikke klasser, og den er ikke brukt."
  }

  static func classesWrittenUnlike(_ classes: [String]) -> String {
    "Klassen er skrevet på flere måter i listen. Den er overalt regnet som \(classes.map { "«\($0)»" }.first(5))."
  }

  static func otherGroups(_ name: String, rows: [Int]) -> String {
    "I «\(name)» står det flere grupper i samme celle (\(some(rows))). Den som ser ut som en klasse, er brukt som klasse; de andre er ikke brukt."
  }

  static func severalClasses(_ name: String, rows: [Int]) -> String {
    "I «\(name)» står det flere klasser i samme celle (\(some(rows))), og det er ikke valgt mellom dem: Planen får dem slik de står. "
      + "Skriv bare elevens egen klasse i cellen, og gruppene i en annen kolonne."
  }

  static func otherSheets(_ sheets: [String]) -> String {
    (sheets.count == 1 ? "Arket" : "Arkene")
      + " \(sheets.map { "«\($0)»" }.first(5)) har også navn, men andre kolonner, og er ikke brukt. "
      + "Står det elever der, velg arket med --ark, eller gi arkene de samme kolonnene."
  }

  static func namesInCapitals(_ name: String) -> String {
    "Navnene i «\(name)» står med bare store bokstaver og uten komma, og er lest med fornavnet først. Står etternavnet først, kall kolonnen «Etternavn, Fornavn»."
  }

  static let linesPerPupil =
    "Listen har flere linjer for hver elev, og det kan ikke avgjøres hvilke linjer som hører sammen. Lag en tabell med en rad for hver elev og «Elev» øverst."

  static func severalForesatte(_ name: String) -> String {
    "«\(name)» inneholder mer enn én person, eller mer enn det navnet sier, og er ikke brukt. Skriv «Foresatt 1 navn», «Foresatt 1 telefon», "
      + "«Foresatt 2 navn» og «Foresatt 2 telefon» i hver sin kolonne."
  }

  static func termAverage(_ name: String) -> String {
    "«\(name)» er snittet av karakterer fra dette skoleåret, ikke karaktersnittet ved inntaket, og er ikke brukt."
  }

  static let noteBesideName =
    "Ved navnet står det noe mer. Det er ikke tatt med i navnet. Er det en del av navnet, skriv det uten parentes og strek."

  static let twoRowsEach =
    "Listen har to rader for hver elev, med hvert sitt sett kolonnenavn, og kan ikke leses sikkert. Lag en liste med én rad for hver elev."

  static let transposed =
    "Listen har elevene i kolonner og opplysningene i rader. Snu den: merk alt i Excel, kopier, og velg Lim inn utvalg → Bytt om rader og kolonner."

  static let noNameColumn =
    "Fant ingen kolonne med navn. Kall den «Elev», eller «Etternavn» og «Fornavn». Har listen ingen kolonnenavn, skriv en rad med dem øverst."

  static let term = "termin"
  static func termExpected(_ name: String) -> String { "«\(name)» skal være T1, T2, standpunkt eller eksamen." }

  static let pointsAgainstAverage =
    "Karaktersnittet og grunnskolepoengene stemmer ikke med hverandre. Snittet er brukt. Rett det som er feil."

  static let pupilsOfHistory =
    "Dette er en karakterliste, med en rad for hvert fag. Elevene er tatt fra den, hver én gang. Skal planen ha foresatte og annet om eleven, gi også klasselisten "
    + "(--fra). Hvem som bør følges opp, viser iko identifiser."

  static func subjectRows(_ names: [String]) -> String {
    let what = names.isEmpty ? "Det som står i radene" : joined(names.map { "«\($0)»" }, "og")
    return "Listen har en rad for hvert fag, ikke en for hver elev. \(what) gjelder enkeltfag og er ikke brukt. "
      + "Kriteriene spør om det samlede fraværet og om karakterer; gi dem en liste med en rad for hver elev."
  }

  static func absenceOfSubjects(_ names: [String]) -> String {
    let list = joined(names.prefix(4).map { "«\($0)»" } + (names.count > 4 ? ["\(names.count - 4) til"] : []), "og")
    return "\(list) står under et fag, eller en overskrift som ikke sier at det er alt fraværet, og er ikke brukt. "
      + "Skriv det samlede fraværet i en kolonne «Fravær %»."
  }

  static func noGrades(in names: [String]) -> String {
    "I \(joined(names.map { "«\($0)»" }, "og")) står det mye som ikke er karakterer (fravær, fagvalg eller annet), og ingenting av det er brukt. Er det fravær, "
      + "skriv det samlede i en kolonne «Fravær %». Er det karakterer, rett cellene som er noe annet."
  }

  /// Grades that may be of 10. trinn or of this year.
  static func whichTerm(_ names: [String], example: String) -> String {
    let list = joined(names.map { "«\($0)»" }, "og")
    return "Det står ikke om karakterene i \(list) er fra 10. trinn eller fra dette skoleåret, og de er ikke brukt. "
      + "Skriv «\(example) T1», «\(example) standpunkt Vg1» eller «\(example) 10. trinn» i overskriften, etter hvilke de er, eller legg til en kolonne "
      + "Termin."
  }

  static func twoLists(file: String) -> String {
    "\(file) ser ut til å ha to lister ved siden av hverandre: kolonnen som sier hvem eleven er, står to ganger. Ingenting er brukt. Sett den ene listen under den andre, eller lagre dem hver for seg."
  }

  static func ambiguousColumn(_ name: String, file: String, tags: [String]) -> String {
    "Kolonnen «\(name)» i \(file) passer til flere felt (\(tags.joined(separator: ", "))) og er ikke brukt. "
      + "Skriv feltets kode i overskriften, f.eks. «\(tags.first ?? "")»."
  }

  static func twoColumns(_ name: String, _ earlier: String, file: String, label: String) -> String {
    "Kolonnene «\(earlier)» og «\(name)» i \(file) hører begge til «\(label)». Bare «\(earlier)» er brukt."
  }

  static func blankColumn(_ name: String, _ other: String, file: String) -> String {
    "Kolonnen «\(name)» i \(file) er tom, og «\(other)» er brukt i stedet."
  }

  /// A cell that names a box which the question does not have.
  static func boxExpected(_ labels: [String]) -> String {
    "Cellen nevner en rute som spørsmålet ikke har, og ingen er krysset av. Rutene er \(labels.joined(separator: ", ")); skriv flere med semikolon mellom."
  }

  static func unusedColumns(_ names: [String]) -> String {
    let list = columns(names)
    return "Skjemaet har ikke noe felt for \(list.decapitalized). "
      + "Skal innholdet med, skriv feltets navn eller kode i overskriften (se iko skjema)."
  }

  /// Columns of a list of pupils that are those of a table in the form.
  static func columnsOfRows(_ names: [String], group: String, sheet: String) -> String {
    "Kolonnene \(names.map { "«\($0)»" }.joined(separator: ", ")) ser ut til å høre til radene i «\(group)», men de står i listen over elever og er "
      + "ikke brukt. Legg dem i et eget ark i samme regneark, med navnet \(sheet), med elevens navn og klasse på hver rad."
  }

  static let key = "Nøkkel"
  static let skjermetColumn = "skjermet adresse"
  static let onlyForBirthDate = "(bare fødselsdatoen brukes)"
  static let standardInput = "standard inn"

  static func row(_ number: Int) -> String { "rad \(number)" }

  static func foresatt(_ number: Int, _ member: String) -> String { "Foresatt \(number) \(member)" }

  static func fødselsnummer(file: String) -> String {
    "\(file) har en kolonne med fødselsnummer. Bare fødselsdatoen er hentet fra den; numrene lagres ikke og skrives ikke ut. "
      + "Fjern kolonnen om du kan."
  }

  static let noName = "Eleven på denne raden mangler navn, og får ikke noe dokument. Skriv navnet i listen."

  static let noNameToJudge = "Eleven på denne raden mangler navn, og er ikke vurdert. Skriv navnet i listen."

  static let noKey = "Det står ikke hvem eleven er. Legg til elevnummer, eller navn og fødselsdato."

  static let wordTable =
    "Dokumentet er ikke et utfylt skjema som iko kjenner, og det sier ikke hvem eleven er. Er det en klasseliste i Word, kopier tabellen til Excel og lagre den "
    + "som .xlsx."

  static let fødselsnummerAsKey =
    "Det ser ut til å stå et fødselsnummer her. Det er ikke brukt som nøkkel, og skrives ikke ut. Bruk elevnummer, eller navn og fødselsdato."
  static let fødselsnummerAsDate =
    "Her står det et fødselsnummer der det skal stå en dato. Bare fødselsdatoen er hentet fra det; nummeret lagres ikke og skrives ikke ut."
  static let fødselsnummerAsAnswer =
    "Her står det et fødselsnummer. Det er ikke brukt, og skrives ikke i noe dokument. Fjern det fra listen."
  static let wrongFødselsnummer =
    "Dette er ikke et gyldig fødselsnummer eller D-nummer, så det er ikke hentet noen fødselsdato fra det. Rett nummeret, eller skriv fødselsdatoen i en egen kolonne."
  static let twoBirthDates =
    "Raden sier to ulike fødselsdatoer: Fødselsnummeret stemmer ikke med den andre datoen. Det er ikke sikkert hvem raden gjelder, og den er ikke brukt. Rett det som er feil."

  /// Answers of data that are a fødselsnummer, by their tags.
  static func fødselsnummerInData(_ tags: [String]) -> String {
    "Det står et fødselsnummer i \(tags.map { "«\($0)»" }.joined(separator: ", ")). Det er ikke brukt, og skrives ikke i noe dokument."
  }

  static func sameRows(_ others: [String]) -> String {
    "Eleven står \(others.count + 1) ganger med samme opplysninger (også \(named(others))), og er regnet én gang."
  }

  static func rowPerForesatt(_ count: Int) -> String {
    "\(count == 1 ? "En elev" : "\(count) elever") står på flere rader, med hver sin foresatt, og er regnet som én elev med alle de foresatte."
  }

  static func foresatteUnderElev(_ rows: [Int]) -> String {
    "\(rows.count == 1 ? "En rad" : "\(rows.count) rader") uten elev (\(some(rows))) står rett under en elev og nevner bare en foresatt. De foresatte er "
      + "ført på eleven over."
  }

  static let foresattWithoutPupil =
    "Raden nevner en foresatt, men ingen elev, og det er ikke sikkert hvem den gjelder. Den er ikke brukt. Skriv elevens navn og fødselsdato også på denne "
    + "raden, eller den foresatte på elevens egen rad."

  /// - Parameter isWhole: whether number and birth date stand in each of the rows.
  static func sameKey(_ others: [String], isWhole: Bool) -> String {
    "Raden ser ut til å gjelde samme elev som \(named(others)), men opplysningene er ulike. Ingen av radene er brukt, og eleven er ikke med. "
      + (isWhole
        ? "Er det én elev, rett det som er feil, og slett den andre raden; er det to, rett elevnummeret."
        : "Er det to elever, skriv elevnummer eller fødselsdato for begge; er det én, skriv alt på én rad.")
  }

  static func expected(_ field: FieldDefinition) -> String {
    field.kind == .check
      ? "«\(field.label)» skal være x, Ja eller Nei. Det står noe annet her, og feltet er ikke fylt ut."
      : "«\(field.label)» skal være Ja, Nei eller Ikke aktuelt. Det står noe annet her, og feltet er ikke fylt ut."
  }

  static let rowsOfNobody =
    "Raden gjelder en elev som ikke står i elevlisten, og er ikke brukt. Sjekk at nøkkelen er skrevet likt begge steder."

  static let onlyHere =
    "Eleven står bare i denne kilden, ikke i dem foran. Sjekk at navn og fødselsdato er skrevet likt."

  static func missing(from file: String) -> String {
    "Eleven står ikke i \(file). Sjekk at navn og fødselsdato er skrevet likt."
  }

  static func difference(_ label: String, used file: String) -> String {
    "Kildene er uenige om «\(label)». Svaret i \(file) er brukt. Rett den kilden som er feil."
  }

  static func badJSON(line: Int?) -> String {
    let place = line.map { " Feilen er på linje \($0)." } ?? ""
    return "Filen er ikke gyldig JSON i den formen iko les gir.\(place) Lag den på nytt med iko les --json."
  }

  static func wrongJSONKind(_ label: String, expected kind: FieldKind) -> String {
    "«\(label)» skal være \(expected(kind)). Svaret er av et annet slag og er ikke brukt."
  }

  private static func expected(_ kind: FieldKind) -> String {
    switch kind {
    case .text, .multiline: "tekst"
    case .day: "en dato, f.eks. «2026-12-13»"
    case .number: "et tall"
    case .choice: "ett valg fra listen"
    case .choices: "en liste av valg, f.eks. [\"Fravær\"]"
    case .janei: "«ja», «nei», «ikkeAktuelt» eller «ubesvart»"
    case .check: "true eller false"
    case .rows: "en liste av rader"
    }
  }
}
