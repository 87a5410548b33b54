import Forms
import Foundation

/// How it was noticed that the pupil may be at risk, and on what ground.
public struct Identifiseringsgrunnlag: Form {
  public var dato: Day?
  public var fase: String?
  public var kilde: [String] = []
  public var meldtAv: String?
  public var kriterier: [String] = []
  public var grunnlag: String?
  public var kritiskeFaktorer: [String] = []

  public init() {}

  public static let fields: Fields<Self> = [
    .day("dato", \.dato, "Dato for identifisering", synonyms: ["Identifisert dato", "Identifisert"]),
    .choice("fase", \.fase, "Identifisert ved"),
    .choices("kilde", \.kilde, "Kilde"),
    .text("meldtAv", \.meldtAv, "Meldt av (navn og rolle)", synonyms: ["Meldt av"]),
    .choices("kriterier", \.kriterier, "Kriterier"),
    .multiline("grunnlag", \.grunnlag, "Grunnlag"),
    .choices(
      "kritiskeFaktorer", \.kritiskeFaktorer, "Kritiske faktorer (fortløpende)", synonyms: ["Kritiske faktorer"]),
  ]
}

/// What the intake says.
public struct Inntak: Form {
  /// The average of the grades, 0 to 6; on paper with a decimal comma.
  public var snitt: Decimal?
  /// The number of the wish that the pupil was taken in on.
  public var ønske: Decimal?

  public init() {}

  public static let fields: Fields<Self> = [
    .number("snitt", \.snitt, "Karaktersnitt", synonyms: ["Snitt", "Inntakssnitt"]),
    .number("ønske", \.ønske, "Tatt inn på ønske nr.", synonyms: ["Ønske", "Ønske nr.", "Ønskenummer"]),
  ]
}

/// Absence, documented and undocumented together. Hours are never turned into days.
public struct Fravær: Form {
  public var dager: Decimal?
  public var timer: Decimal?
  public var prosent: Decimal?

  public init() {}

  public static let fields: Fields<Self> = [
    .number("dager", \.dager, "Fravær dager", synonyms: ["Dager fravær", "Fraværsdager"]),
    .number("timer", \.timer, "Fravær timer", synonyms: ["Timer fravær", "Fraværstimer"]),
    .number("prosent", \.prosent, "Fravær %", synonyms: ["Fraværsprosent", "Fravær i prosent", "Fravær prosent"]),
  ]
}

/// One assessment in one subject.
public struct Fagvurdering: Form {
  public var fag: String?
  public var fagkode: String?
  /// Inngang, T1, T2, Standpunkt or Eksamen.
  public var vurdering: String?
  /// 1 to 6, or a code such as IV, IM, F, D.
  public var karakter: String?
  public var merknad: String?

  public init() {}

  public static let fields: Fields<Self> = [
    .text("fag", \.fag, "Fag"),
    .text("fagkode", \.fagkode, "Fagkode"),
    .choice("vurdering", \.vurdering, "Vurdering"),
    .text("karakter", \.karakter, "Karakter"),
    .text("merknad", \.merknad, "Merknad", synonyms: ["Kommentar", "Notat"]),
  ]
}
