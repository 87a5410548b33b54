/// Standard input, line by line, where a person answers.
struct TextInput: Sendable {
  let isTerminal: Bool
  private let source: @Sendable () -> String?

  /// - Parameter source: gives the next line without its end; nil after the last one.
  init(isTerminal: Bool, source: @escaping @Sendable () -> String?) {
    self.isTerminal = isTerminal
    self.source = source
  }

  static let standard = TextInput(isTerminal: POSIX.isTerminal(POSIX.standardInput)) { readLine() }

  /// Nobody who answers.
  static let none = TextInput(isTerminal: false) { nil }

  func line() -> String? { source() }
}
