import Testing

@testable import IKOCommand

/// What a person sees who types something wrong: whole texts of the built tool.
struct UsageErrorTests {
  private let fyll = """

    Bruk: iko fyll SKJEMA [--fra KILDE]… [-o MAPPE] [valg]
    Se iko fyll --hjelp

    """

  private func expectError(
    _ arguments: [String], _ expected: String, usage: String? = nil, at location: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try BuiltTool.shell("\"$IKO\" " + arguments.map { "'\($0)'" }.joined(separator: " "))

    let usage = usage ?? fyll
    #expect(outcome.errors == "\(expected)\n\(usage)", sourceLocation: location)
    #expect(outcome.output == "", sourceLocation: location)
    #expect(outcome.status == 64, sourceLocation: location)
  }

  private let tool = """

    Bruk: iko KOMMANDO [valg]
    Se iko --hjelp

    """

  @Test func `an unknown option names the one that was meant`() throws {
    try expectError(
      ["fyll", "rutine", "--frra", "a.xlsx"], "Feil: Valget --frra finnes ikke for iko fyll. Mente du --fra?")
    try expectError(["fyll", "rutine", "--tull"], "Feil: Valget --tull finnes ikke for iko fyll.")
    try expectError(["fyll", "rutine", "-x"], "Feil: Valget -x finnes ikke for iko fyll.")
  }

  @Test func `an option of another command says where it belongs`() throws {
    try expectError(
      ["les", "a.docx", "--trinn", "Vg1"],
      "Feil: Valget --trinn finnes ikke for iko les. Det hører til iko fyll, iko oversikt og iko identifiser.",
      usage: "\nBruk: iko les FIL|MAPPE … [-o FIL] [valg]\nSe iko les --hjelp\n")
  }

  @Test func `an unknown command names the one that was meant`() throws {
    try expectError(["fylll"], "Feil: Kommandoen «fylll» finnes ikke. Mente du iko fyll?", usage: tool)
    try expectError(["kaffe"], "Feil: Kommandoen «kaffe» finnes ikke.", usage: tool)
    try expectError(["hjelp", "demoo"], "Feil: Kommandoen «demoo» finnes ikke. Mente du iko demo?", usage: tool)
  }

  @Test(arguments: [
    ("håndbok", "Brukerhåndboken skrives med iko hjelp --håndbok Brukerhåndbok.docx"),
    ("handbok", "Brukerhåndboken skrives med iko hjelp --håndbok Brukerhåndbok.docx"),
    (
      "årshjul",
      "Skjemaene heter årshjul-detaljert, årshjul-oversikt og årshjul-ungdomsskolene, og fylles ut med iko fyll. "
        + "Se iko hjelp fyll og iko skjema årshjul-detaljert."
    ),
    (
      "kartlegging",
      "Skjemaet oppfølgingsplan fylles ut med iko fyll oppfølgingsplan. Se iko hjelp fyll og iko skjema oppfølgingsplan."
    ),
    (
      "sjekkliste", "Skjemaet sjekkliste fylles ut med iko fyll sjekkliste. Se iko hjelp fyll og iko skjema sjekkliste."
    ),
    ("tiltak", "Se iko skjema tiltak."),
  ])
  func `the name of a document in a command's place leads to it`(word: String, advice: String) throws {
    for call in [[word], ["hjelp", word]] {
      try expectError(call, "Feil: Kommandoen «\(word)» finnes ikke. \(advice)", usage: tool)
    }
  }

  @Test(arguments: [
    ("kartlegging", "«oppfølgingsplan»"), ("kartleggingsmøte", "«sjekkliste»"), ("plan", "«oppfølgingsplan»"),
    ("arshjul", "«årshjul-detaljert», «årshjul-oversikt» eller «årshjul-ungdomsskolene»"),
    ("ungdomsskole", "«årshjul-ungdomsskolene»"), ("modellen", "«modell»"), ("rutinebeskrivelse", "«rutine»"),
  ])
  func `a form by another word that its printed name has`(word: String, meant: String) throws {
    try expectError(["fyll", word], "Feil: SKJEMA kan ikke være «\(word)». Mente du \(meant)?")
  }

  @Test func `a list that iko skjema knows is suggested there too`() throws {
    let said = try BuiltTool.run("skjema", "bekymring").errors

    #expect(said.hasPrefix("Feil: SKJEMA kan ikke være «bekymring». Mente du «bekymringer»?"), "\(said)")
  }

  @Test func `an option before the command`() throws {
    try expectError(
      ["--stille", "demo"],
      "Feil: Valget --stille står før kommandoen. Skriv kommandoen først, f.eks. iko fyll … --stille.", usage: tool)
    try expectError(
      ["--skjema=rutine", "les"],
      "Feil: Valget --skjema står før kommandoen. Skriv kommandoen først, f.eks. iko les … --skjema.", usage: tool)
    try expectError(["--versjn"], "Feil: Valget --versjn finnes ikke for iko. Mente du --versjon?", usage: tool)
  }

