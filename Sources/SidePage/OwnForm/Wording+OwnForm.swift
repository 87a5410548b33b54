import IKO

/// Sentences of the screen for a school's own form.
extension Wording {
  static var ownFormTitleEmpty: String {
    both("Hvilket skjema bruker skolen?", "Kva skjema brukar skulen?")
  }
  static var ownFormIntroduction: String {
    both(
      "Har skolen sitt eget skjema i Word, viser siden det her, med hvert sted som kan fylles ut. Du sier hva som skal stå hvor, og får en mal som dokumentene lages av. Skjemaet ditt blir ikke endret.",
      "Har skulen sitt eige skjema i Word, viser sida det her, med kvar stad som kan fyllast ut. Du seier kva som skal stå kvar, og får ein mal som dokumenta blir laga av. Skjemaet ditt blir ikkje endra."
    )
  }
  static var dropForm: String {
    both("Slipp skolens tomme skjema her, eller velg det.", "Slepp skulen sitt tomme skjema her, eller vel det.")
  }
  static var chooseForm: String {
    both("Velg skjema", "Vel skjema")
  }
  static let sendForm = "Vis skjemaet"
  static var formKinds: String {
    both(
      "Et Word-dokument (.docx) uten svar i, inntil 20 MB. Det blir på denne maskinen.",
      "Eit Word-dokument (.docx) utan svar i, inntil 20 MB. Det blir på denne maskina.")
  }
  static var readingForm: String {
    both("Skjemaet leses …", "Skjemaet blir lese …")
  }
  static var oneForm: String {
    both("Velg ett skjema om gangen.", "Vel eitt skjema om gongen.")
  }
  static var noPlaces: String {
    both(
      "Fant ingen steder å fylle ut: verken linjer, tomme ruter ved etiketter eller ruter å krysse av. Er skjemaet skannet, må det lages på nytt i Word.",
      "Fann ingen stader å fylle ut: korkje linjer, tomme ruter ved etikettar eller ruter å krysse av. Er skjemaet skanna, må det lagast på nytt i Word."
    )
  }

  /// Why a file of this name is no form; nil where it may be one.
  static func noForm(_ name: String) -> String? {
    let name = name.lowercased()
    if name.hasSuffix(".docx") || name.hasSuffix(".dotx") { return nil }
    if name.hasSuffix(".pdf") {
      return
        both(
          "En PDF kan ikke gjøres til mal. Finn skjemaet som Word-dokument, eller åpne PDF-en i Word, lagre den som .docx, og velg den.",
          "Ein PDF kan ikkje gjerast til mal. Finn skjemaet som Word-dokument, eller opne PDF-en i Word, lagre den som .docx, og vel den."
        )
    }
    if [".doc", ".dot", ".odt", ".rtf"].contains(where: name.hasSuffix) {
      return both(
        "Filen er av et annet slag. Åpne den i Word, velg «Lagre som» → «Word-dokument (.docx)», og velg den nye.",
        "Fila er av eit anna slag. Opne den i Word, vel «Lagre som» → «Word-dokument (.docx)», og vel den nye.")
    }
    return both(
      "Dette er ikke et Word-dokument (.docx). Velg skolens tomme skjema.",
      "Dette er ikkje eit Word-dokument (.docx). Vel skulen sitt tomme skjema.")
  }

