import WordML

/// Writes a part's pieces with the answers in them.
struct Renderer {
  private let answers: SlotAnswers
  private let labels: (String) -> String
  /// What names the answer in a slot, by the slot's tag and the row from 0.
  private let paths: (String, Int?) -> String
  /// What a person wrote, and stands as it is, also where it is not on a list.
  private let asWritten: Set<String>
  private var ids: FreshIDs
  /// Whether the part got any answer; one that did not is carried over as it lies.
  private(set) var wroteAnswer = false
  private(set) var findings: [Finding] = []
  private var output: [UInt8] = []
  /// How far below the last delivered row of a group the writing is.
  private var rowsBelow = 0
  private var isInGroup = false
  /// Of the row that is being written, from 1.
  private var rowNumber = 0
  /// Groups that have more rows than the template, and how many.
  private var grown: [(lastRow: Place, by: Int)] = []

  init(
    _ answers: SlotAnswers, takenIDs: Set<Int>, asWritten: Set<String> = [], labels: @escaping (String) -> String,
    paths: @escaping (String, Int?) -> String
  ) {
    self.paths = paths
    self.answers = answers
    self.asWritten = asWritten
    self.labels = labels
    ids = FreshIDs(taken: takenIDs)
  }

  /// The bytes of a part, or nil when no answer went into it.
  ///
  /// - Parameter size: about how large it will be.
  mutating func render(_ pieces: [Piece], size: Int) -> [UInt8]? {
    output = []
    output.reserveCapacity(size)
    wroteAnswer = false
    write(pieces, row: answers.plain)
    return wroteAnswer ? output : nil
  }

  private mutating func write(_ pieces: [Piece], row: [SlotAnswer?]) {
    for piece in pieces {
      switch piece {
      case .bytes(let bytes): output += bytes
      case .slot(let slot): write(slot, slot.number < row.count ? row[slot.number] : nil)
      case .group(let group): write(group)
      case .hole(.freshID): output += "\(ids.next())".utf8
      case .hole(.rowNumber): output += "\(rowNumber)".utf8
      case .hole, .lines: continue
      }
    }
  }

  private mutating func write(_ group: Group) {
    let rows = answers.rows[group.tag] ?? []
    isInGroup = true
    if group.isBound, !rows.isEmpty { reportBound(group) }
    write(group.head, row: [])
    for index in 0..<max(rows.count, group.rows.count) {
      let pieces = index < group.rows.count ? group.rows[index] : group.prototype
      if index >= group.rows.count { wroteAnswer = true }
      rowNumber = index + 1
      rowsBelow = max(0, index - group.rows.count + 1)
      write(pieces, row: index < rows.count ? rows[index] : [])
    }
    rowsBelow = 0
    write(group.tail, row: [])
    isInGroup = false
    if rows.count > group.rows.count { grown.append((group.lastRow, rows.count - group.rows.count)) }
  }

  private mutating func reportBound(_ group: Group) {
    let message = Wording.boundControl(labels(group.tag))
    findings.append(
      Finding(.boundControl, .warning, place: group.place.description, field: group.tag, message: message))
  }

  private mutating func write(_ slot: Slot, _ answer: SlotAnswer?) {
    switch (slot.kind, answer) {
    case (_, nil): write(slot.untouched, row: [])
    case (.box, .box(let isTicked)): tick(slot, isTicked)
    case (.box, .emptied): tick(slot, false)
    case (.box, _): refuse(slot, expected: .check)
    case (_, .emptied): write(slot.emptied, of: slot)
    case (_, .box): refuse(slot, expected: .text)
    case (.day(let format), .day(let day)):
      write(slot.answered, of: slot, text: format.text(day), attribute: day.iso + "T00:00:00Z")
    case (.day, .text(let text)):
      report(.notADay, .warning, slot, Wording.dayAsText(labels(slot.tag)))
      write(slot.typed, of: slot, text: text)
    case (.list(let items, let isOpen), .text(let text)): write(slot, items, isOpen: isOpen, text: text)
    case (.list(let items, let isOpen), .day(let day)): write(slot, items, isOpen: isOpen, text: day.norwegian)
    case (.text, .text(let text)):
      // Lines in a text of one line would be shown as one in Word.
      let hasLines = !slot.lines.isEmpty && XMLText(text).text.utf8.contains(UInt8(ascii: "\n"))
      write(hasLines ? slot.lines : slot.answered, of: slot, text: text)
    case (.text, .day(let day)): write(slot.answered, of: slot, text: day.norwegian)
    }
  }

