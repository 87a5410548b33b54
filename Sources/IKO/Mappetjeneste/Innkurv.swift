import Disk
import Forms

/// What lies in the folder that people lay files into: in itself, and in the folders that are named after forms.
struct Innkurv {
  /// A file to be seen to.
  struct Fil {
    let path: String
    /// The form that a list is for.
    let skjema: String
    /// As it was when the round began.
    let state: Files.State
    var name: String { Files.name(of: path) }
  }

  private(set) var filer: [Fil] = []
  /// Folders that are none of those, with something in them: nobody looks there.
  private(set) var fremmede: [String] = []
  /// How many are too new.
  private(set) var venter = 0

  /// Folders for lists; one that is laid in the folder itself is for a plan.
  static let forms = [Oppfølgingsplan.navn, Sjekkliste.navn]
  /// The folder for documents that come back; they may lie in the others too.
  static let returns = "retur"
  static let done = "ferdig"
  /// All folders that people lay files into.
  static let folders = forms + [Vurderingsmottak.mappe, returns]

  init(_ tjeneste: Mappetjeneste) {
    look(in: tjeneste.inn, skjema: tjeneste.skjema, tjeneste)
    for name in Self.folders {
      let folder = tjeneste.inn + "/" + name
      guard !Files.isLink(folder) else { continue }
      look(in: folder, skjema: name == Self.returns ? tjeneste.skjema : name, tjeneste)
    }
    let known = Set(Self.folders + [Self.done])
    fremmede = ((try? Files.names(in: tjeneste.inn)) ?? []).filter { name in
      let folder = tjeneste.inn + "/" + name
      guard !known.contains(name), !Self.isPassedOver(name), !Files.isLink(folder), Files.kind(of: folder) == .folder
      else { return false }
      return ((try? Files.names(in: folder)) ?? []).contains { !Self.isPassedOver($0) }
    }
  }

  private mutating func look(in folder: String, skjema: String, _ tjeneste: Mappetjeneste) {
    for name in (try? Files.names(in: folder)) ?? [] where !Self.isPassedOver(name) {
      // Neither a folder nor a link: what a link leads to was not laid here.
      guard let state = Files.state(of: folder + "/" + name) else { continue }
      let age = tjeneste.nå - state.changed
      // A clock that is behind says nothing of how old it is; that the file is the same when it has been read says more.
      if (0..<tjeneste.vent).contains(age) {
        venter += 1
      } else {
        filer.append(Fil(path: folder + "/" + name, skjema: skjema, state: state))
      }
    }
  }

  /// Locks and temporary files of programs, and what this tool lays there itself.
  private static func isPassedOver(_ name: String) -> Bool {
    let lower = name.lowercased()
    return name.hasPrefix(".") || name.hasPrefix("~") || name.hasSuffix("~") || Følgefil.isOne(name)
      || ["thumbs.db", "desktop.ini", "les meg.txt", "les-meg.txt"].contains(lower)
      || [".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".filepart", ".swp"].contains {
        lower.hasSuffix($0)
      }
  }
}
