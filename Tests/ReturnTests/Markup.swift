/// A piece of a part as its markup. Edits are made here in the words that programs write, without the code under test.
///
/// Texts and attributes are kept escaped, as they lie. A node whose name is empty is a text.
final class Markup {
  var name: String
  var attributes: [(name: String, value: String)]
  var children: [Markup]
  private(set) var raw: String

  init(_ name: String, _ attributes: [(name: String, value: String)] = [], _ children: [Markup] = []) {
    self.name = name
    self.attributes = attributes
    self.children = children
    raw = ""
  }

  /// A text, with what XML needs escaped.
  init(text: String) {
    (name, attributes, children) = ("", [], [])
    raw = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }

  fileprivate init(raw: String) {
    (name, attributes, children) = ("", [], [])
    self.raw = raw
  }

  /// A whole part, or a fragment with one outermost element; well-formed, as the package has been opened before.
  convenience init(parsing text: String) {
    var parser = Parser(bytes: Array(text.utf8))
    let top = parser.outermost()
    self.init(top.name, top.attributes, top.children)
  }

  func copy() -> Markup {
    let twin = Markup(name, attributes, children.map { $0.copy() })
    twin.raw = raw
    return twin
  }

  /// The markup as text.
  var text: String {
    var result = ""
    write(to: &result)
    return result
  }

  private func write(to result: inout String) {
    guard !name.isEmpty else { return result += raw }
    result += "<" + name
    for attribute in attributes { result += " " + attribute.name + "=\"" + attribute.value + "\"" }
    guard !children.isEmpty else { return result += "/>" }
    result += ">"
    for child in children { child.write(to: &result) }
    result += "</" + name + ">"
  }

  /// The text of a node without its escapes.
  var unescaped: String {
    raw.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&apos;", with: "'").replacing("&amp;", with: "&")
  }
}

/// Reads elements and texts; declarations and comments are passed over.
private struct Parser {
  let bytes: [UInt8]
  var index = 0

  mutating func outermost() -> Markup {
    while index < bytes.count {
      if let element = element() { return element }
      index += 1
    }
    return Markup("")
  }

  /// The element that begins here; nil for anything else, which is passed over where it is no text.
  private mutating func element() -> Markup? {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "<") else { return nil }
    let tag = upTo(UInt8(ascii: ">"))
    if tag.hasPrefix("?") || tag.hasPrefix("!") {
      index -= 1
      return nil
    }
    let isEmpty = tag.hasSuffix("/")
    let words = isEmpty ? tag.dropLast() : tag[...]
    let name = words.prefix { !$0.isWhitespace }
    let markup = Markup(String(name), attributes(words.dropFirst(name.count)))
    if !isEmpty { markup.children = content() }
    return markup
  }

  private mutating func content() -> [Markup] {
    var children: [Markup] = []
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        children.append(Markup(raw: String(decoding: bytes[start..<index], as: UTF8.self)))
        continue
      }
      if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "/") {
        _ = upTo(UInt8(ascii: ">"))
        return children
      }
      if let element = element() { children.append(element) } else { index += 1 }
    }
    return children
  }

  /// What stands from behind the `<` to the sign, which is passed.
  private mutating func upTo(_ sign: UInt8) -> String {
    let start = index + 1
    while index < bytes.count, bytes[index] != sign { index += 1 }
    defer { index += 1 }
    return String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
  }

  private func attributes(_ words: Substring) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    var rest = words
    while let equals = rest.firstIndex(of: "="), let opening = rest[equals...].firstIndex(where: { "\"'".contains($0) })
    {
      let value = rest[rest.index(after: opening)...].prefix { $0 != rest[opening] }
      let name = String(rest[..<equals].filter { !$0.isWhitespace })
      found.append((name, String(value).replacing("\"", with: "&quot;")))
      rest = rest[value.endIndex...].dropFirst()
    }
    return found
  }
}
