import Norwegian

/// What a cell holds, the same for a workbook and a text file.
package enum CellValue: Equatable, Sendable {
  case blank
  /// As written, without trimming. In a text file every cell that is not empty is text.
  case text(String)
  /// The exact decimal, with `.` and without exponent: `3.34`. A percentage is as stored: `0.12` under the format `0 %`.
  case number(String, isPercent: Bool)
  /// A day as stored. 29 February 1900 can come out of a workbook, and exists nowhere else.
  case day(year: Int, month: Int, day: Int)
  case bool(Bool)
  /// What a formula gave when it had no answer: `#N/A`. Empty when no program has calculated it yet.
  case error(String)

  /// Whether a person sees nothing in the cell.
  package var isBlank: Bool {
    switch self {
    case .blank: true
    case .text(let text): text.unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    default: false
    }
  }

  package static func day(_ day: Day) -> CellValue { .day(year: day.year, month: day.month, day: day.day) }
}

/// One filled cell of a sheet.
package struct SheetCell: Equatable, Sendable {
  /// The column, from 1.
  package let column: Int
  package let value: CellValue
  /// The time that stands with a day, when it is not midnight.
  package let time: TimeOfDay?
  /// What else a person sees of it.
  package let look: Look

  /// What a cell's look says of its value.
  package struct Look: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Text of it, or all, is struck out, and is no part of the value.
    package static let struck = Look(rawValue: 1)
    /// It shows as `1,00E+01`: what somebody typed was something else.
    package static let scientific = Look(rawValue: 2)
    /// It shows fewer digits than it holds.
    package static let rounded = Look(rawValue: 4)
  }

  package init(column: Int, value: CellValue, time: TimeOfDay? = nil, look: Look = []) {
    self.column = column
    self.value = value
    self.time = time
    self.look = look
  }

  func with(_ value: CellValue, _ look: Look) -> SheetCell {
    SheetCell(column: column, value: value, time: time, look: self.look.union(look))
  }
}

/// A time on the clock, to the second.
package struct TimeOfDay: Equatable, Sendable {
  /// From midnight, 0 to 86,399.
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  /// `08:30`, and `08:30:15` when the seconds count.
  package var text: String { Self.text(seconds: seconds) }

  /// Hours may pass 24, as a sum of hours does.
  static func text(seconds: Int) -> String {
    let parts = [seconds / 3600, seconds / 60 % 60] + (seconds % 60 == 0 ? [] : [seconds % 60])
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
