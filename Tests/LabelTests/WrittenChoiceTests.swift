import Forms
import IKO
import TestSupport
import Testing

/// Questions with choices on a form that has a line to write on where the published form has boxes.
struct WrittenChoiceTests {
  private static let values: Values = [
    "elev.navn": .text("Ylva"), "ident.kilde": .choices(["Elevsamtale", "Melding fra faglærer"]),
    "elev.myndig": .janei(.nei),
  ]

  private func page(_ question: String) throws -> Page {
    try Page(
      .heading("Identifisering"), .table(.cells("Elevens navn", ""), .cells("Kilde", ""), .cells(question, "")))
  }

  @Test func `choices are written one after the other, and read back as choices`() throws {
    let page = try page("Er eleven myndig?")

    #expect(try page.filled(Self.values).contains("Elevsamtale; Melding fra faglærer"))
    #expect(try page.readBack(Self.values)["ident.kilde"] == Self.values["ident.kilde"])
  }

  @Test func `what a person writes there is read, parted by semicolons or lines`() throws {
    let page = try page("Er eleven myndig?")
    let made = try page.template.fill(AnyForm(values: Self.values)).bytes
    let edited = try Damage.changed(made) {
      $0.replacing("Elevsamtale; Melding fra faglærer", with: "Elevsamtale ; egen observasjon")
    }

    let read = try page.template.read(edited, name: "utfylt.docx").answers

    #expect(read["ident.kilde"] == .choices(["Elevsamtale", "egen observasjon"]))
  }

  @Test(arguments: ["Er eleven myndig?", "Myndig (ja/nei)"])
  func `yes and no are written where the label asks for them`(question: String) throws {
    let page = try page(question)

    #expect(try page.filled(Self.values).contains("Nei"))
    #expect(try page.readBack(Self.values)["elev.myndig"] == .janei(.nei))
  }

  @Test func `a line that may ask for a day takes no yes`() throws {
    let page = try Page(.table(.cells("Elevens navn", ""), .cells("Foresatte er orientert", "")))

    let text = try page.filled(["elev.navn": .text("Ylva"), "foresatte.orientert": .janei(.ja)])

    #expect(!text.contains("Ja"))
  }
}
