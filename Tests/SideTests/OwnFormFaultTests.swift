import Foundation
import TestSupport
import Testing

@testable import SidePage

/// What goes wrong with a school's own form: a sentence and a way on, and nothing of it is laid anywhere.
struct OwnFormFaultTests {
  private static let place = OwnFormTests.place

  private func refusal(_ bytes: [UInt8], named name: String = "Plan.docx") async throws -> String {
    let browser = try await Browser()
    let shown = await browser.send([(name, bytes)], to: Self.place + "/fil")
    #expect(shown.status == 200)
    #expect(shown.source.contains(Wording.ownFormTitleEmpty) && shown.source.contains(Wording.chooseForm))
    #expect(browser.files == [])
    let note = shown.source.firstMatch(of: #/<div class="note bad" role="status"><p>([^<]*)<\/p>/#)
    return note.map { String($0.1) } ?? ""
  }

  @Test(arguments: [
    ("Plan.pdf", "En PDF kan ikke gjøres til mal."), ("Plan.doc", "Filen er av et annet slag."),
    ("Plan.odt", "Filen er av et annet slag."), ("Plan.png", "Dette er ikke et Word-dokument (.docx)."),
  ])
  func `a file of another kind is called by its name`(name: String, sentence: String) async throws {
    #expect(try await refusal([1, 2, 3], named: name).hasPrefix(name + ": " + sentence))
  }

  @Test func `what is no Word document within, or has a password, is said`() async throws {
    let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(try await refusal(ole + Array(repeating: 0, count: 600)).contains("gammelt Word-dokument (.doc)"))
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try await refusal(ole + name).contains("beskyttet med passord"))
    #expect(try await refusal(Array("%PDF-1.7".utf8)).contains("ikke et Word-dokument"))
    #expect(try await refusal([]).hasPrefix("Plan.docx: "))
  }

  @Test func `hostile XML is not read`() async throws {
    var specimen = Specimen("")
    specimen.document =
      "<!DOCTYPE x [<!ENTITY a \"b\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>"
    #expect(try await refusal(specimen.bytes()).contains("DOCTYPE"))
    var deep = Specimen("")
    deep.document =
      Specimen.root + "<w:body>" + String(repeating: "<w:sdt><w:sdtContent>", count: 2000) + "</w:body></w:document>"
    #expect(try await refusal(deep.bytes()).hasPrefix("Plan.docx: "))
  }

  @Test func `a form that is filled in for a pupil is refused, and kept nowhere`() async throws {
    let rows = [("Elevens navn", "Kari Nordmann"), ("Klasse", "1STA"), ("Kontaktlærer", ""), ("Elevens ønsker", "")].map
    {
      label, answer -> String in
      .row(.cell(.paragraph(.run(label))), .cell(answer.isEmpty ? "<w:p/>" : .paragraph(.run(answer))))
    }
    let body = "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>\(rows.joined())</w:tbl>"
    let said = try await refusal(Specimen(body).bytes())
    #expect(said.contains("Skjemaet er fylt ut for noen. Det står noe ved") && said.contains("Velg et tomt skjema."))
    #expect(!said.contains("Kari") && !said.contains("--"))
  }

  @Test func `a document without a place to write is none`() async throws {
    #expect(try await refusal(Specimen(.paragraph(.run("Bare tekst."))).bytes()).hasPrefix("Plan.docx: "))
  }

  @Test func `three hundred places are a long page, and more than any form has are said`() async throws {
    func form(_ count: Int) throws -> [UInt8] {
      try Specimen((0..<count).map { .paragraph(.run("Punkt nummer \($0) i listen: ____________")) }).bytes()
    }
    let browser = try await Browser()
    let shown = await browser.send([("Lang.docx", try form(300))], to: Self.place + "/fil")
    #expect(shown.source.matches(of: #/<a class="sted /#).count == 300)
    #expect(shown.source.matches(of: #/<select name="f-/#).count == 300)
    _ = await browser.post(Self.place + "/ta-bort", [])
    let many = await browser.send([("Lang.docx", try form(501))], to: Self.place + "/fil")
    #expect(many.source.contains(Wording.tooManyPlaces(501)))
    #expect(many.source.contains(Wording.leaveForm))
  }

  @Test func `words of a form are words, wherever they stand on the page`() async throws {
    let evil = "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"
    let browser = try await Browser()
    let body: [String] = [
      .paragraph(.run("Elevens navn: ________")), .paragraph(.run("\(evil) navn: ________")),
      .paragraph(.control(nil, .text, title: evil, showsPrompt: true, .run(evil))),
    ]
    let shown = await browser.send([("<img src=x>.docx", try Specimen(body).bytes())], to: Self.place + "/fil")
    #expect(shown.source.contains("alert(1)"))
    #expect(!shown.source.contains("<script>alert") && !shown.source.contains("<img src=x"))
    #expect(shown.source.matches(of: #/<script/#).count == 1)
  }

  @Test func `a form that is protected against editing is shown, and it is said`() async throws {
    var specimen = Specimen([.paragraph(.run("Elevens navn: ________")), .paragraph(.run("Klasse: ________"))])
    specimen.parts = [
      (
        "word/settings.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml",
        "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:documentProtection w:edit=\"forms\" w:enforcement=\"1\"/></w:settings>"
      )
    ]
    let browser = try await Browser()
    let shown = await browser.send([("Plan.docx", try specimen.bytes())], to: Self.place + "/fil")
    #expect(shown.source.contains(Wording.formIsProtected))
  }

  @Test func `files of the draft that somebody has changed are no form`() async throws {
    let browser = try await Browser()
    _ = await browser.send(
      [("Plan.docx", try Specimen(.paragraph(.run("Elevens navn: ________"))).bytes())], to: Self.place + "/fil")
    try browser.write("{", to: ".iko/skjema/valg.json")
    #expect(await browser.get(Self.place).source.contains(Wording.ownFormTitleEmpty))
    try browser.write("{\"navn\":\"Plan.docx\",\"valg\":[]}", to: ".iko/skjema/valg.json")
    try browser.write("ikke et dokument", to: ".iko/skjema/skjema.docx")
    let shown = await browser.get(Self.place)
    #expect(shown.source.contains("role=\"alert\"") && shown.source.contains(Wording.leaveForm))
    #expect(await browser.post(Self.place, [("tilstand", "x")]).source.contains(Wording.otherFormNow))
  }
}
