/// A piece of a page. Text comes in by ``text(_:)`` or an attribute, and is escaped there.
package struct HTML: Sendable {
  /// The written piece, escaped already.
  package let source: String

  /// - Parameter source: what is HTML already: a drawing, a file of ours.
  package init(source: String) { self.source = source }

  package static func text(_ text: String) -> HTML { HTML(source: escaped(text)) }

  /// Lines of a text under each other.
  package static func lines(_ text: String) -> HTML {
    HTML(source: text.split(whereSeparator: \.isNewline).map { escaped(String($0)) }.joined(separator: "<br>"))
  }

  package static func all(_ pieces: [HTML], between: String = "\n") -> HTML {
    HTML(source: pieces.map(\.source).joined(separator: between))
  }

  /// An element that has no content: `<input>`, `<link>`, `<meta>`.
  package static func void(_ name: String, _ attributes: [(String, String)] = []) -> HTML {
    HTML(source: "<\(name)\(written(attributes))>")
  }

  package static func tag(_ name: String, _ attributes: [(String, String)] = [], _ content: HTML...) -> HTML {
    HTML(source: "<\(name)\(written(attributes))>" + content.map(\.source).joined() + "</\(name)>")
  }

  private static func written(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
  }

  /// What has a meaning in HTML is escaped; control characters and marks that turn the direction of text are left out.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case _ where isUnseen(scalar): continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
