import Forms
import TestSupport
import Testing

/// Words that stand where boxes were: they are printed words too, and answers all the same.
@Suite struct TypedOptionsTests {
  private static let fields = [
    FieldDefinition(tag: "tolk", label: "Behov for tolk", kind: .janei),
    FieldDefinition(tag: "grunn", label: "Utfordring", kind: .choices),
    FieldDefinition(tag: "mål", label: "Mål", kind: .text),
  ]
  private static let options = [
    ("mistrivsel", "Mistrivsel (hele skoledagen)"), ("fravær", "Fravær"), ("fag", "1/IV i fag"), ("annet", "Annet"),
  ]

  /// A form in cells, and one in paragraphs.
  private static func form(_ tolk: String, _ left: [String], _ right: [String], isTable: Bool) -> String {
    guard isTable else {
      return .paragraph(.run("Behov for tolk: "), tolk)
        + .paragraph(.run("Utfordring")) + (left + right).map { .paragraph($0) }.joined()
        + .paragraph(.run("Mål for perioden: "), .blank("mål"))
    }
    return .table(
      .row(.cell(.paragraph(.run("Behov for tolk"))), .cell(.paragraph(tolk)), .cell(.paragraph())),
      .row(
        .cell(.paragraph(.run("Elevens utfordring"))), .cell(left.map { .paragraph($0) }.joined()),
        .cell(right.map { .paragraph($0) }.joined())),
      .row(.cell(.paragraph(.run("Mål"))), .cell(.paragraph(.blank("mål"))), .cell(.paragraph())))
  }

  private static let boxes = options.map { String.box("grunn.\($0.0)", $0.1) }
  private static let yesNo = String.box("tolk.ja", "Ja ") + .box("tolk.nei", "Nei")

  private func read(
    _ tolk: String, _ left: [String], _ right: [String], isTable: Bool, tags: Bool
  ) throws -> Reading<AnyForm> {
    let blank = Self.form(Self.yesNo, Array(Self.boxes[..<2]), Array(Self.boxes[2...]), isTable: isTable)
    let template = try Template<AnyForm>(Specimen(blank).bytes(), name: "mal.docx", fields: Self.fields)
    var text = Self.form(tolk, left, right, isTable: isTable)
    if !tags { text = text.replacing(#/<w:tag [^>]*>/#, with: "") }
    return try template.read(Specimen(text).bytes(), name: "svar.docx")
  }

  @Test(arguments: [("Ja", JaNei.ja), ("nei", .nei), ("Ja.", .ja), (" JA ", .ja)], [true, false])
  func `yes or no written instead of the boxes is read, and not as certain`(
    typed: (String, JaNei), tags: Bool
  ) throws {
    for isTable in [true, false] {
      let reading = try read(
        .run(typed.0), Array(Self.boxes[..<2]), Array(Self.boxes[2...]), isTable: isTable, tags: tags)

      #expect(reading.answers["tolk"] == .janei(typed.1), "table \(isTable)")
      #expect(reading.sources["tolk"]?.confidence == "usikker")
      #expect(reading.unplaced == [])
    }
  }

  @Test(
    arguments: [
      (["Fravær, 1/IV i fag"], ["Fravær", "1/IV i fag"]), (["Fravær og annet"], ["Fravær", "Annet"]),
      (["– Fravær", "– Annet"], ["Fravær", "Annet"]),
      (["Mistrivsel (hele skoledagen)"], ["Mistrivsel (hele skoledagen)"]),
      (["fravær; annet"], ["Fravær", "Annet"]),
    ], [true, false])
  func `options written instead of all boxes are read, those of another cell too`(
    typed: ([String], [String]), tags: Bool
  ) throws {
    let reading = try read(Self.yesNo, typed.0.map { .run($0) }, [""], isTable: true, tags: tags)

    #expect(reading.answers["grunn"] == .choices(typed.1))
    #expect(reading.sources["grunn"]?.confidence == "usikker")
    #expect(reading.unplaced == [])
  }

  @Test(arguments: [true, false])
  func `what says more than the options is set aside whole`(tags: Bool) throws {
    let reading = try read(
      .run("Ja, på polsk"), [.run("Fravær i mattetimene")], [""], isTable: true, tags: tags)

    #expect(reading.answers["tolk"]?.isAnswered != true)
    #expect(reading.answers["grunn"]?.isAnswered != true)
    #expect(reading.unplaced.sorted() == ["Fravær i mattetimene", "Ja, på polsk"])
  }

  @Test(arguments: [true, false])
  func `options that all stand there without their boxes answer nothing`(tags: Bool) throws {
    let reading = try read(
      .run("Ja Nei"), Self.options[..<2].map { .run($0.1) }, Self.options[2...].map { .run($0.1) }, isTable: true,
      tags: tags)

    #expect(reading.answers["tolk"]?.isAnswered != true)
    #expect(reading.answers["grunn"]?.isAnswered != true)
    #expect(reading.unplaced == [])
  }
}
