import Foundation

/// The built `iko`, run as a process with its own environment.
struct BuiltTool {
  struct Outcome: Equatable {
    var status: Int32
    var output: String
    var errors: String
  }

  /// The folder of the test bundle holds the products too.
  static var path: URL {
    #if os(macOS)
      Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL.deletingLastPathComponent()
        .appending(path: "iko") ?? URL(filePath: "iko")
    #else
      URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "iko")
    #endif
  }

  /// Runs `iko` with these arguments; `COLUMNS` is 80 unless said otherwise.
  static func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
    try run(path, arguments, environment: environment)
  }

  /// Runs a shell line in which `$IKO` is the tool.
  static func shell(_ line: String) throws -> Outcome {
    try run(URL(filePath: "/bin/bash"), ["-c", line], environment: ["IKO": path.path])
  }

  /// What a sanitizer needs in the tool as well (`.ci/prove`); empty in a usual run.
  private static let sanitizing = ProcessInfo.processInfo.environment
    .filter { ["LD_PRELOAD", "ASAN_OPTIONS", "TSAN_OPTIONS"].contains($0.key) }

  private static func run(_ tool: URL, _ arguments: [String], environment: [String: String]) throws -> Outcome {
    let (output, errors) = (Pipe(), Pipe())
    let process = Process()
    process.executableURL = tool
    process.arguments = arguments
    process.environment = ["COLUMNS": "80", "PATH": "/usr/bin:/bin", "IKO_SKOLEMAPPE": "/dev/null/iko"].merging(
      sanitizing
    ) { $1 }
    .merging(environment) { $1 }
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let outcome = (read(output), read(errors))
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: outcome.0, errors: outcome.1)
  }

  private static func read(_ pipe: Pipe) -> String {
    String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }
}
