import Norwegian

/// What a form itself prints where others have a blank: choices to ring, units, examples, names of what goes in. It is nobody's data,
/// never refuses a form, and is never taken out of it.
///
/// A table of rules, each with a name; what fits none may be one person's data.
enum PrintedRule: String, CaseIterable {
  /// «Skriv her», «[navn]»: a blank, in fact.
  case prompt
  /// «{navn}»: for another program to replace (`MergeMark`).
  case mark
  /// «Ja / Nei», «Vg1 Vg2 Vg3»: to ring or to strike out.
  case choice
  /// «dager», «%».
  case unit
  /// «f.eks. leksehjelp».
  case example
  /// «Navn og telefon»: what goes in, in words of forms.
  case name

  /// The rule that a text fits; nil for one that may be somebody's.
  ///
  /// - Parameter index: whose words are those of forms.
  init?(_ text: String, _ index: LabelIndex) {
    let text = text.trimmed
    guard let rule = Self.allCases.first(where: { $0.says(text, index) }) else { return nil }
    self = rule
  }

  private func says(_ text: String, _ index: LabelIndex) -> Bool {
    switch self {
    case .prompt: PromptText(text) != nil
    case .mark: MergeMark.texts(in: text).contains(text)
    case .choice: Self.isChoice(text)
    case .unit: Self.units.contains(Folding.folded(text).filter { !"().".contains($0) })
    case .example: Self.examples.contains { Folding.folded(text).drop { $0 == "(" }.hasPrefix($0) }
    case .name:
      text.split(whereSeparator: \.isWhitespace).count <= 4 && !text.contains(where: \.isNumber)
        && index.meanings?.isKnown(text) ?? false
    }
  }

  /// Several words of which one is meant: parted by strokes, or alike but for a number.
  static func isChoice(_ text: String) -> Bool {
    guard !text.contains("\n") || text.count < 60 else { return false }
    let strokes = text.split { "/|".contains($0) }.map { String($0).trimmed }
    if strokes.count >= 2,
      strokes.allSatisfy({ part in
        (1...3).contains(part.split(separator: " ").count) && !part.contains { $0.isNumber && !part.hasPrefix("Vg") }
      })
    {
      return true
    }
    return PrintedChoice.isChoice(text)
  }

  private static let units: Set<String> = [
    "dag", "dager", "dagar", "time", "timer", "timar", "t", "t/uke", "timer/uke", "%", "prosent", "uke", "uker", "veke",
    "veker",
    "måneder", "månader", "år", "kr", "kroner", "stk", "min", "minutter", "minutt", "kl", "nr",
  ]

  private static let examples = ["f.eks", "for eksempel", "til dømes", "t.d", "eks.", "eksempel", "døme"]
}
