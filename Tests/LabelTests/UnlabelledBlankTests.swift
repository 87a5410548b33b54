import Forms
import IKO
import TestSupport
import Testing

/// Blanks that no label owns: a person can name each of them.
struct UnlabelledBlankTests {
  private static let body: String =
    .table(
      .cells("Elevens navn", "", ""), .cells("", "", ""), .row(.cell(.paragraph(.run("Underskrift"))), .cell("<w:p/>")))
    + .table(.cells("Når", "Hva", "Hvor"), .cells("", "", ""), .cells("", "", ""))
    + .paragraph(.run(String(repeating: "_", count: 30)))
    + .paragraph(
      .run(
        "Slik skriver man når man har mange ord å si om noe som ikke er noen etikett i det hele tatt ……………… mer av det samme og mange ord til uten noen mening i noen av dem, og enda mer ………………… til slutt."
      ))

  private func page(_ lines: [Layout.Line] = []) throws -> Page {
    try Page(Specimen([Self.body]), layout: Layout(lines))
  }

  @Test func `every empty cell and every line to write on is listed with its row and cell`() throws {
    let places = try page().template.labels.unlabelled.map { "\($0.label)|\($0.places[0])|\($0.columns[0] ?? 0)" }

    #expect(
      places == [
        "|tabell 1, rad 1, rute 3|3", "|tabell 1, rad 2, rute 1|1", "|tabell 1, rad 2, rute 2|2",
        "|tabell 1, rad 2, rute 3|3", "Når|tabell 2, rad 2, rute 1|1", "Hva|tabell 2, rad 2, rute 2|2",
        "Hvor|tabell 2, rad 2, rute 3|3", "Når|tabell 2, rad 3, rute 1|1", "Hva|tabell 2, rad 3, rute 2|2",
        "Hvor|tabell 2, rad 3, rute 3|3", "|avsnitt 1|0", "|avsnitt 2, nr. 1|0", "|avsnitt 2, nr. 2|0",
        "Underskrift|tabell 1, rad 3|2",
      ])
  }

  @Test func `each of them takes the answer that a person says, and no other`() throws {
    let page = try page([
      .init(field: "elev.klasse", label: "", place: "tabell 1, rad 2, rute 2"),
      .init(field: "kart.behov", label: "Hva", place: "tabell 2, rad 3, rute 2"),
      .init(field: "elev.kontaktlærer", label: "", place: "avsnitt 1"),
      .init(field: "elev.trinn", label: "", place: "avsnitt 2, nr. 2"),
    ])
    let values: Values = [
      "elev.navn": .text("Ylva"), "elev.klasse": .text("1STA"), "kart.behov": .text("Ro"),
      "elev.kontaktlærer": .text("Brage"), "elev.trinn": .text("Vg1"),
    ]

    let text = try page.filled(values)

    #expect(
      text == """
        Elevens navn
        Ylva


        1STA

        Underskrift

        Når
        Hva
        Hvor




        Ro

        Brage
        Slik skriver man når man har mange ord å si om noe som ikke er noen etikett i det hele tatt ……………… mer av det samme og mange ord til uten noen mening i noen av dem, og enda mer Vg1 til slutt.
        """, "\(text)")
    #expect(try page.readBack(values)["kart.behov"] == .text("Ro"))
  }

  @Test func `a table that is known has no blanks of its own besides its rows`() throws {
    let page = try Page(
      .table(.cells("Tiltak", "Ansvarlig", "Frist"), .cells("", "", ""), .cells("", "", "")),
      .table(.cells("Elevens navn", "")))

    #expect(page.found["tiltak"] != nil)
    #expect(page.template.labels.unlabelled.isEmpty)
  }
}
