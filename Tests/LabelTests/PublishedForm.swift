import Forms
import Foundation
import IKO
import LibXML
import OPC
import TestSupport
import WordML

/// A form that nobody marked, with what is known of it: where each answer belongs.
struct PublishedForm {
  let name: String
  let skjema: Skjema
  let bytes: [UInt8]
  let expected: Expectation

  struct Expectation: Decodable {
    let fields: [Field]
    let tables: [Table]
    let ambiguous: [Ambiguous]
    let labels: [String]
  }

  struct Field: Decodable {
    let key: String
    let label: String?
    let mode: String
    let xpath: String?
    let options: [String: Spot]?
  }

  struct Spot: Decodable {
    let xpath: String
    let n: Int
  }

  struct Table: Decodable {
    let key: String
    let xpath: String
    let headerRows: Int
    let bodyRows: Int
    let columns: [Column]
  }

  struct Column: Decodable {
    let key: String
    let cell: Int
  }

  struct Ambiguous: Decodable {
    let label: String
    let places: [Place]
  }

  struct Place: Decodable { let xpath: String }

  init(_ name: String, skjema: String) throws {
    self.name = name
    bytes = try Shared.bytes("forms/\(name).docx")
    expected = try JSONDecoder().decode(
      Expectation.self, from: Data(Shared.bytes("forms/\(name).expect.json")))
    guard let known = Skjemasamling.skjema(skjema) else {
      throw FormError(kind: "no-form", file: skjema, message: "")
    }
    self.skjema = known
  }

  init(_ layout: OwnLayout) throws {
    name = layout.name
    bytes = try layout.bytes()
    expected = try JSONDecoder().decode(Expectation.self, from: layout.expectation())
    guard let plan = Skjemasamling.skjema("oppfølgingsplan") else {
      throw FormError(kind: "no-form", file: layout.name, message: "")
    }
    skjema = plan
  }

  func template() throws -> Template<AnyForm> {
    try Template<AnyForm>(bytes, name: name + ".docx", fields: skjema.fields, layout: .norsk())
  }

  /// The answers of a sample, of the kinds that the form's fields have.
  func values(_ sample: String) throws -> Values {
    values(
      try JSONSerialization.jsonObject(with: Data(Shared.bytes("forms/data/\(sample).json"))) as? [String: Any] ?? [:])
  }

  /// The answers of a flat map: `tiltak[1].ansvar` is a member of the second row.
  func values(_ json: [String: Any]) -> Values {
    var values = Values()
    for (key, value) in json {
      if let match = key.firstMatch(of: #/^(.+)\[(\d)\]\.(.+)$/#), let number = Int(match.2) {
        let (group, member) = (String(match.1), String(match.3))
        guard let field = skjema.fields.first(where: { $0.tag == group }) else { continue }
        var rows: [Values] = []
        if case .rows(let old)? = values[group] { rows = old }
        while rows.count <= number { rows.append(Values()) }
        rows[number][member] = field.members.first { $0.tag == member }.flatMap { Self.answer(value, $0) }
        values[group] = .rows(rows)
      } else if let field = skjema.fields.first(where: { $0.tag == key }) {
        values[key] = Self.answer(value, field)
      }
    }
    return values
  }

  private static func answer(_ value: Any, _ field: FieldDefinition) -> Answer? {
    switch field.kind {
    case .rows:
      return .rows(
        (value as? [[String: Any]] ?? []).map { row in
          var values = Values()
          for member in field.members { values[member.tag] = row[member.tag].flatMap { answer($0, member) } }
          return values
        })
    case .choices: return .choices(value as? [String] ?? [])
    case .janei: return (value as? String).flatMap { JaNei(rawValue: $0) }.map { .janei($0) }
    case .day: return (value as? String).flatMap { Day(norwegian: $0) }.map { .day($0) }
    case .number:
      return (value as? String).flatMap { Decimal(string: $0.replacing(",", with: ".")) }.map { .number($0) }
    default: return (value as? String).map { .text($0) }
    }
  }
}

/// A part of a filled document, in which places are found by the paths of the form that it was made from.
struct FilledPart {
  let root: Element
  /// Paragraphs that an answer added or took away shift those after them.
  let original: Element

  init(_ document: [UInt8], from form: [UInt8]) throws {
    root = try WordDocument(document).tree(of: PartName("word/document.xml")).root
    original = try WordDocument(form).tree(of: PartName("word/document.xml")).root
  }

  var text: String { VisibleText.of(root) }

  /// `/w:document/w:body/w:tbl[1]/w:tr[2]/w:tc[2]`; a step without number is the first.
  static func element(_ path: String, in root: Element) -> Element? {
    var current: Element? = root
    for step in path.split(separator: "/").dropFirst() {
      let name = step.prefix { $0 != "[" }.dropFirst(2)
      let number = step.firstIndex(of: "[").flatMap { Int(step[step.index(after: $0)...].dropLast()) } ?? 1
      let found = current?.children.filter { $0.localName == name && $0.isIn(.w) } ?? []
      guard found.indices.contains(number - 1) else { return nil }
      current = found[number - 1]
    }
    return current
  }
}
