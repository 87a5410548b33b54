import LibXML
import OPC
import WordML

/// What changes around the text when a template becomes a document: its type, its author, and where the stamp stands.
struct DocumentFrame: Sendable {
  /// Changed entries of every filled document.
  let entries: [ZipEntry]
  /// In addition, those of a stamped one: content types and relationships that name the stamp's part.
  let stampedEntries: [ZipEntry]
  let stampPart: PartName
  /// The stamp's part with holes, and with the properties that the template has of its own, by what the stamp's properties are called.
  private let stampFrames: StampFrames

  private static let customType = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
  private static let customRelation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"

  init(_ document: WordDocument) throws(PackageFault) {
    let package = document.package
    let roots = try package.relationships(of: PartName(""))
    let known = roots?.first(ofType: "custom-properties").flatMap { PartName("").resolving($0.target) }
    stampPart = known ?? PartName("docProps/custom.xml")
    let isPresent = package.contains(stampPart)
    stampFrames = try StampFrames(isPresent ? package.content(of: stampPart) : nil, part: stampPart)

    let types = try package.tree(of: ContentTypes.part)
    var entries = try Self.anonymized(package, roots: roots)
    let becomesDocument = document.kind == .template
    if becomesDocument {
      ContentTypes.setting(WordDocument.Kind.document.contentType, for: package.mainPart, in: types)
      entries.append(ZipEntry(name: ContentTypes.part.text, content: types.serialized()))
    }
    self.entries = entries

    var stamped: [ZipEntry] = []
    if package.contentTypes[stampPart] != Self.customType {
      ContentTypes.setting(Self.customType, for: stampPart, in: types)
      stamped.append(ZipEntry(name: ContentTypes.part.text, content: types.serialized()))
    }
    if known == nil {
      let relations = try package.tree(of: PartName("").relationships)
      stamped.append(
        ZipEntry(
          name: PartName("").relationships.text,
          content: Relationships.adding(type: Self.customRelation, target: stampPart.text, to: relations)))
    }
    stampedEntries = stamped
  }

  /// The stamp's part with this text in it.
  ///
  /// - Parameters:
  ///   - digests: what the fields hold, a line for each property.
  ///   - prefix: what the properties are called.
  func stampEntry(_ text: String, digests: [String] = [], prefix: String) throws(PackageFault) -> ZipEntry {
    ZipEntry(name: stampPart.text, content: try stampFrames.frame(prefix).content(text, digests: digests))
  }

  /// Author, last editor and the path of the template are the template owner's, not of the one whom it is about: they are blanked.
  private static func anonymized(_ package: OfficePackage, roots: Relationships?) throws(PackageFault) -> [ZipEntry] {
    var entries: [ZipEntry] = []
    for type in ["core-properties", "extended-properties"] {
      guard let part = roots?.first(ofType: type).flatMap({ PartName("").resolving($0.target) }), package.contains(part)
      else { continue }
      let tree = try package.tree(of: part)
      let names = tree.root.children.filter { element in
        ["creator", "lastModifiedBy", "Template", "Manager"].contains(element.localName) && !element.text.isEmpty
      }
      guard !names.isEmpty else { continue }
      for element in names { element.removeContent() }
      entries.append(ZipEntry(name: part.text, content: tree.serialized()))
    }
    return entries
  }
}
