import LibXML
import OPC
import WordML

extension Maler {
  private static let relationships = Namespace(
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    strict: "http://purl.oclc.org/ooxml/officeDocument/relationships", prefix: "r")
  private static let dataStore = Namespace(
    "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
    strict: "http://purl.oclc.org/ooxml/officeDocument/customXml", prefix: "ds")

  /// Takes out parts that say nothing about the form: pictures of its first page, printers, people, labels, forgotten data.
  static func dropUnusedParts(of document: WordDocument, _ draft: Draft, _ noise: inout Noise) throws(PackageFault) {
    var unwanted: [PartName] = []
    for type in ["thumbnail", "classificationlabels"] { unwanted += try draft.related(to: PartName(""), type: type) }
    for (owner, parts) in try groups(of: draft) {
      unwanted += try draft.related(to: owner, type: "people")
      for part in parts {
        try cleanReferences(of: part, draft, &noise)
        unwanted += try draft.related(to: part, type: "printerSettings")
      }
      if !document.keepsMacros { unwanted += try unboundData(of: owner, draft) }
    }
    for part in unwanted where draft.contains(part) {
      try draft.drop(part)
      noise.add(.part)
    }
  }

  /// The template on the disk of whoever wrote the form, and the printer beside it.
  private static func cleanReferences(of part: PartName, _ draft: Draft, _ noise: inout Noise) throws(PackageFault) {
    for name in ["attachedTemplate", "printerSettings"] as [StaticString] {
      for element in try draft.tree(of: part).root.descendants(.w(name)) {
        let id = element.attribute(Name(relationships, "id"))
        element.remove()
        draft.touch(part)
        noise.add(.setting)
        if name.description == "attachedTemplate" { try draft.dropRelationships(of: part) { $0.id == id } }
      }
    }
  }

  // MARK: Data

  /// The data parts of a document that no control shows. A binding without the id of a store may mean any of them.
  private static func unboundData(of owner: PartName, _ draft: Draft) throws(PackageFault) -> [PartName] {
    var stores: Set<String> = []
    for part in try groups(of: draft).flatMap(\.parts) {
      for element in try draft.tree(of: part).root.descendants
      where element.matches(.w("dataBinding")) || element.matches(.w15("dataBinding")) {
        stores.insert((element.attribute(.w("storeItemID")) ?? "").lowercased())
      }
    }
    guard !stores.contains("") else { return [] }
    var unbound: [PartName] = []
    for part in try draft.related(to: owner, type: "customXml") {
      if try storeIDs(of: part, draft).isDisjoint(with: stores), !holdsSources(part, draft) { unbound.append(part) }
    }
    return unbound
  }

  private static func storeIDs(of part: PartName, _ draft: Draft) throws(PackageFault) -> Set<String> {
    var ids: Set<String> = []
    for properties in try draft.related(to: part, type: "customXmlProps") {
      let id = try draft.tree(of: properties).root.attribute(Name(dataStore, "itemID"))
      if let id { ids.insert(id.lowercased()) }
    }
    return ids
  }

  /// A list of literature that has something in it; Word leaves an empty one in every document.
  private static func holdsSources(_ part: PartName, _ draft: Draft) -> Bool {
    guard let root = try? draft.tree(of: part).root else { return false }
    return root.localName == "Sources" && root.children.first { _ in true } != nil
  }
}
