import Forms
import IKO
import Synchronization

/// The lines of `les --json`, each written as soon as its document is read: should a later one end the process, they are there.
final class LesLinjer: Sendable {
  private let selection: Dokumentutvalg
  private let terminal: Terminal
  private let withHealth: Bool
  private let doble = Mutex(Doble())

  init(_ selection: Dokumentutvalg, withHealth: Bool, on terminal: Terminal) {
    self.selection = selection
    self.withHealth = withHealth
    self.terminal = terminal
  }

  /// The next file, in the order of the files.
  func show(_ result: LesOutput.Result) {
    guard case .success(let lest) = result else {
      return terminal.emit(LesOutput.line(result, notes: [:], withHealth: withHealth))
    }
    guard let chosen = selection.of(lest) else { return }
    let finding = doble.withLock { $0.finding(of: chosen) }
    let notes = [chosen.fil: [finding].compactMap(\.self)]
    terminal.emit(LesOutput.line(.success(chosen), notes: notes, withHealth: withHealth))
  }
}
