import LibXML
import Norwegian
import WordML

/// Brings a returned document to its template, story by story, and what was found in the places to controls that can be read.
struct DocumentAligner {
  private let pattern: Pattern
  private let outline: Outline
  /// Places that stand alone, those that say themselves which they are first.
  private(set) var plain: [ReadControl] = []
  /// The rows of the groups whose tables were found.
  private(set) var rows: [String: [[ReadControl]]] = [:]
  /// Text that belongs nowhere.
  private var loose: [[Atom]] = []
  private var ticks: [[Atom]] = []
  /// Answers of a group's controls that stand in none of its rows.
  private var strays: [LooseText] = []
  /// Words of the template that are not where they were.
  private var missing: [String: Int] = [:]
  /// Slots whose answers cannot be distinguished, by their tags and the place of the text.
  private(set) var ambiguous: [(tags: [String], place: Place)] = []
  /// How much of the template's printed text stands in the document.
  private(set) var likeness: Float = 0
  /// Whether the document has the printed words of the form a second time: a file that two were put together in.
  private(set) var isDouble = false
  /// Whether any control still says which slot it is.
  private(set) var hasTags = false
  /// What became of the text.
  private(set) var balance = TextBalance()

  /// - Parameter labels: what may be printed beside a slot.
  init(_ pages: [Page], pattern: Pattern, outline: Outline, labels: (PatternSlot) -> [String]) {
    self.pattern = pattern
    self.outline = outline
    let words = pages.first { $0.kind == .main }?.flow.words ?? [:]
    likeness = Likeness.of(pattern.words, words)
    let rest = words.merging(pattern.words) { max(0, $0 - $1) }.filter { words[$0.key] != nil }
    isDouble = Likeness.of(pattern.words, rest) >= Self.leastOfSecondForm
    hasTags = pages.contains { $0.known.contains { $0.method == .tag } }
    align(pages, labels)
  }

  /// The share of the form's words that stands there once more. A table or a part that a person copied has less.
  private static let leastOfSecondForm: Float = 0.6

  private mutating func align(_ pages: [Page], _ labels: (PatternSlot) -> [String]) {
    let counts = Dictionary(pattern.slots.filter { $0.group == nil }.map { ($0.tag, 1) }, uniquingKeysWith: +)
    let known = Dictionary(pages.flatMap(\.known).map { ($0.tag, 1) }, uniquingKeysWith: +)
    let found = Set(counts.filter { (known[$0.key] ?? 0) >= $0.value }.keys)
    for page in pages {
      for control in page.known where counts[control.tag] != nil { plain.append(read(control)) }
      var aligner = FlowAligner(found: found)
      if let story = partner(of: page, among: pages) {
        aligner.align(story, page.flow)
      } else {
        aligner.edit { $0.addLoose(page.flow) }
      }
      var outcome = aligner.outcome
      outcome.search(labels, besides: found)
      takeStrays(of: page, besides: outcome, counts)
      take(outcome, of: page)
    }
  }

  /// Controls of a group whose rows were found, that stand in none of them.
  private mutating func takeStrays(of page: Page, besides outcome: Outcome, _ plain: [String: Int]) {
    let taken = Set((outcome.placed + outcome.rows.values.joined().joined()).compactMap(\.known))
    for (number, known) in page.known.enumerated() where plain[known.tag] == nil && !taken.contains(number) {
      let group = pattern.slots.first { $0.tag == known.tag }?.group
      guard let group, outcome.rows[group] != nil, case .text(let text) = read(known).state else { continue }
      strays.append(LooseText(text, at: known.place))
    }
  }

  /// The template's story that a page is; headers are many in some programs and few in others, so several may have one partner.
  private func partner(of page: Page, among pages: [Page]) -> Flow? {
    let fits = pattern.stories.filter { $0.kind == page.kind }
    let words = page.flow.words
    return fits.max { Likeness.of($0.flow.words, words) < Likeness.of($1.flow.words, words) }?.flow
  }

  private mutating func take(_ outcome: Outcome, of page: Page) {
    for placed in outcome.placed where placed.known == nil {
      if let control = read(placed, of: page) { plain.append(control) }
    }
    for (tag, items) in outcome.rows {
      rows[tag, default: []] += items.map { item in item.compactMap { read($0, of: page) } }
    }
    for typed in outcome.typed { take(typed) }
    loose += outcome.loose
    ticks += outcome.ticks
    for (word, count) in outcome.missing { missing[word, default: 0] += count }
    tell(outcome, of: page)
    for (one, other, text) in outcome.ambiguous {
      if !text.isEmpty { loose.append(text) }
      ambiguous.append(([one.tag, other.tag], text.first?.place ?? one.place))
    }
  }

  /// Words that stand where boxes were: ticks where they are the words of options, text that belongs nowhere where they are not.
  private mutating func take(_ typed: TypedOptions) {
    let options = outline.options(of: typed.question).filter { typed.boxes?.contains($0.id) ?? true }
    let found = Set(plain.map(\.tag))
    let chosen = typed.chosen(of: options)
    guard let first = typed.atoms.first(where: \.isVisible), chosen != nil || typed.boxes != nil,
      !(chosen ?? []).contains(where: { found.contains(typed.question + "." + $0) })
    else { return loose.append(typed.atoms) }
    if chosen == nil { loose.append(typed.atoms) }
    for (number, option) in options.enumerated() where !found.contains(typed.question + "." + option.id) {
      plain.append(
        ReadControl(
          tag: typed.question + "." + option.id, state: .box(chosen?.contains(option.id) ?? false), place: first.place,
          method: .label, beside: chosen == nil && number == 0 ? .unclear : .none))
    }
  }

