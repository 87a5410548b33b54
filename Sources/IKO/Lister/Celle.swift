import Forms
import Foundation
import Tables

/// A cell of a list as the answer to a field.
enum Celle {
  /// Nil for a blank cell, and where a box or question has another word than it takes. Throws where something stands there that is no
  /// day or number.
  ///
  /// - Parameter asWritten: true in a register, whose texts come back letter for letter; in a list that a person keeps, spaces at the ends
  ///   and double ones mean nothing.
  static func answer(
    _ cell: ListCell, to field: FieldDefinition, today: Day, asWritten: Bool
  ) throws(TableProblem) -> Answer? {
    guard let text = try cell.text() else { return nil }
    if text == emptiedMark { return .emptied }
    switch field.kind {
    case .text, .choice, .multiline:
      if field.tag == "elev.trinn" { return .text(Trinn.named(text)) }
      if asWritten, case .text(let written) = cell.value { return .text(written) }
      return .text(field.kind == .multiline ? text : Elevnavn.tidy(text))
    case .day:
      // A birth date lies in the past; of other days two digits may mean the years to come.
      let latest = field.tag.hasSuffix("fødselsdato") ? today.year : today.year + 50
      return try cell.day(latestYear: latest).map { .day($0) }
    case .number where Kolonnelesing.isDash(text): return nil
    case .number where field.tag == "inn.ønske":
      // «2. ønske» is 2; a wish told in words has no number.
      switch Ønsketekst(text, words: [:]) {
      case .nummer(let number): return .number(Decimal(number))
      case .ord, .ugyldig: return nil
      }
    case .number: return try cell.decimal().flatMap { Decimal($0) }.map { .number($0) }
    case .choices: return .choices(text.split { $0 == ";" || $0 == "\n" }.map(Elevnavn.tidy).filter { !$0.isEmpty })
    case .janei: return JaNei(printed: text).map { .janei($0) }
    case .check:
      if ["☒", "1", "true", "sann"].contains(text.lowercased()) { return .check(true) }
      if ["☐", "0", "false", "usann"].contains(text.lowercased()) { return .check(false) }
      let choice = JaNei(printed: text)
      return choice == .ja ? .check(true) : choice == .nei ? .check(false) : nil
    case .rows: return nil
    }
  }

  /// Whether a text stands for a blank, or tells what a field has no place for: a dash, a wish in words.
  static func saysNothing(_ text: String, to field: FieldDefinition) -> Bool {
    guard field.kind == .number else { return false }
    return Kolonnelesing.isDash(text) || field.tag == "inn.ønske" && Ønsketekst(text, words: [:]) == .ord
  }

  /// What a register writes where a person emptied a field.
  static let emptiedMark = "(tømt)"
}

extension JaNei {
  /// From what people write: Ja, nei, J, N, «Ikke aktuelt».
  init?(printed text: String) {
    switch Nøkkel.folded(text) {
    case "ja", "j", "x", "ja.": self = .ja
    case "nei", "n", "nei.": self = .nei
    case "ikke aktuelt", "ikkeaktuelt", "ikke tatt opp", "ikketattopp": self = .ikkeAktuelt
    default: return nil
    }
  }
}
