import Forms
import JSON

/// What a folder of templates says about itself in `utgave.json`: `{"versjon": "0.2.0", "commit": "1a2b3c4", "dato": "2026-11-29"}`.
///
/// Whoever installs the program writes it. A folder without it is that of a working copy, or a school's own.
public struct Utgave: Equatable, Sendable {
  static let fil = "utgave.json"

  public let versjon: String
  public let commit: String?
  /// The day of the commit, as it stands there.
  public let dato: String?

  /// Nil where the folder does not tell.
  ///
  /// - Throws: `bad-json` for a file that tells nothing.
  init?(i mappe: String) throws(FormError) {
    let sti = Omgivelser.path(mappe, Self.fil)
    guard let bytes = try Self.bytes(sti) else { return nil }
    guard case .object(let object)? = try? JSONNode(bytes), case .string(let versjon)? = object["versjon"] else {
      throw FormError(kind: "bad-json", file: sti, message: Wording.badEdition)
    }
    func text(_ key: String) -> String? {
      if case .string(let text)? = object[key], !text.isEmpty { text } else { nil }
    }
    self.versjon = versjon
    commit = text("commit")
    dato = text("dato")
  }

  private static func bytes(_ sti: String) throws(FormError) -> [UInt8]? {
    do throws(FormError) {
      return try FormError.reading(sti)
    } catch {
      if error.kind == "no-such-file" { return nil }
      throw error
    }
  }
}

extension Malmappe {
  /// The edition of the program, as the templates that came with it tell; nil where they do not, or tell of another version.
  public var utgave: Utgave? {
    let delivered = steder.filter(\.erLevert) + steder.filter { $0.slag == .miljø }
    return delivered.lazy.compactMap { try? Utgave(i: $0.mappe) }.first.flatMap {
      $0.versjon == Version.text ? $0 : nil
    }
  }
}
