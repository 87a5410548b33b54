import Disk
import Forms

/// Two folders for those who have no terminal: lists that are laid in one become documents in the other, and documents that come back
/// become a new overview. One round a call; whoever schedules it calls again.
///
///     let tjeneste = Mappetjeneste(inn: "/srv/iko/inn", ut: "/srv/iko/ut", dato: day, nå: seconds)
///     let runde = try tjeneste.runde()
///
/// Killed at any moment, the next round completes: documents are written whole, a file is noted as done only when all of it is, and moved
/// only when it is noted. A file over which two rounds in turn died fails, and those behind it are seen to.
public struct Mappetjeneste: Sendable {
  public let inn: String
  public let ut: String
  public let dato: Day
  /// Seconds since 1970.
  public let nå: Int
  /// A file that changed less than so many seconds ago may still be on its way.
  public var vent = 10
  /// The form that lists in the folder itself are for.
  public var skjema = Oppfølgingsplan.navn
  /// The usual answers of fields of which a list says nothing.
  public var forvalg = Values()
  public var withNames = true
  /// The written language of pupils of whom a list says nothing.
  public var målform = Målform.bokmål
  /// How documents go to paper.
  public var utskrift = Utskrift()
  /// Who else may read and write what is made; nil is nobody.
  public var deling: Deling?
  public var jobs = 1
  /// Called before each file that is seen to.
  public var onEach: @Sendable () -> Void = {}

  public init(inn: String, ut: String, dato: Day, nå: Int) {
    self.inn = Self.trimmed(inn)
    self.ut = Self.trimmed(ut)
    self.dato = dato
    self.nå = nå
  }

  /// Beside the folders: what to lay where.
  static let help = "LES-MEG.txt"

  /// What came of a round.
  public struct Runde: Sendable {
    /// Another round was running, and nothing was done.
    public var varOpptatt = false
    public var saker: [Sak] = []
    /// How many files are left for the next round, because somebody may be writing them.
    public var venter = 0
    /// The overview's files, where they were written anew.
    public var oversikter: [String] = []
    /// Why others may not read what was made, where the system did not allow it. What the round made is there all the same.
    public var ikkeDelt: FormError?
  }

  /// One file that was laid there.
  public struct Sak: Sendable {
    public enum Status: String, Sendable {
      case behandlet
      /// The same content was seen to before.
      case behandletFør
      case feilet
    }

    public let fil: String
    public let status: Status
    /// What was made of it, in a sentence.
    public let melding: String
    public let funn: [Finding]
  }

  /// One round. Throws when the folders cannot be used at all; a file that cannot is a ``Sak``.
  public func runde() throws(FormError) -> Runde {
    try checkFolders()
    let lock: FolderLock
    do throws(FileFault) {
      lock = try FolderLock(inn)
    } catch {
      if error.kind == .busy { return Runde(varOpptatt: true) }
      throw FormError(error)
    }
    defer { lock.release() }
    try FormError.ofFiles { () throws(FileFault) in
      try Files.makeFolder(ut)
      for name in Innkurv.folders { try Files.makeFolder(inn + "/" + name) }
      let help = inn + "/" + Self.help
      if Files.kind(of: help) == nil { try Følgefil.write(Wording.folderHelp, to: help) }
    }
    cleanFolders()
    var runde = Runde()
    let kurv = Innkurv(self)
    runde.venter = kurv.venter
    for name in kurv.fremmede {
      // Said once, as long as the folder lies there.
      let note = Følgefil.fault(beside: inn + "/" + name)
      guard Files.kind(of: note) == nil else { continue }
      let message = Wording.foreignFolder(name, Innkurv.folders)
      try? Følgefil.write([message], to: note)
      runde.saker.append(Sak(fil: inn + "/" + name, status: .feilet, melding: message, funn: []))
    }
    var behandling = Behandling(self)
    for fil in kurv.filer {
      switch behandling.behandle(fil) {
      case .sak(let sak): runde.saker.append(sak)
      case .venter: runde.venter += 1
      case .kjent: continue
      }
      if behandling.stops { break }
    }
    if !behandling.stops {
      runde.oversikter = try Oversiktsfiler(self).write(isChanged: behandling.harEndret)
    }
    if let deling {
      do throws(FormError) {
        for folder in [inn, ut] { try deling.apply(to: folder) }
      } catch {
        runde.ikkeDelt = error
      }
    }
    return runde
  }

  /// Removes what a round that died was writing: in both folders, and among what is kept and what is done.
  private func cleanFolders() {
    let copies = "\(ut)/\(FolderLock.ownFolder)/kopier/\(dato.iso)"
    for (folder, name) in Files.temporaries(below: inn) { Files.cleanTemporary(name, in: folder, copies: copies) }
    // Another program works in it: what it writes is its own.
    guard let lock = try? FolderLock(ut) else { return }
    defer { lock.release() }
    for (folder, name) in Files.temporaries(below: ut) { Files.cleanTemporary(name, in: folder, copies: copies) }
  }

  /// A folder that is gone is a share that is not there: nothing is made in its place.
  private func checkFolders() throws(FormError) {
    guard Files.kind(of: inn) == .folder else {
      throw FormError(kind: "no-such-file", file: inn, message: Wording.noInFolder)
    }
    guard Files.isWritable(inn) else {
      throw FormError(kind: "not-permitted", file: inn, message: Wording.closedInFolder)
    }
    guard Files.kind(of: ut) ?? .folder == .folder else {
      throw FormError(kind: "not-a-folder", file: ut, message: Wording.notAFolder)
    }
    // One in the other would make what comes out go in again.
    guard let one = Files.resolved(inn) else { return }
    let other = Files.resolved(ut) ?? (Files.resolved(Files.folder(of: ut)) ?? "") + "/" + Files.name(of: ut)
    guard one != other, !other.hasPrefix(one + "/"), !one.hasPrefix(other + "/") else {
      throw FormError(kind: "same-folder", file: ut, message: Wording.foldersInEachOther)
    }
  }

  private static func trimmed(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}

extension FormError {
  /// What the operating system says, as an error of this module.
  static func ofFiles<T>(_ work: () throws(FileFault) -> T) throws(FormError) -> T {
    do throws(FileFault) {
      return try work()
    } catch {
      throw FormError(error)
    }
  }
}

extension Files {
  /// The last step of a path.
  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
