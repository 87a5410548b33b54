import Testing

@testable import Tables

struct TextTableTests {
  private func read(_ bytes: [UInt8]) throws -> Sheet { try TableFile.read(bytes, name: "a.csv").sheets[0] }
  private func texts(_ text: String) throws -> [[String]] { try texts(Array(text.utf8)) }
  private func texts(_ bytes: [UInt8]) throws -> [[String]] {
    try read(bytes).rows.map { row in row.cells.map { if case .text(let text) = $0.value { text } else { "?" } } }
  }

  private func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { littleEndian ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
  }

  @Test func `every encoding gives the same text`() throws {
    let text = "Navn;Født\r\nÅse Østby;01.02.2008\r\n"
    let windows = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let encodings: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + text.utf8, windows,
      [0xFF, 0xFE] + utf16(text, littleEndian: true), [0xFE, 0xFF] + utf16(text, littleEndian: false),
      utf16(text, littleEndian: true), utf16(text, littleEndian: false),
    ]

    for bytes in encodings { #expect(try texts(bytes) == [["Navn", "Født"], ["Åse Østby", "01.02.2008"]]) }
    #expect(try texts([0x4E, 0x80, 0x0A, 0x96, 0xD8]) == [["N€"], ["–Ø"]])
  }

  @Test func `what is no text in any encoding is refused`() {
    #expect(throws: TableFault(.brokenText, TablePlace(file: "a.csv"))) { try read([0x41, 0x81, 0xE6]) }
    #expect(throws: TableFault(.brokenText, TablePlace(file: "a.csv"))) { try read([0xFF, 0xFE, 0x41]) }
    #expect(throws: TableFault(.brokenText, TablePlace(file: "a.csv"))) { try read([0xFF, 0xFE, 0x00, 0xD8]) }
  }

  @Test func `the separator is the one that cuts the lines alike`() throws {
    let cases: [(String, [String])] = [
      ("Navn;Snitt\nOla;2,5\nKari;3,4", ["Navn", "Snitt"]), ("Navn,Snitt\nOla,2\nKari,3", ["Navn", "Snitt"]),
      ("Navn\tSnitt\nOla\t2,5", ["Navn", "Snitt"]), ("Navn\nNordmann, Ola\nNordmann, Kari", ["Navn"]),
      ("Navn (etternavn, fornavn);Klasse\n\"Li; Bo\";1STA", ["Navn (etternavn, fornavn)", "Klasse"]),
      ("Klasse 1STA\nFornavn,Etternavn,Snitt\nOla,Li,2\nKari,By,3", ["Klasse 1STA"]),
      ("sep=,\nNavn;født,Snitt\n", ["Navn;født", "Snitt"]), ("SEP=|\r\nNavn|Snitt", ["Navn", "Snitt"]),
      ("\"Navn\";\"Merknad, a\"\r\"Ola\";\"b, c, d\"", ["Navn", "Merknad, a"]),
      ("Navn;Merknad\r\nOla;\"a, b, c\nd, e, f\ng, h, i\"\r\n", ["Navn", "Merknad"]),
    ]
    for (text, first) in cases { #expect(try texts(text)[0] == first) }
  }

  @Test func `quotes hold separators, line breaks and quotes`() throws {
    let sheet = try read(
      Array("Navn;Merknad;C\r\n\"Li, Bo\";\"a\r\nb;\"\"c\"\"\" ;x\r\n\r\n;;\r\n\"\";\"\";\nO \"Olli\" N;2".utf8))

    #expect(
      sheet.rows.map(\.cells) == [
        [cell(1, "Navn"), cell(2, "Merknad"), cell(3, "C")], [cell(1, "Li, Bo"), cell(2, "a\nb;\"c\""), cell(3, "x")],
        [cell(1, "O \"Olli\" N"), cell(2, "2")],
      ])
    #expect(sheet.rows.map(\.number) == [1, 2, 7])
    #expect(sheet.problems == [])
  }

  private func cell(_ column: Int, _ text: String) -> SheetCell { SheetCell(column: column, value: .text(text)) }

  @Test func `every mistake is reported at once, and no line is swallowed`() throws {
    let text = """
      Navn;Klasse;Merknad
      Ola;"1STA;a
      Kari;1STA;b;c
      Per;"1STB"x;d
      Eva;1STB;"e
      Siv;1STA;"f"
      Bo;"1STA";"g
      """
    let sheet = try read(Array(text.utf8))
    let list = try RowTable(in: TableFile(name: "a.csv", sheets: [sheet]), rules: HeaderRules())

    #expect(
      list.problems.map { "\($0.kind.rawValue) \($0.place.text)" } == [
        "unclosed-quote a.csv: linje 2, kolonne 2 (Klasse)", "surplus-cell a.csv: linje 3, kolonne 4",
        "text-after-quote a.csv: linje 4, kolonne 2 (Klasse)", "unclosed-quote a.csv: linje 5, kolonne 3 (Merknad)",
        "unclosed-quote a.csv: linje 7, kolonne 3 (Merknad)",
      ])
    #expect(list.rows.map(\.number) == [2, 3, 4, 5, 6, 7])
    let merknad = try #require(list["Merknad"])
    #expect(list.rows.map { $0[merknad].value } == ["a", "b", "d", "\"e", "f", "\"g"].map { .text($0) })
  }

  @Test func `a quote that closes by chance swallows no pupil`() throws {
    let sheet = try read(
      Array("Navn;Klasse;Merknad\nOla;\"1STA;a\nKari;1STA;b\nPer;1STA;5\"\nSiv;1STA;\"c\nd; e\"".utf8))

    #expect(sheet.problems.map(\.kind) == [.unclosedQuote])
    #expect(sheet.problems.map(\.place.row) == [2])
    #expect(sheet.rows.map(\.number) == [1, 2, 3, 4, 5])
    #expect(sheet.rows[4].cells.last?.value == .text("c\nd; e"))
  }

  @Test func `a guard against formulas is taken off, an apostrophe of its own stays`() throws {
    #expect(
      try texts("A;B\n'=1+1;'+47 22\n'-x;'@y\n''=z;'t\n-5;O'Hara")
        == [["A", "B"], ["=1+1", "+47 22"], ["-x", "@y"], ["'=z", "'t"], ["-5", "O'Hara"]])
  }

  @Test func `limits hold for text files`() {
    var few = TableLimits.standard
    (few.rows, few.columns, few.characters) = (2, 2, 3)
    let kinds = ["a\nb\nc", "a;b;c", "abcd"].map { text -> TableFault.Kind? in
      do throws(TableFault) {
        _ = try TableFile.read(Array(text.utf8), name: "a.csv", limits: few)
        return nil
      } catch {
        return error.kind
      }
    }

    #expect(kinds == [.tooManyRows, .tooManyColumns, .cellTooLong])
  }
}
