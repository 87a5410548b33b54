import Foundation
import Testing

/// `iko hvor`: every file of a folder that holds one pupil, for a request to see or to delete.
struct HvorTests {
  private let folder: Arbeidsmappe

  init() throws { folder = try Arbeidsmappe() }

  /// A folder as it is in the spring: documents, a copy, what was made of them, a text, and what nobody can read.
  private func writeFolder() throws {
    try folder.write(
      """
      Elevnr;Navn;Født;Klasse;Trinn;Hovedmål
      1;Kari Nordmann;14.01.2010;1STA;Vg1;Mål en
      2;Ola Lie;15.01.2010;1STB;Vg1;Mål to

      """, to: "liste.csv")
    try folder.run("iko fyll oppfølgingsplan --fra liste.csv -o Ut --dato 2026-11-23")
    try folder.run(
      "sed -i 's/Mål en/Mål en, endret/' liste.csv; iko fyll oppfølgingsplan --fra liste.csv -o Ut --dato 2026-11-24")
    try folder.run("iko fyll sjekkliste --fra liste.csv -o Ut --dato 2026-11-24 --elev 'Kari Nordmann' --uten-navn")
    try folder.run(
      "iko les Ut -o svar.xlsx; iko les Ut -o svar.csv; iko les Ut -o svar.jsonl; iko oversikt Ut -o o.html; iko oversikt Ut -o o.xlsx"
    )
    try folder.run(
      "iko identifiser liste.csv -o vurdert.xlsx; iko oversikt Ut --med-frister --vis-elev nøkkel -o iko.ics")
    try folder.write("Møte om elever\r\nLærer ringte kari.nordmann@skole.no\r\n", to: "notat.txt")
    try folder.write("%PDF-1.7", to: "Nordmann, Kari – utskrift.pdf")
    try folder.write("png", to: "bilde.png")
  }

