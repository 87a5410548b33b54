import LibXML
import TestSupport
import WordML

/// The body of a small document, parsed.
func parsed(_ body: String...) throws -> Element {
  let text = Specimen.root + "<w:body>" + body.joined() + "</w:body></w:document>"
  return try XMLTree(parsing: Array(text.utf8)).root
}

/// What a person sees of it.
func seen(_ body: String...) throws -> String { VisibleText.of(try parsed(body.joined())) }

extension String {
  /// A run in a font, with a text as typed.
  static func typed(_ text: String, in font: String) -> String {
    run(text, "<w:rFonts w:ascii=\"\(font)\" w:hAnsi=\"\(font)\"/>")
  }

  static func symbol(_ code: String, in font: String) -> String {
    "<w:r><w:sym w:font=\"\(font)\" w:char=\"\(code)\"/></w:r>"
  }

  static func field(_ type: String, _ data: String = "") -> String {
    "<w:r><w:fldChar w:fldCharType=\"\(type)\">\(data)</w:fldChar></w:r>"
  }

  static func code(_ text: String) -> String { "<w:r><w:instrText xml:space=\"preserve\">\(text)</w:instrText></w:r>" }

  /// A complex field in one go.
  static func field(code text: String, result: String) -> String {
    field("begin") + code(text) + field("separate") + result + field("end")
  }

  static func inserted(_ content: String, by author: String = "A") -> String {
    "<w:ins w:id=\"1\" w:author=\"\(author)\">\(content)</w:ins>"
  }

  static func deleted(_ text: String, by author: String = "A") -> String {
    "<w:del w:id=\"1\" w:author=\"\(author)\"><w:r><w:delText>\(text)</w:delText></w:r></w:del>"
  }

  /// A paragraph whose mark is changed: `ins`, `del`, `moveFrom`, `moveTo`.
  static func paragraph(mark: String, _ content: String) -> String {
    "<w:p><w:pPr><w:rPr><w:\(mark) w:id=\"2\" w:author=\"A\"/></w:rPr></w:pPr>\(content)</w:p>"
  }
}
