import Forms
import Tables
import TestSupport
import Testing

@testable import IKO

/// Workbooks of several sheets about one class: old and new ones, two weeks, absence by number, and sheets by names that others have too.
struct SeveralSheetsTests {
  private let folder: Mappe

  init() throws { folder = try Mappe() }

  private func kilder(_ sheets: (name: String, rows: [String])...) throws -> Kilder {
    let made = sheets.map { sheet in
      let rows = sheet.rows.map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
      return WorkbookSheet(
        name: sheet.name, headers: [rows.first ?? []],
        rows: rows.dropFirst().map { $0.map { $0.isEmpty ? .blank : .text($0) } })
    }
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: Oppfølgingsplan.fields.definitions, today: dato)
    try kilder.add(try folder.write(try WorkbookWriter.bytes(of: made), to: "bok.xlsx"))
    return kilder
  }

  private func absence(_ kilder: Kilder) -> [String] {
    kilder.oppføringer.map { pupil in
      guard case .number(let number) = pupil.values["fravær.prosent"] else { return "\(pupil.navn?.fornavn ?? "") –" }
      return "\(pupil.navn?.fornavn ?? "") \(NumberText.norwegian(number))"
    }
  }

  @Test(arguments: ["1NKO (gammel)", "1NKO gammel", "Gammelt", "Gamle 1NKO", "Arkiv 1NKO", "1NKO old"])
  func `a sheet that is called old is left out`(old: String) throws {
    for isFirst in [true, false] {
      let (before, now) = (
        (old, ["Navn;Født;Fravær %", "Ola Lie;14.01.2010;3,5", "Per By;15.01.2010;4"]),
        ("1NKO", ["Navn;Født;Fravær %", "Ola Lie;14.01.2010;9,7", "Eva Ås;16.01.2010;5"])
      )
      let kilder = try isFirst ? kilder(before, now) : kilder(now, before)

      #expect(absence(kilder) == ["Ola 9,7", "Eva 5"])
      #expect(kilder.lines.contains { $0.contains(Wording.oldSheet(old)) })
    }
  }

  @Test(arguments: [("Uke 40", "Uke 47"), ("September", "November"), ("1NKP", "1NKP (2)"), ("Ark1", "Ark2")])
  func `what two sheets say differently of a pupil is not used, and it is said once`(first: String, second: String)
    throws
  {
    let kilder = try kilder(
      (first, ["Navn;Klasse;Fravær %", "Ola Lie;1NKP;3,5", "Per By;1NKP;4", "Mia Ek;1NKP;2"]),
      (second, ["Navn;Klasse;Fravær %", "Ola Lie;1NKP;9,7", "Per By;1NKP;4", "Eva Ås;1NKP;5"]),
      ("Siste", ["Navn;Klasse;Fravær %", "Ola Lie;1NKP;9,7"]))

    #expect(absence(kilder) == ["Ola –", "Per 4", "Mia 2", "Eva 5"])
    #expect(kilder.lines.count { $0.contains("Ingen av verdiene er brukt") } == 1)
    #expect(kilder.lines.contains { $0.contains(Wording.sheetsDiffer(["Fravær %"], sheet: second)) })
  }

  @Test func `absence by number finds the pupils of another sheet`() throws {
    let absence = ("Fravær", ["Elevnr;Fravær %", "20371;7,3", "20244;13,6"])
    let key = (
      "Nøkkel",
      ["Elevnr;Etternavn;Fornavn;Klasse;Fødselsdato", "20244;Lie;Ola;1FDA;14.01.2010", "20371;By;Per;1FDA;15.01.2010"]
    )
    for kilder in [try kilder(absence, key), try kilder(key, absence)] {
      #expect(self.absence(kilder).sorted() == ["Ola 13,6", "Per 7,3"])
    }
  }

  @Test func `a sheet that says nobody is named`() throws {
    let kilder = try kilder(
      ("Oversikt", ["Klasse;Antall;Kontaktlærer", "1TPA;2;Anne Lie"]),
      ("1TPA", ["Navn;Fødselsdato;Tlf", "Ola Lie;14.01.2010;41", "Per By;15.01.2010;42"]))

    #expect(kilder.oppføringer.map(\.klasse) == ["1TPA", "1TPA"])
    #expect(kilder.lines.contains { $0.contains(Wording.sheetsOfNobody(["Oversikt"])) })
  }

  @Test(arguments: ["Karakterer", "karakterer"])
  func `a sheet called Karakterer with a row for each pupil is a list of pupils`(name: String) throws {
    let kilder = try kilder((name, ["Elev;Klasse;Norsk T1", "Ola Lie;1STA;4", "Per By;1STA;3"]))

    #expect(kilder.names == ["Ola Lie", "Per By"])
  }

  @Test(arguments: ["Foresatte", "Foreldre", "Elever og foresatte", "1HEA – elever og foresatte"])
  func `a sheet about the foresatte with a column for the pupil is a list of pupils`(name: String) throws {
    let kilder = try kilder((name, ["Elev;Klasse;Foresatt 1", "Ola Lie;1STA;Eva Lie", "Per By;1STA;Kari By"]))

    #expect(kilder.names == ["Ola Lie", "Per By"])
  }

  @Test func `the foresatte of a sheet with a column for whose they are do not become pupils`() throws {
    let kilder = try kilder(
      ("1STA", ["Navn;Født;Tlf", "Ola Lie;14.01.2010;41"]), ("Foresatte", ["Navn;Tlf;Elev", "Eva Lie;42;Ola Lie"]))

    #expect(kilder.names == ["Ola Lie"])
  }

  @Test(arguments: ["Foresatte", "Lærere", "Venteliste", "Sluttet", "Ansatte"])
  func `a sheet of others is none`(name: String) throws {
    let kilder = try kilder(
      ("1STA", ["Navn;Født;Tlf", "Ola Lie;14.01.2010;41"]), (name, ["Navn;Født;Tlf", "Mona By;15.01.1980;42"]))

    #expect(kilder.names == ["Ola Lie"])
  }

  @Test func `a title about pupils and foresatte, and a table of teachers above, leave the pupils`() throws {
    let titled = try Kilder.of(
      ("l.csv", "1HEA – elever og foresatte;;\n\nNavn;Fødselsdato;Telefon\nOla Lie;14.01.2010;41\n"))
    let below = try Kilder.of(
      (
        "l.csv",
        "Klasse 1NKL;;\nFag;Lærer;Tlf\nNorsk;Geir Sæther;47\nEngelsk;Kari Moe;48\n\nElev;Født;Fravær %\nOla Lie;14.01.2010;4\n"
      ))

    #expect(titled.names == ["Ola Lie"])
    #expect(below.names == ["Ola Lie"])
  }
}
