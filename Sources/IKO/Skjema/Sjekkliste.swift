import Forms

/// «IKO - Sjekkliste til bruk i kartleggingsmøter»: 34 items with stable ids, and a summary that a plan takes over.
///
///     let reading = try Template<Sjekkliste>(contentsOf: path).read(contentsOf: file)
///     reading.value.s7.svar      // .ja, .nei, .ikkeAktuelt, .ubesvart or .motstridende
///     reading.value.s7.merknad
public struct Sjekkliste: Form {
  public var skole = Skole()
  public var dok = Møtedag()
  public var elev = Elevhode()
  public var møte = Møtehode()
  public var kart = Oppsummering()
  public var s1 = Sjekkpunkt(), s2 = Sjekkpunkt(), s3 = Sjekkpunkt(), s4 = Sjekkpunkt(), s5 = Sjekkpunkt()
  public var s6 = Sjekkpunkt(), s7 = Sjekkpunkt(), s8 = Sjekkpunkt(), s9 = Sjekkpunkt(), s10 = Sjekkpunkt()
  public var s11 = Sjekkpunkt(), s12 = Sjekkpunkt(), s13 = Sjekkpunkt(), s14 = Sjekkpunkt(), s15 = Sjekkpunkt()
  public var s16 = Sjekkpunkt(), s17 = Sjekkpunkt(), s18 = Sjekkpunkt(), s19 = Sjekkpunkt(), s20 = Sjekkpunkt()
  public var s21 = Sjekkpunkt(), s22 = Sjekkpunkt(), s23 = Sjekkpunkt(), s24 = Sjekkpunkt(), s25 = Sjekkpunkt()
  public var s26 = Sjekkpunkt(), s27 = Sjekkpunkt(), s28 = Sjekkpunkt(), s29 = Sjekkpunkt(), s30 = Sjekkpunkt()
  public var s31 = Sjekkpunkt(), s32 = Sjekkpunkt(), s33 = Sjekkpunkt(), s34 = Sjekkpunkt()

  public init() {}

  public static let fields: Fields<Self> = [
    .group("skole", \.skole).role(.owner),
    .group("dok", \.dok).role(.owner),
    .group("elev", \.elev).role(.subject),
    .group("møte", \.møte),
    // Før møtet
    .punkt("s1", \.s1, "Karakterer og fravær er hentet ut"),
    .punkt("s2", \.s2, "Overgangsinformasjon fra ungdomsskolen er gjennomgått"),
    .punkt("s3", \.s3, "Opplysninger fra oppstartsamtalen er gjennomgått"),
    .punkt("s4", \.s4, "Faglærere har gitt tilbakemelding"),
    .punkt("s33", \.s33, "Kartlegging av læreforutsetninger i fag er gjennomgått"),
    .punkt("s34", \.s34, "Opplysninger fra elevsamtaler og møter med foresatte er gjennomgått"),
    .punkt("s5", \.s5, "Eleven er innkalt (og foresatte når eleven er under 18 år)"),
    // Temaer
    .punkt(
      "s6", \.s6, "Faglig utvikling og karakterutvikling (fag med 1 eller IV)",
      synonyms: ["Faglig utvikling / fag med 1 eller IV", "Faglig utvikling"]),
    .punkt("s7", \.s7, "Lesing"),
    .punkt("s8", \.s8, "Skriving"),
    .punkt("s9", \.s9, "Regning"),
    .punkt("s10", \.s10, "Arbeidsvaner og studieteknikk"),
    .punkt("s11", \.s11, "Behov for tilrettelegging eller hjelpemidler"),
    .punkt(
      "s12", \.s12, "Fravær: omfang, mønster og utvikling",
      synonyms: ["Omfang og mønster", "Fravær: omfang og mønster"]),
    .punkt("s13", \.s13, "Kjente årsaker til fraværet", synonyms: ["Årsaker til fraværet", "Årsaker til fravær"]),
    .punkt("s14", \.s14, "Trivsel i klassen og på skolen"),
    .punkt(
      "s15", \.s15, "Relasjoner til medelever",
      synonyms: ["Relasjon til medelever", "Venner / relasjoner til medelever"]),
    .punkt("s16", \.s16, "Relasjoner til lærere", synonyms: ["Relasjon til lærere"]),
    .punkt("s17", \.s17, "Mobbing eller krenkelser", synonyms: ["Mobbing / krenkelser", "Mobbing og krenkelser"]),
    .punkt("s18", \.s18, "Motivasjon for opplæringen"),
    .punkt("s19", \.s19, "Studie- og yrkesplaner"),
    .punkt("s20", \.s20, "Valg av utdanningsprogram, ønske om omvalg"),
    .punkt("s21", \.s21, "Fysisk helse, søvn, kosthold"),
    .punkt("s22", \.s22, "Psykisk helse"),
    .punkt("s23", \.s23, "Rus"),
    .punkt("s24", \.s24, "Bosituasjon (hybel/hjemme), økonomi, jobb"),
    .punkt("s25", \.s25, "Støtte hjemme, fritidsaktiviteter", synonyms: ["Støtte hjemme / fritidsaktiviteter"]),
    .punkt("s26", \.s26, "Orden og atferd"),
    .punkt("s27", \.s27, "Kontakt med helsesykepleier, PPT, BUP, NAV, barnevern"),
    // Avslutning
    .punkt("s28", \.s28, "Elevens egne ønsker og mål er notert"),
    .punkt("s29", \.s29, "Behov for IKO-tiltak er avklart"),
    .punkt("s30", \.s30, "Ansvar og neste møte er avtalt"),
    .punkt("s31", \.s31, "Foresatte er orientert (elev under 18 år)", synonyms: ["Foresatte orientert"]),
    .punkt(
      "s32", \.s32, "Samtykke til samarbeid med andre tjenester er innhentet",
      synonyms: ["Samtykke til samarbeid med andre tjenester innhentet"]),
    .group("kart", \.kart),
  ]

