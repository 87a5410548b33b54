/// Sentences of the overview. None of them repeats what stands in a document.
extension Wording {
  static func group(_ gruppe: Oversikt.Gruppe) -> String {
    switch gruppe {
    case .fristPassert: "Fristen er passert"
    case .fristSnart: "Tiltak med frist innen \(Oversikt.dager) dager"
    case .evalueringSnart: "Evaluering innen \(Oversikt.dager) dager"
    case .utenAnsvarEllerFrist: "Tiltak mangler, eller er uten ansvarlig eller frist"
    case .foresatteIkkeOrientert: "Foresatte ikke orientert"
    case .fyller18: "Fyller 18 år i perioden"
    case .manglerPlan: "Skal følges opp – mangler plan"
    case .ikkeSkrevet: "Planen har ikke mål eller tiltak ennå"
    case .meldtBekymring: "Meldt bekymring – ingen plan siden"
    case .omvendtPeriode: "Perioden slutter før den begynner"
    case .ubesvartePunkter: "Sjekkliste med ubesvarte punkter"
    case .flereDokumenter: "Flere dokumenter for samme periode"
    case .kunneIkkeLeses: "Kunne ikke leses"
    case .utenforListen: "Står ikke i listen"
    }
  }

  /// Where the next meeting tells what is soon; nil for the others.
  static func groupBeforeMeeting(_ gruppe: Oversikt.Gruppe) -> String? {
    switch gruppe {
    case .fristSnart: "Tiltak med frist før neste møte"
    case .evalueringSnart: "Evaluering før neste møte"
    default: nil
    }
  }
  static let noNameInDocument = "Uten navn"

  static let planClosed = "avsluttet"
  static let planBlank = "uten mål og tiltak ennå"
  static let nextPlanBlank = "ny plan er uten mål og tiltak ennå"
  static let madeAfterAnother =
    "Ny plan er laget, men har ikke mål eller tiltak. Den forrige gjelder til noen skriver dem"
  static let planAhead = "begynner senere"
  static let planOver = "perioden er over"
  static let planOpen = "åpen"
  static let planBackwards = "perioden har feil datoer"
  static let correctPeriod =
    "Rett datoene for oppfølgingsperioden i planen. Fram til da regnes det ikke med når den slutter"

  static let evaluationMeeting = "Evalueringsmøte"
  static let periodEnds = "Perioden slutter, og evalueringsmøte er ikke satt"
  static let responsible = "ansvarlig"
  static let limit = "frist"
  static let noMeasuresInPlan = "Planen har hovedmål, men ingen tiltak"
  static let foresatteToTell = "Under 18 år, og planen har tiltak"
  static let planNotWritten = "Planen er laget, men hovedmål og tiltak er ikke skrevet"
  static let notInGivenList = "Har dokumenter, men står ikke i listen"

  /// «Forrige plan (fra 01.09.2026): tiltak 1 er ikke evaluert».
  static func earlierPlan(_ from: String?, _ all: [Elevplan.Frist.Slag]) -> String {
    let what = limits(all)
    return "Forrige plan\(from.map { " (fra \($0))" } ?? ""): " + what.prefix(1).lowercased() + what.dropFirst()
  }

  /// What was not seen to, for one pupil: «Tiltak 1 og 2 er ikke evaluert, og perioden er over».
  static func limits(_ all: [Elevplan.Frist.Slag]) -> String {
    var parts = [measures(all).map { "\($0) er ikke evaluert" }].compactMap(\.self)
    if all.contains(.evalueringsmøte) { parts.append("evalueringsmøtet er ikke ført") }
    if all.contains(.periode) { parts.append("perioden er over uten at planen er avsluttet") }
    let text =
      parts.count > 1 ? parts.dropLast().joined(separator: ", ") + ", og " + parts[parts.count - 1] : parts.first ?? ""
    return text.sentenceCased
  }

  /// «tiltak 1, 2 og 4»; nil where there is none among them.
  private static func measures(_ all: [Elevplan.Frist.Slag]) -> String? {
    let numbers = all.compactMap { slag -> Int? in if case .tiltak(let number) = slag { number } else { nil } }
    return numbers.isEmpty ? nil : "tiltak " + joined(numbers.sorted().map(String.init), "og")
  }

  /// «Frist for tiltak 1 og 2».
  static func measuresDue(_ all: [Elevplan.Frist.Slag]) -> String { "Frist for \(measures(all) ?? "tiltak")" }

  static func measureLacks(_ number: Int, _ missing: [String]) -> String {
    "tiltak \(number) mangler \(missing.joined(separator: " og "))"
  }

