import TestSupport
import Testing

@testable import Forms

/// Tables whose structure was changed: cells gone from a row, a table in a cell of another, text that is in no cell.
@Suite struct BrokenTableTests {
  private static let labels = ["Elevens navn", "Født dato", "Klassens kode"]
  private static let tags = ["navn", "født", "klasse"]
  private static let days = ["04.01.2027", "06.06.2027", "28.10.2026"]

  private static func row(_ answers: [String]) -> [String] {
    zip(labels, answers).flatMap { [String.cell(.paragraph(.run($0))), .cell(.paragraph($1))] }
  }

  private static func document(_ cells: [String]) -> [String] {
    [
      .paragraph(.run("Opplysninger om eleven")), .table("<w:tr>\(cells.joined())</w:tr>"),
      .paragraph(.run("Underskrift")),
    ]
  }

  private static func template() throws -> Template<AnyForm> {
    try Template<AnyForm>(Specimen(document(row(tags.map { String.blank($0) }))).bytes(), name: "mal.docx")
  }

  /// Every set of cells that somebody may have taken out of a row of three labels and three answers.
  @Test(arguments: 1..<63)
  func `cells that are gone from a row move no answer to another field, and no label becomes one`(gone: Int) throws {
    let template = try Self.template()
    let cells = Self.row(Self.days.map { String.run($0) })
    let left = cells.indices.filter { gone & 1 << $0 == 0 }

    let reading = try template.read(
      Specimen(Self.document(left.map { cells[$0] })).bytes(), name: "svar.docx")

    let told = reading.unplaced.joined(separator: "\n")
    for (number, tag) in Self.tags.enumerated() {
      let answer = Self.text(reading.answers[tag])
      #expect(["", Self.days[number]].contains(answer), "\(left): \(tag)")
      guard left.contains(2 * number + 1) else { continue }
      #expect(answer == Self.days[number] || told.contains(Self.days[number]), "\(left): \(tag)")
      // Where its own label stands before it, and those of the others are there, it is known whose it is.
      if [0, 2, 4].allSatisfy(left.contains) { #expect(answer == Self.days[number], "\(left): \(tag)") }
    }
  }

  @Test func `a day that stands in a row and in no cell is set aside whole`() throws {
    let template = try Self.template()
    for number in Self.tags.indices {
      var cells = Self.row(Self.days.map { String.run($0) })
      cells[2 * number + 1] = .paragraph(.run(Self.days[number]))

      let reading = try template.read(Specimen(Self.document(cells)).bytes(), name: "svar.docx")

      #expect(reading.unplaced == [Self.days[number]])
      for other in Self.tags.indices where other != number {
        #expect(Self.text(reading.answers[Self.tags[other]]) == Self.days[other])
      }
    }
  }

  @Test func `of lines made of the same numbers the one that no field has is named`() {
    for lost in Self.days.indices {
      var balance = TextBalance()
      balance.expect(Self.days.joined(separator: "\n"))
      for day in Self.days.indices where day != lost { balance.account(Self.days[day]) }

      #expect(balance.lost == [Self.days[lost]])
    }
  }

  /// Two tables of a form, and the second one put into an answer of the first.
  @Test func `a table of the form in another's cell is read as that table`() throws {
    func measures(_ first: String, _ second: String) -> String {
      .table(
        .row(.cell(.paragraph(.run("Avtalte tiltak"))), .cell(.paragraph(first))),
        .row(.cell(.paragraph(.run("Ansvarlig lærer"))), .cell(.paragraph(second))))
    }
    func pupil(_ name: String, _ needs: String) -> String {
      .table(
        .row(.cell(.paragraph(.run("Elevens navn"))), .cell(.paragraph(name))),
        .row(.cell(.paragraph(.run("Elevens behov"))), .cell(needs)))
    }
    let template = try Template<AnyForm>(
      Specimen([
        pupil(.blank("navn"), .control("behov", .rich, showsPrompt: true, .paragraph(.prompt("Skriv her")))),
        .paragraph(.run("Plan")), measures(.blank("tiltak"), .blank("lærer")), .paragraph(.run("Underskrift")),
      ]).bytes(), name: "mal.docx")
    let inner = measures(.run("Leksehjelp"), .run("Kari Ås"))
    // Behind the answer, in its paragraph, and in its run.
    for cell in [
      .paragraph(.run("Ro")) + inner + .paragraph(""), .paragraph(.run("Ro"), inner),
      .paragraph("<w:r><w:t>Ro</w:t>\(inner)</w:r>"),
    ] as [String] {
      let reading = try template.read(
        Specimen([
          pupil(.run("Ola Lie"), cell), .paragraph(.run("Plan")), .paragraph(.run("Underskrift")),
        ]).bytes(), name: "svar.docx")

      let answers = ["navn", "behov", "tiltak", "lærer"].map { Self.text(reading.answers[$0]) }
      #expect(answers == ["Ola Lie", "Ro", "Leksehjelp", "Kari Ås"])
      #expect(reading.unplaced == [])
    }
  }

  /// A row of the form that lost its table, in an answer of another.
  @Test func `a row that no table holds is no part of the answer that it was put into`() throws {
    func needs(_ cell: String) -> String {
      .table(.row(.cell(.paragraph(.run("Elevens behov"))), .cell(cell)))
    }
    let blank = String.control("behov", .rich, showsPrompt: true, .paragraph(.prompt("Skriv her")))
    func row(_ answer: String) -> String { .row(.cell(.paragraph(.run("Ansvarlig lærer"))), .cell(.paragraph(answer))) }
    let template = try Template<AnyForm>(
      Specimen([needs(blank), .paragraph(.run("Plan")), .table(row(.blank("lærer"))), .paragraph(.run("Underskrift"))])
        .bytes(), name: "mal.docx")
    let loose = row(.run("Kari Ås"))
    for cell in [
      .paragraph(.run("Ro")) + loose + .paragraph(""), .paragraph(.run("Ro"), loose),
      .paragraph("<w:r><w:t>Ro</w:t>\(loose)</w:r>"),
    ] as [String] {
      let reading = try template.read(
        Specimen([needs(cell), .paragraph(.run("Plan")), .paragraph(.run("Underskrift"))]).bytes(), name: "svar.docx")

      #expect(Self.text(reading.answers["behov"]) == "Ro")
      #expect(Self.text(reading.answers["lærer"]) == "Kari Ås" || reading.unplaced.joined().contains("Kari Ås"))
    }
  }

  /// A table that is a person's own stays a part of the answer.
  @Test func `a table that a person put into an answer stays in the answer`() throws {
    let template = try Template<AnyForm>(
      Specimen([
        .table(
          .row(
            .cell(.paragraph(.run("Elevens behov"))),
            .cell(.control("behov", .rich, showsPrompt: true, .paragraph(.prompt("Skriv her")))))),
        .paragraph(.run("Underskrift")),
      ]).bytes(), name: "mal.docx")
    let own = String.table(.row(.cell(.paragraph(.run("mandag"))), .cell(.paragraph(.run("leksehjelp")))))

    let reading = try template.read(
      Specimen([
        .table(.row(.cell(.paragraph(.run("Elevens behov"))), .cell(.paragraph(.run("Ro")), own, .paragraph("")))),
        .paragraph(.run("Underskrift")),
      ]).bytes(), name: "svar.docx")

    let answer = Self.text(reading.answers["behov"])
    #expect(["Ro", "mandag", "leksehjelp"].allSatisfy(answer.contains))
  }

  private static func text(_ answer: Answer?) -> String { if case .text(let text) = answer { text } else { "" } }
}

/// Controls that two became one of.
@Suite struct BrokenControlTests {
  @Test func `what stands in a second content of a control, or beside its content, is set aside`() throws {
    func form(_ control: String) -> [String] {
      [.paragraph(.run("Elevens behov: "), control), .paragraph(.run("Konklusjon: "), .blank("konklusjon"))]
    }
    let template = try Template<AnyForm>(Specimen(form(.blank("behov"))).bytes(), name: "mal.docx")
    let whole = String.control("behov", .text, .run("Ro"))
    let more = [
      "<w:sdtContent>\(String.run("Leksehjelp"))</w:sdtContent></w:sdt>", "\(String.run("Leksehjelp"))</w:sdt>",
    ]
    for end in more {
      let broken = whole.replacing("</w:sdt>", with: end)

      let reading = try template.read(Specimen(form(broken)).bytes(), name: "svar.docx")

      #expect(reading.answers["behov"] == .text("Ro"))
      #expect(reading.unplaced.joined().contains("Leksehjelp"))
      #expect(reading.findings.contains { $0.code == .looseText })
    }
  }

