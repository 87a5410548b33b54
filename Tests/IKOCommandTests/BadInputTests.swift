import Disk
import IKO
import OPC
import Testing

/// What a person is told when something is wrong, word for word; and that nothing half-made is left behind.
struct BadInputTests {
  private let folder: Arbeidsmappe

  init() throws {
    folder = try Arbeidsmappe()
    try folder.write(Arbeidsmappe.list, to: "god.csv")
  }

  /// Runs a line that must leave the folder as it was.
  private func refused(_ line: String) throws -> String {
    let before = folder.listing
    let said = try folder.said(line)
    #expect(folder.listing == before)
    return said
  }

  @Test func `no source`() throws {
    #expect(
      try refused("iko fyll oppfølgingsplan") == """
        Feil: Det mangler opplysninger om elevene. Oppgi klasselisten med --fra, f.eks. iko fyll oppfølgingsplan --fra 1STA.xlsx
        [64]
        """)
  }

  @Test func `no such files`() throws {
    #expect(
      try refused("iko fyll oppfølgingsplan --fra borte.csv --fra borte.xlsx") == """
        Feil: borte.csv; borte.xlsx: Filen finnes ikke. Sjekk navnet og mappen.
        [2]
        """)
  }

  @Test func `a template that is none`() throws {
    try folder.write(Arbeidsmappe.list, to: "ikke.docx")
    try folder.write(try Files.read(Malmappe.path(of: "data/1STA.xlsx")), to: "liste.xlsx")
    try folder.write(try Arbeidsmappe.freeForm([]), to: "tom.docx")

    #expect(
      try refused("iko fyll oppfølgingsplan --fra god.csv --mal ikke.docx") == """
        Feil: ikke.docx: Dette er ikke et Word-dokument (.docx). Åpne filen i Word og velg «Lagre som» → «Word-dokument (.docx)».
        [2]
        """)
    #expect(
      try refused("iko fyll oppfølgingsplan --fra god.csv --mal liste.xlsx") == """
        Feil: liste.xlsx: Dette er en regnearkfil eller presentasjon, ikke et Word-skjema. Malen skal være et Word-dokument (.docx). Lister gis med --fra.
        [2]
        """)
    #expect(
      try refused("iko fyll oppfølgingsplan --fra god.csv --mal tom.docx") == """
        Feil: tom.docx: Filen har ingen av skjemaets felter: verken merkede innholdskontroller eller etiketter med \
        plass til svar, som «Elevens navn: ____». Er det riktig skjema? Bruk malen som følger med, eller oppgi skolens egne \
        ord med --etiketter.
        [2]
        """)
  }

  @Test func `a template with a repeating group twice`() throws {
    let package = try OfficePackage(try Files.read(Malmappe.path(of: "\(Oppfølgingsplan.publisertNavn).docx")))
    let text = String(decoding: try package.content(of: package.mainPart), as: UTF8.self)
    let twice = text.replacing("w:val=\"evaluering\"", with: "w:val=\"tiltak\"")
    try folder.write(
      try package.bytes(replacing: [ZipEntry(name: package.mainPart.text, content: Array(twice.utf8))]), to: "to.docx")

    let said = try refused("iko fyll oppfølgingsplan --fra god.csv --mal to.docx")

    #expect(said.hasPrefix("Feil: to.docx: Gruppen «tiltak» står 2 ganger i malen: tabell "))
    #expect(
      said.hasSuffix(
        "En gruppe av rader kan bare stå ett sted. Gi den ene en annen kode (Utvikler → Egenskaper).\n[2]"))
  }

  @Test func `a template that is filled for a pupil`() throws {
    try folder.run("iko fyll oppfølgingsplan --fra god.csv -o Ut --dato 2026-11-23")

    #expect(
      try refused("iko fyll oppfølgingsplan --fra god.csv -o Ny --mal Ut/1STB/*.docx") == """
        Feil: Ut/1STB/Lie, Ola – oppfølgingsplan 2026-11-23.docx: Skjemaet er allerede fylt ut for en \
        elev. Bruk et tomt skjema; ellers kunne opplysninger om én elev havne hos en annen. Det kan også tømmes først, med \
        --tøm-malen.
        [2]
        """)
    let emptied = try folder.run(
      "iko fyll oppfølgingsplan --fra god.csv -o Ny --mal Ut/1STB/*.docx --tøm-malen --ja --stille")
    #expect(emptied.status <= 1)
  }
}
