import Hypertext

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
