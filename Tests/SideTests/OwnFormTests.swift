import Disk
import Forms
import Foundation
import IKO
import TestSupport
import Testing

@testable import SidePage

/// A school's own form, from the file to the template.
struct OwnFormTests {
  private static func row(_ label: String, _ blank: String) -> String {
    .row(.cell(.paragraph(.run(label))), .cell(blank))
  }

  /// A plan in a table, with a label that fits two places, one that nobody knows, a column without names, and a line.
  private static let plan: [UInt8] = {
    let rows = ["Elevens navn", "Fødselsdato", "Klasse", "Kontaktlærer", "Elevens ønsker", "Fritidsaktivitet"].map {
      row($0, "<w:p/>")
    }
    let measures: String = .table(
      .row(.cell(.paragraph(.run("Når"))), .cell(.paragraph(.run("Hva"))), .cell(.paragraph(.run("Hvor")))),
      .row(.cell("<w:p/>"), .cell("<w:p/>"), .cell("<w:p/>")), .row(.cell("<w:p/>"), .cell("<w:p/>"), .cell("<w:p/>")))
    let body: [String] = [
      .paragraph(.run("Plan for oppfølging")),
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>\(rows.joined())</w:tbl>",
      .paragraph(.run("Evaluering")),
      .table(.row(.cell(.paragraph(.run("Dato"))), .cell("<w:p/>"), .cell(.paragraph(.run("Dato"))), .cell("<w:p/>"))),
      measures, .paragraph(.run("______________________________")),
    ]
    return (try? Specimen(body).bytes()) ?? []
  }()

  static let place = "/eget-skjema"
  private static let saved = "maler/IKO - Mal for kartlegging og oppfølgingsplan.docx"

  private func send(_ bytes: [UInt8], named name: String = "Vår plan.docx", _ browser: Browser) async -> Shown {
    await browser.send([(name, bytes)], to: Self.place + "/fil")
  }

