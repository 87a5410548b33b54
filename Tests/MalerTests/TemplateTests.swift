import Disk
import Foundation
import LibXML
import Maler
import OPC
import TestSupport
import Testing
import WordML

/// What every published form must be, so that all can read it and nobody's name is in it. Fix with `make maler`, or in Word.
@Suite struct TemplateTests {
  static let folder = Checkout.path("Templates")

  static let names = ((try? Files.names(in: folder)) ?? []).filter { $0.hasSuffix(".docx") }

  @Test func `there are templates`() {
    #expect(!Self.names.isEmpty)
  }

  @Test(arguments: names) func `every template is clean`(name: String) throws {
    #expect(try Maler.clean(Files.read(Self.folder + "/" + name)).noise.description == "")
  }

  @Test(arguments: names) func `has a title, a language and no author`(name: String) throws {
    let form = try Form(name)
    let core = try #require(try form.roots(from: PartName(""), "core-properties").first)
    let styles = try #require(try form.roots(from: form.main, "styles").first)

    let words = Dictionary(core.children.map { ($0.localName, $0.text) }) { first, _ in first }
    #expect(words["title"]?.isEmpty == false)
    #expect(words["language"] == "nb-NO")
    #expect(words["creator"] == nil && words["lastModifiedBy"] == nil)
    let language = styles.first(.w("docDefaults"))?.descendants(.w("lang")).first
    #expect(language?.attribute(.value) == "nb-NO")
  }

  @Test(arguments: names) func `headings come in order, none skipped`(name: String) throws {
    let form = try Form(name)
    let levels = try form.headingLevels()

    var above = 0
    for level in levels {
      #expect(level <= above + 1, "heading \(level) under heading \(above)")
      above = level
    }
    #expect(!levels.isEmpty)
  }

  @Test(arguments: names) func `tables say what they hold, and repeat their headings`(name: String) throws {
    for table in try Form(name).stories.flatMap({ $0.descendants(.table) }) {
      let properties = table.first(.w("tblPr"))
      let words = ["tblCaption", "tblDescription"].compactMap { (name: String) in
        properties?.children.first { $0.localName == name }?.attribute(.value)
      }
      #expect(words.contains { !$0.isEmpty }, "no caption: \(VisibleText.of(table).prefix(40))")

      let rows = table.descendants(.row)
      let look = properties?.first(.w("tblLook"))
      let hasHeading = look?.attribute(.w("firstRow")).map { $0 == "1" || $0 == "true" }
      // The hexadecimal form of Word 2007 has the first row in bit 0x20.
      let bits = look?.attribute(.value).flatMap { Int($0, radix: 16) } ?? 0
      guard rows.count > 1, hasHeading ?? (bits & 0x20 != 0) else { continue }
      #expect(rows[0].first(.w("trPr"))?.first(.w("tblHeader")) != nil, "no heading row: \(words)")
    }
  }

  @Test(arguments: names) func `every control has a tag, a title and an id of its own`(name: String) throws {
    let controls = try Form(name).stories.flatMap { $0.descendants(.control) }.compactMap(ContentControl.init)

    for control in controls where control.kind != .repeatingItem {
      #expect(control.tag != nil, "no tag: \(control.title ?? control.text)")
      #expect(control.title != nil, "no title: \(control.tag ?? control.text)")
    }
    let ids = controls.map { $0.properties?.first(.w("id"))?.attribute(.value) ?? "none" }
    let repeated = Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(repeated == [])
    #expect(!ids.contains("none"))
  }

  @Test(arguments: names) func `pictures are described`(name: String) throws {
    for picture in try Form(name).stories.flatMap({ $0.descendants(Name(.drawing, "docPr")) }) {
      #expect(picture.attribute(Name(nil, "descr"))?.isEmpty == false)
    }
  }

  @Test(arguments: names) func `every page of a form about a pupil is marked Unntatt offentlighet`(name: String) throws
  {
    let form = try Form(name)
    let headers = try form.usedHeaders()
    let isAboutPupil = form.stories.flatMap { $0.descendants(.control) }.contains {
      ContentControl($0)?.tag == "elev.navn"
    }

    #expect(!headers.isEmpty)
    for header in headers { #expect(VisibleText.of(header).contains("Unntatt offentlighet") == isAboutPupil) }
    // A first page, or left-hand pages, of their own have no header unless one is named for them.
    let references = form.stories[0].descendants(.w("headerReference")).compactMap { $0.attribute(.w("type")) }
    #expect(references.contains("default"))
    if form.stories[0].descendants(.w("titlePg")).count > 0 { #expect(references.contains("first")) }
    let settings = try form.roots(from: form.main, "settings").first
    if settings?.first(.w("evenAndOddHeaders")) != nil { #expect(references.contains("even")) }
  }

  @Test(arguments: names) func `text is one run and NFC, and so are names`(name: String) throws {
    let package = try Form(name).document.package
    #expect(Self.isNFC(name))
    for entry in package.entries where entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels") {
      #expect(Self.isNFC(entry.name))
      let text = String(decoding: try entry.content(), as: UTF8.self)
      #expect(Self.isNFC(text), "\(entry.name)")
      #expect(!text.contains("w:rsid"), "\(entry.name)")
      let root = try package.tree(of: PartName(entry.name)).root
      for run in root.descendants(.run) {
        guard let next = run.next else { continue }
        #expect(!RunMerger.isContinued(run, by: next), "\(VisibleText.of(run)) | \(VisibleText.of(next))")
      }
    }
  }

  private static func isNFC(_ text: String) -> Bool {
    text.unicodeScalars.elementsEqual(text.precomposedStringWithCanonicalMapping.unicodeScalars)
  }
}

/// A template with the trees that the tests look at.
private struct Form {
  let document: WordDocument
  let stories: [Element]

  var main: PartName { document.package.mainPart }

  init(_ name: String) throws {
    let document = try WordDocument(Files.read(TemplateTests.folder + "/" + name))
    stories = try document.stories.map { try document.tree(of: $0.part).root }
    self.document = document
  }

  func roots(from source: PartName, _ type: String) throws -> [Element] {
    try document.package.related(to: source, type: type).map { try document.package.tree(of: $0).root }
  }

  /// The outline levels of the headings in the main text, from 1.
  func headingLevels() throws -> [Int] {
    var levels: [String: Int] = [:]
    for style in try roots(from: main, "styles").flatMap({ $0.children(.w("style")) }) {
      let name = style.first(.w("name"))?.attribute(.value)?.lowercased() ?? ""
      guard let id = style.attribute(.w("styleId")), name.hasPrefix("heading ") else { continue }
      levels[id] = Int(name.dropFirst("heading ".count))
    }
    return stories[0].descendants(.paragraph).compactMap { paragraph in
      paragraph.first(.w("pPr"))?.first(.w("pStyle"))?.attribute(.value).flatMap { levels[$0] }
    }
  }

  /// The headers that a section of the text names.
  func usedHeaders() throws -> [Element] {
    let address = "http://schemas.openxmlformats.org/officeDocument/2006/relationships" as StaticString
    let id = Name(Namespace(address, prefix: "r"), "id")
    let used = Set(stories[0].descendants(.w("headerReference")).compactMap { $0.attribute(id) })
    return try document.package.relationships(of: main)?.all.filter { used.contains($0.id) }.compactMap { link in
      try main.resolving(link.target).map { try document.tree(of: $0).root }
    } ?? []
  }
}
