/// The names of the months, the same in bokmål and nynorsk.
package enum Months {
  package static let names = [
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "desember",
  ]

  /// As they are shortened in writing: «mai», «juni» and «juli» are short already.
  package static let shortNames = [
    "jan.", "feb.", "mars", "apr.", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des.",
  ]

  /// As an English form has them.
  package static let englishNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// As other programs and neighbours write them, where that is no shortened form of ours.
  private static let foreign = [
    "january": 1, "february": 2, "march": 3, "marts": 3, "maj": 5, "may": 5, "june": 6, "july": 7, "october": 10,
    "oct": 10, "december": 12, "dec": 12,
  ]

  /// From a name in lower case, which may be shortened to three letters.
  package static func number(_ name: String) -> Int? {
    guard name.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(name) }.map { $0 + 1 } ?? foreign[name]
  }
}
