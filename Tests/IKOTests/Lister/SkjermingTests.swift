import Forms
import Testing

@testable import IKO

/// Pupils whose address is protected.
struct SkjermingTests {
  @Test(arguments: [
    ("Skjermet", "x", true), ("Adressesperre", "Kode 6", true), ("Gradering", "Fortrolig", true),
    ("Strengt fortrolig", "Ja", true), ("Hemmelig adresse", "ukjent", true), ("Kode 7", "", false),
    ("Skjermet", "Nei", false),
    ("Gradering", "Ugradert", false),
  ])
  func `what a list says of it`(header: String, cell: String, expected: Bool) throws {
    let kilder = try Kilder.of(("a.csv", "Elevnr;Navn;Klasse;\(header)\n1;Kari Nordmann;1STA;\(cell)\n"))

    #expect(kilder.oppføringer.map(\.erSkjermet) == [expected])
    #expect(kilder.lines == [])
  }

  @Test func `one source that says it is enough, and no telephone is printed`() throws {
    let folder = try Mappe()
    let kilder = try Kilder.of(
      ("a.csv", "Elevnr;Navn;Klasse;Foresatt 1 navn;Foresatt 1 telefon\n1;Kari Nordmann;1STA;Per Nordmann;90000001\n"),
      ("b.csv", "Elevnr;Navn;Skjermet\n1;Kari Nordmann;Ja\n"))
    let run = Utfylling(skjema: "oppfølgingsplan", template: planmal, folder: folder.path, dato: dato)

    let results = try run.make(kilder.oppføringer)

    #expect(results[0].funn.map(\.message) == [Wording.skjermetLeftOut])
    let read = try planmal.read(contentsOf: results[0].fil).answers
    guard case .rows(let rows) = read["foresatte.personer"] else { throw results[0].funn[0] }
    #expect(rows.map { $0["navn"] } == [.text("Per Nordmann")])
    #expect(rows.map { $0["telefon"] } == [.untouched])
  }
}
