import Testing

@testable import Tables

struct NumberFormatTests {
  @Test func `a format code is read for its meaning and not for its letters`() {
    let codes: [(String, NumberFormat)] = [
      ("General", .number), ("0.00", .number), ("#,##0", .number), ("0.00E+00", .number), ("@", .number),
      ("0 \"dager\"", .number), ("\"yyyy\"0", .number), ("[Red]0.0", .number), ("[<100]0;[Red]0", .number),
      ("0_d", .number),
      ("*d0", .number), ("0\\d", .number), ("\"Ja\";\"Ja\";\"Nei\"", .number), ("[$kr-414] #,##0.00", .number),
      ("0%", .percent), ("0.0 %", .percent), ("0\"%\"", .number), ("0\\%", .number),
      ("dd.mm.yyyy", .day), ("DD\\.MM\\.YYYY", .day), ("[$-414]d. mmmm yyyy;@", .day), ("mmm", .day), ("dddd", .day),
      ("yyyy-mm-dd hh:mm", .day), ("[$-411]ge.m.d", .day), ("m/d/yy h:mm AM/PM", .day),
      ("hh:mm", .time), ("mm:ss", .time), ("h:mm AM/PM", .time), ("h A/P", .time), ("[h]:mm:ss", .elapsed),
      ("[mm]:ss", .elapsed), ("[ss]", .elapsed), ("[HH]:MM", .elapsed), ("", .number), ("\"open", .number),

    ]
    for (code, format) in codes { #expect(NumberFormat(code: code) == format, "\(code)") }
  }

  @Test func `built-in formats need no code`() {
    let days = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36]
    #expect(days.allSatisfy { NumberFormat(builtIn: $0) == .day })
    #expect([18, 19, 20, 21, 32, 33, 45, 47].allSatisfy { NumberFormat(builtIn: $0) == .time })
    #expect(NumberFormat(builtIn: 46) == .elapsed)
    #expect([9, 10].allSatisfy { NumberFormat(builtIn: $0) == .percent })
    #expect([0, 1, 2, 3, 4, 11, 12, 13, 37, 49].allSatisfy { NumberFormat(builtIn: $0) == .number })
  }

  @Test func `day 60 of 1900 is the day that never was`() {
    let day = { (serial: Double) in DateSystem.from1900.cell(serial, text: "n", format: .day, column: 1).value }

    #expect(day(1) == .day(year: 1900, month: 1, day: 1))
    #expect(day(59) == .day(year: 1900, month: 2, day: 28))
    #expect(day(60) == .day(year: 1900, month: 2, day: 29))
    #expect(day(61) == .day(year: 1900, month: 3, day: 1))
    #expect(day(2_958_465) == .day(year: 9999, month: 12, day: 31))
    #expect(day(2_958_466) == .number("n", isPercent: false))
    #expect(day(-1) == .number("n", isPercent: false))
    #expect(day(0) == .number("n", isPercent: false))
    #expect(day(0.5) == .text("12:00"))
    #expect(day(46_459.999_999) == .day(year: 2027, month: 3, day: 14))
  }

  @Test func `days and their numbers agree over four centuries`() {
    for number in stride(from: -40_000, to: 110_000, by: 1) {
      let day = CalendarDay(number: number)
      #expect(day?.number == number)
    }
    #expect(CalendarDay(year: 2027, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2000, month: 2, day: 29)?.number == 11_016)
  }

  @Test func `a number is the shortest decimal that gives it`() {
    let numbers: [(Double, String)] = [
      (3.3399999999999999, "3.34"), (7.0, "7"), (-0.0, "0"), (0.1 + 0.2, "0.30000000000000004"),
      (1e21, "1000000000000000000000"),
      (1.5e-7, "0.00000015"), (-2.5, "-2.5"), (12_039_900_000, "12039900000"), (100, "100"),
    ]
    for (number, text) in numbers { #expect(DecimalText.shortest(number) == text) }
    #expect(DecimalText.shortest(.infinity) == nil)
    #expect(DecimalText.shortest(.nan) == nil)
    #expect(DecimalText.shifted("0.125", by: 2) == "12.5")
    #expect(DecimalText.shifted("1", by: 2) == "100")
    #expect(DecimalText.shifted("-0.07", by: 2) == "-7")
    #expect(DecimalText.shifted("12.5", by: -3) == "0.0125")
  }
}
