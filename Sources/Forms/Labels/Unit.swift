import Norwegian

/// Words behind or before a blank that say what it is measured in: «____ kg», «kr ____», «____ Tage».
enum Unit {
  private static let words: Set<String> = [
    "kr", "nok", "sek", "dkk", "isk", "eur", "euro", "usd", "gbp", "chf", "kg", "g", "mg", "hg", "t", "tonn", "ton",
    "tonnes",
    "km", "m", "dm", "cm", "mm", "mil", "miles", "m2", "m3", "da", "daa", "mål", "ha", "l", "dl", "cl", "ml", "liter",
    "litre", "litres", "kwh", "kw", "mw", "w", "v", "a", "hz", "c", "f", "stk", "st", "pcs", "pieces", "stück",
    "kolli", "prosent", "percent", "prozent", "pst", "grader", "dag", "dager", "dagar", "day", "days", "tag", "tage",
    "time",
    "timer", "timar", "hour", "hours", "hrs", "h", "stunden", "std", "min", "minutt", "minutter", "minutes", "minuten",
    "uke", "uker", "veke", "veker", "vecka", "veckor", "week", "weeks", "wochen", "mnd", "måned", "måneder", "månad",
    "månader", "month", "months", "monate", "år", "year", "years", "jahre", "person", "personer", "personar", "persons",
    "people", "personen", "pers", "sider", "pages", "poeng", "ganger", "gonger",
  ]
  private static let joining: Set<String> = [
    "per", "pr", "i", "om", "a", "à", "inkl", "incl", "ekskl", "excl", "mva", "vat", "moms", "og", "and", "ca",
  ]

  /// Whether a text is nothing but a unit: «kg», «kr per måned», «°C», «,- inkl. mva.»
  static func isOne(_ text: String) -> Bool {
    let text = text.trimmed
    guard !text.isEmpty, text.count <= 24, !text.contains(":"), !text.contains("?"),
      !text.contains(where: { $0.isASCII && $0.isNumber })
    else { return false }
    let words = Folding.folded(text.replacing("²", with: "2").replacing("³", with: "3"))
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let hasSign = text.contains { "%€£$°‰".contains($0) } || text.hasPrefix(",-")
    return (hasSign || words.contains(where: Self.words.contains))
      && words.allSatisfy { Self.words.contains($0) || joining.contains($0) }
  }
}

extension Blank {
  /// The blank of a line that has nothing beside it but a unit; nil for other lines. «Ja» and «Nei» are answers to choose from.
  init?(measured line: Line) {
    guard !line.atoms.contains(where: { $0.thing != nil }), !line.hasChoice else { return nil }
    var blank: Range<Int>?
    var texts: [String] = []
    for part in LineParts(line).parts {
      switch part {
      case .blank(let range, nil) where !range.isEmpty && blank == nil: blank = range
      case .text(let range): texts.append(line.text(range))
      case .gap(let range, isTab: false) where blank == nil && texts.isEmpty && range.lowerBound == 0 && !range.isEmpty:
        // Room of spaces before a unit; the last one parts the two.
        blank = range.lowerBound..<range.upperBound - 1
      case .gap: continue
      case .blank, .box, .wall: return nil
      }
    }
    guard let blank, texts.contains(where: { !$0.trimmed.isEmpty }),
      texts.allSatisfy({ $0.trimmed.isEmpty || Unit.isOne($0) })
    else { return nil }
    self.init(kind: .stretch(line, blank))
  }
}
