import Testing

/// `fyll` on whole files, and `les` of what came of it.
struct FyllTests {
  private let folder: Arbeidsmappe

  init() throws {
    folder = try Arbeidsmappe()
    try folder.write(Arbeidsmappe.list, to: "god.csv")
  }

  private static let fyll = "iko fyll oppfølgingsplan --fra god.csv -o Ut --dato 2026-11-23"

  /// The answers of `les --json`, without paths.
  private func values(_ path: String, _ options: String = "") throws -> [String] {
    let output = try folder.run("iko les '\(path)' --json \(options)").output
    return output.split(separator: "\n").compactMap { line in
      line.range(of: "\"verdier\":").map { String(line[$0.lowerBound...]) }
    }
  }

  @Test func `what a person sees, and sees again`() throws {
    #expect(
      try folder.said(Self.fyll) == """
        god.csv: 2 rader
          Elevnr → Elevnummer · Navn → Elevens navn · Født → Fødselsdato
          Som i skjemaet: Klasse · Trinn
        Dokumenter: 2 laget i Ut.
        [0]
        """)
    #expect(try folder.said(Self.fyll + " --stille") == "[0]")
    #expect(try folder.said(Self.fyll).contains("Dokumenter: 2 uendret i Ut."))
  }

  @Test func `a run that only looks prints the plan that the real one carries out`() throws {
    let before = folder.listing
    let plan = try folder.run(Self.fyll + " --prøv --stille")

    #expect(folder.listing == before)
    #expect(
      plan.output == """
        Dokument                                               Blir
        1STA/Nordmann, Kari – oppfølgingsplan 2026-11-23.docx  laget
        1STB/Lie, Ola – oppfølgingsplan 2026-11-23.docx        laget

        """)
    try folder.run(Self.fyll)
    #expect(
      folder.documents == ["1STA/Nordmann, Kari", "1STB/Lie, Ola"].map { "Ut/\($0) – oppfølgingsplan 2026-11-23.docx" })
  }

  @Test func `one class, one level, one pupil`() throws {
    try folder.run(Self.fyll + " --klasse 1stb")
    #expect(folder.documents == ["Ut/1STB/Lie, Ola – oppfølgingsplan 2026-11-23.docx"])

    #expect(
      try folder.said("iko fyll oppfølgingsplan --fra god.csv --trinn Vg2 --elev 1 -o A --stille").hasSuffix("[64]"))

    // 1STB is no class of Vg2, whatever is asked for.
    #expect(try folder.said("iko fyll oppfølgingsplan --fra god.csv --trinn Vg2 -o A --stille").hasSuffix("[2]"))

    try folder.run(
      "iko fyll oppfølgingsplan --fra god.csv --klasse 1STB --trinn Vg1 -o B --dato 2026-11-23 --skoleår 2027/28")
    let made = try #require(try values("B").first)
    #expect(try values("B").count == 1)
    #expect(made.contains("\"elev.navn\":\"Ola Lie\""))
    #expect(made.contains("\"elev.trinn\":\"Vg1\""))
    #expect(made.contains("\"dok.skoleår\":\"2027/2028\""))
  }

  @Test func `one pupil's document is made, and what is wrong with the others is not told`() throws {
    try folder.write(
      "Elevnr;Navn;Født;Klasse\n1;Kari Nordmann;14.01.2010;1STA\n12;Ola Lie;99.99.2010;1STA\n", to: "god.csv")

    #expect(try folder.said(Self.fyll + " --elev 1 --stille") == "[0]")
    #expect(try folder.said(Self.fyll + " --elev 12 --stille").contains("linje 3, kolonne 3 (Født)"))
    #expect(folder.documents.count == 2)
  }

  @Test func `without names none is in any path`() throws {
    try folder.run(Self.fyll + " --uten-navn --elev 1")

    #expect(folder.documents == ["Ut/1STA/6b86b273ff34fce1 – oppfølgingsplan 2026-11-23.docx"])
  }

  @Test func `answers go out and come in again, by JSON and by register`() throws {
    try folder.run(Self.fyll)
    let first = try values("Ut")
    try folder.run(
      "iko les Ut --json > svar.jsonl && iko les Ut -o svar.json && iko les Ut -o svar.xlsx && iko les Ut -o svar.csv")

    for source in ["svar.jsonl", "svar.json", "svar.xlsx", "svar.csv"] {
      let said = try folder.said("iko fyll oppfølgingsplan --fra \(source) -o fra-\(source) --stille")
      #expect(said == "[0]")
      #expect(try values("fra-\(source)") == first, "\(source)")
    }
    #expect(
      try folder.said("iko les Ut --json --stille | iko fyll oppfølgingsplan --fra - -o inn --stille")
        == "[0]"
    )
    #expect(try values("inn") == first)

    // A date that is asked for comes before that of the documents which the data came from.
    try folder.run("iko fyll oppfølgingsplan --fra svar.jsonl -o ny --dato 2027-01-08 --stille")
    #expect(try values("ny").allSatisfy { $0.contains("\"dok.skoleår\":\"2026/2027\",\"dok.dato\":\"2027-01-08\"") })
  }

  @Test func `a register of documents finds them again in their own folder`() throws {
    try folder.run(Self.fyll)
    try folder.run("iko les Ut -o svar.xlsx")

    let said = try folder.said("iko fyll oppfølgingsplan --fra svar.xlsx -o Ut --stille --json")

    #expect(said.split(separator: "\n").count { $0.contains("\"status\":\"uendret\"") } == 2)
    #expect(folder.documents.count == 2)
  }

  @Test func `rows have no place in a text file, and that is said`() throws {
    try folder.write(
      "{\"elev.navn\":\"Kari Nordmann\",\"elev.klasse\":\"1STA\",\"tiltak\":[{\"tiltak\":\"Samtale\"}]}", to: "a.json")
    try folder.run("iko fyll oppfølgingsplan --fra a.json -o Ut")

    #expect(
      try folder.said("iko les Ut -o svar.csv") == """
        Merknad: En .csv har ikke plass til radene i «Tiltak». Bruk -o med .xlsx for å få dem med.
        1 dokument lest. Svarene står i svar.csv.
        [0]
        """)
  }

  @Test func `a form that nobody declared is named by a field of its own`() throws {
    try folder.write(try Arbeidsmappe.freeForm(["rom", "navn", "dok.dato", "dok.skoleår"]), to: "Bestilling.docx")
    try folder.write("Rom;Navn\nA-101;Kjemi\nB/202;Fysikk\n", to: "rom.csv")
    let line = "iko fyll Bestilling.docx --fra rom.csv -o Ut --dato 2026-11-23 --navn-fra rom --stille"

    #expect(try folder.said(line) == "[0]")
    #expect(
      folder.documents == [
        "Bestilling.docx", "Ut/A-101 – Bestilling 2026-11-23.docx", "Ut/B_202 – Bestilling 2026-11-23.docx",
      ])
    #expect(
      try values("Ut", "--skjema Bestilling.docx")[0].hasPrefix(
        "\"verdier\":{\"rom\":\"A-101\",\"navn\":\"Kjemi\",\"dok.dato\":\"23.11.2026\",\"dok.skoleår\":\"2026/2027\"}"))

    try folder.write("Rom;Navn\nB/202;Fysikk\nA-101;Kjemi\n", to: "rom.csv")
    let again = try folder.run(line + " --json")
    #expect(again.output.split(separator: "\n").allSatisfy { $0.contains("\"status\":\"uendret\"") })

    #expect(
      try folder.said("iko fyll Bestilling.docx --fra rom.csv -o Ny --navn-fra bygg --stille") == """
        Feil: Skjemaet har ikke noe felt med koden «bygg». Feltene er: rom, navn, dok.dato, dok.skoleår.
        [2]
        """)
  }

  @Test func `the demonstration, twice`() throws {
    let first = try folder.run("iko demo --dato 2026-11-23")
    let second = try folder.run("iko demo --dato 2027-01-01")

    #expect([first.status, second.status] == [0, 0])
    #expect(first.errors.contains("Dokumenter: 28 laget i Output/demo.\n"))
    #expect(second.errors.contains("Dokumenter: 28 uendret i Output/demo.\n"))
    #expect(first.output == second.output)
    #expect(first.output.split(separator: "\n", omittingEmptySubsequences: false).count < 45)
    #expect(folder.documents.count == 28)
  }

  @Test func `plans for a whole list are made as asked, with one remark of who is meant`() throws {
    let list =
      "Elevnr;Navn;Født;Klasse;Trinn;Snitt\n" + (1...6).map { "\($0);Elev Nr\($0);14.01.2010;1STA;Vg1;2\n" }.joined()
    try folder.write(list, to: "min liste.csv")
    let remark =
      "Merknad: Alle 6 elevene fikk en plan. Skal bare noen følges opp? Kjør iko identifiser \"min liste.csv\" -o vurdert.xlsx, "
      + "skriv beslutningene i vurdert.xlsx, og lag planene med iko fyll oppfølgingsplan --fra vurdert.xlsx --fra \"min liste.csv\".\n"
    let fill = "iko fyll oppfølgingsplan --fra 'min liste.csv' --dato 2026-11-23 -o"

    #expect(try folder.run("\(fill) A").errors.components(separatedBy: remark).count == 2)
    #expect(
      try folder.run("\(fill) B --prøv").errors.contains(remark.replacing("fikk en plan", with: "ville fått en plan")))
    // Where nobody asks: quiet, again, some by name, another form, a handful, a list with decisions, plans that are there.
    try folder.run("iko identifiser 'min liste.csv' -o vurdert.xlsx; head -6 'min liste.csv' > få.csv")
    try folder.write(
      list.replacing("Snitt", with: "Beslutning").replacing(";2\n", with: ";Følges opp\n"), to: "vurdert.csv")
    try folder.run("iko les A -o A.xlsx")
    for line in [
      "\(fill) C --stille", "\(fill) A", "\(fill) D --elev 1 --elev 2", "\(fill) A --oppdater",
      "\(fill) A --ny-periode",
      "iko fyll sjekkliste --fra 'min liste.csv' -o E", "iko fyll oppfølgingsplan --fra få.csv -o F",
      "iko fyll oppfølgingsplan --fra vurdert.csv -o G", "iko fyll oppfølgingsplan --fra A.xlsx -o H", "iko demo -o I",
    ] {
      let outcome = try folder.run(line)
      #expect(!outcome.errors.contains("Skal bare noen følges opp?"), "\(line)")
      #expect(outcome.status == 0, "\(line): \(outcome.errors)")
    }
  }
}
