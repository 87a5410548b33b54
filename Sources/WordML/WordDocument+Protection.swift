import LibXML
import OPC

extension WordDocument {
  /// Whether the document is protected against editing (`w:documentProtection`, [ECMA-376] 17.15.1.29).
  package func isProtected() throws(PackageFault) -> Bool {
    for part in try package.related(to: package.mainPart, type: "settings") {
      guard let protection = (try? package.tree(of: part))?.root.first(.w("documentProtection")) else { continue }
      if protection.isOn(.w("enforcement"), otherwise: false) { return true }
    }
    return false
  }
}
