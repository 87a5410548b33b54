import Forms
import IKO
import TestSupport
import Testing

/// Files that are no blank forms, or not quite.
struct OddFormTests {
  private func check(_ specimen: Specimen) throws {
    try Malkontroll.check(Page(specimen).template, skjema: Skjemasamling.skjema("oppfølgingsplan"))
  }

  private func kind(_ specimen: Specimen) -> String? {
    do {
      try check(specimen)
      return nil
    } catch {
      return (error as? FormError)?.kind
    }
  }

  @Test func `a form with none of the fields, a picture of one, and one that is filled are told apart`() {
    #expect(kind(Specimen(.paragraph(.run("Ukas lunsj")))) == "no-fields")
    #expect(kind(Specimen(.paragraph("<w:r><w:drawing/></w:r>"))) == "scanned")
    #expect(kind(Specimen(.table(.cells("Elevens navn", "Kari Nordmann"), .cells("Klasse", "")))) == "filled-template")
    #expect(kind(Specimen(.table(.cells("Elevens navn", ""), .cells("Klasse", "")))) == nil)
  }

  @Test func `a form field that holds an answer is an answer`() {
    let field = """
      <w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput/></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMTEXT \
      </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Kari</w:t></w:r><w:r><w:fldChar \
      w:fldCharType="end"/></w:r>
      """

    #expect(
      kind(Specimen(.table(.row(.cell(.paragraph(.run("Elevens navn"))), .cell("<w:p>\(field)</w:p>")))))
        == "filled-template")
  }

  @Test func `half of the fields are filled, and each of the others is a finding`() throws {
    let page = try Page(.paragraph(.run("Elevens navn: ______")))

    let document = try page.template.fill(
      AnyForm(values: ["elev.navn": .text("Ylva"), "elev.klasse": .text("1STA"), "kart.behov": .text("Ro")]))

    #expect(
      document.findings.map { [$0.code.rawValue, $0.field, $0.label] } == [
        ["F101", "elev.klasse", "Klasse"], ["F101", "kart.behov", "Elevens behov"],
      ])
  }

  @Test func `a template of Word becomes a document, and a tagged one is not searched`() throws {
    var specimen = Specimen(.paragraph(.run("Elevens navn: ______")))
    specimen.isTemplate = true

    let prepared = try PreparedForm(
      specimen.bytes(), name: "skjema.dotx", fields: Skjemasamling.skjema("oppfølgingsplan")?.fields ?? [])

    #expect(try prepared.bytes.part("[Content_Types].xml").contains("document.main+xml"))
    #expect(try Page(Specimen(.paragraph(.run("Klasse: ____"), .blank("elev.klasse")))).found["elev.klasse"] == nil)
  }

  @Test func `a form without fields is found anew each time in the same way`() throws {
    let specimen = Specimen(
      .table(.cells("Elevens navn", ""), .cells("Klasse", "")) + .paragraph(.run("Trinn: ☐ Vg1 ☐ Vg2")))
    let values: Values = ["elev.navn": .text("Ylva"), "elev.trinn": .text("Vg1")]

    let first = try Page(specimen).template.fill(AnyForm(values: values)).bytes
    let second = try Page(specimen).template.fill(AnyForm(values: values)).bytes

    #expect(first == second)
  }
}
