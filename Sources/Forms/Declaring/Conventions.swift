import Foundation
import Norwegian

/// How days and numbers are written where a text may be read in two ways: `12/10/1985`, `1,250`.
///
///     let template = try Template<Booking>(contentsOf: path, conventions: .american)
///
/// Where none are given, each place speaks the language that it says it does: that of its date picker (`w:lid`), or of its text (`w:lang`). A
/// place that says nothing is Norwegian. Then a text that its language and Norwegian read differently is no answer: it is kept as it stands
/// and reported (F203, F204).
public enum Conventions: Sendable, Equatable, CaseIterable {
  /// The day before the month, and a decimal comma; also for the languages that write alike.
  case norwegian
  /// The day before the month, and a decimal point.
  case british
  /// The month before the day, and a decimal point.
  case american

  /// Those of a language, `en-US`; nil where it is not said.
  init?(language: String?) {
    guard let language = language?.lowercased(), !language.isEmpty else { return nil }
    let parts = language.split { $0 == "-" || $0 == "_" }
    guard parts.first == "en" else {
      self = .norwegian
      return
    }
    // English without a country is what programs write that know of one only.
    self = parts.count == 1 || ["us", "ph"].contains(parts.last) ? .american : .british
  }

  /// Whether a text can mean two things at all; nearly none can, and then nobody needs to know the language.
  static func canDiffer(_ text: String) -> Bool {
    text.utf8.count <= 40 && text.utf8.contains { "/,-".utf8.contains($0) } && text.contains(where: \.isNumber)
  }

  /// A number as it is written, so that it is read as the same number.
  func text(_ number: Decimal) -> String {
    self == .norwegian ? NumberText.norwegian(number) : number.description
  }
}

/// What a text may mean where it is not known by which conventions it was written.
enum Meaningful<Value: Equatable & Sendable>: Equatable, Sendable {
  case one(Value)
  /// One thing in Norwegian and another in the language of its place.
  case either(Value, Value)
  case none

  /// Nil where it is none, or not certain which.
  var certain: Value? { if case .one(let value) = self { value } else { nil } }
}

extension Conventions {
  /// The day that a text means by conventions that somebody gave.
  func day(_ text: String, latestYear: Int) -> Day? {
    guard self == .american else { return Day(norwegian: text, latestYear: latestYear) }
    // Americans part the numbers by dashes too; what is cut by points is no American day.
    let slashed = text.contains("/") ? text : text.replacing("-", with: "/")
    if Day(iso: text) == nil, case .day(let day) = DayReading.day(slashed, latestYear: latestYear, monthFirst: true) {
      return day
    }
    return Day(norwegian: text, latestYear: latestYear)
  }

  /// The day that a text means in a place of this language, which need not be that of the one who wrote.
  func meaning(ofDay text: String, latestYear: Int) -> Meaningful<Day> {
    let norwegian = Conventions.norwegian.day(text, latestYear: latestYear)
    let own = day(text, latestYear: latestYear)
    return Self.either(norwegian, own)
  }

  /// The number that a text means by conventions that somebody gave.
  func number(_ text: String) -> Decimal? {
    guard self != .norwegian, DecimalReading.hasCommaGroup(text) else { return NumberText.decimal(text) }
    return NumberText.decimal(text.replacing(",", with: ""))
  }

  /// The number that a text means in a place of this language.
  func meaning(ofNumber text: String) -> Meaningful<Decimal> {
    Self.either(NumberText.decimal(text), number(text))
  }

  private static func either<Value>(_ norwegian: Value?, _ own: Value?) -> Meaningful<Value> {
    switch (norwegian, own) {
    case (let one?, let other?) where one != other: .either(one, other)
    case (let one?, _): .one(one)
    case (nil, let other?): .one(other)
    case (nil, nil): .none
    }
  }
}
