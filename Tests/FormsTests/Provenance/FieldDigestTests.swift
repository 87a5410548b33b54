import OPC
import TestSupport
import Testing

@testable import Forms

/// What a document remembers of its fields, and what it then can tell.
@Suite struct FieldDigestTests {
  private static let label = Template<AnyForm>.StampLabel(form: "prøve", key: "1", day: nil)

  private func template() throws -> Template<AnyForm> {
    try Template<AnyForm>(
      Specimen(["navn", "mål", "år, kl. 8:30"].map { .paragraph(.blank($0)) }).bytes(),
      name: "mal.docx")
  }

  private func changes(_ before: Values, _ after: Values) throws -> FieldChanges {
    let template = try template()
    let made = try template.fill(AnyForm(values: before), stamp: Self.label)
    let own = try Template<AnyForm>(made.bytes, name: "a.docx", fields: template.fields, layout: nil)
    let edited = try own.fill(AnyForm(values: after))
    let reading = try template.read(edited.bytes, name: "a.docx")
    return try #require(FieldChanges(reading, fields: template.fields))
  }

  @Test func `a field that was written over, one that was emptied, one that was filled`() throws {
    let before: Values = ["navn": .text("Kari"), "mål": .text("Delta\ni timene")]

    #expect(try changes(before, [:]).isEmpty)
    #expect(try changes(before, before).isEmpty)
    let changed = try changes(before, ["navn": .text("Ola"), "mål": .emptied, "år, kl. 8:30": .text("x")])
    #expect(changed.changed == ["navn"])
    #expect(changed.emptied == ["mål"])
    #expect(changed.filled == ["år, kl. 8:30"])
  }

  @Test func `the same words in two documents have two digests, and none of the words are in the file`() throws {
    let template = try template()
    let all = try ["A", "B"].map { text in
      try template.fill(AnyForm(values: ["navn": .text("Kari"), "mål": .text(text)]), stamp: Self.label).bytes
    }

    let stamps = try all.map { try #require(try Stamp(readFrom: $0)) }

    #expect(stamps[0].digests?.plain["navn"] != stamps[1].digests?.plain["navn"])
    #expect(try !all[0].part("docProps/custom.xml").contains("Kari"))
  }

  @Test func `a stamp from before fields were remembered is still a stamp`() throws {
    let bytes = try template().fill(AnyForm(values: ["navn": .text("Kari")]), stamp: Self.label).bytes
    let custom = try bytes.part("docProps/custom.xml").replacing("skjema.felter.", with: "annet.")
    let package = try OfficePackage(bytes)
    let old = try package.bytes(replacing: [ZipEntry(name: "docProps/custom.xml", content: Array(custom.utf8))])

    let stamp = try #require(try Stamp(readFrom: old))

    #expect(stamp.isUntouched)
    #expect(stamp.digests == nil)
    #expect(try Stamp(readFrom: bytes)?.isEquivalent(to: stamp) == true)
  }

  @Test func `a document with the shorter digests of before is compared by them, and keeps them`() throws {
    let template = try template()
    let made = try template.fill(AnyForm(values: ["navn": .text("Kari"), "mål": .text("Delta")]), stamp: Self.label)
    let custom = try made.bytes.part("docProps/custom.xml").replacing(/:([0-9a-f]{4})[0-9a-f]{4}/) { ":\($0.1)" }
    let package = try OfficePackage(made.bytes)
    let old = try package.bytes(replacing: [ZipEntry(name: "docProps/custom.xml", content: Array(custom.utf8))])
    let own = try Template<AnyForm>(old, name: "a.docx", fields: template.fields, layout: nil)
    let edited = try own.fill(AnyForm(values: ["mål": .text("Bli med")])).bytes

    let changes = try #require(
      FieldChanges(template.read(edited, name: "a.docx"), fields: template.fields))
    let merged = try #require(
      try template.merge(
        ["navn": .text("Ola"), "mål": .text("Delta")], into: edited, name: "a.docx", stamp: Self.label))

    #expect(changes.changed == ["mål"] && changes.emptied == [] && changes.filled == [])
    #expect(merged.conflicts == [])
    guard case .filled(let document) = merged.outcome else { throw Unexpected() }
    let reading = try template.read(document.bytes, name: "a.docx")
    #expect(reading.answers["navn"] == .text("Ola") && reading.answers["mål"] == .text("Bli med"))
    #expect(FieldChanges(reading, fields: template.fields)?.changed == ["mål"])
    #expect(try Set(#require(reading.stamp?.digests).plain.values.map(\.count)) == [4])
  }

  @Test func `a digest has 32 bits`() throws {
    let made = try template().fill(AnyForm(values: ["navn": .text("Kari")]), stamp: Self.label)

    #expect(try #require(Stamp(readFrom: made.bytes)?.digests).plain["navn"]?.count == 8)
  }

  @Test func `rows that are too many to compare are the ones in their places`() {
    let old = (0..<3000).map { ["tekst": "\($0)"] }
    let new = (1..<3002).map { ["tekst": "\($0)"] }

    let pairs = RowMatch(old, new).pairs

    #expect(pairs.count == 3001)
    #expect(pairs.prefix(3000).allSatisfy { $0.old == $0.new })
    #expect(pairs.last?.old == nil)
    #expect(RowMatch(Array(old[..<20]), Array(new[..<20])).pairs.last?.old == nil)
  }

  private struct Unexpected: Error {}
}
