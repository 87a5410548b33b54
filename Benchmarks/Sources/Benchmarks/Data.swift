import Forms
import Foundation

/// JSON lines as answers to a template's fields: the invented pupils of the fixture.
enum Data {
  static func values(_ path: String, fields: [FieldDefinition], count: Int) throws -> [Values] {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return try text.split(separator: "\n").prefix(count).map { line in
      let object = try JSONSerialization.jsonObject(with: Foundation.Data(line.utf8)) as? [String: Any] ?? [:]
      return values(object, fields)
    }
  }

  private static func values(_ object: [String: Any], _ fields: [FieldDefinition]) -> Values {
    var values = Values()
    for field in fields {
      guard let value = object[field.tag] else { continue }
      values[field.tag] = answer(value, to: field)
    }
    return values
  }

  private static func answer(_ value: Any, to field: FieldDefinition) -> Answer? {
    switch (field.kind, value) {
    case (.rows, let rows as [[String: Any]]): .rows(rows.map { values($0, field.members) })
    case (.check, let isTicked as Bool): .check(isTicked)
    case (.day, let text as String): Day(iso: text).map { .day($0) } ?? .text(text)
    case (_, let text as String): .text(text)
    default: nil
    }
  }
}
