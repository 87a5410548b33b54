import ArgumentParser

/// The root command. It lists the subcommands; ``Tool`` shows the overview and the help.
struct Iko: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "iko",
    abstract: "Fyller ut og leser skolens IKO-skjemaer: identifisering, kartlegging og oppfølging.",
    usage: "iko KOMMANDO [valg]",
    subcommands: [
      Skjema.self, Fyll.self, Les.self, Endringsliste.self, Oversikt.self, Identifiser.self, Klargjør.self, Sjekk.self,
      Mappe.self, Sidekommando.self, Pdf.self, Hvor.self, Rydd.self, Oppsettskommando.self, Diagnosekommando.self,
      Demo.self,
      Fullføring.self,
      Hjelp.self,
    ],
    helpNames: [])

  @OptionGroup var help: HelpFlag

  @Flag(name: .customLong("versjon"), help: "Vis versjonen.")
  var version = false
}

extension Iko {
  /// The subcommand's type, for what the parser's dump does not carry: usage line and examples.
  static func command(named name: String) -> (any Command.Type)? {
    configuration.subcommands.lazy.compactMap { $0 as? any Command.Type }.first { $0._commandName == name }
  }

  static let examples = [
    Example("iko demo", "Se hva verktøyet gjør, med en oppdiktet klasse."),
    Example(
      "iko identifiser 1STA.xlsx -o vurdert.xlsx", "Se hvem som kan trenge oppfølging, og skriv beslutningene i listen."
    ),
    Example("iko fyll oppfølgingsplan --fra vurdert.xlsx", "Lag en plan for hver elev som skal følges opp."),
    Example("iko les Output/1STA -o svar.xlsx", "Samle det lærerne har skrevet, i et regneark."),
  ]
}

/// `-h`, `--hjelp`. The parser's own help flag is off, because its description is English.
struct HelpFlag: ParsableArguments {
  @Flag(name: [.customShort("h"), .customLong("hjelp")], help: "Vis denne hjelpen.")
  var isAsked = false
}
