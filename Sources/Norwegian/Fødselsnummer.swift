/// What a fødselsnummer tells: when somebody was born. The number itself is used for nothing else.
///
///     Fødselsnummer.birthDate("140110 50021")?.iso     // "2010-01-14"; nil where the check digits are wrong
///
/// Eleven digits: day, month, year of two digits, three that tell the century, two check digits. D-numbers have 40 more in the day; synthetic
/// ones, as are given out for tests, 40, 65 or 80 more in the month (Skatteetaten, «Fødselsnummer», «D-nummer» and «Syntetiske
/// fødselsnumre»). Numbers that are given out from 2032 will have another first check digit and tell no century: they are not read yet.
package enum Fødselsnummer {
  /// What a text turned out to be.
  package enum Reading: Equatable {
    case born(Day)
    /// A number by its check digits that tells no birth date: hospitals and help lines give out such.
    case withoutDate
    /// As many digits as one has, and not one.
    case wrong
    case notOne
  }

  package static func reading(_ text: String) -> Reading {
    guard let digits = digits(text), digits.count >= 10 else { return .notOne }
    // Excel takes the zero in front away.
    if digits.count == 10 { return reading([0] + digits) == .wrong ? .notOne : reading([0] + digits) }
    return digits.count == 11 ? reading(digits) : .notOne
  }

  /// The birth date that a number tells; nil for what is none.
  package static func birthDate(_ text: String) -> Day? {
    if case .born(let day) = reading(text) { day } else { nil }
  }

  /// Whether a text must be taken for a fødselsnummer where it could be another number: eleven digits that begin with a day, also where the
  /// check digits are wrong, or ten that have lost the zero in front. It is no key then, and is never printed.
  package static func isLike(_ text: String) -> Bool {
    guard let digits = digits(text) else { return false }
    if digits.count == 10 { return reading(text) != .notOne }
    guard digits.count == 11 else { return false }
    return reading(digits) != .wrong || plain(digits) != nil
  }

  /// The birth date of one whose last five digits are hidden: `140110*****`, `140110 xxxxx`, or six digits alone.
  ///
  /// - Parameter latestYear: the last year that two digits may mean.
  package static func maskedBirthDate(_ text: String, latestYear: Int) -> Day? {
    let all = text.unicodeScalars.filter { !isSeparator($0) }
    let masked = all.dropFirst(6)
    guard masked.isEmpty || masked.count == 5, masked.allSatisfy({ "*xX•#_?".unicodeScalars.contains($0) }),
      let digits = digits(String(String.UnicodeScalarView(all.prefix(6)))), digits.count == 6,
      let (day, month, year) = plain(digits)
    else { return nil }
    let typed = [day, month, year].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    if case .day(let day) = DayReading.day(typed, latestYear: latestYear) { return day }
    return nil
  }

  private static func reading(_ digits: [Int]) -> Reading {
    guard checks(digits) else { return .wrong }
    guard let (day, month, year) = plain(digits) else { return digits[0] >= 8 ? .withoutDate : .wrong }
    guard let century = century(of: year, individual: digits[6] * 100 + digits[7] * 10 + digits[8]) else {
      return .wrong
    }
    return Day(year: century + year, month: month, day: day).map { .born($0) } ?? .wrong
  }

  /// The sums of both check digits, with the weights of the register (forskrift til folkeregisterloven).
  private static func checks(_ digits: [Int]) -> Bool {
    func sum(_ weights: [Int]) -> Int { zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } }
    return sum([3, 7, 6, 1, 8, 9, 4, 5, 2, 1]).isMultiple(of: 11)
      && sum([5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).isMultiple(of: 11)
  }

  /// Day, month and year of two digits without what marks the kind of the number; nil where they are none.
  private static func plain(_ digits: [Int]) -> (day: Int, month: Int, year: Int)? {
    let (day, month) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3])
    let plainDay = day > 40 ? day - 40 : day
    guard (1...31).contains(plainDay), let added = [0, 40, 65, 80].first(where: { (1...12).contains(month - $0) })
    else {
      return nil
    }
    return (plainDay, month - added, digits[4] * 10 + digits[5])
  }

  /// The century that the three digits after the date mean for a year; nil where no number of it was given out.
  private static func century(of year: Int, individual: Int) -> Int? {
    switch (individual, year) {
    case (0...499, _): 1900
    case (500...749, 54...99): 1800
    case (500...999, 0...39): 2000
    case (900...999, 40...99): 1900
    default: nil
    }
  }

  /// The digits of a text of nothing else, but for what people write between them.
  private static func digits(_ text: String) -> [Int]? {
    var digits: [Int] = []
    for scalar in text.unicodeScalars where !isSeparator(scalar) {
      guard ("0"..."9").contains(scalar), digits.count < 12 else { return nil }
      digits.append(Int(scalar.value) - 48)
    }
    return digits
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || ".-–‑".unicodeScalars.contains(scalar)
  }
}
