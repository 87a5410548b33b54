import Forms
import OPC
import TestSupport
import Testing

/// New data into a document whose places a person took out, changed, or answered in another way, with and without the fields' tags.
@Suite struct MergePlanTests {
  private static let list = [("Avsluttes", "1"), ("Følges opp", "2")]
  private static let fields = [
    FieldDefinition(tag: "navn", label: "Navn", kind: .text),
    FieldDefinition(tag: "klasse", label: "Klasse", kind: .text),
    FieldDefinition(tag: "konklusjon", label: "Konklusjon", kind: .choice),
    FieldDefinition(tag: "tolk", label: "Behov for tolk", kind: .janei),
    FieldDefinition(tag: "behov", label: "Elevens behov", kind: .text),
  ]
  private static let label = Template<AnyForm>.StampLabel(form: "prøve", key: "1", day: nil)

  /// What stands in each cell; a row whose content is nil was taken out.
  private typealias Page = [String: String?]

  private static func form(_ page: Page) -> String {
    func row(_ label: String, _ key: String, _ standard: String) -> String {
      guard let content = page[key] ?? standard else { return "" }
      return .row(.cell(.paragraph(.run(label))), .cell(.paragraph(content)))
    }
    return .table(
      row("Elevens navn", "navn", .blank("navn")), row("Klasse nå", "klasse", .blank("klasse")),
      row("Møtets konklusjon", "konklusjon", .blank("konklusjon", .list(list))),
      row("Behov for tolk", "tolk", .box("tolk.ja", "Ja ") + .box("tolk.nei", "Nei")),
      row("Elevens behov", "behov", .blank("behov")))
      + .paragraph(.run("Oppfølging av elever ved skolen"))
      + .table(row("Klasse ved skolestart", "klasse2", .blank("klasse")))
  }

  /// As `fill` writes them.
  private static let filled: Page = [
    "navn": .control("navn", .text, .run("Kari")), "klasse": .control("klasse", .text, .run("1STA")),
    "klasse2": .control("klasse", .text, .run("1STA")),
    "konklusjon": .control("konklusjon", .list(list), .run("Avsluttes")),
    "tolk": .box("tolk.ja", "Ja ") + .box("tolk.nei", "Nei", isTicked: true),
    "behov": .control("behov", .text, .run("Ro")),
  ]
  private static let base: Values = [
    "navn": .text("Kari"), "klasse": .text("1STA"), "konklusjon": .text("Avsluttes"), "tolk": .janei(.nei),
    "behov": .text("Ro"),
  ]

  private struct Result {
    let lines: [String]
    let answers: Values
    let outcome: String
    /// All that stands in it.
    let text: String
  }

