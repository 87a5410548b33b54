import Foundation
import TestSupport
import Testing

@testable import Forms

/// Days and numbers that two languages read differently.
@Suite struct ConventionTests {
  private struct Visit: Form {
    var born: Day?
    var price: Decimal?
    init() {}
    static let fields: Fields<Self> = [.day("born", \.born, "Født"), .number("price", \.price, "Pris")]
  }

  /// A template whose picker and number say a language, or none.
  private static func specimen(_ language: String?, picked: String = "") -> Specimen {
    let lid = language.map { "<w:lid w:val=\"\($0)\"/>" } ?? ""
    let lang = language.map { "<w:lang w:val=\"\($0)\"/>" } ?? ""
    let picker = "<w:date\(picked)><w:dateFormat w:val=\"MMMM d, yyyy\"/>\(lid)</w:date>"
    return Specimen([
      .paragraph(.control("born", .custom(picker), .run("BORN"))),
      .paragraph(.control("price", .text, .run("PRICE", lang))),
    ])
  }

  private func read(
    _ born: String, _ price: String, in language: String?, picked: String = "", _ given: Conventions? = nil
  ) throws -> Reading<Visit> {
    let template = try Template<Visit>(Self.specimen(language).bytes(), name: "mal.docx", conventions: given)
    var document = Self.specimen(language, picked: picked)
    document.body = document.body.replacing("BORN", with: born).replacing("PRICE", with: price)
    return try template.read(document.bytes(), name: "retur.docx")
  }

  @Test(arguments: ["nb-NO", "nn-NO", "sv-SE", "de-DE", nil])
  func `a place that is Norwegian, or says nothing, is read as Norwegian`(language: String?) throws {
    let reading = try read("12/10/1985", "1,250", in: language)

    #expect(reading.value.born?.iso == "1985-10-12")
    #expect(reading.value.price == Decimal(string: "1.25"))
    #expect(reading.findings == [])
  }

  @Test(arguments: ["en-US", "en-us", "en", "en-PH"])
  func `a day that an American place and Norwegian read differently is kept and told`(language: String) throws {
    for text in ["12/10/1985", "1/2/2026", "12-10-1985"] {
      let reading = try read(text, "1", in: language)

      #expect(reading.value.born == nil)
      #expect(reading.answers["born"] == .text(text))
      #expect(
        reading.findings == [
          Finding(
            .notADay, .warning, place: "avsnitt 1", field: "born",
            message:
              "«Født» kan være to datoer: Feltet er satt til engelsk, der måneden kan stå først. Teksten er beholdt. "
              + "Skriv måneden med bokstaver, f.eks. 12. oktober 2026.")
        ])
    }
  }

  @Test(arguments: ["en-US", "en-GB", "en-AU", "en"])
  func `a number that English and Norwegian read differently is kept and told`(language: String) throws {
    for text in ["1,250", "-12,500", "999,999 %"] {
      let reading = try read("1985-10-12", text, in: language)

      #expect(reading.value.price == nil)
      #expect(reading.answers["price"] == .text(text))
      #expect(reading.findings.map(\.code) == [.notANumber])
      #expect(reading.findings.first?.message.hasPrefix("«Pris» kan være to tall") == true)
    }
  }

  @Test func `what both read alike is read, whatever the language`() throws {
    let days = [
      "13/4/2026": "2026-04-13", "4/13/2026": "2026-04-13", "3/3/2026": "2026-03-03", "12.10.1985": "1985-10-12",
      "October 12, 1985": "1985-10-12", "Monday, March 2, 2026": "2026-03-02", "1985-10-12": "1985-10-12",
    ]
    let numbers = ["12,5": "12.5", "1.250": "1.25", "1,250,000": "1250000", "1,250.50": "1250.5", "0,125": "0.125"]

    for (text, iso) in days { #expect(try read(text, "1", in: "en-US").value.born?.iso == iso, "\(text)") }
    for (text, number) in numbers {
      #expect(try read("1985-10-12", text, in: "en-US").value.price == Decimal(string: number), "\(text)")
    }
  }

  @Test(arguments: [
    (Conventions.norwegian, "1985-10-12", "1.25"), (.british, "1985-10-12", "1250"), (.american, "1985-12-10", "1250"),
  ])
  func `conventions that somebody gave are certain`(given: Conventions, day: String, number: String) throws {
    for language in ["nb-NO", "en-US", nil] {
      let reading = try read("12/10/1985", "1,250", in: language, given)

      #expect(reading.value.born?.iso == day)
      #expect(reading.value.price == Decimal(string: number))
      #expect(reading.findings == [])
    }
  }

  @Test func `a picker that somebody typed into has the day that Word took the text for`() throws {
    for picked in ["1985-12-10", "1985-10-12"] {
      let reading = try read("12/10/1985", "1", in: "en-US", picked: " w:fullDate=\"\(picked)T00:00:00Z\"")

      #expect(reading.value.born?.iso == picked)
      #expect(reading.findings == [])
    }
  }

  @Test func `what is written in an English form is read again as it was`() throws {
    var generator = SplitMix64(seed: 23)
    for language in ["en-US", "en-GB", "nn-NO", nil] {
      for given in [nil] + Conventions.allCases.map(Optional.some) {
        let template = try Template<Visit>(Self.specimen(language).bytes(), name: "mal.docx", conventions: given)
        for _ in 0..<20 {
          var visit = Visit()
          visit.born = Day(
            year: Int.random(in: 1900...2199, using: &generator), month: Int.random(in: 1...12, using: &generator),
            day: Int.random(in: 1...28, using: &generator))
          visit.price = Decimal(Int.random(in: -9_999_999...9_999_999, using: &generator)) / 1000

          let reading = try template.read(try template.fill(visit))

          #expect(reading.value == visit)
          #expect(reading.findings == [])
        }
      }
    }
    let day = try #require(Day(iso: "2026-10-12"))
    var visit = Visit()
    visit.born = day
    let english = try Template<Visit>(Self.specimen("en-US").bytes(), name: "mal.docx")
    #expect(try english.fill(visit).bytes.body().contains("October 12, 2026"))
  }

  @Test func `a day and a number that could not be read again are not written without a word`() throws {
    let specimen = Specimen(.paragraph(.blank("born"), .blank("price")))
    let template = try Template<Visit>(specimen.bytes(), name: "mal.docx")
    for year in [1, 1899, 2200, 9999] {
      var visit = Visit()
      visit.born = Day(year: year, month: 5, day: 17)
      let document = try template.fill(visit)

      #expect(document.findings.map { "\($0.code) \($0.severity.rawValue) \($0.field ?? "")" } == ["F203 feil born"])
      #expect(try template.read(document).answers["born"] != .day(try #require(visit.born)))
      #expect(try document.bytes.body() == specimen.bytes().body())
    }
    for year in [1900, 2199] {
      var visit = Visit()
      visit.born = Day(year: year, month: 5, day: 17)
      #expect(try template.read(template.fill(visit)).value == visit)
    }
    var visit = Visit()
    visit.price = Decimal(sign: .plus, exponent: 60, significand: 1)
    #expect(try template.fill(visit).findings.map(\.code) == [.wrongKind])
  }
}
