import Foundation
import Testing

@testable import Norwegian

/// Birth dates out of fødselsnumre, with check digits worked out a second way.
struct FødselsnummerTests {
  /// The number of a day, a kind and three digits; nil where no check digits make it one.
  static func number(_ day: Day, d: Int = 0, m: Int = 0, individual: Int) -> String? {
    func two(_ number: Int) -> String { String(format: "%02d", number) }
    var text = two(day.day + d) + two(day.month + m) + two(day.year % 100) + String(format: "%03d", individual)
    // The register's own weights; the sum with the check digit must be a multiple of eleven.
    for weights in ["376189452", "5432765432"] {
      let sum = zip(text, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * ($1.1.wholeNumberValue ?? 0) }
      guard let digit = (0...9).first(where: { (sum + $0).isMultiple(of: 11) }) else { return nil }
      text += String(digit)
    }
    return text
  }

  private static let days: [(day: Day, individual: ClosedRange<Int>)] = [
    (1854, 500...749), (1899, 500...749), (1900, 0...499), (1939, 0...499), (1940, 0...499), (1954, 0...499),
    (1999, 0...499),
    (1940, 900...999), (1999, 900...999), (2000, 500...999), (2010, 500...999), (2039, 500...999),
  ].flatMap { year, individual in
    [(1, 1), (2, 28), (12, 31), (6, 9)].compactMap { month, day in
      Day(year: year, month: month, day: day).map { ($0, individual) }
    }
  }

  @Test(arguments: [0, 40], [0, 40, 65, 80]) func `every kind tells its day`(d: Int, m: Int) {
    var count = 0
    for (day, individuals) in Self.days {
      for individual in individuals {
        guard let number = Self.number(day, d: d, m: m, individual: individual) else { continue }
        count += 1
        #expect(Fødselsnummer.birthDate(number) == day)
      }
    }
    #expect(count > 10_000)
  }

  @Test func `one wrong digit, or two that changed places, is no number`() throws {
    let day = try #require(Day(iso: "2010-01-14"))
    let number = try #require(Self.number(day, individual: 501))
    let digits = Array(number)
    for place in digits.indices {
      for digit in "0123456789" where digit != digits[place] {
        var wrong = digits
        wrong[place] = digit
        #expect(Fødselsnummer.birthDate(String(wrong)) == nil)
      }
      guard place > 0, digits[place] != digits[place - 1] else { continue }
      var turned = digits
      turned.swapAt(place, place - 1)
      #expect(Fødselsnummer.birthDate(String(turned)) == nil)
    }
  }

  @Test func `three digits that no year has are wrong, and so is a day that is none`() {
    var wrong = 0
    for (year, individual) in [(1850, 500...749), (1950, 500...899), (1940, 750...899)] {
      for digits in individual {
        guard let day = Day(year: year, month: 5, day: 17), let number = Self.number(day, individual: digits) else {
          continue
        }
        wrong += 1
        #expect(Fødselsnummer.reading(number) == .wrong)
      }
    }
    #expect(wrong > 300)
    #expect(Fødselsnummer.reading("31021050000") == .wrong)
    #expect(Fødselsnummer.reading("00011050000") == .wrong)
  }

  @Test(arguments: [
    ("14011050140", "2010-01-14"), ("140110 50140", "2010-01-14"), ("140110-50140", "2010-01-14"),
    ("14.01.10 50140", "2010-01-14"),
    ("14\u{A0}01\u{A0}10\u{A0}501\u{A0}40", "2010-01-14"), ("1020350187", "2003-02-01"), ("54011050053", "2010-01-14"),
  ])
  func `as people write them`(text: String, iso: String) {
    #expect(Fødselsnummer.birthDate(text)?.iso == iso)
    #expect(Fødselsnummer.isLike(text))
  }

  @Test(arguments: [
    "", "14011050141", "1401105014", "140110501400", "14011050140x", "١٤٠١١٠٥٠١٤٠", "4790000001", "+4790000001", "-",
  ])
  func `what is none gives no day`(text: String) {
    #expect(Fødselsnummer.birthDate(text) == nil)
  }

  @Test func `eleven digits that begin with a day are never a key; others may be`() {
    for text in ["14011050141", "54811012345", "14661012345"] { #expect(Fødselsnummer.isLike(text)) }
    for text in ["1STA", "260104", "99011012345", "14131012345", "1401105014", "140110123456"] {
      #expect(!Fødselsnummer.isLike(text))
    }
  }

  @Test func `a number without a date is one all the same`() {
    #expect(Fødselsnummer.reading("81234567802") == .withoutDate)
  }

  @Test(arguments: [
    ("140110*****", "2010-01-14"), ("140110 xxxxx", "2010-01-14"), ("140110", "2010-01-14"),
    ("540110 *****", "2010-01-14"),
    ("148110•••••", "2010-01-14"), ("140130*****", "1930-01-14"),
  ])
  func `one whose last digits are hidden tells the day`(text: String, iso: String) {
    #expect(Fødselsnummer.maskedBirthDate(text, latestYear: 2026)?.iso == iso)
  }

  @Test(arguments: ["140110****", "140110*****x", "320110*****", "14011", "140110 50140", "xxxxxx*****", ""])
  func `other texts are not taken for hidden ones`(text: String) {
    #expect(Fødselsnummer.maskedBirthDate(text, latestYear: 2026) == nil)
  }
}
