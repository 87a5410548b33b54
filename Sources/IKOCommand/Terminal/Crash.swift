import CCrash
import Synchronization

/// What a fault leaves behind that ends the process at once, a trap of Swift or of a C library: one Norwegian sentence, the status 70, and nothing
/// of a pupil.
///
/// Standard error is moved out of the way: Swift's runtime writes there what a trap was about, with the key of a dictionary or the text that
/// could not be converted, and C libraries write what they like. Their words go nowhere; the tool's own go where they should.
enum Crash {
  /// Guards the process, and gives the streams that the tool is to write to.
  static func guarded() -> Terminal {
    crash_hide_memory()
    let descriptor = crash_take_errors()
    moved.withLock { $0 = descriptor }
    let terminal = Terminal.standard(errors: descriptor)
    // A line of progress may stand on the terminal.
    let sentence = (terminal.showsProgress ? "\r\u{1B}[K" : "") + Wording.crashed + "\n"
    var bytes = Array(sentence.utf8).map { CChar(bitPattern: $0) }
    crash_say(&bytes, bytes.count, ExitStatus.internalFault.rawValue)
    return terminal
  }

  /// Where standard error is now; nil where it was never moved.
  static var errors: Int32? { moved.withLock { $0 } }

  private static let moved = Mutex<Int32?>(nil)

  /// A thread whose stack is full can say so only where it has been given another.
  static func guardThread() { crash_guard_thread() }
}

extension Crash {
  #if DEBUG
    /// Falls as the variable `IKO_INTERN_FEIL` asks, so that a test can see what is left: `nøkkel:` and a text falls over a text, as Swift's
    /// runtime does. No program that is built for use knows it.
    static func happenWhereAsked() {
      guard let asked = POSIX.environment("IKO_INTERN_FEIL") else { return }
      let parts = asked.split(separator: ":", maxSplits: 1).map(String.init)
      let text = parts.last ?? ""
      switch parts.first {
      case "tall": print(Int.max.advanced(by: text.utf8.count))
      case "plass": print(Array(text.utf8)[text.utf8.count])
      case "nøkkel": print(Dictionary(uniqueKeysWithValues: [(text, 1), (text, 2)]))
      case "melding": fatalError(text)
      case "minne": print(UnsafePointer<Int>(bitPattern: 8).map(\.pointee) ?? 0)
      case "stabel": print(depth(of: text))
      default: break
      }
    }

    /// Falls at the document that `dokument:N` asks for: those before it are done.
    static func happenAtDocument() {
      guard let asked = POSIX.environment("IKO_INTERN_FEIL"), asked.hasPrefix("dokument:") else { return }
      let number = documents.withLock {
        $0 += 1
        return $0
      }
      if asked == "dokument:\(number)" { fatalError(asked) }
    }

    private static let documents = Mutex(0)

    private static func depth(of text: String) -> Int { text.isEmpty ? 0 : 1 + depth(of: text + "+") }
  #else
    static func happenWhereAsked() {}
    static func happenAtDocument() {}
  #endif
}
