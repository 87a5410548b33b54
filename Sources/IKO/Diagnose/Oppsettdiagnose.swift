import Disk
import Forms

/// The files of settings, and whether they can be read. What they hold is not shown: one of them names a person.
public struct Oppsettdiagnose: Sendable {
  public struct Fil: Sendable {
    public let sti: String
    public let finnes: Bool
    /// How many settings it has.
    public let antall: Int
    /// Why it cannot be used.
    public let feil: FormError?
  }

  /// The working folder's, then the whole school's.
  public let filer: [Fil]
  public let funn: [Finding]

  /// Whether `fyll` takes them.
  public var kanBrukes: Bool { filer.allSatisfy { $0.feil == nil } }

  init(_ omgivelser: Omgivelser) {
    let (arbeid, skole) = Skoleoppsett.stier(omgivelser)
    filer = [arbeid, skole].compactMap(\.self).map { sti in
      do throws(FormError) {
        let fil = try Oppsettfil(sti)
        return Fil(sti: sti, finnes: fil.finnes, antall: fil.antall, feil: nil)
      } catch {
        return Fil(sti: sti, finnes: true, antall: 0, feil: error)
      }
    }
    var funn = filer.compactMap(\.feil).map { Maldiagnose.feil($0) }
    if let named = omgivelser.verdi("IKO_SKOLEMAPPE"), Files.kind(of: named) != .folder {
      funn.append(Finding(.installation, .warning, place: named, message: Wording.schoolFolderIsGone))
    }
    self.funn = funn
  }
}
