/// What new data and a person's edits give together, field by field: three digests of each, of what it began as, of what stands in the
/// document, and of the data.
///
/// A field that the person left alone takes the new data; one that the data left alone stays as the person has it; where both
/// changed it, it stays too and is a conflict. What the person took out stays out.
///
///     for line in merged.plan.lines { print(line.outcome, template.label(of: line.field)) }
public struct MergePlan: Sendable {
  /// What becomes of a field in which the document, the data and what it began as are not all the same.
  public enum Outcome: String, Sendable, CaseIterable {
    /// It takes the new data.
    case taken = "nytt"
    /// A person wrote it, and the data say nothing new.
    case edited = "endret"
    /// Both changed it, or its places say different things; it stands as in the document.
    case conflict = "konflikt"
    /// A person took out its place, and the data say nothing new.
    case removed = "fjernet"
    /// A person took out its place, and the data have something new, which is not written.
    case withoutPlace = "uten plass"
  }

  /// One field, or one member of a row as the document has it: `plan.hovedmål`, `tiltak[0].frist`; `tiltak` for a whole row.
  public struct Line: Equatable, Sendable {
    public let field: String
    public let outcome: Outcome

    package init(field: String, outcome: Outcome) {
      self.field = field
      self.outcome = outcome
    }
  }

  /// The fields that are not all the same, in the order of the form.
  public private(set) var lines: [Line] = []
  /// Plain fields that take the new data.
  private(set) var taken = Values()
  /// For each group that changes: what members of the rows that are there take, by the row's number, and rows to add.
  private(set) var rows: [String: RowChange] = [:]
  /// What each field began as from now on.
  private(set) var digests = FieldDigests()

  /// A row as one side has it.
  private struct Row {
    let values: Values
    let digests: [String: String]
  }

  struct RowChange {
    var members: [Int: Values] = [:]
    var added: [Values] = []

    var isEmpty: Bool { members.isEmpty && added.isEmpty }
  }

  /// What is known of the document that the data come to.
  struct Edited: Sendable {
    let reading: Reading<AnyForm>
    /// Whether it was made from the template that it is read by: then each place that it lacks was taken out by a person.
    let isOfTemplate: Bool
    /// The tags of the fields that the template has a place for.
    let offered: Set<String>
    /// The tags of the fields and groups whose places hold more than their text: nothing new is written there.
    let held: Set<String>
  }

  /// A digest that equals no other: what a field began as is not known.
  static let unknown = "----"

  private var maker: DigestMaker
  private let isBaseKnown: Bool
  private let edited: Edited

  /// - Parameters:
  ///   - old: what the fields held when the document was made; nil where it does not remember.
  ///   - edited: what stands in the document now.
  ///   - given: the new data.
  ///   - expected: how a document made of them would be read.
  init(
    _ old: FieldDigests?, _ edited: Edited, given: Values, expected: Values, fields: [FieldDefinition], salt: String
  ) {
    maker = DigestMaker(salt: salt, size: old?.size ?? FieldDigests.size)
    isBaseKnown = old != nil
    self.edited = edited
    for field in fields {
      if field.kind == .rows {
        merge(rowsOf: field, old?.rows[field.tag] ?? [], Self.rows(given[field.tag], expected[field.tag]))
      } else {
        merge(field, old?.plain[field.tag], given[field.tag], expected[field.tag])
      }
    }
  }

  /// Whether the document need not be written to.
  var isEmpty: Bool { taken.isEmpty && rows.isEmpty }

  /// The fields of one outcome.
  public func fields(_ outcome: Outcome) -> [String] { lines.filter { $0.outcome == outcome }.map(\.field) }

  private mutating func merge(
    _ field: FieldDefinition, _ base: String?, _ given: Answer?, _ expected: Answer?
  ) {
    let written = edited.reading.answers[field.tag]
    let document = maker.digest(written, field)
    guard let given, given != .untouched, given != .gone else {
      // The data say nothing of it any more; what was written stays.
      digests.plain[field.tag] = base
      if isBaseKnown, document != base {
        lines.append(Line(field: field.tag, outcome: written == .gone ? .removed : .edited))
      }
      return
    }
    let data = maker.digest(expected, field)
    let outcome = decide(base, document, data, state(of: field.tag, field))
    if let outcome { lines.append(Line(field: field.tag, outcome: outcome)) }
    if outcome == .taken { taken[field.tag] = given }
    digests.plain[field.tag] = remembered(base, data, outcome)
  }

