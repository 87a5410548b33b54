import Disk
import Foundation
import IKO
import TestSupport
import Testing

/// T6: a number in a file may be any number. A sample; `.ci/prove-numbers` sets each of them.
struct NumberTests {
  private let folder: Arbeidsmappe

  init() throws { folder = try Arbeidsmappe() }

  private static func template(_ skjema: String) throws -> [UInt8] {
    let name = try #require(Skjemasamling.skjema(skjema)).publisertNavn + ".docx"
    return try Files.read(Malmappe.path(of: name))
  }

  /// Runs a command, and says how it ended where it did not end by itself.
  private func ended(_ line: String) throws -> String? {
    let outcome = try folder.run(line)
    return [0, 1, 2, 64].contains(outcome.status) ? nil : "\(line): \(outcome.status) \(outcome.errors)"
  }

  @Test func `numbers that no program writes end no run over documents`() throws {
    var random = SplitMix64(seed: 15)
    let each = Proof.count(3, of: 100)
    for skjema in Skjemasamling.alle {
      let sites = try NumberSites(Self.template(skjema.navn))
      for number in 0..<each {
        let site = try #require(sites.all.randomElement(using: &random))
        let value = try #require(NumberSites.values.randomElement(using: &random))
        try folder.write(try sites.document(setting: site, to: value), to: "Tall/\(number)/\(skjema.navn).docx")
      }
    }

    let read = try folder.run("iko les Tall --json")

    // Each document has its line: the one that ends the run is the one after the last.
    #expect(read.output.split(separator: "\n").count == each * Skjemasamling.alle.count)
    #expect(try ["sjekk Tall/0", "endringer Tall", "oversikt Tall"].compactMap { try ended("iko \($0) --json") } == [])
  }

  @Test func `widths that no table has end no command`() throws {
    let sites = try NumberSites(Self.template("oppfølgingsplan"))
    for (number, value) in NumberSites.values.enumerated() {
      let wide = try sites.document(replacing: "<w:tcPr>", with: "<w:tcPr><w:gridSpan w:val=\"\(value)\"/>")
      let before = "<w:tr><w:trPr><w:gridBefore w:val=\"\(value)\"/></w:trPr><w:tc>"
      try folder.write(wide, to: "Bredder/\(number).docx")
      try folder.write(try sites.document(replacing: "<w:tr><w:tc>", with: before), to: "Bredder/\(number)b.docx")
      // Without controls the fields are found by their labels, in the tables.
      try folder.write(try Damage.flattened(wide), to: "Etiketter/\(number).docx")
    }
    try folder.write(Arbeidsmappe.list, to: "liste.csv")
    let lines =
      ["les Bredder", "les Etiketter --mal Etiketter/3.docx --skjema oppfølgingsplan"]
      + (0..<Proof.count(2, of: NumberSites.values.count)).flatMap { number in
        [
          "klargjør oppfølgingsplan Etiketter/\(number).docx -o \(number)-mal.docx",
          "fyll oppfølgingsplan --mal Etiketter/\(number).docx --fra liste.csv -o Ut-\(number)",
          "sjekk Bredder/\(number).docx",
        ]
      }

    #expect(try lines.compactMap { try ended("iko \($0) --json") } == [])
  }

  @Test func `numbers that no program writes end no run over lists, data and labels`() throws {
    let values = NumberSites.values + [String(repeating: "9", count: 400)]
    let rows = values.enumerated().map { number, value in
      "\(value);Kari Nummer\(number);\(value);1STA;\(value);\(value);\(value);\(value)\n"
    }
    try folder.write("Elevnr;Navn;Født;Klasse;Trinn;Snitt;Fravær %;Ønske\n" + rows.joined(), to: "tall.csv")
    for (number, value) in values.enumerated() where Int(value) != nil || value.contains("e999") {
      let answers = ["elev.klasse", "inn.snitt", "inn.ønske"].map { "\"\($0)\":\(value)" }.joined(separator: ",")
      try folder.write(
        "{\"nøkkel\":\(value),\"verdier\":{\"elev.navn\":\"Kari Lie\",\(answers)}}", to: "\(number).json")
    }
    let labels = values.prefix(4).map { "tiltak[\($0)].tiltak;Tiltak \($0);tabell \($0), rad \($0)\n" }
    try folder.write("Felt;Etikett;Sted\n" + labels.joined(), to: "ord.csv")
    try folder.write(try Self.template("oppfølgingsplan"), to: "mal.docx")
    let lines = [
      "fyll oppfølgingsplan --fra tall.csv -o Ut", "identifiser tall.csv --trinn Vg1", "oversikt Ut --fra tall.csv",
      "klargjør oppfølgingsplan mal.docx --etiketter ord.csv -o ny.docx", "fyll oppfølgingsplan --fra 0.json -o Ut",
      "fyll oppfølgingsplan --fra 6.json -o Ut", "identifiser 1.json --trinn Vg1",
    ]

    #expect(try lines.compactMap { try ended("iko \($0)") } == [])
  }
}
