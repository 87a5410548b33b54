import LibXML
import OPC
import WordML

/// Cleans a Word document of what editors leave behind: marks of sessions, proofing and printing, names of people, split
/// runs, parts that nothing uses. What is seen on the page, and every content control, stays as it is.
///
///     let cleaned = try Maler.clean(bytes)
///     if !cleaned.isClean { print(cleaned.noise.description) }
package enum Maler {
  /// A document after cleaning.
  package struct Cleaned: Sendable {
    /// The whole file; the very bytes that were given when there was nothing to do.
    package let bytes: [UInt8]
    /// What was taken out.
    package let noise: Noise

    package var isClean: Bool { noise.isEmpty }
  }

  /// Cleans a document. What is clean already comes back byte for byte, and cleaning twice is cleaning once.
  package static func clean(_ bytes: [UInt8]) throws(PackageFault) -> Cleaned {
    let document = try WordDocument(bytes)
    let draft = Draft(document.package)
    var noise = Noise()
    try cleanProperties(of: draft, &noise)
    try dropUnusedParts(of: document, draft, &noise)
    try cleanTexts(of: document, draft, &noise)
    return Cleaned(bytes: noise.isEmpty ? bytes : try OfficePackage.bytes(of: draft.entries()), noise: noise)
  }

  /// The WordprocessingML parts of the document itself, and those of its glossary: each group has styles of its own.
  static func groups(of draft: Draft) throws(PackageFault) -> [(owner: PartName, parts: [PartName])] {
    let main = draft.package.mainPart
    var groups: [(owner: PartName, parts: [PartName])] = []
    for owner in try [main] + draft.related(to: main, type: "glossaryDocument") {
      let all = try draft.package.relationships(of: owner)?.all ?? []
      var parts = [owner]
      for relationship in all where !relationship.isExternal && !ownDocuments.contains(relationship.type) {
        guard let part = owner.resolving(relationship.target), draft.contains(part), !parts.contains(part),
          isText(draft.package.contentTypes[part] ?? "")
        else { continue }
        parts.append(part)
      }
      groups.append((owner, parts))
    }
    return groups
  }

  /// Documents within the document. The glossary is a group of its own; what was embedded whole is not looked into.
  private static let ownDocuments: Set = ["glossaryDocument", "aFChunk", "subDocument"]

  private static func isText(_ type: String) -> Bool {
    type.hasPrefix("application/vnd.openxmlformats-officedocument.wordprocessingml.") && type.hasSuffix("+xml")
  }

  private static func cleanTexts(of document: WordDocument, _ draft: Draft, _ noise: inout Noise) throws(PackageFault) {
    let groups = try groups(of: draft)
    let names = try ReferredNames(in: draft, parts: groups.flatMap(\.parts))
    for (owner, parts) in groups {
      let languages = try Languages(in: draft, of: owner)
      // The states of comments are kept in a part that knows the comments' paragraphs by their ids.
      let hasStates = try !draft.related(to: owner, type: "commentsExtended").isEmpty
      let linked = try hasStates ? draft.related(to: owner, type: "comments") : []
      for part in parts {
        var cleaner = TextCleaner(
          languages: languages, names: names, keepsBookmarks: document.keepsMacros,
          keepsParagraphIDs: linked.contains(part))
        cleaner.clean(try draft.tree(of: part).root)
        if cleaner.noise.isEmpty { continue }
        draft.touch(part)
        noise.add(cleaner.noise)
      }
    }
  }
}

extension WordDocument {
  /// A macro may know a bookmark or a data part by its name.
  var keepsMacros: Bool { kind == .macroDocument || kind == .macroTemplate }
}