  /// Whether all places of a field say one thing.
  private enum PlaceState { case whole, lacking, held, disputed, gone }

  private func state(of path: String, _ field: FieldDefinition) -> PlaceState {
    if edited.reading.disputed.contains(path) { return .disputed }
    if edited.held.contains(field.tag) { return .held }
    guard edited.isOfTemplate, edited.offered.contains(field.tag) else { return .whole }
    if edited.reading.answers[path] == .gone { return .gone }
    return edited.reading.lacking.contains(path) ? .lacking : .whole
  }

  /// Nil where the document and the data say the same.
  private func decide(_ base: String?, _ document: String?, _ data: String?, _ state: PlaceState) -> Outcome? {
    let isOld = isBaseKnown && data == base
    switch state {
    case .gone: return data == nil ? (base == nil ? nil : .removed) : isOld ? .removed : .withoutPlace
    case .disputed: return isOld ? .edited : .conflict
    case .lacking, .held, .whole: break
    }
    if data == document { return nil }
    if isOld { return .edited }
    guard state == .whole else { return .conflict }
    return document == (isBaseKnown ? base : nil) ? .taken : .conflict
  }

  /// What a field began as from now on: the later run must see the same edit again.
  private func remembered(_ base: String?, _ data: String?, _ outcome: Outcome?) -> String? {
    switch outcome {
    case nil, .taken: data
    case .edited, .removed: base
    case .conflict: isBaseKnown ? base : Self.unknown
    case .withoutPlace: isBaseKnown ? base ?? Self.unknown : Self.unknown
    }
  }

  private mutating func note(_ field: String, _ outcome: Outcome) {
    let line = Line(field: field, outcome: outcome)
    if !lines.contains(line) { lines.append(line) }
  }

  // MARK: Rows

  /// The rows that a document made of the data has: theirs, and where they say nothing those that the template has itself. Nil where the data are
  /// silent on the group.
  private static func rows(_ given: Answer?, _ expected: Answer?) -> [Values]? {
    guard case .rows(let own) = given else { return nil }
    let made: [Values] = if case .rows(let rows) = expected { rows } else { [] }
    return (0..<max(own.count, made.count)).compactMap { index in
      if own.indices.contains(index), own[index].isAnswered { return own[index] }
      return made.indices.contains(index) && made[index].isAnswered ? made[index] : nil
    }
  }

  /// - Parameter new: the rows of the data.
  private mutating func merge(rowsOf field: FieldDefinition, _ old: [[String: String]], _ new: [Values]?) {
    let written = edited.reading.answers[field.tag]
    let there: [Values] = if case .rows(let list) = written { list } else { [] }
    guard let new else {
      digests.rows[field.tag] = old.isEmpty ? nil : old
      return
    }
    let (document, data) = (there.map { maker.row($0, of: field) }, new.map { maker.row($0, of: field) })
    guard isBaseKnown || there.isEmpty || document == data else { return note(field.tag, .conflict) }
    if state(of: field.tag, field) == .gone {
      digests.rows[field.tag] = old.isEmpty ? nil : old
      if data == old { if !old.isEmpty { note(field.tag, .removed) } } else { note(field.tag, .withoutPlace) }
      return
    }
    let (mine, theirs) = (Self.pairs(old, document), Self.pairs(old, data))
    var change = RowChange()
    var remembered: [[String: String]] = []
    for (index, base) in old.enumerated() {
      switch (mine.paired[index], theirs.paired[index]) {
      case (let i?, let j?):
        let (mine, theirs) = (Row(values: there[i], digests: document[i]), Row(values: new[j], digests: data[j]))
        remembered.append(merge(field, base, mine, at: i, theirs, &change))
      case (let i?, nil):
        if document[i] == base, !edited.held.contains(field.tag) {
          for member in field.members where base[member.tag] != nil {
            change.members[i, default: Values()][member.tag] = .emptied
          }
          note(field.tag, .taken)
        } else {
          note(field.tag, .conflict)
          remembered.append(base)
        }
      case (nil, let j?):
        note(field.tag, data[j] == base ? .removed : .conflict)
        remembered.append(base)
      case (nil, nil): continue
      }
    }
    let own = mine.alone.map { document[$0] }
    if own.contains(where: { !data.contains($0) }) { note(field.tag, .edited) }
    for j in theirs.alone {
      remembered.append(data[j])
      guard !own.contains(data[j]) else { continue }
      change.added.append(new[j])
      note(field.tag, .taken)
    }
    if !change.isEmpty { rows[field.tag] = change }
    if !remembered.isEmpty { digests.rows[field.tag] = remembered }
  }

