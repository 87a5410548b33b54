import Foundation
import Hypertext

extension Handbook {
  /// The book within a page: a table of contents, and everything below the title.
  ///
  /// - Parameters:
  ///   - contents: what the table of contents is called.
  ///   - picture: the address of a picture, and its size where that is known.
  package func html(contents: String, picture: (String) -> (address: String, size: PictureSize?)?) -> HTML {
    let items = chapters.map { HTML.tag("li", [], .tag("a", [("href", "#" + $0.id)], .text($0.title))) }
    let navigation = HTML.tag(
      "nav", [("class", "innhold"), ("aria-label", contents)], .tag("h2", [], .text(contents)),
      .tag("ul", [], .all(items, between: "")))
    return .all([navigation] + blocks.map { Self.html($0, picture) })
  }

  private static func html(_ block: Block, _ picture: (String) -> (address: String, size: PictureSize?)?) -> HTML {
    switch block {
    case .heading(let level, let title, let id): .tag("h\(level)", [("id", id)], .text(title))
    case .paragraph(let line): .tag("p", [], html(line))
    case .note(let line): .tag("div", [("class", "note warn")], .tag("p", [], html(line)))
    case .list(let first, let items):
      .tag(
        first == nil ? "ul" : "ol", first.map { $0 == 1 ? [] : [("start", String($0))] } ?? [],
        .all(items.map { .tag("li", [], html($0)) }, between: ""))
    case .code(let lines):
      .tag("pre", [("tabindex", "0")], .tag("code", [], .text(lines.joined(separator: "\n"))))
    case .table(let header, let rows): table(header, rows)
    case .picture(let name, let shows): image(picture(name), shows)
    }
  }

  private static func image(_ picture: (address: String, size: PictureSize?)?, _ shows: String) -> HTML {
    guard let (address, size) = picture else { return .tag("p", [], .text(shows)) }
    let sizes = size.map { [("width", String($0.width)), ("height", String($0.height))] } ?? []
    return .tag(
      "p", [("class", "bilde")],
      .void("img", [("src", address), ("alt", shows), ("loading", "lazy")] + sizes))
  }

  private static func table(_ header: [[Inline]], _ rows: [[[Inline]]]) -> HTML {
    let names = header.map { $0.map(\.words).joined() }
    let head = header.map { HTML.tag("th", [("scope", "col"), ("role", "columnheader")], html($0)) }
    let body = rows.map { row in
      HTML.tag(
        "tr", [("role", "row")],
        .all(
          row.enumerated().map { index, cell in
            index == 0
              ? .tag("th", [("scope", "row"), ("role", "rowheader")], html(cell))
              : .tag("td", [("role", "cell"), ("data-navn", names[index])], html(cell))
          }, between: ""))
    }
    return .tag(
      "div", [("class", "tabell")],
      .tag(
        "table", [("role", "table")],
        .tag("thead", [("role", "rowgroup")], .tag("tr", [("role", "row")], .all(head, between: ""))),
        .tag("tbody", [("role", "rowgroup")], .all(body))))
  }

  private static func html(_ line: [Inline]) -> HTML {
    .all(
      line.map { piece in
        switch piece {
        case .text(let text): .text(text)
        case .strong(let text): .tag("strong", [], .text(text))
        case .code(let text): .tag("code", [], .text(text))
        case .link(let text, let target): .tag("a", [("href", target)], .text(text))
        }
      }, between: "")
  }

  /// The book as one file that needs no other and no network.
  ///
  /// - Parameters:
  ///   - contents: what the table of contents is called.
  ///   - picture: the bytes of a picture; where there are none, the words for it stand in its place.
  package func webPage(contents: String, picture: (String) -> [UInt8]?) -> [UInt8] {
    let main = html(contents: contents) { name in
      picture(name).map { ("data:image/png;base64," + Data($0).base64EncodedString(), PictureSize(png: $0)) }
    }
    let page = HTML.all([
      HTML(source: "<!doctype html>\n<html lang=\"nb\">\n<head>\n<meta charset=\"utf-8\">"),
      .void("meta", [("name", "viewport"), ("content", "width=device-width, initial-scale=1")]),
      .tag("title", [], .text(title)), .tag("style", [], HTML(source: Self.style)),
      HTML(source: "</head>\n<body>"),
      .tag("main", [], .tag("h1", [], .text(title)), main),
      HTML(source: "</body>\n</html>\n"),
    ])
    return Array(page.source.utf8)
  }

  private static let style = """
    :root{color-scheme:light}*{box-sizing:border-box}
    body{margin:0;font:1.06rem/1.55 system-ui,"Segoe UI","Liberation Sans",Carlito,sans-serif;color:#1d2733;background:#fff}
    main{max-width:50rem;margin:0 auto;padding:1.5rem}
    h1{font-size:1.8rem;line-height:1.25}h2{font-size:1.4rem;margin:2.4rem 0 .5rem;border-top:1px solid #c9d1d9;padding-top:1rem}
    h3{font-size:1.1rem;margin:1.5rem 0 .4rem}a{color:#0b4f8a}
    .innhold{background:#f5f6f4;padding:.6rem 1.2rem}.innhold h2{border:0;margin:0;padding:0;font-size:1.1rem}
    pre{background:#f5f6f4;border:1px solid #c9d1d9;padding:.6rem .9rem;overflow-x:auto}code{font-family:"Liberation Mono",monospace;font-size:.92em}
    img{max-width:100%;height:auto;border:1px solid #c9d1d9}
    .note{border-left:4px solid #7a4b00;background:#fdf1d8;padding:.4rem .9rem}
    .tabell{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;border:1px solid #c9d1d9;padding:.4rem .6rem}
    thead th{background:#eef1f3}
    @media print{h2,h3{break-after:avoid}img,tr{break-inside:avoid}}

    """
}

/// The width and the height of a picture, in its own points.
package struct PictureSize: Sendable, Equatable {
  package let width: Int
  package let height: Int

  /// Nil where the bytes are no PNG.
  package init?(png bytes: [UInt8]) {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count > 24, bytes.starts(with: signature) else { return nil }
    func number(at index: Int) -> Int { bytes[index..<(index + 4)].reduce(0) { $0 << 8 | Int($1) } }
    (width, height) = (number(at: 16), number(at: 20))
    guard (1...20_000).contains(width), (1...20_000).contains(height) else { return nil }
  }
}
