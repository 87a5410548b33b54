import Testing

/// What comes through a pipe is filled as what stands in a file.
struct StandardInnTests {
  private let folder: Arbeidsmappe

  init() throws {
    folder = try Arbeidsmappe()
    try folder.write(Arbeidsmappe.freeForm(["elev.navn", "elev.klasse", "tiltak"]), to: "brev.docx")
    let lines = (1...900).map {
      "{\"nøkkel\":\($0),\"elev.navn\":\"Prøve Eksempel\($0 % 450)\",\"elev.klasse\":\"1ST\($0 % 3)\",\"tiltak\":\"Møte \($0)\"}"
    }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "svar.jsonl")
    try folder.write("[" + lines.joined(separator: ",\n") + "]", to: "svar.json")
  }

  @Test func `lines in a file, an array, lines through a pipe and a redirected file give the same`() throws {
    let runs = [
      "iko fyll brev.docx --fra svar.jsonl -o a", "iko fyll brev.docx --fra svar.json -o b",
      "cat svar.jsonl | iko fyll brev.docx --fra - -o c", "iko fyll brev.docx --fra - -o d < svar.jsonl",
    ].map { "\($0) --dato 2026-11-23 --stille && diff -r -x .iko a \($0.split(separator: " -o ")[1].prefix(1))" }

    for run in runs { #expect(try folder.said(run) == "[0]", "\(run)") }

    #expect(folder.documents.count == 1 + 4 * 900)
    #expect(folder.listing.count { !$0.contains(".docx") && !$0.contains("/.iko/") } == 2)
  }

  @Test func `what is broken in it is reported with its line, and nothing is made`() throws {
    let said = try folder.said("(cat svar.jsonl; echo '{\"nøkkel\":') | iko fyll brev.docx --fra - -o Ut")

    #expect(said.hasPrefix("Feil: standard inn: Filen er ikke gyldig JSON"), "\(said)")
    #expect(said.contains("Feilen er på linje 901.") && said.hasSuffix("[2]"), "\(said)")
    #expect(folder.documents == ["brev.docx"])
  }

  @Test func `one object alone, and one of a pupil that is asked for`() throws {
    #expect(
      try folder.said("head -1 svar.jsonl | iko fyll brev.docx --fra - -o Ut --dato 2026-11-23").contains("1 laget"))
    #expect(
      try folder.said("iko fyll brev.docx --fra - --elev 7 -o Ut --dato 2026-11-23 < svar.jsonl").contains("1 laget"))
  }
}
