import Forms
import Foundation
import Tables

/// A cell of a list as the answer to a field.
enum Celle {
  /// Nil for a blank cell. Throws where something stands there that is not of the field's kind.
  static func answer(_ cell: ListCell, to field: FieldDefinition, today: Day) throws(TableProblem) -> Answer? {
    guard let text = try cell.text() else { return nil }
    if text == emptiedMark { return .emptied }
    switch field.kind {
    case .text, .choice: return .text(Elevnavn.tidy(text))
    case .multiline: return .text(text)
    case .day:
      // A birth date lies in the past; of other days two digits may mean the years to come.
      let latest = field.tag.hasSuffix("fødselsdato") ? today.year : today.year + 50
      return try cell.day(latestYear: latest).map {
        .day($0)
      }
    case .number where Kolonnelesing.isDash(text): return nil
    case .number where field.tag == "inn.ønske":
      // «2. ønske» is 2; a wish told in words has no number.
      if case .nummer(let number) = Ønsketekst(text, words: [:]) { return .number(Decimal(number)) }
      return nil
    case .number: return try cell.decimal().flatMap { Decimal(string: $0.text, locale: nil) }.map { .number($0) }
    case .choices: return .choices(text.split { $0 == ";" || $0 == "\n" }.map(Elevnavn.tidy).filter { !$0.isEmpty })
    case .janei: return JaNei(printed: text).map { .janei($0) }
    case .check: return .check(JaNei(printed: text) == .ja || ["x", "1", "☒", "true"].contains(text.lowercased()))
    case .rows: return nil
    }
  }

  /// What a register writes where a person emptied a field.
  static let emptiedMark = "(tømt)"
}

extension JaNei {
  /// From what people write: Ja, nei, J, N, «Ikke aktuelt».
  init?(printed text: String) {
    switch Nøkkel.folded(text) {
    case "ja", "j", "x": self = .ja
    case "nei", "n": self = .nei
    case "ikke aktuelt", "ikkeaktuelt", "ikke tatt opp": self = .ikkeAktuelt
    default: return nil
    }
  }
}