  /// What comes of a document after a person's edits and new data.
  private func merged(_ edits: Page, _ data: Values, tags: Bool) throws -> Result {
    let template = try Template<AnyForm>(
      Specimen(Self.form([:])).bytes(), name: "mal.docx", fields: Self.fields)
    let made = try template.fill(AnyForm(values: Self.base), stamp: Self.label).bytes
    let page = Self.filled.merging(edits) { $1 }
    var text = try String(
      decoding: OfficePackage(Specimen(Self.form(page)).bytes()).content(of: PartName("word/document.xml")),
      as: UTF8.self)
    if !tags { text = text.replacing(#/<w:tag [^>]*>/#, with: "") }
    let edited = try OfficePackage(made).bytes(replacing: [
      ZipEntry(name: "word/document.xml", content: Array(text.utf8))
    ])
    var given = Self.base
    for tag in data.tags { given[tag] = data[tag] }
    let merged = try #require(
      try template.merge(given, into: edited, name: "a.docx", stamp: Self.label))
    let (bytes, outcome): ([UInt8], String) =
      switch merged.outcome {
      case .filled(let document): (document.bytes, "filled")
      case .carriedOver(let document): (document.bytes, "carried over")
      case .nothingNew: (edited, "nothing new")
      case .notPossible: (edited, "not possible")
      }
    return Result(
      lines: merged.plan.lines.map { "\($0.field) \($0.outcome.rawValue)" },
      answers: try template.read(bytes, name: "a.docx").answers, outcome: outcome,
      text: try AllText.of(bytes, name: "a.docx"))
  }

  /// An edit of each kind, what the plan says of it where other data are new, and how the field is read afterwards.
  private static let edits: [(edit: Page, plan: String, tag: String, answer: Answer?)] = [
    (["behov": nil], "behov fjernet", "behov", nil),
    (["konklusjon": nil], "konklusjon fjernet", "konklusjon", nil),
    (["tolk": nil], "tolk fjernet", "tolk", nil),
    (["behov": .control("behov", .text, .run("Ro og hvile"))], "behov endret", "behov", .text("Ro og hvile")),
    (
      ["konklusjon": .control("konklusjon", .list(list), .run("Vi venter til jul"))], "konklusjon endret",
      "konklusjon", .text("Vi venter til jul")
    ),
    (["tolk": .run("Ja")], "tolk endret", "tolk", .janei(.ja)),
    (["tolk": .box("tolk.ja", "Ja ", isTicked: true) + .box("tolk.nei", "Nei")], "tolk endret", "tolk", .janei(.ja)),
  ]

  @Test(arguments: edits.indices, [true, false])
  func `what a person wrote or took out is as it was left when another field is updated`(
    number: Int, tags: Bool
  ) throws {
    let one = Self.edits[number]

    let result = try merged(one.edit, ["navn": .text("Kari Lie")], tags: tags)

    #expect(result.lines == ["navn nytt", one.plan])
    #expect(result.outcome == (tags ? "filled" : "carried over"))
    #expect(result.answers["navn"] == .text("Kari Lie"))
    if let answer = one.answer {
      #expect(result.answers[one.tag] == answer)
    } else {
      #expect(result.answers[one.tag]?.isAnswered != true)
    }
  }

  @Test(arguments: [true, false])
  func `new data for a place that was taken out are reported and not written`(tags: Bool) throws {
    let result = try merged(
      ["behov": nil], ["behov": .text("Hvile"), "navn": .text("Kari Lie")], tags: tags)

    #expect(result.lines == ["navn nytt", "behov uten plass"])
    #expect(result.answers["behov"]?.isAnswered != true)
  }

  @Test func `a second place that says something else keeps the data out of both`() throws {
    let edit: Page = ["klasse2": .control("klasse", .text, .run("1STB"))]

    let result = try merged(edit, ["klasse": .text("1STC")], tags: true)

    #expect(result.lines == ["klasse konflikt"])
    #expect(result.outcome == "nothing new")
    #expect(try merged(edit, ["navn": .text("Liv")], tags: true).lines == ["navn nytt", "klasse endret"])
    #expect(try merged(edit, ["navn": .text("Liv")], tags: false).outcome == "not possible")
  }

  @Test func `a second place that was taken out is not put back by new data`() throws {
    let result = try merged(["klasse2": nil], ["klasse": .text("1STC")], tags: true)

    #expect(result.lines == ["klasse konflikt"])
    #expect(result.answers["klasse"] == .text("1STA"))
  }

  @Test func `a row and a table that were taken out are not put back into a document without tags`() throws {
    let result = try merged(["behov": nil, "klasse2": nil], ["navn": .text("Kari Lie")], tags: false)

    #expect(result.outcome == "carried over")
    #expect(!result.text.contains("Elevens behov") && !result.text.contains("Klasse ved skolestart"))
    #expect(result.text.contains("Kari Lie") && result.text.contains("Møtets konklusjon"))
  }

  @Test func `boxes that were taken out of their cell are not put back into a document without tags`() throws {
    let result = try merged(["tolk": ""], ["navn": .text("Kari Lie")], tags: false)

    #expect(result.outcome == "carried over")
    #expect(result.text.contains("Behov for tolk") && !result.text.contains("Nei"))
    #expect(result.answers["tolk"] == .gone)
  }

  @Test func `what a run without rows does not mention is remembered`() throws {
    let rows = (1...2).map { _ in String.row(.cell(.paragraph(.blank("rad.hva")))) }
    let template = try Template<AnyForm>(
      Specimen([
        .paragraph(.run("Elevens navn: "), .blank("navn")),
        .table(
          .row(.cell(.paragraph(.run("Avtalte tiltak")))),
          .section("rad", rows[0], rows[1])),
      ]).bytes(), name: "mal.docx")
    let measures: Answer = .rows([["hva": .text("Samtale")], ["hva": .text("Leksehjelp")]])
    let made = try template.fill(
      AnyForm(values: ["navn": .text("Kari"), "rad": measures]), stamp: Self.label
    ).bytes
    let bare = try Self.edit(made) { $0.replacing(#/<w:tag [^>]*>/#, with: "") }

    let first = try #require(
      try template.merge(["navn": .text("Kari Lie")], into: bare, name: "a.docx", stamp: Self.label))
    guard case .carriedOver(let document) = first.outcome else { return #expect(Bool(false)) }
    let cut = try Self.edit(document.bytes) { $0.replacing("Leksehjelp", with: "") }
    let second = try #require(
      try template.merge(
        ["navn": .text("Kari Lie"), "rad": measures], into: cut, name: "a.docx", stamp: Self.label))

    #expect(second.plan.lines == [MergePlan.Line(field: "rad", outcome: .removed)])
  }

  private static func edit(_ bytes: [UInt8], _ change: (String) -> String) throws -> [UInt8] {
    let package = try OfficePackage(bytes)
    let text = String(decoding: try package.content(of: package.mainPart), as: UTF8.self)
    return try package.bytes(replacing: [ZipEntry(name: package.mainPart.text, content: Array(change(text).utf8))])
  }

  @Test func `text beside the fields keeps a document without tags as it is`() throws {
    let edit: Page = ["tolk": .run("Ja, på polsk og litt tysk")]

    let result = try merged(edit, ["navn": .text("Kari Lie")], tags: false)

    #expect(result.outcome == "not possible")
    #expect(result.answers["navn"] == .text("Kari"))
  }
}
