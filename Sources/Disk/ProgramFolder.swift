#if canImport(Glibc)
  import CLinux
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Files {
  /// The folder that the running program lies in, links followed; nil where the system does not tell.
  ///
  /// Neither `PATH` nor the first argument is asked: whoever starts the program may set both as they like. Linux: the link `/proc/self/exe`;
  /// where `/proc` is not mounted, or the file was replaced since, the path that the kernel started it by. macOS: `_NSGetExecutablePath`.
  package static let programFolder: String? = {
    #if canImport(Darwin)
      var size: UInt32 = 0
      _ = _NSGetExecutablePath(nil, &size)
      var buffer = [CChar](repeating: 0, count: Int(size) + 1)
      guard _NSGetExecutablePath(&buffer, &size) == 0 else { return nil }
      let program = resolved(String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    #else
      let program = resolved("/proc/self/exe") ?? shim_started_as().flatMap { resolved(String(cString: $0)) }
    #endif
    return program.map { folder(of: $0) }
  }()
}
