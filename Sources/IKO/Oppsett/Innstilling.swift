import Forms
import Foundation
import JSON
import Numbers

/// One setting of a school: what it is called, what it may be, and which field of the forms it stands in.
///
/// This table is the only place that knows the settings. The file's keys, the questions of `iko oppsett`, `--vis` and what `fyll` takes
/// follow from it.
public enum Innstilling: String, CaseIterable, Sendable {
  /// The school's name, as it stands at the top of every page.
  case skole
  /// The county.
  case fylke
  /// The leader who answers for the plans: the only personal datum of the settings.
  case utdanningsleder
  /// The written language of what is made: bokmål or nynorsk.
  case målform
  /// The written language of the page, where it is another than that of what is made.
  case sidemålform
  /// The day of the week on which the IKO team meets.
  case møtedag
  /// The time at which it meets.
  case møtetid
  /// After how many days a copy of a replaced document is old.
  case aldersgrenseKopier
  /// Who answers for the school's own documents: in the footer of those that are about no pupil.
  case dokumenteier
  /// The path of a picture at the top of every page.
  case logo
  /// Whether documents are made for paper.
  case forPapir

  /// What a person reads.
  public var navn: String {
    switch self {
    case .skole: "Skolens navn"
    case .fylke: "Fylke"
    case .utdanningsleder: "Utdanningsleder"
    case .målform: "Målform"
    case .sidemålform: "Målform på siden"
    case .møtedag: "Møtedag for IKO-teamet"
    case .møtetid: "Møtetid"
    case .aldersgrenseKopier: "Aldersgrense for kopier, i dager"
    case .dokumenteier: "Dokumenteier"
    case .logo: "Logo"
    case .forPapir: "Blanke felt på papir"
    }
  }

  /// What was expected, for a value that does not fit.
  public var forventet: String {
    switch self {
    case .skole, .fylke, .utdanningsleder, .dokumenteier: Wording.expectedLine
    case .logo: Wording.expectedLogo
    case .forPapir: Wording.expectedYesNo
    case .målform, .sidemålform: Wording.expectedLanguage
    case .møtedag: Wording.expectedWeekday
    case .møtetid: Wording.expectedTime
    case .aldersgrenseKopier: Wording.expectedDays
    }
  }

  /// The field of the forms that it is the usual answer of.
  var felt: String? {
    switch self {
    case .skole: "skole.navn"
    case .utdanningsleder: "plan.utdanningsleder"
    case .møtedag: "møtedag"
    case .dokumenteier: "dok.eier"
    default: nil
    }
  }

  /// Whether a person is asked for it; the others are set by their options.
  public var spørres: Bool {
    switch self {
    case .sidemålform, .dokumenteier, .logo, .forPapir: false
    default: true
    }
  }

  /// Whether the file has it as a number.
  public var erTall: Bool { self == .aldersgrenseKopier }

  /// The value that somebody typed, in the form in which it is kept; nil where it does not fit.
  ///
  ///     Innstilling.møtetid.verdi("kl. 12-13.30")     // "12.00–13.30"
  public func verdi(_ text: String) -> String? {
    let tidy = Elevnavn.tidy(text.precomposedStringWithCanonicalMapping)
    switch self {
    case .forPapir: return ["ja": "ja", "nei": "nei"][tidy.lowercased()]
    case .logo where Logo.format(of: tidy) == nil: return nil
    case .skole, .fylke, .utdanningsleder, .dokumenteier, .logo:
      // U+FFFD is what a terminal of another encoding leaves of æøå.
      let isPlain = !tidy.unicodeScalars.contains { $0.steersTerminal || $0 == "\u{FFFD}" }
      return isPlain && (1...200).contains(tidy.count) ? tidy : nil
    case .målform, .sidemålform: return Målform(tidy)?.rawValue
    case .møtedag: return Self.weekdays[tidy.lowercased()]
    case .møtetid: return Self.time(tidy)
    case .aldersgrenseKopier:
      let days = tidy.lowercased().hasSuffix(" dager") ? tidy.dropLast(" dager".count) : tidy[...]
      return Int(read: days, in: 1...36_500).map { String($0) }
    }
  }

  /// In bokmål, nynorsk, and without ø.
  private static let weekdays = [
    "mandag": "mandag", "måndag": "mandag", "tirsdag": "tirsdag", "tysdag": "tirsdag", "onsdag": "onsdag",
    "torsdag": "torsdag", "fredag": "fredag", "lørdag": "lørdag", "lordag": "lørdag", "laurdag": "lørdag",
    "søndag": "søndag", "sondag": "søndag", "sundag": "søndag",
  ]

  /// `12.00`, or `12.00–13.30`.
  private static func time(_ text: String) -> String? {
    let asked = text.lowercased().hasPrefix("kl") ? text : "kl. " + text
    let time = Møtetid(asked)
    let hasEnd = text.contains { "-–—".contains($0) }
    guard time.sted == nil, hasEnd == (time.til != nil), let clock = time.klokkeslett else { return nil }
    return String(clock.dropFirst("kl. ".count))
  }
}
