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

  init?(_ name: String) {
    // «Karaktersnitt fra ungdomsskolen», «Snitt gr.sk.»
    let words = Kolonneord.words(name)
    let rest = words.filter { !Self.fillers.contains($0) }
    switch (rest.isEmpty ? words : rest).joined() {
    case "karaktersnitt", "snitt", "inntakssnitt", "snittkarakter", "karaktergjennomsnitt", "gjennomsnitt", "innsnitt",
      "gjsnitt", "gjsn", "gjennomsnittskarakter", "snittkarakterer", "snittgrunnskole", "snittinntak", "karsnitt":
      self = .snitt
    case "grunnskolepoeng", "poeng", "poengsum", "inntakspoeng", "karakterpoeng", "grskpoeng", "grskolepoeng",
      "gskpoeng",
      "gspoeng", "grunnskpoeng", "skolepoeng", "grunnskolepoengsum":
      self = .poeng
    case "ønske", "ønskje", "ønskjenr", "ønskenr", "ønskenummer", "tattinnpåønskenr", "tattinnpåønske", "inntaksønske",
      "innønske",
      "inntattpåønske", "inntattpåønskenr", "innpåønske", "ønskenrinntak", "ønskeinntak":
      self = .ønske
    default:
      if let id = Merkekolonne.id(name) {
        self = .merke(id)
      } else if Fraværskolonne.erGrunnlag(name) {
        self = .skoledager
      } else if let column = Fraværskolonne(name) {
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

  static let poengtag = "inn.poeng"
}
