import Disk

/// What a file is by its name, where documents are looked for.
///
/// Every list of documents is made by it, so that no command passes over what another reads.
enum Dokumentfil: Equatable {
  /// A Word document or template, with or without macros.
  case word
  /// A document of another kind, which Word can save as .docx; its ending without the dot.
  case annen(String)

  private static let wordEndings: Set<String> = ["docx", "docm", "dotx", "dotm"]
  private static let others: Set<String> = ["doc", "dot", "odt", "ott", "rtf", "pdf"]

  /// Nil for what is no document, and for what programs lay beside one: locks (`~$…`, `.~lock…`) and hidden files.
  init?(_ path: String) {
    let name = Files.name(of: path)
    let ending = Self.ending(name)
    if name.hasPrefix(".") || name.hasPrefix("~$") { return nil }
    if Self.wordEndings.contains(ending) {
      self = .word
    } else if Self.others.contains(ending) {
      self = .annen(ending)
    } else {
      return nil
    }
  }

  /// The letters behind the last dot of a name, in lower case; none where there is no dot.
  static func ending(_ name: String) -> String { name.split(separator: ".").dropFirst().last?.lowercased() ?? "" }

  /// A path without the ending of a Word document, and that ending with its dot; `.docx` where it has none.
  static func cut(_ path: String) -> (stem: String, ending: String) {
    let ending = ending(Files.name(of: path))
    guard wordEndings.contains(ending) else { return (path, ".docx") }
    return (String(path.dropLast(ending.count + 1)), "." + path.suffix(ending.count))
  }
}
