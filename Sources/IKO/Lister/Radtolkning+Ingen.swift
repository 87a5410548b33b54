import Forms
import Foundation
import Tables

/// Rows that are no pupil's: legends, feet, lines that a report prints, foresatte on rows of their own.
extension Radtolkning {
  /// Whether it explains the colours of a list: «Rød = sluttet».
  var isLegend: Bool {
    saysNobody && Self.explainsColours(printed)
  }

  /// «Gul = følges opp», «Rød skrift: sluttet».
  static func explainsColours(_ line: String) -> Bool {
    let legend =
      /(?i)\s*(?:rød|raud|gul|grønn|grøn|blå|grå|oransje|rosa|lilla|fet|kursiv|uthevet|understrek|skravert|overstrek|gjennomstrek|strøket|farge)\p{L}*\s*(?:[=:–-]|betyr|er)\s.*/
    return line.wholeMatch(of: legend) != nil
  }

  /// Whether the cell of the name holds two people: «Anne Berg og Bo Dahl», «1. Anne Berg 2. Bo Dahl», one on each line.
  var isTwoNames: Bool { !isRegister && names.contains(where: Self.areTwo) }

  private static func areTwo(_ text: String) -> Bool {
    guard text.utf8.count > 8 else { return false }
    func isWhole(_ part: some StringProtocol) -> Bool { part.split(whereSeparator: \.isWhitespace).count >= 2 }
    let words = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    if words.dropFirst().dropLast().contains(where: { $0 == "og" || $0 == "samt" || $0 == "and" }) { return true }
    // «Berg Hansen,» on one line and «Anne» on the next are one name.
    let lines = text.split(whereSeparator: \.isNewline)
    if lines.count > 1, lines.allSatisfy({ isWhole($0) && $0.trimmingCharacters(in: .whitespaces).last != "," }) {
      return true
    }
    let apart = text.split(separator: "   ").filter { $0.contains(where: \.isLetter) }
    return apart.count > 1 && apart.allSatisfy(isWhole)
      || text.firstMatch(of: /\p{L}\s+\d{1,2}[.)]\s*\p{Lu}/) != nil
  }

  /// Whether the cell of the name holds signs that no name has, after all that was cut.
  var isNoName: Bool {
    // With a number it is known who it is, and a person may be called anything.
    !isRegister && nøkkel == nil && elevnummer == nil
      && names.contains { name in
        name.contains {
          "!?#=+;:<>@/|[]{}\\_%&*".contains($0) || $0.isSymbol && !"´`^".contains($0) && $0 != "\u{FFFD}"
        }
      }
  }

  /// Whether it is of one of the foresatte, on a row of her own below the pupil: «Mor: Eva Berg».
  var isForesatt: Bool {
    saysNobody
      && names.contains { name in
        let words = Kolonneord.words(String(name.prefix { $0 != ":" }))
        return name.contains(":") && words.count == 1
          && words.allSatisfy { Foresattkolonne($0)?.relasjon != nil || $0 == "foresatt" }
      }
  }

  /// Whether it is the foot of a list, a line that a report prints, or a place that nobody has: «Sum», «Antall elever: 2», «Utskrift 28.11.2026»,
  /// «Vakant». Nobody with a number or a birth date is.
  var isNobody: Bool {
    guard saysNobody else { return false }
    let text = printed
    // «Sum elever | 3»: what has no letter is nobody's name.
    if !names.isEmpty, !names.contains(where: { $0.contains(where: \.isLetter) }) { return true }
    if Utenforklassen.erPlassholder(text) { return true }
    let words = Nøkkel.folded(text).split { !$0.isLetter }
    let isClass = name.written == nil && name.for == nil && name.last == nil
    // «Onsdag 11. november», merged over the row, stands in the first column, whatever that is; a class has one word.
    if isClass, filled == 1, !saysAnything || known > 1 && text.contains(" ") && Klassekode.klasse(i: text) == nil {
      return true
    }
    if let first = words.first, Avsnitt.feet.contains(first),
      isClass || !["sum", "total", "ledig", "vakant", "andel", "stryk"].contains(first)
        || words.dropFirst().allSatisfy({
          ["elever", "elev", "plass", "plasser", "klassen", "alle", "i", "av", "klasse", "jenter", "gutter"].contains(
            $0)
        })
    {
      return true
    }
    guard isClass || values.text("elev.klasse") == nil else { return false }
    // «Mor: Eva Berg» stands below a pupil.
    if !isClass,
      text.contains(where: { ":=".contains($0) })
        || !words.isEmpty && words.allSatisfy({ Foresattkolonne(String($0))?.relasjon != nil })
    {
      return true
    }
    // Where a list knows much of its pupils, a line with one or two cells and a text like no name is printed around them.
    guard filled < max(known, 2), filled <= 2 else { return false }
    // «Makuleres etter bruk.» below the first column, whatever that is.
    if text.isEmpty { return known > 1 && (filled == 1 || elevnummer?.contains(" ") == true) }
    if isClass { return false }
    let printed: Set<Substring> = [
      "utskrift", "utskriftsdato", "side", "rapport", "rapporten", "kilde", "merk", "fotnote", "forklaring",
      "oppdatert",
      "generert", "skrevet", "slutt", "kontaktlærer", "klasse", "dato",
    ]
    return text.hasPrefix("*") || text.hasSuffix(".") && words.count > 2 || text.contains(where: { ":=".contains($0) })
      || text.contains(where: \.isNumber) || words.count > 6
      || words.first.map(printed.contains) == true
  }
}
