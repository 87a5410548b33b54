import Disk
import Forms
import Foundation

/// The machine: its system, the encoding of its terminal, and LibreOffice, in which some people open documents.
public struct Maskindiagnose: Sendable {
  /// `Debian GNU/Linux 12 (bookworm), Linux 6.1.0-28-amd64, x86_64`.
  public let system: String
  /// The path of LibreOffice; nil where it was not found. The program does not need it.
  public let libreOffice: String?
  /// The variable that decides the encoding, and its value; nil where none is set.
  public let tegnsett: String?
  public let erUTF8: Bool
  public let funn: [Finding]

  init(_ omgivelser: Omgivelser, erTerminal: Bool) {
    system = Self.system
    libreOffice = LibreOffice.sti(omgivelser)
    // The first that is set decides (POSIX, 8.2).
    let variable = ["LC_ALL", "LC_CTYPE", "LANG"].first { omgivelser.verdi($0) != nil }
    tegnsett = variable.flatMap { name in omgivelser.verdi(name).map { "\(name)=\($0)" } }
    let value = tegnsett?.lowercased() ?? ""
    erUTF8 = value.contains("utf-8") || value.contains("utf8")
    funn =
      erUTF8
      ? []
      : [Finding(.installation, erTerminal ? .warning : .remark, place: variable ?? "LANG", message: Wording.notUTF8)]
  }

  private static var system: String {
    let kernel = (try? Files.read("/proc/sys/kernel/osrelease", limit: 4096)).map {
      String(decoding: $0, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }
    let isWindows = kernel?.lowercased().contains("microsoft") == true
    return [
      ProcessInfo.processInfo.operatingSystemVersionString,
      kernel.map { "Linux \($0)" + (isWindows ? " (Windows, WSL)" : "") }, architecture,
    ].compactMap(\.self).joined(separator: ", ")
  }

  private static var architecture: String? {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      nil
    #endif
  }
}
