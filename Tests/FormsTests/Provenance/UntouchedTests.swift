import Forms
import Foundation
import OPC
import TestSupport
import Testing

/// Untouched means untouched: what a filling may change, and what it may not.
@Suite struct UntouchedTests {
  private static let app = """
    <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>\
    C:\\Maler\\x.dotx</Template><Pages>1</Pages></Properties>
    """

  private static let specimen: Specimen = {
    var specimen = Trial.specimen
    specimen.creator = "Ola Nordmann"
    specimen.headers = [.paragraph(.blank("elev.navn")), .paragraph(.run("Skolen"))]
    specimen.parts = [
      ("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", app),
      ("customXml/item1.xml", "application/xml", "<a/>"),
    ]
    return specimen
  }()

  private static let label = Template<Trial>.StampLabel(form: "prøve", key: nil, day: nil)

  private func entries(_ document: Document) throws -> [ZipEntry] { try OfficePackage(document.bytes).entries }

  private func changed(_ document: Document) throws -> [String] {
    let before = try OfficePackage(Self.specimen.bytes()).entries
    let after = try entries(document)
    #expect(Array(after.map(\.name).prefix(before.count)) == before.map(\.name))
    return after.filter { !before.contains($0) }.map(\.name)
  }

  @Test func `filling nothing changes nothing`() throws {
    let template = try Template<Trial>(Self.specimen.bytes(), name: "mal.docx")

    #expect(try changed(template.fill(Trial())) == [])
  }

  @Test func `an answer changes its part and the properties that tell of the template's owner`() throws {
    let template = try Template<Trial>(Self.specimen.bytes(), name: "mal.docx")
    var trial = Trial()
    trial.mål = "Bestå"

    #expect(try changed(template.fill(trial)) == ["word/document.xml", "docProps/core.xml", "docProps/app.xml"])
  }

  @Test func `a stamp changes its own part and what names it`() throws {
    let template = try Template<Trial>(Self.specimen.bytes(), name: "mal.docx")

    let document = try template.fill(Trial(), stamp: Self.label)

    #expect(
      try changed(document) == [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml", "docProps/custom.xml",
      ])
  }

  @Test func `author, last editor and the template's path are blanked`() throws {
    let template = try Template<Trial>(Self.specimen.bytes(), name: "mal.docx")
    var trial = Trial()
    trial.navn = "Kari"

    let bytes = try template.fill(trial).bytes

    let core = try bytes.part("docProps/core.xml")
    #expect(core.contains("<dc:title>Mal</dc:title><dc:creator/><cp:lastModifiedBy/>"))
    #expect(try bytes.part("docProps/app.xml").contains("<Template/><Pages>1</Pages>"))
  }

  @Test func `the text outside the slots is the template's`() throws {
    let template = try Template<Trial>(Self.specimen.bytes(), name: "mal.docx")
    let before = try OfficePackage(Self.specimen.bytes())
    var generator = SplitMix64(seed: 7)

    for _ in 0..<20 {
      let after = try OfficePackage(template.fill(Trial.random(&generator)).bytes)
      for part in ["word/document.xml", "word/header1.xml"].map({ PartName($0) }) {
        #expect(
          try Canonical.outsideSlots(after.content(of: part)) == Canonical.outsideSlots(before.content(of: part)))
      }
    }
  }

  @Test func `a template type becomes a document type once something is filled`() throws {
    var specimen = Trial.specimen
    specimen.isTemplate = true
    let template = try Template<Trial>(specimen.bytes(), name: "mal.dotx")
    var trial = Trial()
    trial.navn = "Kari"

    let types = try template.fill(trial).bytes.part("[Content_Types].xml")
    let untouched = try template.fill(Trial()).bytes.part("[Content_Types].xml")

    #expect(types.contains("wordprocessingml.document.main+xml"))
    #expect(!types.contains("template.main+xml"))
    #expect(untouched.contains("template.main+xml"))
  }

  @Test func `equal input gives equal bytes, from several threads at once`() throws {
    let template = try Template<Trial>(Self.specimen.bytes(), name: "mal.docx")
    var generator = SplitMix64(seed: 3)
    let trials = (0..<16).map { _ in Trial.random(&generator) }
    let expected = try trials.map { try template.fill($0, stamp: Self.label).bytes }
    let equal = Counter()

    DispatchQueue.concurrentPerform(iterations: 64) { index in
      let again = index < 16 ? try? Template<Trial>(Self.specimen.bytes(), name: "mal.docx") : template
      if (try? again?.fill(trials[index % 16], stamp: Self.label).bytes) == expected[index % 16] { equal.add() }
    }

    #expect(equal.count == 64)
  }

  private final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private(set) var count = 0
    func add() { lock.withLock { count += 1 } }
  }
}
