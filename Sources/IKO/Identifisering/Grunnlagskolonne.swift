/// What a column means for the criteria, by its header.
enum Grunnlagskolonne: Equatable, Sendable {
  case snitt
  /// Grunnskolepoeng: ten times the average.
  case poeng
  case ønske
  case fravær(Fraværskolonne)
  case skoledager
  case karakter(Fagkolonne)
  /// A subject beside those of the page.
  case annetFag(Fagkolonne.Annet)
  case merke(String)

  init?(_ name: String, isAboutAbsence: Bool = false) {
    // «Karaktersnitt fra ungdomsskolen», «Snitt gr.sk.»
    let words = Kolonneord.words(name)
    let rest = words.filter { !Self.fillers.contains($0) }
    switch (rest.isEmpty ? words : rest).joined() {
    case "karaktersnitt", "snitt", "inntakssnitt", "snittkarakter", "karaktergjennomsnitt", "gjennomsnitt", "innsnitt",
      "gjsnitt", "gjsn", "gjennomsnittskarakter", "snittkarakterer", "snittgrunnskole", "snittinntak", "karsnitt",
      "average", "averagegrade", "gradeaverage", "gpa":
      self = .snitt
    case "grunnskolepoeng", "poeng", "poengsum", "inntakspoeng", "karakterpoeng", "grskpoeng", "grskolepoeng",
      "gskpoeng",
      "gspoeng", "grunnskpoeng", "skolepoeng", "grunnskolepoengsum":
      self = .poeng
    case "ønske", "ønskje", "ønskjenr", "ønskenr", "ønskenummer", "tattinnpåønskenr", "tattinnpåønske", "inntaksønske",
      "innønske",
      "inntattpåønske", "inntattpåønskenr", "innpåønske", "ønskenrinntak", "ønskeinntak", "inntattpå", "søkerønske",
      "søkerønskenr", "choice", "intakechoice":
      self = .ønske
    default:
      if let id = Merkekolonne.id(name) {
        self = .merke(id)
      } else if Fraværskolonne.erGrunnlag(name) {
        self = .skoledager
      } else if let column = Fraværskolonne(name, isAboutAbsence: isAboutAbsence) {
        self = .fravær(column)
      } else if let column = Fagkolonne(name) {
        self = .karakter(column)
      } else {
        return nil
      }
    }
  }

  private static let fillers: Set<String> = [
    "fra", "ungdomsskolen", "ungdomsskole", "grunnskolen", "gr", "sk", "grsk", "ved", "10", "trinn",
  ]

  /// Whether a column is the priority of the wish that a pupil was taken in on, in a list that has an average. Elsewhere «Prioritet» is anybody's
  /// order of what comes first.
  static func isPriority(_ name: String) -> Bool {
    ["prioritet", "prioritetsnr", "prioritetnr", "prioritetsnummer", "pri", "prio"].contains(
      Kolonneord.words(name).joined())
  }

  /// The key that what stands there is kept under.
  var tag: String {
    switch self {
    case .snitt: "inn.snitt"
    case .poeng: Self.poengtag
    case .ønske: "inn.ønske"
    case .fravær(let column): column.tag
    case .skoledager: Fraværskolonne.skoledager
    case .karakter(let column): column.tag
    case .annetFag(let column): column.tag
    case .merke(let id): Merkekolonne.prefix + id
    }
  }

  /// What the report says that the column was taken for.
  var navn: String {
    switch self {
    case .snitt: "karaktersnitt"
    case .poeng: "grunnskolepoeng"
    case .ønske: "ønske"
    case .fravær(let column):
      "fravær" + (column.enhet.map { " i \($0.rawValue)" } ?? "")
        + (column.del == .samlet ? "" : ", \(column.del.rawValue)")
    case .skoledager: "skoledager"
    case .karakter(let column):
      column.navn + (column.vurdering.map { ", \($0.rawValue)" } ?? "")
    case .annetFag(let column): column.navn + (column.vurdering.map { ", \($0.rawValue)" } ?? "")
    case .merke(let id): "\(id) (merket av en person)"
    }
  }

  var mål: Kolonner.Mål { .grunnlag(self) }

  /// Whether both say the same of a pupil, so that only one of them can be used.
  func erSamme(som other: Grunnlagskolonne) -> Bool {
    if case .karakter(let one) = self, case .karakter(let two) = other { return one.erSamme(som: two) }
    return tag == other.tag
  }

  static let poengtag = "inn.poeng"
}
