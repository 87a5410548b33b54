import Forms
import Foundation
import Testing

@testable import IKO

/// Grades of this year's first half, and what has come about since the last time.
struct TermTests {
  private let regelverk: Regelverk
  private let forslag: Planforslag

  init() throws {
    regelverk = try Regelverk.publisert()
    forslag = Planforslag(try #require(Skjemasamling.skjema("oppfølgingsplan")).template(), regelverk)
  }

  private func lister(_ text: String, _ day: String) throws -> Elevlister {
    var lister = Elevlister(dato: try #require(Day(iso: day)), regelverk: regelverk)
    try lister.add(Array(text.utf8), name: "liste.csv")
    return lister
  }

  @Test(arguments: [
    ("Navn;Klasse;Norsk T1;Norsk T2\nKari Nordmann;1STA;4;IV", ["Norsk T2 IV"]),
    (
      "Navn;Klasse;Norsk halvårsvurdering 1;Norsk halvårsvurdering 2\nKari Nordmann;1STA;1;IV",
      ["Norsk T1 1", "Norsk T2 IV"]
    ),
    ("Navn;Klasse;Termin;Norsk\nKari Nordmann;1STA;T2;IV", ["Norsk T2 IV"]),
    ("Elev;Klasse;Fag;Vurderingsperiode;Karakter\nKari Nordmann;1STA;Norsk;Halvårsvurdering 2;IV", ["Norsk T2 IV"]),
    ("Navn;Klasse;Norsk T1;Norsk T2\nKari Nordmann;1STA;4;3", []),
  ])
  func `a grade of the second half of a pupil's first year stands beside the criteria`(list: String, told: [String])
    throws
  {
    let elev = try #require(try lister(list, "2027-06-10").elever.first)
    let vurdering = Elevvurdering(elev, trinn: .vg1, regelverk)

    #expect(vurdering.treff == [])
    #expect(
      vurdering.halvårsvurderinger.map { "\($0.fag) \($0.vurdering.rawValue) \($0.karakter?.text ?? "")" }.sorted()
        == told)
    #expect(vurdering.kriterier.first { $0.id == "R3" }?.grunnlag.contains("10. trinn") == true)
  }

  @Test func `a second half of which nobody says the year may be that of an earlier one`() throws {
    let elev = try #require(try lister("Navn;Klasse;Norsk T2\nKari Nordmann;2STA;IV", "2027-06-10").elever.first)

    #expect(Elevvurdering(elev, trinn: .vg2, regelverk).halvårsvurderinger == [])
  }

  @Test(arguments: [
    "Navn;Klasse;Termin;Norsk;Naturfag\nKari Nordmann;1STA;T1;IV;1",
    "Navn;Klasse;Termin;Norsk;Naturfag\nKari Nordmann;1STA;1;IV;1",
    "Navn;Klasse;Termin;Norsk;Naturfag\nKari Nordmann;1STA;Høst;IV;1",
    "Navn;Klasse;Norsk T1;Naturfag T1\nKari Nordmann;1STA;IV;1",
    "Navn;Klasse;Norsk 1. termin;Naturfag 1. termin\nKari Nordmann;1STA;IV;1",
    "Navn;Klasse;Fag;Termin;Karakter\nKari Nordmann;1STA;Norsk;T1;IV\nKari Nordmann;1STA;Naturfag;T1;1",
  ])
  func `a grade of the first half is T1 and continuous, wherever the list says so`(list: String) throws {
    let elev = try #require(try lister(list, "2027-01-20").elever.first)
    let vurdering = Elevvurdering(elev, trinn: .vg1, regelverk)
    let answers = forslag.svar(vurdering, dato: Day(iso: "2027-01-20"))

    #expect(vurdering.treff == [])
    guard case .rows(let rows) = answers["fag"] else { throw CocoaError(.coderValueNotFound) }
    #expect(
      Set(rows.map { "\($0.text("fag") ?? "") \($0.text("vurdering") ?? "") \($0.text("karakter") ?? "")" }) == [
        "Norsk T1 IV", "Naturfag T1 1",
      ])
    #expect(answers.text("ident.fase") == "Fortløpende")
    #expect(answers["ident.kilde"] == .choices(["Resultatoppfølging"]))
    #expect(answers["ident.kriterier"] == nil)
  }

