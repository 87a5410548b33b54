import Foundation
import Forms
import IKO

/// The lists that lie in a folder, where a folder is given for a list.
enum Kildemappe {
  private static let endings = Kildefil.listeendelser.union(["json", "jsonl"])

  /// The sources, each folder replaced by the lists and data right in it by name, and a remark for each folder. Filled documents are not taken:
  /// old plans may lie there.
  static func lister(_ sources: [String]) -> (sources: [String], findings: [Finding]) {
    var (all, findings) = ([String](), [Finding]())
    for source in sources {
      var isFolder: ObjCBool = false
      guard source != "-", FileManager.default.fileExists(atPath: source, isDirectory: &isFolder), isFolder.boolValue
      else {
        all.append(source)
        continue
      }
      let names = ((try? FileManager.default.contentsOfDirectory(atPath: source)) ?? []).sorted()
      // «~$liste.xlsx» is what Excel keeps of a file that is open.
      let files = names.filter { !$0.hasPrefix(".") && !$0.hasPrefix("~$") }
      let lists = files.filter { endings.contains($0.split(separator: ".").last.map { $0.lowercased() } ?? "") }
      let left = files.count - lists.count
      let folder = source.hasSuffix("/") ? String(source.dropLast()) : source
      all += lists.map { "\(folder)/\($0)" }
      findings.append(
        Finding(
          .list, lists.isEmpty ? .error : .remark, place: source,
          message: Wording.takenFromFolder(lists.count, left: left)))
    }
    return (all, findings)
  }
}
