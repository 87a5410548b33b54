import Forms
import Testing

@testable import IKO

/// What lists say beside their columns: lines above, between and below the pupils, and notes beside names.
struct ListSectionTests {
  /// Each pupil as `name; class; teacher`.
  private func pupils(_ text: String) throws -> [String] {
    try Kilder.of(("liste.csv", text)).oppføringer.map { pupil in
      [
        pupil.navn?.fullt ?? "–", pupil.values.text("elev.klasse") ?? "–",
        pupil.values.text("elev.kontaktlærer") ?? "–",
      ].joined(separator: "; ")
    }
  }

  @Test func `a line above each class names class and teacher in cells of their own`() throws {
    let list = """
      Klasse 1HOA;;Kontaktlærer: Elin Bråthen
      Nr.;Elev;F.dato
      1;Alva Røneid;16.02.2009
      ;Sum: 1 elev;
      Klasse 1HOB;;Kontaktlærer: Sindre Løkkeberg
      Nr.;Elev;F.dato
      1;Celine Hovland;25.12.2009
      2;Jonas Skår;18.03.2009
      """
    #expect(
      try pupils(list) == [
        "Alva Røneid; 1HOA; Elin Bråthen", "Celine Hovland; 1HOB; Sindre Løkkeberg",
        "Jonas Skår; 1HOB; Sindre Løkkeberg",
      ])
  }

  @Test func `a total below a class is not the heading of the next`() throws {
    let list = """
      Gruppe 2;Elev;Født
      ;Alma Berntzen;13.07.2008
      Totalt 2SSA;;
      ;Dennis Fløttre;17.12.2007
      Totalt 2SSB;;
      """
    #expect(try pupils(list) == ["Alma Berntzen; –; –", "Dennis Fløttre; –; –"])
  }

  @Test func `class and teacher below the last pupil are everybody's, where nothing above says them`() throws {
    let list = """
      Etternavn;Fornavn;Fødselsdato
      Andreassen;Mia;05.02.2008
      Ås;Even;27.12.2008
      ;;
      Antall elever: 2;;
      Klasse: 2SSA;;
      Kontaktlærer: Wenche Ødegård-Lie;;
      """
    #expect(
      try pupils(list) == ["Mia Andreassen; 2SSA; Wenche Ødegård-Lie", "Even Ås; 2SSA; Wenche Ødegård-Lie"])
    // A class above stays that of its pupils.
    #expect(try pupils("Klasse 1STA;;\n" + list).allSatisfy { $0.contains("; 1STA; Wenche") })
  }

  @Test(arguments: [
    ("Klasse:;2TPA;;Kontaktlærer:;Nils Petter Høiås", "2TPA; Nils Petter Høiås"),
    ("Kontaktlærar: Gudveig Tveito;;Utskrift: 21.08.2025", "–; Gudveig Tveito"),
    ("Karakteroversikt 1STB (kontaktlærer Åge Lindbråten)", "1STB; Åge Lindbråten"),
    ("Kontaktlærer:", "–; –"), ("Kontaktlærer Klasse", "–; –"), ("Liste til kontaktlærer", "–; –"),
  ])
  func `the title says class and teacher`(title: String, expected: String) throws {
    #expect(
      try pupils(title + "\nElev;Født;Uke 34;Uke 35;Uke 36\nKari Nordmann;14.01.2010;;;\n") == [
        "Kari Nordmann; " + expected
      ])
  }

  @Test func `a column about somebody else, or about another year, is not the pupil's`() throws {
    for other in ["sysken 1", "søster", "i fjor", "forrige år", "mor", "ungdomsskolen"] {
      let list = "Elev;Født;Klasse (\(other));Kontaktlærer (\(other))\nKari Nordmann;14.01.2010;3NAB;Per Dahl\n"
      #expect(try pupils(list) == ["Kari Nordmann; –; –"], "\(other)")
    }
    #expect(
      try pupils("Elev;Født;Klasse (kode)\nKari Nordmann;14.01.2010;1STA\n") == ["Kari Nordmann; 1STA; –"])
  }

  @Test(arguments: [
    ("Bettina Sørgård (permisjon til 1.11.)", "Bettina Sørgård"), ("Carl Fredrik Anker*", "Carl Fredrik Anker"),
    ("Dilan Öztürk – ny fra uke 36", "Dilan Öztürk"), ("Kari (Kaja) Nordmann", "Kari (Kaja) Nordmann"),
    ("Mohammed Ali (Mo)", "Mohammed Ali"), ("Anne-Lise Berg", "Anne-Lise Berg"),
  ])
  func `a note beside a name is no part of it`(written: String, name: String) throws {
    let kilder = try Kilder.of(("liste.csv", "Elev;Klasse;Født\n\(written);1STA;14.01.2010\n"))
    #expect(kilder.oppføringer.map { $0.navn?.fullt ?? "" } == [Elevnavn(name)?.fullt ?? ""])
    #expect(kilder.lines.contains { $0.contains(Wording.noteBesideName) } == (written != name))
  }

  @Test func `one who has left, by the note beside the name, is reported and left out`() throws {
    let kilder = try Kilder.of(
      ("liste.csv", "Elev;Klasse;Født\nEline Vågå – SLUTTET 15.10;1STA;21.03.2010\nKari Nordmann;1STA;14.01.2010\n"))
    #expect(kilder.oppføringer.map { $0.navn?.fullt ?? "" } == ["Kari Nordmann"])
    #expect(kilder.lines.contains { $0.contains(Wording.gonePupil) })
  }

  @Test func `a list with two rows for each pupil is refused`() throws {
    let kilder = try Kilder.of(
      (
        "liste.csv",
        """
        Elev;Født;Telefon;Gruppe
        Adresse;Foresatt;Tlf. foresatt;Kontaktlærer
        Birk Solemdal;14.04.2009;900 31 554;1TIFa
        Elveveien 3;Anne Solemdal;930 02 118;Kjetil Bergsrud

        """
      ))
    #expect(kilder.oppføringer.isEmpty)
    #expect(kilder.lines.contains { $0.contains(Wording.twoRowsEach) })
  }

  @Test func `a class that stands on the first row of each group is not carried down without a word`() throws {
    let kilder = try Kilder.of(
      (
        "liste.csv",
        """
        Klasse;Kontaktlærer;Elev;Født
        2SSA;Gunn Sjåvik;Alma Berntzen;13.07.2008
        ;;Brage Øwre;28.09.2008
        ;;Chloe Sundbø;05.04.2008

        """
      ))
    #expect(kilder.oppføringer.count == 3)
    #expect(kilder.lines.contains { $0.contains(Wording.mostlyBlank("Klasse", blank: 2)) })
    #expect(kilder.lines.contains { $0.contains(Wording.mostlyBlank("Kontaktlærer", blank: 2)) })
  }

  @Test(arguments: [
    "Elever i kursiv følger norsk med 2STB.;;", "* Se også listen for 2STB;;", "Flyttes til 1STB etter jul;;",
  ])
  func `prose that names a class is nobody's class`(line: String) throws {
    let list = "Etternavn;Fornavn;Født\nBerg;Anne;14.01.2010\nLie;Per;15.01.2010\n"
    #expect(try pupils(list + line + "\n") == ["Anne Berg; –; –", "Per Lie; –; –"])
    #expect(
      try pupils("Etternavn;Fornavn;Født\nBerg;Anne;14.01.2010\n\(line)\nLie;Per;15.01.2010\n").allSatisfy {
        $0.hasSuffix("; –; –")
      })
  }

  @Test func `classes printed below their pupils are nobody's, and reported`() throws {
    let kilder = try Kilder.of(
      (
        "liste.csv",
        "Etternavn;Fornavn;Født\nBerg;Anne;14.01.2010\nKlasse 1STA;;\nLie;Per;15.01.2010\nKlasse 1STB;;\n"
      ))
    #expect(kilder.oppføringer.map { $0.values.text("elev.klasse") } == [nil, nil])
    #expect(kilder.lines.contains { $0.contains(Wording.unclearHeadings) })
  }

  @Test(arguments: [
    "BERG - HANSEN, ANNE", "BERG, ANNE (ANNIKA)", "Maria (von Trapp)", "Jan (van Dijk)",
  ])
  func `names in capitals, with dashes, nicknames and particles stay whole`(name: String) throws {
    let kilder = try Kilder.of(("liste.csv", "Elev;Klasse;Født\n\"\(name)\";1STA;14.01.2010\n"))
    #expect(kilder.oppføringer.map { $0.navn?.fullt ?? "" } == [Elevnavn(name)?.fullt ?? ""])
    #expect(!kilder.lines.contains { $0.contains(Wording.noteBesideName) })
  }

  @Test func `one who dropped a subject has not left`() throws {
    #expect(
      try pupils("Elev;Klasse;Født\nAnne Berg (sluttet med spansk);1STA;14.01.2010\n") == ["Anne Berg; 1STA; –"])
  }
}
