import SidePage
import Synchronization

/// What the connections are answered by. It is made when the port is known, and that is after the first socket listens: until then nobody is
/// answered.
final class Sockets: Sendable {
  private let held = Mutex<Site?>(nil)

  var site: Site? { held.withLock { $0 } }

  func serve(_ site: Site) { held.withLock { $0 = site } }
}
