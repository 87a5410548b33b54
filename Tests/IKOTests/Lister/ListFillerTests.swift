import Forms
import Testing

@testable import IKO

/// What stands in cells of lists and is no answer, or says it otherwise: signs for «the same», database words, unticked boxes, remarks.
struct ListFillerTests {
  private func read(_ lines: String..., name: String = "liste.csv") throws -> Kilder {
    try Kilder.of((name, lines.joined(separator: "\n") + "\n"))
  }

  @Test(arguments: ["»", "-”-", "''", "„", "- \" -"])
  func `a sign for the same as above is not used, and that is reported`(sign: String) throws {
    let quoted = "\"" + sign.replacing("\"", with: "\"\"") + "\""
    let kilder = try read(
      "Navn;Født;Klasse;Kontaktlærer", "Per Aa;04.01.2010;1PBC;Siv Mo", "Kari Be;05.02.2010;1PBC;\(quoted)")

    #expect(kilder.oppføringer.map { $0.values.text("elev.kontaktlærer") } == ["Siv Mo", nil])
    #expect(kilder.lines.contains { $0.contains("linje 3") && $0.contains(Wording.ditto("Kontaktlærer")) })
  }

  @Test(arguments: ["NULL", "(null)", "\\N"])
  func `what a database prints for nothing is nothing, and its rule below the names is no pupil`(word: String) throws {
    let kilder = try read(
      "etternavn|fornavn|fodselsdato|klasse|kontaktlarer", "---------|-------|-----------|------|------------",
      "Moe|Arne|2010-03-15|1STD|\(word)", "Ny|Berit|2010-04-16|1STD|Kari Lie")

    #expect(kilder.names == ["Arne Moe", "Berit Ny"])
    #expect(kilder.oppføringer[0].values.text("elev.kontaktlærer") == nil)
  }

  @Test(arguments: [
    "Har hatt en fortrolig samtale med rådgiver", "Ny adresse fra august", "Kode til skapet: 7",
    "Sitter skjermet i timene",
    "Ikke skjermet adresse",
  ])
  func `a remark about something else protects nobody`(remark: String) throws {
    let kilder = try read("Navn;Født;Klasse;Merknad", "Per Aa;04.01.2010;1PBC;\(remark)", "Kari Be;05.02.2010;1PBC;")

    #expect(kilder.oppføringer.map(\.erSkjermet) == [false, false])
  }

  @Test(arguments: [
    "ADRESSESPERRE kode 6", "Hemmelig adresse", "Fortrolig adresse", "Kode 7",
    "Adressesperre – strengt fortrolig. Skal ikke kontaktes på hjemmeadresse", "Ny i klassen, skjermet adresse",
    "Skjermet adresse (spør rektor)",
  ])
  func `a protected address in a remark is the pupil's all the same`(remark: String) throws {
    let kilder = try read("Navn;Født;Klasse;Merknad", "Per Aa;04.01.2010;1PBC;\(remark)", "Kari Be;05.02.2010;1PBC;")

    #expect(kilder.oppføringer.map(\.erSkjermet) == [true, false])
    #expect(kilder.lines.contains { $0.contains("linje 2") && $0.contains(Wording.protectedInRemark("Merknad")) })
  }

  @Test(arguments: [
    "Føre- og etternamn;Klasse", "For- og etternavn;Klasse",
    "Ovdanamma ja goargu / Fornavn og etternavn;Luohkká / Klasse",
    "Nimi / Navn;Klasse",
  ])
  func `a header of another language beside ours is read by ours`(head: String) throws {
    #expect(try read(head, "Máret Utsi;1STA", "Per Aa;1STA").names == ["Máret Utsi", "Per Aa"])
  }

  @Test(arguments: ["Navn / Adresse;Klasse", "Navn / Telefon;Klasse"])
  func `a header of two answers is neither`(head: String) throws {
    #expect(try read(head, "Per Aa, Storgata 1;1STA").names.isEmpty)
  }

  @Test func `a name without the capitals of the others is read as they are, and that is reported`() throws {
    let kilder = try read(
      "Navn;Født;Klasse", "HANSEN Kari Marie;12.03.2010;1STF", "Ådne Vik;01.04.2010;1STF", "NGUYEN Linh;22.05.2010;1STF"
    )

    #expect(kilder.oppføringer.map { $0.navn?.sortert } == ["HANSEN, Kari Marie", "Ådne, Vik", "NGUYEN, Linh"])
    #expect(kilder.lines.contains { $0.contains("linje 3") && $0.contains(Wording.untoldNameOrder) })
  }

  // MARK: Decisions that the cells tell

  @Test(arguments: ["Vedtak møte 2", "Møte 14.10", "Team", "Resultat"])
  func `a column of any name says who is to be followed up where its cells do`(head: String) throws {
    let kilder = try read(
      "Navn;Født;Klasse;\(head)", "Per Aa;04.01.2010;1PBC;Følges opp 12.11 (SB)",
      "Kari Be;05.02.2010;1PBC;Følges ikke opp", "Ola Ce;06.03.2010;1PBC;Avventer", "Una De;07.04.2010;1PBC;ring hjem")

    #expect(kilder.names == ["Per Aa"])
    #expect(kilder.lines.contains { $0.contains(Wording.decisionColumn(head)) })
    #expect(kilder.lines.contains { $0.contains("linje 5") })
  }

  @Test(arguments: ["Forrige møte", "Oppfølging i fjor", "Forslag"])
  func `what was decided before decides nothing now`(head: String) throws {
    let kilder = try read(
      "Navn;Født;Klasse;\(head)", "Per Aa;04.01.2010;1PBC;Følges opp", "Kari Be;05.02.2010;1PBC;Følges ikke opp")

    #expect(kilder.names.count == 2)
  }

  @Test func `a yes under a name that asks for nothing of the kind decides nothing`() throws {
    let kilder = try read("Navn;Født;Klasse;Buss", "Per Aa;04.01.2010;1PBC;ja", "Kari Be;05.02.2010;1PBC;nei")

    #expect(kilder.names.count == 2)
  }

  @Test func `boxes that nobody ticked say nothing`() throws {
    let kilder = try read(
      "Navn;Født;Klasse;Følges opp;Følges ikke opp;Avventer", "Per Aa;04.01.2010;1PBC;☒;☐;☐",
      "Kari Be;05.02.2010;1PBC;☐;☒;☐", "Ola Ce;06.03.2010;1PBC;☐;☐;☑", "Una De;07.04.2010;1PBC;☐;☐;☐")

    #expect(kilder.names == ["Per Aa"])
  }

  @Test func `two columns that decide otherwise make no plan, and that is asked`() throws {
    let kilder = try read(
      "Navn;Født;Klasse;Beslutning KL;Beslutning rådgiver", "Per Aa;04.01.2010;1PBC;Følges opp;Følges opp",
      "Kari Be;05.02.2010;1PBC;Følges ikke opp;Følges opp")

    #expect(kilder.names == ["Per Aa"])
    #expect(kilder.lines.contains { $0.contains("linje 3") })
  }
}
