import Forms

/// What the talk with the pupil brought out.
public struct Kartlegging: Form {
  public var kontaktlærersamtaler: String?
  public var behovForSamtale = JaNei.ubesvart
  public var dato: Day?
  public var deltakere: String?
  public var tolk = JaNei.ubesvart
  public var situasjon: String?
  public var ønsker: String?
  public var behov: String?
  /// Never ticked from numbers: a person says what the challenge is.
  public var utfordringer: [String] = []
  public var årsaker: String?
  public var styrker: String?
  public var prøvd: String?
  public var konklusjon: String?

  public init() {}

  public static let fields: Fields<Self> = [
    .multiline("kontaktlærersamtaler", \.kontaktlærersamtaler, "Kontaktlærers samtaler med eleven"),
    .janei("behovForSamtale", \.behovForSamtale, "Behov for kartleggingssamtale (ytterligere informasjon)"),
    .day(
      "dato", \.dato, "Dato for kartleggingssamtale",
      synonyms: ["Dato for samtale", "Dato for samtalen", "Dato for kartleggingssamtalen", "Samtaledato"]
    ),
    .text("deltakere", \.deltakere, "Til stede", synonyms: ["Deltakere", "Møtedeltakere"]),
    .janei("tolk", \.tolk, "Behov for tolk"),
    .multiline(
      "situasjon", \.situasjon, "Elevens situasjon",
      synonyms: ["Elevens egen opplevelse av situasjonen", "Elevens opplevelse av situasjonen"]),
    .multiline("ønsker", \.ønsker, "Elevens ønsker"),
    .multiline("behov", \.behov, "Elevens behov"),
    .choices("utfordringer", \.utfordringer, "Elevens utfordring", synonyms: ["Utfordring", "Utfordringer"]),
    .multiline("årsaker", \.årsaker, "Årsaker til utfordringene", synonyms: ["Årsaker"]),
    .multiline(
      "styrker", \.styrker, "Styrker og interesser",
      synonyms: ["Elevens sterke sider", "Sterke sider", "Elevens styrker", "Styrker"]),
    .multiline("prøvd", \.prøvd, "Tiltak som er prøvd"),
    .choice("konklusjon", \.konklusjon, "Konklusjon"),
  ]
}
