import Synchronization

/// Standard output or standard error: buffered, safe from several threads, quiet when the reader is gone.
final class TextStream: Sendable {
  private struct State {
    var pending: [UInt8] = []
    var failure: Int32 = 0
    var showsStatus = false
  }

  let isTerminal: Bool
  private let sink: @Sendable ([UInt8]) -> Int32
  private let state = Mutex(State())

  /// The sink takes bytes and returns 0 or an error's number.
  init(isTerminal: Bool, sink: @escaping @Sendable ([UInt8]) -> Int32) {
    self.isTerminal = isTerminal
    self.sink = sink
  }

  convenience init(descriptor: Int32) {
    self.init(isTerminal: POSIX.isTerminal(descriptor)) { POSIX.write($0, to: descriptor) }
  }

  /// Adds text; it is written when enough has gathered, on ``flush()``, and at the end.
  func write(_ text: String) {
    state.withLock { state in
      state.pending += Array(text.utf8)
      if isTerminal || state.pending.count > 32_768 { send(&state) }
    }
  }

  func flush() { state.withLock { send(&$0) } }

  /// The number of the error that ended writing, nil while all is well. A reader that went away is not an error.
  var failure: Int32? { state.withLock { $0.failure == 0 || $0.failure == POSIX.brokenPipe ? nil : $0.failure } }

  /// Whether nobody reads any more (`iko les … | head`).
  var isClosed: Bool { state.withLock { $0.failure == POSIX.brokenPipe } }

  /// Shows one line that the next one replaces. `ESC [K` clears to the end of the line.
  func showStatus(_ text: String) {
    state.withLock { state in
      state.pending += Array("\r\(text)\u{1B}[K".utf8)
      state.showsStatus = true
      send(&state)
    }
  }

  /// Takes the status line away, if there is one.
  func clearStatus() {
    state.withLock { state in
      guard state.showsStatus else { return }
      state.pending += Array("\r\u{1B}[K".utf8)
      state.showsStatus = false
      send(&state)
    }
  }

  private func send(_ state: inout State) {
    if state.failure == 0, !state.pending.isEmpty { state.failure = sink(state.pending) }
    state.pending.removeAll(keepingCapacity: true)
  }
}
