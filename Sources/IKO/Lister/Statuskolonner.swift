import Forms
import Norwegian
import Tables

/// The columns beside those of the form that may say that somebody is no pupil of the class: a status, an answer to an offer, the day on which
/// she left, or a remark.
///
///     let columns = Statuskolonner(unused, of: table)
///     columns.sayGone(row, today: day)      // true where «Inntaksstatus» says «Venteliste nr. 2»
struct Statuskolonner {
  private enum Slag {
    case sluttdato
    /// The day on which she begins.
    case startdato
    case status
    /// The answer to an offer of a place.
    case svar
    /// Anything else: only what says nothing but that she has left.
    case merknad
  }

  private let columns: [(column: RowTable.Column, slag: Slag)]

  /// None.
  init() { columns = [] }

  /// - Parameters:
  ///   - columns: those that mean nothing else.
  ///   - table: the list that they are columns of.
  init(_ columns: [RowTable.Column], of table: RowTable) {
    let texts = table.columns.map(\.name) + table.titles + [table.sheet].compactMap(\.self)
    let words = texts.flatMap(Kolonneord.words)
    // «Svar» is an answer to an offer where the list is about offers; else it may answer anything.
    let isAboutOffers = words.contains { word in Self.offers.contains { word.hasPrefix($0) } }
    self.columns = columns.map { column in
      let name = Kolonneord.words(column.name).joined(separator: " ")
      let slag: Slag =
        if Utenforklassen.erSluttdato(column.name) {
          .sluttdato
        } else if Utenforklassen.erStartdato(column.name) {
          .startdato
        } else if Utenforklassen.erStatuskolonne(column.name) {
          .status
        } else if Self.answers.contains(name) || isAboutOffers && name == "svar" {
          .svar
        } else {
          .merknad
        }
      return (column, slag)
    }
  }

  /// Whether one of them says that the pupil has left, or has not come.
  func sayGone(_ row: RowTable.Row, today: Day) -> Bool {
    columns.contains { column, slag in
      let cell = row[column]
      if slag == .sluttdato, let day = try? cell.day(latestYear: today.year + 1) { return day <= today }
      if slag == .startdato, let day = try? cell.day(latestYear: today.year + 1) { return day > today }
      guard let text = (try? cell.text()) ?? nil else { return false }
      return switch slag {
      case .status: Utenforklassen.erStatus(text)
      case .svar: Utenforklassen.erAvslag(text)
      case .sluttdato, .startdato, .merknad: Utenforklassen.harSluttet(text)
      }
    }
  }

  private static let offers = ["inntak", "søk", "søker", "tilbud", "prioritet", "ønske", "vigo", "poeng"]
  private static let answers: Set<String> = [
    "svar på tilbud", "tilbudssvar", "svar tilbud", "takket ja", "møtt", "møtt opp", "har møtt", "oppmøte",
  ]
}
