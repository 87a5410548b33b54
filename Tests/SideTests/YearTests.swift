import Disk
import Forms
import Foundation
import IKO
import Testing

@testable import SidePage

/// The screen about the school year: dates of meetings, three wheels, a calendar.
struct YearTests {
  private static let wheels = [
    "IKO - Årshjul elevoppfølging - detaljert 2026-2027.docx",
    "IKO - Årshjul elevoppfølging - oversikt 2026-2027.docx",
    "IKO - Årshjul for samarbeid med ungdomsskolene 2026-2027.docx",
  ]

  /// The fields of the form as they stand on a page, with some of them set.
  private func fields(_ shown: Shown, _ set: [String: String] = [:], button: String) throws -> [(String, String)] {
    let names = shown.all("name").filter { $0.wholeMatch(of: /[dks]-\d+/) != nil }
    return [("ar", try #require(shown.hidden("ar"))), ("plan", try #require(shown.hidden("plan"))), ("gjor", button)]
      + names.map { ($0, set[$0] ?? shown.hidden($0) ?? "") }
  }

  @Test func `dates are set, shown, and made into wheels, a list and a calendar`() async throws {
    let opened = Opened()
    let browser = try await Browser(open: { opened.note($0) })
    let first = await browser.get("/aret")
    #expect(first.source.contains("Når er møtene i skoleåret 2026/2027?"))
    #expect(first.source.contains("<svg ") && first.source.contains("4 filer skrives. Ingenting er skrevet ennå."))
    #expect(browser.files == [])
    let dates = ["d-2": "2026-11-04", "k-2": "12-13.30", "s-2": "Rom 204"]
    let shown = await browser.post("/aret", try fields(first, dates, button: "vis"))
    #expect(shown.source.contains("name=\"d-2\" value=\"2026-11-04\""))
    #expect(shown.source.contains("5 filer skrives. Ingenting er skrevet ennå."))
    #expect(shown.source.contains("Lag 3 årshjul og 2 filer til i mappen"))
    #expect(browser.files == [])
    let made = await browser.post("/aret", try fields(shown, button: "lag"))
    #expect(made.address.hasPrefix("/aret/resultat?nr="))
    #expect(made.source.contains("5 filer er skrevet i mappen."))
    #expect(browser.files == [".iko/kalender"] + Self.wheels + ["iko.ics", "møtedatoer 2026-2027.xlsx"])
    let read = try Dokumentleser().read(browser.folder + "/" + Self.wheels[1])
    let plan = try Møteplan(skoleår: Skoleår(start: 2026), årshjul: [read.reading.answers])
    #expect(plan["3"]?.dato == Day(year: 2026, month: 11, day: 4))
    #expect(plan["3"]?.sted == "Rom 204")
    let calendar = String(decoding: try Files.read(browser.folder + "/iko.ics"), as: UTF8.self)
    #expect(calendar.contains("DTSTART;TZID=Europe/Oslo:20261104T120000"))
    // Each file is opened where it lies.
    let number = try #require(made.all("value").last { Int($0) != nil })
    _ = await browser.post("/apne", [("fil", number), ("til", "/aret")])
    #expect(opened.paths.count == 1)

    // Going back and loading again makes nothing, and the dates are read from the list.
    let again = await browser.get("/aret")
    #expect(again.source.contains("name=\"d-2\" value=\"2026-11-04\""))
    #expect(again.source.contains(Wording.yearPlanCaption(0)))
    #expect(!again.source.contains("value=\"lag\""))
  }

  @Test func `a meeting that is moved is the same meeting`() async throws {
    let browser = try await Browser()
    func set(_ day: String) async throws {
      let first = try fields(await browser.get("/aret"), ["d-0": day], button: "vis")
      _ = await browser.post("/aret", try fields(await browser.post("/aret", first), button: "lag"))
    }
    try await set("2026-08-20")
    let before = String(decoding: try Files.read(browser.folder + "/iko.ics"), as: UTF8.self)
    try await set("2026-08-27")
    let after = String(decoding: try Files.read(browser.folder + "/iko.ics"), as: UTF8.self)
    func ids(_ text: String) -> [Substring] { text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") } }
    #expect(ids(before) == ids(after))
    #expect(after.contains("20260827") && !after.contains("20260820") && after.contains("SEQUENCE:1"))
    // The wheel that nobody has written in follows.
    let read = try Dokumentleser().read(browser.folder + "/" + Self.wheels[1])
    #expect(
      try Møteplan(skoleår: Skoleår(start: 2026), årshjul: [read.reading.answers])["1"]?.dato
        == Day(year: 2026, month: 8, day: 27))
  }

  @Test func `nothing is made that was not shown`() async throws {
    let browser = try await Browser()
    let first = await browser.get("/aret")
    // A date that was typed after the plan was shown.
    let refused = await browser.post("/aret", try fields(first, ["d-1": "2026-09-09"], button: "lag"))
    #expect(refused.source.contains(Wording.yearChanged))
    #expect(refused.source.contains("name=\"d-1\" value=\"2026-09-09\""))
    #expect(browser.files == [])
    _ = await browser.post("/aret", try fields(refused, button: "lag"))
    #expect(browser.files.contains("iko.ics"))
  }

  @Test func `what is no date is said, kept, and makes nothing`() async throws {
    let browser = try await Browser()
    let typed = ["d-0": "i august", "d-1": "9.9.2026"]
    let shown = await browser.post("/aret", try fields(await browser.get("/aret"), typed, button: "vis"))
    #expect(shown.source.contains("Møte 1: «i august» er ingen dato."))
    #expect(shown.source.contains("name=\"d-0\" value=\"i august\"") && shown.source.contains("aria-invalid"))
    #expect(shown.source.contains("name=\"d-1\" value=\"2026-09-09\""))
    #expect(!shown.source.contains("value=\"lag\""))
    _ = await browser.post("/aret", try fields(shown, button: "lag"))
    #expect(browser.files == [])
  }

  @Test func `a wheel that somebody has written in is kept, or takes the dates where nobody wrote`() async throws {
    let browser = try await Browser()
    _ = await browser.post("/aret", try fields(await browser.get("/aret"), button: "lag"))
    let path = browser.folder + "/" + Self.wheels[1]
    let template = try #require(Skjemasamling.skjema(ÅrshjulOversikt.navn)).template()
    var values = try template.read(contentsOf: path).answers
    values["skole.navn"] = .text("Skrevet av rektor")
    let edited = try template.fill(AnyForm(values: values)).bytes
    try Files.write(edited, to: path, replacing: true)
    let shown = await browser.post(
      "/aret", try fields(await browser.get("/aret"), ["d-0": "2026-08-20"], button: "vis"))
    #expect(shown.source.contains("Beholdes"))
    _ = await browser.post("/aret", try fields(shown, button: "lag"))
    #expect(try Files.read(path) == edited)
  }

  @Test func `a calendar of another program, and a list that is open, are not touched`() async throws {
    let browser = try await Browser()
    _ = await browser.post("/aret", try fields(await browser.get("/aret"), ["d-0": "2026-08-20"], button: "vis"))
    _ = await browser.post("/aret", try fields(await browser.get("/aret"), button: "lag"))
    let list = try Files.read(browser.folder + "/møtedatoer 2026-2027.xlsx")
    try browser.write("BEGIN:VCALENDAR\r\nPRODID:annen\r\nEND:VCALENDAR\r\n", to: "iko.ics")
    try browser.write("", to: "~$tedatoer 2026-2027.xlsx")
    let shown = await browser.post(
      "/aret", try fields(await browser.get("/aret"), ["d-0": "2026-08-21"], button: "vis"))
    #expect(shown.source.contains(Wording.calendarIsAnother) && shown.source.contains(Wording.datesOpenElsewhere))
    _ = await browser.post("/aret", try fields(shown, button: "lag"))
    #expect(try Files.read(browser.folder + "/møtedatoer 2026-2027.xlsx") == list)
    #expect(String(decoding: try Files.read(browser.folder + "/iko.ics"), as: UTF8.self).contains("PRODID:annen"))
  }

  @Test func `the next year can be planned, and no other`() async throws {
    let browser = try await Browser()
    #expect(await browser.get("/aret?ar=2027").source.contains("2027/2028?"))
    for year in ["1999", "2028", "-1", "99999999999999999999", "2026/2027", ""] {
      #expect(await browser.get("/aret?ar=" + year.replacing("/", with: "%2F")).source.contains("2026/2027?"))
    }
  }

  @Test func `what a person types is text on the page`() async throws {
    let browser = try await Browser()
    let typed = ["d-0": "<b>x", "s-0": "\"><script>alert(1)</script>", "k-0": "<img src=x>"]
    let shown = await browser.post("/aret", try fields(await browser.get("/aret"), typed, button: "vis"))
    #expect(!shown.source.contains("<script>alert") && !shown.source.contains("<img") && !shown.source.contains("<b>x"))
  }

  @Test func `forms that nobody wrote change nothing`() async throws {
    let browser = try await Browser()
    var random = SystemRandomNumberGenerator()
    let words = ["ar", "plan", "gjor", "lag", "vis", "hva", "d-0", "d-99", "s-0", "2026", "../..", "\u{202E}", "æ", ""]
    for _ in 0..<60 {
      let form = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        (words.randomElement(using: &random) ?? "", words.randomElement(using: &random) ?? "")
      }
      #expect([200, 303].contains(await browser.post("/aret", form).status))
    }
    #expect(browser.files == [])
    #expect(await browser.get("/aret/resultat?nr=1").status == 303)
  }
}
