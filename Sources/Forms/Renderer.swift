import WordML

/// Writes a part's pieces with the answers in them.
struct Renderer {
  private let answers: SlotAnswers
  private let labels: (String) -> String
  private var ids: FreshIDs
  /// Whether the part got any answer; one that did not is carried over as it lies.
  private(set) var wroteAnswer = false
  private(set) var findings: [Finding] = []
  private var output: [UInt8] = []
  /// How far below the last delivered row of a group the writing is.
  private var rowsBelow = 0

  init(_ answers: SlotAnswers, takenIDs: Set<Int>, labels: @escaping (String) -> String) {
    self.answers = answers
    self.labels = labels
    ids = FreshIDs(taken: takenIDs)
  }

  /// The bytes of a part, or nil when no answer went into it.
  mutating func render(_ pieces: [Piece]) -> [UInt8]? {
    output.removeAll(keepingCapacity: true)
    wroteAnswer = false
    write(pieces, row: nil)
    return wroteAnswer ? output : nil
  }

  private mutating func write(_ pieces: [Piece], row: [String: SlotAnswer]?) {
    for piece in pieces {
      switch piece {
      case .bytes(let bytes): output += bytes
      case .slot(let slot): write(slot, (row ?? answers.plain)[slot.tag])
      case .group(let group): write(group)
      case .hole(.freshID): output += "\(ids.next())".utf8
      case .hole, .lines: continue
      }
    }
  }

  private mutating func write(_ group: Group) {
    let rows = answers.rows[group.tag] ?? []
    output.reserveCapacity(output.count + 4096 * rows.count)
    write(group.head, row: [:])
    for index in 0..<max(rows.count, group.rows.count) {
      let pieces = index < group.rows.count ? group.rows[index] : group.prototype
      if index >= group.rows.count { wroteAnswer = true }
      rowsBelow = max(0, index - group.rows.count + 1)
      write(pieces, row: index < rows.count ? rows[index] : [:])
    }
    rowsBelow = 0
    write(group.tail, row: [:])
  }

  private mutating func write(_ slot: Slot, _ answer: SlotAnswer?) {
    switch (slot.kind, answer) {
    case (_, nil): write(slot.untouched, row: nil)
    case (.box, .box(let isTicked)) where isTicked == slot.isTicked: write(slot.untouched, row: nil)
    case (.box, .box(let isTicked)): write(isTicked ? slot.answered : slot.emptied, text: "")
    case (.box, .emptied): write(slot.isTicked ? slot.emptied : slot.untouched, text: "")
    case (.box, _):
      report(.wrongKind, .error, slot, Wording.wrongKind(labels(slot.tag), expected: Wording.expected(.check)))
      write(slot.untouched, row: nil)
    case (_, .emptied): write(slot.emptied, text: "")
    case (_, .box):
      report(.wrongKind, .error, slot, Wording.wrongKind(labels(slot.tag), expected: Wording.expected(.text)))
      write(slot.untouched, row: nil)
    case (.day(let format), .day(let day)):
      write(slot.answered, text: format.text(day), slot: slot, attribute: day.iso + "T00:00:00Z")
    case (.day, .text(let text)):
      report(.notADay, .warning, slot, Wording.dayAsText(labels(slot.tag)))
      write(slot.typed, text: text, slot: slot)
    case (.list(let items, let isOpen), .text(let text)): write(slot, items, isOpen: isOpen, text: text)
    case (.list(let items, let isOpen), .day(let day)): write(slot, items, isOpen: isOpen, text: day.norwegian)
    case (.text, .text(let text)): write(slot.answered, text: text, slot: slot)
    case (.text, .day(let day)): write(slot.answered, text: day.norwegian, slot: slot)
    }
  }

  private mutating func write(_ slot: Slot, _ items: [ContentControl.ListItem], isOpen: Bool, text: String) {
    let folded = Folding.folded(text)
    let exact = items.first { $0.text == text }
    if let item = exact
      ?? items.first(where: { Folding.folded($0.text) == folded || Folding.folded($0.value) == folded })
    {
      write(slot.answered, text: item.text, slot: slot, attribute: item.value)
    } else if isOpen {
      write(slot.answered, text: text, slot: slot, attribute: text)
    } else {
      report(.notInList, .error, slot, Wording.notInList(labels(slot.tag), choices: items.map(\.text)))
      write(slot.untouched, row: nil)
    }
  }

  /// Writes a fragment with its holes filled.
  private mutating func write(_ pieces: [Piece], text: String, slot: Slot? = nil, attribute: String = "") {
    wroteAnswer = true
    let clean = XMLText(text)
    write(pieces, text: clean.lines.joined(separator: "\n")[...], lines: clean.lines, attribute: attribute)
    if clean.replacedAny, let slot {
      report(.replacedCharacters, .warning, slot, Wording.replacedCharacters(labels(slot.tag)))
    }
  }

  private mutating func write(_ pieces: [Piece], text: Substring, lines: [Substring], attribute: String) {
    for piece in pieces {
      switch piece {
      case .bytes(let bytes): output += bytes
      case .hole(.text(let prefix)): XMLText.writeRuns(lines, prefix: prefix, to: &output)
      case .hole(.line(let prefix)): XMLText.writeRuns([text], prefix: prefix, to: &output)
      case .hole(.fullDate): output += attribute.utf8
      case .hole(.listValue): XMLText.writeAttribute(XMLText(attribute).lines.joined(separator: " "), to: &output)
      case .hole(.freshID): output += "\(ids.next())".utf8
      case .lines(let paragraph):
        for line in lines { write(paragraph, text: line, lines: [line], attribute: attribute) }
      case .slot, .group: continue
      }
    }
  }

  private mutating func report(_ code: Finding.Code, _ severity: Finding.Severity, _ slot: Slot, _ message: String) {
    let place = slot.place.moved(down: max(0, rowsBelow - 1))
    // A name that stands on every page is one answer; a column of a group has one for each row.
    if place.row == nil, findings.contains(where: { $0.code == code && $0.field == slot.tag }) { return }
    findings.append(Finding(code, severity, place: place.description, field: slot.tag, message: message))
  }
}

/// Ids that nothing in the template has: the highest and counting.
struct FreshIDs {
  private let taken: Set<Int>
  private var last: Int

  init(taken: Set<Int>) {
    self.taken = taken
    let highest = taken.max() ?? 0
    // w:id is a signed 32-bit number; Word's own are random, and one near the end leaves no room above it.
    last = highest < Int(Int32.max) - 1_000_000 ? max(0, highest) : 0
  }

  mutating func next() -> Int {
    repeat { last += 1 } while taken.contains(last)
    return last
  }
}
