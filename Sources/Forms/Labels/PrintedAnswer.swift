import LibXML
import WordML

/// Something that stands in an unmarked form where others have a blank: what somebody wrote or ticked, perhaps.
struct PrintedAnswer {
  enum Content {
    /// Some characters of a paragraph.
    case stretch(Line, Range<Int>)
    case paragraphs([Element])
    case box(PrintedBox)
    case control(ContentControl)
    case field(PrintedField)
  }

  /// How it stands there.
  enum Shape {
    /// After a colon, on the label's line.
    case line
    /// In the cell beside or under a label; whether other rows of the table are blank there.
    case cell(hasBlankSiblings: Bool)
    /// In the paragraphs under a label.
    case below
    /// Between a label and its blank, or a table: an explanation, or the answer's first line.
    case aboveBlank
    case tick
    /// In a column that is blank beside other items; whether a box of its row is ticked.
    case remark(isBesideTick: Bool)
    /// In a row of a table that has blank rows below, under these columns.
    case row([LabelText])
  }

  let label: LabelText
  let content: Content
  let shape: Shape
  let place: Place
  let isOnEveryPage: Bool
  /// The part, by its number among the stories.
  let story: Int

  /// What it says.
  var text: String {
    switch content {
    case .stretch(let line, let range): line.text(range).trimmed
    case .paragraphs(let paragraphs): paragraphs.map { Line($0).text.trimmed }.joined(separator: "\n")
    case .box: ""
    case .control(let control): control.text
    case .field(let field): field.shown
    }
  }

  /// Whether its label is the first on the line, and short words follow.
  var startsLine: Bool {
    guard case .stretch(let line, let range) = content else { return false }
    return line.text.trimmed.hasPrefix(label.printed) && line.atoms.count - range.upperBound < 40
  }

  /// Whether it reads or looks like printed words about what goes in here.
  var isGuidance: Bool {
    guard case .paragraphs(let paragraphs) = content else { return Guidance.says(text) }
    return paragraphs.map { Line($0) }.filter { !$0.isEmpty }.allSatisfy {
      Guidance.shows($0) || Guidance.says($0.text)
    }
  }
}

extension Line {
  /// Whether words behind a label stand for its blank: as they read, or a few in grey behind a label that is not.
  func isPrompt(_ range: Range<Int>) -> Bool {
    if PromptText(text(range)) != nil { return true }
    let words = text(range).split(whereSeparator: \.isWhitespace)
    return words.count <= 5 && !text(range).contains(where: { ":?".contains($0) })
      && text(range).contains(where: \.isLetter)
      && range.upperBound == (atoms.lastIndex { !$0.sign.properties.isWhitespace } ?? 0) + 1
      && Guidance.isGrey(atoms[range]) && !Guidance.isGrey(atoms[..<range.lowerBound])
      && atoms[..<range.lowerBound].contains { $0.sign.properties.isAlphabetic }
  }
}

/// Words of a form to the one who fills it.
enum Guidance {
  private static let openers: Set<Substring> = [
    "angi", "beskriv", "bruk", "dersom", "eventuelt", "evt", "fyll", "fylles", "før", "gi", "her", "hva", "hvem",
    "hvilke",
    "hvilken", "hvilket", "hvis", "hvor", "hvordan", "hvorfor", "jf", "kort", "kryss", "legg", "maks", "nevn", "noter",
    "når",
    "oppgi", "se", "sett", "skriv", "ta", "velg", "vurder", "besvares", "kan", "skal", "maksimalt", "inntil",
  ]

  /// «Her beskriver du …», «(fylles ut av oss)», «Hva skal gjøres?»
  static func says(_ text: String) -> Bool {
    let text = text.trimmed
    if text.hasPrefix("(") && text.hasSuffix(")") || text.hasSuffix("?") || text.hasSuffix(":") { return true }
    guard let first = LabelText(text).words.first else { return true }
    return openers.contains(first)
  }

  /// In italics or in grey, as prompts are.
  static func shows(_ line: Line) -> Bool {
    let runs = line.atoms.filter { $0.thing == nil && !$0.sign.properties.isWhitespace }.map(\.element.parent)
    return !runs.isEmpty
      && runs.allSatisfy { run in
        guard let properties = run?.first(.runProperties) else { return false }
        if let italic = properties.first(.w("i")), italic.isOn() {
          return true
        }
        return properties.first(.w("color"))?.attribute(.value).map(isGrey) ?? false
      }
  }

  /// Whether some characters are in grey, and none of them in anything else.
  static func isGrey(_ atoms: some Sequence<Line.Atom>) -> Bool {
    let runs = atoms.filter { $0.thing == nil && !$0.sign.properties.isWhitespace }.map(\.element.parent)
    return !runs.isEmpty
      && runs.allSatisfy { run in
        run?.first(.runProperties)?.first(.w("color"))?.attribute(.value).map(isGrey) ?? false
      }
  }

  private static func isGrey(_ color: String) -> Bool {
    guard color.count == 6, let value = UInt32(color, radix: 16) else { return false }
    let parts = [value >> 16, value >> 8 & 0xFF, value & 0xFF]
    guard let least = parts.min(), let most = parts.max() else { return false }
    return most - least < 24 && least >= 0x60
  }
}
