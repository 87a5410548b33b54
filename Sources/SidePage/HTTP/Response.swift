import Hypertext

/// An answer. What every answer says of itself is added in one place, ``written``.
package struct Response: Sendable, Equatable {
  package var status: Int
  package var type: String
  package var body: [UInt8]
  /// Where a browser goes next.
  package var location: String?
  package var cookie: String?
  package var allowed: String?
  /// Whether the connection is closed: what comes after a request that was refused is not read.
  package var closes = false
  /// Whether the program ends once this is sent.
  package var ends = false

  package init(_ status: Int, _ type: String, _ body: [UInt8]) {
    (self.status, self.type, self.body) = (status, type, body)
  }

  package static func page(_ bytes: [UInt8], status: Int = 200) -> Response {
    Response(status, "text/html; charset=utf-8", bytes)
  }

  /// Sends the browser on with a request that only asks, so that going back or loading again repeats nothing.
  package static func seeOther(_ path: String) -> Response {
    var response = Response(303, "text/html; charset=utf-8", [])
    response.location = path
    return response
  }

  /// A request that is refused: a small page that says why, and the connection closed.
  package static func refused(_ status: Int, _ sentence: String) -> Response {
    var response = page(SmallPage.bytes(Wording.title(of: status), sentence), status: status)
    response.closes = true
    return response
  }

  /// What every answer says, whatever became of the request.
  package static let always: [(name: String, value: String)] = [
    (
      "Content-Security-Policy",
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; "
        + "frame-ancestors 'none'; base-uri 'none'"
    ),
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    // With «no-referrer» a browser says `Origin: null` of a form without script, and that is not let in.
    ("Referrer-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
  ]

  /// The fields of the answer, in the order that they are sent.
  package var written: [(name: String, value: String)] {
    var fields: [(name: String, value: String)] = [("Content-Type", type), ("Content-Length", String(body.count))]
    if let location { fields.append(("Location", location)) }
    if let cookie { fields.append(("Set-Cookie", cookie)) }
    if let allowed { fields.append(("Allow", allowed)) }
    if closes || ends { fields.append(("Connection", "close")) }
    return fields + Self.always
  }
}

/// A page for whoever was not let in: it says nothing of the folder, and needs no other file.
enum SmallPage {
  static func bytes(_ title: String, _ sentence: String) -> [UInt8] {
    let page = HTML.all([
      HTML(source: "<!doctype html>\n<html lang=\"\(Wording.languageCode)\">\n<head>\n<meta charset=\"utf-8\">"),
      .void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
      .tag("title", [], .text(title + " – IKO")), HTML(source: "</head>\n<body>"),
      .tag("main", [], .tag("h1", [], .text(title)), .tag("p", [], .text(sentence))),
      HTML(source: "</body>\n</html>\n"),
    ])
    return Array(page.source.utf8)
  }
}
