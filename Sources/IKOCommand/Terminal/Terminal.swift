import Forms
import IKO
import JSON
import Numbers

/// Where the tool talks to a person or a pipe.
///
///     terminal.show(table)        // the product: standard output (standard error when --json owns the former)
///     terminal.emit(object)       // one JSON line on standard output
///     terminal.tell("28 laget.")  // summaries: standard error, not with --stille
///     terminal.complain("Feil …") // standard error, always
///     terminal.ask("Fylke:")      // a question on standard error, the answer from standard input
///
/// Control characters and bidi controls in any text are shown as text, so that a document cannot steer the terminal.
struct Terminal: Sendable {
  let output: TextStream
  let errors: TextStream
  let input: TextInput
  /// Columns for wrapping: `COLUMNS`, else the terminal's own, else 80.
  let width: Int
  /// False with `NO_COLOR`, with `TERM=dumb`, and for what is not a terminal.
  let usesStyle: Bool
  /// Whether a line may be rewritten: standard error is a terminal, not dumb, and nobody asked for plain text.
  let showsProgress: Bool
  private(set) var isQuiet = false
  private(set) var isJSON = false

  init(
    output: TextStream, errors: TextStream, input: TextInput = .none, environment: (String) -> String?,
    columns: Int? = nil
  ) {
    self.output = output
    self.errors = errors
    self.input = input
    let isDumb = environment("TERM") == "dumb"
    width = max(environment("COLUMNS").flatMap { Int(read: $0, in: 1...10_000) } ?? columns ?? 80, 40)
    // no-color.org: any value but the empty one turns colour off.
    let isPlain = isDumb || !(environment("NO_COLOR") ?? "").isEmpty
    usesStyle = output.isTerminal && !isPlain
    showsProgress = errors.isTerminal && !isPlain
  }

  /// The process's own streams.
  ///
  /// - Parameter errors: where standard error is.
  static func standard(errors: Int32) -> Terminal {
    Terminal(
      output: TextStream(descriptor: POSIX.standardOutput), errors: TextStream(descriptor: errors),
      input: .standard, environment: POSIX.environment, columns: POSIX.columns(of: POSIX.standardOutput))
  }

  /// The same streams, talking as the options say.
  func set(quiet: Bool, json: Bool) -> Terminal {
    var copy = self
    copy.isQuiet = quiet
    copy.isJSON = json
    return copy
  }
}

extension Terminal {
  /// The product: what the command was called for. Several lines may be given in one text.
  func show(_ text: String) { put(text.visibleLines, on: isJSON ? errors : output) }

  /// A table, wrapped to the width on a terminal and left whole in a pipe.
  func show(_ table: TextTable) {
    for line in table.lines(width: (isJSON ? errors : output).isTerminal ? width : nil) { show(line) }
  }

  /// A help page, its headings bold where that works.
  func show(_ page: HelpPage) {
    for line in page.lines {
      switch line {
      case .heading(let text): put(usesStyle ? "\u{1B}[1m\(text.visibleLines)\u{1B}[0m" : text.visibleLines, on: output)
      case .text(let text): put(text.visibleLines, on: output)
      }
    }
  }

  /// One JSON line on standard output. The encoder has escaped what could steer a terminal.
  func emit(_ value: JSONValue) { put(value.text, on: output) }

  /// Writes what has gathered of the product: what comes after may end the process, and this is done.
  func flush() {
    output.flush()
    errors.flush()
  }

  /// A summary or a remark on standard error; nothing with `--stille`.
  func tell(_ text: String) {
    if !isQuiet { complain(text) }
  }

  /// An error or a finding on standard error. What stands in standard output's buffer goes first, to keep the order.
  func complain(_ text: String) {
    output.flush()
    put(text.visibleLines, on: errors)
    errors.flush()
  }

  /// Whether somebody is there to answer.
  var canAsk: Bool { input.isTerminal && errors.isTerminal }

  /// Puts a question, and waits for a line; nil where there is none any more.
  func ask(_ question: String) -> String? {
    output.flush()
    errors.clearStatus()
    errors.write(question.visible + " ")
    errors.flush()
    return input.line()
  }

  /// Asks, and returns whether the answer is yes. Anything else is no.
  func asks(_ question: String) -> Bool {
    Wording.yes.contains(ask(question)?.lowercased().filter { !$0.isWhitespace } ?? "")
  }

  /// Writes a whole file, and says where the one that was there before is kept: somebody may have written in it.
  func write(_ bytes: [UInt8], to path: String, replacing: Bool = true) throws(FormError) {
    if let copy = try Utfil.write(bytes, to: path, replacing: replacing) {
      tell(Wording.replacedFile(path, copy: copy))
    }
  }

  /// Writes what is left. Output that could not be written makes the best status "nothing done".
  func finish(_ status: ExitStatus) -> ExitStatus {
    errors.clearStatus()
    output.flush()
    guard output.failure != nil else { return status }
    complain(Wording.cannotWrite)
    return .nothingDone
  }

  private func put(_ text: String, on stream: TextStream) {
    errors.clearStatus()
    stream.write(text + "\n")
  }
}
