import Forms
import Foundation
import IKO
import LibXML
import TestSupport
import Testing
import WordML

/// Forms in the manner of Norwegian schools, filled as they are.
@Suite(.enabled(if: Shared.isPresent, "the published forms do not stand beside this working copy"))
struct PublishedFormTests {
  static let forms = [
    ("A1-plan-tabell", "oppfølgingsplan", "plan"), ("A2-plan-linjer", "oppfølgingsplan", "plan"),
    ("A3-sjekkliste-tabell", "sjekkliste", "sjekkliste"), ("A4-plan-skjemafelt", "oppfølgingsplan", "plan"),
  ]

  @Test(arguments: forms)
  func `every field of an unmarked form has the place that its label says`(name: String, skjema: String, sample: String)
    throws
  {
    let form = try PublishedForm(name, skjema: skjema)

    let found = try form.template().labels.found.map(\.field)

    let known = Set(
      form.skjema.fields.map(\.tag)
        + form.skjema.fields.filter { $0.kind == .rows }.flatMap { group in
          group.members.map { "\(group.tag)[0].\($0.tag)" }
        })
    // Wording that only a person can call the same stays open, and is listed.
    let open: Set = [
      "s5.merknad", "s11.svar", "s11.merknad", "s19.svar", "s19.merknad", "s20.svar", "s20.merknad",
    ]
    for field in form.expected.fields where known.contains(field.key) && !open.contains(field.key) {
      #expect(found.contains(field.key), "\(field.key)")
    }
    for table in form.expected.tables { #expect(found.contains(table.key)) }
  }

  @Test(arguments: forms)
  func `what has one place is read back as it was given`(name: String, skjema: String, sample: String) throws {
    let form = try PublishedForm(name, skjema: skjema)
    let template = try form.template()
    let values = try form.values(sample)

    let document = try template.fill(AnyForm(values: values))
    let text = try FilledPart(document.bytes, from: form.bytes).text

    for label in form.expected.labels { #expect(text.contains(label), "\(label)") }
    let reading = try template.read(document)
    let places = Set(template.labels.found.map(\.field))
    for tag in values.tags where places.contains(tag) {
      #expect(reading.answers[tag] == values[tag], "\(tag)")
    }
  }

  @Test(arguments: forms)
  func `where a label fits twice nothing is written, and both places are told but where people sign`(
    name: String, skjema: String, sample: String
  ) throws {
    let form = try PublishedForm(name, skjema: skjema)
    let template = try form.template()

    let document = try template.fill(AnyForm(values: form.values(sample)))

    let original = try FilledPart(form.bytes, from: form.bytes).text
    let filled = try FilledPart(document.bytes, from: form.bytes).text
    for place in form.expected.ambiguous {
      let label = place.label.replacing(":", with: "")
      let isTold = template.labels.open.contains { $0.label == label && $0.places.count >= 2 }
      if place.places.count == 1, let line = Self.line(place.places[0].xpath, in: form) {
        #expect(original.contains(line) && filled.contains(line))
      } else {
        #expect(isTold, "\(label)")
      }
    }
  }

  @Test(arguments: forms)
  func `through a prepared copy the pages say the same, and the same is read`(
    name: String, skjema: String, sample: String
  ) throws {
    let form = try PublishedForm(name, skjema: skjema)
    let values = AnyForm(values: try form.values(sample))
    let prepared = try PreparedForm(form.bytes, name: name, fields: form.skjema.fields, layout: .norsk())
    let (plain, tagged) = (
      try form.template(), try Template<AnyForm>(prepared.bytes, name: name, fields: form.skjema.fields)
    )

    let (first, second) = (try plain.fill(values), try tagged.fill(values))

    // A blank that nobody answered shows five spaces in the copy.
    let shown = try [first, second].map { try Page.text($0.bytes).filter { !$0.isWhitespace } }
    #expect(shown[0] == shown[1])
    let (one, other) = (try plain.read(first).answers, try tagged.read(second).answers)
    for tag in values.values.tags { #expect(one[tag] == other[tag], "\(tag)") }
  }

  @Test func `a form without any field is left as it is, byte for byte`() throws {
    let form = try PublishedForm("A2-plan-linjer", skjema: "oppfølgingsplan")

    let document = try form.template().fill(AnyForm())

    #expect(document.bytes.count == form.bytes.count)
    #expect(try document.bytes.part() == form.bytes.part())
  }

  private static func line(_ path: String, in form: PublishedForm) -> String? {
    guard let root = try? FilledPart(form.bytes, from: form.bytes).root else { return nil }
    return FilledPart.element(path, in: root).map { VisibleText.of($0) }
  }
}
