import ArgumentParser

/// `iko fullføring`: a script that lets the shell complete commands and options.
struct Fullføring: Command {
  static let configuration = CommandConfiguration(
    commandName: "fullføring",
    abstract: "Skriver et skript som lar skallet fullføre kommandoer og valg.",
    usage: "iko fullføring bash|zsh|fish",
    helpNames: [],
    aliases: ["completion"])

  static let examples = [
    Example("iko fullføring bash > ~/.local/share/bash-completion/completions/iko", "Slå på fullføring i bash."),
    Example("iko fullføring zsh > ~/.zsh/completions/_iko", "Slå på fullføring i zsh (mappen må stå i fpath)."),
    Example("iko fullføring fish > ~/.config/fish/completions/iko.fish", "Slå på fullføring i fish."),
  ]

  @Argument(
    help: ArgumentHelp("Skallet du bruker: bash, zsh eller fish.", valueName: "SKALL"),
    completion: .list(["bash", "zsh", "fish"]))
  var shell: String

  @OptionGroup var help: HelpFlag

  struct Options: CommandOptions {
    var shell: CompletionShell
  }

  func options() throws(UsageFaults) -> Options {
    var read = ValueReader()
    let known = read.value(shell, of: "SKALL", Wording.expectedShell) { CompletionShell(rawValue: $0.lowercased()) }
    try read.finish()
    return Options(shell: known ?? .bash)
  }

  static func run(_ options: Options, on terminal: Terminal) async throws -> ExitStatus {
    terminal.show(CompletionScript.text(for: options.shell))
    return .allDone
  }
}