  /// Items about health; lists and workbooks leave them out unless asked.
  public static let helsepunkter: Set<String> = ["s21", "s22", "s23", "s27"]

  /// Items of *Temaer*, where Ja means that this is a challenge for the pupil.
  public static let temaer: [String] = (6...27).map { "s\($0)" }
}

/// One item: a question with boxes, and room for a remark.
public struct Sjekkpunkt: Form {
  public var svar = JaNei.ubesvart
  public var merknad: String?

  public init() {}

  public init(_ svar: JaNei, merknad: String? = nil) {
    self.svar = svar
    self.merknad = merknad
  }

  public static let fields: Fields<Self> = [
    .janei("svar", \.svar, "Svar"),
    .multiline(
      "merknad", \.merknad, "Merknad", synonyms: ["Kommentar", "Kommentarer", "Merknader", "Notat", "Notater"]),
  ]
}

extension Field where Root == Sjekkliste {
  /// An item of the list; its text is the label of the answer.
  fileprivate static func punkt(
    _ id: String, _ path: WritableKeyPath<Sjekkliste, Sjekkpunkt> & Sendable, _ text: String, synonyms: [String] = []
  ) -> Field {
    group(id, path, labels: ["svar": text, "merknad": text + ": Merknad"], synonyms: ["svar": synonyms])
  }
}

/// What a checklist says of the pupil at its top.
public struct Elevhode: Form {
  public var navn: String?
  public var fødselsdato: Day?
  public var klasse: String?

  public init() {}

  public static let fields: Fields<Self> = [
    .text(
      "navn", \.navn, "Elevens navn",
      synonyms: ["Navn", "Elev", "Elevnavn", "Fullt navn", "Navn på elev", "Navn på eleven"]
    ).role(.name),
    .day("fødselsdato", \.fødselsdato, "Fødselsdato", synonyms: ["Født", "F.dato", "Fødselsdag"]),
    .text("klasse", \.klasse, "Klasse", synonyms: ["Klassenavn", "Gruppe", "Basisgruppe", "Kl."]),
  ]
}

/// The date and school year of a checklist.
public struct Møtedag: Form {
  public var skoleår: String?
  public var dato: Day?

  public init() {}

  public static let fields: Fields<Self> = [
    .text("skoleår", \.skoleår, "Skoleår"),
    .day("dato", \.dato, "Dokumentdato", synonyms: ["Dato"]),
  ]
}

/// Who led the meeting and who wrote.
public struct Møtehode: Form {
  public var leder: String?
  public var referent: String?

  public init() {}

  public static let fields: Fields<Self> = [
    .text("leder", \.leder, "Møteleder"),
    .text("referent", \.referent, "Referent"),
  ]
}

/// The closing block, with the plan's own keys.
public struct Oppsummering: Form {
  public var dato: Day?
  public var deltakere: String?
  public var situasjon: String?
  public var ønsker: String?
  public var behov: String?
  public var utfordringer: [String] = []
  public var årsaker: String?
  public var konklusjon: String?

  public init() {}

  public static let fields: Fields<Self> = [
    .day(
      "dato", \.dato, "Dato for kartleggingssamtale",
      synonyms: ["Dato", "Dato for samtale", "Dato for samtalen", "Dato for møtet", "Møtedato"]
    ),
    .text("deltakere", \.deltakere, "Til stede", synonyms: ["Deltakere", "Møtedeltakere"]),
    .multiline("situasjon", \.situasjon, "Elevens situasjon"),
    .multiline("ønsker", \.ønsker, "Elevens ønsker"),
    .multiline("behov", \.behov, "Elevens behov"),
    .choices("utfordringer", \.utfordringer, "Elevens utfordring", synonyms: ["Utfordring", "Utfordringer"]),
    .multiline("årsaker", \.årsaker, "Årsaker til utfordringene", synonyms: ["Årsaker"]),
    .choice("konklusjon", \.konklusjon, "Konklusjon"),
  ]
}

extension Sjekkliste {
  /// A draft of «Elevens situasjon» for a plan: the themes that were answered Ja, each with its remark; nil when there is none.
  ///
  /// It is offered where the plan says nothing yet, and says itself that it is a draft: a person decides what stands.
  static func utkast(til values: Values) -> String? {
    let labels = Dictionary(fields.definitions.map { ($0.tag, $0.label) }) { first, _ in first }
    let lines = temaer.compactMap { id -> String? in
      guard values["\(id).svar"] == .janei(.ja), let text = labels["\(id).svar"] else { return nil }
      return values.text("\(id).merknad").map { "\(text): \($0)" } ?? text
    }
    return lines.isEmpty ? nil : ([Wording.utkast] + lines).joined(separator: "\n")
  }
}