  @Test func `every file that holds her is named with its place, and none that holds only another`() throws {
    try writeFolder()

    let outcome = try folder.run("iko hvor --elev 'Kari Nordmann'")
    let copy = try #require(folder.listing.first { $0.contains(".iko/kopier") }?.split(separator: " ").first)
    let checklist = try #require(folder.documents.first { $0.contains("sjekkliste") })

    #expect(
      outcome.output == """
        Kari Nordmann · 1STA · født 14.01.2010 · nøkkel kari nordmann|2010-01-14

        Dokumenter (2)
          \(checklist)     sjekkliste 24.11.2026
          Ut/1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx  oppfølgingsplan 23.11.2026

        Tidligere utgaver i .iko/kopier (1)
          \(copy)  oppfølgingsplan 23.11.2026

        Registre (2)
          svar.csv   linje 2
          svar.xlsx  ark sjekkliste, rad 3; ark oppfølgingsplan, rad 3; ark Se over, rad 2; ark Dokumenter, rad 2–3; ark Hvor svarene sto, rad 2–14

        Vurderinger (1)
          vurdert.xlsx  ark Vurdering, rad 3

        Lister (1)
          liste.csv  linje 2

        Oversikter (2)
          o.html  siden (3 steder)
          o.xlsx  ark Elever, rad 2; ark Sjekklister, rad 2; ark Se på, rad 2 og 4

        Data (1)
          svar.jsonl  linje 1–2

        Nevner eleven (2)
          notat.txt                      tekstfiler · linje 2
          Nordmann, Kari – utskrift.pdf  andre filer · filnavnet


        """)
    #expect(
      outcome.errors == """
        Merknad: iko leser ikke innholdet i disse 2 filene: Nordmann, Kari – utskrift.pdf, bilde.png.
        10 filer gjelder eleven, og 2 kan gjelde eller nevner eleven; 13 filer er undersøkt i denne mappen. \
        Sikkerhetskopier og e-post utenfor mappen er ikke undersøkt.

        """)
    #expect(outcome.status == 0)
  }

  @Test func `her evaluation stands in a calendar that names nobody`() throws {
    try folder.write(
      "[{\"elev.navn\":\"Kari Nordmann\",\"elev.fødselsdato\":\"2010-01-14\",\"elev.klasse\":\"1STA\",\"plan.hovedmål\":\"Mål\",\"plan.fra\":\"2026-11-01\",\"plan.til\":\"2027-01-31\",\"tiltak\":[{\"tiltak\":\"Samtale\"}]},{\"elev.navn\":\"Ola Lie\",\"elev.fødselsdato\":\"2010-01-15\",\"elev.klasse\":\"1STA\",\"plan.hovedmål\":\"Mål\",\"plan.fra\":\"2026-11-01\",\"plan.til\":\"2027-02-28\",\"tiltak\":[{\"tiltak\":\"Samtale\"}]}]",
      to: "a.json")
    try folder.run("iko fyll oppfølgingsplan --fra a.json -o Ut --dato 2026-11-23")
    for (name, options) in [("uten", ""), ("nøkkel", "--vis-elev nøkkel"), ("initialer", "--vis-elev initialer")] {
      try folder.run("iko oversikt Ut --med-frister \(options) -o \(name).ics")
    }

    let lines = try folder.run("iko hvor --elev 'Kari Nordmann' --json").output.split(separator: "\n").filter {
      $0.contains("\"kalender\"")
    }

    #expect(
      lines
        == ["initialer.ics", "nøkkel.ics", "uten.ics"].map { name in
          "{\"fil\":\"\(name)\",\"slag\":\"kalender\",\"sikkerhet\":\"sikker\",\"steder\":[\"hendelse 31.01.2027\"]}"
        })
  }

  @Test func `several of one name are listed, and a key chooses; what fits both is nobody's for sure`() throws {
    try folder.write(
      "Elevnr;Navn;Født;Klasse\n1;Emma Hansen;09.11.2009;1STA\n2;Emma Hansen;02.03.2010;1STA\n3;Ola Lie;15.01.2010;1STB\n",
      to: "Skole A/liste.csv")
    // Another school that counts from 1 as well.
    try folder.write(
      "Elevnr;Navn;Født;Klasse\n1;Siv Dahl;01.01.2010;1STA\n3;Emma Hansen;02.03.2010;1STA\n", to: "Skole B/liste.csv")
    try folder.write("Navn;Klasse;Snitt\nEmma Hansen;1STA;2,1\n", to: "inntak.csv")
    for school in ["A", "B"] {
      try folder.run(
        "iko fyll oppfølgingsplan --fra 'Skole \(school)/liste.csv' -o 'Skole \(school)' --dato 2026-11-23")
    }
    try folder.run("iko oversikt 'Skole A' -o o.html")

    #expect(
      try folder.said("iko hvor --elev 'Hansen, Emma'") == """
        Feil: Flere elever passer til «Hansen, Emma». Oppgi nøkkelen i stedet:
          Emma Hansen · 1STA · født 02.03.2010 · nøkkel emma hansen|2010-03-02
          Emma Hansen · 1STA · født 09.11.2009 · nøkkel emma hansen|2009-11-09
        [64]
        """)
    #expect(
      try folder.said("iko hvor --elev 1 --stille") == """
        Feil: Flere elever passer til «1». Oppgi nøkkelen i stedet:
          Emma Hansen · 1STA · født 09.11.2009 · nøkkel emma hansen|2009-11-09
          Siv Dahl · 1STA · født 01.01.2010 · nøkkel siv dahl|2010-01-01
        [64]
        """)
    #expect(
      try folder.said("iko hvor --elev 'emma hansen|2010-03-02' --stille") == """
        Emma Hansen · 1STA · født 02.03.2010 · nøkkel emma hansen|2010-03-02

        Dokumenter (2)
          Skole A/1STA/Hansen, Emma (f. 2010-03-02) – oppfølgingsplan 2026-11-23.docx  oppfølgingsplan 23.11.2026
          Skole B/1STA/Hansen, Emma – oppfølgingsplan 2026-11-23.docx                  oppfølgingsplan 23.11.2026

        Lister (2)
          Skole A/liste.csv  linje 3
          Skole B/liste.csv  linje 3

        Oversikter (1)
          o.html  siden (2 steder)

        Kan gjelde eleven – åpne og se (1)
          inntak.csv  lister · linje 2 · flere elever passer

        [0]
        """)
  }

  @Test
  func `a file that cannot be read may hold her, and is named; nothing found is said with how much was looked through`()
    throws
  {
    try folder.write(Arbeidsmappe.list, to: "liste.csv")
    try folder.run(
      "iko fyll oppfølgingsplan --fra liste.csv -o Ut --dato 2026-11-23; head -c 9000 Ut/1STB/*.docx > Ut/skadet.docx")
    try folder.run("cp Ut/skadet.docx Ut/.iko-tmp-1-1")

    #expect(
      try folder.said("iko hvor --elev 'Siv Dahl' Ut/") == """
        Feil: Ut/.iko-tmp-1-1: Filen er skadet eller ufullstendig. Hent den på nytt, eller åpne den i Excel og lagre den på nytt.
        Feil: Ut/skadet.docx: Filen er skadet eller ufullstendig. Hent den på nytt, eller åpne den i Word og la Word reparere den.
        De 2 filene som ikke kunne leses, kan også handle om eleven. Åpne dem og se.
        Fant ingen filer om «Siv Dahl»: 2 filer er undersøkt i Ut. Sjekk hvordan navnet skrives, eller søk med elevnummeret.
        [1]
        """)
    #expect(
      try folder.said("iko hvor --elev kari liste.csv").hasPrefix(
        "Feil: liste.csv: Dette er ikke en mappe, eller den finnes ikke."))
    #expect(
      try folder.said("iko hvor --elev kari").hasSuffix("Skriv hele navnet. Mente du «Kari Nordmann»?\n[1]"))
  }

  @Test func `in another's document she is named, with the field and nothing that stands there`() throws {
    try folder.write(
      "[{\"elev.navn\":\"Ola Lie\",\"elev.fødselsdato\":\"2010-01-15\",\"elev.klasse\":\"1STA\",\"kart.situasjon\":\"Hemmelig om NORDMANN, Kari.\",\"tiltak\":[{\"tiltak\":\"Sitter med Kari Marie Nordmann\"}]}]",
      to: "a.json")
    try folder.run("iko fyll oppfølgingsplan --fra a.json -o Ut --dato 2026-11-23; rm a.json")

    let named = try folder.said("iko hvor --elev 'Kari Nordmann' --stille")
    let short = try folder.said("iko hvor --elev 'Kari Marie Nordmann' --stille")

    #expect(
      named == """
        Nevner eleven (1)
          Ut/1STA/Lie, Ola – oppfølgingsplan 2026-11-23.docx  oppfølgingsplan 23.11.2026 · Elevens situasjon

        [0]
        """)
    #expect(short.contains(" · Tiltak 1: Tiltak; Elevens situasjon\n"))
    #expect(!named.contains("Hemmelig") && !short.contains("Hemmelig"))
  }

  @Test func `the hidden English name, and what is missing`() throws {
    try folder.write(Arbeidsmappe.list, to: "liste.csv")

    #expect(
      try folder.run("iko where --elev 'Ola Lie' --json").output == """
        {"fil":"liste.csv","slag":"liste","sikkerhet":"sikker","steder":["linje 3"]}
        {"mappe":".","elev":"Ola Lie","nøkkel":"ola lie|2010-01-15","treff":1,"undersøkt":1,"ikkeUndersøkt":[]}

        """)
    #expect(
      try folder.said("iko hvor") == """
        Feil: --elev mangler: hele navnet eller nøkkelen til eleven, f.eks. --elev "Kari Nordmann".

        Bruk: iko hvor --elev NAVN|NØKKEL [MAPPE] [valg]
        Se iko hvor --hjelp
        [64]
        """)
  }
}
