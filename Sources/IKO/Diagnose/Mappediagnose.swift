import Disk
import Forms

/// Whether documents can be written in a folder, tried out; nothing is left there.
public struct Mappediagnose: Sendable {
  /// The folder that was asked for.
  public let mappe: String
  /// Whether it is there already.
  public let finnes: Bool
  /// The one that was tried, without links: itself, or the nearest one above it that is there.
  public let prøvd: String
  /// Whether a file could be made and removed again.
  public let kanBrukes: Bool
  /// Whether two files can change names in one step.
  public let kanBytte: Bool
  /// Whether a second run sees that one is going on.
  public let kanLåse: Bool
  public let ledigeByte: Int?
  public let filsystem: String?
  public let funn: [Finding]

  /// With less room than a class's documents may take, somebody should make some.
  static let minstLedig = 50 << 20

  init(_ mappe: String) {
    self.mappe = mappe
    finnes = Files.kind(of: mappe) != nil
    var prøvd = mappe.count > 1 && mappe.hasSuffix("/") ? String(mappe.dropLast()) : mappe
    while Files.kind(of: prøvd) == nil, prøvd != Files.folder(of: prøvd) { prøvd = Files.folder(of: prøvd) }
    prøvd = Files.resolved(prøvd) ?? prøvd
    self.prøvd = prøvd
    guard Files.kind(of: prøvd) == .folder else {
      (kanBrukes, kanBytte, kanLåse, ledigeByte, filsystem) = (false, false, false, nil, nil)
      funn = [Finding(.installation, .error, place: prøvd, message: Wording.notAFolder)]
      return
    }
    let probe = FolderProbe(prøvd)
    (kanBytte, kanLåse) = (probe.exchanges, probe.locks)
    (ledigeByte, filsystem) = (probe.freeBytes, probe.fileSystem)
    kanBrukes = probe.fault == nil
    guard probe.fault == nil else {
      funn = probe.fault.map { [Maldiagnose.feil(FormError($0))] } ?? []
      return
    }
    var funn: [Finding] = []
    func say(_ severity: Finding.Severity, _ message: String) {
      funn.append(Finding(.installation, severity, place: prøvd, message: message))
    }
    if !kanBytte { say(.warning, Wording.noExchange) }
    if !kanLåse { say(.warning, Wording.noLocks) }
    if probe.isBusy { say(.remark, Wording.folderIsBusy) }
    if let ledigeByte, ledigeByte < Self.minstLedig { say(.warning, Wording.littleRoom(ledigeByte)) }
    self.funn = funn
  }
}
