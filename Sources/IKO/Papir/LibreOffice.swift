import Disk
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// LibreOffice as a program that is run: without a window, with a profile of its own, for so long and no longer.
///
/// Everything it writes lies below one folder, which goes when the work is done: its profile, its temporary files, what it makes.
struct LibreOffice: Sendable {
  /// The path of `soffice`.
  let program: String

  /// How a run ended.
  enum End: Equatable { case ended, stopped, notStarted }

  /// Converts files to PDF/A-2, each under its own name, and waits for it.
  ///
  /// - Parameters:
  ///   - files: the paths of the documents.
  ///   - folder: where the PDFs go.
  ///   - home: the folder below which it may write anything else.
  ///   - seconds: after so many it is stopped, with all that it started.
  func convert(_ files: [String], to folder: String, home: String, seconds: Int) -> End {
    let process = Process()
    process.executableURL = URL(filePath: program)
    // Its own profile: one that is in use by a window of the person's takes no second run.
    let profile = URL(filePath: home + "/profil", directoryHint: .isDirectory).absoluteString
    process.arguments =
      [
        "-env:UserInstallation=\(profile)", "--headless", "--norestore", "--nolockcheck", "--nodefault", "--convert-to",
        Self.filter, "--outdir", folder,
      ] + files
    var environment = ProcessInfo.processInfo.environment
    // What it keeps for later, and what it puts aside meanwhile, would lie where others can see it.
    (environment["HOME"], environment["TMPDIR"]) = (home, home)
    process.environment = environment
    process.currentDirectoryURL = URL(filePath: home)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return .notStarted }
    let limit = Date(timeIntervalSinceNow: TimeInterval(seconds))
    while process.isRunning {
      if Date() > limit {
        stop(process)
        return .stopped
      }
      Thread.sleep(forTimeInterval: 0.02)
    }
    return .ended
  }

  /// It starts others, which must not go on: the whole group of processes is stopped.
  private func stop(_ process: Process) {
    let id = process.processIdentifier
    if getpgid(id) == id { kill(-id, SIGKILL) }
    kill(id, SIGKILL)
    process.waitUntilExit()
  }

  /// PDF/A-2, with structure for those who have it read aloud, and without fields to fill.
  private static let filter =
    #"pdf:writer_pdf_Export:{"SelectPdfVersion":{"type":"long","value":"2"},"UseTaggedPDF":{"type":"boolean","value":"true"},"#
    + #""ExportFormFields":{"type":"boolean","value":"false"}}"#

  /// In the folders of `PATH`, then where it is usually laid. It is not started.
  static func sti(_ omgivelser: Omgivelser) -> String? {
    let path = omgivelser.verdi("PATH")?.split(separator: ":").map(String.init) ?? []
    let names = path.flatMap { folder in ["soffice", "libreoffice"].map { Omgivelser.path(folder, $0) } }
    let usual = [
      "/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/opt/libreoffice/program/soffice",
      "/snap/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    ]
    return (names + usual).first { Files.isExecutable($0) }
  }
}
