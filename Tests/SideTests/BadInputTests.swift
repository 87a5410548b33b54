import Disk
import Foundation
import Testing
import TestSupport

@testable import SidePage

/// What goes wrong around the page: each time a sentence and a way on, and nothing half-written.
struct BadInputTests {
  private static let paths = [
    "/", "/klasseliste", "/folges-opp", "/folges-opp?vis=treff", "/dokumenter", "/dokumenter?hva=ny-periode",
    "/dokumenter/resultat?nr=1", "/tilbake", "/tilbake/dokument?nr=1",
    "/tilbake?parti=1", "/aret", "/aret?ar=2027&hva=oppdater", "/aret/resultat?nr=1", "/handbok",
    "/eget-skjema", "/eget-skjema/prove", "/eget-skjema/stil.css?v=1",
  ]

  /// The fields of the button that carries a plan out.
  private func plan(_ browser: Browser) async throws -> [(String, String)] {
    let shown = await browser.get("/folges-opp")
    let state = try #require(shown.hidden("tilstand"))
    let saved = await browser.post(
      "/folges-opp", [("tilstand", state), ("videre", "ja")] + shown.decisions.map { ("b-" + $0, "Følges opp") })
    let digest = try #require(saved.hidden("plan"))
    return ["skjema", "malform", "dato", "hva"].map { ($0, saved.hidden($0) ?? "") } + [("plan", digest)]
  }

