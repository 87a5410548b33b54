import Forms
import Testing

@testable import IKO

/// Names in texts, and ages.
struct SporTests {
  private func search(_ names: String...) -> Navnesøk {
    Navnesøk(Set(names.compactMap { Elevnavn($0).map { Navneform($0) } }))
  }

  @Test(arguments: [
    "Kari Nordmann", "NORDMANN, Kari", "Møte med kari  nordmann.", "kari.nordmann@skole.no",
    "1STA/Nordmann, Kari – plan.docx",
    "(Kari Nordmann)", "Kari\nNordmann", "kári nordmann", "Kari Nordmann: trives",
  ])
  func `a name in a text, whichever way it is written`(text: String) {
    #expect(search("Kari Nordmann").treff(i: text) == .hele)
  }

  @Test(arguments: [
    "Kari", "Nordmann", "Kari N.", "Kari Lie Nordmann", "Karin Nordmann", "Kari Nordmann-Lie",
    "Ola og Kari. Per Nordmann", "",
  ])
  func `what is not the name`(text: String) {
    #expect(search("Kari Nordmann").treff(i: text) == nil)
  }

  @Test func `a name without its middle may be another's`() {
    let søk = search("Håkon Næss Øyen")

    #expect(søk.treff(i: "Næss Øyen, Håkon") == .hele)
    #expect(søk.treff(i: "Håkon Næss Øyen") == .hele)
    #expect(søk.treff(i: "Øyen, Håkon") == .korte)
    #expect(search("Kari").treff(i: "Kari Nordmann") == nil)
  }

  @Test(arguments: [
    ("180d", "2026-05-27"), ("6 måneder", "2026-05-23"), ("2 år", "2024-11-23"), ("1 uke", "2026-11-16"),
    ("01.08.2026", "2026-08-01"),
    ("9 mnd", "2026-02-23"), ("0d", "2026-11-23"),
  ])
  func `an age as a day`(text: String, iso: String) {
    #expect(Aldersgrense(text)?.dag(på: dato)?.iso == iso)
  }

  @Test func `the last day of a shorter month, and what is no age`() throws {
    let day = try #require(Day(iso: "2026-05-31"))

    #expect(Aldersgrense("3 mnd")?.dag(på: day)?.iso == "2026-02-28")
    #expect(Aldersgrense("9999 år")?.dag(på: day) == nil)
    for text in ["", "d", "12", "12345d", "-1d", "1,5 år", "to år", "32.01.2026"] {
      #expect(Aldersgrense(text) == nil, "\(text)")
    }
  }

  @Test func `whose words stand where, told by the pupil's own documents alone`() throws {
    let folder = try Mappe()
    func utsagn(_ name: String, _ values: Values) throws -> Utsagn {
      var values = values
      values["elev.navn"] = .text(name)
      values["elev.fødselsdato"] = .day(try #require(Day(iso: "2010-01-14")))
      let document = try planmal.fill(AnyForm(values: values)).bytes
      let lest = try planleser.read(folder.write(document, to: "\(name).docx"))
      return Utsagn(
        fil: name, slag: .dokument, hvem: Dokumentkjennetegn(lest.reading), skjema: lest.skjema,
        deler: Feltstekst.of(lest))
    }
    let copy = try utsagn(
      "Kari Nordmann",
      ["plan.hovedmål": .text("Bestå  norsk"), "elev.myndig": .janei(.ja), "kart.situasjon": .text("Trives")])
    let living = [
      try utsagn("Kari Nordmann", ["kart.situasjon": .text("Mål: bestå norsk\nog mer"), "elev.myndig": .janei(.nei)]),
      try utsagn("Ola Lie", ["kart.situasjon": .text("Trives"), "elev.myndig": .janei(.ja)]),
    ]

    #expect(
      Gjeldende(living).missing(from: copy, below: "") == ["Eleven er myndig (har fylt 18 år)", "Elevens situasjon"])
    #expect(Gjeldende([copy]).missing(from: copy, below: "") == [])
    #expect(Gjeldende([]).missing(from: copy, below: "").count == 5)
  }
}
