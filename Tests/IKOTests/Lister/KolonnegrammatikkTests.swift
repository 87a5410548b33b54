import Forms
import Norwegian
import Tables
import TestSupport
import Testing

@testable import IKO

/// What headers mean, in whatever way people write them.
struct KolonnegrammatikkTests {
  private let navn = Kolonnenavn(Oppfølgingsplan.fields.definitions, group: nil, withCriteria: true)

  /// A word for what a header was taken for.
  private func meaning(_ header: String) -> String {
    switch navn.fits(header) {
    case .nothing: "-"
    case .several: "flere"
    case .one(.field(let field, _)): field.tag
    case .one(.grunnlag(let kolonne)): kolonne.tag
    case .one(.navn(let order)): "navn \(order)"
    case .one(.foresatt(let kolonne)): "foresatt \(kolonne.nummer) \(kolonne.felt)"
    case .one(let mål): "\(mål)"
    }
  }

  @Test(arguments: [
    ("Etternavn, Fornavn", "navn etternavnFørst"), ("Etternavn og fornavn", "navn etternavnFørst"),
    ("Elev (etternavn, fornavn)", "navn etternavnFørst"), ("Navn (fornavn etternavn)", "navn fornavnFørst"),
    ("For- og etternavn", "navn fornavnFørst"), ("Fornavn/etternavn", "navn fornavnFørst"), ("Elev", "navn ukjent"),
    ("Etternavn", "etternavn"), ("Førenamn", "fornavn"), ("Elevens fornavn", "fornavn"),
    ("Namnet på eleven", "navn ukjent"),
    ("FODT", "elev.fødselsdato"), ("Foedselsdato", "elev.fødselsdato"), ("KONTAKTLAERER", "elev.kontaktlærer"),
    ("Bursdag", "elev.fødselsdato"), ("Født", "elev.fødselsdato"), ("F.dato", "elev.fødselsdato"),
    ("Fødselsdato (dd.mm.åååå)", "elev.fødselsdato"),
    ("Kl.", "elev.klasse"), ("Klasse/gruppe", "elev.klasse"), ("K.lærer", "elev.kontaktlærer"),
    ("Kontaktl.", "elev.kontaktlærer"),
    ("Gr.sk.poeng", "inn.poeng"), ("Grunnskolepoeng", "inn.poeng"), ("Snitt", "inn.snitt"), ("Gj.snitt", "inn.snitt"),
    ("Ønskenr.", "inn.ønske"), ("Tatt inn på ønske nr.", "inn.ønske"), ("Fravær %", "fravær.prosent"),
    ("Fråvær i prosent", "fravær.prosent"), ("Frav. dager", "fravær.dager"), ("Timefravær", "fravær.timer"),
    ("Udok. fravær (timer)", "fravær.timer.udokumentert"), ("Tlf. foresatt 1", "foresatt 1 telefon"),
    ("Mobil far", "foresatt 2 telefon"), ("Mor", "foresatt 1 navn"), ("Føresett 2: namn", "foresatt 2 navn"),
    ("Foresatt 1 e-post", "-"), ("Navn foresatt", "foresatt 1 navn"), ("Saksnr", "dok.saksnr"), ("Termin", "termin"),
    ("Norsk (hovedmål)", "karakter.norsk.hovedmål.Standpunkt"), ("Eng skr", "karakter.engelsk.skriftlig.Standpunkt"),
    ("Norsk 1. halvår", "karakter.norsk..T1"), ("Telefon", "-"), ("Mobil", "-"), ("Nr", "-"),
    ("Grunnlag", "ident.grunnlag"),
    ("Fnr", "fødselsnummer"), ("Elev-ID", "elevnummer"),
  ])
  func `headers as people write them`(header: String, expected: String) {
    #expect(meaning(header) == expected)
  }

  @Test func `no header loses its meaning by capitals, breaks, hyphens, brackets or characters that nobody sees`() {
    let headers = [
      "Etternavn", "Fødselsdato", "Kontaktlærer", "Karaktersnitt", "Fravær prosent", "Foresatt 1 telefon",
      "Utdanningsprogram",
    ]
    let spellings: [(String, (String) -> String)] = [
      ("capitals", { $0.uppercased() }), ("colon", { $0 + ":" }), ("star", { $0 + " *" }),
      ("brackets", { $0 + " (fylles ut)" }),
      ("soft hyphen", { $0.prefix(3) + "\u{AD}" + $0.dropFirst(3) }),
      ("no width", { "\u{200B}" + $0 + "\u{FEFF}\u{2060}" }),
      ("broken", { $0.prefix(4) + "-\n" + $0.dropFirst(4) }),
      ("spaces", { "  " + $0.replacing(" ", with: "\u{A0} ") + " " }),
      ("lines", { $0.replacing(" ", with: "\n") }), ("owner", { "Elevens " + $0.lowercased() }),
      ("decomposed", { $0.decomposedStringWithCanonicalMapping }),
    ]
    for header in headers {
      for (kind, spell) in spellings where !(kind == "owner" && header.hasPrefix("Foresatt")) {
        #expect(meaning(spell(header)) == meaning(header), "\(header), \(kind)")
      }
    }
  }

