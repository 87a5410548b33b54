import OPC
import Testing

/// `iko klargjør`: a form without fields becomes a template, and a person checks what was found.
struct KlargjørTests {
  private let folder: Arbeidsmappe

  init() throws {
    folder = try Arbeidsmappe()
    try folder.write(
      Arbeidsmappe.printedForm([
        "Elevens navn: __________  Klasse: _____", "Kontaktlærer: __________  Romnummer: _____",
        "Foresatte er orientert: ☐ Ja ☐ Nei", "Dato: ______  Dato: ______",
      ]), to: "Skjema.docx")
  }

  @Test func `shows where each field is, open questions first, and writes nothing`() throws {
    let said = try folder.said("iko klargjør oppfølgingsplan Skjema.docx")

    #expect(
      said.hasPrefix(
        """
        Felt                 Etikett                 Sted              Sikkerhet  Funnet
        ?                    Dato                    avsnitt 4, nr. 1  åpen       kan være dok.dato
        ?                    Dato                    avsnitt 4, nr. 2  åpen       kan være dok.dato
        elev.navn            Elevens navn            avsnitt 1         sikker     på samme linje
        elev.klasse          Klasse                  avsnitt 1         sikker     på samme linje
        elev.kontaktlærer    Kontaktlærer            avsnitt 2         sikker     på samme linje
        foresatte.orientert  Foresatte er orientert  avsnitt 3         sikker     ruter å krysse av

        1 etikett i skjemaet er ikke noe felt: «Romnummer» (avsnitt 2).
        """), "\(said)")
    #expect(said.contains("felt har ingen plass i dette skjemaet: «Skole»"))
    #expect(
      said.hasSuffix(
        """
        4 felt er funnet, 2 steder er åpne. Svar slik: lag en rapport med -o rapport.xlsx, velg felt der, og kjør på nytt \
        med --rettelser rapport.xlsx. Ingenting er skrevet; oppgi -o FIL for å lage malen.
        [1]
        """), "\(said)")
    #expect(folder.documents == ["Skjema.docx"])
  }

  @Test func `the report's own lines, with answers, are the corrections`() throws {
    let lines = try folder.run("iko klargjør oppfølgingsplan Skjema.docx --json --stille").output
    #expect(
      lines.hasPrefix(
        """
        {"felt":null,"etikett":"Dato","sted":"avsnitt 4, nr. 1","funnet":"på samme linje","sikkerhet":"åpen","kandidater":\
        ["dok.dato"],"grunn":"står flere steder"}
        """), "\(lines)")
    let answered = lines.replacing(
      "{\"felt\":null,\"etikett\":\"Dato\",\"sted\":\"avsnitt 4, nr. 1\"",
      with: "{\"felt\":\"dok.dato\",\"etikett\":\"Dato\",\"sted\":\"avsnitt 4, nr. 1\""
    ).replacing(
      "{\"felt\":null,\"etikett\":\"Dato\",\"sted\":\"avsnitt 4, nr. 2\"",
      with: "{\"felt\":\"-\",\"etikett\":\"Dato\",\"sted\":\"avsnitt 4, nr. 2\"")
    try folder.write(answered, to: "svar.jsonl")
    try folder.write("Felt;Etikett\nelev.utdanningsprogram;Romnummer\n", to: "egne.csv")

    let outcome = try folder.run(
      "iko klargjør oppfølgingsplan Skjema.docx --rettelser svar.jsonl --etiketter egne.csv -o Mal.docx")

    #expect(outcome.status == 0)
    let xml = String(
      decoding: try OfficePackage(folder.bytes("Mal.docx")).content(of: PartName("word/document.xml")), as: UTF8.self)
    #expect(xml.ranges(of: "<w:tag w:val=\"dok.dato\"/>").count == 1)
    #expect(xml.contains("<w:tag w:val=\"elev.utdanningsprogram\"/>"))
  }

  @Test func `the report is a workbook that is answered and taken back, and that knows its form`() throws {
    let said = try folder.said("iko klargjør oppfølgingsplan Skjema.docx -o rapport.xlsx --stille")
    #expect(said.hasSuffix("[1]"), "\(said)")

    let back = try folder.run("iko klargjør oppfølgingsplan Skjema.docx --rettelser rapport.xlsx -o Mal.docx")
    try folder.write(Arbeidsmappe.printedForm(["Elevens navn: ______", "Klasse: ______"]), to: "Annet.docx")
    let other = try folder.said("iko klargjør oppfølgingsplan Annet.docx --rettelser rapport.xlsx -o Mal2.docx")

    #expect(back.status == 1)
    let xml = String(
      decoding: try OfficePackage(folder.bytes("Mal.docx")).content(of: PartName("word/document.xml")), as: UTF8.self)
    #expect(xml.contains("<w:tag w:val=\"elev.navn\"/>"))
    #expect(
      other == """
        Feil: rapport.xlsx: Rapporten er laget for et annet skjema, eller skjemaet er endret siden («Dato»). Lag en ny rapport \
        med iko klargjør -o rapport.xlsx, eller bruk svarene som skolens egne ord med --etiketter.
        [2]
        """, "\(other)")
  }

  @Test func `what was chosen from the report's list is understood, also where nothing is to be written`() throws {
    try folder.write(
      """
      Felt;Etikett;Sted
      Dato (dok.dato);Dato;avsnitt 4, nr. 2
      Ikke noe felt;Dato;avsnitt 4, nr. 1
      """, to: "svar.csv")

    let outcome = try folder.run("iko klargjør oppfølgingsplan Skjema.docx --rettelser svar.csv -o Mal.docx")

    #expect(outcome.status == 0)
    let xml = String(
      decoding: try OfficePackage(folder.bytes("Mal.docx")).content(of: PartName("word/document.xml")), as: UTF8.self)
    #expect(xml.ranges(of: "<w:tag w:val=\"dok.dato\"/>").count == 1)
  }

  @Test func `the template that comes out fills a class`() throws {
    try folder.write(Arbeidsmappe.list, to: "liste.csv")
    try folder.run("iko klargjør oppfølgingsplan Skjema.docx -o Mal.docx --stille")

    try folder.run("iko fyll oppfølgingsplan --mal Mal.docx --fra liste.csv -o Ut --dato 2026-11-23 --stille")
    let read = try folder.run("iko les Ut/1STA --mal Mal.docx --skjema oppfølgingsplan --json --stille").output

    #expect(read.contains("\"elev.navn\":\"Kari Nordmann\"") && read.contains("\"elev.klasse\":\"1STA\""))
    #expect(read.contains("\"elev.navn\":\"tag\""))
  }

  @Test func `the form itself fills a class too, as if somebody had typed`() throws {
    try folder.write(Arbeidsmappe.list, to: "liste.csv")

    let said = try folder.said("iko fyll oppfølgingsplan --mal Skjema.docx --fra liste.csv -o Ut --dato 2026-11-23")

    // What iko itself works out, the document's date, nobody misses.
    #expect(said.contains("2 felt har ingen plass i dette skjemaet: «Fødselsdato» og «Trinn»."), "\(said)")
    #expect(!said.contains("Dato"), "\(said)")
    let document = try #require(folder.documents.first { $0.contains("Nordmann") })
    let xml = String(
      decoding: try OfficePackage(folder.bytes(document)).content(of: PartName("word/document.xml")), as: UTF8.self)
    #expect(!xml.contains("w:sdt") && xml.contains("Kari Nordmann"))
  }

  @Test func `a template that has its fields is not prepared again`() throws {
    try folder.run("iko klargjør oppfølgingsplan Skjema.docx -o Mal.docx --stille")

    let said = try folder.said("iko klargjør oppfølgingsplan Mal.docx -o Ny.docx")

    #expect(said.contains("\nSkjemaet har allerede feltene sine: 4 felt er merket."), "\(said)")
    #expect(!folder.listing.contains { $0.hasPrefix("Ny") })
  }

  @Test func `what is no such form is refused, with the reason`() throws {
    try folder.write(Arbeidsmappe.printedForm(["Ukas lunsj", "Mandag: suppe"]), to: "lunsj.docx")
    try folder.write(
      Arbeidsmappe.printedForm(["Elevens navn: Kari Nordmann", "Klasse: 1STA", "Kontaktlærer: ______"]), to: "fylt.docx"
    )

    #expect(
      try folder.said("iko klargjør oppfølgingsplan lunsj.docx -o Mal.docx") == """
        Feil: lunsj.docx: Filen har ingen av skjemaets felter: verken merkede innholdskontroller eller etiketter med plass \
        til svar, som «Elevens navn: ____». Er det riktig skjema? Bruk malen som følger med, eller oppgi skolens egne ord \
        med --etiketter.
        [2]
        """)
    #expect(
      try folder.said("iko klargjør oppfølgingsplan fylt.docx -o Mal.docx").hasPrefix(
        "Feil: fylt.docx: Skjemaet er allerede fylt ut for en elev."))
    #expect(
      try folder.said("iko klargjør lunsj.docx Skjema.docx").hasPrefix(
        "Feil: Oppgi hvilket av de sju skjemaene filen er"))
    #expect(folder.listing.allSatisfy { !$0.hasPrefix("Mal") })
  }

  @Test func `what is written in a form is listed, and taken out only where somebody says so`() throws {
    try folder.write(
      Arbeidsmappe.printedForm(["Elevens navn: Kari Nordmann", "Klasse: _____"]), to: "Utfylt.docx")

    let asked = try folder.said("iko klargjør oppfølgingsplan Utfylt.docx --tøm-malen -o Mal.docx")
    let done = try folder.run("iko klargjør oppfølgingsplan Utfylt.docx --tøm-malen --ja -o Mal.docx --stille")

    #expect(
      asked == """
        Dette tas bort før malen brukes. Filen selv røres ikke:
          «Elevens navn» (avsnitt 1)
        Feil: Ingenting er tatt bort, og ingenting er laget. Kjør på nytt med --ja for å ta bort det.
        [2]
        """, "\(asked)")
    #expect(done.status == 0)
    #expect(folder.documents.contains("Mal.docx"))
  }

  @Test func `a form of which no word is known can be named blank by blank`() throws {
    try folder.write(Arbeidsmappe.printedForm(["Oahppi namma: ________", "Luohkká: _____"]), to: "Form.docx")

    let said = try folder.said("iko klargjør oppfølgingsplan Form.docx --stille")
    try folder.write(
      "Felt;Etikett;Sted\nelev.navn;Oahppi namma;avsnitt 1\nelev.klasse;Luohkká;avsnitt 2\n", to: "svar.csv")
    let none = try folder.run("iko klargjør oppfølgingsplan Form.docx -o Mal.docx --stille")
    let named = try folder.run("iko klargjør oppfølgingsplan Form.docx --rettelser svar.csv -o Mal.docx --stille")

    #expect(
      said.contains("2 etiketter i skjemaet er ikke noe felt: «Oahppi namma» (avsnitt 1) og «Luohkká» (avsnitt 2)."),
      "\(said)")
    #expect(none.status == 2)
    #expect(named.status == 0)
  }
}
