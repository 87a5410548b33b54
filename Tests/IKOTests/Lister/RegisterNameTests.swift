import Forms
import TestSupport
import Testing

@testable import IKO

/// Registers of forms with codes of their own, and what becomes of them when the form is called something else.
struct RegisterNameTests {
  private let folder: Mappe

  init() throws { folder = try Mappe() }

  private static let table: String = .table(
    .row(.cell(.paragraph(.run("Vare"))), .cell(.paragraph(.run("Antall")))),
    .row(.cell(.paragraph("")), .cell(.paragraph(""))), .row(.cell(.paragraph("")), .cell(.paragraph(""))))

  private func template(_ body: String, _ name: String) throws -> Template<AnyForm> {
    try FrittSkjema.template(at: try folder.write(Specimen(body).bytes(), to: name))
  }

  /// A register of a form, with what a person wrote in it.
  private func register(_ template: Template<AnyForm>, called name: String, _ values: [Values]) throws -> String {
    let rows = values.enumerated().compactMap { number, values in
      Oppføring(
        Kjennetegn(nøkkel: "P\(number + 1)", navn: nil, values: Values()), navn: nil, values: values, sted: "", fil: "")
    }
    let register = Register(skjema: name, fields: template.fields) { template.choices(of: $0) }
    return try folder.write(try register.workbook(rows, for: Scratch.workbook), to: "register.xlsx")
  }

  private static let lines: [Values] = [
    ["vare": .text("Skrue"), "antall": .text("4")], ["vare": .text("Mutter"), "antall": .text("9")],
  ]
  private static let order: Values = ["kunde": .text("Kari Lie"), "vare": .rows(lines)]

  @Test(arguments: ["skjema", "Bestilling 2026", "En bestilling med et navn som er alt for langt for et ark"])
  func `the rows of a register made before the form had its name are read`(name: String) throws {
    let template = try template(.paragraph(.run("Kunde: __________")) + Self.table, "skjema.docx")
    let group = try #require(template.fields.first { $0.kind == .rows })
    var kilder = Kilder(skjema: "skjema", fields: template.fields, today: dato)

    try kilder.add(try register(template, called: name, [Self.order]))

    #expect(kilder.lines == [])
    #expect(kilder.oppføringer.count == 1)
    #expect(kilder.oppføringer[0].values["kunde"] == .text("Kari Lie"))
    guard case .rows(let rows) = kilder.oppføringer[0].values[group.tag] else {
      Issue.record("no rows")
      return
    }
    #expect(rows.map { $0.text("vare") } == ["Skrue", "Mutter"])
  }

  @Test func `rows of another form are not read, and that is reported`() throws {
    let other = try template(.paragraph(.run("Kunde: __________")) + Self.table, "annet.docx")
    let own = try template(.paragraph(.run("Kunde: __________")), "skjema.docx")
    var kilder = Kilder(skjema: "skjema", fields: own.fields, today: dato)

    try kilder.add(try register(other, called: "annet", [Self.order]))

    #expect(kilder.findings.map(\.message) == [Wording.sheetsOfOtherForms(["annet.vare"])])
    #expect(kilder.oppføringer.map { $0.values["kunde"] } == [.text("Kari Lie")])
  }

  @Test func `the row of labels is nobody, whatever the labels are`() throws {
    let template = try template(
      .paragraph(.run("Navn: __________")) + .paragraph(.run("By: __________")), "skjema.docx")
    for labels in ["Nøkkel;Namn;Stad", "Nøkkel;navn;by", "nøkkel;Navn;By", "Nøkkel;;", "NØKKEL;x;y"] {
      var kilder = Kilder(skjema: "skjema", fields: template.fields, today: dato)
      try kilder.add(try folder.write("nøkkel;navn;by\n\(labels)\nP1;Kari Lie;Horten\n", to: "a.csv"))
      #expect(kilder.oppføringer.map { $0.values.text("by") } == ["Horten"], "\(labels)")
    }
  }

  @Test func `a column may name the boxes of a question that have a field each`() throws {
    let template = try template(
      .paragraph(.run("Navn: __________"))
        + .paragraph(.box("lag.fotball", "Fotball"), .box("lag.ski", "Ski"), .box("lag.turn", "Turn")), "skjema.docx")
    for (cell, ticked) in [
      ("Fotball", ["lag.fotball"]), ("ski; Turn", ["lag.ski", "lag.turn"]), ("-", []), ("Sjakk", []),
      ("Ski;Sjakk", []),
    ] {
      var kilder = Kilder(skjema: "skjema", fields: template.fields, today: dato)
      try kilder.add(try folder.write("navn,lag\nKari Lie,\(cell)\n", to: "a.csv"))
      let values = kilder.oppføringer[0].values
      #expect(values.tags.filter { values[$0] == .check(true) }.sorted() == ticked, "\(cell)")
      #expect(kilder.findings.contains { $0.severity == .warning } == cell.contains("Sjakk"), "\(cell)")
    }
  }

  @Test(arguments: [["Ja", "Nei"], ["Yes", "No"]])
  func `a register offers the answers that the form has`(answers: [String]) throws {
    let template = try template(
      .paragraph(.run("Over 18? ☐ \(answers[0])  ☐ \(answers[1])")) + .paragraph(.run("Navn: __________")),
      "skjema.docx")
    let register = Register(skjema: "skjema", fields: template.fields) { template.choices(of: $0) }

    #expect(register.sheets([])[0].choices.values.map(\.self) == [answers])
  }
}