  /// The fields of the panel as they stand on the page, with some of them answered.
  private func answer(
    _ shown: Shown, _ answers: [(label: String, value: String)], more: [(String, String)] = [], button: String = "bruk"
  ) throws -> [(String, String)] {
    var fields = [("tilstand", try #require(shown.hidden("tilstand"))), ("gjor", button)]
    for (id, _, value) in items(shown) { fields.append(("f-" + id, value)) }
    for (label, value) in answers {
      let id = try #require(items(shown).first { $0.title.contains(label) }?.id, "\(label)")
      fields.removeAll { $0.0 == "f-" + id }
      fields.append(("f-" + id, value))
    }
    return fields + more
  }

  /// The places of the panel: id, title and what is chosen.
  private func items(_ shown: Shown) -> [(id: String, title: String, value: String)] {
    shown.source.split(separator: "<select name=\"f-").dropFirst().map { piece in
      let id = String(piece.prefix { $0 != "\"" })
      let title = piece.firstMatch(of: #/aria-label="([^"]*)"/#).map { String($0.1) } ?? ""
      let list = piece.prefix(upTo: piece.firstRange(of: "</select>")?.lowerBound ?? piece.endIndex)
      let value = list.firstMatch(of: #/value="([^"]*)" selected/#).map { String($0.1) } ?? ""
      return (id, title, value)
    }
  }

  private func id(_ shown: Shown, _ label: String) throws -> String {
    try #require(items(shown).first { $0.title.contains(label) }?.id)
  }

  @Test func `an empty form is shown as a page, with each of its places to click and a list beside it`() async throws {
    let browser = try await Browser()
    #expect(await browser.get(Self.place).source.contains(Wording.ownFormTitleEmpty))
    let shown = await send(Self.plan, browser)
    #expect(shown.source.contains("<h1>Hvor skal svarene stå?</h1>"))
    #expect(shown.source.contains("<option value=\"oppfølgingsplan\" selected=\"\">"))
    #expect(
      shown.source.contains(
        "aria-label=\"Sted 1: «Elevens navn». Felt: Elevens navn.\"><span class=\"tom\">Elevens navn</span></a>"))
    // Every marker leads to a place of the list, and back.
    let links = shown.source.matches(of: #/<a class="sted [a-z]+" id="(s-[^"]+)" href="#(v-[^"]+)"/#)
    #expect(links.count >= 15)
    for link in links { #expect(shown.source.contains("<li id=\"\(link.2)\"")) }
    let titles = items(shown).map(\.title)
    #expect(Set(titles).count == titles.count)
    #expect(items(shown).first?.title.contains("Dato") == true)
    #expect(browser.files == [".iko/skjema/skjema.docx", ".iko/skjema/valg.json"])
    for file in browser.files {
      let mode =
        try FileManager.default.attributesOfItem(atPath: browser.folder + "/" + file)[.posixPermissions] as? Int
      #expect(mode == 0o600)
    }
    let style = try #require(shown.source.firstMatch(of: #/href="(\/eget-skjema\/stil\.css\?v=[0-9a-f]+)"/#)?.1)
    #expect(await browser.get(String(style)).source.hasPrefix(".ark{"))
    #expect(await browser.get("/eget-skjema/stil.css?v=0").status == 404)
    #expect(!shown.source.contains("style=\""))
  }

  @Test func `what is chosen becomes the template that klargjør makes of the same answers`() async throws {
    let browser = try await Browser()
    let shown = await send(Self.plan, browser)
    let fields = try answer(
      shown,
      [("«Fritidsaktivitet»", "kart.behov"), ("«Elevens ønsker»", "-")], button: "lagre")
    let saved = await browser.post(Self.place, fields)
    #expect(saved.source.contains(Wording.templateSaved(Self.saved)))
    #expect(
      saved.source.contains(
        "Neste gang du lager dokumenter, brukes den i stedet for «IKO - Mal for kartlegging og oppfølgingsplan» som følger med."
      ))
    #expect(saved.source.contains(Wording.stillOpen(2)))
    let list = browser.folder + "/rettelser.csv"
    try browser.write(
      "Felt;Etikett;Sted\nkart.behov;Fritidsaktivitet;tabell 1, rad 6\n-;Elevens ønsker;tabell 1, rad 5\n",
      to: "rettelser.csv")
    try Files.write(Self.plan, to: browser.folder + "/Vår plan.docx", replacing: false)
    let skjema = try #require(Skjemasamling.skjema(Oppfølgingsplan.navn))
    let layout = try Etiketter.layout(contentsOf: list, fields: skjema.fields, form: browser.folder + "/Vår plan.docx")
    let expected = try Klargjøring(skjema, contentsOf: browser.folder + "/Vår plan.docx", layout: layout)
    #expect(try Files.read(browser.folder + "/" + Self.saved) == expected.bytes)
    let template = try Template<AnyForm>(contentsOf: browser.folder + "/" + Self.saved)
    #expect(template.tags.contains("kart.behov") && !template.tags.contains("kart.ønsker"))
  }

  @Test func `a field of one's own has the name that one gives it`() async throws {
    let browser = try await Browser()
    var shown = await send(Self.plan, browser)
    shown = await browser.post(Self.place, try answer(shown, [("«Fritidsaktivitet»", "+")]))
    let place = try id(shown, "«Fritidsaktivitet»")
    #expect(shown.source.contains("name=\"n-\(place)\" value=\"Fritidsaktivitet\""))
    shown = await browser.post(
      Self.place, try answer(shown, [], more: [("n-" + place, "Det eleven liker")], button: "lagre"))
    #expect(shown.source.contains("<span class=\"tom\">Det eleven liker</span>"))
    let template = try Template<AnyForm>(contentsOf: browser.folder + "/" + Self.saved)
    #expect(template.tags.contains("eget.fritidsaktivitet") && template.tags.contains("elev.navn"))
  }

  @Test func `a whole column is chosen at once, a row of a list for each of its rows`() async throws {
    let browser = try await Browser()
    var shown = await send(Self.plan, browser)
    let place = try id(shown, "«Hvor»")
    #expect(shown.source.contains("name=\"k-\(place)\""))
    shown = await browser.post(
      Self.place, try answer(shown, [("«Hvor»", "tiltak.omfang")], more: [("k-" + place, "ja")]))
    #expect(
      items(shown).filter { $0.title.contains("«Hvor»") }.map(\.value) == ["tiltak[0].omfang", "tiltak[1].omfang"])
    // A page that is older than what was kept while it was filled in leaves the column as it was chosen.
    var older = try answer(shown, [], more: [("k-" + place, "ja")]).filter { $0.0 != "f-" + place }
    for item in items(shown) where item.title.contains("«Hvor»") { older.removeAll { $0.0 == "f-" + item.id } }
    older += items(shown).filter { $0.title.contains("«Hvor»") }.map {
      ("f-" + $0.id, $0.id == place ? "tiltak.omfang" : "")
    }
    shown = await browser.post(Self.place, older)
    #expect(
      items(shown).filter { $0.title.contains("«Hvor»") }.map(\.value) == ["tiltak[0].omfang", "tiltak[1].omfang"])
    // What is chosen can be left again.
    shown = await browser.post(Self.place, try answer(shown, [("«Hvor»", "")], more: [("k-" + place, "ja")]))
    #expect(items(shown).filter { $0.title.contains("«Hvor»") }.map(\.value) == ["", ""])
    shown = await browser.post(Self.place, try answer(shown, [("«Elevens navn»", "-")]))
    #expect(items(shown).first { $0.title.contains("«Elevens navn»") }?.value == "-")
    shown = await browser.post(Self.place, try answer(shown, [("«Elevens navn»", "")]))
    #expect(items(shown).first { $0.title.contains("«Elevens navn»") }?.value == "elev.navn")
  }

  @Test func `an empty cell and a line can be named too`() async throws {
    let browser = try await Browser()
    var shown = await send(Self.plan, browser)
    let line = try #require(items(shown).last)
    #expect(line.value == "")
    let fields = try answer(shown, []).map { $0.0 == "f-" + line.id ? ($0.0, "plan.hovedmål") : $0 }
    shown = await browser.post(Self.place, fields)
    #expect(items(shown).contains { $0.id == line.id && $0.value == "plan.hovedmål" })
    #expect(shown.source.contains("<span class=\"tom\">Hovedmål for oppfølgingsperioden</span>"))
  }

  @Test func `the form is tried with a pupil who does not exist, and nothing is written`() async throws {
    let browser = try await Browser()
    let shown = await send(Self.plan, browser)
    let before = browser.files
    let tried = await browser.post(Self.place, try answer(shown, [], button: "prov"))
    #expect(tried.source.contains("<h1>Slik blir det</h1>"))
    #expect(tried.source.contains("Ylva Tangen-Østbø") && tried.source.contains("14.02.2010"))
    #expect(!tried.source.contains("class=\"sted"))
    #expect(browser.files == before)
  }

  @Test func `what was chosen is there the next time, and goes when it is taken away`() async throws {
    let first = try await Browser()
    let folder = first.folder
    let shown = await send(Self.plan, first)
    let kept = await first.post(Self.place + "/utkast", try answer(shown, [("«Fritidsaktivitet»", "kart.behov")]))
    #expect(kept.status == 200 && kept.source.isEmpty)
    await first.site.close()
    let next = try await Browser(folder)
    let again = await next.get(Self.place)
    #expect(items(again).contains { $0.title.contains("«Fritidsaktivitet»") && $0.value == "kart.behov" })
    #expect(await next.post(Self.place + "/ta-bort", []).source.contains(Wording.formTakenAway))
    #expect(next.files == [])
  }

  @Test func `a form of another kind gets fields of its own, and the kind can be changed`() async throws {
    let browser = try await Browser()
    let contract = try Specimen([
      .paragraph(.run("Leiekontrakt")), .paragraph(.run("Leietaker: ________________")),
      .paragraph(.run("Bolig: ________________")), .paragraph(.run("Husleie: ________________")),
    ]).bytes()
    var shown = await send(contract, named: "Kontrakt.docx", browser)
    #expect(shown.source.contains("<option value=\"\" selected=\"\">Et annet skjema"))
    #expect(items(shown).map(\.value) == ["+", "+", "+"])
    shown = await browser.post(
      Self.place,
      try answer(shown, [("«Bolig»", "-")], more: [("n-" + id(shown, "«Husleie»"), "Leie per måned")], button: "lagre"))
    #expect(shown.source.contains("<li>Malen ligger i mappen: maler/Kontrakt.docx.</li>"))
    #expect(
      shown.source.contains(
        "<li>Den kan fylles ut i Word, eller du kan lage ett dokument for hver elev under «Dokumenter».</li>"))
    let template = try Template<AnyForm>(contentsOf: browser.folder + "/maler/Kontrakt.docx")
    #expect(template.tags == ["leietaker", "husleie"])
    shown = await browser.post(Self.place + "/slag", [("skjema", "oppfølgingsplan")])
    #expect(shown.source.contains("<option value=\"oppfølgingsplan\" selected=\"\">"))
    #expect(items(shown).allSatisfy { $0.value != "+" })
  }

  @Test func `a page of another form than the one that is there now chooses nothing`() async throws {
    let browser = try await Browser()
    let shown = await send(Self.plan, browser)
    _ = await browser.post(Self.place + "/ta-bort", [])
    let other = try Specimen([.paragraph(.run("Elevens navn: ________")), .paragraph(.run("Klasse: ________"))]).bytes()
    _ = await send(other, named: "Annen.docx", browser)
    let state = try Files.read(browser.folder + "/.iko/skjema/valg.json")
    let refused = await browser.post(
      Self.place, try answer(shown, [("«Fritidsaktivitet»", "kart.behov")], button: "lagre"))
    #expect(refused.source.contains(Wording.otherFormNow))
    #expect(await browser.post(Self.place + "/utkast", try answer(shown, [])).status == 409)
    #expect(try Files.read(browser.folder + "/.iko/skjema/valg.json") == state)
    #expect(!browser.files.contains { $0.hasPrefix("maler/") })
  }

  @Test func `a template that lay there is kept before it is replaced`() async throws {
    let browser = try await Browser()
    try Files.makeFolder(browser.folder + "/maler")
    try browser.write("skolens egen", to: Self.saved)
    let shown = await send(Self.plan, browser)
    let saved = await browser.post(Self.place, try answer(shown, [], button: "lagre"))
    #expect(saved.source.contains("Slik filen var før, ligger i maler/.iko/kopier/filer/"))
    let copy = try #require(browser.files.first { $0.hasPrefix("maler/.iko/kopier/filer/") })
    #expect(try Files.read(browser.folder + "/" + copy) == Array("skolens egen".utf8))
  }

  @Test func `a template of the school is no document that has come back`() async throws {
    let browser = try await Browser()
    let shown = await send(Self.plan, browser)
    _ = await browser.post(Self.place, try answer(shown, [], button: "lagre"))
    #expect(await browser.get("/tilbake").source.contains(Wording.nothingBack))
  }

  @Test func `a column of a table is another field, or none, and the table as a whole is none`() async throws {
    let browser = try await Browser()
    let heads = ["Tiltak", "Ansvarlig", "Frist", "Når skal det vurderes på nytt?"].map {
      String.cell(.paragraph(.run($0)))
    }
    let row = "<w:tr>" + String(repeating: "<w:tc><w:tcPr/><w:p/></w:tc>", count: 4) + "</w:tr>"
    let form = try Specimen([
      .paragraph(.run("Elevens navn: ________")),
      "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>\(heads.joined())</w:tr>\(row)\(row)</w:tbl>",
    ]).bytes()
    _ = await send(form, browser)
    var shown = await browser.post(Self.place + "/slag", [("skjema", "oppfølgingsplan")])
    func columns() -> [String] {
      items(shown).filter { $0.title.hasPrefix("Sted") }.sorted { $0.title < $1.title }.map(\.value)
    }
    #expect(columns() == ["elev.navn", "tiltak.tiltak", "tiltak.ansvar", "tiltak.frist", ""])
    #expect(shown.source.contains("aria-label=\"Sted 5: «Når skal det vurderes på nytt?». Uten felt.\""))
    shown = await browser.post(
      Self.place, try answer(shown, [("«Når skal", "tiltak.omfang"), ("Sted 3: «Ansvarlig»", "-")]))
    #expect(columns() == ["elev.navn", "tiltak.tiltak", "-", "tiltak.frist", "tiltak.omfang"])
    shown = await browser.post(Self.place, try answer(shown, [("Sted 3: «Ansvarlig»", "")]))
    #expect(columns() == ["elev.navn", "tiltak.tiltak", "tiltak.ansvar", "tiltak.frist", "tiltak.omfang"])
    shown = await browser.post(Self.place, try answer(shown, [("Hele tabellen", "-")]))
    #expect(columns() == ["elev.navn"] + Array(repeating: "", count: 8))
    shown = await browser.post(Self.place, try answer(shown, [("Hele tabellen", "")]))
    #expect(columns() == ["elev.navn", "tiltak.tiltak", "tiltak.ansvar", "tiltak.frist", "tiltak.omfang"])
  }
}
