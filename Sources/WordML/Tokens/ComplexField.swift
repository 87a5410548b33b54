import LibXML

/// A field that Word computes: `begin`, code, `separate`, the result that was seen last, `end`; over runs and paragraphs, and in each other.
///
/// A `w:fldSimple` is all of them in one.
package struct ComplexField {
  /// The `w:fldChar` that opens it, or the `w:fldSimple`.
  package let begin: Element
  /// The `w:fldChar` between code and result; a field that shows nothing has none.
  package internal(set) var separate: Element?
  /// The `w:fldChar` that closes it, or the `w:fldSimple`.
  package internal(set) var end: Element
  /// Its own code, without that of the fields in it: ` FORMTEXT `.
  package internal(set) var code = ""
  /// How many fields it stands in.
  package let depth: Int
  /// Whether code and result are one element.
  package internal(set) var isSimple = false
  /// What it is as a form field; nil for any other.
  package internal(set) var kind: LegacyField.Kind?
  /// Whether code and whatever is nested in it stand in one paragraph.
  var isCodeInOneParagraph = true

  init(begin: Element, depth: Int) {
    self.begin = begin
    end = begin
    self.depth = depth
  }

  /// The first word of the code, in capitals: `MERGEFIELD`.
  package var keyword: String { ComputedField.keyword(of: code) }

  /// Whether Word draws what it shows from its settings; a result that is written too says it again.
  var isDrawn: Bool { kind == .checkBox || kind == .dropDown }

  /// The fields below an element that have marks of their own, in the order of their beginnings. A beginning without an end, and what has
  /// no beginning, is no field.
  package static func all(below root: Element) -> [ComplexField] {
    StoryTokens(root).fields.filter { !$0.isSimple }
  }
}
