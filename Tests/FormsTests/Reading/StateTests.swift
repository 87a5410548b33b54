import Forms
import TestSupport
import Testing

/// Answered, emptied, untouched, gone.
@Suite struct StateTests {
  private static let kinds: [(name: String, kind: String.Kind, text: String)] = [
    ("text", .text, "Kari"), ("lines", .lines, "a"), ("rich", .rich, "b"),
    ("day", .date(format: "dd.MM.yyyy"), "23.11.2026"), ("list", .list([("Ja", "1")]), "Ja"),
    ("combo", .combo([("Ja", "1")]), "Kanskje"),
  ]

  private static let specimen = Specimen(kinds.map { .paragraph(.blank($0.name, $0.kind)) })

  @Test func `an answered blank is read as its text, an emptied one as nothing, an untouched one as untouched`() throws
  {
    let template = try Template<AnyForm>(Self.specimen.bytes(), name: "mal.docx")
    var (answered, emptied) = (Values(), Values())
    for (name, _, text) in Self.kinds {
      answered[name] = name == "day" ? Day(iso: "2026-11-23").map(Answer.day) : .text(text)
      emptied[name] = .emptied
    }

    #expect(try template.read(template.fill(AnyForm(values: answered))).answers == answered)
    #expect(try template.read(template.fill(AnyForm(values: emptied))).answers == emptied)
    let untouched = try template.read(template.fill(AnyForm())).answers
    #expect(untouched.tags.map { untouched[$0] } == Self.kinds.map { _ in .untouched })
  }

  @Test func `a field whose control somebody removed is gone, and a finding says so`() throws {
    let template = try Template<AnyForm>(Self.specimen.bytes(), name: "mal.docx")
    let document = try Specimen(.paragraph(.blank("text"))).bytes()

    let reading = try template.read(document, name: "retur.docx")

    #expect(reading.answers["text"] == .untouched)
    #expect(reading.answers["day"] == .gone)
    #expect(
      reading.findings.map(\.message).first
        == "Feltet «lines» finnes ikke lenger i dokumentet. Se om det er slettet med vilje.")
    #expect(reading.findings.map(\.field) == ["lines", "rich", "day", "list", "combo"])
  }

  @Test func `nil leaves the bytes of a blank as they are`() throws {
    let template = try Template<AnyForm>(Self.specimen.bytes(), name: "mal.docx")

    let body = try template.fill(AnyForm(values: ["text": .text("Kari")])).bytes.body()

    #expect(body.hasSuffix(Self.kinds.dropFirst().map { String.paragraph(.blank($0.name, $0.kind)) }.joined()))
  }

  @Test func `an answer takes the prompt's grey away and keeps the rest of the blank's formatting`() throws {
    let grey = "<w:rStyle w:val=\"Plassholdertekst\"/><w:b/><w:color w:val=\"808080\"/>"
    let blank = String.control("navn", .text, showsPrompt: true, .run("Skriv her", grey))
    let template = try Template<AnyForm>(Specimen(.paragraph(blank)).bytes(), name: "mal.docx")

    let answered = try template.fill(AnyForm(values: ["navn": .text("Kari")])).bytes.body()
    let emptied = try template.fill(AnyForm(values: ["navn": .emptied])).bytes.body()

    #expect(answered == .paragraph(.control("navn", .text, .run("Kari", "<w:b/>"))))
    #expect(emptied == .paragraph(.control("navn", .text, "<w:r><w:rPr><w:b/></w:rPr><w:t/></w:r>")))
  }

  @Test func `the control's own formatting comes before that of its run`() throws {
    let own = "<w:rPr><w:i/></w:rPr>"
    let blank = String.control("navn", .text, showsPrompt: true, more: own, .run("Skriv her", "<w:b/>"))
    let template = try Template<AnyForm>(Specimen(.paragraph(blank)).bytes(), name: "mal.docx")

    let body = try template.fill(AnyForm(values: ["navn": .text("Kari")])).bytes.body()

    #expect(body == .paragraph(.control("navn", .text, more: own, .run("Kari", "<w:i/>"))))
  }

  @Test func `a blank with no run takes the formatting of its paragraph`() throws {
    let mark = "<w:pPr><w:jc w:val=\"right\"/><w:rPr><w:ins w:id=\"1\" w:author=\"x\"/><w:b/></w:rPr></w:pPr>"
    let blank = String.control("navn", .rich, .paragraph(mark))
    let template = try Template<AnyForm>(Specimen(blank).bytes(), name: "mal.docx")

    let body = try template.fill(AnyForm(values: ["navn": .text("Kari")])).bytes.body()

    #expect(body == .control("navn", .rich, .paragraph(mark, .run("Kari", "<w:b/>"))))
  }

  @Test func `Word's own prompt in a blank that somebody cleared is no answer`() throws {
    let template = try Template<AnyForm>(Self.specimen.bytes(), name: "mal.docx")
    let prompt = String.prompt("Klikk eller trykk her for å skrive inn tekst.")
    let document = try Specimen(.paragraph(.control("text", .text, showsPrompt: true, prompt))).bytes()

    #expect(try template.read(document, name: "retur.docx").answers["text"] == .untouched)
  }

  @Test func `a flag that an editor left behind does not hide what somebody wrote`() throws {
    let template = try Template<AnyForm>(Self.specimen.bytes(), name: "mal.docx")
    let document = try Specimen(.paragraph(.control("text", .text, showsPrompt: true, .run("Kari")))).bytes()

    #expect(try template.read(document, name: "retur.docx").answers["text"] == .text("Kari"))
  }
}
