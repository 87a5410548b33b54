import Forms
import Testing

@testable import IKOCommand

/// Findings as a person reads them.
struct ReportTests {
  private func finding(_ code: Finding.Code, _ severity: Finding.Severity, _ message: String, _ place: String? = nil)
    -> Finding
  {
    Finding(code, severity, place: place, message: message)
  }

  @Test func `errors first, the same sentence once, a file's name once`() {
    var report = Report(folder: "Ut")
    report.add(finding(.rule, .remark, "Myndig."), in: "Ut/1STA/a.docx")
    for row in 2...6 { report.add(finding(.noName, .error, "Navn mangler.", "a.csv: linje \(row)")) }
    report.add(finding(.kept, .warning, "Endret."), in: "annet/b.docx")

    #expect(
      report.text() == [
        "Feil: a.csv: linje 2, 3, 4, 5 og 6: Navn mangler.", "Advarsel: annet/b.docx: Endret.",
        "Merknad: 1STA/a.docx: Myndig.",
      ])
    #expect(report.text(isQuiet: true).count == 2)
    #expect(report.isWorrying)
  }

  @Test func `many remarks of one kind are three`() {
    var report = Report()
    for item in 1...34 { report.add(finding(.gone, .remark, "Punkt \(item).")) }

    #expect(
      report.text() == [
        "Merknad: Punkt 1.", "Merknad: Punkt 2.", "Merknad: Punkt 3.",
        "Merknad: … og 31 til av samme slag. Bruk --json for å se alle.",
      ])
    #expect(!report.isWorrying)
  }

  @Test func `of many errors ten are reported, and how many there are besides`() {
    var report = Report()
    for item in 1...60 { report.add(finding(.badCell, .error, "Celle \(item).")) }

    #expect(report.text().count == 11)
    #expect(report.text().last == "… og 50 til. Bruk --json for å se alle.")
  }
}
