import Forms
import IKO
import Numbers

/// Turns raw option texts into checked values and collects a fault for each that does not fit.
///
///     var read = ValueReader()
///     let options = FyllOptions(date: read.date(date), jobs: read.jobs(jobs))
///     try read.finish()
struct ValueReader {
  private(set) var faults: [UsageFault] = []

  /// Throws what was collected. After it, every value that was read fits.
  func finish() throws(UsageFaults) {
    if !faults.isEmpty { throw UsageFaults(faults) }
  }

  mutating func conflict(_ first: String, _ second: String, if both: Bool) {
    if both { faults.append(.conflict(first, second)) }
  }

  /// An option without which the command cannot know what is meant.
  mutating func required(_ text: String?, _ option: String, _ meaning: String) -> String {
    if text == nil { faults.append(.missingArgument(option, meaning: meaning)) }
    return text ?? ""
  }

  mutating func needs(_ first: String, _ second: String, if isAlone: Bool) {
    if isAlone { faults.append(.needs(first, second)) }
  }

  /// The value, or nil and a fault if it was given and does not fit.
  mutating func value<T>(_ text: String?, of name: String, _ expected: String, _ parse: (String) -> T?) -> T? {
    guard let text else { return nil }
    if let value = parse(text) { return value }
    faults.append(.invalidValue(text, of: name, expected: expected))
    return nil
  }

  /// `--dato`, as ISO 8601.
  mutating func date(_ text: String?) -> String? {
    value(text, of: "--dato", Wording.expectedDate) { Self.day($0)?.iso }
  }

  /// `--skoleår`, as `2026/2027`. `2026-2027` and `2026/27` mean the same.
  mutating func schoolYear(_ text: String?) -> String? {
    value(text, of: "--skoleår", Wording.expectedSchoolYear) { text in
      let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" }
      guard parts.count == 2, parts[0].count == 4, let first = Self.digits(parts[0]) else { return nil }
      let next = String(first + 1)
      guard (1900..<2200).contains(first), parts[1] == next || parts[1] == next.suffix(2) else { return nil }
      return "\(first)/\(next)"
    }
  }

  /// `--trinn`, as `Vg1`.
  mutating func level(_ text: String?) -> String? {
    value(text, of: "--trinn", Wording.expectedLevel) { text in
      let word = text.lowercased().filter { !$0.isWhitespace }
      return ["Vg1", "Vg2", "Vg3"].first { $0.lowercased() == word }
    }
  }

  /// `--målform`.
  mutating func målform(_ text: String?) -> Målform? {
    value(text, of: "--målform", Innstilling.målform.forventet) { Målform($0) }
  }

  /// `--jobber`.
  mutating func jobs(_ text: String?) -> Int? {
    value(text, of: "--jobber", Wording.expectedJobs) { text in
      Self.digits(text[...]).flatMap { $0 >= 1 ? $0 : nil }
    }
  }

  /// `--felt`: tags with commas between, as often as one likes.
  mutating func tags(_ texts: [String]) -> [String] {
    texts.flatMap { text -> [String] in
      let tags = text.split(separator: ",").map { $0.filter { !$0.isWhitespace }.composed }.filter { !$0.isEmpty }
      return value(tags.isEmpty ? text : nil, of: "--felt", Wording.expectedTags) { _ in nil as [String]? } ?? tags
    }
  }

  /// SKJEMA or `--skjema`.
  ///
  /// - Parameter words: what else may stand there; only to be suggested.
  mutating func form(_ text: String?, of name: String, or words: [String] = []) -> FormChoice? {
    guard let text else { return nil }
    if let form = FormChoice(text) { return form }
    let near = Spelling.nearest(to: text, among: FormChoice.words + words).map { [$0] }
    let suggestions = near ?? FormChoice.meant(by: text).map(\.rawValue)
    faults.append(.invalidValue(text, of: name, expected: Wording.expectedForm(suggestions: suggestions)))
    return nil
  }

  /// `-o` of a command that writes one file.
  mutating func output(_ text: String?, _ formats: [OutputFile.Format]) -> OutputFile? {
    let endings = formats.map { ".\($0.rawValue)" }
    return value(text, of: "-o", Wording.expectedEnding(endings)) { OutputFile($0, among: formats) }
  }

  /// `2026-11-23` or `23.11.2026`; a year of two digits or another shape is more likely a slip.
  private static func day(_ text: String) -> Day? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let isNorwegian = parts.count == 3 && parts.allSatisfy { digits($0) != nil } && parts[2].count == 4
    let day = isNorwegian ? Day(norwegian: text) : Day(iso: text)
    return day.flatMap { (1900..<2200).contains($0.year) ? $0 : nil }
  }

  /// Plain digits only: `Int` alone would also take `+5`.
  private static func digits(_ text: Substring) -> Int? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(read: text, in: 0...999_999_999)
  }
}
