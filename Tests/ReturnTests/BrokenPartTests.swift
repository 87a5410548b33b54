import Forms
import IKO
import Testing
import WordML

@testable import OPC

/// Each part of a filled document broken in turn: what holds places is refused, and without the others the document is read, and that is said.
@Suite struct BrokenPartTests {
  /// The last two are of the archive's directory: the data are those of the sound document, which was read a moment before.
  private enum Kind: CaseIterable { case cut, noXML, otherRoot, missing, wrongSize, wrongChecksum }

  @Test func `a document is read without a part that holds no places, and is nobody's to replace`() throws {
    var (read, refused) = (0, 0)
    for filling in try Filling.full() {
      let label = Template<AnyForm>.StampLabel(
        form: filling.form, key: "1", day: Day(year: 2026, month: 11, day: 23))
      let bytes = try filling.template.fill(AnyForm(values: filling.values), stamp: label).bytes
      let package = try OfficePackage(bytes)
      let whole = try filling.template.read(bytes, name: "a.docx")
      #expect(try package.brokenParts() == [])
      for part in try Self.optionalParts(of: package) {
        for kind in Kind.allCases {
          let damaged = try Self.damaged(package, part, kind)

          let reading = try filling.template.read(damaged, name: "a.docx")

          #expect(reading.answers == whole.answers, "\(filling.form) \(part.text) \(kind)")
          #expect(reading.findings.contains { $0.code == .damagedPart }, "\(filling.form) \(part.text) \(kind)")
          #expect(reading.stamp == nil)
          let merged = try filling.template.merge(filling.values, into: damaged, name: "a.docx", stamp: label)
          #expect(merged?.isNotPossible != false)
          read += 1
        }
      }
      for story in try WordDocument(package).stories {
        for kind in [Kind.cut, .noXML] {
          let damaged = try Self.damaged(package, story.part, kind)
          #expect(throws: FormError.self) { try filling.template.read(damaged, name: "a.docx") }
          refused += 1
        }
      }
    }
    #expect(read > 100)
    #expect(refused > 20)
  }

  /// The optional parts that the document has, by name; what the code holds for optional is looked for by other means.
  private static func optionalParts(of package: OfficePackage) throws -> [PartName] {
    let names = [
      "docProps/custom.xml", "docProps/core.xml", "docProps/app.xml", "word/settings.xml", "word/styles.xml",
      "word/numbering.xml", "word/fontTable.xml", "word/webSettings.xml", "word/comments.xml", "word/theme/theme1.xml",
    ]
    return names.map { PartName($0) }.filter { package.contains($0) }
  }

  private static func damaged(_ package: OfficePackage, _ part: PartName, _ kind: Kind) throws -> [UInt8] {
    let content = try package.content(of: part)
    let other: [UInt8]
    switch kind {
    case .cut: other = Array(content.prefix(content.count * 2 / 3))
    case .noXML: other = Array("ikke XML".utf8)
    case .otherRoot: other = Array("<annet/>".utf8)
    case .wrongSize, .wrongChecksum:
      let entry = try #require(package.entries.first { PartName($0.name) == part })
      let said = kind == .wrongSize ? (entry.crc, entry.size + 1) : (entry.crc ^ 1, entry.size)
      let lying = ZipEntry(name: entry.name, method: entry.method, crc: said.0, size: said.1, data: entry.data)
      return try OfficePackage.bytes(of: package.entries.map { $0 == entry ? lying : $0 })
    case .missing: return try OfficePackage.bytes(of: package.entries.filter { PartName($0.name) != part })
    }
    return try package.bytes(replacing: [ZipEntry(name: part.text, content: other)])
  }
}

extension Merged {
  fileprivate var isNotPossible: Bool { if case .notPossible = outcome { true } else { false } }
}
