import LibXML
import WordML

/// What a document has beside its text: tracked changes, comments with the places that they are written to, and what is not read as it
/// stands: text that is struck out, printed text that somebody coloured, content that is no text.
struct Annotations {
  private(set) var trackedChanges = 0
  private(set) var comments: [Comment] = []
  private var struck: [Place] = []
  private var marked: [Place] = []
  private var other: [OtherContent: [Place]] = [:]
  /// Where each comment hangs, and how far down.
  private var anchors: [String: (place: Place, order: Int)] = [:]

  /// Adds what stands in one part.
  mutating func collect(_ root: Element, _ tokens: StoryTokens) {
    trackedChanges += Revisions.count(below: root)
    /// Where the answer ends that the walk is in, and the last run that was marked.
    var (answer, run): (Int, Element?) = (0, nil)
    for (index, token) in tokens.all.enumerated() {
      switch token.kind {
      case .struck: struck.append(tokens.place(at: index))
      case .other(let kind): other[kind, default: []].append(tokens.place(at: index))
      case .comment:
        guard let id = token.element.attribute(.w("id")), anchors[id] == nil else { continue }
        anchors[id] = (tokens.place(at: index), anchors.count)
      case .begin(.control):
        if index >= answer, ContentControl(token.element)?.tag != nil { answer = token.end }
      // Printed runs that are marked with a colour; what is marked in an answer is formatting.
      case .text:
        guard token.isMarked, index >= answer, run == nil || token.element.parent != run,
          token.text.contains(where: { !$0.isWhitespace })
        else { continue }
        run = token.element.parent
        marked.append(tokens.place(at: index))
      default: continue
      }
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
  ///
  /// - Parameter template: what the template itself has.
  func findings(besides template: Annotations) -> [Finding] {
    var findings: [Finding] = []
    func add(_ code: Finding.Code, _ places: [Place], _ own: [Place], _ message: (Int) -> String) {
      guard places.count > own.count else { return }
      // Where the template has some of them, it cannot be decided which are new.
      var named: [String] = []
      for place in places.map(\.description) where own.isEmpty && !named.contains(place) { named.append(place) }
      let place = named.isEmpty ? nil : named.joined(separator: "; ")
      findings.append(Finding(code, .warning, place: place, message: message(places.count - own.count)))
    }
    add(.struckOut, struck, template.struck, Wording.struckOut)
    add(.marked, marked, template.marked, Wording.marked)
    for kind in OtherContent.allCases {
      add(.notText, other[kind] ?? [], template.other[kind] ?? []) { Wording.notText(kind, $0) }
    }
    if trackedChanges > 0 {
      findings.append(Finding(.trackedChanges, .remark, message: Wording.trackedChanges(trackedChanges)))
    }
    if !comments.isEmpty {
      findings.append(Finding(.comments, .remark, message: Wording.comments(comments.count)))
    }
    return findings
  }
}
