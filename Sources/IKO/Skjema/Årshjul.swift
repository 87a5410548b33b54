import Forms

/// «IKO - Årshjul elevoppfølging - oversikt»: the eight meetings of the year.
public struct ÅrshjulOversikt: Form {
  public var skole = Skole()
  public var dok = Skoleårsfelt()
  /// The meetings; none leaves those that the template delivers.
  public var møter: [Møte] = []

  public init() {}

  public static let fields: Fields<Self> = [
    .group("skole", \.skole).role(.owner),
    .group("dok", \.dok).role(.owner),
    .rows("møter", \.møter, "IKO-møter"),
  ]
}

/// One meeting: its number, its month and its theme as published, and what the school sets.
public struct Møte: Form {
  public var nr: String?
  public var måned: String?
  public var tema: String?
  public var dato: Day?
  /// «Tid og sted».
  public var tid: String?

  public init() {}

  public static let fields: Fields<Self> = [
    .text("nr", \.nr, "Møte nr.", synonyms: ["Nr.", "Møtenummer"]),
    .text("måned", \.måned, "Måned"),
    .multiline("tema", \.tema, "Tema/fokusområder", synonyms: ["Tema"]),
    .day("dato", \.dato, "Dato"),
    .text("tid", \.tid, "Tid og sted"),
  ]
}

/// «IKO - Årshjul elevoppfølging - detaljert»: what is done when, and by whom.
public struct ÅrshjulDetaljert: Form {
  public var skole = Skole()
  public var dok = Skoleårsfelt()
  public var aktiviteter: [Årsaktivitet] = []

  public init() {}

  public static let fields: Fields<Self> = [
    .group("skole", \.skole).role(.owner),
    .group("dok", \.dok).role(.owner),
    .rows("aktiviteter", \.aktiviteter, "Aktiviteter"),
  ]
}

/// One line of the detailed wheel.
public struct Årsaktivitet: Form {
  public var måned: String?
  public var aktivitet: String?
  public var ansvarlig: String?
  public var deltakere: String?
  public var dokument: String?

  public init() {}

  public static let fields: Fields<Self> = [
    .text("måned", \.måned, "Måned/uke"),
    .multiline("aktivitet", \.aktivitet, "Aktivitet/tema"),
    .multiline("ansvarlig", \.ansvarlig, "Ansvarlig"),
    .multiline("deltakere", \.deltakere, "Deltakere"),
    .multiline("dokument", \.dokument, "Dokument"),
  ]
}

/// «IKO - Årshjul for samarbeid med ungdomsskolene».
public struct ÅrshjulUngdomsskolene: Form {
  public var skole = Skole()
  public var dok = Skoleårsfelt()
  public var aktiviteter: [Samarbeidsaktivitet] = []

  public init() {}

  public static let fields: Fields<Self> = [
    .group("skole", \.skole).role(.owner),
    .group("dok", \.dok).role(.owner),
    .rows("aktiviteter", \.aktiviteter, "Aktiviteter"),
  ]
}

/// One line of the wheel for the work with the ungdomsskoler.
public struct Samarbeidsaktivitet: Form {
  public var måned: String?
  public var aktivitet: String?
  public var ansvar: String?
  public var deltakere: String?
  public var merknad: String?

  public init() {}

  public static let fields: Fields<Self> = [
    .text("måned", \.måned, "Måned"),
    .multiline("aktivitet", \.aktivitet, "Aktivitet"),
    .multiline("ansvar", \.ansvar, "Ansvar"),
    .multiline("deltakere", \.deltakere, "Deltakere"),
    .multiline("merknad", \.merknad, "Merknad"),
  ]
}
