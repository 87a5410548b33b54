import Hypertext
import LibXML
import Numbers
import OPC
import WordML

/// Writes a document as HTML, part by part: what stands one below the other, and what stands in a line.
struct PageWriter {
  private let document: WordDocument
  private let marks: [String: Marker]
  private(set) var styles: DocumentStyles
  private var numbers: ListNumbers
  var sheet = StyleSheet()
  var pictures: PagePictures
  private(set) var marked: [String] = []
  /// What boxes and lists of the old kind show, by the sign that begins each.
  private var fields: [Element: String] = [:]
  /// The level of the last heading, below that of the page it is shown in: none may be passed over.
  private var heading = 1

  /// What is known of a place of the page from what it stands in.
  struct Surroundings {
    let part: PartName
    /// The colour below the text.
    var ground = Ink.white
    /// What a table says of the text in its cells.
    var text: [Element] = []
  }

  /// A piece of a line.
  struct Piece {
    var html: [HTML] = []
    /// Whether something stands in it that is no part of a line: a box with paragraphs.
    var hasBlocks = false

    mutating func add(_ other: Piece) {
      html += other.html
      hasBlocks = hasBlocks || other.hasBlocks
    }

    mutating func add(_ one: HTML) { html.append(one) }

    var joined: HTML { .all(html, between: "") }
  }

  init(_ document: WordDocument, marks: [String: Marker]) throws(PackageFault) {
    self.document = document
    self.marks = marks
    styles = try DocumentStyles(document)
    numbers = try ListNumbers(document)
    pictures = PagePictures(document)
  }

  mutating func page() throws(PackageFault) -> HTML {
    var parts: [WordDocument.Story.Kind: [HTML]] = [:]
    var size: [String] = []
    for story in document.stories {
      let root = try document.tree(of: story.part).root
      for field in LegacyField.all(below: root) where field.kind != .text { fields[field.field.begin] = field.text }
      if story.kind == .main { size = Self.size(root) }
      let content = root.first(.w("body")) ?? root
      parts[story.kind, default: []].append(.all(blocks(in: content, Surroundings(part: story.part))))
    }
    func region(_ name: String, _ kinds: WordDocument.Story.Kind...) -> HTML {
      let all = kinds.flatMap { parts[$0] ?? [] }.filter { !$0.source.isEmpty }
      return all.isEmpty ? HTML(source: "") : .tag("div", [("class", name)], .all(all))
    }
    let pieces = [
      region("topptekst", .header), region("brodtekst", .main), region("noter", .footnotes, .endnotes),
      region("bunntekst", .footer),
    ]
    return .tag(
      "div", [("class", "ark")],
      .tag(
        "div", [("class", Self.joined(["flate", sheet.name(of: size)]))], .all(pieces.filter { !$0.source.isEmpty })))
  }

  static func joined(_ classes: [String?]) -> String { classes.compactMap(\.self).joined(separator: " ") }

  /// The width of the page and its margins, of its last section.
  private static func size(_ root: Element) -> [String] {
    let section = root.first(.w("body"))?.first(.w("sectPr"))
    let width = section?.first(.w("pgSz"))?.int(.w("w"), in: 2000...31680) ?? 11906
    let margins = section?.first(.w("pgMar"))
    func margin(_ name: StaticString) -> String {
      StyleSheet.points(min(margins?.int(.w(name), in: 0...31680) ?? 1000, width / 6))
    }
    return [
      "width:" + StyleSheet.points(width),
      "padding:\(margin("top")) \(margin("right")) \(margin("bottom")) \(margin("left"))",
    ]
  }

  // MARK: What stands one below the other

  mutating func blocks(in parent: Element, _ around: Surroundings) -> [HTML] {
    parent.children.flatMap { block($0, around) }
  }

