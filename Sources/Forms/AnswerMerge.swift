/// What new data and a person's edits give together, field by field, against what both began from.
///
/// A field that the person left alone takes the new data; one that the data left alone stays as the person has it; where both
/// changed it, it stays too and is a conflict.
struct AnswerMerge {
  /// What a field began as is not known, and it equals nothing.
  static let unknown = "----"

  /// Plain fields that take the new data.
  private(set) var taken = Values()
  /// For each group that changes: what members of the rows that are there take, by the row's number, and rows to add.
  private(set) var rows: [String: RowChange] = [:]
  /// Fields that both changed: `plan.hovedmål`, `tiltak[0].frist`, `tiltak` for rows that one removed and the other changed.
  private(set) var conflicts: [String] = []
  /// What each field began as from now on; its answer where that is known.
  private(set) var base = Values()
  private(set) var prints = AnswerPrints()

  struct RowChange {
    var members: [Int: Values] = [:]
    var added: [Values] = []

    var isEmpty: Bool { members.isEmpty && added.isEmpty }
  }

  private var maker: PrintMaker
  private let isBaseKnown: Bool

  /// - Parameters:
  ///   - old: what the fields held when the document was made; nil where it does not remember.
  ///   - written: what stands in the document now.
  ///   - given: the new data.
  ///   - expected: how a document made of them would be read.
  init(
    _ old: AnswerPrints?, written: Values, given: Values, expected: Values, fields: [FieldDefinition], salt: String
  ) {
    maker = PrintMaker(salt: salt, size: old?.size ?? AnswerPrints.size)
    isBaseKnown = old != nil
    for field in fields {
      if field.kind == .rows {
        merge(rowsOf: field, old?.rows[field.tag] ?? [], written[field.tag], given[field.tag])
      } else {
        let b = old?.plain[field.tag]
        let p = maker.print(written[field.tag], field)
        guard let answer = given[field.tag], answer != .untouched, answer != .gone else {
          // The data say nothing of it any more; what was written stays.
          prints.plain[field.tag] = b
          if p == b { base[field.tag] = written[field.tag] }
          continue
        }
        let n = maker.print(expected[field.tag], field)
        switch decide(b, p, n) {
        case .take: taken[field.tag] = answer
        case .conflict: conflicts.append(field.tag)
        case .keep: break
        }
        prints.plain[field.tag] = remembered(b, p, n)
        base[field.tag] = n == remembered(b, p, n) ? expected[field.tag] : p == b ? written[field.tag] : nil
      }
    }
  }

  /// Whether the document need not be written to.
  var isEmpty: Bool { taken.isEmpty && rows.isEmpty }

  private enum Decision { case keep, take, conflict }

  private func decide(_ b: String?, _ p: String?, _ n: String?) -> Decision {
    if n == p { return .keep }
    guard isBaseKnown else { return p == nil ? .take : .conflict }
    if n == b { return .keep }
    return p == b ? .take : .conflict
  }

  private func remembered(_ b: String?, _ p: String?, _ n: String?) -> String? {
    decide(b, p, n) == .conflict ? isBaseKnown ? b : Self.unknown : n == p || p == b ? n : b
  }

  private mutating func merge(
    rowsOf field: FieldDefinition, _ old: [[String: String]], _ written: Answer?, _ given: Answer?
  ) {
    let there: [Values] = if case .rows(let list) = written { list } else { [] }
    guard case .rows(let all) = given else {
      self.prints.rows[field.tag] = old.isEmpty ? nil : old
      return
    }
    let new = all.filter(\.isAnswered)
    let (p, n) = (there.map { maker.row($0, of: field) }, new.map { maker.row($0, of: field) })
    guard isBaseKnown || there.isEmpty || p == n else {
      conflicts.append(field.tag)
      return
    }
    let (mine, theirs) = (Self.pairs(old, p), Self.pairs(old, n))
    var change = RowChange()
    var remembered: [[String: String]] = []
    for (index, b) in old.enumerated() {
      switch (mine.paired[index], theirs.paired[index]) {
      case (let i?, let j?):
        var print: [String: String] = [:]
        for member in field.members {
          let (bm, pm, nm) = (b[member.tag], p[i][member.tag], n[j][member.tag])
          // A row of the data that lacks a member says nothing of it.
          let says = new[j][member.tag] != nil
          let decision = says ? decide(bm, pm, nm) : .keep
          if decision == .take { change.members[i, default: Values()][member.tag] = new[j][member.tag] }
          if decision == .conflict { conflicts.append("\(field.tag)[\(i)].\(member.tag)") }
          print[member.tag] = says ? self.remembered(bm, pm, nm) : bm
        }
        remembered.append(print)
      case (let i?, nil):
        if p[i] == b {
          for member in field.members where b[member.tag] != nil {
            change.members[i, default: Values()][member.tag] = .emptied
          }
        } else {
          conflicts.append(field.tag)
          remembered.append(b)
        }
      case (nil, let j?):
        if n[j] != b { conflicts.append(field.tag) }
        remembered.append(b)
      case (nil, nil): continue
      }
    }
    let own = mine.alone.map { p[$0] }
    for j in theirs.alone {
      remembered.append(n[j])
      if !own.contains(n[j]) { change.added.append(new[j]) }
    }
    if !change.isEmpty { rows[field.tag] = change }
    if !remembered.isEmpty { self.prints.rows[field.tag] = remembered }
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
