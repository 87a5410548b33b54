import Forms
import TestSupport
import Testing

/// What stands in a document and is no answer: struck out, coloured, drawn.
@Suite struct UnreadContentTests {
  private func read(_ answer: String, label: String = .run("Situasjon: ")) throws -> Reading<AnyForm> {
    let template = try Template<AnyForm>(
      Specimen(.paragraph(.run("Situasjon: "), .blank("s"))).bytes(), name: "mal.docx")
    return try template.read(
      Specimen(.paragraph(label, .control("s", .rich, answer))).bytes(), name: "svar.docx")
  }

  private static func run(_ properties: String, _ text: String) -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  @Test(arguments: ["<w:strike/>", "<w:dstrike/>", "<w:strike w:val=\"true\"/>"])
  func `struck-out text is no answer, and is reported with its place`(properties: String) throws {
    let reading = try read(Self.run(properties, "Trives ikke. ") + .run("Trives godt."))

    #expect(reading.answers["s"] == .text("Trives godt."))
    #expect(reading.findings.map(\.code) == [.struckOut])
    #expect(reading.findings.first?.place == "avsnitt 1")
  }

  @Test(arguments: ["<w:strike w:val=\"0\"/>", "<w:dstrike w:val=\"false\"/>"])
  func `a line that is off strikes nothing out`(properties: String) throws {
    let reading = try read(Self.run(properties, "Trives godt."))

    #expect(reading.answers["s"] == .text("Trives godt."))
    #expect(reading.findings == [])
  }

  @Test func `printed text in a colour is reported, and a colour in an answer is formatting`() throws {
    let colour = "<w:highlight w:val=\"yellow\"/>"

    let printed = try read(.run("Godt"), label: Self.run(colour, "Situasjon: "))
    let written = try read(Self.run(colour, "Godt"))

    #expect(printed.findings.map(\.code) == [.marked])
    #expect(written.findings == [])
    #expect(written.answers["s"] == .text("Godt"))
  }

  @Test func `a raised figure is not one of the number before it`() throws {
    let reading = try read(.run("10") + Self.run("<w:vertAlign w:val=\"superscript\"/>", "2") + .run(" oppgaver"))

    #expect(reading.answers["s"] == .text("10² oppgaver"))
  }

  @Test func `a formula is a line`() throws {
    let math = "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
    func text(_ text: String) -> String { "<m:r><m:t>\(text)</m:t></m:r>" }
    let power = "<m:oMath \(math)><m:sSup><m:e>\(text("10"))</m:e><m:sup>\(text("2"))</m:sup></m:sSup></m:oMath>"
    let half = "<m:oMath \(math)><m:f><m:num>\(text("a+b"))</m:num><m:den>\(text("2"))</m:den></m:f></m:oMath>"

    let mixed = "<m:oMath \(math)><m:r><w:t>x</w:t></m:r>\(String.run("vanlig"))</m:oMath>"

    #expect(try read(.run("Her er ") + mixed).answers["s"] == .text("Her er xvanlig"))
    #expect(try read(.run("Klarer ") + power).answers["s"] == .text("Klarer 10^2"))
    #expect(try read(.run("Halve er ") + half).answers["s"] == .text("Halve er (a+b)/2"))
  }

  @Test func `a chart in an answer is reported, and the words beside it are read`() throws {
    let chart =
      "<w:r><w:drawing><a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><a:graphicData "
      + "uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart "
      + "xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/></a:graphicData></a:graphic></w:drawing></w:r>"

    let reading = try read(.run("Se figuren") + chart)

    #expect(reading.answers["s"] == .text("Se figuren"))
    #expect(reading.findings.map(\.code) == [.notText])
    #expect(
      reading.findings.first?.message
        == "Dokumentet har et diagram som malen ikke har. Innholdet er ikke lest. Skriv det som hører til et svar, som tekst i feltet."
    )
  }
}
