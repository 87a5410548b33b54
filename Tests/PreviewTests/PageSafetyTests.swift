import Disk
import Foundation
import OPC
import Testing
import TestSupport
import WordML

@testable import Preview

/// Nothing of a document is anything but text, and nothing of it is missing.
struct PageSafetyTests {
  private static let hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;"

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }

  /// The elements of a page that hold something, or lead somewhere.
  private func tags(_ page: String) -> Set<String> {
    Set(page.matches(of: #/<([a-zA-Z]+)/#).map { String($0.1) })
  }

  private static let ours: Set<String> = [
    "div", "p", "span", "a", "br", "table", "colgroup", "col", "tbody", "tr", "td", "sup", "img",
  ]

  @Test func `text of a document is text, wherever it stands`() throws {
    let evil = escaped(Self.hostile)
    let body: [String] = [
      .paragraph(.run(evil)),
      .control(evil, .text, title: evil, .paragraph(.run(evil))),
      "<w:p><w:pPr><w:pStyle w:val=\"\(evil)\"/><w:jc w:val=\"\(evil)\"/><w:shd w:fill=\"\(evil)\"/></w:pPr>"
        + "<w:r><w:rPr><w:color w:val=\"\(evil)\"/><w:sz w:val=\"\(evil)\"/><w:rFonts w:ascii=\"\(evil)\"/><w:highlight w:val=\"\(evil)\"/></w:rPr><w:t>x</w:t></w:r></w:p>",
      "<w:p><w:hyperlink w:anchor=\"javascript:alert(1)\"><w:r><w:t>lenke</w:t></w:r></w:hyperlink></w:p>",
      "<w:p><w:r><w:drawing><wp:inline><wp:docPr descr=\"\(evil)\"/></wp:inline></w:drawing></w:r></w:p>",
      "<w:tbl><w:tblGrid><w:gridCol w:w=\"9999999999999999999999\"/></w:tblGrid><w:tr><w:trPr><w:trHeight w:val=\"-1\"/><w:gridBefore w:val=\"99999\"/></w:trPr>"
        + "<w:tc><w:tcPr><w:gridSpan w:val=\"2147483648\"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>",
    ]
    let mark = Marker(id: "s", target: "#v", name: Self.hostile, text: Self.hostile, look: "funnet")
    let page = try WordPage(Specimen(body).bytes(), marks: [Self.hostile: mark])
    #expect(page.marked == [Self.hostile])
    #expect(tags(page.html.source).subtracting(Self.ours) == [])
    #expect(!page.html.source.contains("javascript:"))
    let attributes = Set(page.html.source.matches(of: #/ ([a-z-]+)="/#).map { String($0.1) })
    #expect(
      attributes.isSubset(of: [
        "class", "id", "href", "aria-label", "role", "colspan", "rowspan", "aria-level", "src", "alt",
      ]))
    #expect(!page.style.contains("alert"))
    #expect(!page.style.contains("99999"))
  }

  @Test func `only pictures that are pictures are shown, and none from elsewhere`() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]
    let large = png + Array(repeating: 0, count: 3 << 20)
    var specimen = Specimen(
      ["a", "b", "c", "d", "e"].map { id in
        "<w:p><w:r><w:drawing><wp:inline><wp:docPr descr=\"Bilde \(id)\"/><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
          + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:embed=\"\(id)\"/></wp:inline></w:drawing></w:r></w:p>"
      })
    specimen.parts = [("word/styles2.xml", "text/xml", "<x/>")]
    let relation = { (id: String, target: String, more: String) in
      "<Relationship Id=\"\(id)\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"\(target)\"\(more)/>"
    }
    let lines =
      relation("a", "media/a.png", "") + relation("b", "media/b.svg", "")
      + relation("c", "http://x.no/c.png", " TargetMode=\"External\"")
      + relation("d", "media/d.png", "") + relation("e", "../../../etc/passwd", "")
    var entries = specimen.entries()
    let rels = try #require(entries.firstIndex { $0.name == "word/_rels/document.xml.rels" })
    let old = String(decoding: try entries[rels].content(limits: .document), as: UTF8.self)
    entries[rels] = ZipEntry(
      name: entries[rels].name, content: Array(old.replacing("</Relationships>", with: lines + "</Relationships>").utf8)
    )
    entries += [
      ZipEntry(name: "word/media/a.png", content: png),
      ZipEntry(name: "word/media/b.svg", content: Array("<svg onload='x'/>".utf8)),
      ZipEntry(name: "word/media/d.png", content: large),
    ]
    let page = try WordPage(ZipWriter.bytes(of: entries)).html.source
    #expect(page.contains("<img src=\"data:image/png;base64,\(Data(png).base64EncodedString())\" alt=\"Bilde a\">"))
    #expect(page.matches(of: #/<img /#).count == 1)
    for other in ["b", "c", "d", "e"] { #expect(page.contains("<span class=\"bilde\">Bilde \(other)</span>")) }
    #expect(!page.contains("svg") && !page.contains("x.no") && !page.contains("passwd"))
  }

  @Test func `deep tables and long lists end nobody's page`() throws {
    var nested: String = .paragraph(.run("innerst"))
    for _ in 0..<40 { nested = .table(.row(.cell(nested, .paragraph()))) }
    #expect(try WordPage(Specimen(nested).bytes()).html.source.contains("innerst"))
    let many = String(repeating: .table(.row(.cell(.paragraph(.control("x", .text, .run("y")))))), count: 2000)
    #expect(try WordPage(Specimen(many).bytes()).html.source.contains("y"))
  }

  @Test(.enabled(if: Shared.isPresent, "The shared forms are not here."))
  func `a hostile document is shown or refused, and shows nothing but text`() throws {
    var shown = 0
    for name in Shared.names(in: "corpus/hostile") {
      guard let bytes = try? Shared.bytes("corpus/hostile/" + name), let page = try? WordPage(bytes) else { continue }
      shown += 1
      #expect(tags(page.html.source).subtracting(Self.ours) == [], "\(name)")
      #expect(!page.style.contains("url(") && !page.style.contains("@"), "\(name)")
    }
    #expect(shown > 0)
  }

  // MARK: Nothing is missing

  /// The words of a text, without what a browser leaves out.
  private static func words(_ text: String) -> [String: Int] {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    return Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +)
  }

  private static func missing(in bytes: [UInt8]) throws -> [String] {
    let document = try WordDocument(bytes)
    var page = try WordPage(document).html.source
    // What the page says in place of a picture is no word of the document.
    page = page.replacing(#/<span class="bilde">[^<]*<\/span>/#, with: " ").replacing(#/<sup>\d+<\/sup>/#, with: "")
      .replacing(#/<(?:\/?p|\/?div|\/?td|br)[^>]*>/#, with: " ").replacing(#/<[^>]*>/#, with: "")
    for (code, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      page = page.replacing(code, with: sign)
    }
    var left = words(page)
    let whole =
      document.stories.contains { story in
        (try? document.tree(of: story.part).root)?.descendants(.paragraph).contains(where: Revisions.joinsNext) ?? false
      } ? page.filter { !$0.isWhitespace } : ""
    var missing: [String] = []
    for story in document.stories {
      for (word, count) in words(VisibleText.of(try document.tree(of: story.part).root)) {
        let there = left[word] ?? 0
        // A paragraph whose end was taken away under tracking runs on into the next, and two words are one.
        if there < count, !whole.contains(word) { missing.append(word) }
        left[word] = max(there - count, 0)
      }
    }
    return missing.sorted()
  }

  private static let templates: [String] = {
    let root = Checkout.path("Templates")
    return Files.regularFiles(below: root).files.filter { $0.hasSuffix(".docx") }.sorted()
  }()

  @Test func `no word of our templates is missing`() throws {
    #expect(Self.templates.count >= 14)
    for path in Self.templates {
      let missing = try Self.missing(in: Files.read(path))
      #expect(missing == [], "\(path)")
    }
  }

  @Test(
    .enabled(if: Shared.isPresent, "The shared forms are not here."),
    arguments: ["forms", "forms/c", "forms/edited", "corpus/docx"])
  func `no word of the shared forms is missing`(folder: String) throws {
    for name in Shared.names(in: folder) where name.hasSuffix(".docx") {
      guard let document = try? Shared.bytes(folder + "/" + name), (try? WordDocument(document)) != nil else {
        continue
      }
      let missing = try Self.missing(in: document)
      #expect(missing == [], "\(name)")
    }
  }
}
