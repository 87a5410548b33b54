import WordML

/// A compiled stretch of a part. A document is these, one after the other, with the holes filled.
enum Piece: Sendable {
  /// Bytes of the template as they are.
  case bytes([UInt8])
  case slot(Slot)
  case group(Group)
  case hole(Hole)
  /// A paragraph that is written once for each line of the answer.
  case lines([Piece])
}

/// What goes into a fragment when a document is made.
enum Hole: Sendable {
  /// The answer, or one line of it, as runs of text; the prefix is that of `w:t` in this part.
  case text(prefix: [UInt8])
  /// `w:fullDate` of a date picker.
  case fullDate
  /// `w:lastValue` of a list.
  case listValue
  /// The answer as the store of a bound control keeps it.
  case store(StoredValue, inAttribute: Bool)
  /// The number of the row, where a table numbers its rows.
  case rowNumber
  /// An id that no other control, drawing or row of the document has.
  case freshID
}

/// One place for one answer, with a ready-made fragment for each of its states. A class, for pieces are passed about by the hundred for each document.
final class Slot: Sendable {
  enum Kind: Sendable {
    case text
    case day(DateFormat)
    case list([ContentControl.ListItem], isOpen: Bool)
    case box
  }

  let tag: String
  /// That of its tag among those that stand where it does.
  let number: Int
  let kind: Kind
  let place: Place
  /// Whether the control's value lives in a part of its own.
  let isBound: Bool
  /// For a box: how it is delivered. Nil where state and glyph say different things.
  let tick: Bool?
  /// As the template has it.
  let untouched: [Piece]
  /// Without prompt and text; for a box: without tick.
  let emptied: [Piece]
  /// With the answer; for a box: with tick.
  let answered: [Piece]
  /// For a date picker: with text that is no day.
  let typed: [Piece]
  /// For a text of one line: with an answer of several.
  let lines: [Piece]

  init(
    tag: String, number: Int, kind: Kind, place: Place, isBound: Bool, tick: Bool?, untouched: [Piece] = [],
    emptied: [Piece], answered: [Piece], typed: [Piece], lines: [Piece]
  ) {
    self.tag = tag
    self.number = number
    self.kind = kind
    self.place = place
    self.isBound = isBound
    self.tick = tick
    self.untouched = untouched
    self.emptied = emptied
    self.answered = answered
    self.typed = typed
    self.lines = lines
  }

  /// The same slot; where it does not say how the template has it, with these pieces for it.
  func delivered(as pieces: [Piece]) -> Slot {
    guard untouched.isEmpty else { return self }
    return Slot(
      tag: tag, number: number, kind: kind, place: place, isBound: isBound, tick: tick, untouched: pieces,
      emptied: emptied, answered: answered, typed: typed, lines: lines)
  }
}

/// A repeating group: its delivered rows, and a prototype for the rows after them.
struct Group: Sendable {
  let tag: String
  let place: Place
  /// Of the last delivered row.
  let lastRow: Place
  let isBound: Bool
  var head: [Piece] = []
  var rows: [[Piece]] = []
  var prototype: [Piece] = []
  var tail: [Piece] = []
}
