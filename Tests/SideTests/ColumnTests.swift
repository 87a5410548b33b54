import Disk
import Forms
import Foundation
import IKO
import Testing

@testable import SidePage

/// What a column means is chosen where it was taken for something else, and remembered by its name.
struct ColumnTests {
  private static let list = """
    Elevnr;Etternavn;Fornavn;Født;Klasse;Trinn;Resultat U-skole;Skap;Ønske
    1;Nordmann;Kari;14.01.2010;1STA;Vg1;2,1;12;1
    2;Lie;Ola;15.01.2010;1STA;Vg1;4,5;13;1

    """

  /// The name of the field of a column, by the words that a screen reader says.
  private func field(_ shown: Shown, _ column: String) throws -> String {
    let pattern = try Regex("name=\"(k-[0-9]+-[0-9]+)\" aria-label=\"\(Wording.meaningOf(column))\"")
    return try #require(shown.source.firstMatch(of: pattern)?.output[1].substring.map(String.init))
  }

  private func choose(_ browser: Browser, _ choices: [(String, String)]) async throws -> Shown {
    let shown = await browser.get("/klasseliste")
    let state = try #require(shown.hidden("tilstand"))
    var fields = [("tilstand", state)]
    for (column, word) in choices { fields.append((try field(shown, column), word)) }
    return await browser.post("/klasseliste/kolonner", fields)
  }

  @Test func `a column of the school's own name is understood after it was chosen, the next time too`() async throws {
    let folder = try Browser.newFolder()
    let browser = try await Browser(folder)
    let first = await browser.upload(Self.list, named: "1STA.csv")
    #expect(first.source.contains("Brukes ikke</span>"))
    #expect(!(await browser.get("/folges-opp").source.contains("Karaktersnittet er 2,1")))
    let saved = try await choose(browser, [("Resultat U-skole", "Karaktersnitt"), ("Skap", "-")])
    #expect(saved.source.contains(Wording.columnsSaved(1)))
    #expect(saved.source.contains("<option value=\"Karaktersnitt\" selected=\"\">"))
    #expect(await browser.get("/folges-opp").source.contains("Karaktersnittet er 2,1"))
    #expect(browser.files.contains("kolonneord.json"))
    // Names of columns, and nothing that stands in a cell.
    let kept = String(decoding: try Files.read(folder + "/kolonneord.json"), as: UTF8.self)
    #expect(kept.contains("\"Resultat U-skole\"") && kept.contains("\"Karaktersnitt\""))
    #expect(!kept.contains("Nordmann") && !kept.contains("2,1"))
    await browser.site.close()

    let next = try await Browser(folder)
    _ = await next.upload(Self.list.replacing("Lie", with: "Lien"), named: "1STB.csv")
    #expect(await next.get("/folges-opp").source.contains("Karaktersnittet er 2,1"))
  }

  @Test func `a column that is known can be left out, and taken in again`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Browser.list, named: "1STA.csv")
    #expect(await browser.get("/folges-opp").source.contains("Karaktersnittet er 2,1"))
    _ = try await choose(browser, [("Karaktersnitt", "-")])
    #expect(!(await browser.get("/folges-opp").source.contains("Karaktersnittet er 2,1")))
    _ = try await choose(browser, [("Karaktersnitt", "Karaktersnitt")])
    #expect(await browser.get("/folges-opp").source.contains("Karaktersnittet er 2,1"))
  }

  @Test func `nothing is kept that was not shown, and no word that is none`() async throws {
    let browser = try await Browser()
    _ = await browser.upload(Self.list, named: "1STA.csv")
    let shown = await browser.get("/klasseliste")
    let name = try field(shown, "Skap")
    #expect(
      await browser.post("/klasseliste/kolonner", [("tilstand", "x"), (name, "Klasse")]).source.contains(
        Wording.columnsChanged))
    let state = try #require(shown.hidden("tilstand"))
    for word in ["Fødselsnummer", "../..", "<b>", "klasse"] {
      #expect(await browser.post("/klasseliste/kolonner", [("tilstand", state), (name, word)]).status == 400)
    }
    #expect(
      await browser.post("/klasseliste/kolonner", [("tilstand", state), ("k-99-99", "Klasse")]).source.contains(
        Wording.noColumnChanged))
    #expect(!browser.files.contains("kolonneord.json"))
  }

  @Test func `a fødselsnummer is what it is, whatever the file says`() async throws {
    let browser = try await Browser()
    try browser.write(
      #"{"versjon": 1, "kolonner": {"Fødselsnummer": "Karaktersnitt", "Skap": "Fødselsnummer"}}"#, to: "kolonneord.json"
    )
    let list = Browser.list.replacing("Ønske;Fravær %", with: "Fødselsnummer;Skap")
    let shown = await browser.upload(list, named: "1STA.csv")
    #expect(!shown.source.contains(Wording.meaningOf("Fødselsnummer")))
    #expect(shown.source.contains(Wording.meaningOf("Skap")))
  }

  @Test func `a file that cannot be used is said, and the lists are read without it`() async throws {
    let browser = try await Browser()
    try browser.write(#"{"kolonner": 3}"#, to: "kolonneord.json")
    let shown = await browser.upload(Browser.list, named: "1STA.csv")
    #expect(shown.source.contains("kolonneord.json: Skolens ord for kolonnene kan ikke brukes"))
    #expect(shown.source.contains("fortsett med 3 elever"))
  }

  @Test func `every word to choose is understood as itself`() async throws {
    // The list has a name already, and in November a grade is used only where its year is reported.
    let others = ["Elevens navn", "Fornavn", "Etternavn", "Matematikk", "Engelsk", "Norsk"]
    for word in Skolensord.valg where !others.contains(word) {
      let browser = try await Browser()
      let shown = await browser.upload("Navn;Tull og tøys\nKari Nordmann;1\nOla Lie;2\n", named: "a.csv")
      #expect(shown.source.contains("<option value=\"-\" selected=\"\">"), "\(word)")
      let saved = try await choose(browser, [("Tull og tøys", word)])
      #expect(saved.source.contains("<option value=\"\(word)\" selected=\"\">"), "\(word)")
    }
  }
}
