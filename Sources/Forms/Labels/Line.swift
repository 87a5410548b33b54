import LibXML
import WordML

/// A paragraph as its visible characters, each with the place that it has in the tree.
///
/// Runs are split as editors please, so a label is only seen when they are read together. What is no text is one atom:
/// a box, a form field, a content control, a picture.
struct Line {
  struct Atom {
    let sign: Unicode.Scalar
    /// The `w:t`, `w:tab`, `w:sym` that shows it; for a field its first run, for a control the control.
    let element: Element
    /// How many scalars of that text stand before it.
    let offset: Int
    let thing: Thing?
  }

  enum Thing {
    case box(BoxSign)
    case field(PrintedField)
    case control(ContentControl)
    /// A picture, a page number: nothing that takes an answer, and no blank either.
    case other
  }

  static let box: Unicode.Scalar = "\u{E000}"
  static let field: Unicode.Scalar = "\u{E001}"
  static let control: Unicode.Scalar = "\u{E002}"
  static let other: Unicode.Scalar = "\u{FFFC}"

  let paragraph: Element
  private(set) var atoms: [Atom] = []

  init(_ paragraph: Element) {
    self.paragraph = paragraph
    atoms = LineWalk(paragraph).atoms
  }

  /// The characters of some atoms.
  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for atom in atoms[range] where atom.sign != Self.other { view.append(atom.sign) }
    return String(view)
  }

  var text: String { text(atoms.startIndex..<atoms.endIndex) }

  /// Whether a person sees nothing at all.
  var isEmpty: Bool {
    atoms.allSatisfy { $0.thing == nil && ($0.sign.properties.isWhitespace || $0.sign == "\u{200B}") } && !isLeaderTab
  }

  /// Nothing but a tab that is drawn as a line to write on.
  private var isLeaderTab: Bool {
    atoms.contains { $0.sign == "\t" } && atoms.allSatisfy { $0.thing == nil && $0.sign.properties.isWhitespace }
      && LineParts.leaderTabs(of: paragraph)
  }

  /// Whether there is nothing in it but a blank to write on: leaders, or one field.
  var isBlank: Bool { isEmpty || isLeader }

  /// Dots, underscores and the like from edge to edge.
  var isLeader: Bool {
    if isLeaderTab { return true }
    let signs = atoms.filter { !$0.sign.properties.isWhitespace }
    guard signs.allSatisfy({ $0.thing == nil && Leader.isLeader($0.sign) }) else { return false }
    return signs.count >= 5 || signs.contains { $0.sign == Leader.drawnTab }
      || signs.count >= 2 && signs.allSatisfy { $0.sign == "…" }
  }

  /// The only thing that stands here and takes an answer.
  var soleThing: (index: Int, thing: Thing)? {
    var found: (Int, Thing)?
    for (index, atom) in atoms.enumerated() where !atom.sign.properties.isWhitespace {
      guard found == nil, let thing = atom.thing else { return nil }
      found = (index, thing)
    }
    guard let found else { return nil }
    switch found.1 {
    case .field(let field) where field.takesText: return found
    case .control(let control) where Blank.isOpen(control): return found
    default: return nil
    }
  }

  var hasBoxes: Bool {
    atoms.contains { if case .box = $0.thing { true } else { false } }
  }

  /// A run of the paragraph that shows its style or emphasis.
  var isBold: Bool {
    var seen = false
    for atom in atoms where atom.thing == nil && !atom.sign.properties.isWhitespace {
      guard let bold = atom.element.parent?.first(.runProperties)?.first(.w("b")),
        bold.isOn()
      else { return false }
      seen = true
    }
    return seen
  }
}

extension Line {
  /// Whether it only tells what to write: in brackets, in italics, in grey.
  var isAdvice: Bool {
    let text = text.trimmed
    return text.hasPrefix("(") && text.hasSuffix(")") || Guidance.shows(self)
  }
}

/// Signs by which a form shows where to write.
enum Leader {
  /// Stands for a tab that is underlined.
  static let drawnTab: Unicode.Scalar = "\u{E003}"

  static func isLeader(_ sign: Unicode.Scalar) -> Bool {
    sign == "_" || sign == "." || sign == "…" || sign == "·" || sign == "‥" || sign == "\u{2002}" || sign == "\u{2003}"
      || sign == "\u{FF3F}" || sign == "\u{2024}" || sign == "\u{2E0F}" || sign == drawnTab
  }

  /// Whether some leaders beside each other are a blank, and not an ellipsis or the end of a sentence.
  static func isBlank(_ signs: [Unicode.Scalar], afterColon: Bool) -> Bool {
    let marks = signs.filter { $0 != " " && $0 != "\u{A0}" }
    guard let first = marks.first else { return false }
    if marks.contains(drawnTab) { return true }
    switch first {
    case "_", "\u{FF3F}": return marks.count >= 3
    case "…", "‥": return marks.count >= 2 || afterColon
    case "\u{2002}", "\u{2003}": return marks.count >= 3
    default: return marks.count >= 4 || afterColon && marks.count >= 3
    }
  }
}
