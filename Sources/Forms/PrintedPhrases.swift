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
  private var fieldDepth = 0
  private let breaksAtSlots: Bool

  /// - Parameter breaksAtSlots: true for a template; false where all text of a document is wanted.
  init(breaksAtSlots: Bool) { self.breaksAtSlots = breaksAtSlots }

  /// Adds one part.
  mutating func collect(_ root: Element) {
    visit(root)
    endLine()
  }

  private mutating func visit(_ element: Element) {
    if VisibleText.isHidden(element) { return }
    if breaksAtSlots, let control = ContentControl(element), SlotFinder.slotTag(of: control) != nil {
      let isFirst = beginsLine && phrase.allSatisfy(\.isWhitespace)
      endPhrase()
      beginsLine = isFirst && control.kind == .checkBox
      if control.kind != .checkBox, !control.isShowingPlaceholder {
        delivered += control.text.split(separator: "\n").map(String.init)
      }
      return
    }
    if isComputed(element) { return endPhrase() }
    if element.matches(.paragraph) { endLine() }
    if element.matches(.text) {
      if fieldDepth == 0 { phrase += element.text }
    } else if element.matches(.w("br")) || element.matches(.w("tab")) {
      phrase += " "
    }
    for child in element.children { visit(child) }
    if element.matches(.paragraph) { endLine() }
  }

  /// Page numbers and dates of the day are another in each copy.
  private mutating func isComputed(_ element: Element) -> Bool {
    guard element.matches(.w("fldChar")) else { return breaksAtSlots && element.matches(.w("fldSimple")) }
    guard breaksAtSlots else { return false }
    switch element.attribute(.w("fldCharType")) {
    case "begin": fieldDepth += 1
    case "end": fieldDepth = max(0, fieldDepth - 1)
    default: return false
    }
    return true
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