  @Test func `while another run works in the folder nothing is made, and it is said`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    let fields = try await plan(browser)
    let before = browser.files
    let lock = try FolderLock(browser.folder)
    let refused = await browser.post("/dokumenter", fields)
    #expect(refused.status == 200)
    #expect(refused.source.contains(Wording.notDone))
    #expect(refused.source.contains("role=\"alert\""))
    #expect(browser.files.filter { $0.hasSuffix(".docx") } == [])
    lock.release()
    #expect(
      await browser.post("/dokumenter", fields).source.contains("3 dokumenter er skrevet i mappen, av 3 i planen."))
    #expect(browser.files.count == before.count + 3)
  }

  @Test func `when the folder is gone every screen says something`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    let fields = try await plan(browser)
    try FileManager.default.removeItem(atPath: browser.folder)
    for path in Self.paths {
      let shown = await browser.get(path)
      #expect([200, 303, 404].contains(shown.status), "\(path): \(shown.status)")
    }
    _ = await browser.post("/dokumenter", fields)
    _ = await browser.post("/tilbake/oversikt", [])
    _ = await browser.post("/tilbake/svar", [])
    _ = await browser.post("/tilbake/overlevering", [])
    _ = await browser.post("/tilbake/moteark", [("nr", "3")])
    _ = await browser.post("/aret", [("gjor", "lag"), ("plan", "x")])
    _ = await browser.post("/klasseliste/kolonner", [("tilstand", "x")])
    _ = await browser.send([("a.docx", [1, 2, 3])])
    let form = try Specimen(.paragraph(.run("Elevens navn: ______"))).bytes()
    #expect(
      await browser.send([("Plan.docx", form)], to: "/eget-skjema/fil").source.contains(Wording.folderIsGone))
    _ = await browser.post("/eget-skjema", [("gjor", "lagre")])
    #expect(await browser.upload(Browser.list, named: "3STA.csv").source.contains(Wording.folderIsGone))
    #expect(Files.kind(of: browser.folder) == nil)
    _ = await browser.upload(Browser.list, named: "2STA.csv")
    #expect(await browser.get("/stil.css").status == 200)
  }

  @Test func `a list that was replaced while it was shown is shown anew`() async throws {
    let browser = try await Browser()
    try browser.write(Browser.list, to: "1STA.csv")
    _ = await browser.post("/klasseliste/valg", [("liste", "1STA.csv"), ("velg", "ja")])
    let fields = try await plan(browser)
    try browser.write(Browser.list.replacing("Kari", with: "Karianne"), to: "1STA.csv")
    #expect(await browser.post("/dokumenter", fields).source.contains(Wording.planChanged))
    try FileManager.default.removeItem(atPath: browser.folder + "/1STA.csv")
    let shown = await browser.get("/klasseliste")
    #expect(shown.source.contains("1STA.csv: "))
    #expect(browser.files.filter { $0.hasSuffix(".docx") } == [])
  }

  @Test func `a list of decisions that is open elsewhere is not written, and the choices stay`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    _ = try await plan(browser)
    let before = try Files.read(browser.folder + "/vurdert.xlsx")
    try browser.write("", to: "~$rdert.xlsx")
    let shown = await browser.get("/folges-opp")
    let state = try #require(shown.hidden("tilstand"))
    let refused = await browser.post(
      "/folges-opp", [("tilstand", state)] + shown.decisions.map { ("b-" + $0, "Avventer") })
    #expect(refused.source.contains(Wording.openElsewhere("vurdert.xlsx")))
    #expect(refused.source.contains("3 avventer"))
    #expect(try Files.read(browser.folder + "/vurdert.xlsx") == before)
  }

  @Test func `another file by the name of the decisions is not written over`() async throws {
    let browser = try await Browser()
    try browser.write("ikke et regneark", to: "vurdert.xlsx")
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    let shown = await browser.get("/folges-opp")
    #expect(shown.source.contains(Wording.notDone) && shown.source.contains("vurdert.xlsx: "))
    #expect(try Files.read(browser.folder + "/vurdert.xlsx") == Array("ikke et regneark".utf8))
  }

  @Test func `a form that nobody wrote changes nothing`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    _ = try await plan(browser)
    let before = browser.files
    let decisions = try Files.read(browser.folder + "/vurdert.xlsx")
    var random = SplitMix64(seed: 24)
    let words = [
      "tilstand", "b-", "m-", "plan", "skjema", "dato", "hva", "alle", "nr", "fil", "til", "ta-bort", "liste", "ja",
      "../..", "Følges opp", "\u{202E}", "9999999999999999999", "",
    ]
    func word() -> String { words.randomElement(using: &random) ?? "" }
    for path in [
      "/folges-opp", "/dokumenter", "/apne", "/klasseliste/valg", "/folges-opp/trinn", "/finnes-ikke",
      "/klasseliste/kolonner",
      "/tilbake/moteark", "/aret", "/eget-skjema", "/eget-skjema/utkast", "/eget-skjema/slag",
    ] {
      for _ in 0..<40 {
        let fields = (0..<Int.random(in: 0...6, using: &random)).map { _ in (word(), word()) }
        let shown = await browser.post(path, fields)
        #expect([200, 303, 400, 404, 409].contains(shown.status))
      }
    }
    #expect(
      browser.files.filter { !$0.hasPrefix(".iko/opplastet") } == before.filter { !$0.hasPrefix(".iko/opplastet") })
    #expect(try Files.read(browser.folder + "/vurdert.xlsx") == decisions)
  }

  @Test func `no bytes end the page`() async throws {
    var random = SplitMix64(seed: 25)
    let signs = Array("GET POST /?&=%+-;:\"\r\n\0äå😀aA09.{}--xx boundary= filename=\"".utf8)
    let gate = Gate(port: 4711, key: SessionKey())
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        Bool.random(using: &random)
          ? signs.randomElement(using: &random) ?? 0 : UInt8.random(in: 0...255, using: &random)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      _ = Parameters(text[...])
      let head = RequestHead(
        "POST", "/" + text, [("Host", "127.0.0.1:4711"), ("Origin", text), ("Cookie", text), ("Content-Length", text)])
      #expect(gate.refusal(of: head) != nil)
      let type = "multipart/form-data; boundary=xx"
      if let request = Request(RequestHead("POST", "/", [("Content-Type", type)]), body: Array("--xx".utf8) + bytes) {
        _ = Upload.all(of: request)
        _ = request.form
      }
    }
  }
}
