import Maler
import OPC

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `make maler`: cleans every .docx of the folders named, or of Templates, and says what it took out.
///
/// A file that is clean is not written. Exits with 1 when one could not be read or written.
@main
enum RensMaler {
  static func main() {
    let folders = CommandLine.arguments.dropFirst()
    var failed = false
    for folder in folders.isEmpty ? ["Templates"] : Array(folders) {
      do {
        for name in try Files.names(in: folder) where name.hasSuffix(".docx") && !name.hasPrefix("~$") {
          do {
            print("\(name): \(try clean(folder + "/" + name))")
          } catch {
            print("\(name): not cleaned, \(reason(error))")
            failed = true
          }
        }
      } catch {
        print("\(folder): not read, \(reason(error))")
        failed = true
      }
    }
    exit(failed ? 1 : 0)
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case let fault as PackageFault:
      [fault.kind.rawValue, fault.part, fault.detail].compactMap(\.self).joined(separator: " ")
    case let fault as FileFault: fault.kind.rawValue
    default: "\(error)"
    }
  }

  private static func clean(_ path: String) throws -> String {
    let cleaned = try Maler.clean(Files.read(path))
    if cleaned.isClean { return "clean" }
    try Files.write(cleaned.bytes, to: path, replacing: true)
    return "cleaned: \(cleaned.noise.description)"
  }
}
