import IKO
import Testing

/// Lists and folders with something wrong in them: what a person is told, and what is made all the same.
struct BadListTests {
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

  @Test func `an empty list`() throws {
    try folder.write("Navn;Klasse\n", to: "tom.csv")

    #expect(
      try refused("iko fyll oppfølgingsplan --fra tom.csv --stille") == """
        Feil: tom.csv: linje 1: Liste uten elever: under kolonnenavnene står det ingen rader. Kontroller at det er riktig fil og riktig ark.
        Feil: tom.csv: Ingen elever å lage dokumenter for. Sjekk at det er riktig fil og riktig ark, og at radene sier hvem eleven er.
        [2]
        """)
  }

  @Test func `a date that is none, and a pupil without a name: the others are made`() throws {
    try folder.write(
      "Elevnr;Navn;Klasse;dok.dato\n1;Kari Nordmann;1STA;12/13-2026\n2;;1STA;\n3;Ola Lie;1STA;\n", to: "feil.csv")

    #expect(
      try folder.said("iko fyll oppfølgingsplan --fra feil.csv -o Ut --dato 2026-11-23") == """
        feil.csv: 3 rader
          Elevnr → Elevnummer · Navn → Elevens navn
          Som i skjemaet: Klasse · Dokumentdato
        Feil: feil.csv: linje 3: Eleven på denne raden mangler navn, og får ikke noe dokument. Skriv navnet i listen.
        Feil: feil.csv: linje 2, kolonne 4 (dok.dato): Cellen inneholder en dato som ikke finnes. Skriv dag, måned og år, f.eks. 13.12.2026.
        Dokumenter: 2 laget i Ut.
        [1]
        """)
    #expect(folder.documents.count == 2)
  }

  @Test func `homonyms of a class, and a name that fits several`() throws {
    try folder.write("Navn;Født;Klasse\nEmma Hansen;09.11.2009;1STA\nEmma Hansen;02.03.2010;1STA\n", to: "emma.csv")

    #expect(
      try refused("iko fyll oppfølgingsplan --fra emma.csv --stille --elev 'hansen, emma'") == """
        Feil: Flere elever passer til «hansen, emma». Oppgi nøkkelen i stedet:
          Emma Hansen · 1STA · født 09.11.2009 · nøkkel emma hansen|2009-11-09
          Emma Hansen · 1STA · født 02.03.2010 · nøkkel emma hansen|2010-03-02
        [64]
        """)
    #expect(
      try refused("iko fyll oppfølgingsplan --fra emma.csv --stille --elev 'Ola Lie'") == """
        Feil: Ingen elev i kildene heter «Ola Lie» eller har den nøkkelen. Sjekk hvordan navnet står i listen.
        [64]
        """)
    try folder.run("iko fyll oppfølgingsplan --fra emma.csv --elev 'emma hansen|2010-03-02' -o Ut --dato 2026-11-23")
    #expect(folder.documents == ["Ut/1STA/Hansen, Emma (f. 2010-03-02) – oppfølgingsplan 2026-11-23.docx"])
  }

  @Test func `an answer that is not in the drop-down`() throws {
    try folder.write("Elevnr;Navn;Klasse;Trinn\n1;Kari Nordmann;1STA;Vg4\n2;Ola Lie;1STA;Vg4\n", to: "valg.csv")

    #expect(
      try folder.said("iko fyll oppfølgingsplan --fra valg.csv -o Ut --dato 2026-11-23 --stille") == """
        Feil: 1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx: tabell 2, rad 2; 1STA/Lie, Ola – oppfølgingsplan \
        2026-11-23.docx: tabell 2, rad 2: «Trinn» har et svar som ikke står på skjemaets liste, og feltet står tomt. \
        Skriv ett av disse: «Vg1», «Vg2», «Vg3».
        [1]
        """)
  }

  @Test func `a folder that is a file`() throws {
    for flag in ["", " --prøv"] {
      #expect(
        try refused("iko fyll oppfølgingsplan --fra god.csv -o god.csv --stille" + flag) == """
          Feil: god.csv: Her ligger det en fil, ikke en mappe. Velg en annen mappe med -o.
          [2]
          """)
    }
  }

  @Test func `nothing to read, and a broken document among good ones`() throws {
    #expect(
      try refused("iko les .") == """
        Feil: Det er ingen Word-dokumenter (.docx) der. Oppgi filene, eller mappen de ligger i.
        [2]
        """)
    try folder.run("iko fyll oppfølgingsplan --fra god.csv -o Ut --dato 2026-11-23")
    try folder.write(Array(try folder.bytes(folder.documents[0]).prefix(3000)), to: "Ut/skadet.docx")

    #expect(
      try refused("iko les Ut borte.docx") == """
        Elev           Klasse  Utfylt        Tiltak
        Kari Nordmann  1STA    7 av 53 felt  0
        Ola Lie        1STB    6 av 53 felt  0
        Feil: Ut/skadet.docx: Filen er skadet eller ufullstendig. Hent den på nytt, eller åpne den i Word og la Word reparere den.
        Feil: borte.docx: Filen finnes ikke. Sjekk navnet og mappen.
        2 dokumenter lest, 2 kunne ikke leses.
        [1]
        """)
  }
}
