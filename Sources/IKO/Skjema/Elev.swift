import Forms

/// The pupil.
public struct Elev: Form {
  /// «Fornavn Etternavn».
  public var navn: String?
  /// The date, never the fødselsnummer.
  public var fødselsdato: Day?
  /// The school's own code, `1STA`.
  public var klasse: String?
  /// Vg1, Vg2 or Vg3; never guessed from the class.
  public var trinn: String?
  public var utdanningsprogram: String?
  public var kontaktlærer: String?
  /// Whether the pupil is 18 on the date of the document; the birthday counts.
  public var myndig = JaNei.ubesvart
  public var medvirket = JaNei.ubesvart

  public init() {}

  public static let fields: Fields<Self> = [
    .text(
      "navn", \.navn, "Elevens navn",
      synonyms: [
        "Navn", "Elev", "Elevnavn", "Fullt navn", "Navn på elev", "Navn på eleven", "Oppfølgingsplan for", "Plan for",
        "Gjelder elev", "Gjelder eleven",
      ]
    ).role(.name),
    .day("fødselsdato", \.fødselsdato, "Fødselsdato", synonyms: ["Født", "F.dato", "Fødselsdag"]),
    .text("klasse", \.klasse, "Klasse", synonyms: ["Klassenavn", "Gruppe", "Basisgruppe", "Kl."]),
    .choice("trinn", \.trinn, "Trinn", synonyms: ["Klassetrinn", "Årstrinn"]),
    .text(
      "utdanningsprogram", \.utdanningsprogram, "Utdanningsprogram",
      synonyms: ["Programområde", "Utdanningsprogram/programområde", "Program"]),
    .text(
      "kontaktlærer", \.kontaktlærer, "Kontaktlærer", synonyms: ["Klassestyrer", "K-lærer", "Kontaktlærers navn"]),
    .janei(
      "myndig", \.myndig, "Eleven er myndig (har fylt 18 år)",
      synonyms: ["Myndig", "Eleven er over 18 år", "Er eleven over 18 år?", "Over 18 år", "Er eleven myndig?"]),
    .janei("medvirket", \.medvirket, "Eleven har medvirket i planen"),
  ]
}

/// The places of the two halves of a pupil's name, for forms that have two, and of the name with the last one first.
enum Navnedeler {
  static let alle = [
    NameHalves.first(of: "elev.navn"), NameHalves.last(of: "elev.navn"), NameHalves.turned(of: "elev.navn"),
  ]
}

/// Those who have parental responsibility, and what they have been told.
public struct Foresatte: Form {
  public var samtykke = JaNei.ubesvart
  public var samtykkeDato: Day?
  /// Nobody when the pupil is of age and has not consented.
  public var personer: [Foresatt] = []
  public var orientert = JaNei.ubesvart
  public var orientertDato: Day?
  public var orientertVed: String?

  public init() {}

  public static let fields: Fields<Self> = [
    .janei("samtykke", \.samtykke, "Eleven samtykker til at foresatte informeres", synonyms: ["Samtykke foresatte"]),
    .day("samtykkeDato", \.samtykkeDato, "Dato for samtykke"),
    .rows("personer", \.personer, "Foresatte"),
    .janei("orientert", \.orientert, "Foresatte er orientert (elev under 18 år)", synonyms: ["Foresatte orientert"]),
    .day("orientertDato", \.orientertDato, "Dato for orientering", synonyms: ["Orientert dato"]),
    .choice("orientertVed", \.orientertVed, "Orientert ved"),
  ]
}

/// One of the foresatte.
public struct Foresatt: Form {
  public var navn: String?
  public var relasjon: String?
  public var telefon: String?

  public init() {}

  public init(navn: String?, relasjon: String? = nil, telefon: String? = nil) {
    self.navn = navn
    self.relasjon = relasjon
    self.telefon = telefon
  }

  public static let fields: Fields<Self> = [
    .text("navn", \.navn, "Navn", synonyms: ["Foresatt", "Foresattes navn", "Foresatte"]),
    .text("relasjon", \.relasjon, "Relasjon"),
    .text("telefon", \.telefon, "Telefon", synonyms: ["Tlf.", "Mobil", "Telefonnummer"]),
  ]
}
