import Foundation
import Testing

/// `iko oversikt` as the IKO-team uses it.
struct OversiktTests {
  private let folder: Arbeidsmappe

  init() throws {
    folder = try Arbeidsmappe()
    try folder.write(
      """
      [{"elev.navn":"Kari Nordmann","elev.fødselsdato":"2010-01-14","elev.klasse":"1STA","elev.trinn":"Vg1",
        "plan.hovedmål":"Bestå matematikk","plan.fra":"2026-09-01","plan.til":"2026-12-15",
        "plan.evalueringsmøte":"2026-10-20","plan.utdanningsleder":"Åse Øy","foresatte.orientert":"ja",
        "tiltak":[{"tiltak":"Ukentlig samtale","ansvar":"Kontaktlærer","frist":"2026-10-01"}]},
       {"elev.navn":"Ola Lie","elev.fødselsdato":"2010-01-15","elev.klasse":"1STB","elev.trinn":"Vg1"}]
      """, to: "a.json")
    try folder.run("iko fyll oppfølgingsplan --fra a.json -o Ut --dato 2026-08-25")
  }

  @Test func `groups first, then all pupils`() throws {
    #expect(
      try folder.said("iko oversikt Ut --dato 2026-10-15") == """
        Fristen er passert (1)
          Nordmann, Kari  1STA  01.10.2026  Tiltak 1 er ikke evaluert · Kontaktlærer

        Evaluering innen 14 dager (1)
          Nordmann, Kari  1STA  20.10.2026  Evalueringsmøte · Åse Øy

        Planen har ikke mål eller tiltak ennå (1)
          Lie, Ola  1STB  25.08.2026  Planen er laget, men hovedmål og tiltak er ikke skrevet

        Alle elever (2)
          Elev            Klasse  Plan                     Neste frist  Evalueringsmøte  Hovedmål
          Nordmann, Kari  1STA    åpen                     01.10.2026   20.10.2026       Bestå matematikk
          Lie, Ola        1STB    uten mål og tiltak ennå
        Per 15.10.2026: 2 elever, 1 åpen plan, 1 plan uten mål og tiltak ennå.
        [0]
        """)
  }

  @Test func `the next plan, which nobody has written yet, hides no deadline of the one that runs`() throws {
    try folder.write(
      #"[{"elev.navn":"Kari Nordmann","elev.fødselsdato":"2010-01-14","elev.klasse":"1STA"}]"#, to: "liste.json")
    try folder.run("iko fyll oppfølgingsplan --fra liste.json -o Ut --dato 2026-10-10 --ny-periode")

    let said = try folder.said("iko oversikt Ut --dato 2026-10-15")

    #expect(said.contains("Nordmann, Kari  1STA  01.10.2026  Tiltak 1 er ikke evaluert · Kontaktlærer"))
    #expect(!said.contains("Flere dokumenter for samme periode"))
  }

  @Test func `a plan that was closed gets no next period, unless the pupil is named`() throws {
    try folder.write(
      #"[{"elev.navn":"Siv Moe","elev.fødselsdato":"2010-03-14","elev.klasse":"1STA","plan.hovedmål":"Mål","plan.fra":"2026-09-01","plan.til":"2026-12-15","plan.avsluttet":"2026-12-10"}]"#,
      to: "siv.json")
    try folder.run("iko fyll oppfølgingsplan --fra siv.json -o Siv --dato 2026-09-01")
    try folder.write(
      #"[{"elev.navn":"Siv Moe","elev.fødselsdato":"2010-03-14","elev.klasse":"1STA"}]"#, to: "liste.json")
    let line = "iko fyll oppfølgingsplan --fra liste.json -o Siv --ny-periode --dato"

    let early = try folder.run("\(line) 2026-12-01 --prøv --json --stille").output
    let closed = try folder.said("\(line) 2027-01-10")
    let asked = try folder.said("\(line) 2027-01-10 --elev 'Siv Moe'")

    #expect(early.contains("\"status\":\"laget\""))
    #expect(closed.contains("Den forrige planen ble avsluttet 10.12.2026, og det er ikke laget noen ny."))
    #expect(closed.hasSuffix("Dokumenter: 1 uendret i Siv.\n[0]"))
    #expect(asked.contains("1 laget"))
  }

  @Test func `a list that stood where the overview is to be written is kept`() throws {
    try folder.write("Navn;Klasse", to: "elever.xlsx")

    let said = try folder.said("iko oversikt Ut --dato 2026-10-15 -o elever.xlsx")
    let kept = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.iko/kopier/filer")

    #expect(said.contains("Filen fantes fra før og er erstattet. Den forrige ligger i"))
    #expect(kept.count == 1)
    #expect(
      try kept.first.map { try String(contentsOfFile: folder.path + "/.iko/kopier/filer/" + $0, encoding: .utf8) }
        == "Navn;Klasse")
  }

  @Test func `a name has the two parts that its file has`() throws {
    try folder.write(
      #"[{"elev.navn":"van der Berg, Maja-Li","elev.fødselsdato":"2010-01-15","elev.klasse":"1STC"}]"#, to: "b.json")
    try folder.run("iko fyll oppfølgingsplan --fra b.json -o Navn --dato 2026-08-25")

    #expect(try folder.said("iko oversikt Navn --dato 2026-10-15").contains("van der Berg, Maja-Li"))
  }

  @Test func `a broken file is reported, and the overview is made all the same`() throws {
    try folder.write("ikke et dokument", to: "Ut/ødelagt.docx")

    let said = try folder.said(
      "iko overview Ut --dato 2026-10-15 -o o.html; iko oversikt Ut --dato 2026-10-15 -o o.xlsx")

    #expect(said.contains("Feil: ødelagt.docx: Dette er ikke et Word-dokument (.docx)."))
    #expect(
      said.hasSuffix(
        "Per 15.10.2026: 2 elever, 1 åpen plan, 1 plan uten mål og tiltak ennå, 1 kunne ikke leses. Skrevet til o.xlsx.\n[1]"
      ))
    #expect(String(decoding: try folder.bytes("o.html"), as: UTF8.self).contains("ødelagt.docx"))
    #expect(try folder.run("iko oversikt Ut/ødelagt.docx").status == 2)
    #expect(try folder.run("mkdir Tom; iko oversikt Tom").status == 2)
  }

  @Test func `the same bytes from another folder and with another number of jobs`() throws {
    for ending in ["xlsx", "html", "ics"] {
      try folder.run(
        "iko oversikt Ut --dato 2026-10-15 -o a.\(ending) --jobber 1; mkdir -p x; cp -r Ut x/; cd x; "
          + "iko oversikt Ut/ --dato 2026-10-15 -o a.\(ending) --jobber 4")
      #expect(try folder.bytes("a.\(ending)") == folder.bytes("x/a.\(ending)"), "\(ending)")
    }
  }

  @Test func `a meeting's theme, and what is due before the next one`() throws {
    try folder.write("Møte nr.;Dato;Klokkeslett;Sted\n3;26.10.2026;12.00;Rom 2\n4;14.12.2026;;\n", to: "datoer.csv")

    let said = try folder.said("iko oversikt Ut --dato 2026-10-26 --møte 3 --årshjul datoer.csv")

    #expect(
      said.hasPrefix(
        """
        IKO-møte 3: 26.10.2026, kl. 12.00, Rom 2
          Resultatoppfølging; karakterer, fravær, psykososialt (i kombinasjon med
          klasselærermøte på ST)

        Fristen er passert (1)
          Nordmann, Kari  1STA  01.10.2026  Tiltak 1 er ikke evaluert, og evalueringsmøtet er ikke ført · Kontaktlærer, Åse Øy

        """))
    #expect(
      try folder.said("iko oversikt Ut --dato 2026-10-15 --møte 3 --årshjul datoer.csv").contains(
        "Evaluering før neste møte (1)\n"))
    #expect(
      try folder.said("iko oversikt Ut --møte 12 --dato 2026-10-15") == """
        Feil: Årshjulet har ikke noe møte nr. «12». Møtene er 1, 2, 3, 4, 5, 6, 7 og 8.
        [2]
        """)
  }

  @Test func `a calendar has initials or a code, and a name only where that was asked for; nothing of what was agreed`()
    throws
  {
    func calendar(_ options: String) throws -> String {
      try folder.run("iko oversikt Ut --dato 2026-10-15 --med-frister \(options) -o a.ics; mv a.ics b.ics")
      return String(decoding: try folder.bytes("b.ics"), as: UTF8.self)
    }
    let (plain, coded, named) = (try calendar(""), try calendar("--vis-elev nøkkel"), try calendar("--med-navn"))

    #expect(plain.contains("SUMMARY:IKO-evaluering K.N.\r\n"))
    #expect(coded.contains(#/SUMMARY:IKO-evaluering [0-9a-f]{16}\r\n/#))
    #expect(named.contains("SUMMARY:IKO-evaluering Kari Nordmann\r\n"))
    for word in ["Nordmann", "Kari", "Ukentlig samtale", "matematikk", "1STA"] {
      #expect(!plain.contains(word) && !coded.contains(word), "\(word)")
    }
    #expect(plain.split(separator: "BEGIN:VEVENT").count == 10)
  }

  @Test func `events of two folders with the same pupils have no identity in common, and keep theirs`() throws {
    try folder.run("mkdir -p B; cp -r Ut/1STA Ut/1STB B/")
    func uids(_ names: String...) throws -> [Substring] {
      let paths = names.joined(separator: " ")
      try folder.run("rm -f c.ics; iko oversikt \(paths) --dato 2026-10-15 --med-frister -o c.ics")
      return String(decoding: try folder.bytes("c.ics"), as: UTF8.self).split(separator: "\r\n").filter {
        $0.hasPrefix("UID:")
      }
    }
    let (first, again, other) = (try uids("Ut"), try uids("Ut"), try uids("B"))

    #expect(first.count == 9 && first == again)
    // Whichever way the same documents are named.
    #expect(try Set(uids("Ut/1STA", "Ut/1STB")) == Set(first))
    #expect(try Set(uids("Ut/1STA/*.docx")).isSubset(of: first))
    #expect(Set(first).isDisjoint(with: other))
    #expect(try folder.run("stat -c %a Ut/.iko Ut/.iko/kalender").output == "700\n600\n")
  }

  @Test func `who is responsible, what was agreed since, and what it led to`() throws {
    try folder.run("iko les Ut -o svar.xlsx --stille")
    try folder.run(
      "sed -i 's/Ukentlig samtale/Samtale to ganger i uken/' a.json; rm -r Ut; iko fyll oppfølgingsplan --fra a.json -o Ut --dato 2026-08-25"
    )

    let since = try folder.said("iko oversikt Ut --dato 2026-10-15 --siden svar.xlsx")
    let sheets = try folder.said("iko oversikt Ut --dato 2026-10-15 --ansvarlig -o ansvar.xlsx")
    let effect = try folder.said("iko oversikt Ut --dato 2026-10-15 --virkning --stille")

    #expect(
      since.hasPrefix(
        """
        Avtalt siden sist (1)
          Nordmann, Kari  1STA  Samtale to ganger i uken · Kontaktlærer · frist 01.10.2026 · nytt tiltak

        """))
    #expect(sheets.hasSuffix("Skrevet til ansvar.xlsx.\n[0]"))
    #expect(effect.contains("Hva tiltakene førte til, etter slag tiltak") && !effect.contains("Samtale"))
  }

  @Test func `another program's calendar is not replaced`() throws {
    try folder.write("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", to: "min.ics")

    let said = try folder.said("iko oversikt Ut --dato 2026-10-15 -o min.ics")

    #expect(said.hasPrefix("Feil: min.ics: Filen finnes fra før og er ikke laget av iko oversikt."))
    #expect(try folder.bytes("min.ics").count == 32)
  }

  @Test func `what is handed over, and the sentence on consent`() throws {
    let said = try folder.said("iko oversikt Ut --dato 2026-10-15 --overlevering -o o.xlsx --felt plan.hovedmål,tiltak")

    #expect(said.contains("Taushetsbelagte opplysninger ut over det som er nødvendig, krever samtykke."))
    #expect(said.hasSuffix("[0]"))
    #expect(
      try folder.said("iko oversikt Ut --overlevering -o o.xlsx --felt kart.situasjon").hasPrefix(
        "Feil: Ingen av dokumentene har noe felt med koden «kart.situasjon»."))
  }

  @Test(arguments: [
    ("--overlevering", "Feil: Overleveringen skrives til et regneark."),
    ("--felt tiltak", "Feil: --felt velger felter til overleveringen."),
    ("--med-frister -o a.html", "Feil: --med-frister legger evalueringene i en kalender."),
    ("--vis-elev initialer -o a.ics", "Feil: --vis-elev gjelder evalueringene i kalenderen."),
    ("--vis-elev navn", "Feil: --vis-elev kan ikke være «navn»."),
    ("--ansvarlig", "Feil: Arkene til de ansvarlige skrives til et regneark."),
    ("--med-navn -o a.ics", "Feil: --med-navn gjelder evalueringene i kalenderen."),
    ("--ansvarlig --virkning -o a.xlsx", "Feil: Valgene --ansvarlig og --virkning kan ikke brukes sammen."),
    ("--siden a.xlsx --overlevering -o b.xlsx", "Feil: Valgene --siden og --overlevering kan ikke brukes sammen."),
    ("--møte 1 --overlevering -o a.xlsx", "Feil: Valgene --møte og --overlevering kan ikke brukes sammen."),
    ("-o a.pdf", "Feil: -o kan ikke være «a.pdf». Filnavnet må slutte på .xlsx, .html eller .ics."),
    ("--klasse 9X", "Feil: Ingen av dokumentene er fra klassen «9X». Klassene er: 1STA, 1STB."),
    ("--elev Åse", "Feil: Ingen av dokumentene er om «Åse»."),
  ])
  func `what cannot be asked for is reported`(arguments: String, sentence: String) throws {
    let outcome = try folder.run("iko oversikt Ut \(arguments)")

    #expect(outcome.errors.contains(sentence))
    #expect(outcome.status == (arguments.hasPrefix("--klasse") ? 2 : 64))
  }

  @Test func `JSON lines, one a pupil`() throws {
    let lines = try folder.run("iko oversikt Ut --dato 2026-10-15 --json --stille").output.split(separator: "\n")

    #expect(lines.count == 2)
    #expect(
      lines.first?.hasPrefix(
        "{\"nøkkel\":\"kari nordmann|2010-01-14\",\"elev\":\"Kari Nordmann\",\"klasse\":\"1STA\",\"trinn\":\"Vg1\",\"grupper\":"
          + "[{\"gruppe\":\"fristPassert\",\"tittel\":\"Fristen er passert\",\"hva\":\"Tiltak 1 er ikke evaluert\",\"dato\":\"2026-10-01\","
          + "\"ansvar\":\"Kontaktlærer\"},") == true)
  }
}
