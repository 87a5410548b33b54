import Disk
import Forms
import Foundation
import JSON

/// One file of settings: `skole.json` in the working folder, or in what IT has set for the whole school.
///
///     var fil = try Oppsettfil("skole.json")
///     fil[.skole]                                              // "Halden videregående skole"
///     try Oppsettfil.endre("skole.json", [.skole: "Halden videregående skole", .fylke: nil])
///
/// Keys that this version does not know are kept when the file is written again.
public struct Oppsettfil: Sendable {
  static let navn = "skole.json"

  public let sti: String
  /// Whether there is a file.
  public let finnes: Bool
  private let fil: JSONFil
  private let verdier: [Innstilling: String]

  /// Reads a file; one that is not there sets nothing.
  ///
  /// - Throws: `bad-json`, `newer-version`, `bad-setting`, `not-permitted`, `not-a-file`.
  public init(_ sti: String) throws(FormError) {
    self.sti = sti
    fil = try JSONFil(sti, råd: Wording.settingsAdvice)
    finnes = fil.identitet != nil
    var verdier: [Innstilling: String] = [:]
    for innstilling in Innstilling.allCases {
      guard let node = fil.medlemmer[innstilling.rawValue] else { continue }
      switch node {
      case .null, .string(""): continue
      case .string(let text): verdier[innstilling] = innstilling.verdi(text)
      case .number(let number) where innstilling.erTall: verdier[innstilling] = innstilling.verdi(number.description)
      default: break
      }
      guard verdier[innstilling] != nil else {
        throw FormError(kind: "bad-setting", file: sti, message: Wording.badSetting(innstilling))
      }
    }
    self.verdier = verdier
  }

  /// What it sets; nil where it does not.
  public subscript(innstilling: Innstilling) -> String? { verdier[innstilling] }

  /// How many settings it has.
  public var antall: Int { verdier.count }

  /// Changes settings in a file: it is locked, read again and written whole, so that what somebody else set meanwhile stays.
  ///
  /// - Parameters:
  ///   - endringer: the new values; nil takes a setting out.
  ///   - sti: the path of the file.
  ///   - forSkolen: whether every user of the machine may read it.
  /// - Returns: false where the file says all of it already, and was not written.
  /// - Throws: what reading throws; `busy` where another run goes on writing; `not-permitted`.
  @discardableResult
  public static func endre(
    _ sti: String, _ endringer: [Innstilling: String?], forSkolen: Bool = false
  ) throws(FormError) -> Bool {
    // A link leads to where the file is kept; that one is written, and the link stays.
    let sti = Files.isLink(sti) ? Files.resolved(sti) ?? sti : sti
    _ = try Oppsettfil(sti)
    do throws(FormError) {
      return try låst(sti, forSkolen) { () throws(FormError) in
        try Oppsettfil(sti).skriv(endringer, forSkolen: forSkolen)
      }
    } catch {
      guard error.kind == "not-permitted" else { throw error }
      throw FormError(kind: error.kind, file: sti, message: Wording.settingsNotPermitted(forSkolen: forSkolen))
    }
  }

  /// How often it is tried again, a tenth of a second apart, where another run works in the folder.
  static let forsøk = 30

  /// Does work while nobody else writes to the folder of a file. Settings are written in no time, and a person has answered questions for
  /// them, so that a run that is about to end is waited for.
  private static func låst(
    _ sti: String, _ forSkolen: Bool, _ work: () throws(FormError) -> Bool
  ) throws(FormError) -> Bool {
    for _ in 1..<forsøk {
      do throws(FormError) {
        return try Files.locked(Files.folder(of: sti), for: forSkolen ? .everyone : .owner, work)
      } catch {
        guard error.kind == "busy" else { throw error }
        Thread.sleep(forTimeInterval: 0.1)
      }
    }
    return try Files.locked(Files.folder(of: sti), for: forSkolen ? .everyone : .owner, work)
  }

  private func skriv(_ endringer: [Innstilling: String?], forSkolen: Bool) throws(FormError) -> Bool {
    var nye = verdier
    for (innstilling, verdi) in endringer {
      nye[innstilling] = verdi.flatMap { innstilling.verdi($0) }
      guard verdi == nil || nye[innstilling] != nil else {
        throw FormError(kind: "bad-setting", file: sti, message: Wording.badSetting(innstilling))
      }
    }
    guard nye != verdier else { return false }
    let own = Innstilling.allCases.compactMap { innstilling -> (String, JSONValue)? in
      nye[innstilling].map { (innstilling.rawValue, innstilling.erTall ? .number($0) : .string($0)) }
    }
    let known = Set(Innstilling.allCases.map(\.rawValue))
    let others = fil.medlemmer.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
    let bytes = JSONFil.bytes(own + others.map { ($0.key, JSONValue($0.value)) })
    let staged: StagedFile
    do throws(FileFault) {
      staged = try Files.stage(
        bytes, for: sti, replacing: fil.identitet.map { StagedFile.Replaced(old: $0, copy: nil) },
        readers: forSkolen ? .everyone : .owner)
    } catch {
      throw FormError(error)
    }
    try Files.commitAll([staged])
    return true
  }
}
