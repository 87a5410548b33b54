import Disk
import Maler
import OPC

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// `make maler`: cleans every .docx of the folders named, or of Templates, and says what it took out. It gives them a glossary part with
/// their prompts, and draws the ring of the year where a template has one. Where a folder has `nynorsk/ordlyd.json`, it then makes the same
/// templates in nynorsk beside that table.
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
        failed = try !translate(folder) || failed
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
    case is Ordlyd.Fault: "ordlyd.json is no table of texts"
    default: "\(error)"
    }
  }

  /// False where a template has a text that the table has no words for: nothing is written then.
  private static func translate(_ folder: String) throws -> Bool {
    let target = folder + "/nynorsk"
    guard Files.kind(of: target + "/ordlyd.json") == .file else { return true }
    let wording = try Ordlyd(Files.read(target + "/ordlyd.json"))
    var isWhole = true
    for name in try Files.names(in: folder) where name.hasSuffix(".docx") && !name.hasPrefix("~$") {
      let made = try Maler.translated(Files.read(folder + "/" + name), wording)
      guard made.missing.isEmpty else {
        print("nynorsk/\(name): not made, ordlyd.json lacks:")
        for text in made.missing { print("  \(text)") }
        isWhole = false
        continue
      }
      if (try? Files.read(target + "/" + name)) == made.bytes {
        print("nynorsk/\(name): as it is")
      } else {
        try Files.write(made.bytes, to: target + "/" + name, replacing: true)
        print("nynorsk/\(name): made")
      }
    }
    return isWhole
  }

  private static func clean(_ path: String) throws -> String {
    let before = try Files.read(path)
    let cleaned = try Maler.clean(before)
    var bytes = cleaned.bytes
    if let ring = try ring(beside: path) { bytes = try Maler.withRing(bytes, ring.ring, description: ring.description) }
    let glossary = try Maler.withGlossary(bytes)
    bytes = glossary.bytes
    let said =
      [
        cleaned.isClean ? nil : "cleaned: \(cleaned.noise.description)",
        glossary.isChanged ? "\(glossary.prompts) prompts in the glossary" : nil,
      ].compactMap(\.self)
    if bytes == before { return "clean" }
    try Files.write(bytes, to: path, replacing: true)
    return said.isEmpty ? "drawn anew" : said.joined(separator: ", ")
  }

  /// The ring of the plan of meetings that lies beside the templates.
  private static func ring(beside path: String) throws -> Maler.Wheel? {
    let plan = Files.folder(of: path) + "/data/møteplan.json"
    return Files.kind(of: plan) == .file ? Maler.ring(try Files.read(plan)) : nil
  }
}
