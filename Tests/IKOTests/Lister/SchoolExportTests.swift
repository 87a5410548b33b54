import Forms
import Testing

@testable import IKO

/// Lists of schools' systems: what stands in columns that are called otherwise, in grades, and in data.
struct SchoolExportTests {
  private func read(_ lines: String..., name: String = "liste.csv") throws -> Kilder {
    try Kilder.of((name, lines.joined(separator: "\n") + "\n"))
  }

  private func foresatte(_ kilder: Kilder) -> [String] {
    guard case .rows(let rows)? = kilder.oppføringer.first?.values["foresatte.personer"] else { return [] }
    return rows.map { row in ["navn", "relasjon", "telefon"].compactMap { row.text($0) }.joined(separator: " ") }
  }

  // MARK: Who is a pupil

  @Test(arguments: ["Stilling", "Rolle", "Brukertype", "Stillingstittel", "Funksjon", "Job title"])
  func `one whose position is an adult's is no pupil`(head: String) throws {
    let kilder = try read(
      "Elev-ID;Navn;Avdeling;\(head)", "3f-0;Ola Berg;1STA;Elev", "9a-1;Eva Lie;1STA;Kontaktlærer")

    #expect(kilder.names == ["Ola Berg"])
    #expect(kilder.lines.contains { $0.contains("linje 3") && $0.contains(Wording.gonePupil) })
  }

  @Test(arguments: ["Jenter;4;", "Gutter;2;", "Jenter: 4;;"])
  func `a count of girls and boys below the list is nobody`(line: String) throws {
    let kilder = try read("Navn;Fødselsdato;Klasse", "Ola Berg;18.02.2010;1STA", line)

    #expect(kilder.names == ["Ola Berg"])
    #expect(!kilder.findings.contains { $0.severity == .error })
    #expect(kilder.lines.contains { $0.contains("linje 3") })
  }

  // MARK: Columns

  @Test(arguments: [
    "Navn;Hva heter du?", "Hva heter du?;Navn",
  ])
  func `a blank column gives way to a filled one that means the same`(head: String) throws {
    let isFirst = head.hasPrefix("Navn")
    func row(_ name: String, _ rest: String) -> String { (isFirst ? ";" + name : name + ";") + ";" + rest }
    let kilder = try read(
      head + ";Født;Klasse", row("Ola Berg", "18.02.2010;1STA"), row("Eva Lie", "1.3.2010;1STA"))

    #expect(kilder.names == ["Ola Berg", "Eva Lie"])
    let some = try read("Navn;Hva heter du?;Født", "Ola Berg;Kari Moe;18.02.2010", ";Eva Lie;1.3.2010")
    #expect(some.names == ["Ola Berg"])
  }

  @Test(arguments: [
    ("Foresatt1 Fornavn;Foresatt1 Etternavn;Foresatt1 Mobil", "Eva;Berg;91200001", "Eva Berg 91200001"),
    ("Forel. 1;Mob. forel. 1", "Eva Berg;91200001", "Eva Berg 91200001"),
    ("Fosterforelder;Tlf fosterforelder", "Eva Berg;91200001", "Eva Berg Fosterforelder 91200001"),
    ("Fostermor;Telefon", "Eva Berg;91200001", "Eva Berg Fostermor 91200001"),
    ("Mor/far;Tlf. mor/far", "Eva Berg;91200001", "Eva Berg 91200001"),
    ("Foresatt / Guardian;Telefon foresatt / Guardian's phone", "Eva Berg;91200001", "Eva Berg 91200001"),
  ])
  func `columns of the foresatte as systems call them`(head: String, cells: String, told: String) throws {
    let kilder = try read("Navn;Født;Klasse;" + head, "Ola Berg;18.02.2010;1STA;" + cells)

    #expect(foresatte(kilder) == [told])
  }

  @Test func `a foster parent does not take the place of a verge`() throws {
    let kilder = try read("Navn;Født;Klasse;Verge;Fosterforelder", "Ola Berg;18.02.2010;1STA;Eva Lie;Tom Ås")

    #expect(foresatte(kilder) == ["Eva Lie", "Tom Ås Fosterforelder"])
  }

  @Test func `names in two languages count where both mean the same`() throws {
    let kilder = try read(
      "Etternavn / Surname;Fornavn / First name;Fødselsdato / Date of birth;Klasse / Class;Kontaktlærer / Form tutor",
      "Berg;Ola;18.02.2010;1IBA;Eva Lie")
    let other = try read("Navn;Klasse;Fødselsdato/Klasse", "Ola Berg;1IBA;18.02.2010")

    #expect(kilder.names == ["Ola Berg"])
    #expect(kilder.oppføringer.first?.klasse == "1IBA")
    #expect(kilder.oppføringer.first?.values["elev.kontaktlærer"] == .text("Eva Lie"))
    #expect(other.oppføringer.first?.values["elev.fødselsdato"] == nil)
  }

