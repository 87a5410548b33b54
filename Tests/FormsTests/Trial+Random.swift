import Forms
import Foundation
import TestSupport

extension Trial {
  /// A form with answers of all kinds and awkward texts; blank in places.
  static func random(_ generator: inout SplitMix64) -> Trial {
    var trial = Trial()
    trial.navn = text(&generator, breaks: false)
    trial.mål = text(&generator, breaks: true)
    trial.notat = text(&generator, breaks: true)
    trial.frist = day(&generator)
    trial.møte = day(&generator)
    trial.snitt = number(&generator)
    trial.klasse = perhaps(classes.map(\.0).randomElement(using: &generator), &generator)
    trial.ansvar = text(&generator, breaks: false)
    trial.årsaker = causes.filter { _ in Bool.random(using: &generator) }
    trial.svar = JaNei.allCases.filter { $0 != .motstridende }.randomElement(using: &generator) ?? .ja
    trial.samtykke = Bool.random(using: &generator)
    trial.skole.navn = text(&generator, breaks: false)
    trial.skole.rektor = text(&generator, breaks: true)
    let count = [0, 0, 1, 2, 3, 4, 7, 40].randomElement(using: &generator) ?? 0
    trial.tiltak = (0..<count).map { _ in row(&generator) }
    return trial
  }

  /// A row that a person would call blank is not read as one, so each holds something.
  private static func row(_ generator: inout SplitMix64) -> Row {
    var row = Row()
    row.tiltak = "T" + (text(&generator, breaks: true) ?? "")
    row.frist = day(&generator)
    row.ansvar = text(&generator, breaks: false)
    row.ferdig = Bool.random(using: &generator)
    return row
  }

  private static let pieces = [
    "Kari", "Åsheim-Ødegård", " ", "  ", "\t", "\u{A0}", "\u{AD}", "\u{2028}", "\u{2029}", "\u{85}", "\u{200B}",
    "\u{200D}", "\u{FEFF}", "\u{202E}אבג\u{202C}", "العربية", "e\u{301}", "\u{301}", "A\u{30A}", "Å", "👩‍👩‍👧‍👦", "𝔸𐍈", "🏳️‍🌈",
    "\u{E000}", "\u{F0FE}", "\u{10FFFD}", "\u{FFFD}", "]]>", "&lt;", "&amp;", "&#10;", "\"", "'", "<w:t>", "</w:t>",
    "<!--", "-->", "<?x?>", "{{7*7}}", "${x}", "ikomark0.a0;", "ikomark1.b0;", "ikomark2.", "\u{7F}", "\u{80}",
    "\\", "%n", ":", "*", "☒", "-", "=1+1", "null",
  ]

  static func text(_ generator: inout SplitMix64, breaks: Bool) -> String? {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return nil
    case 1: return ""
    default:
      let choices = breaks ? pieces + ["\n", "\n\n", " \n ", "\n\t"] : pieces
      let count = Int.random(in: 1...8, using: &generator)
      return (0..<count).map { _ in choices.randomElement(using: &generator) ?? "" }.joined()
    }
  }

  private static func perhaps<T>(_ value: T?, _ generator: inout SplitMix64) -> T? {
    Int.random(in: 0..<4, using: &generator) == 0 ? nil : value
  }

  private static func day(_ generator: inout SplitMix64) -> Day? {
    let day = Day(
      year: Int.random(in: 1...9999, using: &generator), month: Int.random(in: 1...12, using: &generator),
      day: Int.random(in: 1...28, using: &generator))
    return perhaps(day, &generator)
  }

  private static func number(_ generator: inout SplitMix64) -> Decimal? {
    let digits = (0..<Int.random(in: 1...37, using: &generator)).map { _ in
      String(Int.random(in: 0...9, using: &generator))
    }.joined()
    let point = Int.random(in: 1...digits.count, using: &generator)
    let text = "\(digits.prefix(point)).\(digits.dropFirst(point))0"
    let sign = Bool.random(using: &generator) ? "-" : ""
    return perhaps(Decimal(string: sign + text, locale: Locale(identifier: "en_US_POSIX")), &generator)
  }
}

extension String {
  /// For comparisons: Swift takes a composed letter and its parts for the same, a file does not.
  var scalars: [UInt32] { unicodeScalars.map(\.value) }
}

extension Answer {
  /// Every scalar of an answer, spelt out.
  var spelt: String {
    if case .rows(let rows) = self { return rows.map(\.spelt).joined(separator: "\n--\n") }
    return String(describing: self).unicodeScalars.map { $0.isASCII ? String($0) : "U+\(String($0.value, radix: 16))" }
      .joined()
  }
}

extension Values {
  /// Every answer with its tag, in the order of the tags, spelt out scalar by scalar.
  var spelt: String { tags.map { "\($0) = \(self[$0]?.spelt ?? "")" }.joined(separator: "\n") }
}
