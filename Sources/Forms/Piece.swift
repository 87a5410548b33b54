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

/// One place for one answer, with a ready-made fragment for each of its states.
struct Slot: Sendable {
  enum Kind: Sendable {
    case text
    case day(DateFormat)
    case list([ContentControl.ListItem], isOpen: Bool)
    case box
  }

  let tag: String
  let kind: Kind
  let place: Place
  /// Whether the control's value lives in a part of its own.
  let isBound: Bool
  /// For a box: how it is delivered. Nil where state and glyph say different things.
  let tick: Bool?
  /// As the template has it.
  var untouched: [Piece] = []
  /// Without prompt and text; for a box: without tick.
  let emptied: [Piece]
  /// With the answer; for a box: with tick.
  let answered: [Piece]
  /// For a date picker: with text that is no day.
  let typed: [Piece]
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
