import Tables
import Testing

/// What somebody met who used the tool for the first time.
@Suite struct NewcomerTests {
  private let folder: Arbeidsmappe

  init() throws { folder = try Arbeidsmappe() }

  @Test func `a row with an unclosed quote makes no document for half a pupil`() throws {
    try folder.write("Navn;Klasse;Født\n\"Ola;1A;01.01.2010\nKari Myhre;1A;02.02.2010\n", to: "liste.csv")

    let said = try folder.said("iko fyll oppfølgingsplan --fra liste.csv -o Ut --dato 2026-11-23 --stille")

    #expect(said.contains("Raden er ikke brukt."))
    #expect(said.hasSuffix("[1]"))
    #expect(folder.documents == ["Ut/1A/Myhre, Kari – oppfølgingsplan 2026-11-23.docx"])
  }

  @Test func `a misspelt column is named by identifiser`() throws {
    try folder.write(
      "Etternavn;Fornavn;Fødselsdato;Klasse;Trinn;Ønske;Karaktersnit\nMyhre;Kari;04.03.2010;1STA;Vg1;1;2,41\n",
      to: "liste.csv")

    #expect(
      try folder.said("iko identifiser liste.csv").contains(
        "Merknad: liste.csv: Kolonnen «Karaktersnit» brukes ikke av kriteriene."))
  }

  @Test func `the demonstration does not touch somebody's own list`() throws {
    try folder.write("egen liste", to: "D/1STA.xlsx")

    #expect(
      try folder.said("iko demo -o D").hasSuffix(
        "Feil: D/1STA.xlsx: Det ligger allerede en annen klasseliste her. Demoen bruker bare sin egen; velg en annen mappe med -o.\n[2]"
      ))
    #expect(folder.documents.isEmpty)
  }

  @Test func `data given as a list are refused, and not shown as columns`() throws {
    try folder.write("{\"elev.klasse\":\"1STA\",\"hemmelig\":\"x\"}\n", to: "svar.txt")

    let said = try folder.said("iko identifiser svar.txt")

    #expect(!said.contains("hemmelig"))
    #expect(said.hasSuffix("[2]"))
  }

  @Test func `a meeting with two dates keeps the first, and is reported`() throws {
    try folder.write("Møte nr.;Dato\n1;20.08.2026\n1;21.08.2026\n", to: "datoer.csv")

    let said = try folder.said("iko fyll årshjul-oversikt --fra datoer.csv --skoleår 2026/2027 -o Ut --stille")

    #expect(
      said
        == "Feil: datoer.csv: linje 3: Møtet står to ganger i listen. Den første raden er brukt. Fjern den ene.\n[1]")
    #expect(try folder.said("iko les Ut").contains("Dato: 20.08.2026"))
  }

  @Test func `dates for a wheel that has no place for them lead to the one that has`() throws {
    try folder.write("Møte nr.;Dato\n1;20.08.2026\n2;22.09.2026\n", to: "datoer.csv")

    for form in ["årshjul-detaljert", "årshjul-ungdomsskolene", "modell"] {
      #expect(
        try folder.said("iko fyll \(form) --fra datoer.csv --skoleår 2026/2027 -o Ut --stille")
          == "Advarsel: Datoene i listen er ikke brukt: Dette skjemaet har ikke felt for møtenes datoer. De hører til i årshjul-oversikt.\n[1]"
      )
    }
  }

  @Test func `the working folder is named in words`() throws {
    let said = try folder.said("iko fyll årshjul-oversikt --skoleår 2026/2027 -o .")

    #expect(said.contains("Dokumenter: 1 laget i denne mappen."))
  }

  @Test func `what is to be mended in the lists is named by the file, not by the machine's folders`() throws {
    try folder.write("Navn;Klasse;Fødselsdato;Karaktersnitt;Ønske\nÅse Vik;1STA;31.02.2010;2,4;1\n", to: "k.csv")

    try folder.run("iko identifiser \"$PWD/k.csv\" --trinn Vg1 -o vurdert.xlsx")
    let table = try RowTable(
      in: TableFile.read(try folder.bytes("vurdert.xlsx"), name: "vurdert.xlsx"),
      rules: HeaderRules(hints: ["etternavn", "fornavn"]))
    let column = try #require(table["Å rette i listene"])

    let text = try #require(try table.rows.first?[column].text())
    #expect(text.hasPrefix("k.csv: linje 2"), "\(text)")
  }

  @Test func `a register without a form is asked for one`() throws {
    #expect(
      try folder.said("iko skjema -o register.xlsx")
        == "Feil: Et register lages for ett skjema. Skriv hvilket, f.eks. iko skjema oppfølgingsplan -o register.xlsx\n[64]"
    )
  }

  @Test func `health stays out of a table unless it is asked for`() throws {
    try folder.write(
      "{\"elev.navn\":\"Kari Myhre\",\"elev.klasse\":\"1A\",\"s22.merknad\":\"HELSEHEM\",\"s7.merknad\":\"Lydbok\"}",
      to: "a.json")
    try folder.run("iko fyll sjekkliste --fra a.json -o Ut --dato 2026-11-23")

    let said = try folder.said("iko les Ut -o svar.csv")
    let without = try folder.said("cat svar.csv")
    try folder.run("iko les Ut -o svar.csv --med-helse")

    #expect(said.contains("Helseopplysninger i sjekklistene"))
    #expect(without.contains("Lydbok"))
    #expect(!without.contains("HELSEHEM"))
    #expect(try folder.said("cat svar.csv").contains("HELSEHEM"))
  }
}
