import LibXML
import OPC
import WordML

/// The data stores of a document (`customXml/item1.xml`), by their ids.
struct DataStores {
  private(set) var all: [(id: String, part: PartName, tree: XMLTree)] = []

  private static let properties = Namespace(
    "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
    strict: "http://purl.oclc.org/ooxml/officeDocument/customXml", prefix: "ds")

  init(_ document: WordDocument) throws(PackageFault) {
    let package = document.package
    for part in try package.related(to: package.mainPart, type: "customXml") {
      // A store that is no XML is nobody's.
      guard let properties = try package.related(to: part, type: "customXmlProps").first,
        let id = try? package.tree(of: properties).root.attribute(Name(Self.properties, "itemID"))?.lowercased(),
        !all.contains(where: { $0.id == id }), let tree = try? package.tree(of: part)
      else { continue }
      all.append((id, part, tree))
    }
  }

  /// What the store of a bound control says; nil for a control that is not bound, or whose binding is of a kind that is not read.
  func value(of control: ContentControl) -> String? {
    guard let (id, path) = control.storePath, let store = all.first(where: { $0.id == id }) else { return nil }
    return path.place(in: store.tree.root)?.value
  }
}

extension ContentControl {
  /// The id of the store that a control is bound to, in lower case, and a plain path in it.
  var storePath: (id: String, path: PlainPath)? {
    guard let binding = properties?.first(.w("dataBinding")) ?? properties?.first(.w15("dataBinding")),
      let id = (binding.attribute(.w("storeItemID")) ?? binding.attribute(.w15("storeItemID")))?.lowercased(),
      let text = binding.attribute(.w("xpath")) ?? binding.attribute(.w15("xpath")),
      let path = PlainPath(
        text, mappings: binding.attribute(.w("prefixMappings")) ?? binding.attribute(.w15("prefixMappings")) ?? "")
    else { return nil }
    return (id, path)
  }

  /// Whether what a store says is what the control shows: a day in any form, a line of a list by its value, text with other breaks.
  func shows(_ stored: String) -> Bool {
    let shown = text
    func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
    if words(shown) == words(stored) { return true }
    switch kind {
    case .date(let format):
      return Day(iso: stored.prefix(10)).map { DateFormat(format, language: pickerLanguage).text($0) == shown } ?? false
    case .dropDownList(let items), .comboBox(let items):
      return items.contains { $0.text == shown && $0.value == stored }
    default: return false
    }
  }
}
