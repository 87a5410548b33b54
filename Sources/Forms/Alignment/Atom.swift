import Norwegian
import WordML

/// The smallest piece of a page that the alignment moves: a word, a sign, a tick, the end of a paragraph, a table, a place for an answer.
struct Atom: Sendable {
  enum Kind: Equatable, Sendable {
    case word
    /// A character that is no part of a word.
    case sign
    case mark(Bool)
    /// A dotted line or a line of underscores: a blank on paper.
    case leader
    case tab
    /// A line break.
    case line
    /// The end of a paragraph.
    case paragraph
    /// A table, by its number in the flow.
    case table(Int)
    /// In a template: a place for an answer, by its number in the flow.
    case slot(Int)
    /// In a returned document: a control that says itself which slot it is, by its number on the page.
    case control(Int)
  }

  let kind: Kind
  /// What is compared: the word in lower case and composed; the sign; nothing else has one.
  let key: String
  /// White space before it.
  let lead: String
  /// The text as it stands on the page.
  let text: String
  /// The paragraph that it stands in.
  let place: Place
  /// The innermost control around it that does not say which slot it is, by its number on the page.
  let control: Int?
  /// Page numbers and the like: a program wrote it.
  let isComputed: Bool

  /// How much it says about where on the page we are.
  var weight: Float {
    switch kind {
    case .word: key.utf8.count <= 2 ? 0.5 : 1
    case .sign: 0.2
    case .tab, .leader: 0.15
    default: 0
    }
  }

  /// Whether it has ink: something that must not get lost.
  var isVisible: Bool {
    switch kind {
    case .word, .sign, .mark: !isComputed
    default: false
    }
  }
}

extension Sequence<Atom> {
  /// The text of these atoms as it stands on the page, without white space at its ends.
  var joined: String {
    var text = ""
    for atom in self {
      text += atom.lead
      switch atom.kind {
      case .word, .sign, .mark, .leader: text += atom.text
      case .tab: text += "\t"
      case .line, .paragraph: text += "\n"
      case .table, .slot, .control: break
      }
    }
    return text.trimmed
  }
}
