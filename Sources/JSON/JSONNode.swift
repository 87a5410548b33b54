import Foundation

/// A JSON value; numbers keep every digit.
package enum JSONNode: Decodable, Sendable {
  case null
  case bool(Bool)
  case number(Decimal)
  case string(String)
  case array([JSONNode])
  case object([String: JSONNode])

  /// The value that bytes are; what is odd is Foundation's to judge.
  package init(_ bytes: some Collection<UInt8>) throws {
    self = try JSONParser.node(bytes) ?? JSONDecoder().decode(JSONNode.self, from: Data(bytes))
  }

  package init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let text = try? value.decode(String.self) {
      self = .string(text)
    } else if let number = try? value.decode(Decimal.self) {
      self = .number(number)
    } else if let list = try? value.decode([JSONNode].self) {
      self = .array(list)
    } else {
      self = .object(try value.decode([String: JSONNode].self))
    }
  }
}
