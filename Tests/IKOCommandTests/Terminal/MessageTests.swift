import OPC
import Testing

/// What people are told when something is not quite as it should be.
struct MessageTests {
  private let folder: Arbeidsmappe

  init() throws {
    folder = try Arbeidsmappe()
    try folder.write(Arbeidsmappe.list, to: "liste.csv")
  }

  @Test func `a first name alone is answered with those who have it`() throws {
    let said = try folder.said("iko fyll oppfølgingsplan --fra liste.csv --elev Kari -o Ut --stille")

    #expect(said.contains("Skriv hele navnet. Mente du «Kari Nordmann» (1STA)?"), "\(said)")
  }

  @Test func `a class that nobody is in is answered with those that there are`() throws {
    let said = try folder.said("iko fyll oppfølgingsplan --fra liste.csv --klasse 9Z -o Ut --stille")

    #expect(said.contains("Klassene i kildene er: 1STA"), "\(said)")
  }

  @Test func `a zip file is called one`() throws {
    try folder.write(ZipWriter.bytes(of: [ZipEntry(name: "a.txt", content: Array("a".utf8))]), to: "pakke.zip")

    let said = try folder.said("iko sjekk pakke.zip")

    #expect(said.contains("Dette er en pakket fil (zip), ikke et Word-dokument."), "\(said)")
  }

  @Test func `a list with a row for each measure is told which sheet it wants`() throws {
    try folder.write(
      "Navn;Klasse;Tiltak;Ansvar;Frist\nKari Nordmann;1STA;Samtale;Rådgiver;1.12.2026\n", to: "tiltak.csv")

    let said = try folder.said("iko fyll oppfølgingsplan --fra tiltak.csv -o Ut")

    #expect(said.contains("med navnet oppfølgingsplan.tiltak"), "\(said)")
  }

  @Test func `an unmarked form is checked as what it is`() throws {
    try folder.write(
      Arbeidsmappe.printedForm(["Elevens navn: __________  Klasse: _____", "Dato: ______  Dato: ______"]),
      to: "Skjema.docx")
    try folder.write(
      Arbeidsmappe.printedForm(["Elevens navn: Per Hemmelig", "Klasse: _____  Kontaktlærer: ______"]), to: "Fylt.docx")

    let said = try folder.said("iko sjekk Skjema.docx Fylt.docx --skjema oppfølgingsplan")

    #expect(said.contains("Skjemaet viser ikke hvilket felt «Dato» er."), "\(said)")
    #expect(said.contains("Feil: avsnitt 1: Det er skrevet noe her, ved «Elevens navn»."), "\(said)")
    #expect(said.contains("2 filer sjekket: 1 med advarsler, 1 med feil."), "\(said)")
  }

  @Test func `a school's own words are taken when its form is read, too`() throws {
    try folder.write(
      Arbeidsmappe.printedForm(["Elevens navn: __________  Gren: __________", "Kontaktlærer: ______  Klasse: _____"]),
      to: "Skjema.docx")
    try folder.write("Felt;Etikett\nelev.utdanningsprogram;Gren\n", to: "ord.csv")
    try folder.write(
      "Navn;Klasse;Utdanningsprogram\nKari Nordmann;1STA;Studiespesialisering\n", to: "elev.csv")
    try folder.run(
      "iko fyll oppfølgingsplan --mal Skjema.docx --etiketter ord.csv --fra elev.csv -o Ut --stille")

    let read = try folder.run(
      "iko les Ut --mal Skjema.docx --skjema oppfølgingsplan --etiketter ord.csv --json --stille"
    ).output

    #expect(read.contains("\"elev.utdanningsprogram\":\"Studiespesialisering\""), "\(read)")
    #expect(try folder.said("iko les Ut --mal Skjema.docx --etiketter ord.csv").contains("Oppgi det med --skjema"))
  }
}
