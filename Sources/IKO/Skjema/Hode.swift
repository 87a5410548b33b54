import Forms

/// The school, as it stands at the top of every page.
public struct Skole: Form {
  public var navn: String?

  public init() {}

  public static let fields: Fields<Self> = [
    .text("navn", \.navn, "Skole", synonyms: ["Skolenavn"])
  ]
}

/// The lines above the form itself: school year, date, archive reference.
public struct Dokumenthode: Form {
  /// `2026/2027`; a school year begins on 1 August.
  public var skoleår: String?
  public var dato: Day?
  public var saksnr: String?

  public init() {}

  public static let fields: Fields<Self> = [
    .text("skoleår", \.skoleår, "Skoleår", synonyms: ["Skoleåret"]),
    .day("dato", \.dato, "Dokumentdato", synonyms: ["Dato"]),
    .text("saksnr", \.saksnr, "Saksnr.", synonyms: ["Saksnummer", "Arkivnr."]),
  ]
}
