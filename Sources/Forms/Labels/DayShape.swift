import Norwegian

/// Room that is printed for the three parts of a figure: «__.__.____», «__ / __ / 20__», «__-__-__».
///
/// A day has that shape, and so have the code of a bank and the number of a case. What is no day is never rewritten as one.
struct DayShape {
  /// Whether the room itself tells: two parts of one length and a longer year, with the marks of a day between them.
  private let isPrintedAsDay: Bool

  /// Nil for room of another shape.
  init?(_ text: String) {
    guard let match = text.trimmed.wholeMatch(of: Self.pattern) else { return nil }
    let (first, second, third) = (match.1, match.3, match.5)
    let isLonger = third.contains(where: \.isNumber) || third.count > second.count
    isPrintedAsDay = first.count == second.count && isLonger && match.2 != "-" && match.2 == match.4
  }

  /// Whether a day is asked for there.
  ///
  /// - Parameters:
  ///   - label: what it is called.
  ///   - words: all that stands before it on its line.
  func isDay(label: String, beside words: String) -> Bool {
    let label = Folding.folded(label).split { !$0.isLetter }.map(String.init)
    if label.contains(where: Self.isOfDays) { return !label.contains(where: Self.joining.contains) || isPrintedAsDay }
    if label.contains(where: Self.isOfNumbers) { return false }
    return isPrintedAsDay
      || Folding.folded(words).split { !$0.isLetter }.map(String.init).contains(where: Self.isOfDays)
  }

  private static func isOfDays(_ word: String) -> Bool {
    days.contains(word) || ["dato", "datoen", "dagen", "fristen"].contains { word.hasSuffix($0) }
  }

  private static func isOfNumbers(_ word: String) -> Bool {
    numbers.contains(word)
      || ["nummer", "nummeret", "nr", "number", "kode", "koden", "konto", "kontoen"].contains { word.hasSuffix($0) }
  }

  private static let days: Set<String> = [
    "dag", "den", "født", "fødd", "frist", "periode", "perioden", "date", "dates", "dated", "day", "born", "birth",
    "dob", "deadline", "period", "datum", "geburtsdatum",
  ]
  private static let numbers: Set<String> = [
    "no", "num", "nos", "code", "codes", "ref", "reference", "referanse", "referansen", "id", "iban", "account",
    "version", "versjon", "serial",
  ]
  /// What stands between a day and something else that is asked for.
  private static let joining: Set<String> = ["og", "and", "eller", "or"]

  nonisolated(unsafe) private static let pattern =
    #/(_{1,4})\s*([.\/-])\s*(_{1,4})\s*([.\/-])\s*((?:20|19)_{1,4}|_{2,10})/#
}
