import Forms
import Foundation

/// Reads data in the shape that `les` gives: JSON lines, one object, or an array of objects; each with `verdier`, or the answers themselves.
struct JSONLeser {
  let fields: [FieldDefinition]
  private(set) var oppføringer: [Oppføring] = []
  private(set) var findings: [Finding] = []

  init(fields: [FieldDefinition]) { self.fields = fields }

  mutating func read(_ bytes: [UInt8], name: String) throws(FormError) {
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    for (line, object) in try Self.objects(text, name: name) {
      let place = line.map { "\(name): linje \($0)" } ?? name
      add(object, place: place, file: name)
    }
  }

  /// A whole document first; where that fails, one object a line.
  private static func objects(_ bytes: [UInt8], name: String) throws(FormError) -> [(Int?, [String: JSONNode])] {
    let decoder = JSONDecoder()
    if let whole = try? decoder.decode(JSONNode.self, from: Data(bytes)) {
      switch whole {
      case .object(let object): return [(nil, object)]
      case .array(let list):
        return try list.map { (node) throws(FormError) in
          guard case .object(let object) = node else { throw bad(name, line: nil) }
          return (nil, object)
        }
      default: throw bad(name, line: nil)
      }
    }
    var result: [(Int?, [String: JSONNode])] = []
    for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      guard case .object(let object) = try? decoder.decode(JSONNode.self, from: Data(line)) else {
        throw bad(name, line: index + 1)
      }
      result.append((index + 1, object))
    }
    return result
  }

  private static func bad(_ name: String, line: Int?) -> FormError {
    FormError(kind: "bad-json", file: name, message: Wording.badJSON(line: line))
  }

  private mutating func add(_ object: [String: JSONNode], place: String, file: String) {
    // A line that tells of a file which could not be read has no answers.
    guard object["feil"] == nil else { return }
    var answers = object
    if case .object(let inner) = object["verdier"] { answers = inner }
    var values = Values()
    for field in fields {
      if let node = answers[field.tag] { values[field.tag] = answer(node, to: field, tag: field.tag, place) }
    }
    let known = Set(fields.map(\.tag) + ["nøkkel"])
    for tag in answers.keys.sorted() where !known.contains(tag) && object["verdier"] != nil {
      findings.append(Finding(.unknownField, .remark, place: place, field: tag, message: Wording.unknownTag(tag)))
    }
    let navn = values.text("elev.navn").flatMap { Elevnavn($0) }
    var number: String?
    if case .string(let text) = object["nøkkel"] { number = text }
    let keys = Nøkkel.candidates(number: number, navn: navn, values: values)
    let isAboutPupil = fields.contains { $0.tag == "elev.navn" }
    guard let key = keys.first ?? (isAboutPupil ? nil : place) else {
      findings.append(Finding(.noName, .error, place: place, message: Wording.noKey))
      return
    }
    oppføringer.append(
      Oppføring(nøkkel: key, navn: navn, values: values, sted: place, fil: file, nøkler: keys.isEmpty ? [key] : keys))
  }

  private mutating func answer(_ node: JSONNode, to field: FieldDefinition, tag: String, _ place: String) -> Answer? {
    switch (field.kind, node) {
    case (_, .null): return .untouched
    case (_, .string("")): return .emptied
    case (.text, .string(let text)), (.multiline, .string(let text)), (.choice, .string(let text)): return .text(text)
    case (.text, .number(let number)): return .text(NumberText.norwegian(number))
    case (.day, .string(let text)): return Day(norwegian: text).map { .day($0) } ?? .text(text)
    case (.number, .number(let number)): return .number(number)
    case (.number, .string(let text)): return NumberText.decimal(text).map { .number($0) } ?? .text(text)
    case (.check, .bool(let isTicked)): return .check(isTicked)
    case (.choices, .array(let nodes)):
      let texts = nodes.compactMap { node -> String? in
        if case .string(let text) = node { text } else { nil }
      }
      if texts.count == nodes.count { return .choices(texts) }
    case (.janei, .string(let text)):
      if let choice = JaNei(rawValue: text) ?? JaNei(printed: text) { return .janei(choice) }
    case (.rows, .array(let nodes)):
      var rows: [Values] = []
      for (index, node) in nodes.enumerated() {
        guard case .object(let object) = node else { break }
        var row = Values()
        for member in field.members {
          if let node = object[member.tag] {
            row[member.tag] = answer(node, to: member, tag: "\(tag)[\(index)].\(member.tag)", place)
          }
        }
        rows.append(row)
      }
      if rows.count == nodes.count { return .rows(rows) }
    default: break
    }
    let message = Wording.wrongJSONKind(field.label, expected: field.kind)
    findings.append(Finding(.wrongKind, .error, place: place, field: tag, message: message))
    return nil
  }
}

/// A JSON value; numbers keep every digit.
private enum JSONNode: Decodable {
  case null
  case bool(Bool)
  case number(Decimal)
  case string(String)
  case array([JSONNode])
  case object([String: JSONNode])

  init(from decoder: any Decoder) throws {
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
