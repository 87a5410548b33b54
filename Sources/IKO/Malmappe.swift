import Forms
import Foundation
import TemplateBundle

/// Where the templates are kept: `IKO_MALER`, beside the program, `../share/iko`, or where the build lays them beside what it builds.
public enum Malmappe {
  /// The path of a file in the first of these folders that holds it.
  public static func path(of name: String) throws(FormError) -> String {
    for folder in folders where FileManager.default.fileExists(atPath: folder + "/" + name) {
      return folder + "/" + name
    }
    throw FormError(kind: "no-such-file", file: name, message: Wording.noTemplate(folders: folders))
  }

  /// All folders that are looked in, first to last.
  static var folders: [String] {
    var folders: [String] = []
    if let named = ProcessInfo.processInfo.environment["IKO_MALER"], !named.isEmpty { folders.append(named) }
    let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    folders.append(program.appendingPathComponent("Templates").path)
    folders.append(program.deletingLastPathComponent().appendingPathComponent("share/iko").path)
    folders.append(program.appendingPathComponent(TemplateBundle.path).path)
    return folders
  }
}
