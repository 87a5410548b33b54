import LibXML

/// An Office file: entries, the parts they hold, and which part is the main one.
///
///     let package = try OfficePackage(bytes)
///     let tree = try package.tree(of: package.mainPart)
package struct OfficePackage: Sendable {
  /// All entries in the archive's order, those that are no parts included.
  package let entries: [ZipEntry]
  package let contentTypes: ContentTypes
  /// The document, workbook or presentation itself.
  package let mainPart: PartName
  package let limits: Limits
  private let index: [PartName: Int]
  private let relationships = KnownRelationships()

  /// Opens a package. The main part is found by the package's relationships, whatever its name.
  package init(_ bytes: [UInt8], limits: Limits = .document) throws(PackageFault) {
    try Container.check(bytes, limits: limits)
    self.limits = limits
    try ZipNames.check(bytes)
    entries = try ZipReader.entries(of: bytes, limits: limits)
    for entry in entries { try entry.checkStored() }
    var index: [PartName: Int] = [:]
    for (position, entry) in entries.enumerated() where !entry.isFolder { index[PartName(entry.name)] = position }
    self.index = index

    let parts = Parts(entries: entries, index: index, limits: limits)
    if index[ContentTypes.part] == nil, index[PartName("mimetype")] != nil, index[PartName("content.xml")] != nil {
      throw PackageFault(.missingPart, part: ContentTypes.part.text, detail: PackageFault.openDocument)
    }
    contentTypes = try ContentTypes.cache.value(of: parts.content(of: ContentTypes.part)) {
      (content) throws(PackageFault) in ContentTypes(try parts.tree(content, of: ContentTypes.part))
    }
    let roots = try parts.relationships(PartName("").relationships)
    guard let main = roots.first(ofType: "officeDocument") else {
      throw PackageFault(.missingPart, part: "_rels/.rels", detail: "officeDocument")
    }
    guard let part = PartName("").resolving(main.target), index[part] != nil else {
      throw PackageFault(.missingPart, part: main.target)
    }
    mainPart = part
    relationships[PartName("")] = roots
  }

  /// Whether there is a part of this name.
  package func contains(_ part: PartName) -> Bool { index[part] != nil }

  /// The entry of a part as it lies; nil where there is none.
  package func entry(_ part: PartName) -> ZipEntry? { index[part].map { entries[$0] } }

  /// The bytes of a part. Throws when it is missing, broken or too large.
  package func content(of part: PartName) throws(PackageFault) -> [UInt8] {
    try parts.content(of: part)
  }

  /// The parsed part. Throws when it is missing or is no XML.
  package func tree(of part: PartName) throws(PackageFault) -> XMLTree {
    try parts.tree(parts.content(of: part), of: part)
  }

  private var parts: Parts { Parts(entries: entries, index: index, limits: limits) }

  /// How many elements, attributes and texts a part has, without parsing it.
  package func nodes(of part: PartName) throws(PackageFault) -> Int {
    let content = try content(of: part)
    do throws(XMLFault) {
      return try XMLTree.nodes(in: content, limit: limits.nodes)
    } catch {
      throw PackageFault(error, part: part.text)
    }
  }

  /// The relationships of a part; none when it has no `.rels`.
  package func relationships(of part: PartName) throws(PackageFault) -> Relationships? {
    if let known = relationships[part] { return known }
    guard contains(part.relationships) else { return nil }
    let read = try parts.relationships(part.relationships)
    relationships[part] = read
    return read
  }

  /// The parts that a part relates to by one type, in the order of its `.rels`.
  package func related(to part: PartName, type: String) throws(PackageFault) -> [PartName] {
    try relationships(of: part)?.all.filter { $0.type == type && !$0.isExternal }
      .compactMap { part.resolving($0.target) }.filter { contains($0) } ?? []
  }

  /// The entries with some changed or new; a later one of a name wins, and all others are as they lie.
  package func entries(replacing changed: [ZipEntry]) -> [ZipEntry] {
    let replacements = Dictionary(changed.map { (PartName($0.name), $0) }) { _, last in last }
    let kept = entries.map { replacements[PartName($0.name)] ?? $0 }
    var added: Set<PartName> = []
    let new = changed.filter { index[PartName($0.name)] == nil && added.insert(PartName($0.name)).inserted }
    return kept + new.compactMap { replacements[PartName($0.name)] }
  }

  /// The bytes of a package with some entries changed or new.
  package func bytes(replacing changed: [ZipEntry] = []) throws(PackageFault) -> [UInt8] {
    try ZipWriter.bytes(of: entries(replacing: changed))
  }

  /// The bytes of an archive with just these entries.
  package static func bytes(of entries: [ZipEntry]) throws(PackageFault) -> [UInt8] {
    try ZipWriter.bytes(of: entries)
  }
}

/// The parts of a package that is being opened.
private struct Parts {
  let entries: [ZipEntry]
  let index: [PartName: Int]
  let limits: Limits

  func content(of part: PartName) throws(PackageFault) -> [UInt8] {
    guard let position = index[part] else { throw PackageFault(.missingPart, part: part.text) }
    return try entries[position].content(limits: limits)
  }

  func tree(_ content: [UInt8], of part: PartName) throws(PackageFault) -> XMLTree {
    do throws(XMLFault) {
      return try XMLTree(parsing: content, nodes: limits.nodes)
    } catch {
      throw PackageFault(error, part: part.text)
    }
  }

  func relationships(_ part: PartName) throws(PackageFault) -> Relationships {
    try Relationships.cache.value(of: content(of: part)) { (content) throws(PackageFault) in
      Relationships(try tree(content, of: part))
    }
  }
}

extension OfficePackage {
  /// How many pictures and embedded things it holds.
  package var pictures: Int {
    entries.count { entry in
      let name = entry.name.utf8
      guard name.last != UInt8(ascii: "l"), name.last != UInt8(ascii: "s") else { return false }
      return entry.name.contains("/media/") || entry.name.contains("/embeddings/")
    }
  }
}
