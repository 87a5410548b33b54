import Testing

/// `iko sjekk` as a person uses it.
struct SjekkTests {
  private let folder: Arbeidsmappe

  init() throws {
    folder = try Arbeidsmappe()
    try folder.write(
      """
      [{"elev.navn":"Kari Nordmann","elev.fødselsdato":"2010-01-14","elev.klasse":"1STA","plan.utdanningsleder":"Åse Øy",
        "plan.hovedmål":"Bestå matematikk.","plan.fra":"2026-11-23","plan.til":"2027-01-29","foresatte.orientert":"ja",
        "tiltak":[{"tiltak":"Samtale","ansvar":"Kontaktlærer","omfang":"1 t/uke"}]}]
      """, to: "a.json")
    try folder.run("iko fyll oppfølgingsplan --fra a.json -o Ut --dato 2026-11-23")
  }

  @Test func `a plan in order, and one that is not`() throws {
    #expect(
      try folder.said("iko sjekk Ut --dato 2026-11-25") == """
        Ut/1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx (oppfølgingsplan, utfylt): i orden
        1 fil sjekket: i orden.
        [0]
        """)

    try folder.run("sed -i 's/2027-01-29/2026-11-01/; s/\\\"ja\\\"/\\\"nei\\\"/' a.json")
    try folder.run("iko fyll oppfølgingsplan --fra a.json -o Ny --dato 2026-11-23")
    #expect(
      try folder.said("iko sjekk Ny --dato 2026-11-25") == """
        Ny/1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx (oppfølgingsplan, utfylt):
          Advarsel: tabell 7, rad 2: Perioden slutter før den begynner. Rett «Oppfølgingsperiode fra» eller «til».
          Advarsel: tabell 11, rad 1: Eleven er under 18 år i dag (25.11.2026) og planen har tiltak, men det er ikke krysset av for at foresatte er orientert.
        1 fil sjekket: med advarsler.
        [1]
        """)
  }

  @Test func `JSON, one line a file; a file that cannot be read among them`() throws {
    try folder.write("nei", to: "b.docx")

    let outcome = try folder.run("iko sjekk Ut b.docx --json --dato 2026-11-25")

    #expect(
      outcome.output == """
        {"fil":"Ut/1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx","skjema":"oppfølgingsplan","slag":"utfylt","funn":[]}
        {"fil":"b.docx","feil":{"slag":"not-a-package","melding":"Dette er ikke et Word-dokument (.docx). Åpne filen i Word og velg «Lagre som» → «Word-dokument (.docx)»."}}

        """)
    #expect(outcome.status == 1)
  }
}
