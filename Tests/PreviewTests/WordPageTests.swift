import Testing
import TestSupport
import WordML

@testable import Preview

/// Small documents as pages, whole.
struct WordPageTests {
  private func page(_ specimen: Specimen, marks: [String: Marker] = [:]) throws -> WordPage {
    try WordPage(specimen.bytes(), marks: marks)
  }

  /// What stands in the page, with the looks of its classes in place of their names.
  private func shown(_ specimen: Specimen, marks: [String: Marker] = [:]) throws -> String {
    let page = try page(specimen, marks: marks)
    var text = page.html.source
    for rule in page.style.split(separator: "\n") where rule.hasPrefix(".ark .k") {
      let name = rule.dropFirst(6).prefix { $0 != "{" }
      let looks = rule.drop { $0 != "{" }.dropFirst().dropLast()
      for end in ["\"", " "] { text = text.replacing(name + end, with: "{" + looks + "}" + end) }
    }
    let end = "</div></div></div>"
    guard let start = text.firstRange(of: "<div class=\"brodtekst\">"), text.hasSuffix(end) else { return text }
    return String(text[start.upperBound...].dropLast(end.count))
  }

  private func marker(_ id: String, text: String = "Navn") -> Marker {
    Marker(id: id, target: "#v-" + id, name: "Sted 1: «\(text)»", text: text, look: "funnet")
  }

