import Norwegian
import Testing

@testable import Tables

struct RowTableTests {
  private func file(_ text: String, name: String? = nil) throws -> TableFile {
    let sheet = try TableFile.read(Array(text.utf8), name: "a.csv").sheets[0]
    return TableFile(
      name: name == nil ? "a.csv" : "a.xlsx", sheets: [Sheet(name: name, rows: sheet.rows, problems: sheet.problems)])
  }

  private func list(_ text: String, name: String? = nil, _ rules: HeaderRules = HeaderRules()) throws -> RowTable {
    try RowTable(in: try file(text, name: name), rules: rules)
  }

  @Test func `columns are found by their names however they are spelled`() throws {
    let list = try list("Klasseliste;;\n\n Etternavn : *;Fødsels\u{AD}dato;Fravær  i\u{A0}%\nLi;1;2")

    #expect(list.headerRow == 3)
    #expect(list.columns.map(\.name) == ["Etternavn : *", "Fødsels\u{AD}dato", "Fravær  i\u{A0}%"])
    #expect(list["FØDSELSDATO:"]?.number == 2)
    #expect(list["Fo\u{308}dselsdato"] == nil)
    #expect(list["fravær i %"]?.number == 3)
    #expect(Folding.folded("A\u{30A}r:\n født*") == "år født")
  }

  @Test func `known names find the header among rows that look like one`() throws {
    let text = "Skole;Eksempel vgs\nKontaktlærer;Bo Li\nElev;Kl.;Kontaktlærer\nOla By;1STA;Bo Li"

    #expect(try list(text, HeaderRules(hints: ["elev", "kontaktlærer"])).headerRow == 3)
    #expect(try list("1;2\n3;4\nElev;Klasse\nOla;1STA").headerRow == 3)
  }

  @Test func `a list without names of columns is not guessed at`() {
    #expect(throws: TableFault(.noHeader, TablePlace(file: "a.csv"))) {
      try list("Ola;Nordmann;gutt;01.02.2008\nKari;Nordmann;jente;02.03.2008")
    }
  }

  @Test func `equal names, data without a name and an empty list are reported`() throws {
    let twice = try list("Navn;Klasse;navn:\nOla;1STA;x", name: "Elever")
    #expect(twice.problems.map(\.kind) == [.duplicateHeader])
    #expect(
      twice.problems[0].text
        == "a.xlsx: ark Elever, celle C1: kolonnenavnet «navn:» står også i ark Elever, celle A1. Gi hver kolonne sitt eget navn."
    )

    let nameless = try list("Navn;;Klasse\nOla;x;1STA\nKari;y;1STB", name: "Elever")
    #expect(nameless.problems.map(\.place.text) == ["a.xlsx: ark Elever, celle B2"])
    #expect(nameless.problems.map(\.kind) == [.dataWithoutHeader])

    let none = try list("Navn;Klasse\n;;\n")
    #expect(none.problems.map(\.kind) == [.noRows])
    #expect(none.rows.isEmpty)
  }

  @Test func `a register has tags, labels and then pupils`() throws {
    let text = "Register\nelev.navn;elev.klasse\nNavn;Klasse\nOla;1STA"
    let rules = HeaderRules(
      hints: ["navn", "klasse"], isTag: { $0.hasPrefix("elev.") },
      isLabelRow: { row in row.map(\.header) == ["elev.navn", "elev.klasse"] && row.map(\.text) == ["Navn", "Klasse"] })

    let register = try list(text, rules)

    #expect(register.headerRow == 2)
    #expect(register.rows.map(\.number) == [4])
  }

  @Test func `the sheet with the list is found, and others like it are reported`() throws {
    let info = try file("Om listen\nUtskrift fra systemet", name: "Info").sheets
    let first = try file("Fornavn;Etternavn\nOla;Li", name: "1STA").sheets
    let second = try file("Fornavn;Etternavn\nKari;By\nSiv;By", name: "1STB").sheets
    let secret = try Sheet(
      name: "Gammel", isHidden: true, rows: file("Fornavn;Etternavn\na;b", name: "x").sheets[0].rows)
    let rules = HeaderRules(hints: ["fornavn", "etternavn"])

    let one = try RowTable(in: TableFile(name: "a.xlsx", sheets: info + first + [secret]), rules: rules)
    let two = try RowTable(in: TableFile(name: "a.xlsx", sheets: info + first + second), rules: rules)
    let hidden = try RowTable(in: TableFile(name: "a.xlsx", sheets: [secret]), rules: rules)
    let named = try RowTable(in: TableFile(name: "a.xlsx", sheets: info + first + second), sheet: "1sta", rules: rules)

    #expect((one.sheet, one.problems) == ("1STA", []))
    #expect(two.sheet == "1STB")
    #expect(two.problems.map(\.kind) == [.severalSheets])
    #expect(two.problems.map(\.place.sheet) == ["1STA"])
    #expect(hidden.sheet == "Gammel")
    #expect((named.sheet, named.problems) == ("1STA", []))
    #expect(throws: TableFault(.noSuchSheet, TablePlace(file: "a.xlsx", sheet: "1STC"))) {
      try RowTable(in: TableFile(name: "a.xlsx", sheets: first), sheet: "1STC", rules: rules)
    }
  }

  @Test func `formulas drawn down below the last pupil make no pupil`() throws {
    var rows = try file("Navn;Snitt\nOla;4", name: "Elever").sheets[0].rows
    rows.append(SheetRow(number: 3, cells: [SheetCell(column: 2, value: .error("#DIV/0!"))]))

    let list = try RowTable(
      in: TableFile(name: "a.xlsx", sheets: [Sheet(name: "Elever", rows: rows)]), rules: HeaderRules())

    #expect(list.rows.map(\.number) == [2])
    #expect(list.problems == [])
  }

  @Test func `a value merged over several rows belongs to each of them`() throws {
    let rows = try file("Klasse;Navn\n1STA;Ola\n;Kari\n1STB;Siv", name: "Elever").sheets[0].rows
    let sheet = Sheet(name: "Elever", rows: rows, merged: [CellRange("A2:A3")].compactMap(\.self))

    let list = try RowTable(in: TableFile(name: "a.xlsx", sheets: [sheet]), rules: HeaderRules())

    let klasse = try #require(list["Klasse"])
    #expect(try list.rows.map { try $0[klasse].text() } == ["1STA", "1STA", "1STB"])
  }
}
