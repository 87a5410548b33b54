import Forms
import Foundation

extension Day {
  /// Today where the computer is; nil when its clock tells no year that forms know. The library has no clock; the command asks once.
  static func today() -> Day? {
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// The date of `--dato`, else today.
  static func asked(_ iso: String?) throws -> Day {
    guard let day = iso.map({ Day(iso: $0) }) ?? today() else { throw Failure(sentence: Wording.noClock) }
    return day
  }
}
