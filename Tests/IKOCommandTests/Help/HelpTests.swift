import Testing

/// Help as the built tool prints it.
struct HelpTests {
  @Test func `iko alone shows an overview and exits 0`() throws {
    let outcome = try BuiltTool.run()

    #expect(
      outcome.output == """
        Fyller ut og leser skolens IKO-skjemaer: identifisering, kartlegging og
        oppfølging.

        Bruk:
          iko KOMMANDO [valg]

        Kommandoer:
          skjema       Viser skjemaene, feltene i ett av dem, eller tiltakskatalogen.
          fyll         Lager dokumenter av data, ett for hver elev.
          les          Leser utfylte dokumenter og skriver svarene som data.
          endringer    Viser hva som er endret i dokumentene siden de ble laget.
          oversikt     Viser åpne planer, frister og hva som mangler, i en mappe.
          identifiser  Viser hvilke kriterier hver elev oppfyller, og hva som mangler.
          klargjør     Setter felter inn i et skjema uten felter.
          sjekk        Sjekker om en mal eller et utfylt dokument er i orden.
          mappe        Lager dokumenter og oversikt av det som legges i en mappe.
          side         Åpner en side i nettleseren der hele arbeidet kan gjøres, bare på
                       denne maskinen.
          pdf          Lager PDF-er av dokumenter, ved siden av hvert dokument.
          hvor         Finner alle filer i en mappe som gjelder én elev, til innsyn
                       eller sletting.
          rydd         Viser gamle kopier i .iko/kopier, og sletter dem når du sier ja.
          oppsett      Setter skolens navn og andre innstillinger, og lager skolens egne
                       maler.
          diagnose     Viser versjoner, maler, oppsett og om det kan skrives, for
                       skolens IT.
          demo         Viser hovedjobben på en oppdiktet klasse.
          fullføring   Skriver et skript som lar skallet fullføre kommandoer og valg.
          hjelp        Viser hjelp for en kommando, og skriver brukerhåndboken.

        Prøv iko demo. Skriv iko hjelp KOMMANDO for å lese om en kommando.
        Brukerhåndboken, måned for måned: iko hjelp --håndbok Brukerhåndbok.docx

        """)
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
  }

  @Test func `the manual page tells of every command in orders that man knows`() throws {
    let outcome = try BuiltTool.run("hjelp", "--manualside")
    let lines = outcome.output.split(separator: "\n")
    let orders = Set(lines.filter { $0.hasPrefix(".") }.compactMap { $0.split(separator: " ").first })
    let commands = lines.filter { $0.hasPrefix(".SS iko ") }.compactMap { $0.split(separator: " ").dropFirst(2).first }

    #expect(lines.first == #".TH IKO 1 "" "iko 0.2.0" "IKO\-skjemaer""#)
    #expect(orders == [".TH", ".SH", ".SS", ".TP", ".B", ".PP", ".RS", ".nf", ".fi", ".RE"])
    #expect(
      commands == [
        "skjema", "fyll", "les", "endringer", "oversikt", "identifiser", "klargjør", "sjekk", "mappe", "side", "pdf",
        "hvor",
        "rydd", "oppsett", "diagnose", "demo", "fullføring", "hjelp",
      ])
    for option in [#".B \-\-fra KILDE"#, #".B \-\-samme\-elev FIL"#, #".B \-\-versjon"#] {
      #expect(lines.contains { $0 == option }, "\(option)")
    }
    #expect(outcome.status == 0)
  }

  @Test func `iko --hjelp adds options, examples and exit statuses`() throws {
    let outcome = try BuiltTool.run("--hjelp")

    #expect(
      outcome.output.hasSuffix(
        """
        Valg:
          -h, --hjelp    Vis denne hjelpen.
              --versjon  Vis versjonen.

        Eksempler:
          # Se hva verktøyet gjør, med en oppdiktet klasse.
          iko demo
          # Se hvem som kan trenge oppfølging, og skriv beslutningene i listen.
          iko identifiser 1STA.xlsx -o vurdert.xlsx
          # Lag en plan for hver elev som skal følges opp.
          iko fyll oppfølgingsplan --fra vurdert.xlsx
          # Samle det lærerne har skrevet, i et regneark.
          iko les Output/1STA -o svar.xlsx

        Sluttstatus:
          0   Alt er gjort.
          1   Gjort, men med feil eller advarsler, eller noe ble beholdt som det var.
          2   Ingenting kunne gjøres, eller skrivingen måtte stoppe.
          64  Kommandolinjen er feil.
          70  Intern feil i iko. Det som alt er skrevet, er helt.

        Skriv iko hjelp KOMMANDO for å lese om en kommando.

        """))
    #expect(outcome.status == 0)
  }

  @Test func `help of fyll, whole`() throws {
    #expect(
      try BuiltTool.run("fyll", "--hjelp").output == """
        Lager dokumenter av data, ett for hver elev.

        Bruk:
          iko fyll SKJEMA [--fra KILDE]… [-o MAPPE] [valg]

        Argumenter:
          SKJEMA  Et av skjemaene (se iko skjema), eller stien til et hvilket som helst
                  skjema (.docx).

        Valg:
              --fra KILDE          Klasseliste eller register (.xlsx, .csv), .json,
                                   .jsonl, utfylte .docx, en mappe med lister, eller -
                                   for JSON-linjer fra standard inn. Kan gjentas.
          -o MAPPE                 Mappen dokumentene legges i. Ellers Output.
              --mal FIL            Bruk denne malen, ikke den som følger med.
              --elev NAVN|NØKKEL   Bare denne eleven. Kan gjentas.
              --klasse KLASSE      Bare denne klassen.
              --trinn Vg1|Vg2|Vg3  Bare dette trinnet.
              --ark NAVN           Bare dette arket i regneark. Ellers alle ark som er
                                   samme slags liste.
              --dato ÅÅÅÅ-MM-DD    Dokumentets dato. Ellers dagens dato.
              --skoleår 2026/2027  Skoleåret. Ellers det som datoen ligger i.
              --målform bokmål|nynorsk
                                   Målformen dokumentene lages på. Ellers den som står i
                                   kolonnen Målform i listen, eller i iko oppsett.
              --navn-fra KOLONNE   Feltet eller kolonnen som gir filene navn, for
                                   skjemaer som ikke handler om en elev.
              --etiketter FIL      Skolens egne ord for feltene, for et skjema uten
                                   felter.
              --tøm-malen          Ta bort det som er skrevet i malen, før den brukes.
              --ja                 Ta bort uten å spørre, med --tøm-malen. Uten skjerm
                                   blir ingenting tatt bort uten dette valget.
              --uten-navn          Bruk en kode i filnavnene, ikke elevens navn.
              --uten-stempel       Ikke legg i dokumentene hva iko skrev i dem. Da kan
                                   iko senere ikke se hva som er endret.
              --oppdater           Skriv nye data inn i dokumenter som noen har endret:
                                   bare i felter som står urørt. Resten blir stående.
              --ny-kopi            Lag et nytt dokument ved siden av et som er endret.
              --ny-periode         Lag neste plan ved siden av den forrige: elev,
                                   bakgrunn og tiltak som ikke er ferdige, føres over.
              --samme-elev FIL     Du går god for at dokumentet gjelder eleven i listen,
                                   når iko ikke kan avgjøre det. Kan gjentas.
              --for-papir          La tomme felt være blanke på papir, uten ledetekst.
                                   De er fortsatt felt, og leses som ubesvart.
              --pdf                Lag også en PDF ved siden av hvert dokument, med
                                   LibreOffice.
              --prøv               Skriv ingen filer; vis hva som ville blitt gjort.
              --json               Skriv JSON-linjer til standard ut og alt annet til
                                   standard feil.
              --stille             Skriv bare feil; ikke framdrift og oppsummering.
              --jobber N           Hvor mange dokumenter som behandles samtidig. Ellers
                                   ett for hver kjerne.
          -h, --hjelp              Vis denne hjelpen.

        Eksempler:
          # Først: Hvem kan trenge oppfølging? Skriv beslutningene i listen.
          iko identifiser 1STA.xlsx -o vurdert.xlsx
          # Lag en plan for hver elev som skal følges opp, i mappen Output.
          iko fyll oppfølgingsplan --fra vurdert.xlsx
          # Se hva som ville blitt laget.
          iko fyll oppfølgingsplan --fra vurdert.xlsx --prøv
          # Lag en plan for alle elevene i en klasseliste.
          iko fyll oppfølgingsplan --fra 1STA.xlsx
          # Lag sjekklisten for én elev.
          iko fyll sjekkliste --fra 1STA.xlsx --elev "Nordmann, Kari"
          # Få nye data inn i planer som noen har skrevet i.
          iko fyll oppfølgingsplan --fra vurdert.xlsx --oppdater
          # Lag neste plan for hver elev, ut fra den forrige.
          iko fyll oppfølgingsplan --fra vurdert.xlsx --ny-periode
          # Ta med svar som iko les har samlet.
          iko fyll oppfølgingsplan --fra vurdert.xlsx --fra svar.jsonl
          # Lag planene på nynorsk.
          iko fyll oppfølgingsplan --fra 1STA.xlsx --målform nynorsk
          # Sjekklister til å skrive på for hånd, og PDF-er.
          iko fyll sjekkliste --fra 1STA.xlsx --for-papir --pdf
          # Fyll ut et skjema iko ikke kjenner fra før.
          iko fyll leiekontrakt.docx --fra leietakere.xlsx

        """)
  }

  @Test(arguments: [
    ["hjelp", "fyll"], ["help", "fill"], ["fyll", "-h"], ["fill", "--help"], ["fyll", "--nei", "-h"],
  ])
  func `every way to ask gives the same help`(arguments: [String]) throws {
    let line = "\"$IKO\" " + arguments.joined(separator: " ")

    let outcome = try BuiltTool.shell(line)

    #expect(outcome.output == (try BuiltTool.run("fyll", "--hjelp").output))
    #expect(outcome.status == 0)
  }

  @Test(arguments: [
    "", "skjema", "fyll", "les", "endringer", "oversikt", "identifiser", "klargjør", "sjekk", "mappe", "side", "pdf",
    "hvor",
    "rydd", "oppsett", "diagnose", "demo", "fullføring", "hjelp",
  ])
  func `no English of the parser and no line too wide`(command: String) throws {
    for width in [40, 60, 80, 120] {
      let text = try BuiltTool.shell("COLUMNS=\(width) \"$IKO\" \(command) --hjelp").output

      for word in ["USAGE", "OVERVIEW", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "See '", "Show ", "forms"] {
        #expect(!text.contains(word))
      }
      let body = text.prefix(upTo: text.firstRange(of: "Eksempler:")?.lowerBound ?? text.endIndex)
      for line in body.split(separator: "\n") where !line.hasPrefix("  iko ") { #expect(line.count <= max(width, 48)) }
    }
  }

  @Test(arguments: ["--versjon", "--version"])
  func `the version`(name: String) throws {
    let outcome = try BuiltTool.run(name)

    #expect(outcome.output.hasPrefix("iko 0.2.0 (utviklerbygg)\n\nMaler:\n"))
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
  }

  @Test func `a reader that goes away is no crash`() throws {
    let outcome = try BuiltTool.shell("\"$IKO\" --hjelp | true; echo ${PIPESTATUS[0]}")

    #expect(outcome == .init(status: 0, output: "0\n", errors: ""))
  }

  #if os(Linux)
    @Test func `a full disk is reported and exits 2`() throws {
      let outcome = try BuiltTool.shell("\"$IKO\" --hjelp > /dev/full")

      #expect(outcome.errors == "Feil: Kunne ikke skrive til standard ut. Er disken full?\n")
      #expect(outcome.status == 2)
    }
  #endif
}
