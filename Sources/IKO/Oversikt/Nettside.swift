import Forms

/// A page of its own in HTML: no script, nothing from anywhere else, and every text escaped.
///
///     Nettside(tittel: "IKO-oversikt", stil: css, innhold: .tag("h1", .text(name))).bytes
struct Nettside {
  let tittel: String
  let stil: String
  let innhold: HTML

  /// How each of these pages begins, and hardly another.
  static let beginning = Array("<!doctype html>\n<html lang=\"nb\">\n<head>\n<meta charset=\"utf-8\">".utf8)

  /// The policy forbids what is not there, so that a mistake could fetch nothing either.
  var bytes: [UInt8] {
    let head = """
      <!doctype html>
      <html lang="nb">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="referrer" content="no-referrer">
      <title>\(HTML.escaped(tittel))</title>
      <style>
      \(stil)
      </style>
      </head>

      """
    return Array((head + "<body>\n" + innhold.source + "\n</body>\n</html>\n").utf8)
  }
}

/// A piece of a page. Text comes in by ``text(_:)`` or an attribute, and is escaped there.
struct HTML: Sendable {
  let source: String

  static func text(_ text: String) -> HTML { HTML(source: escaped(text)) }

  /// Lines of a text under each other.
  static func lines(_ text: String) -> HTML {
    HTML(source: text.split(whereSeparator: \.isNewline).map { escaped(String($0)) }.joined(separator: "<br>"))
  }

  static func all(_ pieces: [HTML], between: String = "\n") -> HTML {
    HTML(source: pieces.map(\.source).joined(separator: between))
  }

  static func tag(_ name: String, _ attributes: [(String, String)] = [], _ content: HTML...) -> HTML {
    let opening = attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined()
    return HTML(source: "<\(name)\(opening)>" + content.map(\.source).joined() + "</\(name)>")
  }

  /// What has a meaning in HTML is escaped; control characters and marks that turn the direction of text are left out.
  static func escaped(_ text: String) -> String {
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
