import Disk
import Forms
import Foundation
import IKO
import OPC
import Testing

@testable import SidePage

/// Documents that come back through the page: each to its place, nothing lost, and a sentence for what cannot be taken.
struct ReturnUploadTests {
  private static let document = "1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx"

  /// A folder with the plan of one pupil.
  private func withPlan() async throws -> Browser {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    let shown = await browser.get("/folges-opp")
    let state = try #require(shown.hidden("tilstand"))
    let saved = await browser.post(
      "/folges-opp", [("tilstand", state), ("videre", "ja"), ("b-" + shown.decisions[1], "Følges opp")])
    let digest = try #require(saved.hidden("plan"))
    _ = await browser.post(
      "/dokumenter", ["skjema", "malform", "dato", "hva"].map { ($0, saved.hidden($0) ?? "") } + [("plan", digest)])
    #expect(browser.files.contains(Self.document))
    return browser
  }

  /// The document of the folder, with a goal written into it.
  private func written(_ goal: String, _ browser: Browser) throws -> [UInt8] {
    let template = try #require(Skjemasamling.skjema(Oppfølgingsplan.navn)).template()
    var values = try template.read(contentsOf: browser.folder + "/" + Self.document).answers
    values["plan.hovedmål"] = .text(goal)
    return try template.fill(AnyForm(values: values)).bytes
  }

  private func goal(_ browser: Browser, _ name: String = document) throws -> Answer? {
    try Dokumentleser().read(browser.folder + "/" + name).reading.answers["plan.hovedmål"]
  }

  @Test func `a document goes to the place of the one that it was made from`() async throws {
    let browser = try await withPlan()
    let shown = await browser.send([("Kari sin plan.docx", try written("Møte hver dag", browser))])
    #expect(shown.address.hasPrefix("/tilbake?parti="))
    #expect(shown.source.contains("1 dokument er lagt i mappen."))
    #expect(shown.source.contains("Lagt i " + Self.document))
    #expect(try goal(browser) == .text("Møte hver dag"))
    // The blank one is kept as a copy; nothing else is there, and nothing of what was sent.
    #expect(browser.files.filter { $0.hasSuffix(".docx") && !$0.hasPrefix(".iko/kopier") } == [Self.document])
    #expect(browser.files.filter { $0.hasPrefix(".iko/kopier") }.count == 1)
    #expect(browser.files.filter { $0.hasPrefix(".iko/opplastet") } == [".iko/opplastet/1/1STA.csv"])
    let again = await browser.send([("Kari sin plan.docx", try written("Møte hver dag", browser))])
    #expect(again.source.contains("Dokumentet lå der fra før."))
  }

  @Test func `of two documents that people wrote in both stay`() async throws {
    let browser = try await withPlan()
    _ = await browser.send([("a.docx", try written("Første", browser))])
    let shown = await browser.send([("b.docx", try written("Andre", browser))])
    #expect(shown.source.contains("Begge er beholdt."))
    #expect(try goal(browser) == .text("Første"))
    let other = Self.document.replacing(".docx", with: " (innlevert 2026-11-23).docx")
    #expect(try goal(browser, other) == .text("Andre"))
  }

  @Test func `what cannot be taken in gets a sentence, each its own`() async throws {
    let browser = try await withPlan()
    let before = browser.files
    let template = try #require(Skjemasamling.skjema(Rutine.navn)).template()
    let shown = await browser.send([
      ("plan.pdf", Array("%PDF-1.7".utf8)), ("plan.doc", [0xD0, 0xCF]), ("bilde.png", [1]), ("1STA.xlsx", [2]),
      ("uten navn", [3]), ("ødelagt.docx", Array("PK\u{3}\u{4}".utf8)), ("tom.docx", []),
      ("rutine.docx", try template.fill(AnyForm(values: Values())).bytes), ("~$aapen.docx", [4]),
      ("..", [5]), ("../../ut.docx", Array("x".utf8)),
    ])
    #expect(shown.source.contains("0 av 11 filer er lagt i mappen."))
    for sentence in [
      "En PDF kan ikke leses som skjema.", "Filen er ikke en .docx. Åpne den i Word",
      "Dette er ikke et Word-dokument.", "Dokumentet er verken en oppfølgingsplan eller en sjekkliste om en elev.",
    ] {
      #expect(shown.source.contains(sentence), "\(sentence)")
    }
    #expect(browser.files == before)
    #expect(!shown.source.contains(browser.folder))
  }

