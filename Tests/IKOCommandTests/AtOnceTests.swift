import Foundation
import Testing

@testable import IKOCommand

/// In a folder, what is done of one document is written before the next is looked at: a fault at one takes nothing of those before it.
struct AtOnceTests {
  private let folder: Arbeidsmappe

  init() throws {
    folder = try Arbeidsmappe()
    try folder.write(Arbeidsmappe.list + "3;Eva Moen;16.01.2010;1STC;\n", to: "liste.csv")
    try folder.run("iko fyll oppfølgingsplan --fra liste.csv -o Ut --dato 2026-11-23 --stille")
    try folder.write(Array("PK".utf8), to: "Ut/1STA/A.docx")
  }

  @Test(
    .disabled(if: CrashTests.isSanitized, "a sanitizer reports faults itself"),
    arguments: [
      "les Ut --json", "les Ut --json --felt elev.navn", "les Ut --json -o svar.jsonl", "endringer Ut --json",
      "sjekk Ut --json", "sjekk Ut",
    ])
  func `a fault at the third document leaves what was said of the first two`(line: String) throws {
    let whole = try folder.run("iko \(line) --jobber 1")

    let outcome = try folder.run("export IKO_INTERN_FEIL=dokument:3; iko \(line) --jobber 1")

    // The first one is no document: as text that is said on standard error.
    let lines = whole.output.split(separator: "\n", omittingEmptySubsequences: false)
    let begun = lines.prefix(while: { !$0.contains("1STB") })
    #expect(outcome.status == 70)
    #expect(outcome.output == begun.joined(separator: "\n") + "\n")
    #expect(outcome.errors.hasSuffix(Wording.crashed + "\n"))
    #expect(begun.count >= (line.hasSuffix("--json") || line.contains("--json ") ? 2 : 1))
  }

  @Test func `lines are the same whether they come at once or in the end`() throws {
    let atOnce = try folder.run("iko les Ut --json --klasse 1STA")
    let inTheEnd = try folder.run("iko les Ut --json --klasse 1STA -o svar.xlsx")

    #expect(atOnce.output == inTheEnd.output)
    #expect(atOnce.output.split(separator: "\n").count == 2)
  }

  @Test func `the second document of a pupil and period is reported in its own line`() throws {
    try folder.run("cp Ut/1STA/N*.docx Ut/kopi.docx")

    let outcome = try folder.run("iko les Ut --json")

    let told = outcome.output.split(separator: "\n").filter { $0.contains("F502") }
    #expect(told.count == 1)
    #expect(told.first?.contains("Ut/kopi.docx") == true)
  }
}
