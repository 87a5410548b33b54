import Forms
import Foundation
import OPC
import TestSupport
import Testing

@testable import IKO

/// Random runs over documents that a person edits, moves and saves in between: nothing that was there is ever gone.
///
/// A hundred sequences in the suite, ten thousand where `IKO_BEVIS` is set (`.ci/prove edits`), or as many as `IKO_SEQUENCES` says.
struct SacredEditsTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let sequences =
    environment["IKO_SEQUENCES"].flatMap { Int($0) } ?? (environment["IKO_BEVIS"] == nil ? 100 : 10_000)

  private static let shards = 4

  @Test(arguments: 0..<shards)
  func `every byte that stood in the folder before a run is in it afterwards`(shard: Int) throws {
    let template = try Template<AnyForm>(
      Specimen([
        .paragraph(.blank("elev.navn")), .paragraph(.blank("a")), .paragraph(.blank("b")),
        .table(.section("rad", .row(.cell(.paragraph(.blank("rad.x"))), .cell(.paragraph(.blank("rad.y")))))),
      ]).bytes(), name: "mal.docx")
    var runs = 0
    var statuses: [Utfylling.Status: Int] = [:]

    let seeds = stride(from: shard, to: Self.sequences, by: Self.shards)
    for seed in seeds {
      var story = try Story(template, seed: UInt64(seed))
      for _ in 0..<6 {
        story.edit()
        let (before, words) = (story.contents, story.words)
        for status in try story.run() { statuses[status, default: 0] += 1 }
        runs += 1
        let after = story.contents
        let lost = before.filter { !after.contains($0) }
        #expect(lost.isEmpty, "seed \(seed): \(lost.count) files")
        #expect(words.subtracting(story.words).isEmpty, "seed \(seed): \(words.subtracting(story.words))")
        if !lost.isEmpty { return }
      }
    }
    let common: [Utfylling.Status] = [.laget, .beholdt, .oppdatert, .konflikt, .nyKopi, .uendret]
    #expect(common.allSatisfy { Self.sequences < 100 || statuses[$0] != nil })
    let told = statuses.map { "\($0.key.rawValue) \($0.value)" }.sorted().joined(separator: ", ")
    print("BEVIS redigering: \(Array(seeds).count) of \(Self.sequences) sequences, \(runs) runs: \(told); nothing lost")
  }
}

/// One folder and what happens in it.
private struct Story {
  private let folder: Mappe
  private let template: Template<AnyForm>
  private var random: SplitMix64
  private var written = 0

  init(_ template: Template<AnyForm>, seed: UInt64) throws {
    self.template = template
    folder = try Mappe(inMemory: true)
    random = SplitMix64(seed: seed)
  }

  private mutating func dice(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }

  /// What every file holds, those that the tool keeps included.
  var contents: Set<[UInt8]> { Set(folder.files.compactMap { try? folder.bytes($0) }) }

  private var documents: [String] { folder.files.filter { !$0.hasPrefix(".iko") && $0.hasSuffix(".docx") } }

  /// What people wrote that stands in a document of the folder, not only in a copy.
  var words: Set<String> {
    var words: Set<String> = []
    for file in documents {
      guard let package = try? OfficePackage(try folder.bytes(file)),
        let text = (try? package.content(of: package.mainPart)).map({ String(decoding: $0, as: UTF8.self) })
      else { continue }
      for match in text.matches(of: /ord[0-9]+/) { words.insert(String(match.0)) }
    }
    return words
  }

  /// Nothing, one thing or two that people do to documents.
  mutating func edit() {
    if dice(3) == 0 {
      for lock in folder.files where lock.contains("~$") {
        try? FileManager.default.removeItem(atPath: folder.path + "/" + lock)
      }
    }
    for _ in 0..<dice(3) {
      guard let file = documents.randomElement(using: &random), let bytes = try? folder.bytes(file) else { continue }
      let kind = dice(8)
      guard let new = try? edited(bytes, kind) else { continue }
      if kind == 6 {
        try? FileManager.default.removeItem(atPath: folder.path + "/" + file)
        _ = try? folder.write(new, to: "Flyttet/\(written).docx")
      } else {
        _ = try? folder.write(new, to: file)
      }
      if kind == 7 { _ = try? folder.write("", to: lockName(file)) }
    }
  }

  private func lockName(_ file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    return file.dropLast(name.count) + "~$" + name.dropFirst(2)
  }

  private mutating func edited(_ bytes: [UInt8], _ kind: Int) throws -> [UInt8] {
    written += 1
    let word = "ord\(written)"
    let package = try OfficePackage(bytes)
    let text = String(decoding: try package.content(of: package.mainPart), as: UTF8.self)
    func with(_ text: String) throws -> [UInt8] {
      try package.bytes(replacing: [ZipEntry(name: package.mainPart.text, content: Array(text.utf8))])
    }
    let own = try Template<AnyForm>(bytes, name: "a.docx", fields: template.fields, layout: nil)
    switch kind {
    case 0, 1: return try own.fill(AnyForm(values: [["a", "b"][kind]: .text(word)])).bytes
    case 2: return try own.fill(AnyForm(values: ["rad": .rows([["x": .text(word)], ["y": .text(word)]])])).bytes
    case 3: return try with(text.replacing("<w:sectPr", with: "<w:p><w:r><w:t>\(word)</w:t></w:r></w:p><w:sectPr"))
    case 4: return try with(text.replacing(/<w:tag w:val="[^"]*"\/>/, with: ""))
    case 5: return try ZipWriter.bytes(of: package.entries.reversed())
    default: return bytes
    }
  }

  /// One run with some data, as somebody might type it.
  mutating func run() throws -> [Utfylling.Status] {
    let day = Day(year: 2026, month: 11, day: 1 + dice(4)) ?? dato
    var run = Utfylling(skjema: "prøve", template: template, folder: folder.path, dato: day)
    run.handling = [.behold, .oppdater, .oppdater, .nyKopi, .nyPeriode][dice(5)]
    run.withStamp = dice(10) > 0
    let pupils = (1...2).compactMap { number -> Oppføring? in
      var values = Values()
      let navn = Elevnavn(fornavn: "Elev", etternavn: "Nr\(number)")
      values["elev.navn"] = .text(navn.fullt)
      for tag in ["a", "b"] where dice(3) > 0 { values[tag] = .text("data\(dice(3))") }
      if dice(2) == 0 { values["rad"] = .rows((0...dice(3)).map { _ in ["x": .text("rad\(dice(3))")] }) }
      return Oppføring(
        Kjennetegn(nøkkel: "\(number)", navn: navn, values: values), navn: navn, values: values, sted: "a", fil: "a")
    }
    return try run.make(pupils).map(\.status)
  }
}
