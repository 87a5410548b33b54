import Foundation

/// Opens an address or a file with what the person's desktop has for it.
enum Opener {
  private static let programs = ["/usr/bin/xdg-open", "/usr/local/bin/xdg-open", "/usr/bin/open", "/usr/bin/wslview"]

  /// Whether a program for it was started. Its own words go nowhere.
  static func open(_ target: String) -> Bool {
    guard let program = programs.first(where: { FileManager.default.isExecutableFile(atPath: $0) }) else {
      return false
    }
    // Without a desktop, what is started may be a browser of the terminal, which waits there for nobody.
    let environment = ProcessInfo.processInfo.environment
    guard ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"].contains(where: { environment[$0]?.isEmpty == false })
    else { return false }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = [target]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return (try? process.run()) != nil
  }
}
