import Forms
import OPC
import TestSupport
import Testing

@testable import IKO

/// A list that is read row by row tells the same as one that is read whole.
struct StrømTests {
  private let fields = Sjekkliste.fields.definitions

  /// The pupils and findings of a list both ways: whole, and row by row.
  private func both(_ path: String) throws -> (whole: Kilder, strøm: Elevstrøm) {
    var whole = Kilder(skjema: "sjekkliste", fields: fields, today: dato)
    try whole.add(path)
    let strøm = try Elevstrøm(path, skjema: "sjekkliste", fields: fields, today: dato)
    return (whole, try #require(strøm))
  }

  private func pupils(_ strøm: Elevstrøm) -> [Oppføring] {
    var pupils: [Oppføring] = []
    strøm.forEach {
      pupils.append($0)
      return true
    }
    return pupils
  }

  /// The mark for pupils of one name is for a list of which some are chosen; file names say it by themselves here.
  private func unmarked(_ oppføringer: [Oppføring]) -> [Oppføring] {
    oppføringer.map { oppføring in
      var oppføring = oppføring
      oppføring.harNavnebror = false
      return oppføring
    }
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
    let (whole, strøm) = try both(folder.write(list, to: "a.csv"))

    #expect(pupils(strøm) == unmarked(whole.oppføringer))
    #expect(strøm.findings == whole.findings)
    #expect(strøm.count == whole.oppføringer.count)
    #expect(strøm.protectedCount == whole.oppføringer.count(where: \.erSkjermet))
    #expect(strøm.ark.rader == whole.ark[0].rader)
    #expect(strøm.ark.kolonner.map(\.field) == whole.ark[0].kolonner.map(\.field))
  }

  @Test(.enabled(if: Shared.isPresent, "the corpus does not stand beside this working copy"))
  func `every real text list`() throws {
    for name in Shared.names(in: "corpus/klasselister") where name.hasSuffix(".csv") || name.hasSuffix(".txt") {
      let (whole, strøm) = try both(Shared.root + "/corpus/klasselister/" + name)

      #expect(pupils(strøm) == unmarked(whole.oppføringer), "\(name)")
      #expect(strøm.findings == whole.findings, "\(name)")
    }
  }

  @Test func `what must be read whole is left to others`() throws {
    let folder = try Mappe()
    let decided = try folder.write("Elevnr;Navn;Beslutning\n1;Kari Nordmann;Følges opp\n", to: "a.csv")
    let list = try folder.write("Elevnr;Navn\n1;Kari Nordmann\n", to: "b.csv")

    #expect(try Elevstrøm(decided, skjema: "sjekkliste", fields: fields, today: dato) == nil)
    #expect(try Elevstrøm(list, skjema: "oppfølgingsplan", fields: fields, today: dato) == nil)
    #expect(try Elevstrøm(folder.path + "/c.xlsx", skjema: "sjekkliste", fields: fields, today: dato) == nil)
    #expect(throws: FormError.self) { try Elevstrøm("c.csv", skjema: "sjekkliste", fields: fields, today: dato) }
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
