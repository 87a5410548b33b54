import Disk
import Forms
import Foundation
import IKO
import Testing

@testable import SidePage

struct FlowTests {
  /// Decides on every pupil in the order of the page, and saves.
  private func decide(_ browser: Browser, _ decisions: [String?], reasons: [String] = []) async throws -> Shown {
    let shown = await browser.get("/folges-opp")
    var fields = [("tilstand", try #require(shown.hidden("tilstand"))), ("videre", "ja")]
    for (index, id) in shown.decisions.enumerated() {
      if index < decisions.count, let decision = decisions[index] { fields.append(("b-" + id, decision)) }
      fields.append(("m-" + id, index < reasons.count ? reasons[index] : ""))
    }
    return await browser.post("/folges-opp", fields)
  }

  /// The fields of the button that carries the plan of a page out.
  private func plan(_ shown: Shown) throws -> [(String, String)] {
    let digest = try #require(shown.hidden("plan"))
    return ["skjema", "malform", "dato", "hva"].map { ($0, shown.hidden($0) ?? "") } + [("plan", digest)]
  }

  @Test func `from a list to documents, with a decision in between`() async throws {
    let browser = try await Browser()
    let list = await browser.upload(Browser.list, named: "1STA.csv")
    #expect(list.source.contains("Ja, fortsett med 3 elever"))
    #expect(list.source.contains("<td role=\"cell\" data-navn=\"Slik står det\">Nordmann</td>"))
    let saved = try await decide(browser, ["Følges ikke opp", "Følges opp", nil], reasons: ["", "Snakket med Kari"])
    #expect(saved.address.hasPrefix("/dokumenter?sagt="))
    #expect(saved.source.contains("Beslutningene er lagret i vurdert.xlsx. 1 elev skal følges opp."))
    #expect(saved.source.contains("1 elev: 1 lages. Ingenting er skrevet ennå."))
    #expect(saved.source.contains("Lag 1 dokument i mappen"))
    #expect(browser.files == [".iko/opplastet/1/1STA.csv", "vurdert.xlsx"])
    let made = await browser.post("/dokumenter", try plan(saved))
    #expect(made.source.contains("1 dokument er skrevet i mappen, av 1 i planen."))
    let name = "1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx"
    #expect(browser.files == [".iko/opplastet/1/1STA.csv", name, "vurdert.xlsx"])
    let read = try Dokumentleser().read(browser.folder + "/" + name)
    #expect(read.reading.answers["elev.navn"] == .text("Kari Nordmann"))
    guard case .text(let reasons) = read.reading.answers["ident.grunnlag"] else { throw Missing() }
    #expect(reasons.contains("2,1") && reasons.contains("Snakket med Kari"))
    let again = await browser.get("/dokumenter")
    #expect(again.source.contains("1 elev: 1 uendret. Ingenting er skrevet ennå."))
    #expect(!again.source.contains("i mappen</button>"))
  }

  struct Missing: Error {}

  @Test func `nothing is written that was not shown`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    let shown = try await decide(browser, ["Følges opp", "Følges opp", "Følges ikke opp"])
    let fields = try plan(shown)
    // Another list in the place of the one that was shown.
    _ = await browser.upload(Browser.list.replacing("14,2", with: "24,2"), named: "1STA.csv")
    let before = browser.files
    let refused = await browser.post("/dokumenter", fields)
    #expect(refused.source.contains(Wording.planChanged))
    #expect(browser.files == before)
    for forged in [("plan", ""), ("dato", "2026-11-24"), ("hva", "ny-kopi")] {
      let other = fields.map { $0.0 == forged.0 ? forged : $0 }
      #expect(await browser.post("/dokumenter", other).source.contains(Wording.planChanged))
    }
    #expect(browser.files == before)
  }

  @Test func `a document that somebody edited is kept, and it is said before`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    let shown = try await decide(browser, [nil, "Følges opp", nil])
    _ = await browser.post("/dokumenter", try plan(shown))
    let path = browser.folder + "/1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx"
    let skjema = try #require(Skjemasamling.skjema(Oppfølgingsplan.navn))
    let template = try skjema.template()
    var values = try template.read(contentsOf: path).answers
    values["plan.hovedmål"] = .text("Skrevet av læreren")
    let edited = try template.fill(AnyForm(values: values)).bytes
    try Files.write(edited, to: path, replacing: true)
    let kept = await browser.get("/dokumenter")
    #expect(kept.source.contains("1 beholdes. Ingenting er skrevet ennå."))
    #expect(try Files.read(path) == edited)
  }

