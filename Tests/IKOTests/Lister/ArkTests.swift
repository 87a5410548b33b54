import Forms
import Tables
import TestSupport
import Testing

@testable import IKO

/// Workbooks with a class list, a register, and sheets of groups.
struct ArkTests {
  private let folder: Mappe

  init() throws { folder = try Mappe() }

  private func sheet(_ name: String, _ header: [String], _ rows: [[String]]) -> WorkbookSheet {
    WorkbookSheet(name: name, headers: [header], rows: rows.map { $0.map { .text($0) } })
  }

  private func kilder(_ books: [[WorkbookSheet]]) throws -> Kilder {
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: Oppfølgingsplan.fields.definitions, today: dato)
    for (index, sheets) in books.enumerated() {
      try kilder.add(try folder.write(try WorkbookWriter.bytes(of: sheets), to: "\(index).xlsx"))
    }
    return kilder
  }

  private var klasse: WorkbookSheet {
    sheet(
      "Elever", ["Elevnummer", "Navn", "Klasse"], [["1", "Kari Nordmann", "1STA"], ["2", "Ola Lie", "1STA"]])
  }

  @Test func `rows of a group find their pupil by the key`() throws {
    let kilder = try kilder([
      [
        klasse,
        sheet(
          "oppfølgingsplan.tiltak", ["nøkkel", "tiltak", "frist"],
          [["2", "Samtale", "1.12.2026"], ["1", "Leksehjelp", ""], ["2", "Ringe hjem", ""]]),
      ]
    ])

    #expect(kilder.lines == [])
    #expect(kilder.oppføringer[0].values["tiltak"] == .rows([["tiltak": .text("Leksehjelp")]]))
    let first: Values = ["tiltak": .text("Samtale"), "frist": .day(Day(year: 2026, month: 12, day: 1)!)]
    #expect(kilder.oppføringer[1].values["tiltak"] == .rows([first, ["tiltak": .text("Ringe hjem")]]))
  }

  @Test func `by name and class too, and in a workbook of their own`() throws {
    let kilder = try kilder([
      [
        sheet(
          "oppfølgingsplan.tiltak", ["Elev", "Klasse", "Tiltak", "Ansvarlig"],
          [["Lie, Ola", "1STA", "Samtale", "Elev"]])
      ],
      [klasse],
    ])

    #expect(kilder.lines == [])
    #expect(
      kilder.oppføringer[1].values["tiltak"] == .rows([["tiltak": .text("Samtale"), "ansvar": .text("Elev")]]))
  }

  @Test func `the name in a group's row is the member's, not the pupil's`() throws {
    let kilder = try kilder([
      [
        klasse,
        sheet("oppfølgingsplan.foresatte.perso", ["nøkkel", "navn", "telefon"], [["1", "Per Nordmann", "90000001"]]),
      ]
    ])

    #expect(kilder.names == ["Kari Nordmann", "Ola Lie"])
    #expect(
      kilder.oppføringer[0].values["foresatte.personer"]
        == .rows([["navn": .text("Per Nordmann"), "telefon": .text("90000001")]]))
  }

  @Test func `rows of nobody are an error`() throws {
    let kilder = try kilder([
      [klasse, sheet("oppfølgingsplan.tiltak", ["nøkkel", "tiltak"], [["9", "Samtale"], ["", "Leksehjelp"]])]
    ])

    #expect(
      kilder.lines == [
        "feil | 0.xlsx: ark oppfølgingsplan.tiltak, rad 3 | Det står ikke hvem eleven er. Legg til elevnummer, eller navn og fødselsdato.",
        "feil | 0.xlsx: ark oppfølgingsplan.tiltak, rad 2 | Raden gjelder en elev som ikke står i elevlisten, og er ikke brukt. "
          + "Sjekk at nøkkelen er skrevet likt begge steder.",
      ])
  }

  @Test func `the class list is found among other sheets`() throws {
    let kilder = try kilder([
      [
        sheet("Om listen", ["Skole", "Laget av"], [["Prøve vgs", "Per Ås"]]), klasse,
        sheet("oppfølgingsplan", ["nøkkel", "plan.hovedmål"], [["1", "Fullføre Vg1"]]),
      ]
    ])

    #expect(kilder.names == ["Kari Nordmann", "Ola Lie"])
    #expect(kilder.oppføringer[0].values["plan.hovedmål"] == .text("Fullføre Vg1"))
    #expect(kilder.lines == [])
  }

  @Test func `an empty register, filled in, is a list`() throws {
    let register = Register(skjema: "oppfølgingsplan", fields: planmal.fields) { planmal.choices(of: $0) }
    let bytes = try register.workbook(for: Scratch.workbook)
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: planmal.fields, today: dato)

    try kilder.add(try folder.write(bytes, to: "tomt.xlsx"))

    #expect(kilder.oppføringer.isEmpty)
    #expect(kilder.lines.count == 1)
    #expect(kilder.lines[0].contains("Liste uten elever"))
    #expect(kilder.ark.flatMap(\.ubrukt) == [])
    #expect(kilder.ark.map(\.ark).prefix(2) == ["oppfølgingsplan", "oppfølgingsplan.foresatte.perso"])
  }
}
