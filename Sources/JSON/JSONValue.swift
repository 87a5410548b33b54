/// A JSON value that is written the same way every time: keys in the order given, numbers as their text.
///
///     JSONValue.object([("fil", .string("a.docx")), ("sider", .number("2"))]).text   // {"fil":"a.docx","sider":2}
package enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// The number's text, so that 1.50 stays 1.50. It must be valid JSON.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// The value on one line, RFC 8259.
  package var text: String {
    var text = ""
    write(to: &text)
    return text
  }

  /// The value as a person edits it: each member of an object, and each element, on a line of its own.
  package var lines: String { lines(indent: "") + "\n" }

  private func lines(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .array(let values) where !values.isEmpty:
      return "[\n" + values.map { inner + $0.lines(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { key, value in
        inner + JSONValue.string(key).text + ": " + value.lines(indent: inner)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    default: return text
    }
  }

  private func write(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .number(let digits): text += digits
    case .string(let value): Self.write(value, to: &text)
    case .array(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.write(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, (key, value)) in members.enumerated() {
        if index > 0 { text += "," }
        Self.write(key, to: &text)
        text += ":"
        value.write(to: &text)
      }
      text += "}"
    }
  }

  /// Control characters must be escaped; those that steer a terminal are too, since JSON lines are also read on one.
  /// Slashes and æøå stand as they are.
  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{8}": text += "\\b"
      case "\u{C}": text += "\\f"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.steersTerminal:
        for unit in String(scalar).utf16 { text += "\\u" + String.hex(UInt32(unit), digits: 4) }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension JSONValue {
  /// What was read, to be written again. Members are sorted by their names, because an object has no order.
  package init(_ node: JSONNode) {
    switch node {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .number(let number): self = .number(number.description)
    case .string(let text): self = .string(text)
    case .array(let nodes): self = .array(nodes.map { JSONValue($0) })
    case .object(let members): self = .object(members.sorted { $0.key < $1.key }.map { ($0.key, JSONValue($0.value)) })
    }
  }
}

extension Unicode.Scalar {
  /// Control characters (C0, DEL, C1), bidi marks and embeddings, line and paragraph separators, invisible tags.
  /// Joiners stay: Persian and Indic names need them.
  package var steersTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}

extension String {
  /// Lower-case hexadecimal with leading zeros.
  package static func hex(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
  }
}
