import Numbers

/// Whether the texts of a column have the month before the day, as programs set to American English write it.
///
/// One text cannot tell (`3/4/2026`); a column can: in `4/13/2026` nothing else is a day. Only texts that are cut by slashes alone count:
/// people write `13/4-2026`.
///
///     var order = DayOrder()
///     for text in texts { order.note(text) }
///     order.isMonthFirst
package struct DayOrder: Sendable {
  private var dayFirst = 0
  private var monthFirst = 0
  /// Texts that are written in another way, which no program mixes with these.
  private var others = 0
  /// Days that a spreadsheet made of texts, and those of them that are no month.
  private var days = 0
  private var lateDays = 0

  package init() {}

  package mutating func note(_ text: String) {
    guard let (first, second, _) = Self.slashed(DayReading.withoutTime(text.trimmed.lowercased())),
      let one = Int(read: first, in: 1...31), let other = Int(read: second, in: 1...31)
    else {
      others += 1
      return
    }
    if one > 12, other <= 12 { dayFirst += 1 }
    if other > 12, one <= 12 { monthFirst += 1 }
  }

  /// A cell that holds a day and no text.
  package mutating func note(day: Int) {
    days += 1
    if day > 12 { lateDays += 1 }
  }

  /// Some have the month first for sure, and nothing speaks against the rest.
  package var isMonthFirst: Bool { monthFirst > 0 && dayFirst == 0 && others == 0 && days == 0 }
  /// Some have the one first and some the other: then none that may be both can be read.
  package var isMixed: Bool { monthFirst > 0 && dayFirst > 0 && others == 0 }
  /// A spreadsheet took those that it could for days with the day first, and left the others as text: its days are wrong.
  package var isConverted: Bool { monthFirst > 0 && dayFirst == 0 && others == 0 && days > 0 && lateDays == 0 }

  /// Whether a text may be either of two days.
  package static func isEither(_ text: String) -> Bool {
    guard let (first, second, _) = slashed(DayReading.withoutTime(text.trimmed.lowercased())),
      Int(read: first, in: 1...12) != nil, Int(read: second, in: 1...12) != nil
    else { return false }
    return first != second
  }

  /// The three numbers of `4/13/2026`.
  static func slashed(_ text: String) -> (String, String, String)? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      parts[0].utf8.count <= 2, parts[1].utf8.count <= 2, [2, 4].contains(parts[2].utf8.count)
    else { return nil }
    return (parts[0], parts[1], parts[2])
  }
}
