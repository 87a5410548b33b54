import Forms

/// Where in a folder a pupil is, for a request to see or to delete what a school has (GDPR, articles 15 and 17).
///
///     let spor = try Elevsøk("Kari Nordmann").spor(i: Mappefiler("Output"))
///     for treff in spor.treff { print(treff.fil, treff.steder) }
public struct Spor: Sendable {
  /// The pupil that was found; of one who is in no row and no document, what was asked for.
  public let elev: Oppføring?
  public let søkt: String
  /// Where nobody is called so, those of whose names it is a part.
  public let nære: [String]
  /// The files, by their kind and then in the order of the folder.
  public let treff: [Treff]
  /// Files and folders that could not be read: any of them may hold the pupil too.
  public let uleste: [FormError]
  /// Files of kinds that this package does not read.
  public let ikkeUndersøkt: [String]
  /// How many files were looked through.
  public let undersøkt: Int

  /// A file that holds the pupil.
  public struct Treff: Sendable, Equatable {
    public let fil: String
    public let slag: Filslag
    /// The form and date of a document.
    public let skjema: String?
    public let dato: Day?
    /// Where in the file: sheets and rows, lines, fields; empty where it is the whole.
    public let steder: [String]
    public let sikkerhet: Sikkerhet
  }

  public enum Sikkerhet: Sendable, Equatable {
    case sikker
    /// It may be another pupil; with the reason.
    case usikker(String)
    /// The name stands in what is about somebody else, or about nobody.
    case nevnt

    /// `sikker`, `usikker` or `nevnt`.
    public var ord: String {
      switch self {
      case .sikker: "sikker"
      case .usikker: "usikker"
      case .nevnt: "nevnt"
      }
    }
  }
}

/// What kind of file it is, for a person who looks after a folder.
public enum Filslag: String, Sendable, CaseIterable, Comparable {
  case dokument, kopi
  /// What a person has corrected of the reading of a document.
  case rettelse
  case register, vurdering, liste, oversikt, kalender, data, tekst
  /// What a run that died was writing.
  case midlertidig
  /// Known by its name alone.
  case annet

  public static func < (left: Self, right: Self) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }

  /// Files that hold many pupils and were made for a purpose that passes.
  public var samlerElever: Bool { [.register, .vurdering, .oversikt, .kalender, .data].contains(self) }
}
