import Forms
import Tables
import TestSupport
import Testing

@testable import IKO
import JSON

/// A list that is read row by row tells the same as one that is read whole.
struct StrømTests {
  private let fields = Sjekkliste.fields.definitions

  /// The pupils and findings of a list both ways: whole, and row by row.
  private func both(_ path: String) throws -> (whole: Kilder, strøm: Elevstrøm) {
    var whole = Kilder(skjema: "sjekkliste", fields: fields, today: dato)
    try whole.add(path)
    return (whole, try #require(try strøm(path)))
  }

  /// - Parameter mostHeld: none, so that short sources are read anew as long ones are.
  private func strøm(_ path: String, _ skjema: String = "sjekkliste", mostHeld: Int = 0) throws -> Elevstrøm? {
    try Elevstrøm(
      Kildefil(path), skjema: skjema, fields: fields, today: dato, mostHeld: mostHeld,
      mostBytes: mostHeld > 0 ? Elevstrøm.mostBytesHeld : 0)
  }

  private func pupils(_ strøm: Elevstrøm) -> [Oppføring] {
    var pupils: [Oppføring] = []
    strøm.forEach {
      pupils.append($0)
      return true
    }
    return pupils
  }

  @Test(arguments: [
    "Elevnr;Navn;Født;Klasse\n1;Kari Nordmann;14.01.2010;1STA\n2;Ola Lie;15.01.2010;1STA\n",
    // The same row twice, and one key for two pupils.
    "Elevnr;Navn;Klasse\n1;Kari Nordmann;1STA\n1;Kari Nordmann;1STA\n2;Ola Lie;1STA\n2;Per Ås;1STB\n3;Åse Øy;1STB\n",
    // Two of one name in one class, told apart by their numbers.
    "Elevnr;Navn;Klasse\n1;Kari Nordmann;1STA\n2;Kari Nordmann;1STA\n",
    "Navn;Født;Klasse\n;14.01.2010;1STA\nOla Lie;99.99.2010;1STA\nPer Ås;15.01.2010;1STA;for mye\n\"Kari;1.1.2010;1STA\nÅse Øy;;1STB\n",
    "Klasseliste høst\n\nElevnr;Navn;Klasse;Ukjent\n1;Kari Nordmann;1STA;x\n",
    "Elevnr;Navn;Klasse\n", "Elevnr;Navn;Klasse;Skjermet\n1;Kari Nordmann;1STA;ja\n2;Ola Lie;1STA;\n",
  ])
  func `row by row as whole`(list: String) throws {
    let folder = try Mappe()
    let cells = list.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.split(separator: ";", omittingEmptySubsequences: false).map { CellValue.text(String($0)) }
    }
    let workbook = try folder.write(
      WorkbookWriter.bytes(of: [
        WorkbookSheet(name: "Om", headers: [["Fra kontoret"]], rows: []),
        WorkbookSheet(name: "Elever", headers: [], rows: cells),
      ]), to: "a.xlsx")
    try check(workbook)
    try check(folder.write(list, to: "a.csv"))
  }

  private func check(_ path: String) throws {
    let (whole, strøm) = try both(path)

    #expect(pupils(strøm) == whole.oppføringer)
    #expect(strøm.findings == whole.findings)
    #expect(strøm.count == whole.oppføringer.count)
    #expect(strøm.protectedCount == whole.oppføringer.count(where: \.erSkjermet))
    #expect(strøm.ark?.rader == whole.ark[0].rader)
    #expect(strøm.ark?.kolonner.map(\.field) == whole.ark[0].kolonner.map(\.field))
  }

  @Test(arguments: [
    "{\"nøkkel\":1,\"verdier\":{\"elev.navn\":\"Kari Nordmann\",\"elev.klasse\":\"1STA\"},\"kilde\":{}}\n\n{\"nøkkel\":\"2\",\"elev.navn\":\"Ola Lie\"}",
    "[{\"nøkkel\":1,\"elev.navn\":\"Kari \\\"}] Nordmann\"} ,\n{\"nøkkel\":\"2\",\"elev.navn\":\"Ola Lie\",\"ukjent\":[[{}]]}]\n",
    // Broken answers, one without a key, a fødselsnummer, one who is there twice, one key for two.
    "{\"nøkkel\":1,\"elev.navn\":\"Kari Nordmann\",\"elev.klasse\":{},\"elev.sko\":43}\n{\"elev.navn\":\"Ola Lie\"}\n{\"nøkkel\":\"14011012345\",\"elev.navn\":\"Per Ås\",\"elev.klasse\":\"1STA\"}\n",
    "{\"nøkkel\":1,\"elev.navn\":\"Kari Nordmann\"}\r\n{\"nøkkel\":1,\"elev.navn\":\"Kari Nordmann\"}\r\n{\"nøkkel\":2,\"elev.navn\":\"Ola Lie\"}\r\n{\"nøkkel\":2,\"elev.navn\":\"Åse Øy\"}\r\n{\"nøkkel\":3,\"elev.navn\":\"Per Ås\"}",
    // Lines of other forms beside its own, and alone; files that could not be read.
    "\u{FEFF}{\"skjema\":\"sjekkliste\",\"verdier\":{\"elev.navn\":\"Kari Nordmann\",\"elev.klasse\":\"1STA\"}}\n{\"fil\":\"b.docx\",\"feil\":{\"slag\":\"empty\"}}\n{\"skjema\":\"oppfølgingsplan\",\"verdier\":{\"elev.navn\":\"Ola Lie\",\"elev.klasse\":\"1STA\"}}\n",
    "{\"skjema\":\"oppfølgingsplan\",\"verdier\":{\"elev.navn\":\"Ola Lie\",\"elev.klasse\":\"1STA\"}}\n{\"skjema\":\"oppfølgingsplan\",\"verdier\":{\"elev.navn\":\"Ola Lie\",\"elev.klasse\":\"1STB\"}}\n",
  ])
  func `data line by line as whole`(text: String) throws {
    let folder = try Mappe()
    let (whole, strøm) = try both(folder.write(text, to: "a.jsonl"))

    #expect(pupils(strøm) == whole.oppføringer)
    #expect(strøm.findings == whole.findings)
    #expect(strøm.count == whole.oppføringer.count)
    #expect(strøm.ark == nil)
    let held = try #require(try self.strøm(folder.path + "/a.jsonl", mostHeld: 10))
    #expect(pupils(held) == whole.oppføringer)
    #expect(held.findings == whole.findings)
  }

