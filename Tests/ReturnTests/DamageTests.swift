import Disk
import Forms
import IKO
import LibXML
import OPC
import TestSupport
import Testing
import WordML

/// T5: what is broken is refused whole, and never a record with something missing.
@Suite struct DamageTests {
  @Test func `a part that is cut short is never taken for whole, wherever it is cut`() throws {
    let parts = try Self.tenParts()
    var (cuts, taken) = (0, 0)

    for part in parts {
      let end = (part.lastIndex(of: UInt8(ascii: ">")) ?? 0) + 1
      // In a sample all of the first and last bytes, and some in between.
      let step = Proof.isWhole ? 1 : max(1, end / 200)
      for count in 0..<end where count.isMultiple(of: step) || end - count < 40 || count < 40 {
        cuts += 1
        if (try? XMLTree(parsing: Array(part[..<count]))) != nil { taken += 1 }
      }
    }

    #expect(taken == 0)
    Proof.report("T5 avkortede deler: \(cuts) i \(parts.count) deler, \(taken) tatt for hele")
  }

  @Test func `a package with one wrong byte is refused, or reads as it did`() throws {
    var generator = SplitMix64(seed: 5)
    let fillings = try Filling.full()
    let documents = try fillings.map { filling in
      let label = Template<AnyForm>.StampLabel(form: filling.form, key: "1", day: Day(year: 2026, month: 11, day: 23))
      return try filling.template.fill(AnyForm(values: filling.values), stamp: label).bytes
    }
    let whole = try zip(fillings, documents).map { try $0.template.read($1, name: "a.docx") }
    var (refused, equal, told) = (0, 0, 0)
    var wrong: [String] = []

    for _ in 0..<Proof.count(700, of: 10_000) {
      let number = Int.random(in: documents.indices, using: &generator)
      var bytes = documents[number]
      let place = Int.random(in: bytes.indices, using: &generator)
      bytes[place] ^= UInt8.random(in: 1...255, using: &generator)
      guard let reading = try? fillings[number].template.read(bytes, name: "a.docx") else {
        refused += 1
        continue
      }
      // A part without places may be broken: that is reported, and the answers are the same.
      let isReported = reading.findings.contains { $0.code == .damagedPart }
      if Self.isSame(reading, whole[number]) {
        equal += 1
      } else if isReported, reading.answers == whole[number].answers, reading.unplaced == whole[number].unplaced {
        told += 1
      } else {
        wrong.append("\(fillings[number].form), \(place)")
      }
    }

    #expect(wrong == [])
    Proof.report(
      "T5 pakker med én feil byte: \(refused) avvist, \(equal) lest som før, \(told) lest med melding om en skadet del, "
        + "\(wrong.count) lest annerledes")
  }

  @Test func `a part with one wrong byte is refused, or all of its text is reported`() throws {
    var generator = SplitMix64(seed: 6)
    let specimens = try Filling.full().map { try DamagedPart($0) }
    var (refused, told) = (0, 0)
    var wrong: [String] = []

    for _ in 0..<Proof.count(210, of: 10_000) {
      let specimen = specimens[Int.random(in: specimens.indices, using: &generator)]
      var part = specimen.part
      let place = Int.random(in: part.indices, using: &generator)
      part[place] ^= UInt8.random(in: 1...255, using: &generator)
      switch try specimen.judge(part) {
      case .refused: refused += 1
      case .told: told += 1
      case .lost(let words): wrong.append("\(specimen.form), \(place): \(words)")
      }
    }

    #expect(wrong == [])
    Proof.report(
      "T5 deler med én feil byte: \(refused) avvist, \(told) med all tekst gjort rede for, \(wrong.count) uten")
  }

  private static func isSame(_ left: Reading<AnyForm>, _ right: Reading<AnyForm>) -> Bool {
    left.answers == right.answers && left.unplaced == right.unplaced && left.sources == right.sources
      && left.stamp?.key == right.stamp?.key && left.stamp?.form == right.stamp?.form
  }

  /// Parts of all kinds, as our own templates and filled documents have them.
  private static func tenParts() throws -> [[UInt8]] {
    let filling = try Filling.full()[1]
    let filled = try OfficePackage(filling.template.fill(AnyForm(values: filling.values)).bytes)
    let names = ["word/document.xml", "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"]
    let own = try filled.entries.filter { $0.name.hasSuffix(".xml") && !names.contains($0.name) }.map {
      try $0.content()
    }
    let first = try names.map { try filled.content(of: PartName($0)) }
    let blank = try Skjemasamling.alle.map { skjema in
      let package = try OfficePackage(Files.read(Malmappe.path(of: skjema.publisertNavn + ".docx")))
      return try package.content(of: package.mainPart)
    }
    return Array((first + own + blank).prefix(10))
  }
}
