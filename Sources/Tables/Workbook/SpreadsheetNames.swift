import LibXML

/// The names in the parts of a workbook, transitional and strict (ECMA-376 part 1, 18).
enum SpreadsheetNames {
  static let main = Namespace(
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    strict: "http://purl.oclc.org/ooxml/spreadsheetml/main",
    prefix: "x")
  static let relationships = Namespace(
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    strict: "http://purl.oclc.org/ooxml/officeDocument/relationships", prefix: "r")
}

extension Name {
  /// An element of SpreadsheetML.
  static func x(_ local: StaticString) -> Name { Name(SpreadsheetNames.main, local) }

  /// An attribute without namespace, as SpreadsheetML has them.
  static func plain(_ local: StaticString) -> Name { Name(nil, local) }
}

extension Element {
  /// A truth value as XML Schema writes it.
  func flag(_ name: StaticString) -> Bool {
    let value = attribute(.plain(name))
    return value == "1" || value == "true"
  }
}
