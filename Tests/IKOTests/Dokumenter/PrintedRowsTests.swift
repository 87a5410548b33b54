import Forms
import TestSupport
import Testing

@testable import IKO

/// Forms whose tables come with words in their rows: the data have fewer rows than the table, and the rest stands as the school printed it.
struct PrintedRowsTests {
  private static let forms = Skjemasamling.alle.filter { skjema in
    guard let template = try? skjema.template() else { return false }
    return skjema.fields.contains { $0.kind == .rows && printed($0.tag, template).count > 1 }
  }.map(\.navn)

  private static func printed(_ group: String, _ template: Template<AnyForm>) -> [Values] {
    guard let read = try? template.read(template.fill(AnyForm(values: Values()))),
      case .rows(let rows) = read.answers[group]
    else { return [] }
    return rows
  }

  /// The rows of every table, a line each.
  private static func lines(_ template: Template<AnyForm>, _ bytes: [UInt8]) throws -> [String] {
    let answers = try template.read(bytes, name: "dok.docx").answers
    return template.fields.flatMap { field -> [String] in
      guard case .rows(let rows) = answers[field.tag] else { return [] }
      return rows.filter(\.isAnswered).map { row in
        field.tag + ": " + field.members.compactMap { row[$0.tag].map { "\($0)" } }.joined(separator: " | ")
      }
    }
  }

  @Test func `there are such forms`() { #expect(Self.forms.count >= 3, "\(Self.forms)") }

  @Test(arguments: forms, [true, false])
  func `an edit and the same list once more take away no row that the form came with`(name: String, keepsTags: Bool)
    throws
  {
    let skjema = try #require(Skjemasamling.skjema(name))
    let template = try skjema.template()
    var values = Values()
    for field in template.fields where field.kind == .rows && Self.printed(field.tag, template).count > 1 {
      let member = try #require(field.members.first { $0.kind == .text || $0.kind == .multiline })
      values[field.tag] = .rows([[member.tag: .text("KANARI")]])
    }
    let label = Template<AnyForm>.StampLabel(form: name, key: "1", day: nil)
    let made = try template.fill(AnyForm(values: values), stamp: label).bytes
    var edited = try Damage.changed(made) { $0.replacing("KANARI", with: "KANARI og mer") }
    if !keepsTags { edited = try Damage.withoutTags(edited) }
    let before = try Self.lines(template, edited)
    #expect(before.count > 1 && before.contains { $0.contains("KANARI og mer") })

    let merged = try #require(try template.merge(AnyForm(values: values), into: edited, name: "dok.docx", stamp: label))

    switch merged.outcome {
    case .nothingNew, .notPossible: break
    case .filled(let document), .carriedOver(let document):
      #expect(try Self.lines(template, document.bytes) == before)
    }
    #expect(merged.plan.lines.filter { $0.outcome == .taken } == [])
  }

  @Test(arguments: forms)
  func `a row that a person emptied does not get its printed words back`(name: String) throws {
    let skjema = try #require(Skjemasamling.skjema(name))
    let template = try skjema.template()
    let group = try #require(template.fields.first { $0.kind == .rows && Self.printed($0.tag, template).count > 1 })
    let label = Template<AnyForm>.StampLabel(form: name, key: "1", day: nil)
    let made = try template.fill(AnyForm(values: Values()), stamp: label).bytes
    // The last row is gone, and what is left has lost its tags.
    var rows = Self.printed(group.tag, template)
    let gone = rows.removeLast()
    rows.append(Values())
    for member in group.members where gone[member.tag]?.isAnswered == true {
      rows[rows.count - 1][member.tag] = .emptied
    }
    let emptied = try template.fill(AnyForm(values: [group.tag: .rows(rows)]), stamp: label).bytes
    let before = try Self.lines(template, emptied)
    #expect(before.count == (try Self.lines(template, made).count) - 1)
    let edited = try Damage.withoutTags(emptied)

    let other = try #require(template.fields.first { $0.kind == .text && template.hasPlace(for: $0.tag) })
    let merged = try template.merge(
      AnyForm(values: [other.tag: .text("Ny")]), into: edited, name: "dok.docx", stamp: label)

    if let merged, case .carriedOver(let document) = merged.outcome {
      #expect(try Self.lines(template, document.bytes) == before)
    }
  }
}