  static func limitInWords(_ number: Int) -> String { "fristen til tiltak \(number) er ikke en dato" }

  static func eighteen(isPast: Bool, hasConsent: Bool) -> String {
    let rule =
      hasConsent
      ? "Eleven har samtykket til at foresatte informeres" : "Deretter kreves samtykke for å informere foresatte"
    return isPast && !hasConsent ? "Har fylt 18 år. Samtykke kreves for å informere foresatte" : rule
  }

  static func lacksPlan(hasEarlier: Bool) -> String {
    hasEarlier ? "Har bare plan fra et tidligere skoleår" : "Ingen plan i mappen"
  }

  static func blankItems(_ liste: Elevsjekkliste) -> String {
    if liste.erTom { return "Ikke begynt (\(liste.antall) punkter)" }
    let named = liste.ubesvarte <= 3 && liste.ubesvartePunkter.count == liste.ubesvarte
    return "\(liste.ubesvarte) av \(liste.antall) punkter"
      + (named ? ": " + liste.ubesvartePunkter.map { "«\($0)»" }.joined(separator: ", ") : "")
  }

  static func severalFiles(_ files: [String]) -> String {
    "\(files.count) dokumenter: "
      + files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }.joined(separator: "; ")
  }
}

extension Wording {
  static let noPlan = "ingen plan"
  static let howSure = "Hvor sikkert lest"
  static let howSureExplained =
    "«Hvor sikkert lest»: sikker er lest i skjemaets eget felt; trolig og usikker er funnet etter plassen i skjemaet. Sammenlign dem med dokumentet. Rettet av bruker: svaret er rettet på siden, og dokumentet sier noe annet."
  static func by(_ day: String) -> String { "frist \(day)" }
  static func meetingTitle(_ nr: String) -> String { "IKO-møte \(nr)" }

  static let confidential = "Opplysninger om elever. Skal bare leses av dem som følger opp elevene."
  static let healthLeftOutOfOverview = "Punktene om helse i sjekklistene er ikke nevnt."

  /// What one should know of an overview, each in a line.
  static func about(_ oversikt: Oversikt) -> [String] {
    var lines = [
      "Per \(oversikt.dato.norwegian): \(oversikt.telling.joined(separator: ", ")).",
      confidential,
      "Frister og møter regnes som ivaretatt når planen har en evaluering av tiltaket, eller en evaluering etter fristen. "
        + "Det som står igjen i en tidligere plan, vises til noen fører evalueringen eller skriver datoen planen er avsluttet.",
      howSureExplained,
    ]
    if !oversikt.medHelse, oversikt.elever.contains(where: { !$0.sjekklister.isEmpty }) {
      lines.append(healthLeftOutOfOverview)
    }
    if oversikt.andre > 0 {
      lines.append(
        "\(number(oversikt.andre, "dokument", "dokumenter")) i mappen er verken plan eller sjekkliste, og er ikke med.")
    }
    return lines
  }

  static func number(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }
}

/// Sentences of the page.
extension Wording {
  static let overviewTitle = "IKO-oversikt"
  static let skipToContent = "Gå til innholdet"
  static let toLookAt = "Dette må noen se på"
  static let nothingToLookAt = "Ingen frister er passert, og ingenting mangler."
  static let allPupils = "Alle elever"
  static let periods = "Oppfølgingsperioder"
  static let legendOpen = "åpen plan"
  static let legendOver = "perioden er over, ikke avsluttet"
  static let legendClosed = "avsluttet plan"
  static let legendMeeting = "evalueringsmøte"
  static let legendHeld = "evaluert"
  static func legendToday(_ day: String) -> String { "i dag (\(day))" }

  static func plansWithoutDays(_ count: Int) -> String {
    count == 1
      ? "1 plan mangler dato for når perioden begynner eller slutter, og er ikke med i bildet."
      : "\(count) planer mangler dato for når perioden begynner eller slutter, og er ikke med i bildet."
  }

  static func period(_ from: String, _ to: String, _ status: String, meeting: String?, held: [String]) -> String {
    "Plan fra \(from) til \(to), \(status)." + (meeting.map { " Evalueringsmøte \($0)." } ?? "")
      + (held.isEmpty ? "" : " Evaluert \(held.joined(separator: ", ")).")
  }
}

