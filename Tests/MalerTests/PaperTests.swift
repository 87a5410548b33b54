import Disk
import LibXML
import Maler
import OPC
import Ring
import Testing
import WordML

/// What the templates are on paper, in both languages: headers, rows that stay together, prompts that come back, the ring.
@Suite struct PaperTests {
  static let paths = TemplateTests.names.flatMap { name in
    ["\(TemplateTests.folder)/\(name)", "\(NynorskTemplateTests.folder)/\(name)"]
  }

  private static func roots(_ path: String) throws -> (main: Element, headers: [Element], footers: [Element]) {
    let document = try WordDocument(Files.read(path))
    func roots(_ kind: WordDocument.Story.Kind) throws -> [Element] {
      try document.stories.filter { $0.kind == kind }.map { try document.tree(of: $0.part).root }
    }
    return (try roots(.main)[0], try roots(.header), try roots(.footer))
  }

  private static func tags(_ root: Element) -> [String] {
    root.descendants(.control).compactMap { ContentControl($0)?.tag }
  }

  @Test(arguments: paths) func `every page of a pupil's document says whose it is, and which page of how many`(
    path: String
  ) throws {
    let (main, headers, footers) = try Self.roots(path)
    let isAboutPupil = Self.tags(main).contains("elev.navn")

    for header in headers {
      #expect(Self.tags(header) == (isAboutPupil ? ["skole.navn", "elev.navn", "elev.klasse"] : ["skole.navn"]))
    }
    for footer in footers {
      let codes = footer.descendants(.w("fldSimple")).compactMap { $0.attribute(.w("instr")) }
      #expect(codes == [" PAGE ", " NUMPAGES "])
      #expect(Self.tags(footer) == (isAboutPupil ? [] : ["dok.eier", "dok.versjon", "dok.godkjent"]))
    }
  }

  @Test(arguments: paths) func `a heading of a table has a row with it, and the last row is not alone`(
    path: String
  ) throws {
    let (main, _, _) = try Self.roots(path)
    for table in main.descendants(.table) {
      let rows = table.descendants(.row)
      guard rows.count > 2 else { continue }
      if rows[0].first(.w("trPr"))?.first(.w("tblHeader")) != nil {
        #expect(try Self.keeps(rows[0], path), "\(VisibleText.of(rows[0]))")
      }
      #expect(try Self.keeps(rows[rows.count - 2], path), "\(VisibleText.of(rows[rows.count - 2]))")
    }
  }

  /// Whether the first paragraph of a row stays with the next one: by itself, or by its style.
  private static func keeps(_ row: Element, _ path: String) throws -> Bool {
    guard let properties = row.descendants(.paragraph).first?.first(.w("pPr")) else { return false }
    if properties.first(.w("keepNext")) != nil { return true }
    let style = properties.first(.w("pStyle"))?.attribute(.value)
    return style == "Kolonne"
  }

  /// Thousandths of the size that a letter is wide in Arial, and in the fonts that take its place.
  private static let letters: [(width: Int, of: String)] = [
    (222, "ijl"), (278, "tfI-/ "), (333, "r"), (500, "ckvsxyzJ"), (556, "abdeghnopquåL"), (611, "FTZø"),
    (667, "ABEKPSVXY"),
    (722, "CDHNRUw"), (778, "GOQ"), (833, "mM"), (889, "æ"),
  ]

  /// In twentieths of a point, at nine points.
  private static func width(of word: some StringProtocol) -> Int {
    word.reduce(0) { sum, letter in sum + (letters.first { $0.of.contains(letter) }?.width ?? 1000) } * 9 * 20 / 1000
  }

  @Test(arguments: paths.filter { $0.contains("oppfølgingsplan") })
  func `no word that the table of measures offers is broken`(path: String) throws {
    let (main, _, _) = try Self.roots(path)
    let table = try #require(main.descendants(.table).first { Self.tags($0).contains("tiltak.ansvar") })
    func choices(_ cell: Element) -> [String] {
      cell.descendants(.w("listItem")).compactMap { $0.attribute(.w("displayText")) }
    }
    for row in table.descendants(.row).dropFirst() {
      let cells = row.descendants(.w("tc"))
      let persons = try #require(cells.first { Self.tags($0) == ["tiltak.ansvar"] }.map(choices))
      #expect(persons.count > 5)
      for cell in cells {
        // The one who evaluates is mostly one of those who may be responsible.
        let offered = Self.tags(cell) == ["tiltak.evalueresAv"] ? persons : choices(cell)
        let width = try #require(cell.first(.w("tcPr"))?.first(.w("tcW"))?.attribute(.w("w")).flatMap { Int($0) })
        for word in offered.flatMap({ $0.split(separator: " ") }) {
          #expect(Self.width(of: word) <= width - 2 * 85, "\(word)")
        }
      }
    }
  }

  @Test func `the lines for signatures stay with what is signed`() throws {
    for path in Self.paths where path.contains("oppfølgingsplan.docx") {
      let main = try Self.roots(path).main
      let tables = main.descendants(.table).suffix(2)
      for row in tables.flatMap({ $0.descendants(.row) }) {
        #expect(try Self.keeps(row, path), "\(VisibleText.of(row))")
        #expect(row.first(.w("trPr"))?.first(.w("cantSplit")) != nil)
      }
    }
  }

  // MARK: The glossary