  @Test func `after the autumn holiday it is asked whose year bare grades are of`() throws {
    let list = "Navn;Klasse;Norsk;Matematikk\nKari Nordmann;1STA;IV;4"
    let late = try lister(list, "2026-11-20")
    let early = try lister(list, "2026-09-20")

    #expect(late.elever[0].inngang == [])
    #expect(
      late.findings.map(\.message) == [
        "Det står ikke om karakterene i «Norsk» og «Matematikk» er fra 10. trinn eller fra dette skoleåret, og de er ikke brukt. "
          + "Skriv «Norsk T1», «Norsk standpunkt Vg1» eller «Norsk 10. trinn» i overskriften, etter hvilke de er, eller legg til en kolonne Termin."
      ])
    #expect(early.elever[0].inngang.count == 2 && early.findings == [])
    for sure in [
      "Navn;Klasse;Ønske;Norsk\nKari Nordmann;1STA;1;IV", "Navn;Klasse;Norsk 10. trinn\nKari Nordmann;1STA;IV",
    ] {
      #expect(try lister(sure, "2026-11-20").elever[0].inngang.count == 1)
    }
  }

  @Test func `sources and phase say where a hit was found`() throws {
    func answers(_ header: String, _ cells: String, _ trinn: Trinn, _ day: String) throws -> (String?, [String]) {
      let lister = try lister("Navn;Klasse;\(header)\nKari Nordmann;1STA;\(cells)", day)
      let vurdering = Elevvurdering(try #require(lister.elever.first), trinn: trinn, regelverk)
      let answers = forslag.svar(vurdering, dato: Day(iso: day))
      guard case .choices(let sources) = answers["ident.kilde"] else { return (answers.text("ident.fase"), []) }
      return (answers.text("ident.fase"), sources)
    }
    let start = "Overgang ungdomstrinn – Vg1/skolestart"
    let intake = try answers("Ønske;Snitt", "1;2,11", .vg1, "2026-08-24")
    let absence = try answers("Fravær %", "14", .vg1, "2026-09-01")
    let late = try answers("Fravær %", "14", .vg1, "2027-02-01")
    let marked = try answers("Mistrivsel", "x", .vg1, "2026-09-01")

    #expect(intake == (start, ["Inngangskarakterer og fravær"]))
    #expect(absence == (start, ["Inngangskarakterer og fravær"]))
    #expect(late == ("Fortløpende", ["Fraværsoppfølging"]))
    #expect(marked == ("Fortløpende", []))
  }

  @Test func `on Vg2 and Vg3 what lists of this year say stands beside the criteria`() throws {
    let elev = try #require(
      try lister("Navn;Klasse;Trinn;Fravær %;Matematikk\nKari Nordmann;2STA;Vg2;23;1", "2026-11-20").elever.first)
    let vurdering = Elevvurdering(elev, trinn: elev.trinn, regelverk)

    #expect(vurdering.videre == ["1 i matematikk", "fravær 23 %"])
    #expect(vurdering.treff == [])
    #expect(Elevvurdering(elev, trinn: .vg1, regelverk).videre == [])
  }

  @Test func `a row for each subject is no row for each pupil`() throws {
    let lister = try lister(
      "Navn;Klasse;Fag;Fravær %\nKari Nordmann;1STA;Norsk;4\nKari Nordmann;1STA;Matematikk;14\nOla Lie;1STA;Norsk;1",
      "2026-11-20")

    #expect(lister.elever.map { $0.navn?.fullt } == ["Kari Nordmann", "Ola Lie"])
    #expect(lister.elever.allSatisfy { $0.fravær.prosent.hele == nil })
    #expect(
      lister.findings.contains {
        $0.message.hasPrefix(
          "Listen har en rad for hvert fag, ikke en for hver elev. «Fravær %» gjelder enkeltfag")
      })
  }

  @Test func `what is new since the last time is reported criterion by criterion`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("før.csv").path
    try """
    Nøkkel;Etternavn;Fornavn;Klasse;Utfall;Treff på;Beslutning
    1;Berg;Anne;1STA;Treff;R1;
    2;Dal;Per;1STA;Treff;R1, R4;
    3;Vik;Åse;1STA;Ingen treff;;
    4;Lie;Bo;1STA;Treff;R4;
    5;Moe;Siv;1STA;Treff;R4;
    """.write(toFile: path, atomically: true, encoding: .utf8)
    let forrige = try Forrige(contentsOf: path, dato: try Lists.day())
    let now = try lister(
      "Elevnummer;Navn;Klasse;Ønske;Snitt;Fravær %\n1;Anne Berg;1STA;1;2,11;14\n2;Per Dal;1STA;1;2,11;3\n3;Åse Vik;1STA;1;2,11;2\n4;Bo Lie;1STA;1;4,11;\n5;Siv Moe;1STA;1;4,11;12",
      "2026-09-21")
    let changes = now.elever.map { forrige.endring(Elevvurdering($0, trinn: .vg1, regelverk)) }

    #expect(changes.map(\.slag) == [.endret, .endret, .ny, .ikkeLenger, .uendret])
    #expect(changes.map(\.nye) == [["R4"], [], ["R1"], [], []])
    #expect(changes.map(\.bortfalt) == [[], ["R4"], [], [], []])
    #expect(changes.map(\.ukjente) == [[], [], [], ["R4"], []])
  }
}
