import Disk
import Foundation

/// LibreOffice, where it is installed: opens files and saves them in another format, without a window.
///
/// It has a folder and a profile of its own, both gone with it. One call converts many files, for starting takes longest.
final class Soffice {
  static let program: String? = [
    "/usr/bin/soffice", "/usr/lib/libreoffice/program/soffice", "/opt/homebrew/bin/soffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  ].first { FileManager.default.isExecutableFile(atPath: $0) }

  static var isPresent: Bool { program != nil }

  private let folder = NSTemporaryDirectory() + "iko-soffice-" + UUID().uuidString
  private var calls = 0

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The files in the other format, under their own names; one that could not be converted is missing.
  func convert(_ files: [String: [UInt8]], from old: String, to new: String) throws -> [String: [UInt8]] {
    calls += 1
    let (before, after) = ("\(folder)/\(calls)-inn", "\(folder)/\(calls)-ut")
    for path in [folder, before, after] { try Files.makeFolder(path) }
    for (name, bytes) in files { try Files.write(bytes, to: "\(before)/\(name).\(old)", replacing: true) }
    try run(["--convert-to", new, "--outdir", after] + files.keys.sorted().map { "\(before)/\($0).\(old)" })
    return files.keys.reduce(into: [:]) { $0[$1] = try? Files.read("\(after)/\($1).\(new)") }
  }

  private func run(_ arguments: [String]) throws {
    guard let program = Self.program else { return }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["--headless", "-env:UserInstallation=file://\(folder)/profil"] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // It waits for ever where it wants to ask something.
    let limit = DispatchWorkItem { process.terminate() }
    DispatchQueue.global().asyncAfter(deadline: .now() + 300, execute: limit)
    process.waitUntilExit()
    limit.cancel()
  }
}
