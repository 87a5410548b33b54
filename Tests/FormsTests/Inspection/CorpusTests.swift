import Forms
import OPC
import TestSupport
import Testing

/// Files that nobody here wrote.
@Suite(.enabled(if: Shared.isPresent, "the corpus does not stand beside this working copy"))
struct CorpusTests {
  @Test func `filling nothing without a stamp keeps every entry byte for byte`() throws {
    var kept = 0
    var changed: [String] = []

    let rows = try Shared.table("corpus/MANIFEST.tsv")
    let whole = rows.filter { $0["encrypted"] == "" && $0["corrupt"] == "" }.compactMap { $0["file"] }
    for name in whole {
      let bytes = try Shared.bytes("corpus/docx/" + name)
      let document = try Template<AnyForm>(bytes, name: name).fill(AnyForm())
      if try OfficePackage(document.bytes).entries == OfficePackage(bytes).entries {
        kept += 1
      } else {
        changed.append(name)
      }
    }

    #expect(changed == [])
    #expect(kept == whole.count)
  }

  @Test func `a tagged form that nobody declared is read by its own tags`() throws {
    let template = try Template<AnyForm>(contentsOf: Shared.root + "/forms/tagged-sample.docx")

    let reading = try template.read(contentsOf: Shared.root + "/forms/tagged-sample.docx")

    #expect(reading.answers["elev.navn"] == .text("Sindre Åsheim Moe"))
    #expect(reading.answers["s7"] == .janei(.ja))
    #expect(reading.answers["ident.dato"] == Day(iso: "2026-08-25").map(Answer.day))
    guard case .rows(let rows) = reading.answers["tiltak"] else { return #expect(Bool(false), "no rows") }
    #expect(rows.map { $0["ansvar"] } == ["Kontaktlærer", "Faglærer", "IKO-teamet"].map { .text($0) })
    #expect(reading.unplaced == [])
  }

  @Test func `all text of every real document is in a field, a label, or told`() throws {
    var read = 0
    var wrong: [String] = []

    for name in Shared.names(in: "corpus/docx") {
      let bytes = try Shared.bytes("corpus/docx/" + name)
      guard let template = try? Template<AnyForm>(bytes, name: name) else { continue }
      let reading = try template.read(bytes, name: name)
      read += 1
      if reading.findings.contains(where: { $0.code == .looseText }) { wrong.append(name) }
    }

    #expect(wrong == [])
    #expect(read == 239)
  }

  @Test func `the tagged sample takes other answers and gives them back`() throws {
    let path = Shared.root + "/forms/tagged-sample.docx"
    let template = try Template<AnyForm>(contentsOf: path)
    let values = Canary.values(of: template, rows: 5)

    let reading = try template.read(template.fill(AnyForm(values: values)))

    #expect(reading.answers.spelt == values.spelt)
  }

  @Test func `every real document with tags takes a canary in each field and gives it back`() throws {
    var (tried, slots) = (0, 0)
    var wrong: [String] = []

    for name in Shared.names(in: "corpus/docx") {
      let bytes = try Shared.bytes("corpus/docx/" + name)
      guard let template = try? Template<AnyForm>(bytes, name: name), !template.fields.isEmpty else { continue }
      tried += 1
      slots += template.tags.count
      let values = Canary.values(of: template, rows: 4)
      let document = try template.fill(AnyForm(values: values))
      let reading = try template.read(document)
      for tag in values.tags where reading.answers[tag]?.spelt != values[tag]?.spelt {
        wrong.append("\(name): \(tag): \(values[tag]?.spelt ?? "") -> \(reading.answers[tag]?.spelt ?? "")")
      }
      wrong += document.findings.filter { $0.code != .boundControl }.map { "\(name): \($0.message)" }
      // What the file has besides is reported, and is no fault.
      let others: [Finding.Code] = [.trackedChanges, .comments, .damagedPart]
      wrong += reading.findings.filter { !others.contains($0.code) }.map { "\(name): \($0.message)" }
      let (before, after) = (try OfficePackage(bytes), try OfficePackage(document.bytes))
      for entry in before.entries where entry.name.hasSuffix(".xml") && entry.name.hasPrefix("word/") {
        let part = PartName(entry.name)
        guard before.entry(part) != after.entry(part) else { continue }
        let same =
          try Canonical.outsideSlots(before.content(of: part)) == Canonical.outsideSlots(after.content(of: part))
        if !same { wrong.append("\(name): \(entry.name) changed outside its slots") }
      }
    }

    #expect(slots >= 110)
    #expect(wrong == [])
    #expect(tried >= 25)
  }
}

/// Answers that are unlike anything in a document, one for each field of a template.
private enum Canary {
  static func values(of template: Template<AnyForm>, rows: Int) -> Values {
    values(of: template.fields, prefix: "", template, rows: rows)
  }

  private static func values(
    of fields: [FieldDefinition], prefix: String, _ template: Template<AnyForm>, rows: Int
  ) -> Values {
    var values = Values()
    for (number, field) in fields.enumerated() {
      values[field.tag] =
        switch field.kind {
        case .day: Day(year: 2031, month: 2, day: number % 28 + 1).map(Answer.day)
        case .number: .number(4)
        case .choice: template.choices(of: prefix + field.tag).last.map(Answer.text) ?? nil
        case .choices: .choices(Array(template.choices(of: prefix + field.tag).prefix(1)))
        case .janei: .janei(.nei)
        case .check: .check(true)
        case .rows:
          .rows(
            (0..<rows).map { _ in self.values(of: field.members, prefix: field.tag + ".", template, rows: rows) })
        default: .text("🐤 \(number) <&>\tkanari")
        }
    }
    return values
  }
}
