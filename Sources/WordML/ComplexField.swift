import LibXML

/// A field that Word computes: `begin`, code, `separate`, the result that was seen last, `end`; over runs and paragraphs, and in each other.
package struct ComplexField {
  /// The `w:fldChar` that opens it.
  package let begin: Element
  /// The `w:fldChar` between code and result; a field that shows nothing has none.
  package private(set) var separate: Element?
  /// The `w:fldChar` that closes it.
  package private(set) var end: Element
  /// Its own code, without that of the fields in it: ` FORMTEXT `.
  package private(set) var code = ""
  /// How many fields it stands in.
  package let depth: Int
  /// Whether code and whatever is nested in it stand in one paragraph.
  private(set) var isCodeInOneParagraph = true

  /// The first word of the code, in capitals: `MERGEFIELD`.
  package var keyword: String { ComputedField.keyword(of: code) }

  /// The fields below an element in the order of their beginnings. A beginning without an end, and what has no beginning, is no field.
  package static func all(below root: Element) -> [ComplexField] {
    var scan = Scan()
    scan.visit(root, in: nil)
    return scan.closed.sorted { $0.order < $1.order }.map(\.field)
  }

  private struct Scan {
    var closed: [(order: Int, field: ComplexField)] = []
    private var open: [(order: Int, field: ComplexField, paragraph: Element?)] = []
    private var count = 0

    mutating func visit(_ element: Element, in paragraph: Element?) {
      guard element.isIn(.w) else { return descend(element, in: paragraph) }
      switch element.localName {
      case "fldChar": mark(element, in: paragraph)
      case "instrText": write(element.text)
      case "t": write(element.text)
      case "p": descend(element, in: element)
      default: if !VisibleText.isHidden(element) { descend(element, in: paragraph) }
      }
    }

    private mutating func descend(_ element: Element, in paragraph: Element?) {
      for child in element.children where !VisibleText.isOtherHalf(child) { visit(child, in: paragraph) }
    }

    private mutating func write(_ text: String) {
      guard let last = open.indices.last, open[last].field.separate == nil else { return }
      open[last].field.code += text
    }

    private mutating func mark(_ element: Element, in paragraph: Element?) {
      switch element.attribute(.w("fldCharType")) {
      case "begin":
        open.append((count, ComplexField(begin: element, end: element, depth: open.count), paragraph))
        count += 1
      case "separate":
        guard let last = open.indices.last, open[last].field.separate == nil else { return }
        open[last].field.separate = element
        open[last].field.isCodeInOneParagraph = open[last].paragraph == paragraph
      case "end":
        guard var last = open.popLast() else { return }
        last.field.end = element
        if last.field.separate == nil { last.field.isCodeInOneParagraph = last.paragraph == paragraph }
        closed.append((last.order, last.field))
      default: return
      }
    }
  }
}

extension ComplexField {
  fileprivate init(begin: Element, end: Element, depth: Int) {
    self.begin = begin
    self.end = end
    self.depth = depth
  }
}
