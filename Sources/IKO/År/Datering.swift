import Forms
import Norwegian
import Numbers

/// Puts a school year into texts that speak of months and weeks: «Desember/januar» becomes «Desember 2026/januar 2027».
public struct Datering: Sendable {
  private let skoleår: Skoleår

  public init(_ skoleår: Skoleår) { self.skoleår = skoleår }

  /// The text with the calendar year after the months that it names; after the last month of each year.
  ///
  /// A text that names a year already is left as it is.
  public func months(in text: String) -> String {
    guard !text.contains(/\b(19|20)\d\d\b/) else { return text }
    let found = Self.words(in: text).compactMap { range in
      Self.month(text[range]).map {
        (end: Self.afterPeriod(range.upperBound, in: text), year: skoleår.year(ofMonth: $0))
      }
    }
    var result = text
    for (index, month) in found.enumerated().reversed() {
      if index + 1 < found.count, found[index + 1].year == month.year { continue }
      result.insert(contentsOf: " \(month.year)", at: month.end)
    }
    return result
  }

  /// The months that a text names, each with its calendar year.
  func monthsNamed(in text: String) -> [(year: Int, month: Int)] {
    Self.words(in: text).compactMap { Self.month(text[$0]) }.map { (skoleår.year(ofMonth: $0), $0) }
  }

  /// The weeks that a text names after «uke» or «ukene», with their days: `Uke 35: 24.–28.08.`; nil when it names none.
  public func weeks(in text: String) -> String? {
    let weeks = weekNumbers(in: text).compactMap { skoleår.week($0) }
    guard !weeks.isEmpty else { return nil }
    // The word that the text has itself: in nynorsk it is another.
    let word = text.firstMatch(of: /[Vv]eken?e?\s/) == nil ? "uke" : "veke"
    return weeks.map { "\(word) \($0.number): \($0.days)" }.joined(separator: ", ").sentenceCased
  }

  /// The weeks that a text names and this school year does not have: week 53, in most years.
  public func missingWeeks(in text: String) -> [Int] { weekNumbers(in: text).filter { skoleår.week($0) == nil } }

  private func weekNumbers(in text: String) -> [Int] {
    guard let match = text.firstMatch(of: /(?:[Uu]k|[Vv]ek)en?e?\s+((?:\d{1,2})(?:\s*(?:,|og|–|-)\s*\d{1,2})*)/) else {
      return []
    }
    return match.1.split { !$0.isNumber }.compactMap { Int(read: $0, in: 0...99) }
  }

  private static func words(in text: String) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var start: String.Index?
    for index in text.indices {
      if text[index].isLetter {
        start = start ?? index
      } else if let begun = start {
        ranges.append(begun..<index)
        start = nil
      }
    }
    if let start { ranges.append(start..<text.endIndex) }
    return ranges
  }

  /// Whole names, and shortened ones of three letters or more that end in a period or stand for themselves.
  private static func month(_ word: Substring) -> Int? {
    let name = word.lowercased()
    guard name.count >= 3 else { return nil }
    return Months.names.firstIndex { $0 == name || ($0.hasPrefix(name) && (3...4).contains(name.count)) }.map { $0 + 1 }
  }

  /// The period of a shortened name belongs to it.
  private static func afterPeriod(_ index: String.Index, in text: String) -> String.Index {
    index < text.endIndex && text[index] == "." ? text.index(after: index) : index
  }
}
