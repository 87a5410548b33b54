import LibXML
import Norwegian
import WordML

/// What is printed in a document, in phrases: the text of a paragraph, broken where a slot or a computed field stands in it.
///
/// `Avdeling: [slot] Nivå: [slot]` gives two phrases, which a filled copy has too, whatever stands between them.
struct PrintedPhrases {
  /// Outside the slots, in the order of the document.
  private(set) var phrases: [String] = []
  /// What stands in slots already: rows that a template delivers filled.
  private(set) var delivered: [String] = []
  private var phrase = ""
  /// Whether nothing but a box stands before the phrase on its line.
  private var beginsLine = true
  private let breaksAtSlots: Bool

  /// - Parameter breaksAtSlots: true for a template; false where all text of a document is wanted.
  init(breaksAtSlots: Bool) { self.breaksAtSlots = breaksAtSlots }

  /// Adds one part.
  mutating func collect(_ root: Element) {
    let tokens = StoryTokens(root)
    var index = 0
    while index < tokens.all.count { index = take(tokens.all[index], index) }
    endLine()
  }

  /// Returns the token that comes next.
  private mutating func take(_ token: StoryToken, _ index: Int) -> Int {
    switch token.kind {
    case .text: phrase += token.text
    case .tab, .lineBreak: phrase += " "
    case .begin(.paragraph), .end(.paragraph): endLine()
    case .begin(.control):
      guard breaksAtSlots, let control = ContentControl(token.element), SlotFinder.slotTag(of: control) != nil else {
        break
      }
      take(slot: control)
      return token.end + 1
    // Page numbers and dates of the day are another in each copy.
    case .field:
      guard breaksAtSlots else { break }
      endPhrase()
      return token.end + 1
    default: break
    }
    return index + 1
  }

  private mutating func take(slot control: ContentControl) {
    let isFirst = beginsLine && phrase.allSatisfy(\.isWhitespace)
    endPhrase()
    beginsLine = isFirst && control.kind == .checkBox
    if control.kind != .checkBox, !control.isShowingPlaceholder {
      delivered += control.text.split(separator: "\n").map(String.init)
    }
  }

  private mutating func endLine() {
    endPhrase()
    beginsLine = true
  }

  /// A word or two between slots, «til» or «av», tell nothing.
  private mutating func endPhrase() {
    if phrase.contains(where: \.isLetter), beginsLine || PrintedWords.of(phrase).count > 2 {
      phrases.append(phrase.trimmed)
    }
    phrase = ""
    beginsLine = false
  }
}

/// The words of a text as they are compared: letters and digits, so that a colon, a box or a dotted line makes no difference.
enum PrintedWords {
  static func of(_ text: String) -> [Substring] {
    Folding.folded(text).split { !$0.isLetter && !$0.isNumber }
  }
}
