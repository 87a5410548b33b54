import Disk
import Forms
import JSON
import Norwegian

/// What a school calls the columns of its lists, where that is none of the words that lists are known by: `kolonneord.json` in the working folder, over the
/// one that IT has laid in `/etc/iko`. It holds names of columns and what they mean, never what stands in a cell.
///
///     try Skolensord.husk(["Snitt 10. kl": "Karaktersnitt", "Skap": nil], i: "Dokumenter/IKO")
///
/// A column of fødselsnumre is one whatever it is called here, and no column is made one.
public struct Skolensord: Sendable, Equatable {
  /// The file's name.
  public static let fil = "kolonneord.json"
  private static let key = "kolonner"
  /// More columns than a school has words for are another file.
  private static let most = 1000

  /// By the compact name of the column: a word that lists know, or nil for a column that is not used.
  private var betydninger: [String: String?] = [:]
  /// The names as they were written.
  private var navn: [String: String] = [:]

  private init() {}

  /// Says nothing of any column.
  package static let ingen = Skolensord()

  /// Reads both files; one that is not there says nothing.
  ///
  /// - Throws: `bad-json`, `newer-version`, `not-permitted`, `not-a-file`.
  public init(_ omgivelser: Omgivelser) throws(FormError) {
    for mappe in [omgivelser.skolemappe, omgivelser.arbeidsmappe].compactMap(\.self) {
      try les(Omgivelser.path(mappe, Self.fil))
    }
  }

  private mutating func les(_ sti: String) throws(FormError) {
    guard Files.kind(of: sti) != nil else { return }
    let file = try JSONFil(sti, råd: Wording.columnWordsAdvice)
    guard let node = file.medlemmer[Self.key] else { return }
    guard case .object(let words) = node, words.count <= Self.most else {
      throw FormError(kind: "bad-json", file: sti, message: Wording.badColumnWords)
    }
    for (name, meaning) in words {
      switch meaning {
      case .string(let word): set(name, word)
      case .null: set(name, nil)
      default: throw FormError(kind: "bad-json", file: sti, message: Wording.badColumnWords)
      }
    }
  }

  private mutating func set(_ name: String, _ word: String?) {
    let key = Kolonneord.compact(name)
    guard !key.isEmpty else { return }
    betydninger[key] = .some(word)
    navn[key] = name
  }

  /// Those that were given for a piece of work; else those of the process.
  @TaskLocal package static var gitt: Skolensord?

  static var gjeldende: Skolensord { gitt ?? (try? Skolensord(.prosessen)) ?? ingen }

  /// Throws where a file is there and cannot be used: what it says would be missing without a word.
  static func kontroller() throws(FormError) { if gitt == nil { _ = try Skolensord(.prosessen) } }

  var erTom: Bool { betydninger.isEmpty }

  /// What a column means: nil where nothing is said of it, `.some(nil)` where it is not used.
  func betydning(av name: String) -> String?? {
    guard !erTom else { return nil }
    return betydninger[Kolonneord.compact(name)]
  }

  /// Keeps what columns mean, beside what was kept before.
  ///
  /// - Parameters:
  ///   - ord: a word of ``valg`` by the name of a column; nil for a column that is not to be used.
  ///   - mappe: the working folder.
  /// - Throws: what reading and writing the file throws; `bad-setting` for a name or a word that cannot be kept.
  public static func husk(_ ord: [String: String?], i mappe: String) throws(FormError) {
    let sti = Omgivelser.path(mappe, fil)
    var all = Skolensord()
    try all.les(sti)
    for (name, word) in ord {
      guard !Fødselsnummer.isLike(name), name.utf16.count <= 200, word.map({ valg.contains($0) }) ?? true else {
        throw FormError(kind: "bad-setting", file: sti, message: Wording.badColumnWords)
      }
      all.set(name, word)
    }
    guard all.betydninger.count <= most else {
      throw FormError(kind: "bad-setting", file: sti, message: Wording.badColumnWords)
    }
    let members = all.navn.sorted { $0.value < $1.value }.map { key, name -> (String, JSONValue) in
      let word = all.betydninger[key] ?? nil
      return (name, word.map { .string($0) } ?? .null)
    }
    try Utfil.write(JSONFil.bytes([(Self.key, .object(members))]), to: sti, keeping: false)
  }

  /// What a column may be said to mean: words that every list of pupils is known by.
  public static let valg = [
    "Elevens navn", "Fornavn", "Mellomnavn", "Etternavn", "Elevnummer", "Fødselsdato", "Klasse", "Trinn",
    "Utdanningsprogram", "Kontaktlærer", "Karaktersnitt", "Grunnskolepoeng", "Ønske", "Fravær %", "Fravær dager",
    "Fravær timer", "Matematikk", "Engelsk", "Norsk", "Skjermet adresse",
  ]
}

extension Wording {
  static let columnWordsAdvice = "Rett filen, eller slett den og velg hva kolonnene betyr på nytt."
  static let badColumnWords =
    "Skolens ord for kolonnene kan ikke brukes: under «kolonner» skal hver kolonne ha et ord som står i listen over betydninger, eller null. "
    + columnWordsAdvice
}
