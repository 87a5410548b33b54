import LibXML

/// `docProps/custom.xml`: named values that programs leave in a document ([ECMA-376] part 1, 22.3).
enum CustomProperties {
  private static let namespace = Namespace(
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    strict: "http://purl.oclc.org/ooxml/officeDocument/customProperties", prefix: "op")
  private static let types = Namespace(
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    strict: "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes", prefix: "vt")

  static let empty = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" \
    xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"/>
    """

  static func get(_ name: String, in tree: XMLTree) -> String? {
    property(name, in: tree)?.children.first { $0.isIn(types) }?.text
  }

  /// The name of the first property that ends so, and has something before; nil where there is none.
  static func name(ending end: String, in tree: XMLTree) -> String? {
    tree.root.children(Name(namespace, "property")).lazy.compactMap { $0.attribute(Name(nil, "name")) }
      .first { $0.hasSuffix(end) && $0.utf8.count > end.utf8.count }
  }

  /// The names of all that are numbered from 1 with an end of this kind, `x.felter.1`: without the number.
  static func numberedNames(ending end: String, in tree: XMLTree) -> Set<String> {
    let names = tree.root.children(Name(namespace, "property")).compactMap { $0.attribute(Name(nil, "name")) }
    return Set(names.compactMap { name in name.range(of: end).map { String(name[..<$0.upperBound]) } })
  }

  /// The values of `prefix1`, `prefix2` and so on, as far as they go.
  static func numbered(_ prefix: String, in tree: XMLTree) -> [String] {
    var values: [String] = []
    while let value = get(prefix + "\(values.count + 1)", in: tree) { values.append(value) }
    return values
  }

  static func removeAll(_ prefix: String, in tree: XMLTree) {
    for element in Array(tree.root.children(Name(namespace, "property")))
    where element.attribute(Name(nil, "name"))?.hasPrefix(prefix) == true { element.remove() }
  }

  static func set(_ name: String, _ value: String, in tree: XMLTree) {
    if let known = property(name, in: tree)?.children.first(where: { $0.isIn(types) }) {
      known.setText(value)
      return
    }
    let id = freeID(in: tree)
    let element = tree.root.append(Name(namespace, "property"))
    element.setAttribute(Name(nil, "fmtid"), "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
    element.setAttribute(Name(nil, "pid"), "\(id)")
    element.setAttribute(Name(nil, "name"), name)
    element.append(Name(types, "lpwstr")).setText(value)
  }

  /// What a property's id may be: a signed number of 32 bits, and 0 and 1 are reserved.
  static let ids = 2...Int(Int32.max)

  /// The first id that neither it nor the million above it is taken: properties are added one after the other.
  private static func freeID(in tree: XMLTree) -> Int {
    let taken = tree.root.children.compactMap { $0.int(Name(nil, "pid"), in: ids) }
    var free = ids.lowerBound
    for id in taken.sorted() where id - free < 1_000_000 { free = id + 1 }
    return free
  }

  private static func property(_ name: String, in tree: XMLTree) -> Element? {
    tree.root.children(Name(namespace, "property")).first { $0.attribute(Name(nil, "name")) == name }
  }
}
