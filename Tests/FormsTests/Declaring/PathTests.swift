import Foundation
import TestSupport
import Testing

@testable import Forms

/// One grammar of paths for answers, places, sources and findings; rows have their index in it.
@Suite struct PathTests {
  private func filled() throws -> (template: Template<Trial>, trial: Trial) {
    var trial = Trial()
    trial.navn = "Kari"
    trial.mål = ""
    trial.svar = .nei
    trial.tiltak = [
      Trial.Row(values: ["tiltak": .text("Samtale"), "ansvar": .text("Ola")]), Trial.Row(),
      Trial.Row(values: ["tiltak": .text("Møte"), "frist": .day(try #require(Day(iso: "2026-12-01")))]),
    ]
    return (try Trial.template(), trial)
  }

  @Test func `a path is its text, in JSON too`() throws {
    for text in ["navn", "plan.mål", "tiltak[0].frist", "tiltak[12].a.b", "x[1]", "a[b].c", "a[0].b[1].c", "", "[0].x"]
    {
      let path = FieldPath(text)
      #expect(path.description == text)
      #expect(try JSONDecoder().decode([FieldPath].self, from: JSONEncoder().encode([path])) == [path])
    }
    #expect(FieldPath("tiltak[0].frist") == FieldPath("tiltak", row: 0, member: "frist"))
    #expect(FieldPath("tiltak[0].frist").column == "tiltak.frist")
    #expect(FieldPath("tiltak[999999].frist").row == nil)
  }

  @Test func `answers, places, sources and fields agree on every path`() throws {
    let (template, trial) = try filled()

    let reading = try template.read(template.fill(trial))

    #expect(
      reading.fields.map(\.path.description) == [
        "elev.navn", "mål", "notat", "frist", "møte", "snitt", "klasse", "ansvar", "årsaker", "svar", "samtykke",
        "tiltak[0].tiltak", "tiltak[0].frist", "tiltak[0].ansvar", "tiltak[0].ferdig", "tiltak[1].tiltak",
        "tiltak[1].frist", "tiltak[1].ansvar", "tiltak[1].ferdig", "skole.navn", "skole.rektor",
      ])
    for field in reading.fields {
      let path = field.path.description
      #expect(reading.answers[path] == field.answer)
      #expect(reading.place(of: path) == field.place)
      #expect(field.place != nil, "\(path)")
      #expect(reading.source(of: path) == field.method)
      #expect(field.certainty == .certain)
      #expect(reading.field(at: field.path) == field)
      #expect(template.label(of: path) == field.label)
    }
    #expect(reading.place(of: "tiltak[0].ansvar") == "tabell 1, rad 2")
    #expect(reading.place(of: "tiltak[1].frist") == "tabell 1, rad 4")
    #expect(reading.place(of: "tiltak[2].frist") == nil)
    #expect(reading.field(at: "tiltak[2].frist") == nil)
  }

  @Test func `a property gives value, state, place and certainty`() throws {
    let (template, trial) = try filled()

    let reading = try template.read(template.fill(trial))

    #expect(reading[\.navn].value == "Kari")
    #expect(reading[\.navn].place == "avsnitt 1")
    #expect(reading[\.navn].certainty == .certain)
    #expect(reading[\.mål].value == "")
    #expect(reading[\.mål].answer == .emptied)
    #expect(reading[\.notat].answer == .untouched)
    #expect(reading[\.skole.rektor].path?.description == "skole.rektor")
    #expect(reading[\.tiltak[1].frist].value?.iso == "2026-12-01")
    #expect(reading[\.tiltak[1].frist].place == "tabell 1, rad 4")
    #expect(reading[\.tiltak[1].frist].path == "tiltak[1].frist")
    #expect(reading.source(of: \.tiltak[0].ansvar) == .tag)
    #expect(reading.source(of: \.tiltak[0]) == nil)
  }

  @Test func `a place that is gone says so`() throws {
    let template: Template<Trial> = try Trial.template()

    let reading = try template.read(
      Specimen(.paragraph(.control("elev.navn", .text, .run("Kari")))).bytes(), name: "a.docx")

    #expect(reading[\.mål].answer == .gone)
    #expect(reading[\.mål].certainty == nil)
    #expect(reading[\.mål].place == nil)
  }

  @Test func `findings of rows have their index, when a form is read and when it is filled`() throws {
    let row = String.row(
      .cell(.paragraph(.blank("r.dag"))), .cell(.paragraph(.blank("r.tall"))),
      .cell(.paragraph(.blank("r.valg", .list([("A", "a")])))))
    let fields = [
      FieldDefinition(
        tag: "r", label: "Rader", kind: .rows,
        members: [
          FieldDefinition(tag: "dag", label: "Dag", kind: .day),
          FieldDefinition(tag: "tall", label: "Tall", kind: .number),
          FieldDefinition(tag: "valg", label: "Valg", kind: .choice),
        ])
    ]
    let template = try Template<AnyForm>(
      Specimen(.table(.section("r", row, row))).bytes(), name: "mal.docx", fields: fields)

    let document = try template.fill(
      AnyForm(values: [
        "r": .rows([
          ["dag": .text("snart")], ["valg": .text("B")],
          ["tall": .check(true), "dag": .day(try #require(Day(iso: "1800-01-01")))],
        ])
      ]))
    let reading = try template.read(document)

    #expect(
      Set(document.findings.map { "\($0.code) \($0.field ?? "")" }) == [
        "F102 r[1].valg", "F104 r[2].tall", "F203 r[2].dag",
      ])
    #expect(reading.findings.map { "\($0.code) \($0.field ?? "")" } == ["F203 r[0].dag"])
  }

  @Test func `an answer in a row is set by its path, and only in a row that is there`() {
    var values: Values = ["tiltak": .rows([["frist": .text("a")]])]

    values["tiltak[0].frist"] = .text("b")
    values["tiltak[1].frist"] = .text("c")

    #expect(values["tiltak"] == .rows([["frist": .text("b")]]))
    #expect(values["tiltak[0].frist"] == .text("b"))
    #expect(values["tiltak[0].ansvar"] == nil)
    #expect(values["tiltak[1].frist"] == .text("c"))
  }
}