  @Test func `decisions are saved as they were shown, or not at all`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    let shown = await browser.get("/folges-opp")
    let state = try #require(shown.hidden("tilstand"))
    _ = await browser.upload(Browser.list.replacing("3;Ås;Per", with: "4;Ås;Pål"), named: "1STA.csv")
    let fields = [("tilstand", state)] + shown.decisions.map { ("b-" + $0, "Følges opp") }
    let refused = await browser.post("/folges-opp", fields)
    #expect(refused.source.contains(Wording.decisionsChanged("vurdert.xlsx", 0)))
    #expect(!browser.files.contains("vurdert.xlsx"))
    // What was chosen is there still, for those who are.
    #expect(refused.all("checked").count == 2)
    // A pupil who is in no list.
    let now = await browser.get("/folges-opp")
    let stranger = [("tilstand", try #require(now.hidden("tilstand"))), ("b-0123456789", "Følges opp")]
    #expect(await browser.post("/folges-opp", stranger).source.contains(Wording.decisionsChanged("vurdert.xlsx", 0)))
    #expect(!browser.files.contains("vurdert.xlsx"))
  }

  @Test func `decisions on pupils of another list are not lost`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    _ = try await decide(browser, ["Følges opp", "Følges opp", "Avventer"])
    _ = await browser.post("/klasseliste/valg", [("ta-bort", "1")])
    let other = """
      Elevnr;Etternavn;Fornavn;Født;Klasse;Trinn;Karaktersnitt;Ønske
      11;Berg;Anne;14.03.2010;1STB;Vg1;2,1;1
      12;Dal;Tor;15.03.2010;1STB;Vg1;4,5;1

      """
    _ = await browser.upload(other, named: "1STB.csv")
    let saved = try await decide(browser, ["Følges opp", nil])
    #expect(saved.source.contains("Beslutningene er lagret i vurdert.xlsx."))
    #expect(saved.source.contains("3 elever: 3 lages."))
    let shown = await browser.get("/folges-opp")
    #expect(
      shown.source.contains(
        Wording.decisionsOutside(
          ["Lie, Ola (1STA)", "Nordmann, Kari (1STA)", "Ås, Per (1STA)"], in: "vurdert.xlsx")))
    // Shown together, all stand there as they were decided.
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    let all = await browser.get("/folges-opp")
    #expect(all.source.contains("5 elever: 3 følges opp, 0 følges ikke opp, 1 avventer, 1 ikke avgjort"))
    #expect(browser.files.filter { $0.hasPrefix("vurdert") } == ["vurdert.xlsx"])
  }

  @Test func `decisions stay when a pupil has left the list, and hers stays too`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    _ = try await decide(browser, ["Følges opp", "Følges ikke opp", "Avventer"], reasons: ["Først"])
    let left = Browser.list.replacing("2;Lie;Ola;15.01.2010;1STA;Vg1;4,5;1;14,2\n", with: "")
    _ = await browser.upload(left, named: "1STA.csv")
    let shown = await browser.get("/folges-opp")
    #expect(shown.source.contains("2 elever: 0 følges opp, 1 følges ikke opp, 1 avventer, 0 ikke avgjort"))
    #expect(shown.source.contains(Wording.decisionsOutside(["Lie, Ola (1STA)"], in: "vurdert.xlsx")))
    _ = try await decide(browser, ["Følges opp", nil])
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    let back = await browser.get("/folges-opp")
    #expect(back.source.contains("3 elever: 2 følges opp, 0 følges ikke opp, 1 avventer, 0 ikke avgjort"))
    #expect(back.source.contains("value=\"Først\""))
    #expect(browser.files.filter { $0.hasPrefix("vurdert") } == ["vurdert.xlsx"])
  }

  @Test func `what one window saved is not undone by another that was opened before`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    let old = await browser.get("/folges-opp")
    func marks() throws -> [(String, String)] {
      try old.decisions.map { ("v-" + $0, try #require(old.hidden("v-" + $0))) }
    }
    let shown = try [("tilstand", #require(old.hidden("tilstand")))] + marks()
    _ = try await decide(browser, ["Følges opp", "Avventer", nil], reasons: ["Fra det første vinduet"])
    // The older window has another choice for the second pupil, and none for the others.
    let empty = old.decisions.map { ("m-" + $0, "") }
    let again = await browser.post("/folges-opp", shown + empty + [("b-" + old.decisions[1], "Følges ikke opp")])
    #expect(again.source.contains(Wording.decisionsChanged("vurdert.xlsx", 1)))
    #expect(again.source.contains("Lagret i et annet vindu: Avventer"))
    #expect(again.source.contains("value=\"Fra det første vinduet\""))
    #expect(again.source.contains("3 elever: 1 følges opp, 1 følges ikke opp, 0 avventer, 1 ikke avgjort"))
  }

  @Test func `what was decided before stands there again, and what was not sent is kept`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    _ = try await decide(browser, ["Følges opp", "Avventer", nil], reasons: ["Først"])
    let shown = await browser.get("/folges-opp?vis=uavgjort")
    #expect(shown.decisions.count == 1)
    #expect(shown.source.contains("3 elever: 1 følges opp, 0 følges ikke opp, 1 avventer, 1 ikke avgjort"))
    let fields = [("tilstand", try #require(shown.hidden("tilstand"))), ("b-" + shown.decisions[0], "Følges ikke opp")]
    _ = await browser.post("/folges-opp", fields)
    let all = await browser.get("/folges-opp")
    #expect(all.source.contains("1 følges opp, 1 følges ikke opp, 1 avventer, 0 ikke avgjort"))
    #expect(all.source.contains("value=\"Først\""))
  }

  @Test func `who meets a criterion for the first time is marked, and who meets another one too`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    func marks() async -> [String] {
      await browser.get("/folges-opp").source.matches(of: /<span class="m warn">([^<]*)<\/span>/).map {
        String($0.output.1)
      }
    }
    #expect(await marks().isEmpty)
    _ = try await decide(browser, ["Avventer", "Følges opp", "Følges ikke opp"])
    #expect(await marks().isEmpty)
    let later = Browser.list.replacing("2,1;1;3", with: "2,1;1;12,5").replacing("4,5;1;2\n", with: "4,5;1;15\n")
    _ = await browser.upload(later, named: "1STA.csv")
    #expect(await marks() == ["Nytt kriterium: R4", "Ny"])
    // What was saved is what the next list is held against.
    _ = try await decide(browser, ["Følges opp", "Følges opp", "Avventer"])
    #expect(await marks().isEmpty)
  }

  @Test func `choices that were not saved are there again when the page is opened the next time`() async throws {
    let folder = try Browser.newFolder()
    let first = try await Browser(folder)
    _ = await first.upload(Browser.list, named: "1STA.csv")
    let shown = await first.get("/folges-opp")
    let state = try #require(shown.hidden("tilstand"))
    let fields = [("b-" + shown.decisions[0], "Avventer"), ("m-" + shown.decisions[0], "Venter på svar")]
    #expect(await first.post("/folges-opp/utkast", [("tilstand", state)] + fields).status == 200)
    #expect(await first.post("/folges-opp/utkast", [("tilstand", "gammel")] + fields).status == 409)
    await first.site.close()
    #expect(first.files.count == 1 && first.files[0].hasPrefix(".iko/utkast/"))
    let mode = try FileManager.default.attributesOfItem(atPath: folder + "/" + first.files[0])[.posixPermissions]
    #expect(mode as? Int == 0o600)

    let next = try await Browser(folder)
    _ = await next.upload(Browser.list, named: "1STA.csv")
    let again = await next.get("/folges-opp")
    #expect(again.source.contains(Wording.keptChoices(1)))
    #expect(again.source.contains("1 avventer, 2 ikke avgjort") && again.source.contains("value=\"Venter på svar\""))
    #expect(!next.files.contains("vurdert.xlsx"))
    let saved = try await decide(next, [nil, "Følges opp", nil])
    #expect(saved.source.contains("1 elev skal følges opp"))
    #expect(next.files.filter { $0.hasPrefix(".iko/utkast/") } == [])
  }

  @Test func `choices lapse when the saved list is another, and can be left`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    let shown = await browser.get("/folges-opp")
    let draft = [("tilstand", try #require(shown.hidden("tilstand"))), ("b-" + shown.decisions[0], "Avventer")]
    _ = await browser.post("/folges-opp/utkast", draft)
    #expect(await browser.get("/folges-opp").source.contains("1 avventer"))
    _ = await browser.post("/folges-opp/forkast", [])
    #expect(await browser.get("/folges-opp").source.contains("0 avventer, 3 ikke avgjort"))
    _ = try await decide(browser, ["Følges opp", nil, nil])
    let saved = try Files.read(browser.folder + "/vurdert.xlsx")
    let second = await browser.get("/folges-opp")
    let state = try #require(second.hidden("tilstand"))
    _ = await browser.post("/folges-opp/utkast", [("tilstand", state), ("b-" + second.decisions[1], "Avventer")])
    // Somebody else takes the saved list away, and lays it there again.
    try FileManager.default.removeItem(atPath: browser.folder + "/vurdert.xlsx")
    #expect(!(await browser.get("/folges-opp").source.contains("hentet fram igjen")))
    try Files.write(saved, to: browser.folder + "/vurdert.xlsx", replacing: true)
    #expect(await browser.get("/folges-opp").source.contains(Wording.keptChoices(1)))
  }

  @Test func `choices on pupils who are not shown are neither saved nor lost`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    let all = await browser.get("/folges-opp")
    let state = try #require(all.hidden("tilstand"))
    _ = await browser.post("/folges-opp/utkast", [("tilstand", state), ("b-" + all.decisions[2], "Avventer")])
    // Those who meet a criterion: Lie and Nordmann.
    let some = await browser.get("/folges-opp?vis=treff")
    #expect(some.decisions.count == 2)
    _ = await browser.post("/folges-opp", [("tilstand", state), ("b-" + some.decisions[0], "Følges opp")])
    let after = await browser.get("/folges-opp")
    #expect(after.source.contains(Wording.keptChoices(1)))
    #expect(after.source.contains("1 følges opp, 0 følges ikke opp, 1 avventer, 1 ikke avgjort"))
  }

  @Test func `pupils stand by name, whatever they meet`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    let shown = await browser.get("/folges-opp")
    let places = ["Lie, Ola", "Nordmann, Kari", "Ås, Per"].map { shown.source.firstRange(of: $0)?.lowerBound }
    #expect(places.allSatisfy { $0 != nil })
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test func `no address and no name of a field tells who somebody is`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    let shown = try await decide(browser, ["Følges opp", "Følges opp", "Følges opp"])
    var pages = [shown, await browser.post("/dokumenter", try plan(shown))]
    for path in [
      "/", "/klasseliste", "/folges-opp", "/dokumenter", "/tilbake", "/tilbake?helse=ja", "/aret", "/handbok",
      "/tilbake/dokument?nr=2",
    ] {
      pages.append(await browser.get(path))
    }
    let words = ["nordmann", "kari", "lie", "ola", "1sta", "2010", "per"]
    for page in pages {
      let addresses = page.all("href") + page.all("action") + page.all("name") + [page.address]
      for address in addresses.filter({ $0 != "/tilbake/oversikt" }) {
        let parts = address.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        #expect(words.filter(parts.contains) == [], "\(address)")
      }
    }
  }

  @Test func `what stands in a list is text on the page and nothing else`() async throws {
    let browser = try await Browser()
    let hostile = Browser.list.replacing("Nordmann", with: "<script>alert(1)</script>").replacing(
      "Karaktersnitt", with: "\"><img src=x onerror=y>")
    let list = await browser.upload(hostile, named: "a\"><b>.csv")
    for shown in [list, await browser.get("/folges-opp")] {
      #expect(!shown.source.contains("<script>alert"))
      #expect(!shown.source.contains("<img"))
      #expect(!shown.source.contains("<b>.csv"))
    }
  }

  @Test func `health is shown only where it is asked for`() async throws {
    let browser = try await Browser()
    let skjema = try #require(Skjemasamling.skjema(Sjekkliste.navn))
    let template = try skjema.template()
    var values = Values()
    values["elev.navn"] = .text("Kari Nordmann")
    let health = try #require(
      template.fields.first {
        Sjekkliste.helsepunkter.contains($0.tag.prefix { $0 != "." }.description) && $0.tag.hasSuffix("merknad")
      })
    values[health.tag] = .text("Skrevet om helse")
    try Files.write(template.fill(AnyForm(values: values)).bytes, to: browser.folder + "/liste.docx", replacing: false)
    #expect(await browser.get("/tilbake").source.contains("Kari Nordmann"))
    let address = "/tilbake/dokument?nr=1"
    #expect(!(await browser.get(address).source.contains("Skrevet om helse")))
    #expect(await browser.get(address + "&helse=ja").source.contains("Skrevet om helse"))
  }

  @Test func `without a list, and with one that cannot be read, there is a way on`() async throws {
    let browser = try await Browser()
    #expect(await browser.get("/folges-opp").source.contains(Wording.listsFirst))
    #expect(await browser.get("/dokumenter").source.contains(Wording.noSources))
    let broken = await browser.upload("PK\u{3}\u{4}ikke et regneark", named: "1STA.xlsx")
    #expect(broken.source.contains("1STA.xlsx: ") && broken.source.contains("role=\"alert\""))
    #expect(!broken.source.contains(browser.folder))
    #expect(await browser.get("/finnes-ikke").status == 404)
  }

  @Test func `the level is asked for where no list tells it`() async throws {
    let browser = try await Browser()
    let list = Browser.list.replacing(";Vg1", with: ";").replacing("1STA", with: "VO-HEA")
    _ = await browser.upload(list, named: "1STA.csv")
    #expect(await browser.get("/folges-opp").source.contains(Wording.levelMissing))
    let shown = await browser.post("/folges-opp/trinn", [("trinn", "Vg1")])
    #expect(shown.source.contains("Karaktersnittet er 2,1"))
  }

  @Test func `where the classes tell the level, nobody is asked, and the page says so`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list.replacing(";Vg1", with: ";"), named: "1STA.csv")
    let shown = await browser.get("/folges-opp")
    #expect(!shown.source.contains(Wording.levelMissing))
    #expect(shown.source.contains("Trinnet er tatt fra klassene: 1STA er Vg1."))
    #expect(shown.source.contains("Karaktersnittet er 2,1"))
  }

  @Test func `lists that lie in the folder are used where they are chosen`() async throws {
    let browser = try await Browser()
    try browser.write(Browser.list, to: "1STA.csv")
    #expect(await browser.get("/klasseliste").source.contains("value=\"1STA.csv\""))
    let shown = await browser.post(
      "/klasseliste/valg", [("liste", "1STA.csv"), ("liste", "../../etc/passwd"), ("velg", "ja")])
    #expect(shown.source.contains("fortsett med 3 elever"))
    #expect(browser.files == ["1STA.csv"])
  }

  @Test func `files are opened where they lie, and only those that the page shows`() async throws {
    let opened = Opened()
    let browser = try await Browser(open: { opened.note($0) })
    _ = await browser.get("/")
    _ = await browser.post("/apne", [("fil", "1"), ("til", "/")])
    #expect(opened.paths == [browser.folder])
    for number in ["0", "2", "-1", "/etc/passwd", ""] {
      #expect(await browser.post("/apne", [("fil", number)]).status == 404)
    }
    #expect(opened.paths == [browser.folder])
  }

  @Test func `where nothing can be opened the path is said`() async throws {
    let browser = try await Browser(open: { _ in false })
    _ = await browser.get("/")
    #expect(
      await browser.post("/apne", [("fil", "1"), ("til", "/")]).source.contains(Wording.cannotOpen(browser.folder)))
  }

  @Test func `the button ends the page`() async throws {
    let browser = try await Browser()
    #expect(await browser.site.secondsLeft() != nil)
    let shown = await browser.post("/avslutt", [])
    #expect(shown.source.contains(Wording.endedSentence))
    #expect(await browser.site.secondsLeft() == nil)
    #expect(await browser.get("/").status == 403)
  }

  @Test func `an act of a person lets the page go on, and what a browser fetches does not`() async throws {
    let browser = try await Browser()
    try await Task.sleep(for: .seconds(3))
    _ = await browser.get("/stil.css")
    _ = await browser.get("/side.js")
    let before = try #require(await browser.site.secondsLeft())
    #expect(before <= Browser.idleSeconds - 3)
    _ = await browser.get("/klasseliste")
    #expect(try #require(await browser.site.secondsLeft()) > before)
  }

  @Test func `the overview and the register are saved in the folder`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    let shown = try await decide(browser, ["Følges opp"])
    _ = await browser.post("/dokumenter", try plan(shown))
    #expect(await browser.post("/tilbake/oversikt", []).source.contains(Wording.saved("oversikt.html")))
    #expect(await browser.post("/tilbake/svar", []).source.contains(Wording.saved("svar.xlsx")))
    #expect(browser.files.contains("oversikt.html") && browser.files.contains("svar.xlsx"))
    // What the page has written is no list of pupils to begin with.
    #expect(await browser.get("/klasseliste").all("value").filter { $0.hasSuffix(".xlsx") } == [])
  }

  @Test func `what the school is called is asked once`() async throws {
    let browser = try await Browser()
    #expect(await browser.get("/").source.contains(Wording.schoolName))
    #expect(await browser.post("/oppsett", [("skole", "  ")]).source.contains(Wording.schoolNameMissing))
    let saved = await browser.post("/oppsett", [("skole", "Fjordvik videregående skole")])
    #expect(saved.source.contains("Fjordvik videregående skole · 2026/2027"))
    #expect(browser.files == ["skole.json"])
    #expect(!(await browser.get("/").source.contains(Wording.schoolName)))
  }
}
