import LibXML
import WordML

/// The tagged controls of a document in document order: those that stand alone, and the rows of its groups.
struct ControlCollection {
  private(set) var plain: [ReadControl] = []
  private(set) var rows: [String: [[ReadControl]]] = [:]
  private let prompts: Prompts
  private let identity: FlowReader.Identity
  /// The only tags that are asked for, and none in a group; nil for all.
  private let wanted: Set<String>?
  private var misplaced: [Int: String] = [:]
  /// Inside a row an inner section is no group of its own.
  private var isInRow = false

  /// - Parameters:
  ///   - identity: which controls say themselves which slot they are.
  ///   - wanted: the only tags that are asked for, and none in a group; nil for all.
  init(prompts: Prompts, identity: FlowReader.Identity, only wanted: Set<String>? = nil) {
    self.prompts = prompts
    self.identity = identity
    self.wanted = wanted
  }

  /// What was found on plain pages.
  init(_ pages: [SkeletonPage], prompts: Prompts) {
    self.prompts = prompts
    identity = FlowReader.Identity()
    wanted = nil
    for page in pages {
      plain += page.plain.map { ReadControl(page.places[$0], prompts: prompts) }
      for (tag, rows) in page.rows {
        self.rows[tag, default: []] += rows.map { $0.map { ReadControl(page.places[$0], prompts: prompts) } }
      }
    }
  }

  /// Whether every slot of a template says itself where it is.
  func hasAll(of outline: Outline) -> Bool {
    let tags = Set(plain.map(\.tag))
    return outline.slots.allSatisfy { slot in slot.group.map { rows[$0] != nil } ?? tags.contains(slot.tag) }
  }

  /// Whether most fields stand there twice as often as in a template.
  func hasDoubles(of outline: Outline) -> Bool {
    func counts(_ tags: [String]) -> [String: Int] { Dictionary(tags.map { ($0, 1) }, uniquingKeysWith: +) }
    let mine = counts(plain.map(\.tag))
    let wanted = counts(outline.slots.filter { $0.group == nil }.map(\.tag))
    return wanted.count { (mine[$0.key] ?? 0) >= 2 * $0.value } * 2 > wanted.count
  }

  /// What was found with the help of the template, in place of what its tags alone gave.
  mutating func take(_ aligned: DocumentAligner) {
    let inRows = aligned.rows.values.joined().joined().map(\.tag)
    let own = Set(aligned.plain.map(\.tag) + inRows)
    plain = plain.filter { !own.contains($0.tag) } + aligned.plain
    rows.merge(aligned.rows) { $1 }
  }

  /// Adds what stands in one part. Controls at another field's label are left for those who read by places.
  mutating func collect(_ tokens: StoryTokens, misplaced: [Int: String]) {
    self.misplaced = misplaced
    collect(tokens.all.indices, of: tokens)
  }

  private mutating func collect(_ range: Range<Int>, of tokens: StoryTokens) {
    var index = range.lowerBound
    while index < range.upperBound { index = collect(at: index, of: tokens) }
  }

  /// Returns the token that is looked at next.
  private mutating func collect(at index: Int, of tokens: StoryTokens) -> Int {
    let token = tokens.all[index]
    guard token.kind == .begin(.control), let control = ContentControl(token.element) else { return index + 1 }
    if !isInRow, control.kind == .repeatingSection, let tag = control.tag, let content = control.content {
      if wanted == nil { collect(section: content, index + 1..<token.end, of: tokens, tag: tag) }
    } else if let tag = SlotFinder.slotTag(of: control, among: identity.tags) {
      if misplaced[index] == nil, wanted?.contains(tag) != false {
        plain.append(ReadControl(control, tag: tag, prompts: prompts, place: tokens.place(at: index)))
      }
    } else {
      return index + 1
    }
    return token.end + 1
  }

  /// A section whose rows are all gone is there all the same; what stands beside its rows is no row.
  private mutating func collect(section content: Element, _ range: Range<Int>, of tokens: StoryTokens, tag: String) {
    let items = Set(SlotFinder.rows(of: content))
    if items.isEmpty { rows[tag, default: []] += [] }
    var index = range.lowerBound
    while index < range.upperBound {
      let token = tokens.all[index]
      guard token.kind == .begin(.row) || token.kind == .begin(.control), items.contains(token.element) else {
        index = collect(at: index, of: tokens)
        continue
      }
      var inner = ControlCollection(prompts: prompts, identity: identity)
      inner.isInRow = true
      inner.collect(index + 1..<token.end, of: tokens)
      rows[tag, default: []].append(inner.plain.filter { identity.isAtHome($0.tag, in: tag) })
      index = token.end + 1
    }
  }
}
