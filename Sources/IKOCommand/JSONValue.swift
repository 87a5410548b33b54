/// A JSON value that is written the same way every time: keys in the order given, numbers as their text.
///
///     JSONValue.object([("fil", .string("a.docx")), ("sider", .number("2"))]).text   // {"fil":"a.docx","sider":2}
enum JSONValue: Sendable {
  case null
  case bool(Bool)
  /// The number's text, so that 1.50 stays 1.50. It must be valid JSON.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// The value on one line, RFC 8259.
  var text: String {
    var text = ""
    write(to: &text)
    return text
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
      case _ where scalar.steersTerminal && scalar.value <= 0xFFFF: text += "\\u" + hex(scalar.value, digits: 4)
      case _ where scalar.steersTerminal:
        for unit in String(scalar).utf16 { text += "\\u" + hex(UInt32(unit), digits: 4) }
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
