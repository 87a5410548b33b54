import ArgumentParser

/// One subcommand: what the parser fills in, the options made of it, and the function that does the work.
///
///     iko fyll … → Fyll (raw text) → FyllOptions (checked values) → Fyll.run(_:on:)
protocol Command: ParsableCommand {
  associatedtype Options: CommandOptions

  /// Two to four calls that a person at a school would type, shown under «Eksempler:».
  static var examples: [Example] { get }

  /// The checked values, or every fault of them at once.
  func options() throws(UsageFaults) -> Options

  /// Does the work. Throws ``Failure`` when nothing can be done.
  static func run(_ options: Options, on terminal: Terminal) async throws -> ExitStatus
}

/// What every command's options say about how it talks.
protocol CommandOptions: Sendable {
  /// `--stille`: no summary and no progress.
  var isQuiet: Bool { get }
  /// `--json`: JSON lines alone on standard output.
  var isJSON: Bool { get }
}

extension CommandOptions {
  var isQuiet: Bool { false }
  var isJSON: Bool { false }
}

/// A call and what it is for.
struct Example: Sendable {
  var call: String
  var purpose: String

  init(_ call: String, _ purpose: String) {
    self.call = call
    self.purpose = purpose
  }
}

/// Nothing can be done, and this Norwegian sentence says why and what to do.
struct Failure: Error {
  var sentence: String
  /// What it is about, for `--json`: a path or a form's name.
  var file = ""
  /// Stable, as the kinds of `FormError` are.
  var kind = "not-possible"
}
