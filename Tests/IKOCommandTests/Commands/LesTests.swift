import Foundation
import Testing

/// `iko les` as an utdanningsleder uses it.
struct LesTests {
  private let folder: Arbeidsmappe

  init() throws {
    folder = try Arbeidsmappe()
    try folder.write(
      """
      Elevnr;Navn;Født;Klasse
      1;Emma Hansen;09.11.2009;1STA
      2;Emma Hansen;02.03.2010;1STA
      3;Ola Lie;15.01.2010;1STB

      """, to: "a.csv")
    try folder.run("iko fyll oppfølgingsplan --fra a.csv -o Ut --dato 2026-11-23")
  }

  @Test func `one pupil, one class, some fields`() throws {
    #expect(
      try folder.said("iko les Ut --elev 'Emma Hansen'") == """
        Feil: Flere elever passer til «Emma Hansen». Oppgi nøkkelen i stedet:
          Emma Hansen · 1STA · født 09.11.2009 · nøkkel emma hansen|2009-11-09
          Emma Hansen · 1STA · født 02.03.2010 · nøkkel emma hansen|2010-03-02
        [64]
        """)
    #expect(
      try folder.said("iko les Ut --elev 'emma hansen|2010-03-02' --felt elev.navn,elev.fødselsdato") == """
        Elevens navn  Emma Hansen
        Fødselsdato   02.03.2010
        1 dokument lest.
        [0]
        """)
    #expect(
      try folder.said("iko les Ut --klasse 1stb --felt elev.klasse -o t.csv --stille && cat t.csv")
        == "\u{FEFF}nøkkel;elev.klasse\r\nola lie|2010-01-15;1STB\r\n[0]")
    #expect(
      try folder.said("iko les Ut --klasse 1STB --felt elev.navn --json --stille").hasPrefix(
        "{\"fil\":\"Ut/1STB/Lie, Ola – oppfølgingsplan 2026-11-23.docx\",\"skjema\":\"oppfølgingsplan\","
          + "\"verdier\":{\"elev.navn\":\"Ola Lie\"},\"kilde\":{\"elev.navn\":\"tag\"},"))
  }

  @Test func `what is asked for and is not there`() throws {
    #expect(
      try folder.said("iko les Ut --elev Åse") == """
        Feil: Ingen av dokumentene er om «Åse». Sjekk hvordan navnet står i dokumentet, eller oppgi nøkkelen.
        [64]
        """)
    #expect(
      try folder.said("iko les Ut --klasse 3X") == """
        Feil: Ingen av dokumentene er fra klassen «3X». Klassene er: 1STA, 1STB.
        [2]
        """)
    #expect(
      try folder.said("iko les Ut --felt tiltakk") == """
        Feil: Ingen av dokumentene har noe felt med koden «tiltakk». Mente du «tiltak»? Skriv iko skjema og skjemaets navn for å se kodene.
        [64]
        """)
    #expect(try folder.said("iko les Ut --felt ,").hasPrefix("Feil: --felt kan ikke være «,». Skriv kodene"))
  }

  @Test func `a broken file is reported, and the rest is in the workbook`() throws {
    try folder.write("ikke et dokument", to: "Ut/ødelagt.docx")

    let said = try folder.said("iko les Ut -o svar.xlsx")

    #expect(said.contains("Feil: ødelagt.docx: Dette er ikke et Word-dokument (.docx)."))
    #expect(said.hasSuffix("3 dokumenter lest, 1 kunne ikke leses. Svarene står i svar.xlsx.\n[1]"))
  }

  @Test func `the same bytes from another folder and with another number of jobs`() throws {
    try folder.run("iko les Ut -o a.xlsx --jobber 1; mkdir x; cp -r Ut x/Ut; cd x; iko les Ut/ -o ../b.xlsx --jobber 4")

    #expect(try folder.bytes("a.xlsx") == folder.bytes("b.xlsx"))
  }

  @Test func `documents of a whole class in and out, by every kind of file`() throws {
    try folder.write(
      """
      [{"elev.navn":"Kari Nordmann","elev.fødselsdato":"2010-01-14","elev.klasse":"1STA","kart.situasjon":"=1+1\\nto",
        "dok.saksnr":"007","plan.hovedmål":"-3","tiltak":[{"tiltak":"@a","frist":"2026-12-01"},{"ansvar":"+47"}]},
       {"elev.navn":"Åse Ŋ","elev.fødselsdato":"2010-01-15","elev.klasse":"1STA","fag":[{"fag":"1e5"}]}]
      """, to: "a.json")
    try folder.run("iko fyll oppfølgingsplan --fra a.json -o Plan --dato 2026-11-23")
    try folder.run("iko fyll sjekkliste --fra a.json -o Plan --dato 2026-11-23")
    func values(_ path: String) throws -> [String] {
      try folder.run("iko les \(path) --json --stille").output.split(separator: "\n").compactMap { line in
        line.range(of: "\"verdier\"").map { String(line[$0.lowerBound...]) }
      }
    }
    let first = try values("Plan")

    try folder.run("iko les Plan -o s.xlsx --med-helse; iko les Plan -o s.json; iko les Plan -o s.jsonl")
    for source in ["s.xlsx", "s.json", "s.jsonl"] {
      let said = try folder.said(
        "iko fyll oppfølgingsplan --fra \(source) -o \(source).ut --stille; "
          + "iko fyll sjekkliste --fra \(source) -o \(source).ut --stille")
      #expect(try values("\(source).ut") == first, "\(source): \(said)")
    }
  }

  @Test func `a year's wheel in and out`() throws {
    try folder.run("iko fyll årshjul-detaljert --skoleår 2027/2028 -o Hjul && iko les Hjul -o h.xlsx")
    let first = try folder.run("iko les Hjul --json").output

    #expect(
      try folder.said("iko fyll årshjul-detaljert --fra h.xlsx -o Ny --stille && iko les Ny --json --stille")
        == first.replacing("Hjul/", with: "Ny/") + "[0]")
    #expect(
      try folder.said("iko fyll årshjul-detaljert --fra h.xlsx -o Ny --skoleår 2025/2026") == """
        Feil: Registeret har ingen rad for dette skoleåret. Sjekk --skoleår og kolonnen «Skoleår».
        [2]
        """)
  }

  @Test func `several forms have no place in a text file, and that is said`() throws {
    try folder.run("iko fyll sjekkliste --fra a.csv -o Ut --dato 2026-11-23")

    #expect(
      try folder.said("iko les Ut -o svar.csv --med-helse").contains(
        "Merknad: En .csv har bare plass til ett skjema. Dokumentene av skjemaet «sjekkliste» er ikke med."))
  }
}
