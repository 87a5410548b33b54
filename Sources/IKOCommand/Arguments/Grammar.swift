import ArgumentParser
import Foundation

/// A command as the argument parser dumps it: its names, arguments, options and subcommands.
///
/// The parser's own types for this stand in a module it does not offer, so the fields that are needed are declared here.
struct Grammar: Decodable, Sendable {
  var commandName: String
  var aliases: [String]?
  var abstract: String?
  var subcommands: [Grammar]?
  var arguments: [Item]?

  /// A positional argument, an option with a value, or a flag.
  struct Item: Decodable, Sendable {
    enum Kind: String, Decodable, Sendable { case positional, option, flag }

    struct Name: Decodable, Sendable {
      enum Kind: String, Decodable, Sendable { case long, short, longWithSingleDash }
      var kind: Kind
      var name: String

      /// The name as it is typed: `--fra`, `-o`.
      var typed: String { kind == .long ? "--\(name)" : "-\(name)" }
    }

    var kind: Kind
    var isOptional: Bool
    var isRepeating: Bool
    var shouldDisplay: Bool
    var names: [Name]?
    var valueName: String?
    var abstract: String?
  }
}

extension Grammar {
  /// The grammar of the tool that is running.
  static func ofTool() throws -> Grammar {
    var grammar = try dumped(Iko.self)
    // The parser adds a command of its own, in English. `hjelp` has its name as an alias.
    grammar.subcommands?.removeAll { $0.commandName == "help" }
    return grammar
  }

  /// The tool with one of its commands alone: enough for a command line without a fault, at a fraction of what the whole costs.
  static func ofTool(withOnly command: any ParsableCommand.Type) throws -> Grammar {
    Grammar(commandName: Iko._commandName, subcommands: [try dumped(command)])
  }

  private static func dumped(_ command: any ParsableCommand.Type) throws -> Grammar {
    struct Dump: Decodable { var command: Grammar }
    return try JSONDecoder().decode(Dump.self, from: Data(command._dumpHelp().utf8)).command
  }

  /// The subcommand that a person typed, under any of its spellings and hidden names.
  func command(typed word: String) -> Grammar? {
    subcommands?.first { Spelling.of(word, fits: $0.commandName) || ($0.aliases ?? []).contains(word) }
  }

  /// The option or flag that a person typed, dashes included.
  func item(typed name: String) -> Item? {
    (arguments ?? []).first { item in (item.names ?? []).contains { Spelling.of(name, fits: $0.typed) } }
  }

  /// What is filled by position, in order.
  var positionals: [Item] { (arguments ?? []).filter { $0.kind == .positional } }

  /// Every name that help shows for an option.
  var optionNames: [String] {
    (arguments ?? []).filter(\.shouldDisplay).flatMap { ($0.names ?? []).map(\.typed) }
  }
}
