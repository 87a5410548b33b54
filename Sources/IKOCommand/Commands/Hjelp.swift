import ArgumentParser
import IKO

/// `iko hjelp`: the help of the tool or of a command, and the book for its users.
struct Hjelp: Command {
  static let configuration = CommandConfiguration(
    commandName: "hjelp",
    abstract: "Viser hjelp for en kommando, og skriver brukerhåndboken.",
    usage: "iko hjelp [KOMMANDO] [--manualside] [--håndbok FIL]",
    helpNames: [],
    aliases: ["help"])

  static let examples = [
    Example("iko hjelp", "Vis alle kommandoene."),
    Example("iko hjelp fyll", "Vis hjelpen for iko fyll."),
    Example("iko hjelp --håndbok Brukerhåndbok.docx", "Skriv brukerhåndboken, måned for måned, som Word-dokument."),
    Example("iko hjelp --manualside > ~/.local/share/man/man1/iko.1", "Legg hjelpen der man iko finner den."),
  ]

  @Argument(
    help: ArgumentHelp("Kommandoen du vil vite mer om.", valueName: "KOMMANDO"),
    completion: .list(Iko.configuration.subcommands.map { $0._commandName }))
  var command: String?

  @Flag(name: .customLong("manualside"), help: "Skriv hjelpen for alle kommandoene som en manualside, for man.")
  var isManual = false

  @Option(
    name: .customLong("håndbok"),
    help: ArgumentHelp(
      "Skriv brukerhåndboken til en fil: .docx for Word, .html for nettleseren. Den trenger ikke nett.",
      valueName: "FIL"),
    completion: .file(extensions: ["docx", "html"]))
  var handbook: String?

  @OptionGroup var help: HelpFlag

  struct Options: CommandOptions {
    var command: String?
    var isManual = false
    /// Where the book is written, and whether it is for Word.
    var handbook: (path: String, isForWord: Bool)?
  }

  func options() throws(UsageFaults) -> Options {
    if let handbook {
      let ending = handbook.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
      guard let ending, ["docx", "html"].contains(ending) else {
        throw UsageFaults([
          .invalidValue(handbook, of: "--håndbok", expected: Wording.expectedEnding(["docx", "html"]))
        ])
      }
      return Options(handbook: (handbook, ending == "docx"))
    }
    if isManual { return Options(isManual: true) }
    guard let command, let grammar = try? Grammar.ofTool() else { return Options() }
    if let known = grammar.command(typed: command) { return Options(command: known.commandName) }
    let names = (grammar.subcommands ?? []).map(\.commandName)
    throw UsageFaults([.unknownCommand(command, suggestion: Spelling.nearest(to: command, among: names))])
  }

  static func run(_ options: Options, on terminal: Terminal) async throws -> ExitStatus {
    if let file = options.handbook {
      let bok = try Brukerhåndbok()
      try Utfil.write(file.isForWord ? bok.worddokument() : bok.nettside(), to: file.path)
      terminal.show(Wording.handbookWritten(file.path))
      return .allDone
    }
    if options.isManual {
      terminal.show(ManPage.text(try Grammar.ofTool()))
      return .allDone
    }
    terminal.show(HelpPage.help(for: options.command, try Grammar.ofTool(), width: terminal.width))
    return .allDone
  }
}
