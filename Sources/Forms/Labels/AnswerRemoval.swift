import LibXML
import WordML

/// Takes out of a tree what somebody wrote, so that a blank stands there again.
enum AnswerRemoval {
  /// What stands later in a paragraph goes first, for runs are parted by it.
  static func apply(_ answers: [PrintedAnswer]) {
    func start(_ answer: PrintedAnswer) -> Int {
      switch answer.content {
      case .stretch(_, let range): range.lowerBound
      case .box(let box): box.index
      case .paragraphs, .control, .field: 0
      }
    }
    for answer in answers.sorted(by: { start($0) > start($1) }) { remove(answer) }
  }

  private static func remove(_ answer: PrintedAnswer) {
    switch answer.content {
    case .stretch(let line, let range): remove(range, of: line)
    case .paragraphs(let paragraphs): for paragraph in paragraphs { empty(paragraph) }
    case .box(let box): untick(box)
    case .field(let field): empty(field)
    case .control(let control):
      let editor = BlankEditor(placeholderStyles: [], marks: Marks(absentFrom: []))
      if control.kind == .checkBox { editor.setTick(control, false) } else { editor.removeText(control) }
    }
  }

  /// Dots in place of the words, as many as a person would type.
  private static func remove(_ range: Range<Int>, of line: Line) {
    guard let last = RunSplitter.run(endingAt: line.atoms[range.upperBound - 1]),
      let first = RunSplitter.run(beginningAt: line.atoms[range.lowerBound])
    else { return }
    let runs = Array(sequence(first: first) { $0 == last ? nil : $0.next })
    // Splitting at the beginning may have made the first run the new one; then it is the only one.
    if runs.last == last { for run in runs.dropFirst() where run.matches(.run) { run.remove() } }
    first.removeContent { $0.matches(.runProperties) }
    first.append(.text).setText(String(repeating: "…", count: max(8, range.count / 2)))
  }

  /// Its looks stay, and so do the ranges that begin or end in it.
  private static func empty(_ paragraph: Element) {
    let words: Set<String> = ["r", "hyperlink", "smartTag", "ins", "moveTo", "fldSimple", "sdt", "dir", "bdo"]
    for child in Array(paragraph.children) where child.isIn(.w) && words.contains(child.localName) { child.remove() }
  }

  private static func untick(_ box: PrintedBox) {
    switch box.sign.shape {
    case .field(let field): empty(field)
    case .control(let control):
      BlankEditor(placeholderStyles: [], marks: Marks(absentFrom: [])).setTick(control, false)
    case .cell: empty(box.paragraph)
    case .brackets(let open, let close):
      guard open.element == close.element else { return }
      let scalars = Array(open.element.text.unicodeScalars)
      set(scalars, from: open.offset + 1, to: close.offset, " ", in: open.element)
    case .glyph:
      guard let line = box.line else { return }
      let atom = line.atoms[box.index]
      let glyph = box.sign.unchecked.character
      if atom.element.matches(.text) {
        let scalars = Array(atom.element.text.unicodeScalars)
        guard atom.offset < scalars.count else { return }
        set(scalars, from: atom.offset, to: atom.offset + 1, glyph, in: atom.element)
      } else if let code = glyph.unicodeScalars.first {
        atom.element.setAttribute(.w("char"), String(code.value, radix: 16, uppercase: true))
      }
    }
  }

  private static func empty(_ field: PrintedField) {
    switch field.kind {
    case .checkBox: if let box = field.data?.first(.w("checkBox")) { FieldContent.tick(box, false) }
    case .dropDown: if let list = field.data?.first(.w("ddList")) { FieldContent.choose("0", in: list) }
    case .text:
      // Word shows a blank field as five wide spaces.
      var blank: String? = String(repeating: "\u{2002}", count: 5)
      for run in field.field.result where run.matches(.run) && run.first(.w("fldChar")) == nil {
        run.removeContent { $0.matches(.runProperties) }
        if let text = blank { run.append(.text).setText(text) }
        blank = nil
      }
    case .merge, .other: return
    }
  }

  /// Other characters in the place of some.
  private static func set(_ scalars: [Unicode.Scalar], from: Int, to: Int, _ other: String, in text: Element) {
    var view = String.UnicodeScalarView(scalars)
    view.replaceSubrange(
      view.index(view.startIndex, offsetBy: from)..<view.index(view.startIndex, offsetBy: to),
      with: other.unicodeScalars)
    text.setText(String(view))
    text.setAttribute(Name(.xml, "space"), "preserve")
  }
}
