import Foundation
import TestSupport
import Testing

@testable import IKO
import JSON

/// The quick way to read JSON says what Foundation says, or nothing.
struct JSONParserTests {
  private func shown(_ node: JSONNode?) -> String {
    switch node {
    case nil: "-"
    case .null: "null"
    case .bool(let bool): "\(bool)"
    case .number(let number): "\(number)"
    case .string(let text): text.debugDescription
    case .array(let nodes): "[" + nodes.map(shown).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.sorted { $0.key < $1.key }.map { "\($0.key.debugDescription):\(shown($0.value))" }
        .joined(separator: ",") + "}"
    }
  }

  private func foundation(_ bytes: [UInt8]) -> JSONNode? {
    try? JSONDecoder().decode(JSONNode.self, from: Data(bytes))
  }

  private static let values = [
    "null", "true", "false", "0", "-1", "12.50", "0.10", "-0.003", "100", "1234567890.12345678", "\"\"", "\"Åse ß 😀\"",
    "\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e6\\uD83D\\uDE00\"", "[]", "{}", " [ 1 , [ ] ,\t{\"a\" : \"b\"}\r\n] ",
    "{\"elev.navn\":\"Kari\",\"tiltak\":[{\"frist\":\"2026-12-01\",\"nr\":2},{}],\"x\":null}",
  ]

  @Test(arguments: values)
  func `values as Foundation reads them`(text: String) {
    let bytes = Array(text.utf8)

    #expect(shown(JSONParser.node(bytes)) == shown(foundation(bytes)))
    #expect(JSONParser.node(bytes) != nil)
  }

  @Test(arguments: [
    "", " ", "01", "-", "1.", ".5", "+1", "1e3", "-0", "1234567890123456789", "tru", "nul", "\"", "\"\\x\"",
    "\"\\u12\"",
    "\"\\ud83d\"", "\"\\ude00\"", "\"\\u0000\"", "\"\u{1}\"", "[1,]", "[,1]", "{\"a\"}", "{\"a\":1,}", "{a:1}",
    "{\"a\":1,\"a\":2}", "1 2", "[}", "\u{A0}1",
    String(repeating: "[", count: 100) + String(repeating: "]", count: 100),
  ])
  func `what is broken or odd is left to Foundation`(text: String) {
    #expect(JSONParser.node(Array(text.utf8)) == nil)
  }

  @Test func `bytes that are no text are left to Foundation`() {
    #expect(JSONParser.node([0x22, 0xC3, 0x22]) == nil)
    #expect(JSONParser.node([0x22, 0xC0, 0x80, 0x22]) == nil)
    #expect(JSONParser.node([0x22, 0x5C, 0x6E, 0xFF, 0x22]) == nil)
  }

  @Test func `a value with anything changed in it is read as Foundation reads it, or not at all`() {
    var random = SplitMix64(seed: 8)
    let signs = Array("{}[]\",:\\ 0123456789.-eEtnu\n\u{1}æ".utf8)
    var read = 0
    for round in 0..<6000 {
      var bytes = Array(Self.values[round % Self.values.count].utf8)
      for _ in 0...Int.random(in: 0...1, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let sign = signs[Int.random(in: 0..<signs.count, using: &random)]
        if Bool.random(using: &random) { bytes[place] = sign } else { bytes.insert(sign, at: place) }
      }

      guard let node = JSONParser.node(bytes) else { continue }

      read += 1
      #expect(shown(node) == shown(foundation(bytes)), "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(read > 500)
  }
}
