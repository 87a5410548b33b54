import LibXML
import OPC
import WordML

/// Controls that a person or this package cannot fill: locked ones, and those that are bound to a store which is not there.
struct ControlInspector {
  private let stores: Set<String>
  private(set) var findings: [Finding] = []

  init(stores: Set<String>) { self.stores = stores }

  mutating func inspect(_ story: InspectedStory) {
    for found in story.controls {
      let control = found.control
      let label = control.title ?? found.tag
      func warn(_ message: String) {
        let place = story.places.place(of: found.element).description
        findings.append(Finding(.lockedControl, .warning, place: place, field: found.tag, message: message))
      }
      let lock = control.properties?.first(.w("lock"))?.attribute(.value)
      if ["contentLocked", "sdtContentLocked"].contains(lock) { warn(Wording.locked(label)) }
      // The built-in properties of the document are stores that every document has.
      if let store = control.binding?.split(separator: " ").first.map(String.init), store.hasPrefix("{"),
        !stores.contains(store), !Self.builtIn.contains(store)
      {
        warn(Wording.boundToNothing(label))
      }
    }
  }

  /// Core, extended and cover page properties ([MS-OI29500] 2.1.1).
  private static let builtIn: Set<String> = [
    "{6c3c8bc8-f283-45ae-878a-bab7291924a1}", "{6668398d-a668-4e3e-a5eb-62b293d839f1}",
    "{55af091b-3c7a-41e3-b477-f2fdaa23cfda}",
  ]

  /// The ids of the stores that the package holds, in lower case.
  static func stores(of document: WordDocument) throws(PackageFault) -> Set<String> {
    var stores: Set<String> = []
    for store in try document.package.related(to: document.package.mainPart, type: "customXml") {
      for properties in try document.package.related(to: store, type: "customXmlProps") {
        let root = try document.package.tree(of: properties).root
        let name = Name(.customXmlProperties, "itemID")
        if let id = root.attribute(name) { stores.insert(id.lowercased()) }
      }
    }
    return stores
  }

  /// A document that asks for a password, or lets people only fill in form fields.
  static func protection(of document: WordDocument) throws(PackageFault) -> [Finding] {
    for settings in try document.package.related(to: document.package.mainPart, type: "settings") {
      guard let protection = try document.package.tree(of: settings).root.first(.w("documentProtection")),
        protection.isOn(.w("enforcement"), otherwise: false)
      else { continue }
      let isForForms = protection.attribute(.w("edit")) == "forms"
      return [Finding(.lockedControl, .remark, message: Wording.protected(isForForms: isForForms))]
    }
    return []
  }
}

extension Namespace {
  /// Of the properties that stand beside a data store.
  fileprivate static let customXmlProperties = Namespace(
    "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
    strict: "http://purl.oclc.org/ooxml/officeDocument/customXml", prefix: "ds")
}
