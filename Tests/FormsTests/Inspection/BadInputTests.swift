import Forms
import OPC
import TestSupport
import Testing

/// What cannot be taken as a form, and the sentence that says so.
@Suite struct BadInputTests {
  private func refusal(_ bytes: [UInt8]) -> FormError? {
    do throws(FormError) {
      _ = try Template<AnyForm>(bytes, name: "mal.docx")
      return nil
    } catch {
      return error
    }
  }

  private func refusal(ofFile path: String) -> FormError? {
    do throws(FormError) {
      _ = try Template<AnyForm>(contentsOf: path)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a file that is not there, a folder, and an empty file are called by their names`() {
    #expect(
      refusal(ofFile: "/finnes/ikke.docx")
        == FormError(
          kind: "no-such-file", file: "/finnes/ikke.docx", message: "Filen finnes ikke. Sjekk navnet og mappen."))
    #expect(
      refusal(ofFile: "/")
        == FormError(
          kind: "not-a-file", file: "/", message: "Dette er en mappe eller noe annet enn en fil. Oppgi selve filen."))
    #expect(
      refusal([])
        == FormError(
          kind: "empty", file: "mal.docx", message: "Filen er tom. Hent den på nytt der den kom fra."))
  }

  @Test func `what is no Word document is called by its name`() throws {
    var workbook = Specimen("").entries()
    let types = try workbook[0].content()
    let sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    let text = String(decoding: types, as: UTF8.self).replacing(word, with: sheet)
    workbook[0] = ZipEntry(name: workbook[0].name, content: Array(text.utf8))

    #expect(
      refusal(Array("Hei".utf8))
        == FormError(
          kind: "not-a-package", file: "mal.docx",
          message:
            "Dette er ikke et Word-dokument (.docx). Åpne filen i Word og velg «Lagre som» → «Word-dokument (.docx)»."))
    #expect(
      try refusal(ZipWriter.bytes(of: workbook))
        == FormError(
          kind: "other-office", file: "mal.docx",
          message:
            "Dette er en regnearkfil eller presentasjon, ikke et Word-skjema. Malen skal være et Word-dokument (.docx)."
        ))
    #expect(
      try refusal(Array(Specimen("").bytes().dropLast(30)))?.message
        == "Filen er skadet eller ufullstendig. Hent den på nytt, eller åpne den i Word og la Word reparere den.")
    #expect(
      try refusal(Specimen("<w:p>").bytes())?.message
        == "Innholdet i filen er ødelagt (word/document.xml), linje 1. Hent filen på nytt, eller la Word reparere den.")
  }

  @Test func `a group that stands twice is refused with both places`() throws {
    let table = String.table(.section("tiltak", .row(.cell(.paragraph(.blank("tiltak.hva"))))))

    #expect(
      try refusal(Specimen([table, table]).bytes())
        == FormError(
          kind: "repeated-group", file: "mal.docx",
          message: "Gruppen «tiltak» står 2 ganger i malen: tabell 1, rad 1 og tabell 2, rad 1. "
            + "En gruppe av rader kan bare stå ett sted. Gi den ene en annen kode (Utvikler → Egenskaper)."))
  }

  @Test func `a document with none of the form's fields is not read as an empty form`() throws {
    let template = try Template<AnyForm>(Specimen(.paragraph(.blank("x"))).bytes(), name: "mal.docx")
    let other = try Specimen(.paragraph(.blank("y"))).bytes()

    #expect(
      throws: FormError(
        kind: "no-fields", file: "retur.docx",
        message:
          "Dokumentet har ingen av skjemaets felter, og ligner ikke på malen. Oppgi malen det ble laget fra."
      )
    ) { try template.read(other, name: "retur.docx") }
  }

  @Test func `each answer that has no place is a finding`() throws {
    let template: Template<Trial> = try Template<Trial>(
      Specimen([.paragraph(.blank("elev.navn")), .table(.section("mål", .row(.cell(.paragraph(.blank("notat"))))))])
        .bytes(), name: "mal.docx")
    var trial = Trial()
    trial.navn = "Kari"
    // In the template it is a member of a group and no field of its own.
    trial.notat = "a"
    trial.snitt = 4
    trial.svar = .ja
    trial.årsaker = ["Søvn"]
    trial.tiltak = [Trial.Row(values: ["tiltak": .text("a")])]

    let document = try template.fill(trial)

    #expect(
      document.findings.map { "\($0.code) \($0.field ?? "")" }
        == ["notat", "snitt", "årsaker", "svar", "tiltak"].map { "F101 \($0)" })
    #expect(
      document.findings.first?.message
        == "«Notat» har ingen plass i dette skjemaet og ble ikke skrevet inn. Legg feltet inn i malen, eller ta det ut av dataene."
    )
  }

  @Test func `text in controls that the form does not know is kept`() throws {
    let template = try Template<AnyForm>(Specimen(.paragraph(.blank("x"))).bytes(), name: "mal.docx")
    let document = Specimen(
      .paragraph(.blank("x"), .control("y", .text, .run("a")), .control("z", .text, .run("b")), .blank("v")))

    let reading = try template.read(document.bytes(), name: "retur.docx")

    #expect(reading.unplaced == ["a", "b"])
    #expect(
      reading.findings.map(\.message) == [
        "2 utfylte felt i dokumentet hører ikke til skjemaet. Teksten står utenfor feltene."
      ])
  }
}
