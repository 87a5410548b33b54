import IKO

/// The manual page of the tool in the language of `man`, from the same grammar as the help.
struct ManPage {
  private var lines: [String] = []

  /// All commands on one page; `man -l iko.1` shows it.
  static func text(_ grammar: Grammar) -> String {
    var page = ManPage()
    page.lines = [".TH IKO 1 \"\" \"iko \(Version.text)\" \"IKO\\-skjemaer\""]
    // `whatis` takes the line apart at this dash.
    page.section("NAVN", "iko \\- " + inline(grammar.abstract ?? ""))
    page.section("BRUK", ".B " + inline("iko KOMMANDO [valg]"))
    page.section("KOMMANDOER")
    for command in grammar.subcommands ?? [] { page.add(command, of: grammar) }
    page.section("VALG")
    page.add(optionsOf: grammar)
    page.section("EKSEMPLER")
    page.add(Iko.examples)
    page.section("SLUTTSTATUS")
    for (status, meaning) in HelpPage.statuses { page.item(status, meaning) }
    page.section("MILJØ")
    page.item("IKO_MALER", "Mappen med malene, før alle andre steder.")
    page.item("IKO_SKOLEMAPPE", "Mappen med skolens felles oppsett og maler. Ellers /etc/iko.")
    page.item("XDG_CONFIG_HOME", "Der mappen iko ble brukt i sist, huskes. Ellers ~/.config.")
    page.item("NO_COLOR", "Slår av farger på skjermen.")
    page.section("FILER")
    page.item("skole.json, /etc/iko/skole.json", "Skolens innstillinger, i mappen du arbeider i og for hele skolen.")
    page.item("maler, /etc/iko/maler", "Skolens egne maler.")
    page.item("~/.config/iko/mappe", "Mappen iko ble brukt i sist.")
    return page.lines.joined(separator: "\n")
  }

  private mutating func add(_ command: Grammar, of grammar: Grammar) {
    lines += [
      ".SS " + Self.inline(HelpPage.usage(of: command.commandName, grammar)), Self.escaped(command.abstract ?? ""),
    ]
    for item in command.positionals { self.item(item.valueName ?? "", item.abstract ?? "") }
    add(optionsOf: command)
    add(Iko.command(named: command.commandName)?.examples ?? [])
  }

  private mutating func add(optionsOf command: Grammar) {
    for option in (command.arguments ?? []) where option.kind != .positional && option.shouldDisplay {
      item(option.term.trimmed, option.meaning)
    }
  }

  private mutating func add(_ examples: [Example]) {
    for example in examples {
      lines += [".PP", Self.escaped(example.purpose), ".RS", ".nf", Self.escaped(example.call), ".fi", ".RE"]
    }
  }

  private mutating func section(_ title: String, _ text: String? = nil) {
    lines.append(".SH " + title)
    if let text { lines.append(text) }
  }

  private mutating func item(_ term: String, _ meaning: String) {
    lines += [".TP", ".B " + Self.inline(term), Self.escaped(meaning)]
  }

  /// A hyphen that is typed, and a backslash.
  private static func inline(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
  }

  /// A line that begins with a point or an apostrophe would be an order to the formatter.
  private static func escaped(_ text: String) -> String {
    let line = inline(text)
    return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" + line : line
  }
}
