import Disk
import Foundation

/// What a process was started with, as far as it decides where templates and settings are looked for. A test gives its own.
///
///     let malmappe = Malmappe(Omgivelser(miljø: [:], arbeidsmappe: "/home/kari/iko", program: "/usr/bin"))
public struct Omgivelser: Sendable {
  /// Environment variables.
  public var miljø: [String: String]
  /// The folder that the command is run in; nil where it is gone.
  public var arbeidsmappe: String?
  /// The folder that the program lies in; nil where the system does not tell.
  public var program: String?

  public init(miljø: [String: String] = [:], arbeidsmappe: String?, program: String? = nil) {
    self.miljø = miljø
    self.arbeidsmappe = arbeidsmappe
    self.program = program
  }

  /// Those of the running process.
  public static var prosessen: Omgivelser {
    Omgivelser(
      miljø: ProcessInfo.processInfo.environment, arbeidsmappe: Files.resolved("."), program: Files.programFolder)
  }

  /// What IT has set for the whole school: `/etc/iko`, or the folder that `IKO_SKOLEMAPPE` names (a network share, a test).
  public var skolemappe: String { verdi("IKO_SKOLEMAPPE") ?? "/etc/iko" }

  /// What is kept for one user: `iko` in `XDG_CONFIG_HOME`, else in `~/.config`. Nil for a user without a home.
  public var brukermappe: String? {
    // A relative path there is to be ignored (XDG Base Directory Specification).
    if let config = verdi("XDG_CONFIG_HOME"), config.hasPrefix("/") { return Self.path(config, "iko") }
    return verdi("HOME").map { Self.path($0, ".config/iko") }
  }

  /// A variable that is set to anything.
  func verdi(_ name: String) -> String? { miljø[name].flatMap { $0.isEmpty ? nil : $0 } }

  static func path(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
