import IKO
import OPC
import Synchronization
import Testing

@testable import IKOCommand

/// `iko oppsett`: questions and answers in process, options and files with the built tool.
struct OppsettCommandTests {
  private let folder: Arbeidsmappe
  private let memory = Memory()

  init() throws { folder = try Arbeidsmappe() }

  private var omgivelser: Omgivelser {
    Omgivelser(
      miljø: ["IKO_SKOLEMAPPE": folder.path + "/etc", "HOME": folder.path + "/hjem"], arbeidsmappe: folder.path)
  }

  /// Runs the command with somebody who answers.
  private func ask(_ answers: [String], _ change: (inout OppsettOptions) -> Void = { _ in }) throws
    -> IKOCommand.ExitStatus
  {
    let left = Mutex(answers[...])
    let terminal = Terminal(
      output: TextStream(isTerminal: true, sink: memory.output),
      errors: TextStream(isTerminal: true, sink: memory.errors),
      input: TextInput(isTerminal: true) { left.withLock { $0.popFirst() } }, environment: { _ in nil })
    var options = OppsettOptions()
    change(&options)
    return terminal.finish(try Oppsettskommando.run(options, omgivelser, on: terminal))
  }

  private var said: String { memory.texts[1].replacing(folder.path + "/", with: "") }

  private func text(_ name: String) throws -> String { String(decoding: try folder.bytes(name), as: UTF8.self) }

  // MARK: Questions