  @Test func `two letters are subjects only in company`() throws {
    let both = try Kilder.of(("a.csv", "Navn;Klasse;Ønske;Ma;No;En\nKari Nordmann;1STA;1;2;4;5\n"))
    let alone = try Kilder.of(("a.csv", "Navn;Klasse;Ønske;No\nKari Nordmann;1STA;1;1\n"))

    #expect(both.oppføringer[0].grunnlag.tags.count == 3)
    #expect(alone.oppføringer[0].grunnlag.tags == [])
    #expect(alone.ark[0].ubrukt == ["No"])
  }
}

/// Lists as schools keep them.
struct SkolelisterTests {
  private let folder: Mappe

  init() throws { folder = try Mappe() }

  @Test func `a name in one column is taken as the header says, or as the column's capitals do`() throws {
    let header = try Kilder.of(("a.csv", "Etternavn, Fornavn;Klasse\nBerg Anne Marie;1STA\nNæss Øyen, Håkon;1STA\n"))
    let capitals = try Kilder.of(("a.csv", "Elev;Klasse\nBERG Anne;1STA\nNÆSS ØYEN Håkon;1STA\nDal Per;1STA\n"))
    let plain = try Kilder.of(("a.csv", "Elev;Klasse\nAnne Berg;1STA\nHåkon Næss;1STA\n"))

    #expect(header.oppføringer.map { $0.navn?.sortert } == ["Berg, Anne Marie", "Næss Øyen, Håkon"])
    #expect(capitals.oppføringer.map { $0.navn?.sortert } == ["BERG, Anne", "NÆSS ØYEN, Håkon", "Dal, Per"])
    #expect(plain.oppføringer.map { $0.navn?.sortert } == ["Berg, Anne", "Næss, Håkon"])
  }

