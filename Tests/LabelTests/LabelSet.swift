import Forms
import IKO
import Testing
import Words

/// Labels that schools print, each with the field that it means, and words that are no field's.
struct LabelSet: CustomTestStringConvertible {
  let name: String
  let labels: [(key: String, label: String)]
  let checklist: [(key: String, label: String)]
  let columns: [(key: String, label: String)]
  /// `plan` for single labels, `tiltak` for the heads of a table of measures.
  let traps: [(key: String, label: String)]

  var testDescription: String { name }

  /// Lines with a key, a colon, and labels parted by strokes.
  init(name: String, labels: String, checklist: String, columns: String, traps: String) {
    self.name = name
    self.labels = Self.lines(labels)
    self.checklist = Self.lines(checklist)
    self.columns = Self.lines(columns)
    self.traps = Self.lines(traps)
  }

  private static func lines(_ text: String) -> [(key: String, label: String)] {
    text.split(separator: "\n").flatMap { line -> [(key: String, label: String)] in
      guard let colon = line.firstRange(of: ": ") else { return [] }
      return line[colon.upperBound...].split(separator: " | ").map { (String(line[..<colon.lowerBound]), String($0)) }
    }
  }

  static let all: [LabelSet] = [dev, dev2, own, own2, strangers, strangers2]

  /// The meanings of a published form's labels, as they are made for a template.
  static func meanings(_ skjema: String) throws -> Meanings {
    let fields = try #require(Skjemasamling.skjema(skjema)).fields
    let plain = fields.filter { $0.kind != .rows }.map { subject($0) }
    let members = fields.flatMap { group in
      group.members.map { Meanings.Subject(key: group.tag + "." + $0.tag, label: "") }
    }
    return Meanings(try words(), of: plain + members)
  }

  /// The same for the heads of a group's table.
  static func heads(_ group: String) throws -> Meanings {
    let fields = try #require(Skjemasamling.skjema("oppfølgingsplan")).fields
    return Meanings(
      try words(), of: try #require(fields.first { $0.tag == group }).members.map { subject($0) }, group: group)
  }

  private static func subject(_ field: FieldDefinition) -> Meanings.Subject {
    Meanings.Subject(
      key: field.tag, label: field.label, synonyms: field.synonyms,
      isQuestion: [.janei, .check].contains(field.kind))
  }

  static func words() throws -> Vocabulary { try #require(try Layout.norsk().words) }
}
