import Forms
import Norwegian
import Numbers

/// How old something may become: `180d`, «6 måneder», «2 år», or all that is from before a day.
///
///     Aldersgrense("2 år")?.dag(på: today)       // the day two years ago: what is from before it is too old
public struct Aldersgrense: Sendable, Equatable {
  private enum Enhet: Equatable {
    case dager(Int), måneder(Int), dag(Day)
  }

  private let enhet: Enhet

  /// Nil for a text that tells no age; a number has at most four digits.
  public init?(_ text: String) {
    let text = text.lowercased().filter { !$0.isWhitespace }
    if let day = Day(norwegian: text), text.contains(where: { ".-/".contains($0) }) {
      enhet = .dag(day)
      return
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...4).contains(digits.count), let number = Int(read: digits, in: 0...9999) else { return nil }
    switch text.dropFirst(digits.count) {
    case "d", "dg", "dag", "dager", "dagar": enhet = .dager(number)
    case "u", "uke", "uker", "veke", "veker": enhet = .dager(number * 7)
    case "m", "mnd", "mnd.", "måned", "måneder", "månad", "månader": enhet = .måneder(number)
    case "å", "år", "a", "ar": enhet = .måneder(number * 12)
    default: return nil
    }
  }

  /// What is from before this day is too old. Nil where it lies before all days.
  public func dag(på dato: Day) -> Day? {
    switch enhet {
    case .dag(let day): return day
    case .dager(let count): return Day(number: dato.number - count)
    case .måneder(let count):
      let month = dato.year * 12 + dato.month - 1 - count
      let (year, number) = (month / 12, month % 12 + 1)
      // The 31st of a month of 30 days is its last one.
      return (0..<4).lazy.compactMap { Day(year: year, month: number, day: dato.day - $0) }.first
    }
  }
}