  private mutating func tell(_ outcome: Outcome, of page: Page) {
    balance.expect(page.visibleText)
    for known in page.known { balance.account(known.control.text) }
    balance.account(outcome.labels)
    for placed in outcome.placed + outcome.rows.values.joined().joined() { balance.account(placed.atoms) }
    for stretch in outcome.loose + outcome.typed.map(\.atoms) + outcome.ambiguous.map(\.text) {
      balance.account(stretch)
    }
  }

  /// Lines that belong nowhere, in the order of the document.
  ///
  /// A stretch of words that the template has, and that are missing where they stood, is a label that somebody moved.
  func looseLines() -> [LooseText] {
    var missing = missing
    // An x beside a box that says itself which it is was read with it.
    var crosses = (plain + rows.values.joined().joined()).filter { $0.beside == .ticked }.map(\.place)
    let left = loose.filter { stretch in
      if CheckMark.mark(stretch.joined) == true,
        let cross = crosses.firstIndex(where: { $0 == stretch.first?.place })
      {
        crosses.remove(at: cross)
        return false
      }
      // A prompt in a table that is nobody's was never written by anybody.
      if outline.prompts.isPrompt(stretch.joined) { return false }
      let words = Dictionary(stretch.filter { $0.kind == .word }.map { ($0.key, 1) }, uniquingKeysWith: +)
      guard !words.isEmpty, words.allSatisfy({ (missing[$0.key] ?? 0) >= $0.value }) else { return true }
      for (word, count) in words { missing[word, default: 0] -= count }
      return false
    }
    return (left + ticks).map { LooseText($0) } + strays
  }

  // MARK: Reading a place

  private func read(_ known: FlowReader.Known) -> ReadControl {
    ReadControl(known.control, tag: known.tag, prompts: outline.prompts, place: known.place, method: known.method)
  }

  /// What stands in a place; nil where the place is gone.
  private func read(_ placed: SlotMatch, of page: Page) -> ReadControl? {
    if let known = placed.known { return read(page.known[known]) }
    guard let first = placed.atoms.first(where: \.isVisible) ?? placed.atoms.first else {
      if placed.isBetweenBrackets {
        return ReadControl(tag: placed.slot.tag, state: .box(false), place: placed.slot.place, method: placed.method)
      }
      // Where other places still say which they are, one that does not, and holds nothing, was taken away.
      guard placed.isPresent, !hasTags, !placed.slot.isBox else { return nil }
      return ReadControl(tag: placed.slot.tag, state: .emptied, place: placed.slot.place, method: placed.method)
    }
    if let control = sole(placed.atoms, of: page), control.kind == .checkBox || !placed.slot.isBox {
      let method: MatchMethod = control.title != nil && control.title == placed.slot.title ? .title : placed.method
      return ReadControl(control, tag: placed.slot.tag, prompts: outline.prompts, place: first.place, method: method)
    }
    let (state, hasPrompt) =
      placed.slot.isBox ? (box(placed.atoms), false) : text(placed.atoms, placed.slot.tag)
    return ReadControl(
      tag: placed.slot.tag, state: state, place: first.place, method: placed.method, hasPrompt: hasPrompt)
  }

  private func box(_ atoms: [Atom]) -> ReadControl.State {
    .box(atoms.contains { $0.kind == .mark(true) || CheckMark.mark($0.key) == true })
  }

  private func text(_ atoms: [Atom], _ tag: String) -> (ReadControl.State, hasPrompt: Bool) {
    // What is left of a dotted line is no part of what somebody wrote on it.
    let isBlank = !atoms.contains(where: \.isVisible)
    let text = (isBlank ? atoms : Self.withoutLeaders(atoms)).joined
    if text.isEmpty { return (.emptied, false) }
    if isBlank || outline.prompts.contains(text, for: tag) { return (.untouched, false) }
    // Somebody wrote beside a prompt that an editor had made plain text.
    if let answer = outline.prompts.answer(beside: text, for: tag) { return (.text(answer), true) }
    let lines = text.split(separator: "\n", maxSplits: 1).map { String($0).trimmed }
    guard lines.count == 2, outline.prompts.contains(lines[0], for: tag) else { return (.text(text), false) }
    return lines[1].isEmpty ? (.emptied, false) : (.text(lines[1]), true)
  }

  /// Without dotted lines, and the ends of them that are too short to be any: «__03.03.2012», «..Birkeland_».
  private static func withoutLeaders(_ atoms: [Atom]) -> [Atom] {
    func isRest(_ atom: Atom) -> Bool { atom.kind == .sign && ["_", ".", "…"].contains(atom.key) }
    var kept = atoms.filter { $0.kind != .leader }
    let head = kept.prefix(while: isRest)
    // One full stop is a sign like others: «.docx».
    if head.count > 1 || head.first?.key != "." { kept.removeFirst(head.count) }
    while kept.last?.kind == .sign, kept.last?.key == "_" { kept.removeLast() }
    return kept
  }

  /// The one control that holds all of this and nothing else.
  private func sole(_ atoms: [Atom], of page: Page) -> ContentControl? {
    let visible = atoms.filter(\.isVisible)
    guard let number = visible.first?.control, visible.allSatisfy({ $0.control == number }) else { return nil }
    let control = page.controls[number]
    let ink = { (text: String) in text.unicodeScalars.count { !$0.properties.isWhitespace } }
    return ink(control.text) == visible.reduce(0) { $0 + ink($1.text) } ? control : nil
  }
}
