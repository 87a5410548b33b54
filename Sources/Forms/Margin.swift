import LibXML
import WordML

/// What a document has beside its text: tracked changes, and comments with the places that they are written to.
struct Margin {
  private(set) var trackedChanges = 0
  private(set) var comments: [Comment] = []
  /// Where each comment hangs, and how far down.
  private var anchors: [String: (place: Place, order: Int)] = [:]

  /// Adds what stands in one part.
  mutating func collect(_ root: Element, story: WordDocument.Story.Kind) {
    trackedChanges += Revisions.count(below: root)
    let marks = root.descendants.filter { $0.matches(.w("commentRangeStart")) || $0.matches(.w("commentReference")) }
    guard !marks.isEmpty else { return }
    let places = Places(root, in: story)
    for mark in marks {
      guard let id = mark.attribute(.w("id")), anchors[id] == nil else { continue }
      anchors[id] = (places.place(of: mark), anchors.count)
    }
  }

  /// Takes the comments of the document, once all its parts are collected. They are listed as the text goes, those without a place last.
  mutating func take(_ notes: [MarginNote]) {
    func anchor(_ note: MarginNote) -> (place: Place, order: Int)? {
      // An answer without a place of its own stands where the comment does.
      anchors[note.id] ?? note.parent.flatMap { anchors[$0] }
    }
    let ordered = notes.enumerated().sorted { left, right in
      let (one, other) = (anchor(left.element)?.order ?? Int.max, anchor(right.element)?.order ?? Int.max)
      return (one, left.offset) < (other, right.offset)
    }
    comments += ordered.map { _, note in
      Comment(author: note.author, text: note.text, place: anchor(note)?.place.description)
    }
  }

  /// What a person should know of it.
  var findings: [Finding] {
    var findings: [Finding] = []
    if trackedChanges > 0 {
      findings.append(Finding(.trackedChanges, .remark, message: Wording.trackedChanges(trackedChanges)))
    }
    if !comments.isEmpty {
      findings.append(Finding(.comments, .remark, message: Wording.comments(comments.count)))
    }
    return findings
  }
}