  /// A box's tag on an answer, at its label and elsewhere, with the box still there and with it gone.
  @Test(arguments: [true, false], ["Elevens behov: ", "Noe annet: "])
  func `text in a control with the tag of a box is read by its label or set aside`(isPresent: Bool, label: String)
    throws
  {
    func form(_ first: String, _ second: String) -> [String] {
      [
        .paragraph(.run("Behov for tolk: "), first), .paragraph(.run(label), second),
        .paragraph(.run("Konklusjon: "), .blank("konklusjon")),
      ]
    }
    let boxes = String.box("tolk.ja", "Ja ") + .box("tolk.nei", "Nei")
    let template = try Template<AnyForm>(
      Specimen([
        .paragraph(.run("Behov for tolk: "), boxes), .paragraph(.run("Elevens behov: "), .blank("behov")),
        .paragraph(.run("Konklusjon: "), .blank("konklusjon")),
      ]).bytes(), name: "mal.docx")
    let typed = String.control("tolk.ja", .text, .run("Leksehjelp"))

    let reading = try template.read(
      Specimen(form(isPresent ? boxes : .box("tolk.nei", "Nei"), typed)).bytes(), name: "svar.docx")

    let isTold = reading.unplaced.joined().contains("Leksehjelp")
    #expect(isTold || reading.answers["behov"] == .text("Leksehjelp"))
    #expect(reading.answers["tolk"] != .janei(.ja))
    #expect(!reading.findings.isEmpty)
  }
}