  private mutating func tick(_ slot: Slot, _ isTicked: Bool) {
    if isTicked == slot.tick { return write(slot.untouched, row: []) }
    write(isTicked ? slot.answered : slot.emptied, of: slot)
  }

  private mutating func write(_ slot: Slot, _ items: [ContentControl.ListItem], isOpen: Bool, text: String) {
    if isOpen || asWritten.contains(text) && items.item(for: text) == nil {
      // What a person wrote stands as it was written.
      let item = items.first { $0.text == text }
      write(slot.answered, of: slot, text: text, attribute: item?.value ?? text)
    } else if let item = items.item(for: text) {
      write(slot.answered, of: slot, text: item.text, attribute: item.value)
    } else {
      report(.notInList, .error, slot, Wording.notInList(labels(slot.tag), choices: items.map(\.text)))
      write(slot.untouched, row: [])
    }
  }

  /// Writes a fragment of a slot with its holes filled.
  private mutating func write(_ pieces: [Piece], of slot: Slot, text: String = "", attribute: String = "") {
    wroteAnswer = true
    if slot.isBound { report(.boundControl, .warning, slot, Wording.boundControl(labels(slot.tag))) }
    let clean = XMLText(text)
    write(pieces, text: clean, attribute: attribute)
    if clean.replacedAny {
      report(.replacedCharacters, .warning, slot, Wording.replacedCharacters(labels(slot.tag)))
    }
  }

  private mutating func write(_ pieces: [Piece], text: XMLText, attribute: String) {
    for piece in pieces {
      switch piece {
      case .bytes(let bytes): output += bytes
      case .hole(.text(let prefix)): text.writeRuns(prefix: prefix, to: &output)
      case .hole(.fullDate): output += attribute.utf8
      case .hole(.listValue): XMLText(attribute).writeAttribute(to: &output)
      case .hole(.store(let value, let inAttribute)):
        writeStored(value, inAttribute: inAttribute, text: text, attribute: attribute)
      case .hole(.freshID): output += "\(ids.next())".utf8
      case .hole(.rowNumber): output += "\(rowNumber)".utf8
      case .lines(let paragraph):
        for line in text.lines { write(paragraph, text: line, attribute: attribute) }
      case .slot, .group: continue
      }
    }
  }

  private mutating func writeStored(
    _ value: StoredValue, inAttribute: Bool, text: XMLText, attribute: String
  ) {
    let text =
      switch value {
      case .text: text.text
      case .value: XMLText(attribute).text
      case .date: String(attribute.prefix(10))
      case .dateTime: String(attribute.prefix(19))
      }
    // In an attribute a raw line feed would be read as a space.
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\"") where inAttribute: output += "&quot;".utf8
      case 0x0A where inAttribute: output += "&#10;".utf8
      case 0x09 where inAttribute: output += "&#9;".utf8
      default: output.append(byte)
      }
    }
  }

  private mutating func refuse(_ slot: Slot, expected kind: FieldKind) {
    report(.wrongKind, .error, slot, Wording.wrongKind(labels(slot.tag), expected: Wording.expected(kind)))
    write(slot.untouched, row: [])
  }

  private mutating func report(_ code: Finding.Code, _ severity: Finding.Severity, _ slot: Slot, _ message: String) {
    let above = grown.reduce(0) { slot.place.isBelow($1.lastRow) ? $0 + $1.by : $0 }
    let place = slot.place.moved(down: above + max(0, rowsBelow - 1)).description
    let path = paths(slot.tag, isInGroup ? rowNumber - 1 : nil)
    // A name that stands on every page is one answer; a column of a group has one for each row.
    let isKnown = findings.contains { known in known.code == code && known.field == path }
    if !isKnown { findings.append(Finding(code, severity, place: place, field: path, message: message)) }
  }
}
