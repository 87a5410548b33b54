import Forms
import Foundation

/// The page's examples of what may be done for each challenge. Examples: they are offered, never written into a plan by themselves.
///
///     for råd in try Tiltakskatalog.publisert() { print(råd.utfordring, råd.tilnærming, råd.ansvar) }
public enum Tiltakskatalog {
  public struct Råd: Codable, Sendable, Equatable {
    public let id: String
    public let utfordring: [String]
    public let tilnærming: [String]
    public let ansvar: [String]
  }

  /// The catalogue that lies with the templates, where a county may change it.
  public static func publisert(i malmappe: Malmappe = .gjeldende) throws(FormError) -> [Råd] {
    let path = try malmappe.path(of: "data/tiltakskatalog.json")
    let bytes = try FormError.reading(path)
    guard let råd = try? JSONDecoder().decode([Råd].self, from: Data(bytes)) else {
      throw FormError(kind: "bad-json", file: path, message: Wording.badCatalogue)
    }
    return råd
  }
}
