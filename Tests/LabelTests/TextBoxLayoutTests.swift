import Forms
import LibXML
import TestSupport
import Testing
import WordML

/// Layout: text boxes and page headers.
struct TextBoxLayoutTests {
  private static func textBox(_ content: String) -> String {
    """
    <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:txbx><w:txbxContent>\(content)\
    </w:txbxContent></wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>\
    \(content)</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
    """
  }

  @Test func `a text box is filled in both its halves`() throws {
    let page = try Page(Self.textBox(.paragraph(.run("Elevens navn: ________")) + .paragraph(.run("Klasse: ________"))))

    let document = try page.template.fill(
      AnyForm(values: ["elev.navn": .text("Ylva Tangen-Østbø"), "elev.klasse": .text("1STA")]))

    let xml = try document.bytes.part()
    #expect(xml.ranges(of: "Ylva Tangen-Østbø").count == 2 && xml.ranges(of: "1STA").count == 2)
    #expect(!xml.contains("____"))
    #expect(try page.template.read(document).answers["elev.navn"] == .text("Ylva Tangen-Østbø"))
  }

  @Test func `what stands in the header of every page is filled there too`() throws {
    var specimen = Specimen(.paragraph(.run("Elevens navn: ________")))
    specimen.headers = [
      .paragraph(.run("Elev: ________  Klasse: ________")), .paragraph(.run("Elev: ________  Klasse: ________")),
    ]
    let page = try Page(specimen)

    let document = try page.template.fill(
      AnyForm(values: ["elev.navn": .text("Ylva Tangen-Østbø"), "elev.klasse": .text("1STA")]))

    #expect(try Page.text(document.bytes) == "Elevens navn: Ylva Tangen-Østbø")
    for number in 1...2 {
      #expect(
        try Page.text(document.bytes, part: "word/header\(number).xml") == "Elev: Ylva Tangen-Østbø  Klasse: 1STA")
    }
  }
}
