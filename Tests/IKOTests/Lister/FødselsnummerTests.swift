import Disk
import Forms
import OPC
import Tables
import TestSupport
import Testing

@testable import IKO

/// A list with fødselsnumre: they tell the birth date, and are nowhere afterwards.
struct FødselsnummerTests {
  /// Born on 14 January 2010: a fødselsnummer, a D-number, two synthetic ones.
  private static let numbers = ["14011050140", "54011050053", "14411050042", "14811050025"]
  private static let remark =
    "merknad | - | a.csv har en kolonne med fødselsnummer. Bare fødselsdatoen er hentet fra den; numrene lagres ikke og skrives ikke ut. Fjern kolonnen om du kan."

  private func list(_ header: String, _ cells: String...) throws -> Kilder {
    let rows = cells.enumerated().map { "Elev Nr\($0);1STA;\($1)\n" }.joined()
    return try Kilder.of(("a.csv", "Navn;Klasse;\(header)\n\(rows)"))
  }

  @Test(arguments: numbers, ["Fødselsnummer", "Fnr.", "Personnummer", "F.nr", "D-nummer", "Fødselsnummeret"])
  func `a column of them gives the birth date, and is reported once`(number: String, header: String) throws {
    let kilder = try list(header == "Fødselsnummeret" ? "elev.fødselsnummer" : header, number, "")

    #expect(kilder.oppføringer.map { $0.values.day("elev.fødselsdato")?.iso } == ["2010-01-14", nil])
    #expect(kilder.oppføringer.map(\.nøkkel) == ["elev nr0|2010-01-14", "elev nr1|1sta"])
    #expect(kilder.lines == [Self.remark])
    #expect(!"\(kilder)".contains(number))
  }

