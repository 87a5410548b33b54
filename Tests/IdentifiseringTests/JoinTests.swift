import Forms
import Testing

@testable import IKO

/// Several lists about the same pupils.
struct JoinTests {
  private let intake = "Elevnummer;Navn;Klasse;Ønske;Snitt\n101;Kari Nordmann;1STA;1;2,43\n102;Ola Dunk;1STA;2;4,10"

  @Test func `lists are joined by the key, and who is in one only is reported both ways`() throws {
    let lister = try Lists.read(
      intake, "Elevnummer;Navn;Klasse;Fravær %\n101;Kari Nordmann;1STA;12\n103;Per Hansen;1STA;3")

    #expect(lister.elever.map(\.nøkkel) == ["101", "102", "103"])
    #expect(lister.elever.first?.fravær.prosent.hele == 12)
    #expect(lister.findings.map(\.place) == ["liste2.csv: linje 3", "liste1.csv: linje 3"])
    #expect(lister.findings.map(\.code) == [.onlyInOne, .onlyInOne])
    #expect(lister.findings.last?.message.hasPrefix("Eleven står ikke i liste2.csv.") == true)
  }

  @Test func `a row whose number says one pupil and whose name says another is nobody's`() throws {
    let lister = try Lists.read(
      intake, "Elevnummer;Navn;Klasse;Fravær %\n102;Kari Nordmann;1STA;12\n101;Ola Dunk;1STA;40")

    #expect(lister.elever.map(\.fravær.prosent.hele) == [nil, nil])
    #expect(lister.findings.map(\.code) == [.whose, .whose])
    #expect(lister.findings.map(\.place) == ["liste2.csv: linje 2", "liste2.csv: linje 3"])
  }

  @Test func `a history that belongs to nobody is a finding, once a pupil`() throws {
    let history = "Elevnummer;Fag;Type;Karakter;Trinn\n999;Norsk;T2;1;Vg1\n999;Engelsk;T2;3;Vg1\n101;Norsk;T2;4;Vg1"
    let lister = try Lists.read(intake, history)

    #expect(lister.elever.map(\.historikk.count) == [1, 0])
    #expect(lister.findings.map(\.place) == ["liste2.csv: linje 2"])
    #expect(lister.findings.map(\.severity) == [.error])
  }

  @Test func `a history may have a column for each assessment`() throws {
    let history = "Elevnummer;Fag;Trinn;T1;T2;Standpunkt\n101;Naturfag;Vg1;IV;;3"
    let elev = try #require(try Lists.read(intake, history).elever.first)

    #expect(elev.historikk.map(\.vurdering) == [.t1, .standpunkt])
  }

  @Test func `rows of a history that cannot be read are errors with their cells`() throws {
    let history = "Elevnummer;Skoleår;Fag;Type;Karakter;Trinn\n101;2026/2028;Norsk;T3;1;Vg1\n101;2025/2026;;T2;1;Vg1"
    let lister = try Lists.read(intake, history)

    #expect(
      lister.findings.map(\.place) == [
        "liste2.csv: linje 2, kolonne 2 (Skoleår)", "liste2.csv: linje 2, kolonne 4 (Type)", "liste2.csv: linje 3",
      ])
  }

  @Test func `a hit whose year is not told is unknown`() throws {
    let lister = try Lists.read("Navn;Klasse;Fag;Type;Karakter\nKari Nordmann;2STA;Norsk;standpunkt;1")
    let vurdering = try #require(try Identifisering(of: lister.elever, trinn: .vg2).first)

    #expect(vurdering.kriterier[4].utfall == .kanIkkeVurderes(["hvilket trinn karakterene er fra"]))
  }

  @Test func `Vg3 needs the subjects of both years before`() throws {
    let lister = try Lists.read("Navn;Klasse;Fag;Type;Karakter;Trinn\nKari Nordmann;3STA;Norsk;standpunkt;4;Vg2")
    let vurdering = try #require(try Identifisering(of: lister.elever, trinn: .vg3).first)

    #expect(vurdering.kriterier[4].utfall == .kanIkkeVurderes(["karakterer fra Vg1"]))
  }

  @Test func `a class whose name tells no year leaves it open`() throws {
    let list = intake.replacing("1STA", with: "VO-HEA")
    let vurdering = try #require(try Identifisering(of: try Lists.read(list).elever).first)

    #expect(vurdering.trinn == nil)
    #expect(vurdering.elevUtfall == .kanIkkeVurderes(["trinn"]))
  }

  @Test func `a fødselsnummer is never told`() throws {
    let lister = try Lists.read(
      "Navn;Klasse;Fødselsnummer;Andre kritiske faktorer\nKari Nordmann;1STA;01019012345;astma")
    let vurdering = try #require(try Identifisering(of: lister.elever, trinn: .vg1).first)
    let all = lister.findings.map(\.message) + vurdering.funn.map(\.message) + vurdering.kriterier.map(\.grunnlag)

    #expect(!all.contains { $0.contains("01019012345") || $0.contains("astma") })
    #expect(lister.findings.contains { $0.message.contains("kolonne med fødselsnummer") })
  }

  @Test func `marks of a person are criteria only where a column is`() throws {
    let lister = try Lists.read("Navn;Klasse;Mistrivsel;Lesing;Regning\nKari Nordmann;1STA;;x;")
    let vurdering = try #require(try Identifisering(of: lister.elever, trinn: .vg1).first)

    #expect(vurdering.kriterier.map(\.id) == ["R1", "R2", "R3", "R4", "R5", "R7", "R9"])
    #expect(vurdering.kriterier.suffix(2).map(\.utfall) == [.ikkeTreff, .treff])
    #expect(vurdering.treff.flatMap(\.bokser) == ["ident.kritiskeFaktorer.lesing"])
  }
}
