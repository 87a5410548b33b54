import Norwegian
import Forms
import Tables

/// What a column means for the criteria, by its header.
enum Grunnlagskolonne: Equatable {
  case snitt(erPoeng: Bool)
  case ønske
  case fravær(Fraværskolonne)
  case skoledager
  case karakter(Fagkolonne)
  case merke(String)

  init?(_ name: String) {
    let words = Kolonneord.words(name)
    switch words.joined(separator: " ") {
    case "karaktersnitt", "snitt", "inntakssnitt", "snittkarakter", "karaktergjennomsnitt", "gjennomsnitt", "inn snitt":
      self = .snitt(erPoeng: false)
    case "grunnskolepoeng", "poeng", "poengsum", "inntakspoeng", "karakterpoeng": self = .snitt(erPoeng: true)
    case "ønske", "ønske nr", "ønskenummer", "ønskenr", "tatt inn på ønske nr", "tatt inn på ønske", "inntaksønske",
      "inn ønske":
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

  /// The key that what stands there is kept under.
  var tag: String {
    switch self {
    case .snitt: "inn.snitt"
    case .ønske: "inn.ønske"
    case .fravær(let column): column.tag
    case .skoledager: Fraværskolonne.skoledager
    case .karakter(let column): column.tag
    case .merke(let id): Merkekolonne.prefix + id
    }
  }

  /// What a person is told that the column was taken for.
  var navn: String {
    switch self {
    case .snitt: "karaktersnitt"
    case .ønske: "ønske"
    case .fravær(let column):
      "fravær" + (column.enhet.map { " i \($0.rawValue)" } ?? "")
        + (column.del == .samlet ? "" : ", \(column.del.rawValue)")
    case .skoledager: "skoledager"
    case .karakter(let column):
      column.navn + (column.vurdering.map { ", \($0.rawValue)" } ?? "")
    case .merke(let id): "\(id) (merket av en person)"
    }
  }

  /// Names that the row of headers is found by.
  static let hints: Set<String> = Set(
    [
      "karaktersnitt", "snitt", "grunnskolepoeng", "ønske", "matematikk", "engelsk", "norsk", "fravær %",
      "fravær dager",
      "fravær timer", "fravær", "trinn", "skoleår", "fag", "fagkode", "type", "karakter", "vurdering", "skoledager",
    ].map(Folding.folded))
}
