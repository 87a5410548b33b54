import LibXML
import Maler
import OPC
import TestSupport
import Testing
import WordML

/// Files that nobody here wrote.
@Suite(.enabled(if: Shared.isPresent, "the corpus does not stand beside this working copy"))
struct CorpusTests {
  @Test func `cleaning changes no visible text, no control and leaves a whole package`() throws {
    var (opened, cleaned) = (0, 0)
    var wrong: [String] = []

    for name in Shared.names(in: "corpus/docx") {
      guard let bytes = try? Shared.bytes("corpus/docx/" + name), let before = try? Self.look(bytes) else { continue }
      opened += 1
      let once = try Maler.clean(bytes)
      if !once.isClean { cleaned += 1 }
      if try Self.look(once.bytes) != before { wrong.append("\(name): not the same text or controls") }
      if try !Maler.clean(once.bytes).isClean { wrong.append("\(name): not clean after cleaning") }
      wrong += try Self.lost(once.bytes).subtracting(Self.lost(bytes)).sorted().map { "\(name): \($0) is lost" }
    }

    #expect(wrong == [])
    #expect(opened >= 239)
    print("cleaned \(cleaned) of \(opened) real documents, \(opened - wrong.count) with the same text")
  }

  /// Everything that a reader of the document sees: texts of all stories, and the controls with tag, title, kind and text.
  private static func look(_ bytes: [UInt8]) throws -> [String] {
    let document = try WordDocument(bytes)
    return try document.stories.flatMap { story in
      let root = try document.tree(of: story.part).root
      let controls = root.descendants(.control).compactMap(ContentControl.init).map {
        "\($0.tag ?? "") \($0.title ?? "") \($0.kind) \($0.isShowingPlaceholder) \($0.text)"
      }
      return ["\(story.part.text)\n\(VisibleText.of(root))"] + controls
    }
  }

  /// Targets of relationships that are not in the package, and parts whose content type is not stated.
  private static func lost(_ bytes: [UInt8]) throws -> Set<String> {
    let package = try OfficePackage(bytes)
    var lost: Set<String> = []
    for entry in package.entries where !entry.isFolder && entry.name != ContentTypes.part.text {
      let part = PartName(entry.name)
      if package.contentTypes[part] == nil { lost.insert(entry.name) }
      for relationship in try package.relationships(of: part)?.all ?? [] where !relationship.isExternal {
        if let target = part.resolving(relationship.target), !package.contains(target) { lost.insert(target.text) }
      }
    }
    return lost
  }
}
