import TestSupport
import Testing
import WordML

@testable import Forms

/// Lines to write on with their names below them, and those with a label above.
@Suite struct LineCaptionTests {
  private func heading(_ text: String) -> String {
    "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>\(String.run(text))</w:p>"
  }

  private static let room = "______________________________"

  private static func told(_ body: [String]) throws -> [String] {
    try Template<AnyForm>(unmarked: Specimen(body).bytes(), name: "skjema.docx").found.map(\.printed)
  }

  @Test(arguments: ["Please return this form before arrival.", "Fylles ut av den som søker."])
  func `lines below a sentence, each with a few words below it, have their names there`(above: String) throws {
    let pairs = [line(Self.room), line("Navn på søker"), line(Self.room), line("Avdeling")]

    #expect(try Self.told([line(above)] + pairs + [line("Formål: ______")]) == ["Navn på søker", "Avdeling", "Formål"])
    #expect(
      try Self.told([heading("Søknad")] + pairs + [line("Formål: ______")]) == ["Navn på søker", "Avdeling", "Formål"])
  }

  @Test func `two names below two lines side by side are parted as those are`() throws {
    #expect(
      try Self.told([
        line("Send skjemaet til kontoret."), line(Self.room), line("Navn på søker"),
        line("______________      ______________"),
        .paragraph(.run("Avdeling") + "<w:r><w:tab/><w:tab/></w:r>" + .run("Telefon")),
        line("Formål: ______"),
      ]) == ["Navn på søker", "Avdeling", "Telefon", "Formål"])
  }

  @Test func `labels above their lines stay where they are`() throws {
    let pairs = [line("Navn på søker:"), line(Self.room), line("Avdeling:"), line(Self.room)]

    #expect(try Self.told([heading("Søknad")] + pairs) == ["Navn på søker", "Avdeling"])
    #expect(try Self.told([line("Fylles ut av den som søker.")] + pairs) == ["Navn på søker", "Avdeling"])
    #expect(
      try Self.told([heading("Navn på søker"), line(Self.room), heading("Avdeling"), line(Self.room)])
        == ["Navn på søker", "Avdeling"])
  }

  @Test(arguments: ["Med hilsen", "Med vennlig hilsen", "Mvh", "Kind regards"])
  func `whoever signs a letter is no field`(greeting: String) throws {
    #expect(
      try Self.told([
        line("Gjelder: ______"), line(greeting), "<w:p/>", line(Self.room), line("daglig leder"),
      ]) == ["Gjelder"])
  }

  @Test(arguments: ["\tKari Lie", "\t\tKari Lie", " Kari Lie", " Kari Lie\t"])
  func `an answer before the tab of its line or behind it is read`(typed: String) throws {
    func body(_ answer: String) -> [String] {
      [
        .paragraph(
          .run("Navn:")
            + answer.reduce(into: "") { text, sign in
              text += sign == "\t" ? "<w:r><w:tab/></w:r>" : .run(String(sign))
            }), line("Formål: ______"),
      ]
    }
    let template = try Template<AnyForm>(unmarked: Specimen(body("\t")).bytes(), name: "skjema.docx")

    let reading = try template.read(Specimen(body(typed)).bytes(), name: "svar.docx")

    #expect(reading.answers["navn"] == .text("Kari Lie"))
    #expect(reading.looseTexts.isEmpty)
  }

  @Test func `brackets that nobody wrote in are an unticked box, and no place that is gone`() throws {
    let body = [line("Navn: ______"), line("Gjelder: ( ) Lån   ( ) Kjøp"), line("Formål: ______")]
    let template = try Template<AnyForm>(unmarked: Specimen(body).bytes(), name: "skjema.docx")

    let reading = try template.read(Specimen(body).bytes(), name: "svar.docx")

    #expect(reading.findings.map(\.code) == [])
  }

  @Test(arguments: ["Lån, kjøp", "lån og kjøp", "Lån; Kjøp", "Lån/kjøp"])
  func `several choices may be parted as people do`(written: String) throws {
    let body = [line("Navn: ______"), line("Gjelder: ☐ Lån   ☐ Kjøp   ☐ Bytte, gave"), line("Formål: ______")]
    let template = try Template<AnyForm>(unmarked: Specimen(body).bytes(), name: "skjema.docx")

    let document = try template.fill(AnyForm(values: ["gjelder": .choices([written])]))

    #expect(document.findings.isEmpty)
    #expect(try template.read(document.bytes, name: "a.docx").answers["gjelder"] == .choices(["Lån", "Kjøp"]))
  }

  @Test func `boxes behind their words are read once without the form`() throws {
    let read = try labelled(
      line("Navn: Kari Lie"), line("Har bil: Ja ☐   Nei ☒"), line("Har båt: Ja ☐   Nei ☐"), line("Yrke: Snekker"))
    let told = read.fields.map { "\($0.label): \(read.reading.answers[$0.tag] ?? .untouched)" }

    #expect(
      told == [
        "Navn: text(\"Kari Lie\")", "Har bil: janei(Forms.JaNei.nei)", "Har båt: janei(Forms.JaNei.ubesvart)",
        "Yrke: text(\"Snekker\")",
      ])
  }
}
