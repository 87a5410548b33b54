import Synchronization

/// What lets one browser in: a code that stands in the opened address and holds once, and the cookie that it is exchanged for.
///
/// The address of a program that is started can be seen in the list of processes; what it was good for is gone when the browser has opened it.
package final class SessionKey: Sendable {
  /// In the opened address.
  package let code: String
  private let secret: String
  private let isUsed = Mutex(false)

  package init() {
    code = Self.random()
    secret = Self.random()
  }

  /// The cookie for a code; nil where it is another, or was used.
  package func cookie(for code: String, port: Int) -> String? {
    guard Self.isSame(code, self.code) else { return nil }
    let isFirst = isUsed.withLock { used in
      defer { used = true }
      return !used
    }
    return isFirst ? "\(Self.name(port))=\(secret); Path=/; HttpOnly; SameSite=Strict" : nil
  }

  /// Whether a request brings the cookie.
  package func isHeld(by head: RequestHead, port: Int) -> Bool {
    head.values("cookie").contains { line in
      line.split(separator: ";").contains { pair in
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0].drop(while: { $0 == " " }) == Self.name(port)
          && Self.isSame(String(parts[1]), secret)
      }
    }
  }

  /// A browser sends the cookies of a machine to all its ports: two pages must not take each other's.
  private static func name(_ port: Int) -> String { "iko-\(port)" }

  /// 32 bytes of the system's, as 64 digits.
  private static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef")
    return String((0..<64).map { _ in digits[Int.random(in: 0..<16, using: &generator)] })
  }

  /// How long it takes does not tell how much of it is right.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