  @Test(arguments: paths) func `each placeholder names a part of the glossary that shows the same prompt`(
    path: String
  ) throws {
    let package = try OfficePackage(Files.read(path))
    let glossary = try #require(try package.related(to: package.mainPart, type: "glossaryDocument").first)
    var prompts: [String: String] = [:]
    for part in try package.tree(of: glossary).root.descendants(.w("docPart")) {
      guard let properties = part.first(.w("docPartPr")) else { continue }
      let name = try #require(properties.first(.w("name"))?.attribute(.value))
      let gallery = properties.first(.w("category"))?.first(.w("gallery"))?.attribute(.value)
      #expect(prompts[name] == nil && gallery == "placeholder")
      prompts[name] = VisibleText.of(try #require(part.first(.w("docPartBody"))))
    }

    var used: Set<String> = []
    let document = try WordDocument(Files.read(path))
    for story in document.stories {
      for element in try document.tree(of: story.part).root.descendants(.control) {
        let control = try #require(ContentControl(element))
        guard control.isShowingPlaceholder else { continue }
        let name = control.properties?.first(.w("placeholder"))?.first(.w("docPart"))?.attribute(.value) ?? "none"
        #expect(prompts[name] == control.text, "\(control.tag ?? "")")
        used.insert(name)
      }
    }
    #expect(used == Set(prompts.keys))
    #expect(!used.isEmpty)
  }

  @Test(arguments: TemplateTests.names) func `a glossary that is there is made again byte for byte`(name: String) throws
  {
    let bytes = try Files.read(TemplateTests.folder + "/" + name)

    let again = try Maler.withGlossary(bytes)

    #expect(!again.isChanged)
    #expect(again.bytes == bytes)
  }

  @Test func `a document without a glossary gets one, with what a prompt may hold`() throws {
    let control = """
      <w:p><w:sdt><w:sdtPr><w:tag w:val="a"/><w:id w:val="1"/><w:showingPlcHdr/><w:text/></w:sdtPr>\
      <w:sdtContent><w:r><w:t>Skriv &lt;navn&gt; &amp; rolle</w:t></w:r></w:sdtContent></w:sdt></w:p>
      """
    let made = try Maler.withGlossary(Specimen(control).bytes())

    let package = try OfficePackage(made.bytes)
    #expect(made.prompts == 1 && made.isChanged)
    #expect(try package.text(of: "word/glossary/document.xml").contains("Skriv &lt;navn&gt; &amp; rolle"))
    #expect(try package.text(of: "word/document.xml").contains("<w:id w:val=\"1\"/><w:placeholder><w:docPart "))
    #expect(try Maler.withGlossary(made.bytes).isChanged == false)
  }

  // MARK: The ring

  @Test func `the wheel begins with the ring of the plan of meetings, described in words`() throws {
    let wheel = try #require(Maler.ring(Files.read(TemplateTests.folder + "/data/møteplan.json")))
    let name = try #require(TemplateTests.names.first { $0.contains("oversikt") })
    let bytes = try Files.read(TemplateTests.folder + "/" + name)

    #expect(wheel.ring.marks.map(\.label) == ["1", "2", "3", "4", "5", "6", "7", "8"])
    #expect(wheel.ring.marks.map(\.position) == [0.5, 1.5, 3, 5, 6, 7, 8.5, 9.5])
    #expect(try Maler.withRing(bytes, wheel.ring, description: wheel.description) == bytes, "run make maler")
    let main = try Self.roots(TemplateTests.folder + "/" + name).main
    let drawing = try #require(main.descendants(Name(.drawing, "docPr")).first)
    #expect(drawing.attribute(Name(nil, "descr")) == wheel.description)
    #expect(wheel.description.contains("møte 4 desember/januar"))
    // Before the table, which says the same.
    let order = main.descendants.compactMap { $0.matches(.table) ? "table" : $0.matches(.w("drawing")) ? "ring" : nil }
    #expect(order.prefix(2) == ["ring", "table"])
  }

  @Test func `marks stand clockwise from August, and two of one day do not lie on each other`() throws {
    let august = try #require(Ring.Mark(label: "1", months: [8]))
    let winter = try #require(Ring.Mark(label: "4", months: [12, 1]))
    let same = try #require(Ring.Mark(label: "x", months: [8]))
    let ring = Ring(marks: [august, winter, same])

    let places = ring.places

    // August is right of the top, the turn of the year at the lower right.
    #expect(places[0].x > 500 && places[0].y < 100)
    #expect(places[1].x > 500 && places[1].y > 500)
    #expect(abs(places[2].x - places[0].x) > 50)
    #expect(Ring.Mark(label: "a", months: []) == nil)
    #expect(Ring.Mark(label: "a", months: [13]) == nil)
    #expect(Ring.Mark(label: "a", months: [7, 8]) == nil)
    #expect(Ring.Mark(label: "a", month: 8, day: 16)?.position == 0.5)
    #expect(Ring.Mark(label: "a", month: 0, day: 1) == nil)
  }

  @Test func `the same ring as SVG is well-formed, names itself and holds no script`() throws {
    let mark = try #require(Ring.Mark(label: "<1>", months: [9]))
    let svg = Ring(marks: [mark]).svg(title: "Møter & frister", description: "«a» < b", middle: ["2026/2027"])

    let root = try XMLTree(parsing: Array(svg.utf8)).root
    #expect(root.localName == "svg")
    #expect(root.descendants.count { $0.localName == "polygon" } == 12)
    #expect(root.descendants.filter { $0.localName == "text" }.map(\.text).suffix(2) == ["2026/2027", "<1>"])
    #expect(root.attribute(Name(nil, "role")) == "img")
    #expect(!svg.contains("script") && !svg.contains("style="))
  }
}