  /// One row that the document and the data both have; gives what it began as from now on.
  private mutating func merge(
    _ field: FieldDefinition, _ base: [String: String], _ mine: Row, at index: Int, _ theirs: Row,
    _ change: inout RowChange
  ) -> [String: String] {
    var remembered: [String: String] = [:]
    let isHers = isOverwritten(field, base, mine, theirs) || edited.held.contains(field.tag)
    for member in field.members {
      let path = "\(field.tag)[\(index)].\(member.tag)"
      let (base, document, data) = (base[member.tag], mine.digests[member.tag], theirs.digests[member.tag])
      // A row of the data that lacks a member says nothing of it.
      guard theirs.values[member.tag] != nil else {
        remembered[member.tag] = base
        if document != base { note(path, .edited) }
        continue
      }
      let state: PlaceState =
        edited.reading.disputed.contains(path) ? .disputed : isHers && document == base ? .held : .whole
      let outcome = decide(base, document, data, state)
      if let outcome { note(path, outcome) }
      if outcome == .taken { change.members[index, default: Values()][member.tag] = theirs.values[member.tag] }
      remembered[member.tag] = self.remembered(base, data, outcome)
    }
    return remembered
  }

  /// Whether a person wrote something else over words that the row began with, and the data still have those: the row may be about somebody
  /// or something else by now, and what the data have new for the old one does not belong there. What was only added to does not count, nor
  /// does one of many where the first and most others still say what they said.
  private func isOverwritten(_ field: FieldDefinition, _ base: [String: String], _ mine: Row, _ theirs: Row) -> Bool {
    guard isBaseKnown else { return false }
    let members = field.members.filter {
      [FieldKind.text, .multiline, .choice].contains($0.kind) && base[$0.tag] != nil
    }
    let kept = members.count { mine.digests[$0.tag] == base[$0.tag] }
    var overwritten = 0
    for (number, member) in members.enumerated() {
      let tag = member.tag
      guard let old = base[tag], mine.digests[tag] != old, mine.digests[tag] != theirs.digests[tag] else { continue }
      // What it began with is known as long as the data say it.
      guard theirs.digests[tag] == old else { return true }
      guard Likeness.of(Self.words(theirs.values[tag]), Self.words(mine.values[tag])) <= 0.5 else { continue }
      overwritten += 1
      if number == 0 || overwritten > 1 || kept < 3 { return true }
    }
    return false
  }

  private static func words(_ answer: Answer?) -> [String: Int] {
    guard case .text(let text) = answer else { return [:] }
    return Dictionary(PrintedWords.of(text).map { (String($0), 1) }, uniquingKeysWith: +)
  }

  /// For each old row the new one that it is, and the new rows that are none of them.
  private static func pairs(
    _ old: [[String: String]], _ new: [[String: String]]
  ) -> (paired: [Int: Int], alone: [Int]) {
    var paired: [Int: Int] = [:]
    var alone: [Int] = []
    for pair in RowMatch(old, new).pairs {
      switch pair {
      case (let i?, let j?): paired[i] = j
      case (nil, let j?): alone.append(j)
      default: continue
      }
    }
    return (paired, alone)
  }
}
