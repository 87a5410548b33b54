import Forms
import Testing

@testable import IKO

/// Lists as schools' systems and teachers keep them: what a spreadsheet did to telephones, several groups in a cell, a row for each of the foresatte.
struct SchoolListTests {
  private func read(_ lines: String...) throws -> Kilder {
    try Kilder.of(("liste.csv", lines.joined(separator: "\n") + "\n"))
  }

  private func foresatte(_ kilder: Kilder, _ index: Int = 0) -> [String] {
    guard kilder.oppføringer.indices.contains(index),
      case .rows(let rows) = kilder.oppføringer[index].values["foresatte.personer"]
    else { return [] }
    return rows.map { row in
      ["navn", "relasjon", "telefon"].compactMap { row.text($0) }.joined(separator: " ")
    }
  }

  // MARK: Telephones

  @Test(arguments: [
    "9,3E+07", "9.31E+07", "9,31234E+07", "9,309221E+07", "4,79E+09", "########", "93092216,5",
    "41234567 / 9,3E+07", "9,3E+07; 41234567",
  ])
  func `a telephone that a spreadsheet has made a number of is reported, and nobody's`(phone: String) throws {
    let kilder = try read(
      "Navn;Fødselsdato;Klasse;Foresatt 1 navn;Foresatt 1 telefon", "Ola Berg;18.02.2010;1STA;Eva Berg;\"\(phone)\"")

    #expect(foresatte(kilder) == ["Eva Berg"])
    #expect(kilder.lines.contains { $0.contains("linje 2, kolonne 5") && $0.contains("gjort om") })
  }

  @Test(arguments: [
    ("40872721.0", "40872721"), ("9,3092216E+07", "93092216"), ("4.791200002E9", "4791200002"),
    ("94164884,00", "94164884"), ("94 16 48 84,00", "94 16 48 84"),
    ("+4794164884,0", "+4794164884"), ("941 64 884", "941 64 884"), ("22 33 44 55", "22 33 44 55"),
    ("91.20.00.01", "91.20.00.01"),
  ])
  func `decimals that a spreadsheet added to a telephone are no part of it`(cell: String, phone: String) throws {
    let kilder = try read(
      "Navn;Fødselsdato;Klasse;Foresatt 1 navn;Foresatt 1 telefon", "Ola Berg;18.02.2010;1STA;Eva Berg;\"\(cell)\"")

    #expect(foresatte(kilder) == ["Eva Berg \(phone)"])
    #expect(kilder.findings.isEmpty)
  }

  @Test func `the rest of a telephone is no second one`() throws {
    let kilder = try read(
      "Navn;Fødselsdato;Klasse;Foresatt navn;Foresatt telefon", "Ola Berg;18.02.2010;1STA;Eva Berg;\"941 64 884, 00\"")

    #expect(foresatte(kilder) == ["Eva Berg"])
    #expect(kilder.lines.contains { $0.contains("kolonne 5") })
  }

  @Test(arguments: [
    "Eva Berg (91200001), Tom Lie (91200002)", "Eva Berg (tlf 91200001), Tom Lie (tlf. 91200002)",
    "Eva Berg 91200001, Tom Lie 91200002", "Eva Berg 91200001 / Tom Lie 91200002",
  ])
  func `two people with a telephone each may stand in one cell`(cell: String) throws {
    let kilder = try read("Navn;Fødselsdato;Klasse;Foresatte", "Ola Berg;18.02.2010;1STA;\"\(cell)\"")

    #expect(foresatte(kilder) == ["Eva Berg 91200001", "Tom Lie 91200002"])
  }

  @Test(arguments: [
    "Eva Berg 94164884,00", "Eva Berg 94 16 48 84,00", "Eva Berg (9,3E+07)", "Eva Berg 91200001, 2",
    "Eva og Tom Berg", "Eva Berg (91200001), Tom",
  ])
  func `a cell of which it cannot be told whose is what is not used, and is reported`(cell: String) throws {
    let kilder = try read("Navn;Fødselsdato;Klasse;Foresatte", "Ola Berg;18.02.2010;1STA;\"\(cell)\"")

    #expect(foresatte(kilder) == [])
    #expect(kilder.lines.contains { $0.contains("kolonne 4") })
  }