  static var ownFormTitle: String {
    both("Hvor skal svarene stå?", "Kvar skal svara stå?")
  }
  static var ownFormLead: String {
    both(
      "Gult med hel ramme er felt som er funnet. Rødt med stiplet ramme er steder du må avgjøre. Grått med prikket ramme er steder uten felt. Klikk på et sted, eller gå med Tab, og velg hva som skal stå der.",
      "Gult med heil ramme er felt som er funne. Raudt med stipla ramme er stader du må avgjere. Grått med prikka ramme er stader utan felt. Klikk på ein stad, eller gå med Tab, og vel kva som skal stå der."
    )
  }
  static var whichForm: String {
    both("Hvilket skjema er det?", "Kva skjema er det?")
  }
  static var otherForm: String {
    both("Et annet skjema: hvert sted blir et eget felt", "Eit anna skjema: kvar stad blir eit eige felt")
  }
  static let changeKind = "Bytt"
  static var notThatForm: String {
    both(
      "Ingen av stedene passer til det skjemaet du valgte. Ingenting er byttet.",
      "Ingen av stadene passar til det skjemaet du valde. Ingenting er bytt.")
  }
  static func formRegion(_ name: String) -> String { "Skjemaet \(name)" }
  static var formIsProtected: String {
    both(
      "Skjemaet er beskyttet i Word, så bare feltene kan endres der. Malen blir også beskyttet. Skal det ikke være slik, åpne skjemaet i Word, velg «Stopp beskyttelse», lagre det, og velg det igjen.",
      "Skjemaet er verna i Word, så berre felta kan endrast der. Malen blir òg verna. Skal det ikkje vere slik, opne skjemaet i Word, vel «Stopp beskyttelse», lagre det, og vel det igjen."
    )
  }
  static func tooManyPlaces(_ count: Int) -> String {
    both(
      "Skjemaet har \(count) steder å fylle ut, og siden kan vise \(Router.mostPlaces). Del det i flere skjemaer, eller be IT om å lage malen: brukerhåndboken sier hvordan, under «Vårt eget skjema».",
      "Skjemaet har \(count) stader å fylle ut, og sida kan vise \(Router.mostPlaces). Del det i fleire skjema, eller be IT om å lage malen: brukarhandboka seier korleis, under «Vårt eget skjema»."
    )
  }

  static func foundPlaces(_ count: Int) -> String {
    count == 1 ? both("1 felt er funnet", "1 felt er funne") : both("\(count) felt er funnet", "\(count) felt er funne")
  }
  static func openPlaces(_ count: Int) -> String {
    count == 0
      ? both("Ingenting må avgjøres", "Ingenting må avgjerast")
      : count == 1
        ? both("1 sted må avgjøres", "1 stad må avgjerast")
        : both("\(count) steder må avgjøres", "\(count) stader må avgjerast")
  }
  static func placesWithoutField(_ count: Int) -> String {
    count == 1
      ? both("1 sted uten felt", "1 stad utan felt") : both("\(count) steder uten felt", "\(count) stader utan felt")
  }

  static func placeNumber(_ number: Int) -> String { both("Sted \(number)", "Stad \(number)") }
  /// - Parameter field: nil where nothing is to stand there, empty where the form says itself what does.
  static func marker(_ number: Int, label: String?, field: String?) -> String {
    let place = placeNumber(number) + (label.map { ": «\($0)»" } ?? "")
    guard let field else { return place + both(". Uten felt.", ". Utan felt.") }
    return field.isEmpty ? place + ". Har felt." : place + ". Felt: \(field)."
  }

  static var whatGoesWhere: String {
    both("Hva skal stå hvor?", "Kva skal stå kvar?")
  }
  static var useChoices: String {
    both("Bruk valgene", "Bruk vala")
  }
  static var tryIt: String {
    both("Prøv med en oppdiktet elev", "Prøv med ein oppdikta elev")
  }
  static let saveTemplate = "Lagre som mal"
  static var fieldsKept: String {
    both("Valgene er tatt vare på i mappen.", "Vala er tekne vare på i mappa.")
  }
  static func group(_ group: FormPanel.Group, _ count: Int) -> String {
    switch group {
    case .open: both("Må avgjøres (\(count))", "Må avgjerast (\(count))")
    case .unknown: both("Siden kjenner ikke spørsmålet (\(count))", "Sida kjenner ikkje spørsmålet (\(count))")
    case .likely: both("Trolig riktig (\(count))", "Truleg rett (\(count))")
    case .found: both("Funnet (\(count))", "Funne (\(count))")
    case .unlabelled: "Tomme ruter og linjer (\(count))"
    case .none: both("Ikke noe felt (\(count))", "Ikkje noko felt (\(count))")
    case .tagged: both("Felt som skjemaet har fra før (\(count))", "Felt som skjemaet har frå før (\(count))")
    }
  }
  static func place(_ number: Int, _ label: String) -> String {
    placeNumber(number) + (label.isEmpty ? "" : ": «\(label)»")
  }
  /// - Parameter columns: the names of its columns.
  static func wholeTable(_ columns: String) -> String {
    both(
      "Hele tabellen: «\(columns.replacing(" | ", with: "», «"))»",
      "Heile tabellen: «\(columns.replacing(" | ", with: "», «"))»")
  }
  static func whereabouts(_ heading: String?, _ spot: String, _ reason: String?) -> String {
    let place = [heading.map { "Under «\($0)»" }, spot.isEmpty ? nil : spot].compactMap(\.self).joined(separator: ", ")
    let start = place.prefix(1).uppercased() + place.dropFirst()
    return [start.isEmpty ? nil : start + ".", reason.map { $0.prefix(1).uppercased() + $0.dropFirst() + "." }]
      .compactMap(\.self).joined(separator: " ")
  }
  static var choose: String {
    both("(velg)", "(vel)")
  }
  static var asItWas: String {
    both("(slik siden forstår det)", "(slik sida forstår det)")
  }
  static var ownField: String {
    both("Eget felt", "Eige felt")
  }
  static var noField: String {
    both("Ikke noe felt", "Ikkje noko felt")
  }
  static var allFields: String {
    both("Alle felt som passer", "Alle felt som passar")
  }
  static var ownFieldIsCalled: String {
    both("Feltet heter", "Feltet heiter")
  }
  static func wholeColumn(_ count: Int) -> String {
    both("Hele kolonnen (\(count) steder)", "Heile kolonna (\(count) stader)")
  }
  static func fieldsWithoutPlace(_ count: Int) -> String {
    count == 1
      ? both("1 felt finnes ikke i skjemaet", "1 felt finst ikkje i skjemaet")
      : both("\(count) felt finnes ikke i skjemaet", "\(count) felt finst ikkje i skjemaet")
  }
  static func fieldsWithoutPlace(_ names: [String]) -> String {
    both(
      "Det går bra. De fylles ikke ut: \(names.joined(separator: ", ")).",
      "Det går bra. Dei blir ikkje fylte ut: \(names.joined(separator: ", ")).")
  }

