import Forms
import IKO
import TestSupport
import Testing

/// Words that were learnt from the answers for another form.
struct LearntLabelTests {
  private func page(_ body: String, _ line: Layout.Line) throws -> Page {
    try Page(Specimen([body]), layout: Layout([line]))
  }

  @Test(arguments: ["Navn", "Dato", "Telefon", "Tlf.", "Fornavn"])
  func `a bare name, day or telephone is never certain, whatever was learnt`(label: String) throws {
    let body: String =
      .heading("Kontakt") + .table(.cells(label, "")) + .heading("Eleven") + .table(.cells("Klasse", ""))
    let tag = label == "Dato" ? "ident.dato" : "ident.meldtAv"

    let page = try page(body, .init(field: tag, label: label, heading: "Kontakt"))

    #expect(page.found[tag] == nil)
    #expect(page.template.labels.open.map(\.fields) == [[tag]])
    #expect(page.template.labels.open.first?.reason == "sier for lite alene")
  }

  @Test func `another word counts under its heading, and at its kind of blank`() throws {
    let body: String =
      .heading("Kontakt") + .table(.cells("Gryteklut", "")) + .heading("Eleven") + .table(.cells("Klasse", ""))
    func found(_ heading: String, _ kind: String?) throws -> Bool {
      try page(body, .init(field: "ident.meldtAv", label: "Gryteklut", heading: heading, kind: kind)).found[
        "ident.meldtAv"] != nil
    }

    #expect(try found("Kontakt", "i ruten til høyre"))
    #expect(try found("Kontakt", "på samme linje"))
    #expect(try !found("Eleven", nil))
    #expect(try !found("Kontakt", "ruter å krysse av"))
    #expect(try !found("", nil))
  }

  @Test func `what stood under no heading counts where none is`() throws {
    let page = try page(
      .table(.cells("Gryteklut", ""), .cells("Klasse", "")),
      .init(field: "ident.meldtAv", label: "Gryteklut", heading: ""))

    #expect(page.found["ident.meldtAv"] == "Gryteklut")
  }
}