  @Test(arguments: [
    ("Dag;Måned;År", "15;8;2010", true), ("Dag;Måned;År", "15;august;2010", true), ("År;Måned;Dag", "2010;8;15", true),
    ("Fødselsdag;Fødselsmåned;Fødselsår", "15;08;2010", true), ("Dag;Måned;År", "31;2;2010", false),
    ("Dag;Måned;År", "15;8;2026", false), ("Dag;Måned;År", "15;;2010", false),
  ])
  func `a birth date may stand in three columns`(head: String, cells: String, isDate: Bool) throws {
    let kilder = try read("Navn;Klasse;" + head, "Ola Berg;1STA;" + cells)

    #expect(
      kilder.oppføringer.map { $0.values["elev.fødselsdato"] } == [
        isDate ? .day(Day(year: 2010, month: 8, day: 15)!) : nil
      ])
    #expect(kilder.lines.contains { $0.contains(Wording.implausibleBirth) } == !isDate)
  }

  @Test func `a unit is the class where nothing but classes stands in it`() throws {
    let classes = try read("Navn;Født;Avdeling", "Ola Berg;18.02.2010;1STA", "Eva Lie;1.3.2010;1STB")
    let units = try read("Navn;Født;Avdeling", "Ola Berg;18.02.2010;1STA", "Eva Lie;1.3.2010;Studiespesialisering")

    #expect(classes.oppføringer.map(\.klasse) == ["1STA", "1STB"])
    #expect(units.oppføringer.map(\.klasse) == [nil, nil])
  }

  @Test(arguments: ["02.\u{200B}07.\u{200B}2010", "02.07.2010\u{FEFF}", "\u{2060}2.7.2010", "02.\u{AD}07.2010"])
  func `characters that nobody sees are no part of a day or a name`(day: String) throws {
    let kilder = try read("Navn;Født;Klasse", "Ola\u{200B} Lund\u{AD}berg;\(day);1STA")

    #expect(kilder.names == ["Ola Lundberg"])
    #expect(kilder.oppføringer.first?.values["elev.fødselsdato"] == .day(Day(year: 2010, month: 7, day: 2)!))
  }

  @Test func `a register keeps the characters that its documents have`() throws {
    let kilder = try read(
      "nøkkel,elev.navn,elev.klasse,kart.situasjon", "Nøkkel,Elevens navn,Klasse,Elevens situasjon",
      "7,Ola Lund\u{AD}berg,1STA,Mye fra\u{AD}vær", name: "register.csv")

    #expect(kilder.names == ["Ola Lund\u{AD}berg"])
    #expect(kilder.oppføringer.first?.values.text("kart.situasjon") == "Mye fra\u{AD}vær")
  }

  @Test func `data tells the foresatte, who is protected, and the class around the list`() throws {
    let flat = try Kilder.of(
      (
        "a.json",
        #"[{"fornavn":"Ola","etternavn":"Berg","klasse":"1STA","foresatt1Navn":"Eva Berg","foresatt1Telefon":"912"}]"#
      ))
    let nested = try Kilder.of(
      (
        "b.json",
        #"{"skole":"X","klasse":"1STA","elever":[{"navn":{"fornavn":"Ola","etternavn":"Berg"},"foresatte":[{"navn":"Eva Berg"}],"kode6":true}]}"#
      ))
    let protected = try Kilder.of(("c.json", #"[{"navn":"Ola Berg","klasse":"1STA","skjermet":true}]"#))

    #expect(foresatte(flat) == ["Eva Berg 912"])
    #expect(nested.names == ["Ola Berg"])
    #expect(nested.oppføringer.first?.klasse == "1STA")
    #expect(foresatte(nested) == ["Eva Berg"])
    #expect(protected.oppføringer.map(\.erSkjermet) == [true])
  }

  @Test func `measures may stand sideways in the list`() throws {
    let kilder = try read(
      "Navn;Født;Klasse;Tiltak 1;Ansvarlig 1;Frist 1;Tiltak 2;Frist 2",
      "Ola Berg;18.02.2010;1STA;Samtale;Kontaktlærer;13.12.2026;Leksehjelp;01.02.2027", "Eva Lie;1.3.2010;1STA;;;;;")

    guard case .rows(let rows)? = kilder.oppføringer.first?.values["tiltak"] else {
      Issue.record("no measures")
      return
    }
    #expect(rows.map { $0.text("tiltak") } == ["Samtale", "Leksehjelp"])
    #expect(rows.map { $0.text("ansvar") } == ["Kontaktlærer", nil])
    #expect(
      rows.map { $0.day("frist") } == [Day(year: 2026, month: 12, day: 13), Day(year: 2027, month: 2, day: 1)])
    #expect(kilder.oppføringer.last?.values["tiltak"] == nil)
    let one = try read("Navn;Født;Klasse;Tiltak 1;Tiltak 2", "Ola Berg;18.02.2010;1STA;Samtale;Leksehjelp")
    #expect(one.oppføringer.first?.values["tiltak"] == nil)
    #expect(one.lines.contains { $0.contains("«Tiltak 1»") })
  }

  @Test(arguments: [
    ("Klasse 26/27", "1STA"), ("Klasse 2026/2027", "1STA"), ("Klasse (2026/27)", "1STA"), ("Klasse 25/26", nil),
    ("Klasse 2027/28", nil), ("Klasse (2025/26)", nil),
  ])
  func `a header that names a school year is of it`(head: String, klasse: String?) throws {
    let kilder = try read("Navn;Født;\(head)", "Ola Berg;18.02.2010;1STA")

    #expect(kilder.oppføringer.map(\.klasse) == [klasse])
  }

  @Test func `words of schools for fields of the plan`() throws {
    let kilder = try read(
      "Navn;Født;Klasse;Avd.leder;Samtykke til kontakt med hjemmet;Dato samtykke;Bakgrunn for bekymring;Plan f.o.m.;Plan t.o.m.",
      "Ola Berg;18.02.2010;1STA;Eva Lie;Ja;01.09.2026;Mye fravær;01.10.2026;01.12.2026")
    let values = kilder.oppføringer.first?.values

    #expect(values?.text("plan.utdanningsleder") == "Eva Lie")
    #expect(values?["foresatte.samtykke"] == .janei(.ja))
    #expect(values?.day("foresatte.samtykkeDato") == Day(year: 2026, month: 9, day: 1))
    #expect(values?.text("ident.grunnlag") == "Mye fravær")
    #expect(values?.day("plan.fra") == Day(year: 2026, month: 10, day: 1))
    #expect(values?.day("plan.til") == Day(year: 2026, month: 12, day: 1))
  }

  // MARK: Grades

  @Test(arguments: [
    ("12;25;18", "3;2;5"), ("1P;1T;1P", "ja;ja;nei"), ("0;0;0", "9,5;7;11"), ("12 %;3 %;8 %", "1 %;2 %;2 %"),
  ])
  func `what is no grade below a subject is not used, and no grade is asked for`(norsk: String, engelsk: String) throws
  {
    let cells = zip(norsk.split(separator: ";"), engelsk.split(separator: ";"))
    let rows = cells.enumerated().map { "Elev \("ABC".dropFirst($0).prefix(1))o;1\($0).2.2010;1STA;\($1.0);\($1.1)" }
    let kilder = try Kilder.of(
      ("liste.csv", (["Navn;Født;Klasse;Norsk;Engelsk"] + rows).joined(separator: "\n") + "\n"))

    #expect(kilder.names.count == 3)
    #expect(kilder.lines.contains { $0.contains(Wording.noGrades(in: ["Norsk", "Engelsk"])) })
    #expect(!kilder.lines.contains { $0.contains("T1») eller") || $0.contains("10. trinn") })
  }

  @Test(arguments: [
    "Halvårsvurdering 1", "halvårsvurdering 1. termin", "1. halvår", "Termin 1", "1. termin", "Halvår 1", "Høst", "T1",
  ])
  func `a list with a row for each subject has its pupils, and halves of the year as systems call them`(term: String)
    throws
  {
    let kilder = try read(
      "Elev;Fødselsdato;Klasse;Fagkode;Fag;Vurderingsperiode;Karakter",
      "Ola Berg;18.02.2010;1STA;MAT1019;Matematikk 1P;\(term);IV", "Ola Berg;18.02.2010;1STA;NOR1260;Norsk;\(term);4",
      "Eva Lie;1.3.2010;1STA;MAT1019;Matematikk 1P;\(term);3")

    #expect(kilder.names == ["Ola Berg", "Eva Lie"])
    #expect(kilder.lines.contains { $0.contains(Wording.pupilsOfHistory) })
    #expect(!kilder.findings.contains { $0.severity == .error })
  }

  @Test func `beside a class list that could not be read, a list of grades gives nobody`() throws {
    let kilder = try Kilder.of(
      ("1STA.csv", "Vedlegg;Merknad\na;b\n"),
      ("karakterer.csv", "Elev;Fødselsdato;Fag;Type;Karakter\nOla Berg;18.02.2010;Norsk;T1;IV\n"))

    #expect(kilder.names == [])
  }

  @Test(arguments: [
    ("Norsk halvårsvurdering 1", Vurderingsform.t1), ("Norsk halvårsvurdering 2", .t2),
    ("Norsk halvårsvurdering 1. termin", .t1), ("Norsk 2. halvår", .t2), ("Norsk T1", .t1),
  ])
  func `a header that names a half of the year`(head: String, form: Vurderingsform) throws {
    #expect(Fagkolonne(head)?.vurdering == form)
    #expect(Fagkolonne(head)?.sierNår == true)
  }
}
