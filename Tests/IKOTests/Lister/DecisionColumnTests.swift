import Forms
import Testing

@testable import IKO

/// Columns that say who is to be followed up, whatever they are called and in whatever words.
struct DecisionColumnTests {
  private static let yes = [
    "ja", "Ja", "x", "X", "✓", "Følges opp", "følges opp.", "Skal følges opp", "følgjast opp",
    "Blir fulgt opp", "Vert følgd opp", "ja, følges opp",
  ]
  private static let no = [
    "nei", "Nei", "Følges ikke opp", "skal ikke følges opp", "ikkje følgjast opp", "ikke aktuell", "ikke behov",
    "Blir ikke fulgt opp", "Blir ikkje følgd opp", "Ingen oppfølging", "nei, følges ikke opp",
  ]
  private static let headers = [
    "Følges opp?", "Skal følges opp", "Avgjerd", "Avgjørelse", "IKO", "IKO-status", "Konklusjon IKO-møte", "Oppfølging",
    "Beslutning",
  ]

  private func read(_ header: String, _ cells: [String]) throws -> Kilder {
    let names = ["Anne Berg", "Bo Dahl", "Cato Eide", "Dina Foss"]
    let rows = zip(names, cells).enumerated().map { "\($1.0);0\($0 + 1).02.2010;1STA;\($1.1)" }
    return try Kilder.of(("liste.csv", (["Navn;Født;Klasse;\(header)"] + rows).joined(separator: "\n") + "\n"))
  }

  private func names(_ kilder: Kilder) -> [String] { kilder.oppføringer.map { $0.navn?.fullt ?? "–" } }

  @Test(arguments: headers)
  func `who is not to be followed up gets no plan, in whatever words that stands there`(header: String) throws {
    for (yes, no) in Self.yes.map({ ($0, "nei") }) + Self.no.map({ ("ja", $0) }) {
      let kilder = try read(header, [yes, no, "", "avventer"])

      #expect(names(kilder) == ["Anne Berg"], "\(header): \(yes), \(no)")
      #expect(kilder.lines.contains { $0.contains("3 elever får ikke dokument") }, "\(header): \(yes), \(no)")
    }
  }

  @Test func `a column for each decision, to set a cross in, says the same`() throws {
    let kilder = try read("Følges opp;Følges ikke opp", ["x;", ";x", "x;x", ";"])

    #expect(names(kilder) == ["Anne Berg"])
    #expect(kilder.lines.contains { $0.contains("linje 4") && $0.contains("ikke et av valgene") })
  }

  @Test(arguments: ["Oppfølging", "IKO", "IKO-status"])
  func `a column of remarks decides nothing`(header: String) throws {
    let kilder = try read(header, ["Samtale i uke 40", "Ring hjem", "", "Leksehjelp på tirsdager"])

    #expect(names(kilder).count == 4)
    #expect(kilder.lines.contains { $0.contains("«\(header)»") })
  }

  @Test func `where one of the words in Beslutning is not understood, only the choices count in a list of ours`() throws
  {
    let cells = ["Følges opp", "Ja", "ring mor først", "Avventer"]
    let rows = zip(["Anne Berg", "Bo Dahl", "Cato Eide", "Dina Foss"], cells).enumerated().map {
      "\($0 + 1);\($1.0);1STA;\($1.1)"
    }
    let ours = try Kilder.of(("v.csv", (["Nøkkel;Navn;Klasse;Beslutning"] + rows).joined(separator: "\n") + "\n"))
    let theirs = try read("Beslutning", cells)

    #expect(names(ours) == ["Anne Berg"])
    #expect(["linje 3", "linje 4"].allSatisfy { line in ours.lines.contains { $0.contains(line) } })
    #expect(names(theirs) == ["Anne Berg", "Bo Dahl"])
    #expect(theirs.lines.contains { $0.contains("linje 4") })
  }

  @Test func `the list for decisions keeps what the class list said of them`() throws {
    var lister = Elevlister(dato: try #require(Day(iso: "2026-09-21")), regelverk: try Regelverk.publisert())
    let list = "Navn;Født;Klasse;Følges opp?\nAnne Berg;01.02.2010;1STA;ja\nBo Dahl;02.02.2010;1STA;nei\n"
    try lister.add(Array(list.utf8), name: "liste.csv")

    #expect(lister.elever.map(\.beslutning) == ["Følges opp", "Følges ikke opp"])
  }
}
