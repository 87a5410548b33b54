import Forms
import Tables
import TestSupport
import Testing

@testable import IKO

/// What may stand in the cells and headers of a list.
struct CelleTests {
  private func list(_ header: String, _ cell: String) throws -> Kilder {
    try Kilder.of(("a.csv", "Elevnr;Navn;Klasse;\(header)\n1;Kari Nordmann;1STA;\(cell)\n"))
  }

  @Test(arguments: [
    ("Frist", "x", nil), ("Karaktersnitt", "2,43", Answer.number(2.43)), ("Snitt", "2.50", .number(2.5)),
    ("Fravær %", "12 %", .number(12)), ("Fravær i prosent", "12", .number(12)), ("Trinn", "vg 1", .text("Vg1")),
    ("Trinn", "Videregående trinn 2", .text("Vg2")), ("Samtykke foresatte", "ja", .janei(.ja)),
    ("Samtykke foresatte", "N", .janei(.nei)), ("Samtykke foresatte", "Ikke aktuelt", .janei(.ikkeAktuelt)),
    ("Kilde", "\"Elevsamtale; Resultatoppfølging;\"", .choices(["Elevsamtale", "Resultatoppfølging"])),
    ("dok.dato", "3/3-27", .day(Day(year: 2027, month: 3, day: 3)!)), ("Hovedmål", "  mål ", .text("mål")),
    ("plan.hovedmål", "(tømt)", .emptied),
  ])
  func `kinds of cell`(header: String, cell: String, answer: Answer?) throws {
    let kilder = try list(header, cell)

    let known = Set(["elev.navn", "elev.klasse"])
    let tag = kilder.oppføringer[0].values.tags.first { !known.contains($0) }
    #expect(tag.flatMap { kilder.oppføringer[0].values[$0] } == answer)
    #expect(!kilder.findings.contains { $0.severity != .remark })
  }

  @Test(arguments: [
    ("plan.fra", "12/13-2026", "Cellen inneholder en dato som ikke finnes. Skriv dag, måned og år, f.eks. 13.12.2026."),
    (
      "Planen er avsluttet (dato)", "snart",
      "Cellen inneholder tekst der det skal stå en dato. Skriv f.eks. 13.12.2026."
    ),
    ("Snitt", "høyt", "Cellen inneholder tekst der det skal stå et tall. Skriv f.eks. 2,5."),
    (
      "Myndig", "kanskje",
      "«Eleven er myndig (har fylt 18 år)» skal være Ja, Nei eller Ikke aktuelt. Det står noe annet her, og feltet er ikke fylt ut."
    ),
  ])
  func `a cell of another kind is reported, left blank, and the pupil is there`(
    header: String, cell: String, message: String
  ) throws {
    let kilder = try list(header, cell)

    #expect(kilder.lines == ["feil | a.csv: linje 2, kolonne 4 (\(header)) | \(message)"])
    #expect(kilder.findings[0].field != nil)
    #expect(kilder.oppføringer[0].values.tags == ["elev.klasse", "elev.navn"])
  }

  @Test func `a percent cell of a workbook is hundredths`() throws {
    let sheet = WorkbookSheet(
      name: "Elever", headers: [["Navn", "Født", "Fravær %"]],
      rows: [[.text("Kari Nordmann"), .day(year: 2010, month: 1, day: 14), .number("0.125", isPercent: true)]])
    let folder = try Mappe()
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: Oppfølgingsplan.fields.definitions, today: dato)

    try kilder.add(try folder.write(try WorkbookWriter.bytes(of: [sheet]), to: "a.xlsx"))

    #expect(kilder.oppføringer[0].values["fravær.prosent"] == .number(12.5))
    #expect(kilder.oppføringer[0].values.day("elev.fødselsdato")?.iso == "2010-01-14")
  }

  @Test func `an unknown column is named, with what to do`() throws {
    #expect(
      try list("Skostørrelse", "43").lines == [
        "merknad | a.csv | Skjemaet har ikke noe felt for kolonnen «Skostørrelse». "
          + "Skal innholdet med, skriv feltets navn eller kode i overskriften (se iko skjema)."
      ])
  }

  @Test func `an ambiguous column is not guessed`() throws {
    let kilder = try list("Dato", "23.11.2026")

    #expect(kilder.lines.count == 1)
    #expect(
      kilder.lines.first?.hasSuffix(
        "passer til flere felt (dok.dato, foresatte.samtykkeDato) og er ikke brukt. Skriv feltets kode i overskriften, f.eks. «dok.dato»."
      ) == true)
    #expect(kilder.oppføringer[0].values["dok.dato"] == nil)
  }

  @Test func `two columns of one field: the first counts`() throws {
    let kilder = try list("Snitt;Karaktersnitt", "2,10;5,50")

    #expect(kilder.oppføringer[0].values["inn.snitt"] == .number(2.1))
    #expect(kilder.lines.count == 1)
    #expect(kilder.lines[0].contains("hører begge til «Karaktersnitt». Bare «Snitt» er brukt."))
  }

  @Test func `two columns of one name: the first counts, and the place is reported`() throws {
    let kilder = try Kilder.of(("a.csv", "Navn;Klasse;Klasse\nKari Nordmann;1STA;1STB\n"))

    #expect(kilder.oppføringer[0].klasse == "1STA")
    #expect(kilder.lines.count == 1)
    #expect(kilder.lines[0].hasPrefix("feil | a.csv: linje 1, kolonne 3 (Klasse) | Kolonnenavnet «Klasse» står også i"))
  }

  @Test(arguments: ["Fødselsnummer", "Fnr.", "Personnummer"])
  func `a fødselsnummer is never taken`(header: String) throws {
    let kilder = try list(header, "14011050140")

    #expect(!"\(kilder)".contains("14011050140"))
    #expect(kilder.lines.count == 1)
    #expect(kilder.lines[0].contains("a.csv har en kolonne med fødselsnummer. Bare fødselsdatoen er hentet fra den"))
  }

  @Test(arguments: ["14011012345", "140110 12345", "54011012345"])
  func `a fødselsnummer in the column of the key is no key`(number: String) throws {
    let kilder = try Kilder.of(("a.csv", "Elevnr;Navn;Klasse\n\(number);Kari Nordmann;1STA\n"))

    #expect(!"\(kilder)".contains(number))
    #expect(kilder.oppføringer[0].nøkkel == "kari nordmann|1sta")
    #expect(kilder.findings.map(\.message) == [Wording.fødselsnummerAsKey])
  }

  @Test func `a list without pupils, without header, without anything`() throws {
    #expect(
      try Kilder.of(("a.csv", "Navn;Klasse\n")).lines == [
        "feil | a.csv: linje 1 | Liste uten elever: under kolonnenavnene står det ingen rader. "
          + "Kontroller at det er riktig fil og riktig ark."
      ])
    for text in ["1;2;3\n4;5;6\n", ""] {
      #expect(throws: FormError.self) { try Kilder.of(("a.csv", text)) }
    }
  }

  @Test func `foresatte in columns become rows`() throws {
    let kilder = try list("Foresatt 1 navn;Foresatt 1 telefon;Foresatt 2: navn", "Per Nordmann;90000001;Åse  Øy")

    #expect(
      kilder.oppføringer[0].values["foresatte.personer"]
        == .rows([["navn": .text("Per Nordmann"), "telefon": .text("90000001")], ["navn": .text("Åse Øy")]]))
  }
}
