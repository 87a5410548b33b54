import Foundation
public import Norwegian

/// A calendar day; declared in a module of its own, because lists know it too.
public typealias Day = Norwegian.Day

/// What stands in one place of a form.
///
/// A place has four states: *answered* (all cases with a value), `emptied` (there, and nothing in it),
/// `untouched` (there, and its prompt shows) and `gone` (somebody removed it).
///
///     if case .text(let mål) = reading.answers["plan.hovedmål"] { print(mål) }
///     AnyForm(values: ["kunde.navn": .text("Kari Nordmann"), "kunde.født": .emptied])
public enum Answer: Equatable, Sendable {
  /// The prompt shows. When a document is made: leave the blank as it is.
  case untouched
  /// Nothing stands there, not even a prompt. When a document is made: take out what the template has.
  case emptied
  /// The place is no longer in the document. When a document is made: the same as `untouched`.
  case gone
  /// Text; lines are separated by `\n`, and a tab is `\t`.
  case text(String)
  /// An exact number; a form shows it with a decimal comma.
  case number(Decimal)
  /// A day; a form shows it in the template's own format.
  case day(Day)
  /// One box.
  case check(Bool)
  /// The printed texts of the boxes that are ticked, in the order of the form.
  case choices([String])
  /// A question with a box for each answer.
  case janei(JaNei)
  /// The rows of a repeating group; keys lack the group's prefix.
  case rows([Values])

  /// Whether a person would say that something stands here.
  public var isAnswered: Bool {
    switch self {
    case .untouched, .emptied, .gone: false
    case .text(let text): !text.isEmpty
    case .number, .day: true
    case .check(let isTicked): isTicked
    case .choices(let texts): !texts.isEmpty
    case .janei(let answer): answer != .ubesvart
    case .rows(let rows): rows.contains { $0.isAnswered }
    }
  }
}

/// A question with a box for each answer. No box is not the same as Nei.
///
/// The raw values of the first three are the last word of their boxes' tags: `s7.ja`, `s7.nei`, `s7.ikkeAktuelt`.
public enum JaNei: String, Sendable, CaseIterable {
  case ja, nei, ikkeAktuelt
  /// No box is ticked.
  case ubesvart
  /// More than one box is ticked. It is read only; to write it is refused with finding F104.
  case motstridende

  /// As people say it, and as it stands where a form has a line and no boxes; nil where nothing was answered.
  public var printed: String? {
    switch self {
    case .ja: "Ja"
    case .nei: "Nei"
    case .ikkeAktuelt: "Ikke aktuelt"
    case .ubesvart: nil
    case .motstridende: "motstridende"
    }
  }
}

extension Answer {
  /// Several choices where a form has a line and no boxes, or in a cell of a list: `Ferie; Mistrivsel`.
  package static func line(of choices: [String]) -> String { choices.joined(separator: "; ") }

  /// The choices of such a line; people part them by semicolons or write one below the other.
  package static func choices(in line: String) -> [String] {
    line.split { $0 == ";" || $0.isNewline }.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty }
  }
}