  @Test func `documents of pupils who are not there get a place, and those without a name none`() async throws {
    let browser = try await withPlan()
    let template = try #require(Skjemasamling.skjema(Oppfølgingsplan.navn)).template()
    var values = Values()
    values["elev.navn"] = .text("Anne Berg")
    values["elev.klasse"] = .text("1STB")
    values["dok.dato"] = .day(Browser.today)
    let shown = await browser.send([
      ("x.docx", try template.fill(AnyForm(values: values)).bytes),
      ("y.docx", try template.fill(AnyForm(values: Values())).bytes),
    ])
    #expect(shown.source.contains("1 av 2 filer er lagt i mappen."))
    #expect(shown.source.contains("Dokumentet sier ikke hvem eleven er."))
    #expect(browser.files.contains("1STB/Berg, Anne – oppfølgingsplan 2026-11-23.docx"))
  }

  @Test func `a document of another school is taken in, and it is said`() async throws {
    let browser = try await withPlan()
    let template = try #require(Skjemasamling.skjema(Oppfølgingsplan.navn)).template()
    func plan(_ name: String, _ school: String) throws -> [UInt8] {
      var values = Values()
      values["elev.navn"] = .text(name)
      values["skole.navn"] = .text(school)
      values["dok.dato"] = .day(Browser.today)
      return try template.fill(AnyForm(values: values)).bytes
    }
    let sentence = "Dokumentet er fra en annen skole enn de andre i mappen: Bergset vgs."

    #expect(try await !browser.send([("a.docx", plan("Anne Berg", "Nord vgs"))]).source.contains("en annen skole"))
    let same = try await browser.send([("b.docx", plan("Tor Dal", "Nord videregående skole"))])
    #expect(!same.source.contains("en annen skole"))
    #expect(try await browser.send([("c.docx", plan("Vera Vik", "Bergset vgs"))]).source.contains(sentence))
  }

  @Test func `a script sends documents one by one under one number`() async throws {
    let browser = try await withPlan()
    #expect(await browser.send([("a.pdf", [1])], to: "/tilbake/fil?parti=77").status == 200)
    #expect(await browser.send([("b.pdf", [1])], to: "/tilbake/fil?parti=77").status == 200)
    #expect(await browser.get("/tilbake?parti=77").source.contains("0 av 2 filer er lagt i mappen."))
    for number in ["78", "-1", "99999999999999", "a"] {
      #expect(!(await browser.get("/tilbake?parti=" + number).source.contains("filer er lagt i mappen")))
    }
  }

  @Test func `too many at once, and bytes that are no form, are said`() async throws {
    let browser = try await Browser()
    let many = (0...Upload.most).map { ("\($0).docx", [UInt8(1)]) }
    #expect(await browser.send(many).source.contains(Wording.returnsNotWhole(Upload.most)))
    #expect(await browser.send([]).source.contains(Wording.noFileChosen))
    #expect(await browser.send([("", [])]).source.contains(Wording.noFileChosen))
    #expect(browser.files == [])
  }

  @Test func `a document that is too large is refused by its length`() async throws {
    let gate = Gate(port: 4711, key: SessionKey())
    let head = RequestHead(
      "POST", "/tilbake/fil?parti=1",
      [
        ("Host", "127.0.0.1:4711"), ("Origin", "http://127.0.0.1:4711"), ("Content-Length", String(60 * 1024 * 1024)),
      ])
    let refusal = try #require(gate.refusal(of: head))
    #expect(refusal.status == 413)
    #expect(String(decoding: refusal.body, as: UTF8.self).contains(Wording.documentsTooLarge))
    #expect(Gate.mostBytes(to: "/tilbake/oversikt") == Gate.Limits.form)
  }

  @Test func `while another run works in the folder the document is not taken in, and it is said`() async throws {
    let browser = try await withPlan()
    let bytes = try written("Mål", browser)
    let lock = try FolderLock(browser.folder)
    let shown = await browser.send([("a.docx", bytes)])
    #expect(shown.source.contains("0 av 1 fil er lagt i mappen."))
    lock.release()
    #expect(await browser.send([("a.docx", bytes)]).source.contains("1 dokument er lagt i mappen."))
  }

  @Test func `the sheet of a meeting and what is handed over are saved in the folder`() async throws {
    let browser = try await withPlan()
    _ = await browser.send([("a.docx", try written("Møte hver dag", browser))])
    let sheet = await browser.post("/tilbake/moteark", [("nr", "3")])
    #expect(sheet.source.contains("Lagret i mappen: møte 3 2026-2027.html."))
    let handover = await browser.post("/tilbake/overlevering", [])
    #expect(handover.source.contains("Lagret i mappen: overlevering.xlsx."))
    // Each can be opened where it lies.
    #expect(handover.source.components(separatedBy: "action=\"/apne\"").count == 3)
    #expect(browser.files.contains("overlevering.xlsx") && browser.files.contains("møte 3 2026-2027.html"))
    for number in ["", "99", "../x", "3 "] {
      #expect([200, 400].contains(await browser.post("/tilbake/moteark", [("nr", number)]).status))
    }
    #expect(browser.files.filter { $0.hasPrefix("møte") } == ["møte 3 2026-2027.html"])
  }
}
