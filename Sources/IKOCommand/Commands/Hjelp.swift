import ArgumentParser

/// `iko hjelp`: the help of the tool or of a command.
struct Hjelp: Command {
  static let configuration = CommandConfiguration(
    commandName: "hjelp",
    abstract: "Viser hjelp for en kommando.",
    usage: "iko hjelp [KOMMANDO] [--manualside]",
    helpNames: [],
    aliases: ["help"])

  static let examples = [
    Example("iko hjelp", "Vis alle kommandoene."),
    Example("iko hjelp fyll", "Vis hjelpen for iko fyll."),
    Example("iko hjelp --manualside > ~/.local/share/man/man1/iko.1", "Legg hjelpen der man iko finner den."),
  ]

  @Argument(
    help: ArgumentHelp("Kommandoen du vil vite mer om.", valueName: "KOMMANDO"),
    completion: .list(Iko.configuration.subcommands.map { $0._commandName }))
  var command: String?

  @Flag(name: .customLong("manualside"), help: "Skriv hjelpen for alle kommandoene som en manualside, for man.")
  var isManual = false

  @OptionGroup var help: HelpFlag

  struct Options: CommandOptions {
    var command: String?
    var isManual = false
  }

  func options() throws(UsageFaults) -> Options {
    if isManual { return Options(isManual: true) }
    guard let command, let grammar = try? Grammar.ofTool() else { return Options() }
    if let known = grammar.command(typed: command) { return Options(command: known.commandName) }
    let names = (grammar.subcommands ?? []).map(\.commandName)
    throw UsageFaults([.unknownCommand(command, suggestion: Spelling.nearest(to: command, among: names))])
  }

  static func run(_ options: Options, on terminal: Terminal) async throws -> ExitStatus {
    if options.isManual {
      terminal.show(ManPage.text(try Grammar.ofTool()))
      return .allDone
    }
    terminal.show(HelpPage.help(for: options.command, try Grammar.ofTool(), width: terminal.width))
    return .allDone
  }
}
