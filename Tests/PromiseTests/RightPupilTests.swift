import Forms
import IKO
import OPC
import TestSupport
import Testing

/// T22: of many pupils made side by side, each document holds its own pupil's words and nobody else's, in every part.
@Suite struct RightPupilTests {
  /// A pupil whose every answer holds the number of the pupil.
  private static func line(_ number: Int) -> String {
    let canary = "kanari\(number)k"
    let answers: [(String, String)] = [
      ("elev.navn", "Elev \(canary)"), ("elev.klasse", "\(1 + number % 3)ST\(["A", "B", "C"][number / 3 % 3])"),
      ("elev.kontaktlærer", "Lærer \(canary)"), ("skole.navn", "Skolen \(canary)"), ("ident.meldtAv", canary),
      ("ident.grunnlag", "Fravær \(canary)\\nog snitt \(canary)"), ("kart.situasjon", canary), ("kart.ønsker", canary),
      ("kart.årsaker", canary), ("plan.hovedmål", "Mål \(canary)"), ("plan.utdanningsleder", canary),
    ]
    let rows = (0..<(number % 4 + 1)).map { row in
      "{\"tiltak\":\"Tiltak \(row) \(canary)\",\"ansvar\":\"\(canary)\",\"omfang\":\"\(canary)\"}"
    }
    let fields = answers.map { "\"\($0.0)\":\"\($0.1)\"" } + ["\"tiltak\":[\(rows.joined(separator: ","))]"]
    return "{\"elev.elevnummer\":\"\(number)\"," + fields.joined(separator: ",") + "}"
  }

  @Test func `each document holds its own pupil and nobody else`() throws {
    let count = Proof.count(240, of: 10_000)
    let folder = try Folder()
    let list = try folder.write((1...count).map(Self.line).joined(separator: "\n"), to: ".elever.jsonl")
    let skjema = try #require(Skjemasamling.skjema("oppfølgingsplan"))
    let template = try skjema.template()
    let day = try #require(Day(year: 2026, month: 11, day: 23))
    var kilder = Kilder(skjema: skjema.navn, fields: template.fields, today: day)
    try kilder.add(list)
    var run = Utfylling(skjema: skjema.navn, template: template, folder: folder.path, dato: day)
    run.complete = { skjema.completed($0, on: $1) }
    run.jobs = 8

    let results = try run.make(kilder.oppføringer)

    #expect(results.count == count && results.allSatisfy { $0.status == .laget })
    let files = folder.files
    var owners: Set<Int> = []
    var (parts, words) = (0, 0)
    var strangers: [String] = []
    for file in files {
      let own = Self.canaries(Array(file.utf8))
      guard own.count == 1, let owner = own.first else {
        strangers.append(file)
        continue
      }
      owners.insert(owner)
      for entry in try OfficePackage(folder.bytes(file)).entries {
        let found = Self.canaries(try entry.content())
        parts += 1
        words += found.count
        if found.contains(where: { $0 != owner }) { strangers.append("\(file), \(entry.name)") }
      }
    }

    #expect(strangers == [])
    #expect(files.count == count && owners.count == count)
    // Eleven answers and three of each row, at least.
    #expect(words >= count * 14)
    Proof.report(
      "T22 rett elev: \(files.count) dokumenter, \(parts) deler, \(words) svar, \(strangers.count) hos feil elev")
  }

  /// The numbers of the pupils that bytes tell of.
  private static func canaries(_ bytes: [UInt8]) -> [Int] {
    let word = Array("kanari".utf8)
    var (found, index) = ([Int](), 0)
    while let start = bytes[index...].firstIndex(of: word[0]) {
      index = start + 1
      guard bytes[start...].starts(with: word) else { continue }
      let digits = bytes[(start + word.count)...].prefix { (0x30...0x39).contains($0) }
      if let number = Int(String(decoding: digits, as: UTF8.self)) { found.append(number) }
    }
    return found
  }
}
