import LibXML

/// The namespaces of WordprocessingML that this package reads or writes (ECMA-376, [MS-DOCX]).
extension Namespace {
  package static let w = Namespace(
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    strict: "http://purl.oclc.org/ooxml/wordprocessingml/main", prefix: "w")
  package static let w14 = Namespace("http://schemas.microsoft.com/office/word/2010/wordml", prefix: "w14")
  package static let w15 = Namespace("http://schemas.microsoft.com/office/word/2012/wordml", prefix: "w15")
  package static let compatibility = Namespace(
    "http://schemas.openxmlformats.org/markup-compatibility/2006", prefix: "mc")
  package static let drawing = Namespace(
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    strict: "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", prefix: "wp")
  /// The namespace of formulas.
  package static let math = Namespace(
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    strict: "http://purl.oclc.org/ooxml/officeDocument/math", prefix: "m")
  /// The namespace of the symbols that Word 2016 and later puts in from its panel.
  package static let symbols = Namespace(
    "http://schemas.microsoft.com/office/word/2015/wordml/symex", prefix: "w16se")
  /// The namespace of `xml:space`.
  package static let xml = Namespace("http://www.w3.org/XML/1998/namespace", prefix: "xml")
}

extension Name {
  /// `Name.w("tc")` is `w:tc`, transitional or strict.
  package static func w(_ local: StaticString) -> Name { Name(.w, local) }
  package static func w14(_ local: StaticString) -> Name { Name(.w14, local) }
  package static func w15(_ local: StaticString) -> Name { Name(.w15, local) }

  /// The attribute `w:val`, in which most properties hold their value.
  package static let value = Name.w("val")
  package static let control = Name.w("sdt")
  package static let paragraph = Name.w("p")
  package static let run = Name.w("r")
  package static let runProperties = Name.w("rPr")
  package static let text = Name.w("t")
  package static let table = Name.w("tbl")
  package static let row = Name.w("tr")
  package static let cell = Name.w("tc")
}

extension Element {
  /// Whether a property that is on or off is on: `w:val` is 1, true or on, or not there ([ECMA-376] 17.17.4).
  ///
  /// - Parameter otherwise: what holds where the attribute is not there.
  package func isOn(_ attribute: Name = .value, otherwise: Bool = true) -> Bool {
    self.attribute(attribute).map { !["0", "false", "off"].contains($0) } ?? otherwise
  }

  /// Whether it stands in the half of an AlternateContent that programs of today pass over.
  package var isInFallback: Bool {
    var above: Element? = self
    while let current = above {
      if current.matches(Name(.compatibility, "Fallback")) { return true }
      above = current.parent
    }
    return false
  }
}
