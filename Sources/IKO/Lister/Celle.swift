import Forms
import Foundation
import Norwegian
import Tables

/// A cell of a list as the answer to a field.
enum Celle {
  /// Nil for a blank cell, and where a box or question has another word than it takes. Throws where something stands there that is no
  /// day or number, and where a spreadsheet has made something else of a code.
  ///
  /// - Parameters:
  ///   - asWritten: true in a register, whose texts come back letter for letter; in a list that a person keeps, spaces at the ends and double
  ///     ones mean nothing.
  ///   - order: what the column says of day and month.
  static func answer(
    _ cell: ListCell, to field: FieldDefinition, today: Day, asWritten: Bool, order: DayOrder = DayOrder()
  ) throws(TableProblem) -> Answer? {
    guard let shown = try cell.text() else { return nil }
    let text = asWritten ? shown : Invisible.removed(from: shown)
    if text.isEmpty { return nil }
    if text == emptiedMark { return .emptied }
    if !asWritten, Kolonnelesing.isDash(text) { return nil }
    switch field.kind {
    case .text, .choice, .multiline:
      if !asWritten, codes.contains(field.tag) ? cell.isConverted : ShortCode.isScientific(text) {
        throw TableProblem(.convertedCode, cell.place)
      }
      if field.tag == "elev.trinn" { return .text(Trinn.named(text)) }
      if asWritten, case .text(let written) = cell.value { return .text(written) }
      return .text(field.kind == .multiline ? text : Elevnavn.tidy(text))
    case .day:
      // A birth date lies in the past; of other days two digits may mean the years to come.
      let latest = field.tag.hasSuffix("fødselsdato") ? today.year : today.year + 50
      if order.isMixed, DayOrder.isEither(text) { throw TableProblem(.eitherDay, cell.place) }
      if order.isConverted { throw TableProblem(.eitherDay, cell.place) }
      return try cell.day(latestYear: latest, monthFirst: order.isMonthFirst).map { .day($0) }
    case .number where field.tag == "inn.ønske":
      // «2. ønske» is 2; a wish in words has no number.
      switch Ønsketekst(text, words: [:]) {
      case .nummer(let number): return .number(Decimal(number))
      case .ord, .ugyldig: return nil
      }
    case .number:
      // In a register a number of many digits stands as text, and is exact.
      if asWritten, case .text(let written) = cell.value, let exact = DecimalReading.decimal(written) {
        return Decimal(exact).map { .number($0) }
      }
      return try cell.decimal().flatMap { Decimal($0) }.map { .number($0) }
    case .choices: return .choices(Answer.choices(in: text))
    case .janei: return JaNei(written: text).map { .janei($0) }
    case .check:
      let choice = JaNei(written: text)
      return choice == .ja ? .check(true) : choice == .nei ? .check(false) : nil
    case .rows: return nil
    }
  }

  /// Whether a text stands for a blank, or tells what a field has no place for: a dash, a wish in words.
  static func saysNothing(_ text: String, to field: FieldDefinition) -> Bool {
    Kolonnelesing.isDash(text) || field.tag == "inn.ønske" && Ønsketekst(text, words: [:]) == .ord
  }

  /// Whether a text says that nothing is known or there is nothing, where a person or a telephone is asked for: «-», «ingen», «vet ikke».
  static func isBlankWord(_ text: String) -> Bool {
    let words = Kolonneord.words(text).joined(separator: " ")
    return words.count < 2 && !words.contains(where: \.isNumber) || blankWords.contains(words)
      || words.split(separator: " ").first.map { blankBeginnings.contains(String($0)) } == true
  }

  /// «Ingen registrert», «Ikke oppgitt», «Myndig – ingen», «Død».
  private static let blankBeginnings: Set<String> = [
    "ingen", "inga", "ikke", "mangler", "ukjent", "ukjend", "myndig", "død", "avdød", "none", "unknown",
  ]

  private static let blankWords: Set<String> = [
    "har ikke", "finnes ikke", "finst ikke", "vet ikke", "n a", "na", "xx", "xxx",
  ]

  /// Fields that hold a short code, which spreadsheets take for days and numbers.
  private static let codes: Set<String> = ["elev.klasse", "elev.trinn", "dok.saksnr"]

  /// What a register writes where a person emptied a field.
  static let emptiedMark = "(tømt)"
}
