import Foundation
import TestSupport
import Testing

/// A folder that an earlier version made, with edits as people make them (`Tests/Versjoner/lag.py`): it is read, kept and merged as that version
/// did it, whatever became of the templates since.
struct VersionTests {
  private static let versions = URL(filePath: Checkout.path("Tests/Versjoner"))

  struct Scene: Decodable, Sendable, CustomTestStringConvertible {
    struct Step: Decodable, Sendable {
      let kommando: [String]
    }
    let navn: String
    let steg: [Step]
    var version = ""
    var testDescription: String { "\(version): \(navn)" }

    private enum CodingKeys: String, CodingKey { case navn, steg }
  }

  private static let scenes: [Scene] = ["0.1"].flatMap { version -> [Scene] in
    let data = (try? Data(contentsOf: versions.appending(path: "\(version)/forventet.json"))) ?? Data()
    let scenes = (try? JSONDecoder().decode([Scene].self, from: data)) ?? []
    return scenes.map { scene in
      var scene = scene
      scene.version = version
      return scene
    }
  }

  /// A copy of the folder that may be worked in.
  private static func copy(_ version: String) throws -> Arbeidsmappe {
    let folder = try Arbeidsmappe()
    try FileManager.default.removeItem(atPath: folder.path)
    try FileManager.default.copyItem(atPath: versions.appending(path: version).path, toPath: folder.path)
    return folder
  }

  /// What a scene is to say, step by step: each line with its keys in their order.
  private static func expected(_ scene: Scene) throws -> [[String]] {
    let data = try Data(contentsOf: versions.appending(path: "\(scene.version)/forventet.json"))
    let scenes = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    let steps = try #require(scenes.first { $0["navn"] as? String == scene.navn }?["steg"] as? [[String: Any]])
    return try steps.map { step in try (step["linjer"] as? [[String: Any]] ?? []).map { try text($0, like: $0) } }
  }

  private static func text(_ line: [String: Any], like other: [String: Any]) throws -> String {
    let kept = line.filter { other[$0.key] != nil }
    return String(decoding: try JSONSerialization.data(withJSONObject: kept, options: [.sortedKeys]), as: UTF8.self)
  }

  @Test func `every version has its scenes`() {
    #expect(
      Self.scenes.map(\.navn) == [
        "alt leses", "det som er endret", "de samme opplysningene", "nye opplysninger", "oppdatering", "ny periode",
        "registeret", "sjekklisten som kilde", "årshjulet",
      ])
  }

  @Test(arguments: scenes)
  func `what is done with a folder of an earlier version ends as it did then`(scene: Scene) throws {
    let folder = try Self.copy(scene.version)
    let expected = try Self.expected(scene)

    for (step, lines) in zip(scene.steg, expected) {
      let command = step.kommando.map { "'\($0)'" }.joined(separator: " ")
      let outcome = try folder.run("iko \(command)")
      let said = try outcome.output.split(separator: "\n").map { line in
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
      let kept = [
        "fil", "nøkkel", "status", "skjema", "verdier", "kilde", "endret", "utfylt", "tømt", "nyeRader",
        "fjernedeRader",
      ]
      let told = try said.map { try Self.text($0, like: Dictionary(uniqueKeysWithValues: kept.map { ($0, true) })) }

      #expect(told == lines, "\(command)")
      #expect(!lines.isEmpty)
    }
  }

  @Test
  func
    `documents that somebody edited keep their bytes, and one that nobody touched is kept as a copy when it is made anew`()
    throws
  {
    let folder = try Self.copy("0.1")
    let edited = [
      "Planer/1STA/Lie, Ola – oppfølgingsplan 2026-08-24.docx",
      "Planer/1STB/Bråten, Åse – oppfølgingsplan 2026-08-24.docx",
    ]
    let before = try edited.map(folder.bytes)
    let untouched = try folder.bytes("Planer/1STA/Nordmann, Kari – oppfølgingsplan 2026-08-24.docx")

    try folder.run("iko fyll oppfølgingsplan --mal mal/plan.docx --fra klasse-ny.csv -o Planer --dato 2026-08-31")

    #expect(try edited.map(folder.bytes) == before)
    let kept = folder.listing.filter { $0.contains("/.iko/kopier/") && $0.contains(".docx") }
    #expect(kept.contains { $0.hasSuffix(" \(untouched.count)") })
  }

  @Test func `a calendar of an earlier version stays as it is, and is brought up to date`() throws {
    let folder = try Self.copy("0.1")
    let before = try folder.bytes("oversikt.ics")

    try folder.run("iko oversikt Planer -o oversikt.ics --med-frister --dato 2026-08-30")
    let same = try folder.bytes("oversikt.ics")
    try folder.write("Møte nr.;Dato\n1;31.08.2026\n", to: "datoer.csv")
    let outcome = try folder.run(
      "iko oversikt Planer --årshjul datoer.csv -o oversikt.ics --med-frister --dato 2026-08-30")
    let moved = String(decoding: try folder.bytes("oversikt.ics"), as: UTF8.self)

    #expect(same == before)
    #expect(outcome.status == 0)
    #expect(moved.contains("DTSTART;VALUE=DATE:20260831"))
    #expect(moved.components(separatedBy: "SEQUENCE:1\r\n").count == 2)
  }

  @Test func `a document of an earlier template is read by it: nothing is said of text outside its fields`() throws {
    let folder = try Self.copy("0.1")

    let said = try folder.said("iko les Planer")

    #expect(!said.contains("laget av en annen mal"), "\(said)")
  }
}