  @Test func `who answers is asked again for what does not fit, and what is written is said`() throws {
    let status = try ask(["Halden vgs", "", "Anne Lunde", "dansk", "nynorsk", "", "12-13.30", "365"])

    #expect(status == .allDone)
    #expect(
      said == """
        Innstillingene skrives til skole.json.
        Trykk Enter for å beholde det som står i klammer. Skriv - for å ta det bort.

        Skolens navn: Fylke: Utdanningsleder: Målform (bokmål eller nynorsk):   Skriv bokmål eller nynorsk.
        Målform (bokmål eller nynorsk): Møtedag for IKO-teamet (f.eks. tirsdag): Møtetid (f.eks. 12.00–13.30): Aldersgrense for kopier, i dager: Innstillingene er skrevet til skole.json.

        """)
    #expect(
      try text("skole.json") == """
        {
          "versjon": 1,
          "skole": "Halden vgs",
          "utdanningsleder": "Anne Lunde",
          "målform": "nynorsk",
          "møtetid": "12.00–13.30",
          "aldersgrenseKopier": 365
        }

        """)
    #expect(try text("hjem/.config/iko/mappe") == folder.path + "\n")
    #expect(folder.listing.count == 2)
  }

  @Test func `Enter keeps, a dash takes out, and a value for the whole school says where it is from`() throws {
    try Oppsettfil.endre(folder.path + "/etc/skole.json", [.fylke: "Østfold"], forSkolen: true)
    try Oppsettfil.endre(folder.path + "/skole.json", [.skole: "Halden vgs", .møtedag: "tirsdag"])

    #expect(try ask(["", "-", "", "", "-", "", ""]) == .allDone)

    #expect(said.contains("Skolens navn [Halden vgs]: Fylke [Østfold, fra etc/skole.json]: "))
    #expect(said.hasSuffix("Merknad: «Fylke» er satt i etc/skole.json, og det er den som gjelder i denne mappen.\n"))
    #expect(try text("skole.json") == "{\n  \"versjon\": 1,\n  \"skole\": \"Halden vgs\"\n}\n")
  }

  @Test func `who only presses Enter changes nothing, and makes no file`() throws {
    #expect(try ask(Array(repeating: "", count: 7)) == .allDone)

    #expect(said.hasSuffix("Ingenting er endret i skole.json, og ingenting er skrevet.\n"))
    #expect(folder.listing == ["hjem/.config/iko/mappe \(folder.path.utf8.count + 1)"])
  }

  @Test func `answers that end before the questions write nothing`() throws {
    #expect(try ask(["Halden vgs", "Østfold"]) == .nothingDone)

    #expect(said.hasSuffix("\nAvbrutt. Ingenting er skrevet.\n"))
    #expect(folder.listing == [])
  }

  @Test func `for the whole school another file is written, and no folder is remembered`() throws {
    #expect(try ask(["Halden vgs", "", "", "", "", "", ""]) { $0.isForSchool = true } == .allDone)

    #expect(folder.listing.map { $0.split(separator: " ")[0] } == ["etc/skole.json"])
  }

  @Test func `without anybody to ask it says how`() throws {
    #expect(
      try folder.said("iko oppsett < /dev/null")
        == "Feil: Det er ingen å spørre her. Gi innstillingene som valg, f.eks. iko oppsett --skole \"Halden videregående skole\", eller se dem med iko oppsett --vis. Se iko oppsett --hjelp\n[64]"
    )
  }

  // MARK: Options

  @Test func `IT sets without being asked, and sees what holds and from where`() throws {
    let set =
      "IKO_SKOLEMAPPE=etc iko oppsett --for-skolen --skole 'Halden vgs' --fylke Østfold --utdanningsleder 'Anne Lunde' --maalform nynorsk --motedag tirsdag --møtetid 12-13 --aldersgrense-kopier 30"

    #expect(try folder.said(set) == "Innstillingene er skrevet til etc/skole.json.\n[0]")
    #expect(try folder.said("iko oppsett --skole 'Risum vgs' --stille") == "[0]")
    let shown = try folder.said("IKO_SKOLEMAPPE=etc iko setup --vis").replacing(folder.path + "/", with: "")
    #expect(
      shown == """
        Innstilling                       Verdi        Fra
        Skolens navn                      Risum vgs    skole.json
        Fylke                             Østfold      etc/skole.json
        Utdanningsleder                   Anne Lunde   etc/skole.json
        Målform                           nynorsk      etc/skole.json
        Målform på siden                  ikke satt
        Møtedag for IKO-teamet            tirsdag      etc/skole.json
        Møtetid                           12.00–13.00  etc/skole.json
        Aldersgrense for kopier, i dager  30           etc/skole.json
        Dokumenteier                      ikke satt
        Logo                              ikke satt
        Blanke felt på papir              ikke satt
        [0]
        """)
    let json = try folder.run("IKO_SKOLEMAPPE=etc iko oppsett --vis --json").output.replacing(folder.path, with: "")
    #expect(
      json == """
        {"innstilling":"skole","verdi":"Risum vgs","fil":"/skole.json"}
        {"innstilling":"fylke","verdi":"Østfold","fil":"etc/skole.json"}
        {"innstilling":"utdanningsleder","verdi":"Anne Lunde","fil":"etc/skole.json"}
        {"innstilling":"målform","verdi":"nynorsk","fil":"etc/skole.json"}
        {"innstilling":"sidemålform","verdi":null,"fil":null}
        {"innstilling":"møtedag","verdi":"tirsdag","fil":"etc/skole.json"}
        {"innstilling":"møtetid","verdi":"12.00–13.00","fil":"etc/skole.json"}
        {"innstilling":"aldersgrenseKopier","verdi":30,"fil":"etc/skole.json"}
        {"innstilling":"dokumenteier","verdi":null,"fil":null}
        {"innstilling":"logo","verdi":null,"fil":null}
        {"innstilling":"forPapir","verdi":null,"fil":null}

        """)
  }

  @Test(arguments: [
    (
      "--skole Å --målform dansk --møtetid 25",
      [
        "--målform kan ikke være «dansk». Skriv bokmål eller nynorsk.",
        "--møtetid kan ikke være «25». Skriv et klokkeslett, f.eks. 12.00 eller 12.00–13.30.",
      ]
    ),
    ("--vis --skole A", ["Valgene --vis og --skole kan ikke brukes sammen. Velg ett av dem."]),
    ("--vis --egne-maler", ["Valgene --vis og --egne-maler kan ikke brukes sammen. Velg ett av dem."]),
    ("--egne-maler --fylke A", ["Valgene --egne-maler og --fylke kan ikke brukes sammen. Velg ett av dem."]),
    ("--godta", ["--godta kan bare brukes sammen med --egne-maler. Skriv begge."]),
    ("rutine", ["«rutine» kan bare brukes sammen med --egne-maler. Skriv begge."]),
    ("--egne-maler oppfolgingplan", ["SKJEMA kan ikke være «oppfolgingplan». Mente du «oppfølgingsplan»?"]),
    (
      "--aldersgrense-kopier 9223372036854775808",
      [
        "--aldersgrense-kopier kan ikke være «9223372036854775808». Skriv et helt antall dager fra 1 til 36500, f.eks. 365."
      ]
    ),
  ])
  func `wrong usage is told all at once, and nothing is written`(arguments: String, faults: [String]) throws {
    let said = try folder.said("iko oppsett \(arguments)")

    #expect(
      said.split(separator: "\n").prefix { $0.hasPrefix("Feil: ") }
        == faults.map { "Feil: " + $0 }[...].map { $0[...] }[...])
    #expect(said.hasSuffix("[64]"))
    #expect(folder.listing == [])
  }

  // MARK: Documents

  @Test func `documents hold the school's name, and broken settings stop them before anything is made`() throws {
    try folder.write(Arbeidsmappe.list, to: "liste.csv")
    let fyll = "iko fyll oppfølgingsplan --fra liste.csv -o Ut --dato 2026-11-23 --stille"
    try folder.run("iko oppsett --skole 'Halden vgs' --stille")
    #expect(try folder.said(fyll) == "[0]")
    #expect(
      try folder.run("iko les Ut --felt skole.navn --json --stille").output.contains("\"skole.navn\":\"Halden vgs\""))

    try folder.write("{", to: "skole.json")
    try folder.run("rm -r Ut; mkdir inn ut; cp liste.csv inn/")
    let message =
      "Feil: \(folder.path)/skole.json: Filen er ikke gyldig JSON (ett objekt, {…}). Feilen er på linje 1. Rett den i en teksteditor, eller gi den et annet navn og kjør iko oppsett. Ingenting er skrevet.\n[2]"
    for call in [
      fyll, "iko fyll rutine -o Ut", "iko demo -o D --stille >/dev/null", "iko mappe inn ut --vent 0",
      "iko oppsett --fylke A",
    ] {
      #expect(try folder.said(call) == message, "\(call)")
    }
    #expect(folder.documents == [])
    #expect(try folder.run(fyll + " --json").output.contains("\"slag\":\"bad-json\""))
  }

  @Test func `mappe fills the school's name too`() throws {
    try folder.write(Arbeidsmappe.list, to: "inn/liste.csv")
    try folder.run("mkdir ut; iko oppsett --skole 'Halden vgs' --stille")

    #expect(try folder.run("iko mappe inn ut --vent 0 --stille").status == 0)
    #expect(
      try folder.run("iko les ut --json --stille").output.split(separator: "\"skole.navn\":\"Halden vgs\"").count == 3)
  }

  // MARK: Templates

  @Test func `a school's own template is made, used, named, and told of when another comes with the program`() throws {
    try folder.write(Arbeidsmappe.list, to: "liste.csv")
    let fyll = "iko fyll oppfølgingsplan --fra liste.csv -o Ut --dato 2026-11-23"
    #expect(
      try folder.said("iko oppsett --egne-maler oppfolgingsplan") == """
        Mal              Status
        oppfølgingsplan  laget
        1 fil laget i \(folder.path)/maler, og brukes fra nå av. Endre malene i Word, og behold innholdskontrollene.
        [0]
        """)
    let path = "maler/\(Oppfølgingsplan.publisertNavn).docx"
    #expect(try folder.said(fyll).hasPrefix("Mal: skolens egen, \(folder.path)/\(path)\n"))

    let record = try text("maler/grunnlag.json").replacing(/"digest": "[0-9a-f]{4}/, with: "\"digest\": \"0000")
    try folder.write(record, to: "maler/grunnlag.json")
    let package = try OfficePackage(try folder.bytes(path))
    let part = package.mainPart
    let changed = String(decoding: try package.content(of: part), as: UTF8.self).replacing("Del A", with: "Del 1")
    try folder.write(try package.bytes(replacing: [ZipEntry(name: part.text, content: Array(changed.utf8))]), to: path)

    let older = "Skolens egen fil bygger på en eldre utgave av den som følger med."
    for call in [fyll + " --prøv", "iko sjekk Ut", "iko diagnose"] {
      #expect(try folder.said(call).split(separator: older).count == 2, "\(call)")
    }
    #expect(try folder.run("iko sjekk Ut --json --stille").output.contains("\"kode\":\"F702\",\"alvor\":\"merknad\""))
    let kept = try folder.said("iko oppsett --egne-maler oppfølgingsplan")
    #expect(
      kept.contains(
        "Advarsel: \(folder.path)/\(path): Filen er endret, og den som følger med, kan være en annen enn den ble laget av. Den er ikke rørt. "
      ))
    #expect(kept.hasSuffix("[1]"))
    #expect(
      try folder.said("iko oppsett --egne-maler --godta").contains(
        "oppfølgingsplan  godtatt: sammenlignet med den som følger med"))
    #expect(try !folder.said(fyll + " --prøv").contains(older))
    #expect(folder.listing.filter { $0.hasPrefix("maler/") }.count == 2)
  }

  @Test func `a folder that goes first is reported`() throws {
    try folder.run("iko oppsett --egne-maler rutine --stille; mkdir -p etc; cp -r maler Andre")

    #expect(
      try folder.said("IKO_MALER=$PWD/Andre iko oppsett --egne-maler rutine").contains(
        "Merknad: \(folder.path)/maler/\(Rutine.publisertNavn).docx: Filen brukes ikke her: \(folder.path)/Andre/\(Rutine.publisertNavn).docx går foran."
      ))
    #expect(
      try folder.said("IKO_SKOLEMAPPE=etc iko oppsett --egne-maler --godta --for-skolen")
        == "Det er ingen egne maler i etc/maler.\n[0]")
  }

  /// Whether this test may become a user who owns nothing and can still run the tool.
  private static let canBeNobody =
    (try? BuiltTool.shell("setpriv --reuid=65534 --clear-groups test -x \"$IKO\"").status) == 0

  @Test(.enabled(if: canBeNobody, "needs root, setpriv and a tool that others may run"))
  func `who may not write is told so, and a closed folder of the school stops all`() throws {
    try folder.write(Arbeidsmappe.list, to: "liste.csv")
    try folder.run("chmod 755 .; chmod 644 liste.csv; mkdir -m 755 etc; mkdir -m 777 Åpen; mkdir -m 700 etc/maler")
    let nobody = "setpriv --reuid=65534 --clear-groups env HOME=/dev/null IKO_SKOLEMAPPE=$PWD/etc \"$IKO\""
    let before = folder.listing

    #expect(
      try folder.said("\(nobody) oppsett --for-skolen --skole A")
        == "Feil: \(folder.path)/etc/skole.json: Du har ikke lov til å skrive her. Be skolens IT om å kjøre kommandoen, eller kjør den med sudo. Ingenting er skrevet.\n[2]"
    )
    #expect(
      try folder.said("\(nobody) oppsett --skole A")
        == "Feil: \(folder.path)/skole.json: Du har ikke lov til å skrive her. Kjør kommandoen i mappen du arbeider i. Ingenting er skrevet.\n[2]"
    )
    #expect(
      try folder.said("\(nobody) fyll oppfølgingsplan --fra liste.csv -o Åpen/Ut --stille")
        == "Feil: \(folder.path)/etc/maler: Mappen med skolens maler er stengt for deg. Be om lesetilgang; ellers ville dokumentene blitt laget av andre maler.\n[2]"
    )
    #expect(try folder.run("\(nobody) diagnose").output.contains(#/etc\/maler +hele skolen: er stengt/#))
    #expect(folder.listing == before)
    #expect(
      try folder.said("cd Åpen && \(nobody) oppsett --skole A")
        == "Innstillingene er skrevet til \(folder.path)/Åpen/skole.json.\nMerknad: /dev/null/.config/iko/mappe: Mappen kunne ikke huskes til neste gang. Alt annet er gjort.\n[0]"
    )
  }

  @Test func `in a folder that is gone it says so`() throws {
    for call in ["--skole A", "--egne-maler"] {
      #expect(
        try folder.said("mkdir -p borte; cd borte; rmdir ../borte; iko oppsett \(call)")
          == "Feil: Mappen kommandoen kjøres i, finnes ikke lenger. Gå til en annen mappe og kjør på nytt.\n[2]")
    }
  }

  @Test func `sentences about copies that a run seldom says`() {
    #expect(
      Wording.expectedTemplate(suggestion: nil)
        == "Skriv ett eller flere av modell, oppfølgingsplan, rutine, sjekkliste, årshjul-detaljert, årshjul-oversikt, årshjul-ungdomsskolene, modell-nynorsk, oppfølgingsplan-nynorsk, rutine-nynorsk, sjekkliste-nynorsk, årshjul-detaljert-nynorsk, årshjul-oversikt-nynorsk, årshjul-ungdomsskolene-nynorsk, begreper, kriterier, ordliste, terskler og tiltakskatalog."
    )
    #expect(Wording.ownTemplates([], in: "maler") == "Det er ingen egne maler i maler.")
  }

  @Test func `every state of a copy has words of its own`() {
    let all: [EgneMaler.Status] = [.laget, .fornyet, .uendret, .egen, .beholdt, .godtatt]

    #expect(
      all.map(Wording.status).joined(separator: "\n") == """
        laget
        fornyet: kopien var uendret, og er nå lik den som følger med
        uendret: lik den som følger med
        skolens egen: bygger på den som følger med
        beholdt som den var
        godtatt: sammenlignet med den som følger med
        """)
    #expect(
      [Malfil.Tilstand.levert, .lik, .gjeldende, .eldre, .ukjent].map(Wording.state).joined(separator: "\n") == """
        fulgte med
        skolens egen, lik den som følger med
        skolens egen
        skolens egen, bygger på en eldre utgave
        skolens egen, ukjent grunnlag
        """)
  }
}
