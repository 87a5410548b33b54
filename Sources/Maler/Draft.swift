import LibXML
import OPC

/// A package that is being cleaned: its parts are parsed once, and only those that were changed are written anew.
final class Draft {
  let package: OfficePackage
  private var trees: [PartName: XMLTree] = [:]
  private var changed: Set<PartName> = []
  private var dropped: Set<PartName> = []

  init(_ package: OfficePackage) { self.package = package }

  func contains(_ part: PartName) -> Bool { package.contains(part) && !dropped.contains(part) }

  /// The tree of a part, the same one on every call.
  func tree(of part: PartName) throws(PackageFault) -> XMLTree {
    if let tree = trees[part] { return tree }
    let tree = try package.tree(of: part)
    trees[part] = tree
    return tree
  }

  /// Says that the part's tree was changed.
  func touch(_ part: PartName) { changed.insert(part) }

  /// The parts that are still there and that a part relates to by one type.
  func related(to part: PartName, type: String) throws(PackageFault) -> [PartName] {
    try package.related(to: part, type: type).filter { contains($0) }
  }

  /// The entries as they are now. A part that was not changed is as it lies in the archive.
  func entries() -> [ZipEntry] {
    package.entries.compactMap { entry in
      let part = PartName(entry.name)
      if dropped.contains(part) { return nil }
      guard changed.contains(part), let tree = trees[part] else { return entry }
      return ZipEntry(name: entry.name, content: tree.serialized(), level: 9)
    }
  }

  // MARK: Dropping parts

  /// Takes a part out, with every relationship to it, its content type, and the parts that nothing else relates to.
  /// What names the relationship in a text must be gone already.
  func drop(_ part: PartName) throws(PackageFault) {
    guard contains(part) else { return }
    let below = try package.relationships(of: part)?.all.filter { !$0.isExternal }
    dropped.insert(part)
    dropped.insert(part.relationships)
    for source in sources {
      try dropRelationships(of: source) { !$0.isExternal && source.resolving($0.target) == part }
    }
    try dropContentType(of: part)
    for orphan in below?.compactMap({ part.resolving($0.target) }) ?? [] where try !isRelated(orphan) {
      try drop(orphan)
    }
  }

  /// Takes relationships out of a part's list, and the list too when it is empty.
  func dropRelationships(of source: PartName, where isUnwanted: (Relationship) -> Bool) throws(PackageFault) {
    let list = source.relationships
    guard contains(list), let known = try package.relationships(of: source) else { return }
    let ids = Set(known.all.filter(isUnwanted).map(\.id))
    guard !ids.isEmpty else { return }
    let root = try tree(of: list).root
    for element in Array(root.children) where ids.contains(element.attribute(Name(nil, "Id")) ?? "") {
      element.remove()
      touch(list)
    }
    if root.children.first(where: { _ in true }) == nil, source != PartName("") { dropped.insert(list) }
  }

  /// The parts that have relationships, and the package itself.
  private var sources: [PartName] {
    package.entries.compactMap { entry in
      let steps = entry.name.split(separator: "/")
      guard contains(PartName(entry.name)), steps.dropLast().last == "_rels", let file = steps.last,
        file.hasSuffix(".rels")
      else { return nil }
      return PartName((steps.dropLast(2) + [file.dropLast(5)]).joined(separator: "/"))
    }
  }

  private func isRelated(_ part: PartName) throws(PackageFault) -> Bool {
    for source in sources {
      for element in try tree(of: source.relationships).root.children
      where element.attribute(Name(nil, "TargetMode")) != "External" {
        if source.resolving(element.attribute(Name(nil, "Target")) ?? "") == part { return true }
      }
    }
    return false
  }

  /// The part's own line, and the line of its file name extension when no other part has it.
  private func dropContentType(of part: PartName) throws(PackageFault) {
    let isLast = !package.entries.contains { entry in
      let other = PartName(entry.name)
      return contains(other) && other != ContentTypes.part && other.fileExtension == part.fileExtension
    }
    for element in Array(try tree(of: ContentTypes.part).root.children) {
      let isOwn = element.attribute(Name(nil, "PartName")).map { PartName($0) } == part
      let ending = element.attribute(Name(nil, "Extension")).map(PartName.folded)
      guard isOwn || isLast && ending == part.fileExtension && !["xml", "rels"].contains(ending) else { continue }
      element.remove()
      touch(ContentTypes.part)
    }
  }
}