  @Test func `a missing argument`() throws {
    try expectError(
      ["fyll"],
      "Feil: SKJEMA mangler: et av skjemaene (se iko skjema), eller stien til et hvilket som helst skjema (.docx).")
    try expectError(
      ["les"], "Feil: FIL|MAPPE mangler: utfylte dokumenter, eller mapper med slike.",
      usage: "\nBruk: iko les FIL|MAPPE … [-o FIL] [valg]\nSe iko les --hjelp\n")
  }

  @Test(arguments: [["--mal"], ["--mal="], ["--mal", "--json"], ["--mal", ""]])
  func `a missing value`(last: [String]) throws {
    try expectError(
      ["fyll", "rutine"] + last,
      "Feil: Valget --mal mangler en verdi. Skriv --mal FIL: bruk denne malen, ikke den som følger med.")
  }

  @Test func `a flag with a value`() throws {
    try expectError(["fyll", "rutine", "--prøv=ja"], "Feil: Valget --prøv tar ingen verdi. Skriv bare --prøv.")
  }

  @Test func `all invalid values at once`() throws {
    try expectError(
      ["fyll", "kaffe", "--jobber", "-1", "--dato=30.2.2026", "--trinn", "vg4", "--skolear", "2026/2028"],
      """
      Feil: SKJEMA kan ikke være «kaffe». Skriv et av skjemaene modell, oppfølgingsplan, rutine, sjekkliste, \
      årshjul-detaljert, årshjul-oversikt eller årshjul-ungdomsskolene, eller en sti til en .docx-fil.
      Feil: --trinn kan ikke være «vg4». Skriv Vg1, Vg2 eller Vg3.
      Feil: --dato kan ikke være «30.2.2026». Skriv en dato som finnes, f.eks. 2026-11-23 eller 23.11.2026.
      Feil: --skoleår kan ikke være «2026/2028». Skriv to år etter hverandre, f.eks. 2026/2027.
      Feil: --jobber kan ikke være «-1». Skriv et helt tall fra 1 og oppover, f.eks. 4.
      """)
  }

  @Test func `a form that is nearly right`() throws {
    try expectError(
      ["fyll", "oppfolgingplan"], "Feil: SKJEMA kan ikke være «oppfolgingplan». Mente du «oppfølgingsplan»?")
  }

  @Test func `a file of the wrong kind`() throws {
    try expectError(
      ["les", "a.docx", "-o", "svar.txt"],
      "Feil: -o kan ikke være «svar.txt». Filnavnet må slutte på .xlsx, .csv, .json eller .jsonl.",
      usage: "\nBruk: iko les FIL|MAPPE … [-o FIL] [valg]\nSe iko les --hjelp\n")
  }

  @Test func `one word too many`() throws {
    try expectError(
      ["fyll", "rutine", "ekstra"],
      "Feil: «ekstra» er for mye. Sett anførselstegn rundt en verdi med mellomrom: \"Nordmann, Kari\".")
    try expectError(
      ["fyll", "rutine", "a.xlsx", "b.xlsx", "c.xlsx"],
      "Feil: «a.xlsx» og 2 ord til er for mye. Mente du --fra a.xlsx?")
  }

  @Test func `a single option given twice`() throws {
    try expectError(
      ["fyll", "rutine", "--mal", "a.docx", "--mal", "b.docx"],
      "Feil: Valget --mal er gitt flere ganger. Skriv det én gang.")
  }

  @Test func `options that exclude each other`() throws {
    try expectError(
      ["fyll", "rutine", "--uten-navn", "--navn-fra", "fag"],
      "Feil: Valgene --uten-navn og --navn-fra kan ikke brukes sammen. Velg ett av dem.")
  }

  @Test func `what was typed cannot steer the terminal`() throws {
    try expectError(
      ["fyll", "rutine", "\u{1B}[31m\u{202E}"],
      "Feil: «\\x1b[31m\\u{202E}» er for mye. Sett anførselstegn rundt en verdi med mellomrom: \"Nordmann, Kari\".")
  }

  @Test func `a shell without a completion script`() throws {
    try expectError(
      ["fullføring", "csh"], "Feil: SKALL kan ikke være «csh». Skriv bash, zsh eller fish.",
      usage: "\nBruk: iko fullføring bash|zsh|fish\nSe iko fullføring --hjelp\n")
  }

  @Test func `what the walk accepts and the parser does not gets a general sentence`() {
    #expect(Wording.sentence(for: .notUnderstood, in: "fyll") == "Feil: Kommandolinjen ble ikke forstått.")
  }

  @Test func `options of the parser that nobody offered`() throws {
    try expectError(
      ["--generate-completion-script", "bash"], "Feil: Valget --generate-completion-script finnes ikke for iko.",
      usage: tool)
  }
}