/// Sentences about what was agreed, by whom, and what it led to.
extension Wording {
  static let agreedSince = "Avtalt siden sist"
  static let nothingAgreed = "Ingen nye eller endrede tiltak."
  static let newMeasure = "nytt tiltak"
  static let unclearInRegister =
    "Det kan ikke avgjøres hvilken elev i registeret en plan gjelder. Planen er ikke sammenlignet. Sammenlign navn, fødselsdato og klasse i planen og i registeret."
  static let notARegisterOfPlans =
    "Filen er ikke et register over planer. Oppgi regnearket som iko les MAPPE -o svar.xlsx skrev forrige gang."

  static func changedMeasure(_ what: [String]) -> String {
    "endret: " + (what.count > 1 ? what.dropLast().joined(separator: ", ") + " og " + what[what.count - 1] : what[0])
  }

  static let nobodyResponsible = "Uten ansvarlig"
  static let responsiblePeople = "Ansvarlige"
  static let responsiblePerson = "Ansvarlig"
  static let isEvaluated = "evaluert"
  static let isOverdue = "fristen er passert"
  static let isOpen = "åpen"
  static let fromEarlierPlan = "Fra forrige plan: "

  static let challenge = "Elevens utfordring"
  static let kindOfMeasure = "Slag tiltak"
  static let otherChallenge = "Annet"
  static let ownMeasure = "Tiltak som ikke står i tiltakskatalogen"
  static let outcomes = ["Mål nådd", "Videreføres", "Justeres", "Ikke nådd", "Annet resultat", "Ikke evaluert"]
  static let total = "I alt"
  static let tooFewToShow = "For få tiltak til at tallene kan vises."

  static func effectBy(_ what: String) -> String {
    "Hva tiltakene førte til, etter " + what.prefix(1).lowercased() + what.dropFirst()
  }

  /// A number, or the words that stand for it.
  static func cell(_ cell: Tallskjerming.Cell) -> String {
    switch cell {
    case .shown(let count): "\(count)"
    case .few: "færre enn 5"
    case .hidden: "vises ikke"
    }
  }

  static func effectNotes(_ year: String) -> [String] {
    [
      "Tallene er tiltak i planene for skoleåret \(year), uten navn. Et tiltak telles i hver plan det står i; flere dokumenter for samme periode er én plan.",
      "«færre enn 5» er 0 til 4. «vises ikke» er skjult fordi færre enn fem elever står bak tallet, eller fordi et annet tall ellers kunne regnes ut.",
      "Et tiltak er av et slag når teksten begynner som i tiltakskatalogen. Tallene sier hva som ble skrevet, ikke hva som var årsaken.",
    ]
  }
}

/// Sentences of the hand over.
extension Wording {
  static let consentToHandOver =
    "Gi opplysningene bare til dem som trenger dem for å gi opplæring eller følge opp eleven. Taushetsbelagte opplysninger ut over "
    + "det som er nødvendig, krever samtykke."

  static func lastResult(_ result: String) -> String { "Siste evaluering: \(result)" }

  /// - Parameter outside: how many are in none of the lists that were given.
  static func handedOver(_ count: Int, outside: Int, _ columns: [String]) -> [String] {
    let apart =
      outside == 0
      ? []
      : [
        "\(number(outside, "elev", "elever")) står ikke i listen som ble oppgitt, og er på arket «\(group(.utenforListen))». Har eleven sluttet eller byttet skole, skal opplysningene vanligvis ikke gis videre."
      ]
    return [
      consentToHandOver,
      "Listen har \(number(count, "elev", "elever")) med åpen plan, eller med noe som står igjen i en tidligere plan. Avsluttede planer er ikke med.",
    ] + apart + [
      "Helseopplysninger og sjekklister er utelatt. Les gjennom tekstene før de gis videre: Lærere kan ha skrevet om helse i mål og tiltak.",
      "Kolonner: \(columns.joined(separator: ", ")).",
    ]
  }
}

extension Oversikt {
  /// «5 elever», «3 åpne planer», «1 plan der perioden er over».
  public var telling: [String] {
    let statuses = elever.compactMap { $0.plan?.status(på: dato) }
    let open = statuses.count { $0 == Wording.planOpen || $0 == Wording.planAhead }
    let over = statuses.count { $0 == Wording.planOver }
    let blank = statuses.count { $0 == Wording.planBlank } + elever.count { $0.uskrevet != nil }
    return [
      Wording.number(elever.count, "elev", "elever"), Wording.number(open, "åpen plan", "åpne planer"),
    ] + (over > 0 ? [Wording.number(over, "plan", "planer") + " der perioden er over"] : [])
      + (blank > 0 ? [Wording.number(blank, "plan", "planer") + " uten mål og tiltak ennå"] : [])
  }
}