  @Test func `a name under a guardian's heading is never the pupil's`() throws {
    let kilder = try Kilder.of(
      (
        "a.csv",
        "Elev;;;Foresatt;\nEtternavn;Fornavn;Klasse;Navn;Telefon\nBerg;Anne;1STA;Liv Moen;1\n;;1STA;Tor Vik;2\n"
      ))

    #expect(kilder.names == ["Anne Berg"])
    #expect(
      kilder.oppføringer[0].values["foresatte.personer"] == .rows([["navn": .text("Liv Moen"), "telefon": .text("1")]]))
    #expect(
      kilder.lines.contains(
        "feil | a.csv: linje 4 | Eleven på denne raden mangler navn, og får ikke noe dokument. Skriv navnet i listen."))
  }

  @Test func `relation and name of guardians come from the headers`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Navn;Klasse;Mor;Mor tlf;Far etternavn;Far fornavn\nKari Nordmann;1STA;Liv;1;Moen;Ola\n"))

    #expect(
      kilder.oppføringer[0].values["foresatte.personer"]
        == .rows([
          ["navn": .text("Liv"), "telefon": .text("1"), "relasjon": .text("Mor")],
          ["navn": .text("Ola Moen"), "relasjon": .text("Far")],
        ]))
  }

  @Test func `a printed report has pupils, and lines that are none`() throws {
    let kilder = try Kilder.of(
      (
        "a.csv",
        """
        Halden vgs;;;
        Utskrift 28.11.2026;;;Side 1 av 2
        Etternavn, Fornavn;Klasse;Født;Snitt
        Berg, Anne;1STA;12.01.2010;3,21
        Utskrift 28.11.2026;;;Side 2 av 2
        Etternavn, Fornavn;Klasse;Født;Snitt
        Dal, Per;1STA;13.01.2010;3,41
        Antall elever: 2;;;
        Snitt;;;3,31
        * Fritak i sidemål;;;
        Opplysningene er taushetsbelagte.;;;
        """
      ))

    #expect(kilder.names == ["Anne Berg", "Per Dal"])
    #expect(kilder.lines.filter { !$0.hasPrefix("merknad") } == [])
    #expect(
      kilder.lines.contains("merknad | a.csv | Kolonnenavnene står flere ganger (rad 6). De radene er ikke elever."))
  }

  @Test func `notes below a list with its class in the title, and sums in the columns of names, are no pupils`() throws
  {
    let notes = try Kilder.of(
      (
        "a.csv",
        """
        KLASSE 1STB – kontaktlærer: Ingrid Hauge;;;
        Nr;Navn;Født;Tlf
        1;Ella Holm;3.2.2010;911 00 001
        2;Noah Rashid;17.11.2010;
        ;Husk: Noah har flyttet, ny adresse kommer;;
        ;Sist oppdatert 20.8.26 IH;;
        """
      ))
    let sums = try Kilder.of(
      (
        "b.csv",
        """
        Klasse;Fornavn;Etternavn;Født
        2HSA;Ronja;Lund;05.05.2009
        2HSA;Mia;Sørli;07.07.2009
        Sum elever;2;;
        Antall;2;;
        """
      ))

    #expect(notes.names == ["Ella Holm", "Noah Rashid"])
    #expect(sums.names == ["Ronja Lund", "Mia Sørli"])
  }

  @Test func `a teacher named above a list, or above a class in it, is the teacher of its pupils`() throws {
    let title = try Kilder.of(
      (
        "a.csv",
        "Klasse 1STB – kontaktlærer: Ingrid Hauge;;\nNavn;Født;Tlf\nElla Holm;3.2.2010;911\nNoah Rashid;17.11.2010;\n"
      ))
    let lines = try Kilder.of(
      (
        "b.csv",
        "Navn;Født;Tlf\nKlasse 1A kontaktlærer: Per Ås;;\nElla Holm;3.2.2010;911\nKlasse 1B;;\nNoah Rashid;17.11.2010;912\n"
      ))

    #expect(title.oppføringer.map { $0.values.text("elev.kontaktlærer") } == ["Ingrid Hauge", "Ingrid Hauge"])
    #expect(title.lines.contains { $0.hasSuffix(Wording.teacherOfTitle("Ingrid Hauge")) })
    #expect(lines.oppføringer.map { $0.values.text("elev.kontaktlærer") } == ["Per Ås", nil])
    #expect(Avsnitt.kontaktlærer(i: "Kontaktlærere: Ingrid Hauge og Per Ås, rom 12") == "Ingrid Hauge og Per Ås")
    #expect(Avsnitt.kontaktlærer(i: "Kontaktlærer: se tavla") == nil)
    #expect(Avsnitt.kontaktlærer(i: "Liste for kontaktlærer i 1STB") == nil)
  }

  @Test func `numbers that count the rows are nobody's, and those of pupils are`() throws {
    let rows = (1...12).map { "\($0);Elev Nr\($0);1STA" }.joined(separator: "\n")
    let odd = rows.replacing("7;Elev", with: "70;Elev")

    let counted = try Kilder.of(("a.csv", "Elevnr;Navn;Klasse\n" + rows))
    let own = try Kilder.of(("a.csv", "Elevnr;Navn;Klasse\n" + odd))

    #expect(counted.oppføringer[0].nøkkel == "elev nr1|1sta")
    #expect(
      counted.lines == ["merknad | a.csv | Kolonnen «Elevnr» teller radene fra 1, og er ikke brukt som elevnummer."])
    #expect(own.oppføringer[0].nøkkel == "1")
  }

  @Test func `months before days are a question of the whole column`() throws {
    func born(_ dates: String...) throws -> ([String?], [String]) {
      let rows = dates.enumerated().map { "Elev Nr\($0);1STA;\($1)" }.joined(separator: "\n")
      let kilder = try Kilder.of(("a.csv", "Navn;Klasse;Født\n" + rows))
      return (
        kilder.oppføringer.map { $0.values.day("elev.fødselsdato")?.iso }, kilder.findings.map(\.severity.rawValue)
      )
    }
    let first = try born("1/13/2010 10:15:00 AM", "3/4/2010")
    let last = try born("13/1/2010", "3/4/2010")
    let unknown = try born("1/2/2010", "3/4/2010")
    let mixed = try born("13/1/2010", "1/14/2010", "3/4/2010")
    let people = try born("1/13/2010", "3.4.2010")

    #expect(first.0 == ["2010-01-13", "2010-03-04"] && first.1 == ["advarsel"])
    #expect(last.0 == ["2010-01-13", "2010-04-03"] && last.1 == [])
    #expect(unknown.0 == ["2010-02-01", "2010-04-03"] && unknown.1 == [])
    #expect(mixed.0 == ["2010-01-13", nil, nil])
    #expect(people.0 == [nil, "2010-04-03"])
  }

  @Test(arguments: ["12.01.1910", "12.01.2026", "12.01.30", "12.01.26", "12.01.2031"])
  func `a birth date that no pupil has is reported with its cell, and not used`(born: String) throws {
    let kilder = try Kilder.of(("a.csv", "Elevnr;Navn;Klasse;Født\n7;Kari Nordmann;1STA;\(born)\n"))

    #expect(kilder.oppføringer[0].values["elev.fødselsdato"] == nil)
    #expect(kilder.findings.map(\.code) == [.implausible])
    #expect(kilder.lines == ["feil | a.csv: linje 2, kolonne 4 (Født) | \(Wording.implausibleBirth)"])
  }

  @Test(arguments: [
    ("Fravær dager", "-3"), ("Fravær dager", "400"), ("Fravær timer", "99999"), ("Fravær %", "142"), ("Fravær %", "-1"),
    ("Snitt", "7"),
    ("Fravær timer", "1.234"), ("Fravær timer", "1,234"), ("Ønske", "0"),
  ])
  func `a value that is told to be wrong is not used all the same`(header: String, value: String) throws {
    let kilder = try Kilder.of(("a.csv", "Elevnr;Navn;Klasse;\(header)\n7;Kari Nordmann;1STA;\(value)\n"))

    #expect(kilder.oppføringer[0].alt.tags == ["elev.klasse", "elev.navn"])
    #expect(kilder.findings.map(\.severity) == [.error])
    #expect(kilder.lines[0].contains("linje 2, kolonne 4 (\(header))") && !kilder.lines[0].contains("»" + value))
  }

  @Test(arguments: [("Klasse", "02.feb"), ("Klasse", "1,00E+01"), ("Elevnr", "2,6E+08"), ("Trinn", "01.jan")])
  func `what a spreadsheet made of a code is reported, and not used`(header: String, value: String) throws {
    let kilder = try Kilder.of(("a.csv", "Navn;Født;\(header)\nKari Nordmann;12.01.2010;\(value)\n"))

    #expect(kilder.oppføringer[0].values.tags == ["elev.fødselsdato", "elev.navn"])
    #expect(kilder.oppføringer[0].nøkkel == "kari nordmann|2010-01-12")
    #expect(kilder.findings.map(\.severity) == [.error])
    #expect(kilder.lines[0].contains("regnearket har gjort om"))
  }

  @Test func `what keeps a text a text in a spreadsheet is no part of it`() throws {
    let kilder = try Kilder.of(
      (
        "a.csv",
        "Etternavn;Fornavn;Født;Klasse;Elevnummer\nBerg;Anne;'12.01.2010;=\"1STA\";=\"0042\"\n't Hooft;Per;;'1STA;'0043\n"
      ))

    #expect(kilder.oppføringer.map(\.nøkkel) == ["0042", "0043"])
    #expect(kilder.oppføringer.map(\.klasse) == ["1STA", "1STA"])
    #expect(kilder.names == ["Anne Berg", "Per 't Hooft"])
    #expect(kilder.lines == [])
  }

  @Test func `a form's own column is never judged as a number of another list`() throws {
    let plan = try Kilder.of(("a.csv", "Navn;Klasse;Grunnlag;Fravær dager\nKari Nordmann;1STA;Mye borte.;3\n"))
    let base = try Kilder.of(("a.csv", "Navn;Klasse;Grunnlag;Fravær dager\nKari Nordmann;1STA;190;3\n"))

    #expect(plan.oppføringer[0].values["ident.grunnlag"] == .text("Mye borte."))
    #expect(plan.lines == [])
    #expect(base.oppføringer[0].grunnlag["fravær.skoledager"] == .number(190))
    #expect(base.oppføringer[0].values["ident.grunnlag"] == nil)
  }

  @Test func `lists of different classes are one list, and nobody is missing in the other`() throws {
    let kilder = try Kilder.of(
      ("a.csv", "Navn;Klasse\nKari Nordmann;1STA\nOla Lie;1STA\n"),
      ("b.csv", "Navn;Klasse\nKari Nordmann;1STB\nSiv Moe;1STB\n"))

    #expect(kilder.names == ["Kari Nordmann", "Ola Lie", "Kari Nordmann", "Siv Moe"])
    #expect(kilder.lines == [])
  }

  private func sheet(_ name: String, _ header: [String], _ rows: [[String]]) -> WorkbookSheet {
    WorkbookSheet(name: name, headers: [header], rows: rows.map { $0.map { .text($0) } })
  }

  private func kilder(_ sheets: [WorkbookSheet], ark: String? = nil) throws -> Kilder {
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: Oppfølgingsplan.fields.definitions, today: dato, ark: ark)
    try kilder.add(try folder.write(try WorkbookWriter.bytes(of: sheets), to: "a.xlsx"))
    return kilder
  }

  @Test func `a class on each sheet, named by it`() throws {
    let header = ["Etternavn", "Fornavn", "Snitt"]
    let sheets = [
      sheet("1STA", header, [["Berg", "Anne", "3,21"]]), sheet("Forklaring", ["Gul = usikker"], [["Rød = ring"]]),
      sheet("Klasse 1STB", header, [["Dal", "Per", "2,41"], ["Berg", "Anne", "4,11"]]),
    ]
    let all = try kilder(sheets)
    let one = try kilder(sheets, ark: "klasse 1stb")

    #expect(
      all.oppføringer.map { "\($0.navn?.fullt ?? "") \($0.klasse ?? "")" } == [
        "Anne Berg 1STA", "Per Dal 1STB", "Anne Berg 1STB",
      ])
    #expect(all.findings.map(\.severity) == [.remark, .remark])
    #expect(one.names == ["Per Dal", "Anne Berg"])
    #expect(throws: FormError.self) { try kilder(sheets, ark: "1STC") }
  }

  @Test func `sheets about the same pupils are joined, and those of different times are asked about`() throws {
    let pupils = [["Berg", "Anne", "1STA"], ["Dal", "Per", "1STA"]]
    let list = sheet(
      "Elever", ["Etternavn", "Fornavn", "Klasse", "Snitt"], zip(pupils, ["3,21", "2,41"]).map { $0 + [$1] })
    let absence = sheet(
      "Fravær", ["Etternavn", "Fornavn", "Klasse", "Fravær %"], zip(pupils, ["3", "12"]).map { $0 + [$1] })
    let later = sheet(
      "Uke 36", ["Etternavn", "Fornavn", "Klasse", "Snitt"], zip(pupils, ["3,31", "2,51"]).map { $0 + [$1] })

    let joined = try kilder([list, absence])
    let apart = try kilder([list, later])

    #expect(joined.oppføringer.map { $0.values["fravær.prosent"] } == [.number(3), .number(12)])
    #expect(joined.lines == [])
    #expect(apart.oppføringer.map { $0.values.number("inn.snitt") } == [nil, nil])
    #expect(apart.findings.map(\.severity) == [.error])
    #expect(apart.lines[0].contains("--ark \"Uke 36\""))
  }

  @Test func `a list without a column for the name says which to write`() throws {
    let kilder = try Kilder.of(("a.csv", "Klasse;Snitt\n1STA;3,21\n1STA;2,41\n"))

    #expect(
      kilder.lines == [
        "feil | a.csv: linje 1 | Fant ingen kolonne med navn. Kall den «Elev», eller «Etternavn» og «Fornavn». Har listen ingen kolonnenavn, skriv en rad med dem øverst."
      ])
  }

  @Test(arguments: [
    ("Vg1", "Vg1"), ("VG-1", "Vg1"), ("1. trinn", "Vg1"), ("1.vg", "Vg1"), ("V1", "Vg1"), ("Vg1 studiespes", "Vg1"),
    ("2", "Vg2"),
    ("vg 3.", "Vg3"), ("1STA", nil), ("10", nil), ("10. trinn", nil), ("Vg4", nil), ("11", nil), ("1a", nil),
  ])
  func `years as people write them`(text: String, trinn: String?) { #expect(Trinn(text)?.text == trinn) }

  @Test(arguments: [
    ("Ja!", JaNei.ja), ("✓", .ja), ("SANN", .ja), ("☒", .ja), ("Nei.", .nei), ("☐", .nei), ("USANN", .nei),
    ("i/a", .ikkeAktuelt),
    ("Ikkje aktuelt", .ikkeAktuelt), ("n/a", .ikkeAktuelt), ("Yes", .ja),
  ])
  func `yes and no as people write them`(text: String, answer: JaNei) { #expect(JaNei(written: text) == answer) }

  @Test(arguments: [
    ("1STA", "1STA"), ("Klasse 2HOB", "2HOB"), ("1STA og 1STB", nil), ("Ark1", nil), ("Elever", nil), ("Matte 1T", nil),
    ("uke 36", nil),
  ])
  func `a class is known by its code`(text: String, klasse: String?) { #expect(Klassekode.klasse(i: text) == klasse) }
}
