import Forms
import IKO
import TestSupport
import Testing

/// Answers that are printed side by side, to strike out by hand.
struct PrintedChoiceTests {
  private static let values: Values = [
    "elev.myndig": .janei(.ja), "elev.trinn": .text("Vg2"), "elev.navn": .text("Ylva"),
    "foresatte.orientert": .janei(.nei),
  ]

  @Test(arguments: [
    ("Er eleven myndig?", "Ja / Nei"), ("Er eleven myndig?", "Ja/Nei (stryk det som ikke passer)"),
    ("Trinn", "Vg1 Vg2 Vg3"), ("Foresatte er orientert", "Ja/Nei/Ikke aktuelt"),
    ("Målform", "bokmål/nynorsk (stryk det som ikkje høver)"),
  ])
  func `in a cell or after a colon they are listed, and nothing is written to them`(label: String, printed: String)
    throws
  {
    for body in [
      String.table(.cells(label, printed), .cells("Elevens navn", ""), .cells("Klasse", "")),
      .paragraph(.run("\(label.hasSuffix("?") ? label : label + ":") \(printed)"))
        + .table(.cells("Elevens navn", ""), .cells("Klasse", "")),
    ] {
      let page = try Page(body)

      let listed = page.template.labels.unanswered
      let text = try page.filled(Self.values)

      #expect(listed.map(\.label) == [label], "\(body)")
      #expect(listed.first?.how == "stryk det som ikke passer")
      #expect(listed.first?.reason == "svaret strykes for hånd")
      #expect(text.contains(printed))
      #expect(page.template.labels.written.filter(\.isCertain).isEmpty)
    }
  }

  @Test func `boxes that are ticked stay what they were`() throws {
    let page = try Page(.paragraph(.run("Er eleven myndig? ☐ Ja ☐ Nei")), .table(.cells("Elevens navn", "")))

    #expect(page.found["elev.myndig"] != nil)
    #expect(try page.filled(Self.values).contains("☒ Ja ☐ Nei"))
  }
}
