import LibXML
import OPC
import WordML

/// How a form goes to paper: what is changed in its template before documents are made of it.
package struct Dressing: Sendable {
  /// Whether prompts are blanks: they look blank on paper, and are controls that nobody has answered.
  package var hasBlankPrompts = false
  /// How high the rows of a table are at least that hold a control, by the last word of its tag or the whole; in twentieths of a point.
  package var rowHeights: [String: Int] = [:]
  /// A picture at the beginning of every header.
  package var picture: Picture?

  /// A picture, its size on the page in EMU (360 000 to a centimetre), and what it is of.
  package struct Picture: Sendable {
    package let bytes: [UInt8]
    /// `png` or `jpeg`.
    package let format: String
    package let width: Int
    package let height: Int
    package let description: String

    package init(bytes: [UInt8], format: String, width: Int, height: Int, description: String) {
      (self.bytes, self.format, self.width, self.height) = (bytes, format, width, height)
      self.description = description
    }
  }

  package init() {}

  /// What stands in a blank: as wide as those of Word's legacy fields.
  static let blank = String(repeating: "\u{2002}", count: 5)
}

extension Template {
  /// The same template as it goes to paper. Documents that are made from it remember the template as it was: they are read and brought up to
  /// date as all others are.
  ///
  ///     let printed = try template.dressed(dressing)
  ///     let document = try printed.fill(form, stamp: label)
  ///
  /// A form without controls of its own comes back as it is: its blanks are blank already.
  package func dressed(_ dressing: Dressing) throws(FormError) -> Template {
    let bytes = try FormError.naming(name) { () throws(PackageFault) in
      try Dresser(compiled.document, dressing).bytes()
    }
    let dressed = try CompiledTemplate(bytes, name: name, digest: compiled.digest)
    let result = Template(name: name, dressed, fields: fields, conventions: conventions)
    return result.tags.count < tags.count ? self : result
  }
}

/// Changes the parts of a template.
private struct Dresser {
  private let document: WordDocument
  private let dressing: Dressing

  init(_ document: WordDocument, _ dressing: Dressing) { (self.document, self.dressing) = (document, dressing) }

  func bytes() throws(PackageFault) -> [UInt8] {
    let package = document.package
    var changed: [ZipEntry] = []
    var headers: [PartName] = []
    for story in document.stories {
      guard let entry = package.entry(story.part) else { continue }
      let tree = try package.tree(of: story.part)
      dress(tree.root)
      if story.kind == .header, let picture = dressing.picture, let paragraph = tree.root.first(.paragraph) {
        insert(picture, number: headers.count, into: paragraph)
        headers.append(story.part)
      }
      changed.append(ZipEntry(name: entry.name, content: tree.serialized()))
    }
    if let picture = dressing.picture, !headers.isEmpty { changed += try parts(of: picture, for: headers) }
    return try OfficePackage.bytes(of: package.entries(replacing: changed))
  }

  private func dress(_ root: Element) {
    for element in root.descendants(.control) {
      guard let control = ContentControl(element), let tag = control.tag else { continue }
      if let height = height(of: tag), let row = row(around: element) { row.raise(to: height) }
      guard dressing.hasBlankPrompts, control.isShowingPlaceholder, control.kind != .checkBox,
        let content = control.content
      else { continue }
      let texts = content.descendants(.text)
      for (index, text) in texts.enumerated() {
        text.setText(index == 0 ? Dressing.blank : "")
        text.setAttribute(Name(.xml, "space"), "preserve")
      }
    }
  }

  private func height(of tag: String) -> Int? {
    dressing.rowHeights[tag] ?? tag.split(separator: ".").last.flatMap { dressing.rowHeights[String($0)] }
  }

  private func row(around element: Element) -> Element? {
    var above = element.parent
    while let current = above, !current.matches(.row) { above = current.parent }
    return above
  }

  // MARK: The picture

  private static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let id = "rIdFormLogo"

  private func name(of picture: Dressing.Picture) -> String { "word/media/form-logo.\(picture.format)" }

  /// Inline, before the first text of the header. Its ids are those of no control: they are above all that Word gives.
  private func insert(_ picture: Dressing.Picture, number: Int, into paragraph: Element) {
    let text = """
      <w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:drawing><wp:inline \
      xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">\
      <wp:extent cx="\(picture.width)" cy="\(picture.height)"/><wp:docPr id="\(9801 + number)" name="Logo" \
      descr="\(Self.escaped(picture.description))"/><wp:cNvGraphicFramePr/>\
      <a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">\
      <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">\
      <pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>\
      <pic:cNvPr id="\(9801 + number)" name="Logo"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
      <a:blip r:embed="\(Self.id)" xmlns:r="\(Self.relations)"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
      <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="\(picture.width)" cy="\(picture.height)"/></a:xfrm>\
      <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>
      """
    guard let run = try? XMLTree(parsing: Array(text.utf8)), let added = paragraph.append(copyOf: run.root) else {
      return
    }
    let first = paragraph.children.first { !$0.matches(.w("pPr")) && $0 != added }
    if let first { added.move(before: first) }
    let space = paragraph.insert(.run, after: added).append(.text)
    space.setText("\u{A0}\u{A0}")
  }

  private func parts(of picture: Dressing.Picture, for headers: [PartName]) throws(PackageFault) -> [ZipEntry] {
    let package = document.package
    let types = try package.tree(of: ContentTypes.part)
    ContentTypes.setting("image/" + picture.format, for: PartName(name(of: picture)), in: types)
    var entries = [
      ZipEntry(name: ContentTypes.part.text, content: types.serialized()),
      ZipEntry(name: name(of: picture), content: picture.bytes),
    ]
    let empty = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"/>"
    for header in headers {
      let list = header.relationships
      let tree: XMLTree
      if package.contains(list) {
        tree = try package.tree(of: list)
      } else {
        do throws(XMLFault) {
          tree = try XMLTree(parsing: Array(empty.utf8))
        } catch {
          throw PackageFault(error, part: list.text)
        }
      }
      _ = Relationships.adding(type: Self.relations + "/image", target: "media/form-logo.\(picture.format)", to: tree)
      Array(tree.root.children).last?.setAttribute(Name(nil, "Id"), Self.id)
      entries.append(ZipEntry(name: package.entry(list)?.name ?? list.text, content: tree.serialized()))
    }
    return entries
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}

extension Element {
  /// Makes a row of a table at least so high.
  fileprivate func raise(to height: Int) {
    let properties = first(.w("trPr")) ?? insertRowProperties()
    let old = properties.first(.w("trHeight"))
    if let now = old?.int(.value, in: 0...31_680), now >= height { return }
    let element = old ?? properties.append(.w("trHeight"))
    element.setAttribute(.value, String(height))
    element.setAttribute(.w("hRule"), "atLeast")
  }

  private func insertRowProperties() -> Element {
    insert(.w("trPr"), after: children.filter { $0.matches(.w("tblPrEx")) }.last)
  }
}
