import Disk
import IKO

/// What the program was started with: the folder to work in, and whether a browser is opened.
package struct Start: Sendable {
  /// The folder, without links.
  package let folder: String
  package let opensBrowser: Bool

  /// Why it cannot be started, and the exit status that tells it.
  package struct Fault: Error {
    package let sentence: String
    package let status: Int32
  }

  /// - Parameters:
  ///   - arguments: at most one folder; without it, the one that was worked in last.
  ///   - environment: where the folder that was worked in last is kept.
  package init(_ arguments: [String], environment: [String: String]) throws(Fault) {
    var (paths, opensBrowser) = ([String](), true)
    for argument in arguments {
      if argument == "--uten-nettleser" {
        opensBrowser = false
      } else if argument.hasPrefix("-") {
        throw Fault(sentence: Wording.unknownArgument(argument), status: 64)
      } else {
        paths.append(argument)
      }
    }
    guard paths.count <= 1 else { throw Fault(sentence: Wording.oneFolder, status: 64) }
    let last = SisteMappe(Omgivelser(miljø: environment, arbeidsmappe: nil))
    guard let path = paths.first ?? last.les() else { throw Fault(sentence: Wording.whichFolder, status: 64) }
    guard let folder = Files.resolved(path), Files.kind(of: folder) == .folder else {
      throw Fault(sentence: Wording.noFolder(path), status: 2)
    }
    guard Files.isReadable(folder), Files.isWritable(folder) else {
      throw Fault(sentence: Wording.closedFolder(path), status: 2)
    }
    // That it cannot be remembered is no reason not to work in it.
    try? last.husk(folder)
    (self.folder, self.opensBrowser) = (folder, opensBrowser)
  }
}
