#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import OPC

/// A folder for the owner alone (0700), with one file in it (0600), both gone when it is.
///
/// libxlsxwriter 1.1 writes to a path only, and pupils' data must not lie open while it does.
struct TemporaryFolder: ~Copyable {
  let path: String
  /// The file, made empty.
  let file: String

  private init(path: String, file: String) {
    self.path = path
    self.file = file
  }

  /// Calls `mkdtemp`. Nil when there is no place for it.
  static func make(in folder: String) -> TemporaryFolder? {
    var template = Array("\(folder)/iko-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let file = path + "/ark.xlsx"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      rmdir(path)
      return nil
    }
    close(descriptor)
    return TemporaryFolder(path: path, file: file)
  }

  /// What was written to the file.
  func bytes() throws(FileFault) -> [UInt8] { try Files.read(file, limit: Int.max) }

  /// What `TMPDIR` names, or `/tmp`.
  static var standard: String {
    guard let path = getenv("TMPDIR").map({ String(cString: $0) }), !path.isEmpty else { return "/tmp" }
    return path
  }

  deinit {
    for name in (try? Files.names(in: path)) ?? [] { Files.remove(path + "/" + name) }
    rmdir(path)
  }
}
