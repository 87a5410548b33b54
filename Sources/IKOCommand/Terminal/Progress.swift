import Synchronization

/// One line on a terminal's standard error, «1 240 av 10 000 dokumenter · 820 i sekundet · 11 s igjen», from one second after the start.
///
///     let progress = Progress(of: 28, "dokumenter", on: terminal)
///     … progress.advance() …          // from any task
///     progress.finish()
final class Progress: Sendable {
  private struct State {
    var done = 0
    var lastDrawn: Duration?
  }

  private let total: Int
  private let noun: String
  private let terminal: Terminal
  private let elapsed: @Sendable () -> Duration
  private let state = Mutex(State())

  /// `elapsed` is the time since the start; a test gives its own.
  init(of total: Int, _ noun: String, on terminal: Terminal, elapsed: (@Sendable () -> Duration)? = nil) {
    let start = ContinuousClock.now
    self.total = total
    self.noun = noun
    self.terminal = terminal
    self.elapsed = elapsed ?? { ContinuousClock.now - start }
  }

  /// One more is done. Draws at most ten times a second.
  func advance() {
    state.withLock { state in
      state.done += 1
      guard terminal.showsProgress, !terminal.isQuiet else { return }
      let now = elapsed()
      guard now >= .seconds(1), state.lastDrawn.map({ now - $0 >= .milliseconds(100) }) ?? true else { return }
      state.lastDrawn = now
      terminal.errors.showStatus(
        Wording.progress(state.done, of: total, noun, elapsed: now, width: terminal.width))
    }
  }

  /// Takes the line away.
  func finish() { terminal.errors.clearStatus() }
}
