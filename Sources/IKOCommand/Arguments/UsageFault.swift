/// One thing wrong with the command line. ``Wording`` has the sentence.
enum UsageFault: Error, Equatable, Sendable {
  case unknownCommand(String, suggestion: String?)
  /// An option stands where the command should be; `command` is the first that has it.
  case optionBeforeCommand(String, command: String)
  /// `elsewhere` are the commands that do have this option.
  case unknownOption(String, suggestion: String?, elsewhere: [String])
  case missingArgument(String, meaning: String)
  case missingValue(option: String, value: String, meaning: String)
  case unexpectedValue(flag: String)
  /// More words than the command takes. `option` is the one that was probably forgotten before the first of them.
  case extraArguments([String], option: String?)
  case repeatedOption(String)
  case invalidValue(String, of: String, expected: String)
  case conflict(String, String)
  /// The first is of use only together with the second.
  case needs(String, String)
  /// The parser refused what the walk through the grammar had accepted.
  case notUnderstood
}

/// Everything wrong with one command line, for one message.
struct UsageFaults: Error, Equatable, Sendable {
  /// The command they belong to; nil before a command is known.
  var command: String?
  var faults: [UsageFault]

  init(command: String? = nil, _ faults: [UsageFault]) {
    self.command = command
    self.faults = faults
  }
}
