import Forms
import Testing

@testable import IKO

/// Who a row is about.
struct NavnTests {
  @Test(arguments: [
    ("Kari Nordmann", "Nordmann, Kari"), ("Nordmann, Kari", "Nordmann, Kari"),
    ("  Nordmann ,  Kari   Marie ", "Nordmann, Kari Marie"), ("Kari Marie Nordmann", "Nordmann, Kari Marie"),
    ("van der Åsen, Ánde", "van der Åsen, Ánde"), ("Cher", "Cher"), ("Nordmann,", "Nordmann"),
  ])
  func `a name in one column`(text: String, sorted: String) {
    #expect(Elevnavn(text)?.sortert == sorted)
  }

  @Test func `mellomnavn and «Etternavn, Fornavn» in the column of the etternavn`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Etternavn;Fornavn;Mellomnavn;Klasse\nNordmann;Kari;Marie;1STA\n\"Lie, Ola\";;;1STA\n"))

    #expect(kilder.names == ["Kari Marie Nordmann", "Ola Lie"])
    #expect(kilder.oppføringer.map { $0.navn?.sortert } == ["Nordmann, Kari Marie", "Lie, Ola"])
  }

  @Test func `a name alone is no key`() throws {
    let kilder = try Kilder.of(("a.csv", "Navn;Trinn\nKari Nordmann;Vg1\nOla Lie;Vg1\n"))

    #expect(kilder.oppføringer.isEmpty)
    #expect(
      kilder.lines
        == [2, 3].map {
          "feil | a.csv: linje \($0) | Et navn alene er ikke nok til å vite hvem eleven er. Skriv klassen: i en kolonne «Klasse», over listen "
            + "(«Klasse 1STA») eller som navn på arket. Fødselsdato eller elevnummer går også."
        })
  }

  @Test func `the strongest key that is there`() throws {
    let kilder = try Kilder.of(
      (
        "a.csv",
        """
        Nøkkel;Elevnr.;Navn;Født;Klasse
        n1;1001;Kari Nordmann;14.01.2010;1STA
        ;1002;Ola Lie;15.01.2010;1STA
        ;;Åse Øy;16.01.2010;1STA
        ;;Per Ås;;1STA

        """
      ))

    #expect(kilder.oppføringer.map(\.nøkkel) == ["n1", "1002", "åse øy|2010-01-16", "per ås|1sta"])
  }

  @Test func `a key is composed, so that its digest is one`() throws {
    let kilder = try Kilder.of(("a.csv", "Nøkkel;Navn\na\u{30A}1;A\u{30A}se O\u{308}y\n"))

    #expect(kilder.oppføringer[0].nøkkel.utf8.elementsEqual("å1".utf8))
  }

  @Test func `one pupil in NFC and NFD`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Navn;Klasse;Trinn\nÅse Ødegård;1STA;\n"),
      ("b.csv", "Navn;Klasse;Trinn\nA\u{30A}se Ødega\u{30A}rd;1sta;VG1\n"))

    #expect(kilder.lines == [])
    #expect(kilder.oppføringer.count == 1)
    #expect(kilder.oppføringer[0].values["elev.trinn"] == .text("Vg1"))
  }

  @Test func `homonyms with birth dates are two`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Navn;Født;Klasse\nEmma Hansen;09.11.2009;1STA\nEmma Hansen;02.03.2010;1STA\n"))

    #expect(kilder.oppføringer.count == 2)
    #expect(kilder.lines == [])
  }

  @Test func `a homonym without birth date is neither`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Navn;Født;Klasse\nEmma Hansen;09.11.2009;1STA\nEmma Hansen;;1STA\nOla Lie;;1STA\n"))

    #expect(kilder.names == ["Ola Lie"])
    #expect(
      kilder.lines == [
        "feil | a.csv: linje 2 | Raden ser ut til å gjelde samme elev som a.csv: linje 3, men opplysningene er ulike. "
          + "Ingen av radene er brukt, og eleven er ikke med. Er det to elever, skriv elevnummer eller fødselsdato for begge; er det én, skriv alt på én rad."
      ])
  }

  @Test func `identical rows are one pupil, with a remark`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Elevnr;Navn;Klasse\n7;Kari Nordmann;1STA\n8;Ola Lie;1STA\n7;Kari Nordmann;1STA\n"))

    #expect(kilder.names == ["Kari Nordmann", "Ola Lie"])
    #expect(
      kilder.lines == [
        "merknad | a.csv: linje 2 | Eleven står 2 ganger med samme opplysninger (også a.csv: linje 4), og er regnet én gang."
      ])
  }

  @Test func `one number for two pupils is an error, and neither is used`() throws {
    let kilder = try Kilder.of(("a.csv", "Elevnr;Navn;Klasse\n7;Kari Nordmann;1STA\n7;Ola Lie;1STA\n"))

    #expect(kilder.oppføringer.isEmpty)
    #expect(kilder.findings.map(\.code) == [.sameKey])
    #expect(kilder.findings[0].severity == .error)
  }

  @Test func `a pupil without a name is reported, and the others are there`() throws {
    let kilder = try Kilder.of(("a.csv", "Elevnr;Navn;Klasse\n7;;1STA\n8;Ola Lie;1STA\n"))

    #expect(kilder.names == ["Ola Lie"])
    #expect(
      kilder.lines == [
        "feil | a.csv: linje 2 | Eleven på denne raden mangler navn, og får ikke noe dokument. Skriv navnet i listen."
      ])
  }
}
