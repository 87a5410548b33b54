import Norwegian
import WordML

/// The boxes of a question as somebody wrote them anew: «Ja ☒  Nei ☐» where the form prints «☐ Ja  ☐ Nei».
///
/// Which option a mark belongs to shows in the words beside it, not in its position: marks stand before all words or behind all of them, or nearer
/// to the one than to the other. Where a mark may belong to either of two words, «Ja ☒ Nei», nobody is believed.
///
///     RetypedBoxes("Ja ☒  Nei ☐", options: ["Ja", "Nei"])      // .ticked([0])
///     RetypedBoxes("☐ Ja  ☒ Nei", options: ["Ja", "Nei"])      // .asPrinted
enum RetypedBoxes: Equatable {
  /// As the form has them, or in a way that does not change which mark is whose.
  case asPrinted
  /// The options that are marked, by their numbers.
  case ticked(Set<Int>)
  case unclear

  /// A text between two marks.
  private struct Piece {
    /// Folded, without signs at its ends.
    let words: String
    /// The room before and behind them.
    let before: Int
    let behind: Int

    init(_ text: Substring) {
      words = RetypedBoxes.bare(text)
      before = Self.room(text)
      behind = Self.room(text.reversed())
    }

    /// Tabs and new lines keep more apart than blanks.
    private static func room(_ text: some Sequence<Character>) -> Int {
      text.prefix(while: \.isWhitespace).reduce(0) { $0 + ($1.isNewline || $1 == "\t" ? 8 : 1) }
    }
  }

  /// - Parameter options: those of the form in their order.
  init(_ text: String, options: [String]) {
    let (text, options) = (Self.withSigns(text), options.map { Self.bare($0[...]) })
    let marks = CheckMark.marks(in: text)
    guard !marks.isEmpty else {
      self = .asPrinted
      return
    }
    var pieces: [Piece] = []
    var start = text.startIndex
    for mark in marks {
      pieces.append(Piece(text[start..<mark.range.lowerBound]))
      start = mark.range.upperBound
    }
    pieces.append(Piece(text[start...]))
    switch Self.standBehind(pieces, options) {
    case false:
      let named = pieces.dropFirst().map { piece in Self.longest(of: options) { piece.words.hasPrefix($0) } }
      self = Self.before(named, marks, options.count)
    case true:
      self = Self.ticked(zip(pieces.map { piece in Self.longest(of: options) { piece.words.hasSuffix($0) } }, marks))
    case nil: self = .unclear
    }
  }

  /// Whether the marks stand behind their words; nil where that cannot be told.
  private static func standBehind(_ pieces: [Piece], _ options: [String]) -> Bool? {
    // «Svar: ☐ Ja»: what stands first and is no option asks the question.
    guard options.contains(where: { pieces[0].words.hasSuffix($0) }) else { return false }
    if pieces.last?.words.isEmpty == true { return true }
    let sides = zip(pieces, pieces.dropFirst()).map { ($0.behind, $1.before) }
    if sides.allSatisfy({ $0 < $1 }) { return true }
    return sides.allSatisfy { $0 > $1 } ? false : nil
  }

  /// Of marks that stand before their words, as the form has them.
  private static func before(_ named: [Int?], _ marks: [CheckMark.Mark], _ count: Int) -> RetypedBoxes {
    // Something else was written there: that is set aside, and the boxes are those of the form.
    guard !named.contains(nil), named != Array(0..<count) else { return .asPrinted }
    // The others were deleted, and this one has no mark: that may be the answer.
    if named.count < count, !marks.contains(where: \.isTicked) { return .unclear }
    return ticked(zip(named, marks))
  }

  private static func ticked(_ all: some Sequence<(Int?, CheckMark.Mark)>) -> RetypedBoxes {
    var ticked: Set<Int> = []
    for (option, mark) in all {
      guard let option, mark.isClear else { return .unclear }
      if mark.isTicked { ticked.insert(option) }
    }
    return .ticked(ticked)
  }

  /// «Ikke aktuelt» and not «aktuelt», where a form has both.
  private static func longest(of options: [String], where fits: (String) -> Bool) -> Int? {
    options.indices.filter { !options[$0].isEmpty && fits(options[$0]) }.max { options[$0].count < options[$1].count }
  }

  /// With a box for each line to write on, for circles, which are bullets elsewhere, and for an x that is no other mark's: «Nei _X_  Ja __»,
  /// «○ Ja  ● Nei», «Ja x».
  private static func withSigns(_ text: String) -> String {
    let boxed = text.replacing(#/[_.…]+\s?[xX✓]\s?[_.…]+/#, with: "☒").replacing(#/_{2,}|\.{4,}|…{2,}|[○◯]/#, with: "☐")
      .replacing(#/[●◉⦿⬤]/#, with: "☒")
    let marks = CheckMark.marks(in: boxed)
    var result = ""
    var start = boxed.startIndex
    for found in boxed.matches(of: #/(?:^|\s)([xX])(?=\s|$)/#) {
      let cross = found.output.1
      guard !marks.contains(where: { $0.range.contains(cross.startIndex) }) else { continue }
      result += boxed[start..<cross.startIndex] + "☒"
      start = cross.endIndex
    }
    return result + boxed[start...]
  }

  private static func bare(_ text: Substring) -> String {
    let ends = Set<Character>(" \t\n\u{A0}-–—•·.:,;/|()[]")
    let left = text.drop { ends.contains($0) }
    return Folding.folded(String(left.reversed().drop { ends.contains($0) }.reversed()))
  }
}
