import Norwegian
import Testing

@testable import Tables

struct ListCellTests {
  private func cell(_ value: CellValue, sheet: String? = "Elever") -> ListCell {
    ListCell(
      cell: SheetCell(column: 3, value: value),
      place: TablePlace(file: "a.xlsx", sheet: sheet, row: 7, column: 3, header: "Født"))
  }

  private func problem(_ body: () throws -> Void) -> TableProblem? {
    do {
      try body()
      return nil
    } catch {
      return error as? TableProblem
    }
  }

  @Test func `a day is read as it is written in Norway`() throws {
    let texts = [
      "13.12.2026", "13.12.26", "13/12-2026", "13/12-26", "13/12/2026", "13-12-2026", "2026-12-13", "2026.12.13",
      "131226",
      "13122026", "20261213", "13. desember 2026", "13 des. 2026", "13.des.26", "søndag 13. desember 2026",
      "søn. 13.12.2026",
      " 13.12.2026 ", "13.12.2026 00:00:00", "2026-12-13T08:30", "13. 12. 2026", "13 12 2026",
    ]
    for text in texts { #expect(try cell(.text(text)).day(latestYear: 2030)?.iso == "2026-12-13", "\(text)") }
    #expect(try cell(.text("3/3-27")).day(latestYear: 2030)?.iso == "2027-03-03")
    #expect(try cell(.text("3. mars 2027")).day(latestYear: 2030)?.iso == "2027-03-03")
    #expect(try cell(.text("03/04/2026")).day(latestYear: 2030)?.iso == "2026-04-03")
    #expect(try cell(.day(year: 2026, month: 12, day: 13)).day(latestYear: 2030)?.iso == "2026-12-13")
    #expect(try cell(.number("210387", isPercent: false)).day(latestYear: 2015)?.iso == "1987-03-21")
    #expect(try cell(.blank).day(latestYear: 2030) == nil)
    #expect(try cell(.text(" \u{A0}")).day(latestYear: 2030) == nil)
  }

  @Test func `two digits mean the latest year that the caller allows`() throws {
    #expect(try cell(.text("01.01.10")).day(latestYear: 2010)?.year == 2010)
    #expect(try cell(.text("01.01.11")).day(latestYear: 2010)?.year == 1911)
    #expect(try cell(.text("010199")).day(latestYear: 2010)?.year == 1999)
  }

  @Test func `what is no day is reported by its kind`() {
    let cases: [(CellValue, TableProblem.Kind)] = [
      (.text("12/13-2026"), .impossibleDay), (.text("31.02.2027"), .impossibleDay),
      (.text("2026-13-01"), .impossibleDay),
      (.text("01.01.1026"), .impossibleDay), (.text("320187"), .impossibleDay),
      (.day(year: 1900, month: 2, day: 29), .impossibleDay),
      (.text("snart"), .dayExpected), (.text("uke 12"), .dayExpected), (.text("3. mai"), .dayExpected),
      (.text("2026"), .dayExpected),
      (.text("3.4"), .dayExpected), (.text("ca. 13.12.2026"), .dayExpected), (.text("01020812345"), .dayExpected),
      (.text("13.12.2026–14.12.2026"), .dayExpected), (.text("1. m 2026"), .dayExpected), (.text(":"), .dayExpected),
      (.number("39129", isPercent: false), .dayWithoutFormat), (.number("2026.5", isPercent: false), .dayWithoutFormat),
      (.number("-12345", isPercent: false), .dayWithoutFormat), (.bool(true), .dayExpected),
      (.error("#N/A"), .errorValue),
    ]
    for (value, kind) in cases {
      #expect(problem { _ = try cell(value).day(latestYear: 2030) }?.kind == kind, "\(value)")
    }
  }

  @Test func `a number is read exactly as it was written`() throws {
    let texts = [
      "2,5": "2.5", "2.5": "2.5", "2,50": "2.50", "1 234,5": "1234.5", "1\u{A0}234": "1234", "1.234,5": "1234.5",
      "1,234.5": "1234.5",
      "1.234": "1.234", "007": "7", "0": "0", "0,00": "0.00", "-2,5": "-2.5", "\u{2212}2": "-2", "+3": "3", ",5": "0.5",
      "1.234.567": "1234567", "12 345 678,90": "12345678.90", " 7 ": "7",
    ]
    for (text, number) in texts { #expect(try cell(.text(text)).decimal() == DecimalText(number), "\(text)") }
    #expect(try cell(.text("12 %")).decimal() == DecimalText("12", isPercent: true))
    #expect(try cell(.text("12,5%")).decimal() == DecimalText("12.5", isPercent: true))
    #expect(try cell(.number("0.125", isPercent: true)).decimal() == DecimalText("12.5", isPercent: true))
    #expect(try cell(.number("3.34", isPercent: false)).decimal()?.decimals == 2)
    #expect(try cell(.text("")).decimal() == nil)
    for text in [
      "IV", "2,", "5 6", "1 23", "1,2,3", "1.2.3", "2,5 poeng", "--2", "%", "-", "1e5", "1.234,5,6", "1 2345", ",", "٣",
    ] {
      #expect(problem { _ = try cell(.text(text)).decimal() }?.kind == .numberExpected, "\(text)")
    }
    let longest = String(repeating: "9", count: 38)
    #expect(try cell(.text(longest)).decimal() == DecimalText(longest))
    for text in [longest + "9", "0," + longest + "1", "9" + longest + ",1"] {
      #expect(problem { _ = try cell(.text(text)).decimal() }?.kind == .numberExpected, "\(text)")
    }
    #expect(problem { _ = try cell(.day(year: 2026, month: 1, day: 2)).decimal() }?.found == .day)
    #expect(problem { _ = try cell(.error("#DIV/0!")).decimal() }?.kind == .errorValue)
  }

  @Test func `text is what a person sees`() throws {
    let cases: [(CellValue, String?)] = [
      (.number("7", isPercent: false), "7"), (.number("2.5", isPercent: false), "2,5"),
      (.number("0.12", isPercent: true), "12 %"),
      (.day(year: 2027, month: 3, day: 3), "03.03.2027"), (.bool(false), "USANN"), (.text("  Ola\u{A0}"), "Ola"),
      (.blank, nil),
      (.text(" "), nil),
    ]
    for (value, text) in cases { #expect(try cell(value).text() == text) }
    let timed = SheetCell(column: 1, value: .day(year: 2027, month: 3, day: 3), time: TimeOfDay(seconds: 30_615))
    #expect(timed.shown == "03.03.2027 08:30:15")
    #expect(problem { _ = try cell(.error("#REF!")).text() }?.kind == .errorValue)
    #expect(problem { _ = try cell(.error("")).text() }?.kind == .formulaWithoutValue)
  }
}