  @Test func `a wrong number is reported with its place, and gives no date`() throws {
    let kilder = try list("Fnr", "14011050141", "14011050140", "-", "50140", "140110*****")

    #expect(
      kilder.oppføringer.map { $0.values.day("elev.fødselsdato")?.iso } == [nil, "2010-01-14", nil, nil, "2010-01-14"])
    #expect(
      kilder.lines == [
        Self.remark,
        "advarsel | a.csv: linje 2, kolonne 3 (Fnr) | Dette er ikke et gyldig fødselsnummer eller D-nummer, så det er ikke hentet noen fødselsdato fra det. Rett nummeret, eller skriv fødselsdatoen i en egen kolonne.",
      ])
    #expect(!"\(kilder)".contains("14011050141"))
  }

  @Test func `a birth date that another column says differently makes the row nobody's`() throws {
    let kilder = try list("Fnr;Født", "14011050140;14.01.2010", "54011050053;15.01.2010", "14411050042;")

    #expect(kilder.oppføringer.map(\.nøkkel) == ["elev nr0|2010-01-14", "elev nr2|2010-01-14"])
    #expect(
      kilder.lines.last
        == "feil | a.csv: linje 3 | Raden sier to ulike fødselsdatoer: Fødselsnummeret stemmer ikke med den andre datoen. Det er ikke sikkert hvem raden gjelder, og den er ikke brukt. Rett det som er feil."
    )
  }

  @Test(arguments: ["Født", "Elevnr", "Nøkkel"])
  func `in another column of the pupil it gives the date too, and is reported`(header: String) throws {
    let kilder = try list(header, "14011050140")

    #expect(kilder.oppføringer[0].nøkkel == "elev nr0|2010-01-14")
    #expect(
      kilder.findings.map(\.message) == [header == "Født" ? Wording.fødselsnummerAsDate : Wording.fødselsnummerAsKey])
    #expect(!"\(kilder)".contains("14011050140"))
  }

  @Test func `in any other column it is taken out, and tells nothing of the pupil: it may be a foresatts`() throws {
    let kilder = try list("Kontaktlærer;Foresatt 1 telefon;Hovedmål", "14011050140;54011050053;14811050025")

    #expect(kilder.oppføringer[0].nøkkel == "elev nr0|1sta")
    #expect(kilder.findings.map(\.message) == [String](repeating: Wording.fødselsnummerAsAnswer, count: 3))
    for number in Self.numbers { #expect(!"\(kilder)".contains(number)) }
  }

  @Test func `other numbers of eleven digits stay`() throws {
    let kilder = try list("Foresatt 1 telefon;Hovedmål", "14011050141;00479000000")

    #expect("\(kilder)".contains("14011050141"))
    #expect("\(kilder)".contains("00479000000"))
  }

  @Test func `a workbook that took the zero in front away`() throws {
    let folder = try Mappe()
    let sheet = WorkbookSheet(
      name: "Elever", headers: [["Navn", "Fødselsnummer", "Elevnr"]],
      rows: [
        [.text("Kari Nordmann"), .number("1020350187", isPercent: false), .number("1020350187", isPercent: false)]
      ])
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: planmal.fields, today: dato)

    try kilder.add(folder.write(WorkbookWriter.bytes(of: [sheet]), to: "a.xlsx"))

    #expect(kilder.oppføringer.map(\.nøkkel) == ["kari nordmann|2003-02-01"])
  }

  @Test func `a list without a header does not print its first pupil's number`() throws {
    let kilder = try Kilder.of(("a.csv", "Navn;14011050140\nKari Nordmann;14811050025\n"))

    #expect(!"\(kilder)".contains("14011050140"))
    #expect(!kilder.lines.joined().contains("14011050140"))
  }

  @Test(arguments: numbers) func `data give the date too, under any name of it`(number: String) throws {
    for key in ["fødselsnummer", "fnr", "elev.fødselsnummer"] {
      let kilder = try Kilder.of(
        ("a.jsonl", "{\"elev.navn\":\"Kari Nordmann\",\"elev.klasse\":\"1STA\",\"\(key)\":\"\(number)\"}\n"))

      #expect(kilder.oppføringer.map(\.nøkkel) == ["kari nordmann|2010-01-14"])
      #expect(kilder.findings.map(\.severity) == [.remark])
      #expect(!"\(kilder)".contains(number))
    }
  }

  @Test func `in data a number among the answers is taken out, and two dates make nobody`() throws {
    let kilder = try Kilder.of(
      (
        "a.jsonl",
        """
        {"nøkkel":"14011050140","elev.navn":"Kari Nordmann","elev.klasse":"1STA"}
        {"elev.navn":"Ola Lie","elev.klasse":"1STA","elev.fødselsdato":"54011050053","tiltak":[{"tiltak":"14411050042"}]}
        {"elev.navn":"Siv Moe","elev.klasse":"1STA","elev.fødselsdato":"2010-01-15","fnr":"14811050025"}
        {"elev.navn":"Per Ås","elev.klasse":"1STA","fnr":"14811050026"}

        """
      ))

    #expect(
      kilder.oppføringer.map(\.nøkkel) == ["kari nordmann|2010-01-14", "ola lie|2010-01-14", "per ås|1sta"])
    #expect(kilder.findings.filter { $0.severity == .error }.map(\.message) == [Wording.twoBirthDates])
    #expect(kilder.findings.contains { $0.message == Wording.wrongFødselsnummer && $0.field == "fnr" })
    for number in Self.numbers { #expect(!"\(kilder)".contains(number)) }
  }

  @Test func `a stream of a list says the same as the list read whole`() throws {
    let folder = try Mappe()
    let text =
      "Navn;Klasse;Fnr;Født\n"
      + (0..<700).map { "Elev Nr\($0);1STA;\(Self.numbers[$0 % 4]);\($0 % 7 == 0 ? "15.01.2010" : "")\n" }.joined()
    let path = try folder.write(Array(text.utf8), to: "a.csv")
    let fields = try #require(Skjemasamling.skjema("sjekkliste")).fields
    var whole = Kilder(skjema: "sjekkliste", fields: fields, today: dato)
    try whole.add(path)

    let stream = try #require(try Elevstrøm(Kildefil(path), skjema: "sjekkliste", fields: fields, today: dato))
    var pupils: [Oppføring] = []
    stream.forEach {
      pupils.append($0)
      return true
    }

    #expect(pupils == whole.oppføringer)
    #expect(pupils.count == 600)
    #expect(stream.findings == whole.findings)
  }

  @Test func `rows of a group, the criteria and their history know the pupil by it`() throws {
    let lists = [
      "Navn;Fnr;Trinn;Snitt\nKari Nordmann;14011050140;Vg1;2,1\nOla Lie;54011050053;Vg1;4\n",
      "Navn;Født;Fravær %;Fødselsnummer\nKari Nordmann;14.01.2010;12;\nOla Lie;14.01.2010;1;\nSiv Moe;15.01.2010;1;14011050140\n",
      "Navn;Fødselsnummer;Fag;Karakter;Type;Skoleår;Trinn\nKari Nordmann;14011050140;Norsk;2;Standpunkt;2025/2026;10\n",
    ]
    var lister = Elevlister(dato: dato, regelverk: try Regelverk.publisert())
    for (index, list) in lists.enumerated() { try lister.add(Array(list.utf8), name: "liste\(index + 1).csv") }

    #expect(lister.elever.map(\.nøkkel) == ["kari nordmann|2010-01-14", "ola lie|2010-01-14"])
    #expect(lister.elever.map(\.fravær.prosent.samlet) == [12, 1])
    #expect(lister.elever.map(\.inngang.count) == [1, 0])
    #expect(lister.findings.filter { $0.severity == .error }.map(\.message) == [Wording.twoBirthDates])
    for number in Self.numbers { #expect(!"\(lister)".contains(number)) }
  }

  @Test func `neither a document nor its stamp holds the number, nor the key of a register`() throws {
    let folder = try Mappe()
    let list = try folder.write(Array("Navn;Klasse;Fnr\nKari Nordmann;1STA;14011050140\n".utf8), to: "a.csv")
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: planmal.fields, today: dato)
    try kilder.add(list)

    let run = Utfylling(skjema: "oppfølgingsplan", template: planmal, folder: folder.path + "/Ut", dato: dato)
    let made = try run.make(kilder.oppføringer)
    let package = try OfficePackage(try Files.read(made[0].fil))

    for entry in package.entries {
      let text = String(decoding: try package.content(of: PartName(entry.name)), as: UTF8.self)
      #expect(!text.contains("14011050140") && !text.contains(Stamp.digest(ofKey: "14011050140")))
    }
  }
}
