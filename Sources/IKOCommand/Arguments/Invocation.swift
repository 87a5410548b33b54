/// What a command line asks for.
///
///     try Invocation(reading: ["fyll", "rutine", "--prov"], grammar)   // .command("fyll", ["fyll", "--prøv", "--", "rutine"])
enum Invocation: Equatable {
  /// `iko` alone. Shows a short overview and exits 0, as gh and clig.dev do: nothing was asked for wrongly.
  case overview
  /// `iko --hjelp`, `iko fyll --hjelp`: the command's name, nil for the tool.
  case help(String?)
  case version
  /// A command and its arguments in canonical form: real names, `--name=value`, positionals after `--`.
  case command(String, [String])
}

extension Invocation {
  /// Reads the arguments by the grammar, or throws every fault in them.
  init(reading arguments: [String], _ grammar: Grammar) throws(UsageFaults) {
    guard let first = arguments.first else {
      self = .overview
      return
    }
    if first.hasPrefix("-"), first.count > 1 {
      self = try Self.beforeCommand(first, grammar)
      return
    }
    guard let command = grammar.command(typed: first) else {
      let names = (grammar.subcommands ?? []).map(\.commandName)
      let suggestion = Spelling.nearest(to: first, among: names)
      throw UsageFaults([.unknownCommand(first, suggestion: suggestion)])
    }
    var walk = ArgumentWalk(command, in: grammar, arguments.dropFirst())
    self = try walk.invocation()
  }

  /// An option in the command's place: help, version, or a fault.
  private static func beforeCommand(_ typed: String, _ grammar: Grammar) throws(UsageFaults) -> Invocation {
    if isHelp(typed) { return .help(nil) }
    if isVersion(typed) { return .version }
    let name = String(typed.prefix { $0 != "=" })
    if let command = grammar.commands(with: name).first {
      throw UsageFaults([.optionBeforeCommand(name, command: command)])
    }
    let suggestion = Spelling.nearest(to: name, among: grammar.optionNames)
    throw UsageFaults([.unknownOption(name, suggestion: suggestion, elsewhere: [])])
  }

  static func isHelp(_ typed: String) -> Bool { ["-h", "--hjelp", "--help"].contains(typed) }
  static func isVersion(_ typed: String) -> Bool { ["--versjon", "--version"].contains(typed) }
}

extension Grammar {
  /// The names of the commands that have an option of this name.
  func commands(with option: String) -> [String] {
    (subcommands ?? []).filter { $0.item(typed: option) != nil }.map(\.commandName)
  }
}
