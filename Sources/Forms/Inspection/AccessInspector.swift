import LibXML
import OPC
import WordML

/// What keeps a person who uses a screen reader or a keyboard from using the document.
struct AccessInspector {
  private(set) var findings: [Finding] = []

  /// By the package: the title that a screen reader says first, and the language that it says the text in.
  init(_ document: WordDocument) throws(PackageFault) {
    let package = document.package
    if try !Self.hasTitle(package) { remark(nil, Wording.noTitle) }
    var language: String?
    for part in try package.related(to: package.mainPart, type: "styles") {
      language = try package.tree(of: part).root.descendants(.w("lang")).lazy.compactMap { $0.attribute(.value) }.first
    }
    if language == nil { remark(nil, Wording.noLanguage) }
  }

  mutating func inspect(_ story: InspectedStory) {
    for picture in story.pictures {
      let text = (picture.attribute(Name(nil, "descr")) ?? "") + (picture.attribute(Name(nil, "title")) ?? "")
      let isDecorative = picture.descendants.contains { $0.localName == "decorative" }
      // A text box is read by what stands in it.
      let holdsText = picture.parent?.descendants(.w("txbxContent")).isEmpty == false
      if text.isEmpty, !isDecorative, !holdsText {
        remark(story.places.place(of: picture).description, Wording.noAltText)
      }
    }
    for found in story.controls where found.control.title == nil {
      remark(story.places.place(of: found.element).description, Wording.noControlTitle, field: found.tag)
    }
    for section in story.sections {
      guard let table = Table(around: section), table.rows.first?.isHeader != true else { continue }
      remark(story.places.place(of: section).description, Wording.noHeaderRow)
    }
  }

  private static func hasTitle(_ package: OfficePackage) throws(PackageFault) -> Bool {
    for entry in package.entries where entry.name.lowercased() == "docprops/core.xml" {
      let root = try package.tree(of: PartName(entry.name)).root
      return root.children.contains { $0.localName == "title" && $0.text.contains { !$0.isWhitespace } }
    }
    return false
  }

  private mutating func remark(_ place: String?, _ message: String, field: String? = nil) {
    findings.append(Finding(.accessibility, .remark, place: place, field: field, message: message))
  }
}
