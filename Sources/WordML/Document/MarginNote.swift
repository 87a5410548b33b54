import LibXML
import OPC

/// A comment in the margin of a document.
package struct MarginNote: Equatable, Sendable {
  /// By which `w:commentReference` and the range in the text name it.
  package let id: String
  /// Who wrote it; nil where it is empty.
  package let author: String?
  /// What a person sees of it.
  package let text: String
  /// The id of the comment that it answers.
  package let parent: String?
}

extension WordDocument {
  /// The comments of the document, as they stand in their part; none of a part that is broken (``brokenParts()``).
  package func comments() throws(PackageFault) -> [MarginNote] {
    var parents: [String: String] = [:]
    for part in try package.related(to: package.mainPart, type: "commentsExtended") {
      for entry in (try? package.tree(of: part))?.root.children(.w15("commentEx")) ?? [] {
        parents[entry.attribute(.w15("paraId")) ?? ""] = entry.attribute(.w15("paraIdParent"))
      }
    }
    var notes: [MarginNote] = []
    for part in try package.related(to: package.mainPart, type: "comments") {
      guard let comments = (try? package.tree(of: part))?.root.children(.w("comment")) else { continue }
      // Answers name paragraphs, not comments.
      var owners: [String: String] = [:]
      for comment in comments {
        for id in Self.paragraphs(of: comment) { owners[id] = comment.attribute(.w("id")) }
      }
      notes += comments.map { comment in
        let author = comment.attribute(.w("author")) ?? ""
        return MarginNote(
          id: comment.attribute(.w("id")) ?? "", author: author.isEmpty ? nil : author,
          text: VisibleText.of(comment),
          parent: Self.paragraphs(of: comment).lazy.compactMap { parents[$0] }.first.flatMap { owners[$0] })
      }
    }
    return notes
  }

  private static func paragraphs(of comment: Element) -> [String] {
    comment.descendants(.paragraph).compactMap { $0.attribute(.w14("paraId")) }
  }
}
