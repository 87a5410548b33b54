import Disk
import Forms
import Foundation
import IKO
import Testing

@testable import SidePage

/// A reading that is wrong: first Word, then a correction that is kept beside the document.
struct CorrectionTests {
  private static let document = "1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx"

  private func bytes(_ change: (inout Values) -> Void = { _ in }) throws -> [UInt8] {
    let template = try #require(Skjemasamling.skjema(Oppfølgingsplan.navn)).template()
    var values: Values = [
      "elev.navn": .text("Kari Nordmann"), "elev.klasse": .text("1STA"), "dok.dato": .day(Browser.today),
      "plan.hovedmål": .text("Feil lest"), "foresatte.samtykke": .janei(.ja),
      "tiltak": .rows([["tiltak": .text("Leksehjelp"), "ansvar": .text("Faglærer")]]),
    ]
    change(&values)
    return try template.fill(AnyForm(values: values)).bytes
  }

  private func withPlan() async throws -> Browser {
    let browser = try await Browser()
    try Files.makeFolder(browser.folder + "/1STA")
    try Files.write(bytes(), to: browser.folder + "/" + Self.document, replacing: true)
    return browser
  }

  /// The page of the document, and the way to the correction of a line of it.
  private func opened(_ browser: Browser, _ line: String) async throws -> (shown: Shown, address: String) {
    let list = await browser.get("/tilbake")
    let address = try #require(list.all("href").first { $0.hasPrefix("/tilbake/dokument") })
    let shown = await browser.get(address.replacing("&amp;", with: "&"))
    let link = shown.source.firstMatch(
      of: try Regex("href=\"([^\"]*)\">Rett lesingen<span class=\"skjult\"> av «\(line)»"))
    return (shown, try #require(link?.output[1].substring.map(String.init)).replacing("&amp;", with: "&"))
  }

  /// The hidden fields of a correction's form.
  private func hidden(_ shown: Shown) -> [(String, String)] {
    ["nr", "linje", "innhold"].map { ($0, shown.hidden($0) ?? "") }
  }

  private static let goal = "Hovedmål for oppfølgingsperioden"

  @Test func `Word is offered first, and a correction is kept, shown with its day, and taken away again`() async throws
  {
    let browser = try await withPlan()
    let (document, address) = try await opened(browser, Self.goal)
    #expect(document.source.contains(Wording.openInWordAndCorrect))
    let form = await browser.get(address)
    let word = try #require(form.source.firstRange(of: Wording.openInWordAndCorrect))
    let here = try #require(form.source.firstRange(of: Wording.saveCorrection))
    #expect(word.lowerBound < here.lowerBound)
    #expect(form.source.contains("I dokumentet er det lest: «Feil lest» (sikker"))

    let saved = await browser.post(Router.correction, hidden(form) + [("f-0", "Møte hver dag\r\nhele uka")])
    #expect(saved.source.contains(Wording.correctionSaved))
    #expect(saved.source.contains("rettet av bruker, 23.11.2026"))
    #expect(saved.source.contains("Møte hver dag / hele uka"))
    #expect(browser.files.filter { $0.hasPrefix(".iko/rettelser") }.count == 1)
    #expect(try Files.read(browser.folder + "/" + Self.document) == (try bytes()))
    let list = await browser.get("/tilbake")
    #expect(list.source.contains("rettet av bruker, 23.11.2026"))

    let again = await browser.get(address)
    #expect(again.source.contains("Ta bort rettelsen av «\(Self.goal)»"))
    let gone = await browser.post(
      Router.correction + "/bort", [("nr", again.hidden("nr") ?? ""), ("felt", "plan.hovedmål")])
    #expect(gone.source.contains(Wording.correctionRemoved) && !gone.source.contains("Møte hver dag"))
    #expect(browser.files.allSatisfy { !$0.hasPrefix(".iko/rettelser") })
  }

  @Test func `what is in order again in the form is no correction`() async throws {
    let browser = try await withPlan()
    let form = await browser.get(try await opened(browser, Self.goal).address)
    #expect(
      await browser.post(Router.correction, hidden(form) + [("f-0", "Feil lest")]).source.contains(Wording.sameAsRead))
    _ = await browser.post(Router.correction, hidden(form) + [("f-0", "Noe annet")])
    // Written back as it stands in the document.
    _ = await browser.post(Router.correction, hidden(form) + [("f-0", "Feil lest ")])
    #expect(browser.files.allSatisfy { !$0.hasPrefix(".iko/rettelser") })
  }

  @Test func `a row is corrected as one, and what is no day is said beside its field`() async throws {
    let browser = try await withPlan()
    let form = await browser.get(try await opened(browser, "Tiltak 1").address)
    let labels = try #require(Skjemasamling.skjema(Oppfølgingsplan.navn)).fields.first { $0.tag == "tiltak" }?.members
    let place = try #require(labels?.firstIndex { $0.tag == "frist" })
    let who = try #require(labels?.firstIndex { $0.tag == "ansvar" })
    // Only what is sent is what stands there: the others are as they were.
    let all = (labels ?? []).indices.map { ("f-\($0)", $0 == who ? "Rådgiver" : $0 == 1 ? "Leksehjelp" : "") }
    let wrong = await browser.post(
      Router.correction, hidden(form) + all.map { $0.0 == "f-\(place)" ? ($0.0, "til jul") : $0 })
    #expect(wrong.source.contains("Dette er ikke en dato.") && wrong.source.contains("aria-invalid"))
    #expect(wrong.source.contains("value=\"til jul\""))
    #expect(browser.files.allSatisfy { !$0.hasPrefix(".iko/rettelser") })

    let saved = await browser.post(
      Router.correction, hidden(form) + all.map { $0.0 == "f-\(place)" ? ($0.0, "15.1.27") : $0 })
    #expect(saved.source.contains("Ansvar: Rådgiver"))
    #expect(saved.source.contains("Frist: 15.01.2027"))
  }