  // MARK: Several groups in a cell

  @Test(arguments: [
    "1STA, NOR1", "NOR1, 1STA", "1STA; MAT1P; 2P", "1STA/NOR1", "1STA NOR1 MAT1P", "1STA, kor", "1STA, 1STA",
  ])
  func `of several groups the class is the one that looks like a class`(cell: String) throws {
    let kilder = try read("Navn;Fødselsdato;Klasse/gruppe", "Ola Berg;18.02.2010;\"\(cell)\"", "Eva Lie;1.2.2010;1STA")

    #expect(kilder.oppføringer.map(\.klasse) == ["1STA", "1STA"])
    #expect(kilder.lines.contains { $0.contains("flere grupper i samme celle (rad 2)") })
  }

  @Test(arguments: ["1BA/EL", "1STA (ny)", "Vg1 1STA", "1 STA", "1ST-IB", "1STA 2026"])
  func `a name of a class with more than one part stays as it is`(cell: String) throws {
    let kilder = try read("Navn;Fødselsdato;Klasse", "Ola Berg;18.02.2010;\"\(cell)\"", "Eva Lie;1.2.2010;\"\(cell)\"")

    #expect(kilder.oppføringer.map(\.klasse) == [cell, cell])
    #expect(!kilder.lines.contains { $0.contains("samme celle") })
  }

  @Test(arguments: ["1STA/1STB", "1STB, 1STA", "1STA;1STB", "1STA, 1STB, NOR1"])
  func `several classes are reported, and either finds the pupil`(cell: String) throws {
    let kilder = try read("Navn;Fødselsdato;Klasse", "Ola Berg;18.02.2010;\"\(cell)\"", "Eva Lie;1.2.2010;1STA")

    #expect(kilder.lines.contains { $0.contains("flere klasser i samme celle (rad 2)") })
    #expect(try Utvalg(klasse: "1STA").of(kilder.oppføringer).count == 2)
    #expect(try Utvalg(klasse: "1stb").of(kilder.oppføringer).map { $0.navn?.fullt } == ["Ola Berg"])
    #expect(Trinn(klasse: cell) == .vg1)
    #expect(Trinn(klasse: "1STA/2STA") == nil)
  }

  // MARK: A row for each of the foresatte

  @Test(arguments: ["Elevnr;Navn;Foresatt;Slektskap;Tlf. foresatt", "Født;Navn;Foresatt;Slektskap;Tlf. foresatt"])
  func `rows of one pupil, one for each of the foresatte, are one pupil`(head: String) throws {
    let who = head.hasPrefix("Født") ? "18.02.2010" : "261984"
    let kilder = try read(
      head, "\(who);Berg, Ola;Eva Berg;Mor;91200001", "\(who);Berg, Ola;Tom Lie;Far;91200002",
      "1.3.2010;Lie, Siv;Bo Lie;Far;4")

    #expect(kilder.names.first == "Ola Berg")
    #expect(foresatte(kilder) == ["Eva Berg Mor 91200001", "Tom Lie Far 91200002"])
    #expect(kilder.lines.contains { $0.contains("hver sin foresatt") })
  }

  @Test func `name and class alone may be two pupils, and so may rows that say other things differently`() throws {
    let namesakes = try read("Navn;Klasse;Foresatt", "Ola Berg;1STA;Eva Berg", "Ola Berg;1STA;Tom Lie")
    let unlike = try read(
      "Elevnr;Navn;Kontaktlærer;Foresatt", "26;Ola Berg;Per Ås;Eva Berg", "26;Ola Berg;Siv Moe;Tom Lie")
    let phones = try read(
      "Elevnr;Navn;Foresatt;Tlf. foresatt", "26;Ola Berg;Eva Berg;91200001", "26;Ola Berg;Eva Berg;91200002")

    for kilder in [namesakes, unlike, phones] {
      #expect(kilder.names == [])
      #expect(kilder.lines.contains { $0.contains("Ingen av radene er brukt") })
    }
  }