  @Test func `paragraphs and runs keep their looks`() throws {
    let body: [String] = [
      .paragraph(
        .run("Navn: ", "<w:b/><w:color w:val=\"1F3864\"/><w:sz w:val=\"28\"/>"),
        .run("her", "<w:i/><w:u w:val=\"single\"/>")),
      "<w:p><w:pPr><w:spacing w:before=\"120\" w:after=\"60\"/><w:ind w:left=\"720\" w:hanging=\"360\"/><w:jc w:val=\"center\"/></w:pPr></w:p>",
    ]
    let source = try shown(Specimen(body))
    #expect(
      source == """
        <p class="avsnitt"><span class="{font-weight:bold;color:#1f3864;font-size:14pt}">Navn: </span><span class="{font-style:italic;text-decoration:underline}">her</span></p>
        <p class="avsnitt {margin-top:6pt;margin-bottom:3pt;padding-left:36pt;text-indent:-18pt;text-align:center}"><br></p>
        """)
  }

  @Test func `a table keeps its merged cells, its lines and its shading`() throws {
    let cell = { (properties: String, text: String) in
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(String.paragraph(.run(text)))</w:tc>"
    }
    let table = """
      <w:tbl><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:color="FF0000"/></w:tblBorders></w:tblPr>\
      <w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="3000"/></w:tblGrid>\
      <w:tr>\(cell("<w:gridSpan w:val=\"2\"/><w:shd w:fill=\"D9D9D9\"/>", "Plan"))</w:tr>\
      <w:tr>\(cell("<w:vMerge w:val=\"restart\"/>", "Mål"))\(cell("", "a"))</w:tr>\
      <w:tr>\(cell("<w:vMerge/>", ""))\(cell("", "b"))</w:tr></w:tbl>
      """
    let source = try shown(Specimen(table))
    #expect(
      source == """
        <table role="presentation" class="{width:200pt}"><colgroup><col class="{width:25%}"><col class="{width:75%}"></colgroup><tbody><tr><td class="{border-top:1pt solid #ff0000;background:#d9d9d9;vertical-align:top;padding:0pt 5.40pt 0pt 5.40pt}" colspan="2"><p class="avsnitt">Plan</p></td></tr>
        <tr><td class="{vertical-align:top;padding:0pt 5.40pt 0pt 5.40pt}" rowspan="2"><p class="avsnitt">Mål</p></td><td class="{vertical-align:top;padding:0pt 5.40pt 0pt 5.40pt}"><p class="avsnitt">a</p></td></tr>
        <tr><td class="{vertical-align:top;padding:0pt 5.40pt 0pt 5.40pt}"><p class="avsnitt">b</p></td></tr></tbody></table>
        """)
  }

  @Test func `a place to point at is a link, with words of its own where there is only room`() throws {
    let body: [String] = [
      .paragraph(.run("Navn: "), .control("sted-1", .text, .run("________"))),
      .paragraph(.control("sted-2", .text, .run("Skriv her")), .control("annet", .text, .run("Fritt"))),
      .control("sted-3", .rich, .paragraph(.run("Linje"))),
    ]
    let marks = ["sted-1": marker("s1"), "sted-2": marker("s2"), "sted-3": marker("s3", text: "Mål")]
    let source = try shown(Specimen(body), marks: marks)
    #expect(
      source == """
        <p class="avsnitt">Navn: <a class="sted funnet" id="s1" href="#v-s1" aria-label="Sted 1: «Navn»"><span class="tom">Navn</span></a></p>
        <p class="avsnitt"><a class="sted funnet" id="s2" href="#v-s2" aria-label="Sted 1: «Navn»">Skriv her</a>Fritt</p>
        <div class="rom funnet"><a class="sted funnet" id="s3" href="#v-s3" aria-label="Sted 1: «Mål»"><span class="tom">Mål</span></a><p class="avsnitt">Linje</p></div>
        """)
    #expect(try page(Specimen(body), marks: marks).marked == ["sted-1", "sted-2", "sted-3"])
  }

  @Test func `a text box stands where it hangs, and its older half does not`() throws {
    let box = """
      <w:p><w:r><w:t>Før</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1270000" cy="1"/>\
      <wps:txbx><w:txbxContent><w:p><w:r><w:t>I boks</w:t></w:r></w:p></w:txbxContent></wps:txbx></wp:inline></w:drawing></mc:Choice>\
      <mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>I boks</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict>\
      </mc:Fallback></mc:AlternateContent></w:r></w:p>
      """
    let source = try shown(Specimen(box))
    #expect(
      source == """
        <div class="avsnitt">Før<div class="boks {width:100pt;background:#fff}"><p class="avsnitt">I boks</p></div></div>
        """)
  }

  @Test func `what is taken away under tracking is gone, and boxes of the old kind are seen`() throws {
    let body: [String] = [
      "<w:p><w:del><w:r><w:delText>borte</w:delText></w:r></w:del><w:ins><w:r><w:t>ny</w:t></w:r></w:ins></w:p>",
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/></w:checkBox></w:ffData></w:fldChar></w:r>"
        + "<w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:r><w:t> Ja</w:t></w:r></w:p>",
      "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r><w:r><w:noBreakHyphen/><w:tab/></w:r></w:p>",
    ]
    let source = try shown(Specimen(body))
    #expect(
      source == """
        <p class="avsnitt">ny</p>
        <p class="avsnitt">☐ Ja</p>
        <p class="avsnitt">☐\u{2011}<span class="tab">\t</span></p>
        """)
  }

  @Test func `a header stands above the page`() throws {
    var specimen = Specimen(.paragraph(.run("Tekst")))
    specimen.headers = [.paragraph(.run("Skolen"))]
    let page = try page(specimen).html.source
    #expect(page.contains("<div class=\"topptekst\"><p class=\"avsnitt\">Skolen</p></div>\n<div class=\"brodtekst\">"))
  }

  @Test func `items of a list have their numbers`() throws {
    var specimen = Specimen(
      [0, 1, 1, 0].map { level in
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>\(String.run("punkt"))</w:p>"
      })
    specimen.parts = [
      (
        "word/numbering.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml",
        """
        <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="1">\
        <w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>\
        <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl></w:abstractNum>\
        <w:num w:numId="3"><w:abstractNumId w:val="1"/></w:num></w:numbering>
        """
      )
    ]
    let source = try shown(specimen)
    #expect(
      source == """
        <p class="avsnitt">1. punkt</p>
        <p class="avsnitt">1a) punkt</p>
        <p class="avsnitt">1b) punkt</p>
        <p class="avsnitt">2. punkt</p>
        """)
  }

  @Test func `no colour of a document makes its text unreadable`() throws {
    let body: [String] = [
      .paragraph(.run("grått", "<w:color w:val=\"BFBFBF\"/>")),
      "<w:p><w:pPr><w:shd w:fill=\"000000\"/></w:pPr>\(String.run("på svart"))</w:p>",
    ]
    let source = try shown(Specimen(body))
    #expect(source.contains("<span class=\"{color:#5f5f5f}\">grått</span>"))
    #expect(source.contains("{background:#000000}\"><span class=\"{color:#ffffff}\">på svart</span>"))
    #expect(Ink.black.contrast(to: .white) > 20.9 && Ink("777777")?.readable(on: .white) != Ink("777777"))
  }
}
