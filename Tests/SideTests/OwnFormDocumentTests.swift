import Disk
import Forms
import Foundation
import IKO
import TestSupport
import Testing

@testable import SidePage

/// Documents of a form that is none of the published ones, from the page.
struct OwnFormDocumentTests {
  private static let name = "Samtykke.docx"
  private static let mal = "maler/" + name

  private static func form() throws -> [UInt8] {
    try Specimen([
      .paragraph(.run("Samtykke")), .paragraph(.run("Elevens navn: ________________")),
      .paragraph(.run("Klasse: ________________")), .paragraph(.run("Hva det gjelder: ________________")),
    ]).bytes()
  }

  /// A folder with the list and the form, adopted on the page; what is shown after that.
  private func adopted(_ browser: Browser, list: String = Browser.list) async throws -> Shown {
    _ = await browser.upload(list, named: "1STA.csv")
    let shown = await browser.send([(Self.name, try Self.form())], to: Router.ownForm + "/fil")
    #expect(shown.source.contains("<option value=\"\" selected=\"\">Et annet skjema"))
    return await browser.post(
      Router.ownForm, [("tilstand", try #require(shown.hidden("tilstand"))), ("gjor", "lagre")])
  }

  private func decide(_ browser: Browser, _ decisions: [String]) async throws {
    let shown = await browser.get("/folges-opp")
    _ = await browser.post(
      "/folges-opp",
      [("tilstand", try #require(shown.hidden("tilstand")))] + zip(shown.decisions, decisions).map { ("b-" + $0, $1) })
  }

  /// The hidden fields of the plan's form.
  private func fields(_ shown: Shown) throws -> [(String, String)] {
    #expect(shown.hidden("plan") != nil)
    return shown.source.matches(of: #/<input type="hidden" name="([a-z]+)" value="([^"]*)"/#).map {
      (String($0.1), String($0.2))
    }.filter { ["skjema", "malform", "dato", "hva", "alle", "bare", "plan"].contains($0.0) }.withoutPairsTwice
  }

  private func boxes(_ shown: Shown) -> [String] {
    shown.source.matches(of: #/type="checkbox" name="elev" value="([0-9a-f]+)"/#).map { String($0.1) }
  }

  private var address: String { "/dokumenter?skjema=" + Skolemal.id(of: Self.name) }

  private func documents(_ browser: Browser) -> [String] { browser.files.filter { $0.hasPrefix("1STA/") } }

  @Test func `a form of the school's own becomes documents, just as the command makes them`() async throws {
    let browser = try await Browser()
    let saved = try await adopted(browser)
    #expect(
      saved.source.contains(Wording.templateSaved(Self.mal)) && saved.source.contains(Wording.templateCanBeFilled))
    #expect(!saved.source.contains("be IT"))
    #expect(saved.all("href").contains(address))
    let shown = await browser.get(address)
    #expect(shown.source.contains("<optgroup label=\"Skolens egne skjemaer\">"))
    #expect(shown.source.contains("selected=\"\">Samtykke</option>"))
    #expect(shown.source.contains("Lag 3 dokumenter i mappen</button>"))
    #expect(shown.source.contains(Wording.allSinceUndecided))
    let made = await browser.post("/dokumenter", try fields(shown))
    #expect(made.source.contains("3 dokumenter er skrevet i mappen, av 3 i planen."))
    // What the command does with the same file, date and list.
    let other = try Browser.newFolder()
    defer { try? FileManager.default.removeItem(atPath: other) }
    try Files.write(Array(Browser.list.utf8), to: other + "/1STA.csv", replacing: false)
    let template = try FrittSkjema.template(at: browser.folder + "/" + Self.mal)
    var kilder = Kilder(skjema: "Samtykke", fields: template.fields, today: Browser.today)
    try kilder.add(other + "/1STA.csv")
    let run = Utfylling(skjema: "Samtykke", template: template, folder: other, dato: Browser.today)
    let expected = try run.make(kilder.oppføringer.navngitt(of: template.fields))
    let names = expected.map { String($0.fil.dropFirst(other.count + 1)).precomposedStringWithCanonicalMapping }
    #expect(
      browser.files.filter { $0.hasSuffix(".docx") && !$0.hasPrefix("maler") && !$0.hasPrefix(".iko") }
        == names.sorted())
    for (result, name) in zip(expected, names) {
      let (ours, theirs) = (browser.folder + "/" + name, result.fil)
      #expect(try template.read(contentsOf: ours).answers == template.read(contentsOf: theirs).answers)
    }
    #expect(names.contains("Kari Nordmann – Samtykke 2026-11-23.docx") && names.count == 3)
  }

  @Test func `those who are to be followed up get a form of the school's own, or all in the lists`() async throws {
    let browser = try await Browser()
    _ = try await adopted(browser)
    try await decide(browser, ["Følges ikke opp", "Følges opp", "Avventer"])
    let followed = await browser.get(address)
    #expect(followed.source.contains("Lag 1 dokument i mappen</button>"))
    #expect(followed.source.contains("<option value=\"nei\" selected=\"\">Elevene som skal følges opp</option>"))
    let all = await browser.get(address + "&alle=ja")
    #expect(all.source.contains("Lag 3 dokumenter i mappen</button>"))
    // A plan is for those who are to be followed up, whatever an address says.
    #expect(await browser.get("/dokumenter?alle=ja").source.contains("Lag 1 dokument i mappen</button>"))
    let made = await browser.post("/dokumenter", try fields(all))
    #expect(made.source.contains("3 dokumenter er skrevet i mappen"))
  }

  @Test func `decisions count where only a birth date, which the form does not ask for, says whose they are`()
    async throws
  {
    let browser = try await Browser()
    let list = Browser.list.split(separator: "\n").map { $0.drop { $0 != ";" }.dropFirst() }.joined(separator: "\n")
    _ = try await adopted(browser, list: list)
    try await decide(browser, ["Følges ikke opp", "Følges opp", "Avventer"])
    let followed = await browser.get(address)
    #expect(followed.source.contains("Lag 1 dokument i mappen</button>"))
    #expect(followed.source.contains("Kari Nordmann – Samtykke"))
    #expect(!followed.source.contains("Raden er ikke brukt"))
    let all = await browser.get(address + "&alle=ja")
    #expect(all.source.contains("Lag 3 dokumenter i mappen</button>"))
    #expect(!all.source.contains("Raden er ikke brukt"))
  }

  @Test(arguments: [true, false]) func `pupils who are chosen get a document, and nobody else`(isOwn: Bool) async throws
  {
    let browser = try await Browser()
    _ = try await adopted(browser)
    let address = isOwn ? address : "/dokumenter?skjema=sjekkliste&alle=ja"
    let shown = await browser.get(address)
    let ids = boxes(shown)
    #expect(ids.count == 3)
    let fields = try fields(shown)
    let before = browser.files
    // Shown first, without a script; no address says who was chosen.
    let one = await browser.post("/dokumenter", fields + [("elev", ids[1]), ("gjor", "vis")])
    #expect(one.address.isEmpty && one.source.contains(Wording.onlyThese(1)))
    #expect(one.source.contains("Lag 1 dokument i mappen</button>"))
    #expect(browser.files == before)
    // Somebody who is not in the plan.
    for strangers in [["0123456789abcdef0123"], [ids[0], "../../etc/passwd"], [""]] {
      let refused = await browser.post("/dokumenter", fields + strangers.map { ("elev", $0) })
      #expect(refused.source.contains(Wording.planChanged))
    }
    #expect(browser.files == before)
    let made = await browser.post("/dokumenter", fields + [("elev", ids[1])])
    #expect(made.source.contains("1 dokument er skrevet i mappen, av 1 i planen."))
    #expect(Set(browser.files).subtracting(before).count == 1)
    let rest = await browser.get(address)
    let two = await browser.post(
      "/dokumenter", try self.fields(rest) + [("elev", ids[0]), ("elev", ids[2]), ("gjor", "vis")])
    #expect(two.source.contains("Lag 2 dokumenter i mappen</button>"))
    let both = await browser.post("/dokumenter", try self.fields(two))
    #expect(both.source.contains("2 dokumenter er skrevet i mappen, av 2 i planen."))
  }

  @Test func `what names no template of the folder is none, and makes nothing`() async throws {
    let browser = try await Browser()
    _ = try await adopted(browser)
    try Files.write(try Self.form(), to: browser.folder + "/utenfor.docx", replacing: false)
    try Files.makeFolder(browser.folder + "/maler/mappe.docx")
    try browser.write("x", to: "maler/~$mtykke.docx")
    try browser.write("x", to: "maler/notat.txt")
    let shown = await browser.get(address)
    #expect(shown.source.split(separator: "value=\"egen-").count - 1 == 2)
    let before = browser.files
    // What means nothing is the plan, as the name of a form that is not there is.
    let none = [
      "maler%2FSamtykke.docx", "..%2Futenfor.docx", "Samtykke", "egen-", "egen-..%2F..%2F..%2Fetc%2Fpasswd",
      "%2Fetc%2Fpasswd", "egen-%3Cscript%3E", "egen-zzzzzzzzzzzzzzzzzzzz",
    ]
    for value in none {
      let shown = await browser.get("/dokumenter?skjema=\(value)&alle=ja")
      #expect(shown.hidden("skjema") == "oppfølgingsplan", "\(value)")
      #expect(!shown.source.contains("<script>"))
    }
    for name in ["utenfor.docx", "../utenfor.docx", "mappe.docx", "~$mtykke.docx", "notat.txt"] {
      let shown = await browser.get("/dokumenter?skjema=" + Skolemal.id(of: name))
      #expect(shown.source.contains(Wording.ownFormIsGone), "\(name)")
      #expect(shown.source.contains("<select name=\"skjema\">"))
      #expect(shown.hidden("plan") == nil)
    }
    // Between the look and the writing.
    let fields = try fields(shown)
    try FileManager.default.removeItem(atPath: browser.folder + "/" + Self.mal)
    let gone = await browser.post("/dokumenter", fields)
    #expect(gone.source.contains(Wording.planChanged) && gone.source.contains(Wording.ownFormIsGone))
    #expect(browser.files == before.filter { $0 != Self.mal })
  }

  @Test func `a template in which somebody has written makes no documents, and another form can be chosen`()
    async throws
  {
    let browser = try await Browser()
    _ = try await adopted(browser)
    let filled = try Specimen([
      .paragraph(.run("Elevens navn: Kari Nordmann")), .paragraph(.run("Klasse: ________________")),
    ]).bytes()
    try Files.write(filled, to: browser.folder + "/" + Self.mal, replacing: true)
    let shown = await browser.get(address)
    #expect(shown.status == 200 && shown.hidden("plan") == nil)
    #expect(shown.source.contains("class=\"note bad\"") && shown.source.contains("<select name=\"skjema\">"))
  }

  @Test func `where another folder goes before, the page says that the template is not used`() async throws {
    let others = try Browser.newFolder()
    defer { try? FileManager.default.removeItem(atPath: others) }
    let name = "IKO - Mal for kartlegging og oppfølgingsplan.docx"
    try Files.write(try Self.form(), to: others + "/" + name, replacing: false)
    var omgivelser = Omgivelser.prosessen
    for isSet in [true, false] {
      omgivelser.miljø["IKO_MALER"] = isSet ? others : nil
      let browser = try await Browser(omgivelser: omgivelser)
      _ = await browser.send([("Plan.docx", try Self.form())], to: Router.ownForm + "/fil")
      let shown = await browser.post(Router.ownForm + "/slag", [("skjema", "oppfølgingsplan")])
      let saved = await browser.post(
        Router.ownForm, [("tilstand", try #require(shown.hidden("tilstand"))), ("gjor", "lagre")])
      #expect(saved.source.contains(Wording.templateSaved("maler/" + name)))
      let form = "IKO - Mal for kartlegging og oppfølgingsplan"
      let unused = Wording.templateIsNotUsed(form, used: others + "/" + name)
      #expect(saved.source.contains(unused) == isSet)
      #expect(saved.source.contains(Wording.templateIsUsed(form)) == !isSet)
    }
  }

  @Test func `a field of somebody at home says whose it is`() async throws {
    let browser = try await Browser()
    let form = try Specimen([
      .paragraph(.run("Elevens navn: ________")), .paragraph(.run("Noe annet: ________")),
    ]).bytes()
    _ = await browser.send([("Plan.docx", form)], to: Router.ownForm + "/fil")
    let shown = await browser.post(Router.ownForm + "/slag", [("skjema", "oppfølgingsplan")])
    for member in ["Telefon", "Navn", "Relasjon"] {
      #expect(shown.source.contains(">Foresatte: \(member)</option>"), "\(member)")
      #expect(!shown.source.contains(">\(member)</option>"), "\(member)")
    }
  }
}

extension [(String, String)] {
  /// Each pair once: a page has the fields of a plan in one form, and one of them in another.
  fileprivate var withoutPairsTwice: [(String, String)] {
    reduce(into: []) { all, pair in if !all.contains(where: { $0 == pair }) { all.append(pair) } }
  }
}