  @Test func `one of the foresatte on a line below is the pupil's above`() throws {
    let kilder = try read(
      "Elev;Født;Klasse;Foresatt;Tlf. foresatt", "Ola Berg;18.02.2010;1STA;Eva Berg;91200001", ";;;Tom Lie;91200002",
      ";;;Siv Lie;91200003", "Per Ås;1.2.2010;1STA;Bo Ås;91200004")

    #expect(kilder.names == ["Ola Berg", "Per Ås"])
    #expect(foresatte(kilder) == ["Eva Berg 91200001", "Tom Lie 91200002", "Siv Lie 91200003"])
    #expect(foresatte(kilder, 1) == ["Bo Ås 91200004"])
    #expect(kilder.lines.contains { $0.contains("(rad 3 og 4)") })
  }

  @Test(arguments: [
    // Only the name tells who the pupil is: somebody may have forgotten one.
    ["Elev;Foresatt;Tlf. foresatt", "Ola Berg;Eva Berg;91200001", ";Tom Lie;91200002", ";Tom Lie;91200002"],
    // The pupil's own row has nothing else.
    ["Elev;Født;Klasse;Foresatt;Tlf. foresatt", "Ola Berg;;;Eva Berg;91200001", ";;;Tom Lie;91200002", ";;;Tom Lie;4"],
    // A row lies between.
    [
      "Elev;Født;Foresatt;Tlf. foresatt", "Ola Berg;18.02.2010;Eva Berg;91200001", ";;;", ";;Tom Lie;91200002",
      ";;Tom Lie;91200002",
    ],
    // Whoever stands there first.
    [
      "Elev;Født;Foresatt;Tlf. foresatt", ";;Tom Lie;91200002", ";;Tom Lie;91200002", "Ola Berg;18.02.2010;Eva Berg;9",
    ],
    // It has a class of its own.
    [
      "Elev;Født;Klasse;Foresatt;Tlf. foresatt", "Ola Berg;18.02.2010;1STA;Eva Berg;91200001",
      ";;1STA;Tom Lie;91200002",
      "Siv Ås;19.02.2010;1STA;Eva Ås;91200003", ";;1STA;Tom Lie;91200002",
    ],
    // One alone may be what is left of somebody.
    ["Elev;Født;Klasse;Foresatt;Tlf. foresatt", "Ola Berg;18.02.2010;1STA;Eva Berg;91200001", ";;;Tom Lie;91200002"],
    // A note, and a person of whom nothing else is said.
    [
      "Elev;Født;Klasse;Foresatt;Tlf. foresatt", "Ola Berg;18.02.2010;1STA;Eva Berg;91200001",
      ";;;Tom Lie ny adr.;91200002",
      ";;;Tom Lie;",
    ],
  ])
  func `a line that may be another pupil's is nobody's, and is reported`(lines: [String]) throws {
    let kilder = try Kilder.of(("liste.csv", lines.joined(separator: "\n") + "\n"))

    let all = kilder.oppføringer.indices.flatMap { foresatte(kilder, $0) }
    #expect(!all.contains { $0.contains("Tom Lie") })
    #expect(kilder.lines.contains { $0.contains("linje ") })
  }

  @Test func `few lines among many pupils are no habit`() throws {
    let pupils = "abcdefghij".enumerated().map { "Elev A\($1);1\($0).02.2010;1STA;Eva Berg;912" }
    let kilder = try Kilder.of(
      (
        "liste.csv",
        (["Elev;Født;Klasse;Foresatt;Tlf. foresatt"] + pupils.dropLast(5) + [";;;Tom Lie;91200002"] + pupils.suffix(5)
          + [";;;Tom Lie;91200002"]).joined(separator: "\n") + "\n"
      ))

    #expect(kilder.names.count == 10)
    #expect(!kilder.oppføringer.indices.flatMap { foresatte(kilder, $0) }.contains { $0.contains("Tom Lie") })
    #expect(kilder.lines.contains { $0.contains(Wording.foresattWithoutPupil) })
  }
}
