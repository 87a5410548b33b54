import Forms
import Foundation
import Handbook
import IKO
import TestSupport
import Testing

@testable import SidePage

/// The book is there, and says what stands on the page.
struct HandbookScreenTests {
  @Test func `the page shows the book and gives its pictures and nothing else`() async throws {
    let browser = try await Browser()
    let shown = await browser.get("/handbok")
    #expect(shown.source.contains("<h2 id=\"august\">August</h2>"))
    #expect(await browser.get("/").all("href").contains("/handbok"))
    let book = try Brukerhåndbok()
    #expect(book.bok.pictures.count > 5)
    for name in book.bok.pictures {
      let picture = await browser.get("/handbok/" + name)
      #expect(picture.status == 200, "\(name)")
      #expect(book.bilde(name).flatMap { PictureSize(png: $0) } != nil, "\(name)")
    }
    for name in ["", "x.png", "../../data/kriterier.json", "brukerhandbok.md", "..", "%2e%2e/README.md"] {
      #expect(await browser.get("/handbok/" + name).status == 404, "\(name)")
    }
  }

  @Test func `every link of the book leads somewhere in it`() throws {
    let book = try Brukerhåndbok().bok
    let ids = Set(book.blocks.compactMap { if case .heading(_, _, let id) = $0 { id } else { nil } })
    for case .link(_, let target) in book.inlines {
      #expect(target.hasPrefix("#") && ids.contains(String(target.dropFirst())))
    }
    #expect(
      book.chapters.map(\.title) == [
        "Slik begynner du", "August", "September", "Oktober", "November", "Desember", "Januar", "Februar", "Mars",
        "April", "Mai", "Juni", "Når noe går galt", "Hvem du spør", "Vårt eget skjema", "For IT",
      ])
  }

  @Test func `what the book tells to click stands on the page`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    var sources = [await browser.get("/").source, await browser.get("/klasseliste").source]
    let decisions = await browser.get("/folges-opp")
    let state = try #require(decisions.hidden("tilstand"))
    let plan = await browser.post(
      "/folges-opp",
      [("tilstand", state), ("videre", "ja")] + decisions.decisions.map { ("b-" + $0, "Følges opp") })
    let fields = ["skjema", "malform", "dato", "hva", "plan"].map { ($0, plan.hidden($0) ?? "") }
    sources += [decisions.source, plan.source, await browser.post("/dokumenter", fields).source]
    for path in ["/tilbake", "/aret", "/dokumenter"] { sources.append(await browser.get(path).source) }
    let back = await browser.get("/tilbake")
    let document = await browser.get(try #require(back.all("href").first { $0.hasPrefix("/tilbake/dokument") }))
    let correction = try #require(document.all("href").first { $0.hasPrefix(Router.correction) })
    sources += [document.source, await browser.get(correction.replacing("&amp;", with: "&")).source]
    sources.append(await browser.get("/eget-skjema").source)
    let form = try Specimen([.paragraph(.run("Elevens navn: ______")), .paragraph(.run("Noe annet: ______"))]).bytes()
    sources.append(await browser.send([("Plan.docx", form)], to: "/eget-skjema/fil").source)
    // Later in the year: one pupil meets one more criterion, and one her first.
    let later = Browser.list.replacing("2,1;1;3", with: "2,1;1;12,5").replacing("4,5;1;2\n", with: "4,5;1;15\n")
    _ = await browser.upload(later, named: "1STA.csv")
    sources.append(await browser.get("/folges-opp").source)
    // What is not on these pages in this state, by its sentence.
    let others = [Wording.planned(.beholdt), Wording.isUnused, Wording.forWhom]
    func plain(_ text: String) -> String {
      text.replacing(/\d+/, with: "N").replacing("N elev ", with: "N elever ").replacing("&#39;", with: "'")
    }
    let seen = plain(sources.joined() + others.joined(separator: " "))
    for case .strong(let text) in try Brukerhåndbok().bok.inlines
    where text.first?.isUppercase == true && !text.hasSuffix(".") {
      guard !["Det som står med fet skrift", "Denne boken"].contains(text) else { continue }
      #expect(seen.contains(plain(text)), "\(text)")
    }
  }

  @Test func `the sentences that the book quotes are those of the page`() throws {
    let quoted = try Brukerhåndbok().bok.blocks.flatMap { block -> [String] in
      guard case .table(_, let rows) = block else { return [] }
      return rows.compactMap { $0.first?.map(\.words).joined() }.filter { $0.hasPrefix("«") }
    }
    let sentences = [
      Wording.notOpened, Wording.timeIsUp, Wording.alreadyServed(""), Wording.noList,
      Wording.bodyTooLarge(to: Router.upload), Wording.openElsewhere("vurdert.xlsx"),
      Wording.decisionsChanged("vurdert.xlsx", 0), Wording.notRead, Wording.stopped(1),
      Wording.lapsedCaption(1), Innlevering.hinder("a.pdf") ?? "", "Dokumentet sier ikke hvem eleven er",
    ].joined(separator: " ").replacing("eller vurdert.xlsx er", with: "er")
    #expect(quoted.count == 12)
    for text in quoted { #expect(sentences.contains(text.filter { $0 != "«" && $0 != "»" }), "\(text)") }
  }
}
