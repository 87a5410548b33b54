import Forms
import TestSupport
import Testing

/// New data into a document that a person wrote in, row by row.
@Suite struct MergeTests {
  private static let label = Template<AnyForm>.StampLabel(form: "prøve", key: "1", day: nil)

  private func template() throws -> Template<AnyForm> {
    let rows = (1...3).map { _ in
      String.row(.cell(.paragraph(.blank("rad.hva"))), .cell(.paragraph(.blank("rad.hvem"))))
    }
    return try Template<AnyForm>(
      Specimen([.paragraph(.blank("navn")), .table(.section("rad", rows[0], rows[1], rows[2]))]).bytes(),
      name: "mal.docx")
  }

  private func row(_ what: String, _ who: String? = nil) -> Values {
    var values: Values = ["hva": .text(what)]
    if let who { values["hvem"] = .text(who) }
    return values
  }

  /// The rows after a person's and the data's changes, as lines, and the conflicts.
  private func merged(
    _ before: [Values], person: [Values], data: [Values]
  ) throws -> (rows: [String], conflicts: [String]) {
    let template = try template()
    let made = try template.fill(AnyForm(values: ["rad": .rows(before)]), stamp: Self.label).bytes
    let own = try Template<AnyForm>(made, name: "a.docx", fields: template.fields, layout: nil)
    let edited = try own.fill(AnyForm(values: ["rad": .rows(person)])).bytes
    let merged = try #require(
      try template.merge(["rad": .rows(data)], into: edited, name: "a.docx", stamp: Self.label))
    let bytes: [UInt8] =
      switch merged.outcome {
      case .filled(let document), .carriedOver(let document): document.bytes
      case .nothingNew, .notPossible: edited
      }
    guard case .rows(let rows) = try template.read(bytes, name: "a.docx").answers["rad"] else { return ([], []) }
    let lines = rows.map { row in
      ["hva", "hvem"].map { tag in if case .text(let text) = row[tag] { text } else { "-" } }.joined(separator: " ")
    }
    return (lines, merged.conflicts)
  }

  private var before: [Values] { [row("Samtale", "Per"), row("Leksehjelp", "Åse")] }

  @Test func `members that were left alone take the new data, in the rows that they are in`() throws {
    let result = try merged(
      before, person: [row("Samtale hver uke")], data: [row("Samtale", "Bo"), row("Leksehjelp", "Siv")])

    #expect(result.rows == ["Samtale hver uke Bo", "Leksehjelp Siv"])
    #expect(result.conflicts == [])
  }

  @Test
  func
    `what is new for a row that a person wrote somebody else into is a conflict, and is not put beside the new name`()
    throws
  {
    let result = try merged(
      before, person: [row("Kari Ny", "Per")], data: [row("Samtale", "Bo"), row("Leksehjelp", "Siv")])

    #expect(result.rows == ["Kari Ny Per", "Leksehjelp Siv"])
    #expect(result.conflicts == ["rad[0].hvem"])
  }

  @Test func `one of many that a person wrote over leaves the row the same, unless it is what the row is about`() throws
  {
    let tags = ["navn", "yrke", "land", "type", "nummer"]
    let rows = String.row(tags.map { .cell(.paragraph(.blank("rad." + $0))) }.joined())
    let template = try Template<AnyForm>(
      Specimen([.paragraph(.blank("om")), .table(.section("rad", rows))]).bytes(), name: "mal.docx")
    func row(_ texts: String...) -> Values {
      var row = Values()
      for (tag, text) in zip(tags, texts) { row[tag] = .text(text) }
      return row
    }
    let old = row("Ada Lie", "Kokk", "Norge", "Pass", "N100200")
    func merged(_ person: Values, _ data: Values) throws -> [String] {
      let made = try template.fill(AnyForm(values: ["rad": .rows([old])]), stamp: Self.label).bytes
      let own = try Template<AnyForm>(made, name: "a.docx", fields: template.fields, layout: nil)
      let edited = try own.fill(AnyForm(values: ["rad": .rows([person])])).bytes
      return try #require(
        try template.merge(["rad": .rows([data])], into: edited, name: "a.docx", stamp: Self.label)
      ).conflicts
    }

    let data = row("Ada Lie", "Kokk", "Norge", "Kort", "N100200")
    #expect(try merged(row("Ada Lie", "Kokk", "Norge", "Pass", "X77"), data) == [])
    #expect(try merged(row("Bo Berg", "Kokk", "Norge", "Pass", "N100200"), data) == ["rad[0].type"])
    #expect(try merged(row("Ada Lie", "Maskinist", "Chile", "Pass", "N100200"), data) == ["rad[0].type"])
  }

  @Test func `a row that a person added stays, and one that the data added comes after it`() throws {
    let result = try merged(before, person: before + [row("Egen rad")], data: before + [row("Ny rad")])

    #expect(result.rows == ["Samtale Per", "Leksehjelp Åse", "Egen rad -", "Ny rad -"])
    #expect(result.conflicts == [])
  }

  @Test func `what both wrote into one row is a conflict`() throws {
    let result = try merged(
      before, person: [row("Samtale", "Kari")], data: [row("Samtale", "Ola"), row("Leksehjelp", "Åse")])

    #expect(result.rows == ["Samtale Kari", "Leksehjelp Åse"])
    #expect(result.conflicts == ["rad[0].hvem"])
  }

  @Test func `a row that the data dropped goes where nobody wrote in it, and stays where somebody did`() throws {
    let dropped = try merged(before, person: [row("Samtale", "Kari")], data: [row("Samtale", "Per")])
    #expect(dropped.rows == ["Samtale Kari"])

    let kept = try merged(before, person: [Values(), row("Leksehjelp", "Kari")], data: [row("Samtale", "Per")])
    #expect(kept.rows == ["Samtale Per", "Leksehjelp Kari"])
    #expect(kept.conflicts == ["rad"])
  }
}