  @Test(arguments: [
    "", "{\"nøkkel\":1,\"elev.navn\":\"Kari Nordmann\"}\n", "{\"nøkkel\":1}\n{\"nøkkel\":", "{\n\"nøkkel\":1\n}\n",
    "[{\"nøkkel\":1},]", "[{\"nøkkel\":1}{\"nøkkel\":2}]", "[{\"nøkkel\":1}]x", "[{\"nøkkel\":1}", "[1,{\"nøkkel\":1}]",
    "nøkkel;navn\n",
    "{\"nøkkel\":1}\n[]\n", "{\"nøkkel\":1,\"nøkkel\":2}\n{}\n", "{\"nøkkel\":1}\n{\"nøkkel\":\"\\ud800\"}\n",
  ])
  func `data in which anything is odd are read whole`(text: String) throws {
    let folder = try Mappe()

    #expect(try strøm(folder.write(text, to: "a.json")) == nil)
  }

  @Test func `lines and objects of an array are whole wherever the text is cut`() throws {
    let objects = (0..<3000).map {
      "{\"nøkkel\":\"\($0)\",\"elev.navn\":\"Åse \\\"]{\\\\\($0)\",\"x\":\"\(String(repeating: "ø", count: $0 % 300))\"}"
    }
    let folder = try Mappe()
    for (name, text) in [
      ("a.jsonl", objects.joined(separator: "\n")), ("b.json", "[" + objects.joined(separator: ", ") + "]"),
    ] {
      let bytes = try Kildefil(folder.write(text, to: name)).bytes
      var seen: [String] = []

      let isRead = try JSONObjects(bytes).forEach { _, object in
        if case .string(let key) = object["nøkkel"] { seen.append(key) }
        return true
      }

      #expect(isRead)
      #expect(seen == (0..<3000).map(String.init))
      #expect(bytes.count > 600_000)
    }
  }

  @Test(.enabled(if: Shared.isPresent, "the corpus does not stand beside this working copy"))
  func `every real list`() throws {
    let names = Shared.names(in: "corpus/klasselister").filter { $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx") }
    for name in names {
      let (whole, strøm) = try both(Shared.root + "/corpus/klasselister/" + name)

      #expect(pupils(strøm) == whole.oppføringer, "\(name)")
      #expect(strøm.findings == whole.findings, "\(name)")
    }
    #expect(names.count > 12)
  }

  @Test func `what must be read whole is left to others`() throws {
    let folder = try Mappe()
    let decided = try folder.write("Elevnr;Navn;Beslutning\n1;Kari Nordmann;Følges opp\n", to: "a.csv")
    let list = try folder.write("Elevnr;Navn\n1;Kari Nordmann\n", to: "b.csv")

    let register = try folder.write(
      Register(skjema: "sjekkliste", fields: fields).workbook(for: Scratch.workbook), to: "c.xlsx")
    #expect(try strøm(decided) == nil)
    #expect(try strøm(list, "oppfølgingsplan") == nil)
    #expect(try strøm(register) == nil)
    #expect(try strøm(folder.write("", to: "e.xlsx")) == nil)
    #expect(throws: FormError.self) { try strøm(folder.path + "/d.csv") }
  }

  @Test func `the same documents under the same names, for any number of workers`() throws {
    let rows = (0..<600).map {
      "\($0);Kari Nordmann\($0 % 200 == 0 ? "" : "\($0)");1ST\($0 % 3);14.0\(1 + $0 % 9).2010"
    }
    let list = "Elevnr;Navn;Klasse;Født\n" + rows.joined(separator: "\n") + "\n"
    let source = try Mappe()
    let path = try source.write(list, to: "a.csv")
    let template = try Skjema(Sjekkliste.self).template()
    func made(_ jobs: Int, row: Bool) throws -> [String: [UInt8]] {
      let folder = try Mappe()
      var run = Utfylling(skjema: "sjekkliste", template: template, folder: folder.path, dato: dato)
      run.jobs = jobs
      let (whole, strøm) = try both(path)
      var results: [String] = []
      if row {
        try run.make(strøm) { results.append($0.nøkkel) }
      } else {
        try run.make(whole.oppføringer) { results.append($0.nøkkel) }
      }
      #expect(results == (0..<600).map(String.init))
      return Dictionary(uniqueKeysWithValues: try folder.files.map { ($0, try folder.bytes($0)) })
    }

    let whole = try made(1, row: false)

    #expect(whole.count == 600)
    for jobs in [1, 2, 4] { #expect(try made(jobs, row: true) == whole) }
  }
}
