#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The system calls of this module, in one place so that another platform can follow.
enum POSIX {
  static let standardInput: Int32 = 0
  static let standardOutput: Int32 = 1
  static let brokenPipe = EPIPE

  /// Lets a write to a closed pipe return an error and not end the process. Calls `signal`.
  static func ignoreBrokenPipe() { _ = signal(SIGPIPE, SIG_IGN) }

  /// Lets a write past the limit on file sizes return an error and not end the process. Calls `signal`.
  static func ignoreFileSizeLimit() { _ = signal(SIGXFSZ, SIG_IGN) }

  /// Writes all bytes. Returns 0 or the error's number. Calls `write`.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = platformWrite(descriptor, UnsafeRawBufferPointer(rebasing: rest))
        if count < 0, errno == EINTR { continue }
        if count < 0 { return errno }
        rest = rest.dropFirst(count)
      }
      return 0
    }
  }

  private static func platformWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }

  /// Calls `isatty`.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The terminal's width in columns, nil when it is not a terminal or does not know. Calls `ioctl`.
  static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Calls `getenv`.
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Lets another program take this process's place. Returns only where that cannot be done. Calls `dup2` and `execv`.
  ///
  /// - Parameters:
  ///   - program: the path of the program.
  ///   - arguments: what it is started with, behind its own name.
  ///   - errors: where standard error is now; nil where it was never moved.
  static func replace(with program: String, _ arguments: [String], errors: Int32?) {
    if let errors { dup2(errors, 2) }
    // Both are ignored here, and what is ignored stays so in the program that follows.
    _ = signal(SIGPIPE, SIG_DFL)
    _ = signal(SIGXFSZ, SIG_DFL)
    var list = ([program] + arguments).map { strdup($0) } + [nil]
    execv(program, &list)
    for text in list { free(text) }
  }

  static func exit(_ status: Int32) -> Never {
    #if canImport(Darwin)
      Darwin.exit(status)
    #elseif canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #endif
  }
}
