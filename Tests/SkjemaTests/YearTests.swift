import Forms
import IKO
import Testing

/// School years, weeks, and the wheels rolled forward.
@Suite struct YearTests {
  @Test(arguments: [
    ("2018-08-01", "2018/2019"), ("2019-07-31", "2018/2019"), ("2026-11-23", "2026/2027"), ("2027-01-01", "2026/2027"),
  ])
  func `a school year begins on 1 August`(day: String, year: String) throws {
    #expect(Skoleår(containing: try #require(Day(iso: day))).text == year)
  }

  @Test func `months lie in two calendar years`() throws {
    let year = try #require(Skoleår("2026/2027"))

    #expect((8...12).map(year.year) == Array(repeating: 2026, count: 5))
    #expect((1...7).map(year.year) == Array(repeating: 2027, count: 7))
    #expect(Skoleår("2026/2028") == nil)
    #expect(Skoleår("2026/27") == year)
  }

  @Test(arguments: [
    (2018, 35, "27.08.2018", "31.08.2018"), (2018, 39, "24.09.2018", "28.09.2018"),
    (2026, 35, "24.08.2026", "28.08.2026"), (2026, 39, "21.09.2026", "25.09.2026"),
    (2026, 53, "28.12.2026", "01.01.2027"), (2027, 1, "04.01.2027", "08.01.2027"),
    (2020, 53, "28.12.2020", "01.01.2021"),
  ])
  func `weeks are those of the calendar on the wall`(year: Int, number: Int, monday: String, friday: String) throws {
    let week = try #require(Uke(year: year, number: number))

    #expect(week.monday.norwegian == monday)
    #expect(week.friday.norwegian == friday)
  }

  @Test func `week 53 is there in years that have it, and in no other`() {
    #expect((2018...2032).filter { Uke.count(in: $0) == 53 } == [2020, 2026, 2032])
    #expect(Uke(year: 2027, number: 53) == nil)
    #expect(Uke(year: 2027, number: 0) == nil)
  }

  @Test(arguments: [
    ("August", "August 2026"), ("Oktober/november", "Oktober/november 2026"),
    ("Desember/januar", "Desember 2026/januar 2027"), ("Okt./nov.", "Okt./nov. 2026"),
    ("Des./jan.", "Des. 2026/jan. 2027"), ("1. februar", "1. februar 2027"), ("Mars–mai", "Mars–mai 2027"),
    ("August (begynnelsen av skoleåret)", "August 2026 (begynnelsen av skoleåret)"), ("Ukentlig", "Ukentlig"),
    ("Hver 4.–6. uke", "Hver 4.–6. uke"), ("August 2025", "August 2025"),
  ])
  func `months get their year`(text: String, dated: String) throws {
    #expect(Datering(try #require(Skoleår("2026/2027"))).months(in: text) == dated)
  }

  @Test func `the weekly checks get their days`() throws {
    let datering = Datering(try #require(Skoleår("2026/2027")))

    #expect(
      datering.weeks(in: "Ukentlig fraværssjekk for Vg1-klasser (ukene 35, 36, 37, 38 og 39)")
        == "Uke 35: 24.–28.08., uke 36: 31.08.–04.09., uke 37: 07.–11.09., uke 38: 14.–18.09., uke 39: 21.–25.09.")
    #expect(datering.weeks(in: "Hver 4.–6. uke") == nil)
  }

  @Test func `the overview has the eight meetings of the year that is asked for`() throws {
    let skjema = try #require(Skjemasamling.skjema("årshjul-oversikt"))
    let template = try skjema.template()

    let (values, findings) = try Årsdokument(skoleår: try #require(Skoleår("2026/2027"))).values(for: template)
    let wheel = ÅrshjulOversikt(values: values)

    #expect(findings == [])
    #expect(wheel.dok.skoleår == "2026/2027")
    #expect(
      wheel.møter.compactMap(\.måned) == [
        "August 2026", "September 2026", "Oktober/ november 2026", "Desember 2026/ januar 2027",
        "Januar/ februar 2027", "Februar/ mars 2027", "April 2027", "Mai 2027",
      ])
  }
}
