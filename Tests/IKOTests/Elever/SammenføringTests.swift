import Forms
import Testing

@testable import IKO

/// Several sources about one class.
struct SammenføringTests {
  @Test func `a later source fills only what is blank`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Elevnr;Navn;Klasse;Snitt;Kontaktlærer\n1;Kari Nordmann;1STA;;Per Ås\n"),
      ("b.csv", "Elevnr;Navn;Klasse;Snitt;Kontaktlærer\n1;Kari Nordmann;1STA;2,40;Åse Øy\n"))

    #expect(kilder.oppføringer[0].values["inn.snitt"] == .number(2.4))
    #expect(kilder.oppføringer[0].values["elev.kontaktlærer"] == .text("Per Ås"))
    #expect(
      kilder.lines == [
        "advarsel | b.csv: linje 2 | Kildene er uenige om «Kontaktlærer». Svaret i a.csv er brukt. Rett den kilden som er feil."
      ])
  }

  @Test func `a number that is another pupil's in the second list joins nobody; by name and birth date they are two`()
    throws
  {
    let kilder = try Kilder.of(
      ("a.csv", "Elevnr;Navn;Født;Klasse\n3;Kari Nordmann;14.01.2010;1STA\n4;Ola Lie;15.01.2010;1STA\n"),
      // A new pupil was numbered in between; a name alone, or a day alone, is often misspelt.
      ("b.csv", "Elevnr;Navn;Født;Snitt\n3;Adam Ek;16.01.2010;2,10\n4;Ola Lie-Moe;15.01.2010;3,40\n"))

    #expect(kilder.names == ["Kari Nordmann", "Ola Lie", "Adam Ek"])
    #expect(kilder.oppføringer.map(\.nøkkel) == ["kari nordmann|2010-01-14", "4", "adam ek|2010-01-16"])
    #expect(kilder.oppføringer[0].values["inn.snitt"] == nil)
    #expect(kilder.oppføringer[1].values["inn.snitt"] == .number(3.4))
    #expect(
      kilder.lines == [
        "advarsel | b.csv: linje 2 | Eleven har samme nummer som i a.csv: linje 2, men navn og fødselsdato er en annen elevs. De er regnet som to elever. Rett nummeret om det er feil.",
        "advarsel | b.csv: linje 3 | Kildene er uenige om «Elevens navn». Svaret i a.csv er brukt. Rett den kilden som er feil.",
        "advarsel | a.csv: linje 2 | Eleven står ikke i b.csv. Sjekk at navn og fødselsdato er skrevet likt.",
      ])
  }

  @Test func `the foot of a list is no pupil, and a pupil may be called so`() throws {
    let kilder = try Kilder.of(
      (
        "a.csv",
        "Elev;Klasse;Snitt\nKari Lie;1A;2,43\nSnitt;1A;2,77\nTotalt;;5,54\nAntall elever: 2;1A;\nVakant;1A;\nLedig, Siv;1A;3,10\n"
      ))

    #expect(kilder.names == ["Kari Lie", "Siv Ledig"])
    #expect(kilder.lines.map { String($0.prefix(26)) } == (3...6).map { "merknad | a.csv: linje \($0) |" })
  }

  @Test func `of two lists side by side nothing is used`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Elevnr;Navn;Klasse;Hovedmål;Elevnr;Navn;Klasse;Ønsker\n1;Kari Lie;1A;A;2;Ola Ek;1B;B\n"))

    #expect(kilder.oppføringer.isEmpty)
    #expect(kilder.findings.contains { $0.message == Wording.twoLists(file: kilder.ark[0].fil) })
  }

  @Test func `capital letters make no difference`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Elevnr;Navn;Klasse\n1;Kari Nordmann;1STA\n"), ("b.csv", "Elevnr;Navn;Klasse\n1;KARI  NORDMANN;1sta\n"))

    #expect(kilder.lines == [])
  }

  @Test func `a list and what was read from the plans that were made of it agree`() throws {
    let list = "Elevnr;Navn;Klasse;Foresatt 1 navn;Foresatt 1 telefon\n1;Kari Nordmann;1STA;Per Nordmann;22 22 22 22\n"
    func lines(_ persons: String) -> String {
      """
      {"skjema": "oppfølgingsplan", "verdier": {"elev.navn": "Kari Nordmann", "elev.klasse": "1STA", \
      "foresatte.personer": \(persons)}}

      """
    }
    let same = #"[{"navn": "Per Nordmann", "relasjon": null, "telefon": "22 22 22 22"}, {"navn": null}]"#
    let more = #"[{"navn": "Per Nordmann", "relasjon": "far", "telefon": "22 22 22 22"}]"#

    #expect(try Kilder.of(("a.csv", list), ("svar.jsonl", lines(same))).lines == [])
    #expect(
      try Kilder.of(("a.csv", list), ("svar.jsonl", lines(more))).lines == [
        "advarsel | svar.jsonl | Kildene er uenige om «Foresatte». Svaret i a.csv er brukt. Rett den kilden som er feil."
      ])
  }

  @Test func `pupils in one list only are reported both ways`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Elevnr;Navn;Klasse\n1;Kari Nordmann;1STA\n2;Ola Lie;1STA\n"),
      ("b.csv", "Elevnr;Navn;Klasse\n1;Kari Nordmann;1STA\n3;Åse Øy;1STA\n"))

    #expect(kilder.names == ["Kari Nordmann", "Ola Lie", "Åse Øy"])
    #expect(
      kilder.lines == [
        "advarsel | b.csv: linje 3 | Eleven står bare i denne kilden, ikke i dem foran. Sjekk at navn og fødselsdato er skrevet likt.",
        "advarsel | a.csv: linje 3 | Eleven står ikke i b.csv. Sjekk at navn og fødselsdato er skrevet likt.",
      ])
  }

  @Test func `a list of one pupil is a list too`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Elevnr;Navn;Klasse\n1;Kari Nordmann;1STA\n2;Ola Lie;1STA\n"),
      ("b.csv", "Elevnr;Navn\n1;Kari Nordmann\n"))

    #expect(kilder.findings.map { $0.place?.hasSuffix("a.csv: linje 3") } == [true])
  }

  @Test func `a weaker key never overrules a stronger one`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Elevnr;Navn;Klasse;Snitt\n1;Emma Hansen;1STA;\n"),
      ("b.csv", "Elevnr;Navn;Klasse;Snitt\n2;Emma Hansen;1STA;5,10\n"))

    #expect(kilder.oppføringer.map { $0.values["inn.snitt"] } == [nil])
    #expect(
      kilder.lines == [
        "feil | b.csv: linje 2 | Raden har samme navn som i a.csv: linje 2, men et annet nummer, og ingen fødselsdato sier om det er samme elev. Raden er ikke brukt. Skriv fødselsdatoen begge steder."
      ])
  }

  @Test func `a namesake is another where the one of the name is another row's`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Elevnr;Navn;Klasse;Snitt\n1;Emma Hansen;1STA;\n"),
      ("b.csv", "Elevnr;Navn;Klasse;Snitt\n1;Emma Hansen;1STA;2,10\n2;Emma Hansen;1STA;5,10\n"))

    #expect(kilder.oppføringer.map { $0.values["inn.snitt"] } == [.number(2.1), .number(5.1)])
  }

  @Test func `another birth date in one class is a mended one or another pupil, and joins nobody`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Navn;Født;Klasse;Snitt\nEmma Hansen;09.11.2009;1STA;\n"),
      ("b.csv", "Navn;Født;Klasse;Snitt\nEmma Hansen;02.03.2010;1STA;5,10\n"))

    #expect(kilder.oppføringer.map { $0.values["inn.snitt"] } == [nil])
    #expect(kilder.findings.map(\.code) == [.whose])
  }

  @Test func `two rows that may be one pupil are given to neither`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Navn;Klasse;Snitt\nEmma Hansen;1STA;\n"),
      ("b.csv", "Navn;Født;Klasse;Snitt\nEmma Hansen;09.11.2009;1STA;2,10\nEmma Hansen;02.03.2010;1STA;5,10\n"))

    #expect(kilder.oppføringer.map { $0.values["inn.snitt"] } == [nil])
    #expect(kilder.findings.map(\.code) == [.whose, .whose])
    #expect(kilder.lines[0].contains("Det er uklart hvilken elev det gjelder"))
  }

  @Test func `number joins the list that has numbers, name and birth date the one that has not`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Elevnr;Navn;Født;Klasse\n1;Kari Nordmann;14.01.2010;1STA\n"),
      ("b.csv", "Navn;Født;Snitt\n\"Nordmann, Kari\";14.1.10;2,25\n"))

    #expect(kilder.oppføringer[0].values["inn.snitt"] == .number(2.25))
    #expect(kilder.names == ["Kari Nordmann"])
  }
}