  @Test func `a field that nothing was read in can be given an answer`() async throws {
    let browser = try await withPlan()
    let (document, _) = try await opened(browser, Self.goal)
    let number = try #require(
      document.source.firstMatch(of: #/<option value="(\d+)">Elevens situasjon<\/option>/#)?.output.1)
    let nr = try #require(document.hidden("fil"))
    let form = await browser.get("\(Router.correction)?nr=\(nr)&linje=\(number)")
    #expect(form.source.contains("I dokumentet er det lest: ingenting"))
    let saved = await browser.post(Router.correction, hidden(form) + [("f-0", "Trives")])
    #expect(saved.source.contains("Trives"))
  }

  @Test func `consent, what foresatte were told, and who the pupil is have no way to be corrected here`() async throws {
    let browser = try await withPlan()
    let (document, address) = try await opened(browser, Self.goal)
    for name in ["Elevens navn", "Klasse", "Eleven samtykker til at foresatte informeres", "Dokumentdato"] {
      #expect(document.source.contains(name) || name == "Dokumentdato")
      #expect(!document.source.contains("Rett lesingen<span class=\"skjult\"> av «\(name)»"), "\(name)")
      #expect(!document.source.contains(">\(name)</option>"), "\(name)")
    }
    // What is sent by hand is not let through either.
    let form = hidden(await browser.get(address))
    for line in ["-1", "9999", "x", ""] {
      #expect(
        await browser.post(Router.correction, [form[0], ("linje", line), form[2], ("f-0", "Ola Lie")]).status == 404)
    }
    #expect(browser.files.allSatisfy { !$0.hasPrefix(".iko/rettelser") })
  }

  @Test func `a document that was changed lets its corrections lapse, shows what they said, and refuses an older page`()
    async throws
  {
    let browser = try await withPlan()
    let address = try await opened(browser, Self.goal).address
    let form = hidden(await browser.get(address))
    _ = await browser.post(Router.correction, form + [("f-0", "Møte hver dag")])
    try Files.write(
      bytes { $0["kart.situasjon"] = .text("Ny") }, to: browser.folder + "/" + Self.document, replacing: true)

    let (shown, _) = try await opened(browser, Self.goal)
    #expect(shown.source.contains("1 rettelse gjelder ikke lenger"))
    #expect(shown.source.contains("Møte hver dag"))
    #expect(shown.source.contains("dokumentet er endret etter at den ble gjort"))
    let late = await browser.post(Router.correction, form + [("f-0", "Noe annet")])
    #expect(late.source.contains(Wording.changedMeanwhile))
    let gone = await browser.post(Router.correction + "/bort", [form[0], ("felt", "plan.hovedmål")])
    #expect(!gone.source.contains("gjelder ikke lenger"))
    #expect(browser.files.allSatisfy { !$0.hasPrefix(".iko/rettelser") })
  }

  @Test func `corrections of a document that is gone, and files that cannot be read, are said in the list`()
    async throws
  {
    let browser = try await withPlan()
    let form = hidden(await browser.get(try await opened(browser, Self.goal).address))
    _ = await browser.post(Router.correction, form + [("f-0", "Møte hver dag")])
    Files.remove(browser.folder + "/" + Self.document)
    try browser.write("{", to: ".iko/rettelser/x.json")
    let list = await browser.get("/tilbake")
    #expect(list.source.contains(Wording.correctionsOfNothing(1)))
    #expect(list.source.contains(".iko/rettelser/x.json"))
  }

  @Test func `what is typed is text to the browser, and another run in the folder is said`() async throws {
    let browser = try await withPlan()
    let form = hidden(await browser.get(try await opened(browser, Self.goal).address))
    let saved = await browser.post(Router.correction, form + [("f-0", "<script>alert(1)</script>\"'")])
    #expect(saved.source.contains("&lt;script&gt;") && !saved.source.contains("<script>alert"))
    let lock = try FolderLock(browser.folder)
    let busy = await browser.post(Router.correction, form + [("f-0", "Igjen")])
    #expect(busy.source.contains(Wording.notDone))
    lock.release()
  }

  @Test func `the plan for the next period shows what is corrected before anything is made`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(
      "Navn;Født;Klasse;Elevens situasjon\nKari Nordmann;14.01.2010;1STA;Feil lest\n", named: "1STA.csv")
    let plan = await browser.get("/dokumenter?alle=ja")
    _ = await browser.post(
      "/dokumenter", ["skjema", "malform", "dato", "hva", "alle", "plan"].map { ($0, plan.hidden($0) ?? "") })
    let form = hidden(await browser.get(try await opened(browser, "Elevens situasjon").address))
    _ = await browser.post(Router.correction, form + [("f-0", "Trives")])
    let next = await browser.get("/dokumenter?alle=ja&hva=ny-periode&dato=2027-02-01")
    // What a person corrected goes before a list that still says what it said.
    #expect(next.source.contains("«Elevens situasjon» er rettet av bruker, 23.11.2026, i lesingen av forrige plan"))
    _ = await browser.post("/klasseliste/valg", [("ta-bort", "1")])
    _ = await browser.upload("Navn;Født;Klasse\nKari Nordmann;14.01.2010;1STA\n", named: "1STB.csv")
    let other = await browser.get("/dokumenter?alle=ja&hva=ny-periode&dato=2027-02-01")
    #expect(other.source.contains("«Elevens situasjon» er rettet av bruker, 23.11.2026, i lesingen av forrige plan"))
  }
}