  private mutating func block(_ element: Element, _ around: Surroundings) -> [HTML] {
    guard element.isIn(.w) else {
      return VisibleText.isHidden(element) ? [] : blocks(in: element, around)
    }
    switch element.localName {
    case "p": return [paragraph(element, around)]
    case "tbl": return [table(element, around)]
    case "sdt":
      guard let content = ContentControl(element)?.content else { return [] }
      let inner = blocks(in: content, around)
      return marker(of: element).map { [Self.wrapped(inner, in: $0)] } ?? inner
    case "footnote", "endnote":
      // The lines that part notes from text have numbers below 1.
      guard let number = element.int(.w("id"), in: 1...1_000_000) else { return [] }
      return [.tag("div", [], .tag("sup", [], .text(String(number))), .text(" "), .all(blocks(in: element, around)))]
    case "r":
      let piece = run(element, TextLook(), around)
      return piece.html.isEmpty ? [] : [.tag("div", [("class", "avsnitt")], piece.joined)]
    default: return VisibleText.isHidden(element) ? [] : blocks(in: element, around)
    }
  }

  private mutating func paragraph(_ paragraph: Element, _ around: Surroundings) -> HTML {
    let numbers = numbers
    let look = styles.look(ofParagraph: paragraph) { numbers.indent($0) }
    var around = around
    if let shade = look.shade { around.ground = shade }
    let text = styles.look(ofTextIn: paragraph, around: around.text)
    var piece = Piece()
    if let label = self.numbers.next(look) {
      let own = paragraph.first(.w("pPr"))?.first(.runProperties)
      var sign = text
      sign.add(own)
      piece.add(span(.text(label + " "), sign, around.ground))
    }
    piece.add(line(paragraph, text, look, around))
    var attributes = [("class", Self.joined(["avsnitt", sheet.name(of: look.declarations)]))]
    if let level = look.heading, VisibleText.of(paragraph).contains(where: { !$0.isWhitespace }) {
      heading = min(level + 1, heading + 1, 6)
      attributes += [("role", "heading"), ("aria-level", String(heading))]
    }
    if piece.html.isEmpty { piece.add(.void("br")) }
    return .tag(piece.hasBlocks ? "div" : "p", attributes, piece.joined)
  }

  // MARK: What stands in a line

  /// The content of a paragraph. Where a tab leads to the right edge, what stands before and behind it stands at the edges.
  private mutating func line(
    _ paragraph: Element, _ text: TextLook, _ look: ParagraphLook, _ around: Surroundings
  ) -> Piece {
    let tab = look.hasLeader ? Self.leader : Self.tab
    var piece = inline(paragraph, text, around, tab: tab)
    guard look.hasRightTab, !piece.hasBlocks, piece.joined.source.components(of: Self.tab.source).count == 2,
      let index = piece.html.firstIndex(where: { $0.source.contains(Self.tab.source) }),
      piece.html[index].source == Self.tab.source
    else { return piece }
    let sides = [piece.html[..<index], piece.html[(index + 1)...]].map {
      HTML.tag("span", [], .all(Array($0), between: ""))
    }
    piece.html = [.tag("span", [("class", "fordelt")], .all(sides, between: "\t"))]
    return piece
  }

  private static let tab = HTML.tag("span", [("class", "tab")], .text("\t"))
  private static let leader = HTML.tag("span", [("class", "strek")], .text("\t"))

  private mutating func inline(_ parent: Element, _ text: TextLook, _ around: Surroundings, tab: HTML = tab) -> Piece {
    var piece = Piece()
    for child in parent.children { piece.add(inline(child: child, text, around, tab: tab)) }
    return piece
  }

  private mutating func inline(child: Element, _ text: TextLook, _ around: Surroundings, tab: HTML) -> Piece {
    guard child.isIn(.w) else {
      if child.localName == "oMath" || child.localName == "oMathPara" {
        return Piece(html: [.text(VisibleText.of(child))])
      }
      return VisibleText.isHidden(child) ? Piece() : inline(child, text, around, tab: tab)
    }
    switch child.localName {
    case "r": return run(child, text, around, tab: tab)
    case "sdt":
      guard let content = ContentControl(child)?.content else { return Piece() }
      let known = marker(of: child)
      var piece = inline(content, text, around, tab: tab)
      if let known { mark(&piece, of: content, known) }
      return piece
    case "p", "tbl": return Piece(html: block(child, around), hasBlocks: true)
    default: return VisibleText.isHidden(child) ? Piece() : inline(child, text, around, tab: tab)
    }
  }

