import LibXML

/// `[Content_Types].xml`: which kind of thing each part is.
package struct ContentTypes: Sendable {
  /// The part that they stand in.
  package static let part = PartName("[Content_Types].xml")
  static let namespace = Namespace("http://schemas.openxmlformats.org/package/2006/content-types", prefix: "ct")

  /// Those that were read last.
  static let cache = SmallCache<ContentTypes>()

  private let defaults: [String: String]
  private let overrides: [PartName: String]

  init(_ tree: XMLTree) {
    var defaults: [String: String] = [:]
    var overrides: [PartName: String] = [:]
    for element in tree.root.children {
      let type = element.attribute(Name(nil, "ContentType")) ?? ""
      if element.matches(Name(Self.namespace, "Default")), let ending = element.attribute(Name(nil, "Extension")) {
        defaults[PartName.folded(ending)] = type
      } else if element.matches(Name(Self.namespace, "Override")), let name = element.attribute(Name(nil, "PartName")) {
        overrides[PartName(name)] = type
      }
    }
    self.defaults = defaults
    self.overrides = overrides
  }

  /// The media type of a part, without parameters.
  package subscript(_ part: PartName) -> String? {
    let type = overrides[part] ?? defaults[part.fileExtension]
    return type.map { String($0.prefix { $0 != ";" && $0 != " " }) }
  }

  /// The part with the type of one part set, as an override.
  package static func setting(_ type: String, for part: PartName, in tree: XMLTree) {
    let override = Name(namespace, "Override")
    let known = tree.root.children(override).first { element in
      element.attribute(Name(nil, "PartName")).map { PartName($0) } == part
    }
    let element = known ?? tree.root.append(override)
    element.setAttribute(Name(nil, "PartName"), "/" + part.text)
    element.setAttribute(Name(nil, "ContentType"), type)
  }
}