  /// - Parameter places: where text stands, the first ones are named.
  static func textStays(_ places: [String]) -> String {
    both(
      "Det står tekst der andre skjemaer har plass til svar: \(places.prefix(5).joined(separator: "; "))\(places.count > 5 ? "; og \(places.count - 5) steder til" : ""). Den kommer med i alle dokumentene. ",
      "Det står tekst der andre skjema har plass til svar: \(places.prefix(5).joined(separator: "; "))\(places.count > 5 ? "; og \(places.count - 5) stader til" : ""). Den kjem med i alle dokumenta. "
    )
      + both(
        "Er det svar for en elev, ta bort skjemaet herfra og velg et tomt. Er det skjemaets egen tekst, er alt i orden.",
        "Er det svar for ein elev, ta bort skjemaet herifrå og vel eit tomt. Er det skjemaet sin eigen tekst, er alt i orden."
      )
  }

  static var otherFormNow: String {
    both(
      "Skjemaet er byttet siden siden ble vist. Ingenting er valgt. Se over, og velg på nytt.",
      "Skjemaet er bytt sidan sida vart vist. Ingenting er vald. Sjå over, og vel på nytt.")
  }
  static func choicesUsed(_ open: Int) -> String {
    both("Valgene er tatt i bruk. \(openPlaces(open)).", "Vala er tekne i bruk. \(openPlaces(open)).")
  }
  static var leaveForm: String {
    both("Ta bort skjemaet og valgene herfra", "Ta bort skjemaet og vala herifrå")
  }
  static var formTakenAway: String {
    both(
      "Skjemaet og valgene er tatt bort herfra. Din egen fil og malene er ikke rørt.",
      "Skjemaet og vala er tekne bort herifrå. Di eiga fil og malane er ikkje rørt.")
  }

  static let trialTitle = "Slik blir det"
  static var trialIntroduction: String {
    both(
      "Skjemaet er fylt ut for en elev som ikke finnes. Ingenting er lagret. Står et svar galt, gå tilbake og velg et annet felt der.",
      "Skjemaet er fylt ut for ein elev som ikkje finst. Ingenting er lagra. Står eit svar feil, gå tilbake og vel eit anna felt der."
    )
  }
  static let backToForm = "Tilbake til skjemaet"

  static func stillOpen(_ count: Int) -> String {
    count == 1
      ? both("1 sted er ikke avgjort, og blir stående tomt.", "1 stad er ikkje avgjord, og blir ståande tom.")
      : both(
        "\(count) steder er ikke avgjort, og blir stående tomme.",
        "\(count) stader er ikkje avgjorde, og blir ståande tomme.")
  }
}
