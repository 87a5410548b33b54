import LibXML
import OPC
import WordML

/// The language that text has when nothing says otherwise, and whether any style does.
struct Languages {
  private static let names = ["val", "eastAsia", "bidi"] as [StaticString]
  private var standard: [String: String] = [:]
  private var isDecidedByStyles = false

  init(in draft: Draft, of owner: PartName) throws(PackageFault) {
    for part in try draft.related(to: owner, type: "styles") {
      let root = try draft.tree(of: part).root
      let defaults = root.first(.w("docDefaults"))?.first(.w("rPrDefault"))?.first(.runProperties)
      if let language = defaults?.first(.w("lang")) { standard = Self.values(of: language) }
      for style in root.children(.w("style")) where style.descendants(.w("lang")).contains(where: { !isStandard($0) }) {
        isDecidedByStyles = true
      }
    }
  }

  /// Whether a run's `w:lang` says only what holds anyway. Where a style has another language, the run may well answer to it.
  func isSuperfluous(_ language: Element) -> Bool { !isDecidedByStyles && isStandard(language) }

  private func isStandard(_ language: Element) -> Bool {
    Self.values(of: language).allSatisfy { standard[$0.key] == $0.value }
  }

  private static func values(of language: Element) -> [String: String] {
    var values: [String: String] = [:]
    for name in names { values[name.description] = language.attribute(.w(name))?.lowercased() }
    return values
  }
}