  /// Internal, for text that stands in no paragraph.
  private mutating func run(
    _ run: Element, _ text: TextLook, _ around: Surroundings, tab: HTML = tab
  ) -> Piece {
    if Revisions.isGone(run) { return Piece() }
    var look = styles.look(ofRun: run, in: text)
    var piece = Piece()
    var words: [HTML] = []
    func flush() {
      guard !words.isEmpty else { return }
      piece.add(span(.all(words, between: ""), look, around.ground))
      words = []
    }
    for child in run.children {
      guard child.isIn(.w) else {
        flush()
        if !VisibleText.isHidden(child) { piece.add(drawn(child, around)) }
        continue
      }
      switch child.localName {
      case "t":
        let (raw, shown) = (child.text, VisibleText.of(child))
        // Word writes «m²» with a raised 2; what is shown says it by itself.
        if shown != raw { look.standsOnLine() }
        words.append(.text(shown.isEmpty ? raw : shown))
      case "sym": words.append(.text(VisibleText.of(child)))
      case "br", "cr": words.append(.void("br"))
      case "tab", "ptab":
        flush()
        piece.add(tab)
      case "softHyphen": words.append(.text("\u{AD}"))
      case "noBreakHyphen": words.append(.text("\u{2011}"))
      case "fldChar": if let shown = fields[child] { words.append(.text(shown)) }
      case "footnoteReference", "endnoteReference":
        if let number = child.int(.w("id"), in: 1...1_000_000) { words.append(.tag("sup", [], .text(String(number)))) }
      case "drawing", "pict", "object":
        flush()
        piece.add(drawn(child, around))
      default:
        guard !VisibleText.isHidden(child) else { continue }
        flush()
        piece.add(inline(child, look, around))
      }
    }
    flush()
    return piece
  }

  private mutating func span(_ content: HTML, _ look: TextLook, _ ground: Ink) -> HTML {
    guard let name = sheet.name(of: look.declarations(on: ground)) else { return content }
    return .tag("span", [("class", name)], content)
  }

  // MARK: Markers

  /// The marker of a control; nil where it has none, or stands in the page already.
  mutating func marker(of control: Element) -> Marker? {
    guard let tag = ContentControl(control)?.tag, let marker = marks[tag], !marked.contains(tag) else { return nil }
    marked.append(tag)
    return marker
  }

  /// Makes a link of a piece of a line; where nothing is in it but room to write, the marker's own words stand there.
  private func mark(_ piece: inout Piece, of content: Element, _ marker: Marker) {
    let isRoom = VisibleText.of(content).unicodeScalars.allSatisfy(Self.isRoom)
    if isRoom { return piece = Piece(html: [Self.link(marker)]) }
    // A link cannot stand in a link, nor well around what is no line.
    if piece.hasBlocks || piece.html.contains(where: { $0.source.contains("class=\"sted ") }) {
      return piece.html.insert(Self.link(marker), at: 0)
    }
    piece = Piece(html: [Self.link(marker, around: piece.joined)])
  }

  static func link(_ marker: Marker, around content: HTML? = nil) -> HTML {
    .tag(
      "a",
      [("class", "sted " + marker.look), ("id", marker.id), ("href", marker.target), ("aria-label", marker.name)],
      content ?? .tag("span", [("class", "tom")], .text(marker.text)))
  }

  /// Paragraphs, a table or a cell that a person may point at.
  static func wrapped(_ inner: [HTML], in marker: Marker) -> HTML {
    .tag("div", [("class", "rom " + marker.look)], link(marker), .all(inner))
  }

  /// White space, and the dots and lines by which a form shows where to write.
  private static func isRoom(_ sign: Unicode.Scalar) -> Bool {
    sign.properties.isWhitespace || "_.…·‥\u{200B}\u{FF3F}\u{2024}\u{2E0F}".unicodeScalars.contains(sign)
  }
}

extension String {
  /// The pieces between a separator.
  fileprivate func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
