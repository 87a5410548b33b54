import TestSupport
import Testing

/// Forms that are none of the published ones: `skjema`, `fyll`, `les` and `klargjør` on any document.
struct FrittSkjemaTests {
  private let folder: Arbeidsmappe

  init() throws {
    folder = try Arbeidsmappe()
    try folder.write(
      Arbeidsmappe.printedForm([
        "Navn: __________  Telefon: __________", "Innflytting (dato): __________", "Har du hund? ☐ Ja ☐ Nei",
        "Underskrift: __________",
      ]), to: "leie.docx")
  }

  private func write(filled name: String, _ telefon: String, to file: String) throws {
    try folder.write(
      Arbeidsmappe.printedForm([
        "Navn: \(name)  Telefon: \(telefon)", "Innflytting (dato): 1.8.2026", "Har du hund? ☐ Ja ☒ Nei",
        "Underskrift: __________",
      ]), to: file)
  }

  @Test func `skjema lists the blanks of any form, and makes a register of them`() throws {
    #expect(
      try folder.said("iko skjema leie.docx") == """
        Felt                Kode         Svar    Sted       Sikkerhet
        Navn                navn         tekst   avsnitt 1  sikker
        Telefon             telefon      tekst   avsnitt 1  sikker
        Innflytting (dato)  innflytting  dato    avsnitt 2  sikker
        Har du hund?        harDuHund    ja/nei  avsnitt 3  sikker
        [0]
        """)
    #expect(
      try folder.run("iko skjema leie.docx --json").output.hasPrefix(
        """
        {"felt":"navn","navn":"Navn","slag":"text","valg":[],"etikett":"Navn","overskrift":null,"sted":"avsnitt 1",\
        "funnet":"på samme linje","sikkerhet":"sikker"}
        """))
    #expect(
      try folder.said("iko skjema leie.docx -o register.xlsx").hasSuffix(
        "lag dokumentene med iko fyll leie.docx --fra register.xlsx\n[0]"))
  }

  @Test func `skjema says so of a document without any blank`() throws {
    try folder.write(Arbeidsmappe.printedForm(["Det var en gang en mann."]), to: "roman.docx")

    #expect(try folder.said("iko skjema roman.docx").contains("Fant ingen plasser å fylle ut i dokumentet"))
    #expect(try folder.said("iko les roman.docx").contains("Dokumentet er ikke et skjema"))
  }

  @Test func `fyll takes labels, codes and known words, names files by the name, and says what has no place`() throws {
    try folder.write(
      "Fornavn;Etternavn;telefon;Har du hund?;Klasse\nKari;Lie;991;Ja;1A\nOla;Berg;882;Nei;1B\n", to: "liste.csv")

    let said = try folder.said("iko fyll leie.docx --fra liste.csv --dato 2026-11-23")

    #expect(
      said.contains("Kolonnen «Klasse» er forstått, men iko fant ingen plass i skjemaet som sikkert er til den."),
      "\(said)")
    #expect(folder.documents.contains("Output/Ola Berg – leie 2026-11-23.docx"), "\(folder.documents)")
    let read = try folder.run("iko les Output --mal leie.docx --json --stille").output
    #expect(
      read.contains("\"navn\":\"Kari Lie\",\"telefon\":\"991\",\"innflytting\":null,\"harDuHund\":\"ja\""), "\(read)")
  }

  /// Two of one name, told apart by what the form asks for; each list after the first is sorted otherwise, or has others in it.
  @Test(arguments: [
    ("Navn;Født;Klasse", ["Kari Lie;1.2.2009;1A", "Kari Lie;3.4.2009;1B"]),
    ("Navn;Klasse;Født", ["Kari Lie;1B;3.4.2009", "Kari Lie;1A;1.2.2009"]),
  ])
  func `a document of a form of one's own stays with the one whom it is about, however the list is sorted`(
    header: String, rows: [String]
  ) throws {
    try folder.write(
      Arbeidsmappe.printedForm([
        "Navn: __________", "Fødselsdato: __________", "Klasse: __________", "Avtale: __________________",
      ]), to: "samtale.docx")
    func fill(_ lines: [String]) throws -> String {
      try folder.write(([header] + lines).joined(separator: "\n"), to: "liste.csv")
      return try folder.said("iko fyll samtale.docx --fra liste.csv --oppdater --dato 2026-11-23")
    }
    _ = try fill(rows)
    #expect(folder.documents.count { $0.hasPrefix("Output/") } == 2)
    let before = try folder.run("iko les Output --mal samtale.docx --json --stille").output

    #expect(try fill(rows.reversed()).contains("2 uendret"))
    #expect(try fill([rows[0]]).contains("1 uendret"))
    // Another of the name gets none of theirs.
    let other = rows[0].replacing(/[0-9]\.[0-9]\.2009/, with: "5.6.2010").replacing(/1[AB]/, with: "2C")
    _ = try fill([other])
    let after = try folder.run("iko les Output --mal samtale.docx --json --stille").output
    for line in before.split(separator: "\n") { #expect(after.contains(line)) }
  }

  @Test func `a row's number is nobody's name: documents known by it alone take no other row's data`() throws {
    try folder.write(
      Arbeidsmappe.printedForm(["Lærling: __________", "Bedrift: __________", "Avtale: __________________"]),
      to: "lærling.docx")
    func fill(_ lines: [String], _ options: String = "") throws -> String {
      try folder.write((["Lærling;Bedrift"] + lines).joined(separator: "\n"), to: "liste.csv")
      return try folder.said("iko fyll lærling.docx --fra liste.csv --dato 2026-11-23 \(options)")
    }
    _ = try fill(["Kari Lie;Bakeri", "Ola Berg;Verksted"])
    let before = try folder.run("iko les Output --mal lærling.docx --json --stille").output

    for options in ["", "--oppdater"] {
      let said = try fill(["Ane Ny;Frisør", "Kari Lie;Bakeri", "Ola Berg;Verksted"], options)
      #expect(said.contains("Bruk --navn-fra"), "\(said)")
    }

    let after = try folder.run("iko les Output --mal lærling.docx --json --stille").output
    for line in before.split(separator: "\n") { #expect(after.contains(line)) }
    // With the column that names them, each has a file of its own.
    let named = try fill(["Ane Ny;Frisør", "Kari Lie;Bakeri"], "--navn-fra Lærling -o Navn")
    #expect(named.contains("2 laget"))
    #expect(
      try fill(["Kari Lie;Bakeri", "Ane Ny;Frisør"], "--navn-fra Lærling -o Navn --oppdater").contains("2 uendret"))
  }

  @Test func `fyll names files by any column`() throws {
    try folder.write("Navn;Saksnr\nKari Lie;77\n", to: "liste.csv")

    try folder.run("iko fyll leie.docx --fra liste.csv --navn-fra Saksnr --dato 2026-11-23")

    #expect(folder.documents.contains("Output/77 – leie 2026-11-23.docx"), "\(folder.documents)")
  }

  @Test func `les without the blank reads labels, says so in one sentence, and knows no form`() throws {
    try write(filled: "Kari Lie", "991", to: "fylt.docx")

    let outcome = try folder.run("iko les fylt.docx --json")

    #expect(
      outcome.output.hasPrefix(
        """
        {"fil":"fylt.docx","skjema":null,"verdier":{"navn":"Kari Lie","telefon":"991","innflytting":"2026-08-01",\
        "harDuHund":"nei"},"kilde":{"navn":"ved etiketten",
        """), "\(outcome.output)")
    #expect(outcome.status == 1)
    #expect(try folder.said("iko les fylt.docx").contains("iko kjenner ikke skjemaet."))
    #expect(try !folder.said("iko oversikt .").contains("Kari"))
  }

  @Test func `a filled form is no template, and none of its words is reported`() throws {
    try write(filled: "Kari Lie", "991", to: "fylt.docx")
    try folder.write("Navn\nOla Berg\n", to: "liste.csv")

    let said = try folder.said("iko fyll fylt.docx --fra liste.csv")

    #expect(
      said.hasPrefix("Feil: fylt.docx: Skjemaet er allerede fylt ut for noen. Det står noe ved avsnitt 3"), "\(said)")
    #expect(!said.contains("Kari") && !said.contains("991") && said.hasSuffix("[2]"))
  }

  @Test func `klargjør makes a template of any form, with codes that a person may change`() throws {
    #expect(
      try folder.said("iko klargjør leie.docx -o rapport.csv").contains("-o"),
      "a report is a workbook")
    try folder.write("Felt;Etikett;Sted\nleietaker;Navn;avsnitt 1\n-;Telefon;avsnitt 1\n", to: "svar.csv")

    let said = try folder.said("iko klargjør leie.docx --rettelser svar.csv -o Mal.docx")

    #expect(said.contains("3 plasser er funnet. Malen ligger i Mal.docx."), "\(said)")
    #expect(try folder.run("iko skjema Mal.docx --json").output.contains("{\"felt\":\"leietaker\",\"navn\":\"Navn\""))
    try folder.write("Felt;Etikett;Sted\n1. navn;Navn;avsnitt 1\n", to: "galt.csv")
    #expect(
      try folder.said("iko klargjør leie.docx --rettelser galt.csv").contains("Koden for «Navn» kan ikke brukes."))
  }

  @Test func `klargjør makes a blank of two filled forms`() throws {
    try write(filled: "Kari Lie", "991", to: "en.docx")
    try write(filled: "Ola Berg", "882", to: "to.docx")

    let said = try folder.said("iko klargjør en.docx --eksempel to.docx -o Mal.docx")

    #expect(said.contains("Malen ligger i Mal.docx."), "\(said)")
    let text = try folder.bytes("Mal.docx").part()
    #expect(!text.contains("Kari") && !text.contains("991") && text.contains("<w:tag w:val=\"navn\"/>"))
  }

  @Test func `klargjør lists the texts of one filled form, and takes the answers back`() throws {
    try write(filled: "Kari Lie", "991", to: "en.docx")

    let said = try folder.said("iko klargjør en.docx --tøm-malen -o tekster.xlsx")
    try folder.write("Skjemaets;Tekst\nja;Navn:\nja;Har du hund?\n", to: "halv.csv")

    #expect(said.contains("tekster står i tekster.xlsx. Skriv ja ved dem som er skjemaets"), "\(said)")
    #expect(
      try folder.said("iko klargjør en.docx --tekster halv.csv -o Mal.docx").contains(
        "Det har tekst som ikke står i listen."))
    #expect(!folder.documents.contains("Mal.docx"))
  }

  @Test func `a form of one's own that asks for the pupil's number keeps namesakes apart by it`() throws {
    try folder.write(
      Arbeidsmappe.printedForm(["Navn: __________", "Elevnr.: ______", "Klasse: ______", "Notat: __________________"]),
      to: "avtale.docx")
    try folder.write("Elevnr;Navn;Klasse;Notat\n5;Kari Lie;1A;KANARI-FEM\n", to: "a.csv")
    try folder.write("Elevnr;Navn;Klasse;Notat\n9;Kari Lie;1A;KANARI-NI\n", to: "b.csv")
    try folder.run("iko fyll avtale.docx --fra a.csv -o Ut --dato 2026-11-23 --stille")
    let first = try #require(folder.documents.first { $0.hasPrefix("Ut/") })

    try folder.run("iko fyll avtale.docx --fra b.csv -o Ut --dato 2026-11-23 --stille --oppdater")

    let read = try folder.run("iko les '\(first)' --mal avtale.docx --json --stille --med-helse").output
    #expect(read.contains("KANARI-FEM") && !read.contains("KANARI-NI"), "\(read)")
  }

  @Test func `a text beside a question, and a name in a list that was begun, are nobody's blank form`() throws {
    func refused(_ lines: [String]) throws -> String {
      try folder.write(Arbeidsmappe.printedForm(lines), to: "samtale.docx")
      try folder.write("Navn;Klasse\nOla Berg;1A\n", to: "liste.csv")
      return try folder.said("iko fyll samtale.docx --fra liste.csv -o Ny --stille")
    }
    let left = ["Navn: ________", "Klasse: ______", "Tiltak: Kanarifugl skal sove mer", "Avtale: __________"]

    #expect(try refused(left).contains("Det står tekst ved spørsmål i skjemaet (avsnitt 3)"))
    #expect(folder.documents.filter { $0.hasPrefix("Ny/") } == [])
    // A person has looked at it: then it is the form's own.
    try folder.run("iko klargjør samtale.docx -o Mal.docx --stille")
    #expect(try folder.run("iko fyll Mal.docx --fra liste.csv -o Ny --stille").status <= 1)
    #expect(folder.documents.contains { $0.hasPrefix("Ny/") })
    #expect(try refused(["Navn: Ola Berg", "Klasse: ______", "Avtale: __________"]).contains("allerede fylt ut"))
  }

  @Test(arguments: [
    "Elev: Ola Berg", "Eleven: Ola Berg", "Elevens navn: Ola Berg", "Fravær: 12 timer", "Foresatt: Per Berg",
  ])
  func `words of a pupil in the header of a form of one's own are nobody's blank form`(left: String) throws {
    var form = Specimen(
      ["Navn: ________", "Klasse: ______", "Avtale: __________"].map { String.paragraph(.run($0)) }.joined())
    form.headers = [.paragraph(.run(left))]
    try folder.write(form.bytes(), to: "samtale.docx")
    try folder.write("Navn;Klasse\nEva Dal;1A\n", to: "liste.csv")

    #expect(
      try folder.said("iko fyll samtale.docx --fra liste.csv -o Ny --stille").contains("topptekst, avsnitt 1"))
    #expect(folder.documents.filter { $0.hasPrefix("Ny/") } == [])
  }
}
