import TestSupport
import Testing

@testable import Forms

/// Whether a field has a place is one truth: for who asks the template, for the report of labels, and when an answer is written.
@Suite struct PlaceTruthTests {
  private static let kinds: [FieldKind] = [.text, .multiline, .day, .number, .choice, .choices, .janei, .check]

  /// What may stand in a template for the tag `x`: where, and as what.
  private static let places: [String: String] = [
    "line": .paragraph(.blank("x")), "picker": .paragraph(.blank("x", .date(format: "dd.MM.yyyy"))),
    "list": .paragraph(.blank("x", .list([("A", "a")]))), "box": .paragraph(.box("x", "X")),
    "boxes": .paragraph(.box("x.a", "A"), .box("x.b", "B")),
    "question": .paragraph(.box("x.ja", "Ja"), .box("x.nei", "Nei")),
    "in a row": .table(.section("g", .row(.cell(.paragraph(.blank("x")))))),
    "boxes in a row": .table(.section("g", .row(.cell(.paragraph(.box("x.a", "A")))))),
    "nothing": "",
  ]

  private static func answer(_ kind: FieldKind) -> Answer {
    switch kind {
    case .day: Day(iso: "2026-11-23").map { .day($0) } ?? .emptied
    case .number: .number(1)
    case .choices: .choices(["A"])
    case .janei: .janei(.ja)
    case .check: .check(true)
    default: .text("A")
    }
  }

  @Test func `each kind of field in each kind of place has one, or has none, whoever is asked`() throws {
    var wrong: [String] = []
    for kind in Self.kinds {
      for (name, body) in Self.places {
        let field = FieldDefinition(tag: "x", label: "X", kind: kind)
        let template = try Template<AnyForm>(
          Specimen([.paragraph(.blank("andre")), body]).bytes(), name: "mal.docx", fields: [field])
        let isMissed = template.validate(AnyForm(values: ["x": Self.answer(kind)])).contains {
          $0.code == .noPlace && $0.field == "x"
        }
        let says = [
          template.hasPlace(for: "x"), !template.withoutPlace.contains("x"),
          !template.labels.withoutPlace.contains("x"), !isMissed,
        ]
        if Set(says).count > 1 { wrong.append("\(kind) in \(name): \(says)") }
      }
    }

    #expect(wrong == [])
  }

  @Test func `each kind of member in each kind of place of a row has one, or has none, whoever is asked`() throws {
    var wrong: [String] = []
    for kind in Self.kinds {
      for (name, body) in Self.places where !name.hasSuffix("row") {
        let field = FieldDefinition(
          tag: "g", label: "G", kind: .rows,
          members: [
            FieldDefinition(tag: "x", label: "X", kind: kind), FieldDefinition(tag: "y", label: "Y", kind: .text),
          ])
        let inner = body.replacing("\"x", with: "\"g.x")
        let row = String.row(.cell(.paragraph(.blank("g.y"))), .cell(inner.isEmpty ? "<w:p/>" : inner))
        let template = try Template<AnyForm>(
          Specimen([.table(.section("g", row))]).bytes(), name: "mal.docx", fields: [field])
        let isMissed = template.validate(AnyForm(values: ["g": .rows([["x": Self.answer(kind)]])])).contains {
          $0.code == .noPlace && $0.field == "g.x"
        }
        let says = [
          template.hasPlace(for: "g.x"), template.hasPlace(for: "g[0].x"), !template.withoutPlace.contains("g.x"),
          !template.labels.withoutPlace.contains("g.x"), !isMissed,
        ]
        if Set(says).count > 1 { wrong.append("\(kind) in \(name): \(says)") }
        if !template.hasPlace(for: "g") || !template.hasPlace(for: "g.y") { wrong.append("g or g.y, \(name)") }
      }
    }

    #expect(wrong == [])
  }

  @Test func `boxes that stand in a row of another group are not ticked without a word`() throws {
    let template = try Template<AnyForm>(
      Specimen([.paragraph(.box("x.b", "B")), .table(.section("g", .row(.cell(.paragraph(.box("x.a", "A"))))))])
        .bytes(),
      name: "mal.docx", fields: [FieldDefinition(tag: "x", label: "X", kind: .choices)])

    #expect(template.validate(AnyForm(values: ["x": .choices(["A"])])).map(\.code) == [.notInList])
  }
}
