/// Walks through the arguments after the command, sorts them by the grammar and collects every fault.
struct ArgumentWalk {
  private let command: Grammar
  private let grammar: Grammar
  private var rest: ArraySlice<String>
  private var named: [String] = []
  private var positional: [String] = []
  private var seen: Set<String> = []
  private var faults: [UsageFault] = []
  private var asksFor: Invocation?

  init(_ command: Grammar, in grammar: Grammar, _ arguments: ArraySlice<String>) {
    self.command = command
    self.grammar = grammar
    self.rest = arguments
  }

  /// The canonical command line. Help and version win over faults: who asks for help gets it.
  mutating func invocation() throws(UsageFaults) -> Invocation {
    while asksFor == nil, let word = rest.popFirst() {
      if word == "--" {
        positional += rest
        rest = []
      } else if word.hasPrefix("-"), word != "-" {
        option(word)
      } else {
        positional.append(word)
      }
    }
    if let asksFor { return asksFor }
    countPositionals()
    guard faults.isEmpty else { throw UsageFaults(command: command.commandName, faults) }
    return .command(command.commandName, [command.commandName] + named + ["--"] + positional)
  }

  private mutating func option(_ word: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let typed = String(parts[0])
    if Invocation.isHelp(word) { return asksFor = .help(command.commandName) }
    if Invocation.isVersion(word) { return asksFor = .version }
    guard let item = command.item(typed: typed), let name = item.names?.first?.typed else { return unknown(typed) }

    if item.kind == .flag {
      if parts.count > 1 { faults.append(.unexpectedValue(flag: name)) }
      if seen.insert(name).inserted { named.append(name) }
      return
    }
    guard let value = value(given: parts.count > 1 ? String(parts[1]) : nil) else {
      let (valueName, meaning) = (item.valueName ?? "", item.abstract ?? "")
      return faults.append(.missingValue(option: name, value: valueName, meaning: meaning))
    }
    if !seen.insert(name).inserted, !item.isRepeating { return faults.append(.repeatedOption(name)) }
    named.append("\(name)=\(value)")
  }

  /// The value after `=`, or the next word if it is not an option. A number may begin with a minus: it is refused later,
  /// by the sentence that says which numbers fit.
  private mutating func value(given: String?) -> String? {
    if let given { return given.isEmpty ? nil : given }
    guard let next = rest.first, !next.isEmpty else {
      _ = rest.popFirst()
      return nil
    }
    if next.hasPrefix("-"), next != "-", Int(next) == nil { return nil }
    return rest.popFirst()
  }

  private mutating func unknown(_ typed: String) {
    let suggestion = Spelling.nearest(to: typed, among: command.optionNames)
    let elsewhere = suggestion == nil ? grammar.commands(with: typed) : []
    faults.append(.unknownOption(typed, suggestion: suggestion, elsewhere: elsewhere))
  }

  /// Too few or too many words. Not after an unknown option: the words may be its values.
  private mutating func countPositionals() {
    if faults.contains(where: { if case .unknownOption = $0 { true } else { false } }) { return }
    let places = command.positionals
    for place in places.dropFirst(positional.count) where !place.isOptional {
      faults.append(.missingArgument(place.valueName ?? "", meaning: place.abstract ?? ""))
    }
    if places.contains(where: \.isRepeating) { return }
    let extra = Array(positional.dropFirst(places.count))
    guard let first = extra.first else { return }
    let isSource = command.item(typed: "--fra") != nil && (first == "-" || first.contains(".") || first.contains("/"))
    faults.append(.extraArguments(extra, option: isSource ? "--fra" : nil))
  }
}
