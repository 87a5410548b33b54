import LibXML
import OPC
import WordML

/// Every text of a document that may name a bookmark: field codes, links, linked properties.
struct ReferredNames {
  private var codes = ""
  private var anchors: Set<String> = []

  init(in draft: Draft, parts: [PartName]) throws(PackageFault) {
    for part in parts {
      collect(try draft.tree(of: part).root)
      for link in try draft.package.relationships(of: part)?.all ?? [] {
        if let hash = link.target.firstIndex(of: "#") { add(String(link.target[hash...].dropFirst())) }
      }
    }
    for part in try Maler.customProperties(in: draft) {
      for property in try draft.tree(of: part).root.children {
        property.attribute(Name(nil, "linkTarget")).map { add($0) }
      }
    }
  }

  /// Whether a link leads to the name or a field code holds it. A short name may be held by chance; then its bookmark stays.
  func contains(_ name: String) -> Bool {
    let folded = name.lowercased()
    return folded.isEmpty || anchors.contains(folded) || codes.contains(folded)
  }

  private mutating func collect(_ root: Element) {
    for element in root.descendants {
      if element.matches(.w("instrText")) || element.matches(.w("delInstrText")) {
        // A code may be split between runs, so the pieces are joined.
        codes += element.text.lowercased()
      } else if let code = element.attribute(.w("instr")) {
        codes += "\n" + code.lowercased() + "\n"
      }
      if let anchor = element.attribute(.w("anchor")) { add(anchor) }
      if let link = element.attribute(Name(nil, "href")), link.hasPrefix("#") { add(String(link.dropFirst())) }
    }
    codes += "\n"
  }

  private mutating func add(_ name: String) { anchors.insert(name.lowercased()) }
}
