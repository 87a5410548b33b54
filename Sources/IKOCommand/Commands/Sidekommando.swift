import ArgumentParser
import Disk
import IKO

/// `iko side`: starts the page, a program of its own that lies beside this one. The command itself opens no socket.
struct Sidekommando: Command {
  static let configuration = CommandConfiguration(
    commandName: "side",
    abstract: "Åpner en side i nettleseren der hele arbeidet kan gjøres, bare på denne maskinen.",
    usage: "iko side [MAPPE] [--uten-nettleser]",
    helpNames: [])

  static let examples = [
    Example("iko side Dokumenter/IKO", "Åpne siden for en mappe. Alt som lages, legges der."),
    Example("iko side", "Åpne den for mappen som ble brukt sist."),
    Example("iko side --uten-nettleser", "Vis bare adressen, og åpne den selv."),
  ]

  @Argument(
    help: ArgumentHelp("Mappen siden arbeider i. Ellers den som ble brukt sist.", valueName: "MAPPE"),
    completion: .directory)
  var folder: String?

  @Flag(name: .customLong("uten-nettleser"), help: "Vis adressen, og åpne ikke nettleseren.")
  var withoutBrowser = false

  @OptionGroup var help: HelpFlag

  func options() throws(UsageFaults) -> SideOptions { SideOptions(folder: folder, opensBrowser: !withoutBrowser) }

  static func run(_ options: SideOptions, on terminal: Terminal) async throws -> ExitStatus {
    guard let program = program(beside: Omgivelser.prosessen.program) else {
      throw Failure(sentence: Wording.noPage, kind: "not-installed")
    }
    terminal.flush()
    // A path that begins with `-` is no option.
    let folder = options.folder.map { $0.hasPrefix("-") ? "./" + $0 : $0 }
    let arguments = [folder, options.opensBrowser ? nil : "--uten-nettleser"].compactMap(\.self)
    // The page takes this process's place, with its standard error where it was.
    POSIX.replace(with: program, arguments, errors: Crash.errors)
    throw Failure(sentence: Wording.pageNotStarted(program), kind: "not-started")
  }

  /// The page's program in the folder that this one lies in; nil where it is not installed.
  static func program(beside folder: String?) -> String? {
    folder.map { $0 + "/iko-side" }.flatMap { Files.isExecutable($0) ? $0 : nil }
  }
}

/// What `iko side` was asked for.
struct SideOptions: CommandOptions, Equatable {
  /// The folder; nil means the one that was worked in last.
  var folder: String?
  var opensBrowser = true
}
