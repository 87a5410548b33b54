import Foundation

/// The head of a request, as it came: nothing is decoded, joined or made lower case.
package struct RequestHead: Sendable {
  package var method: String
  /// What stands behind the method: `/dokumenter?skjema=sjekkliste`.
  package var target: String
  package var fields: [(name: String, value: String)]

  package init(_ method: String, _ target: String, _ fields: [(name: String, value: String)] = []) {
    (self.method, self.target, self.fields) = (method, target, fields)
  }

  /// All values of a field, in their order.
  package func values(_ name: String) -> [String] {
    fields.filter { $0.name.lowercased() == name }.map(\.value)
  }

  /// The value of a field that stands there once; nil where it is missing or stands there twice.
  package func single(_ name: String) -> String? {
    let all = values(name)
    return all.count == 1 ? all[0] : nil
  }

  /// Whether the request only asks.
  package var isAsking: Bool { method == "GET" || method == "HEAD" }
}

/// A request that was let in, whole.
package struct Request: Sendable {
  package let method: String
  /// Decoded, without what stands behind the question mark.
  package let path: String
  package let query: Parameters
  package let contentType: String
  package let body: [UInt8]

  /// Nil where the address cannot be decoded.
  package init?(_ head: RequestHead, body: [UInt8] = []) {
    let parts = head.target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = Parameters.decoded(parts[0], plusIsSpace: false), path.hasPrefix("/"),
      let query = Parameters(parts.count > 1 ? parts[1] : "")
    else { return nil }
    method = head.method
    self.path = path
    self.query = query
    contentType = head.single("content-type") ?? ""
    self.body = body
  }

  /// The fields of a form that was sent as `application/x-www-form-urlencoded`; nil where it was not.
  package var form: Parameters? {
    guard contentType.split(separator: ";").first?.lowercased() == "application/x-www-form-urlencoded",
      let text = String(validating: body, as: UTF8.self)
    else { return nil }
    return Parameters(text[...])
  }
}

/// Names and values of an address or a form, in their order.
package struct Parameters: Sendable, Equatable {
  package let all: [Pair]

  package struct Pair: Sendable, Equatable {
    package let name: String
    package let value: String
  }

  /// More than a form of a whole school has.
  private static let most = 20_000

  /// Nil where a `%` is followed by anything but two digits, where the bytes are no UTF-8, or where there are too many.
  package init?(_ text: Substring) {
    var all: [Pair] = []
    for piece in text.split(separator: "&") {
      let parts = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard all.count < Self.most, let name = Self.decoded(parts[0], plusIsSpace: true),
        let value = Self.decoded(parts.count > 1 ? parts[1] : "", plusIsSpace: true)
      else { return nil }
      all.append(Pair(name: name, value: value))
    }
    self.all = all
  }

  /// The value of a name that stands there once.
  package subscript(name: String) -> String? {
    let values = self.values(name)
    return values.count == 1 ? values[0] : nil
  }

  package func values(_ name: String) -> [String] { all.filter { $0.name == name }.map(\.value) }

  /// A text without its percent signs; nil where one of them means nothing.
  static func decoded(_ text: Substring, plusIsSpace: Bool) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    guard !bytes.contains(0) else { return nil }
    return String(validating: bytes, as: UTF8.self)?.precomposedStringWithCanonicalMapping
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
