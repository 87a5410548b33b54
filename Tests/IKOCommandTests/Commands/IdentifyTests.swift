import Disk
import Foundation
import IKO
import Tables
import Testing

@testable import IKOCommand

/// `iko identifiser` and what `iko fyll` makes of its list, as a person runs them.
final class IdentifyTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("iko-" + UUID().uuidString)

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func list(_ name: String, _ text: String) throws -> String {
    let path = folder.appendingPathComponent(name).path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func intake(_ name: String = "1STA.csv") throws -> String {
    try list(
      name,
      """
      Elevnummer;Etternavn;Fornavn;Klasse;Ønske;Karaktersnitt;Matematikk;Engelsk;Norsk;Fravær %;Matematikk T1
      101;Østreng;Kaja;1STA;1;2,43;4;4;4;2,0;
      102;Aasheim;Jonas;1STA;2;4,10;4;4;4;12,0;
      103;Nordmann;Kari;1STA;1;;4;4;4;3,0;IV
      104;Dunk;Ola;1STA;1;4,20;4;4;4;3,0;
      """)
  }

  @Test func `the groups are alphabetical, with evidence and what is missing`() throws {
    let outcome = try BuiltTool.run("identifiser", try intake(), "--trinn", "Vg1", "--stille")

    #expect(
      outcome.output
        == """
        Treff (2)
        Elev            Klasse  Kriterier  Grunnlag
        Østreng, Kaja   1STA    R1         Karaktersnittet er 2,43. Grensen er under 2,5 for elever tatt inn på førsteønske.
        Aasheim, Jonas  1STA    R4         Fraværet er 12 % (dokumentert og udokumentert). Grensen er over 10 %.

        Mangler opplysninger (1)
        Elev            Klasse  Mangler
        Nordmann, Kari  1STA    snitt

        Ingen treff (1)
        Elev       Klasse
        Dunk, Ola  1STA

        Annet å se på: 1 eller IV i årets vurderinger, eller fravær over grensen (1)
        Til hjelp i oppfølgingen. Dette er ikke et av kriteriene på siden om IKO-modellen.
        Elev            Klasse  Hva
        Nordmann, Kari  1STA    IV i matematikk (T1)

        Kriteriene
        R1  Elever som er tatt inn på førsteønske og har karaktersnitt under 2,5
        R4  Elever som har fravær over 10 % (dokumentert og udokumentert)

        """)
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
  }

  @Test func `JSON lines are those of the contract`() throws {
    let outcome = try BuiltTool.run(
      "identifiser", try intake(), "--trinn", "Vg1", "--elev", "101", "--json", "--stille")

    #expect(
      outcome.output == """
        {"nøkkel":"101","elev":"Kaja Østreng","elevUtfall":"treff","kriterier":[\
        {"id":"R1","utfall":"treff","grunnlag":"Karaktersnittet er 2,43. Grensen er under 2,5 for elever tatt inn på \
        førsteønske.","mangler":[]},\
        {"id":"R2","utfall":"ikkeTreff","grunnlag":"Eleven er tatt inn på ønske nr. 1. Kriteriet gjelder elever tatt inn \
        på lavere enn førsteønske.","mangler":[]},\
        {"id":"R3","utfall":"ikkeTreff","grunnlag":"Eleven har ikke IV, 1 eller 2 i matematikk, engelsk eller norsk.",\
        "mangler":[]},\
        {"id":"R4","utfall":"ikkeTreff","grunnlag":"Fraværet er 2 % (dokumentert og udokumentert). Grensen er over 10 %.",\
        "mangler":[]},\
        {"id":"R5","utfall":"gjelderIkke","grunnlag":"Kriteriet gjelder et annet trinn: ved trinnoppstart Vg2 og Vg3.",\
        "mangler":[]}],"funn":[]}

        """)
  }

  @Test func `without a year it asks`() throws {
    let path = try list("voksne.csv", "Navn;Klasse;Fravær %\nKari Lie;VO-HEA1;12")
    let outcome = try BuiltTool.run("identifiser", path, "--stille")

    #expect(
      outcome.errors
        == "Feil: Listene sier ikke hvilket trinn elevene går på («VO-HEA1» sier det ikke). Legg til en kolonne «Trinn», eller oppgi det med --trinn, f.eks. --trinn Vg1.\n"
    )
    #expect(outcome.status == 64)
  }

  @Test func `classes that tell the year are not asked about, and it is said`() throws {
    let outcome = try BuiltTool.run("identifiser", try intake())

    #expect(outcome.status != 64)
    #expect(outcome.errors.contains("Merknad: Trinnet er tatt fra klassene: 1STA er Vg1."))
  }

  @Test func `a list that is no list, and one that is not there, are reported together`() throws {
    let outcome = try BuiltTool.run(
      "identifiser", try list("brev.pdf", "%PDF-1.7"), folder.path + "/borte.xlsx", "--trinn", "Vg1")

    #expect(outcome.errors.contains("brev.pdf: Filen er en PDF, ikke en liste."))
    #expect(outcome.errors.contains("borte.xlsx"))
    #expect(outcome.status == 2)
  }

  @Test func `what people decided decides who gets a document`() throws {
    let decided = try list(
      "vurdert.csv",
      """
      Nøkkel;Etternavn;Fornavn;Klasse;Trinn;Utfall;Grunnlag;Beslutning;Prioritet;Merknad
      101;Østreng;Kaja;1STA;Vg1;Treff;Karaktersnittet er 2,43.;følges opp;;snakk med Kaja
      102;Aasheim;Jonas;1STA;Vg1;Treff;Fraværet er 12 %.;Avventer;;
      103;Nordmann;Kari;1STA;Vg1;Mangler opplysninger;;;;
      """)
    let outcome = try BuiltTool.run(
      "fyll", "oppfølgingsplan", "--fra", decided, "--fra", try intake(), "-o", folder.path + "/ut", "--dato",
      "2026-11-23")

    let made = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/ut/1STA")
    #expect(made == ["Østreng, Kaja – oppfølgingsplan 2026-11-23.docx"])
    #expect(outcome.errors.contains("1 «Avventer» og 2 uten beslutning. Dokumenter lages bare for «Følges opp»."))
    #expect(!outcome.errors.contains("snakk med"))
  }

  @Test func `a decision that is no choice is reported with its row, and of two with one name the file tells which`()
    throws
  {
    let decided = try list(
      "vurdert.csv",
      """
      Nøkkel;Etternavn;Fornavn;Fødselsdato;Klasse;Trinn;Beslutning
      101;Hansen;Ola;02.03.2010;1STA;Vg1;Følges opp
      102;Hansen;Ola;09.11.2009;1STA;Vg1;Avventer
      103;Nordmann;Kari;01.05.2010;1STA;Vg1;Snakk med mor
      """)
    let outcome = try BuiltTool.run(
      "fyll", "oppfølgingsplan", "--fra", decided, "-o", folder.path + "/ut", "--dato", "2026-11-23")

    let made = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/ut/1STA")
    #expect(made == ["Hansen, Ola (f. 2010-03-02) – oppfølgingsplan 2026-11-23.docx"])
    #expect(outcome.errors.contains("linje 4: Beslutningen er ikke et av valgene. Skriv «Følges opp»"))
    #expect(outcome.errors.contains("1 «Avventer» og 1 med noe annet enn valgene."))
  }

  @Test func `who is asked for by name and is not to be followed up is told from who is in no list`() throws {
    let decided = try list(
      "vurdert.csv",
      "Nøkkel;Etternavn;Fornavn;Klasse;Trinn;Beslutning\n101;Lie;Ola;1STA;Vg1;Følges opp\n102;Vik;Åse;1STA;Vg1;Avventer"
    )
    func said(_ name: String) throws -> String {
      let outcome = try BuiltTool.run(
        "fyll", "oppfølgingsplan", "--fra", decided, "--elev", name, "-o", folder.path + "/ut")
      #expect(outcome.status == 64)
      return outcome.errors
    }

    #expect(try said("Åse Vik").contains("Feil: «Åse Vik» står i listen, men beslutningen er ikke «Følges opp»"))
    #expect(try said("Per Dal").contains("Feil: Ingen elev i kildene heter «Per Dal»"))
  }

  @Test func `without a decision nobody gets a document`() throws {
    let path = folder.path + "/vurdert.xlsx"
    _ = try BuiltTool.run("identifiser", try intake(), "--trinn", "Vg1", "-o", path, "--stille")
    let outcome = try BuiltTool.run("fyll", "oppfølgingsplan", "--fra", path, "-o", folder.path + "/ut")

    #expect(outcome.errors.contains("4 elever får ikke dokument"))
    #expect(outcome.errors.contains("Skriv beslutningene i listen, og kjør en gang til."))
    #expect(outcome.status == 2)
  }

  @Test func `the list for decisions is not replaced once people have written in it`() throws {
    let path = folder.path + "/vurdert.xlsx"
    let first = try BuiltTool.run("identifiser", try intake(), "--trinn", "Vg1", "-o", path, "--stille")
    let again = try BuiltTool.run("identifiser", try intake(), "--trinn", "Vg1", "-o", path, "--stille")
    let foreign = try BuiltTool.run(
      "identifiser", try intake(), "--trinn", "Vg1", "-o", try list("annet.xlsx", "Navn\nKari"), "--stille")

    #expect([first.status, again.status, foreign.status] == [0, 0, 2])
    #expect(foreign.errors.contains("er ikke laget av iko identifiser"))
  }

  @Test(arguments: [
    (
      "nøkkel og navn er ulike elevers",
      "Følges opp;Ring;Dunk;Ola;1STA;Vg1;;Treff;kari nordmann|1sta\n;;Nordmann;Kari;1STA;Vg1;14.07.2009;Treff;"
    ),
    ("fødselsdatoen er rettet", "Følges opp;Ring;Nordmann;Kari;1STA;Vg1;01.02.2009;Treff;"),
    ("eleven har sluttet", "Følges opp;Ring;Ås;Per;1STA;Vg1;03.03.2009;Treff;"),
  ])
  func `a decision that goes to nobody for sure is given to nobody, and that is said`(kind: String, row: String) throws
  {
    let before = try list(
      "vurdert.csv",
      "Beslutning;Merknad til beslutningen;Etternavn;Fornavn;Klasse;Trinn;Fødselsdato;Utfall;Nøkkel\n" + row)
    let now = try list(
      "nå.csv",
      "Etternavn;Fornavn;Fødselsdato;Klasse;Trinn;Fravær %\nNordmann;Kari;14.07.2009;1STA;Vg1;14\nDunk;Ola;05.05.2009;1STA;Vg1;14"
    )
    let path = folder.path + "/ny.xlsx"

    let outcome = try BuiltTool.run("identifiser", now, "--siden", before, "-o", path)

    #expect(outcome.status == 1, "\(kind)")
    #expect(outcome.errors.contains("Raden er ikke brukt") || outcome.errors.contains("ikke ført over"), "\(kind)")
    let filled = try BuiltTool.run("fyll", "oppfølgingsplan", "--fra", path, "-o", folder.path + "/ut")
    #expect(filled.errors.contains("2 elever får ikke dokument"), "\(kind): \(filled.errors)")
  }

  @Test func `since the last time`() throws {
    let path = folder.path + "/august.xlsx"
    _ = try BuiltTool.run("identifiser", try intake(), "--trinn", "Vg1", "-o", path, "--stille")
    let later = try list(
      "januar.csv",
      "Elevnummer;Etternavn;Fornavn;Klasse;Fravær %\n102;Aasheim;Jonas;1STA;3\n104;Dunk;Ola;1STA;14")
    let outcome = try BuiltTool.run("identifiser", later, "--trinn", "Vg1", "--siden", path, "--stille")

    #expect(
      outcome.output.contains(
        """
        Nytt (1)
        Dunk, Ola  1STA  Nytt kriterium: R4
        Falt bort (2)
        Aasheim, Jonas  1STA  Ikke lenger: R4
        Østreng, Kaja   1STA  står ikke i listene nå
        Uendret (0)
        """))
  }

  @Test func `a half of the year and absence stand in one place on the screen, as in the workbook`() throws {
    let lists = try list(
      "jan.csv",
      "Etternavn;Fornavn;Klasse;Norsk T1;Fravær %\nDunk;Ola;2STA;IV;3\nVik;Mina;2STA;4;12,9\nÅs;Per;2STA;1;14\nLie;Ida;2STA;4;3"
    )

    let outcome = try BuiltTool.run("identifiser", lists, "--trinn", "Vg2", "--stille")

    #expect(
      outcome.output.contains(
        """
        Annet å se på: 1 eller IV i årets vurderinger, eller fravær over grensen (3)
        Til hjelp i oppfølgingen. Dette er ikke et av kriteriene på siden om IKO-modellen.
        Elev       Klasse  Hva
        Dunk, Ola  2STA    IV i norsk (T1)
        Vik, Mina  2STA    fravær 12,9 %
        Ås, Per    2STA    1 i norsk (T1), fravær 14 %

        """), "\(outcome.output)")
  }

  @Test func `what the lists of now cannot tell has not gone away`() throws {
    let before = try list(
      "før.csv",
      "Beslutning;Etternavn;Fornavn;Klasse;Trinn;Utfall;Treff på\n;Dunk;Ola;1STA;Vg1;Treff;R3\n;Ås;Per;1STA;Vg1;Treff;R3, R4"
    )
    let now = try list("nå.csv", "Etternavn;Fornavn;Klasse;Fravær %\nDunk;Ola;1STA;3\nÅs;Per;1STA;3")

    let outcome = try BuiltTool.run("identifiser", now, "--trinn", "Vg1", "--siden", before, "--stille")

    #expect(
      outcome.output.contains(
        """
        Falt bort (1)
        Ås, Per  1STA  Ikke lenger: R4
        Kan ikke vurderes med disse listene (2)
        Dunk, Ola  1STA  R3
        Ås, Per    1STA  R3
        Uendret (0)
        """), "\(outcome.output)")
  }

  @Test
  func `what people added to the list before, in columns of their own, stands in the next one beside the same pupil`()
    throws
  {
    let before = try list(
      "vurdert.csv",
      "Beslutning;Etternavn;Fornavn;Klasse;Trinn;Fødselsdato;Utfall;Treff på;Nøkkel;Snakket med hjemmet\n"
        + ";Dunk;Ola;1STA;Vg1;05.05.2009;Treff;R4;;ringt 3. september\n;Nordmann;Kari;1STA;Vg1;14.07.2009;Ingen treff;;;\n"
        + ";Ås;Per;1STA;Vg1;03.03.2009;Treff;R4;;flyttet")
    let now = try list(
      "nå.csv",
      "Etternavn;Fornavn;Fødselsdato;Klasse;Trinn;Fravær %\nNordmann;Kari;14.07.2009;1STA;Vg1;14\nDunk;Ola;05.05.2009;1STA;Vg1;14"
    )
    let path = folder.path + "/ny.xlsx"

    let outcome = try BuiltTool.run("identifiser", now, "--siden", before, "-o", path)

    // Of a pupil who is in no list any more, nothing is carried over, and that is said.
    #expect(outcome.errors.contains("ikke ført over"))
    let again = try BuiltTool.run("identifiser", now, "--siden", path, "-o", folder.path + "/enda.xlsx")
    #expect(again.status == 0)
    let table = try RowTable(
      in: TableFile.read(try Files.read(folder.path + "/enda.xlsx"), name: "enda.xlsx"),
      rules: HeaderRules(hints: ["etternavn", "fornavn"]))
    let own = try #require(table["Snakket med hjemmet"])
    let name = try #require(table["Etternavn"])
    #expect(
      try table.rows.map { [try $0[name].text(), try $0[own].text()] } == [
        ["Dunk", "ringt 3. september"], ["Nordmann", nil],
      ])
  }
}
