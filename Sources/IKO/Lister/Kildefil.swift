import Disk
import Forms
import OPC

/// A source of pupils as it was when it was opened: a file, or what came on standard input. It can be read as often as somebody asks.
///
///     let fil = try Kildefil("svar.jsonl")        // or "-"
///     if let strøm = try Elevstrøm(fil, …) { … } else { try kilder.add(fil) }
public struct Kildefil: Sendable {
  /// What stands for standard input where a path is asked for.
  static let standardInn = "-"

  /// The path, or `-`.
  let sti: String
  /// What it is called in messages.
  public let navn: String
  let bytes: PackedBytes

  /// Reads a path, or standard input for `-`. Throws where that cannot be done.
  public init(_ sti: String) throws(FormError) {
    self.sti = sti
    let limit = Limits.workbook.fileBytes
    do throws(FileFault) {
      bytes =
        sti == Self.standardInn ? try Files.readStandardInput(limit: limit) : try Files.readPacked(sti, limit: limit)
    } catch {
      throw FormError(error)
    }
    navn = sti == Self.standardInn ? Wording.standardInput : sti
  }

  /// What files of lists end in.
  package static let listeendelser: Set<String> = ["xlsx", "xlsm", "csv", "tsv", "txt"]

  /// Whether a file is called as a list is.
  package static func erListe(_ navn: String) -> Bool {
    listeendelser.contains(navn.split(separator: ".").dropFirst().last?.lowercased() ?? "")
  }

  /// What kind of source it is, by its name.
  enum Slag {
    case liste, data, dokument
  }

  var slag: Slag {
    if sti == Self.standardInn { return .data }
    switch sti.split(separator: ".").last.map({ $0.lowercased() }) ?? "" {
    case "json", "jsonl": return .data
    case "docx", "docm", "dotx", "dotm": return .dokument
    default: return .liste
    }
  }

  /// All bytes at once.
  func whole() throws(FormError) -> [UInt8] {
    do throws(FileFault) { return try bytes.all() } catch { throw FormError(error) }
  }
}
