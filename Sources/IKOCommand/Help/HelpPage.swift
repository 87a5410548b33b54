import ArgumentParser

/// Help in Norwegian, rendered from the grammar. The parser's own help has fixed English headings.
struct HelpPage: Sendable {
  /// Lines without a newline; headings are emphasised on a terminal.
  enum Line: Equatable, Sendable {
    case heading(String)
    case text(String)
  }

  private(set) var lines: [Line] = []
  private let width: Int

  private init(width: Int) { self.width = width }

  /// What `iko` alone shows: what it is, the commands, where to read on.
  static func overview(_ grammar: Grammar, width: Int) -> HelpPage {
    var page = HelpPage(width: width)
    page.paragraph(grammar.abstract ?? "")
    page.section("Bruk", ["iko KOMMANDO [valg]"])
    page.section("Kommandoer", page.commands(grammar))
    page.paragraph(
      "Prøv iko demo. Skriv iko hjelp KOMMANDO for å lese om en kommando. Brukerhåndboken, måned for måned: iko hjelp --håndbok Brukerhåndbok.docx",
      after: true)
    return page
  }

  /// The full help of a command, or of the tool when the name is nil.
  static func help(for name: String?, _ grammar: Grammar, width: Int) -> HelpPage {
    var page = HelpPage(width: width)
    let command = name.flatMap { grammar.command(typed: $0) } ?? grammar
    page.paragraph(command.abstract ?? "")
    page.section("Bruk", [usage(of: name, grammar)])
    page.section("Kommandoer", page.commands(command))
    page.section("Argumenter", page.table(command.positionals.map { ($0.valueName ?? "", $0.abstract ?? "") }))
    let options = (command.arguments ?? []).filter { $0.kind != .positional && $0.shouldDisplay }
    page.section("Valg", page.table(options.map { ($0.term, $0.meaning) }))
    page.section("Eksempler", page.examples(name.flatMap { Iko.command(named: $0)?.examples } ?? Iko.examples))
    if name == nil {
      page.section("Sluttstatus", page.table(statuses))
      page.paragraph("Skriv iko hjelp KOMMANDO for å lese om en kommando.", after: true)
    }
    return page
  }

  /// The usage line of a command, or of the tool when the name is nil.
  static func usage(of name: String?, _ grammar: Grammar) -> String {
    let configuration = name.flatMap { Iko.command(named: $0)?.configuration } ?? Iko.configuration
    return configuration.usage ?? "iko KOMMANDO [valg]"
  }

  static let statuses = [
    ("0", "Alt er gjort."),
    ("1", "Gjort, men med feil eller advarsler, eller noe ble beholdt som det var."),
    ("2", "Ingenting kunne gjøres, eller skrivingen måtte stoppe."),
    ("64", "Kommandolinjen er feil."),
    ("70", "Intern feil i iko. Det som alt er skrevet, er helt."),
  ]
}

extension HelpPage {
  private mutating func paragraph(_ text: String, after: Bool = false) {
    if after { lines.append(.text("")) }
    lines += Layout.wrapped(text, to: width).map(Line.text)
  }

  /// A heading and its lines, indented by two; nothing when there are none.
  private mutating func section(_ title: String, _ body: [String]) {
    guard !body.isEmpty else { return }
    lines += [.text(""), .heading("\(title):")]
    lines += body.map { .text($0.isEmpty ? "" : "  \($0)") }
  }

  private func table(_ rows: [(String, String)]) -> [String] {
    Layout.definitions(rows, width: width - 2)
  }

  private func commands(_ grammar: Grammar) -> [String] {
    table((grammar.subcommands ?? []).map { ($0.commandName, $0.abstract ?? "") })
  }

  /// The purpose first, then the call on a line of its own, whole: it is meant to be copied.
  private func examples(_ examples: [Example]) -> [String] {
    examples.flatMap { example in
      Layout.wrapped(example.purpose, to: width - 4).map { "# \($0)" } + [example.call]
    }
  }
}

extension Grammar.Item {
  /// `-o FIL`, or `    --fra KILDE` so that long names stand under each other.
  var term: String {
    let typed = (names ?? []).map(\.typed).joined(separator: ", ")
    let value = kind == .option ? valueName.map { " \($0)" } ?? "" : ""
    return (typed.hasPrefix("--") ? "    " : "") + typed + value
  }

  var meaning: String {
    (abstract ?? "") + (kind == .option && isRepeating ? " Kan gjentas." : "")
  }
}
