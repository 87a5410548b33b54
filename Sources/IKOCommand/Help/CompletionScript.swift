import ArgumentParser

/// The parser's completion script for a shell, without the English `help` command that it adds.
enum CompletionScript {
  static func text(for shell: CompletionShell) -> String {
    let script = Iko.completionScript(for: shell)
      .replacing("|hjelp|help)", with: "|hjelp)")
      .replacing(" hjelp help'", with: " hjelp'")
    // zsh and fish describe each command on a line of its own. A test notices when the parser writes other lines.
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.filter { !$0.contains("Show subcommand help information.") }.joined(separator: "\n")
  }
}
