import Forms

/// The frame of the plan: who writes it, for which goal, from when to when, and what comes after.
public struct Plan: Form {
  public var utdanningsleder: String?
  public var hovedmål: String?
  public var fra: Day?
  public var til: Day?
  public var evalueringsmøte: Day?
  public var videre: [String] = []
  public var avsluttet: Day?

  public init() {}

  public static let fields: Fields<Self> = [
    .text("utdanningsleder", \.utdanningsleder, "Utdanningsleder", synonyms: ["Avdelingsleder"]).role(.owner),
    .multiline(
      "hovedmål", \.hovedmål, "Hovedmål for oppfølgingsperioden",
      synonyms: ["Hovedmål", "Mål", "Målsetting", "Hovedmål for perioden", "Mål for perioden"]),
    .day("fra", \.fra, "Oppfølgingsperiode fra", synonyms: ["Periode fra"]),
    .day("til", \.til, "Oppfølgingsperiode til", synonyms: ["Periode til"]),
    .day(
      "evalueringsmøte", \.evalueringsmøte, "Evalueringsmøte, dato",
      synonyms: [
        "Evalueringsmøte", "Dato for evaluering", "Dato for evalueringsmøte", "Evalueringsdato", "Neste møte",
        "Dato for neste møte",
      ]),
    .choices("videre", \.videre, "Videre oppfølging"),
    .day("avsluttet", \.avsluttet, "Planen er avsluttet (dato)"),
  ]
}

/// What will be done, by whom, how much and by when. The columns Tiltak, Ansvar and Omfang are the page's own.
public struct Tiltak: Form {
  public var utfordring: String?
  public var tiltak: String?
  public var ansvar: String?
  public var omfang: String?
  public var frist: Day?
  public var evalueresAv: String?

  public init() {}

  public init(
    utfordring: String? = nil, tiltak: String?, ansvar: String? = nil, omfang: String? = nil, frist: Day? = nil,
    evalueresAv: String? = nil
  ) {
    self.utfordring = utfordring
    self.tiltak = tiltak
    self.ansvar = ansvar
    self.omfang = omfang
    self.frist = frist
    self.evalueresAv = evalueresAv
  }

  public static let fields: Fields<Self> = [
    .choice("utfordring", \.utfordring, "Utfordring", synonyms: ["Elevens utfordring", "Utfordringer"]),
    .multiline("tiltak", \.tiltak, "Tiltak", synonyms: ["Hva"]),
    .choice("ansvar", \.ansvar, "Ansvar", synonyms: ["Ansvarlig", "Hvem", "Oppfølging"]),
    .text("omfang", \.omfang, "Omfang", synonyms: ["Varighet", "Periode", "Når"]),
    .day("frist", \.frist, "Frist", synonyms: ["Innen", "Tidsfrist"]),
    .text("evalueresAv", \.evalueresAv, "Evalueres av", synonyms: ["Evaluering", "Evalueres"]),
  ]
}

/// What came of a measure.
public struct Evaluering: Form {
  public var dato: Day?
  public var tiltak: String?
  public var vurdering: String?
  public var resultat: String?
  public var tilStede: String?

  public init() {}

  public static let fields: Fields<Self> = [
    .day("dato", \.dato, "Evaluert dato", synonyms: ["Dato"]),
    .multiline("tiltak", \.tiltak, "Tiltak"),
    .multiline("vurdering", \.vurdering, "Vurdering av effekt", synonyms: ["Vurdering", "Effekt", "Hva ble oppnådd?"]),
    .choice("resultat", \.resultat, "Resultat"),
    .text("tilStede", \.tilStede, "Til stede", synonyms: ["Deltakere", "Møtedeltakere"]),
  ]
}
