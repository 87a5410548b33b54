import LibXML
import OPC
import WordML

/// What runs in a document or leads out of it. Links that a person follows herself are none of it.
enum DangerInspector {
  /// All of it, where nothing else is asked.
  static func all(in document: WordDocument) throws(PackageFault) -> [Finding] {
    var found = try parts(of: document)
    for story in document.stories {
      found += fields(in: InspectedStory(try document.tree(of: story.part).root, in: story.kind))
    }
    return found
  }

  /// By the package: macros, embedded objects, templates and content elsewhere.
  static func parts(of document: WordDocument) throws(PackageFault) -> [Finding] {
    let package = document.package
    var found: [Wording.Danger] = []
    func note(_ danger: Wording.Danger) {
      if !found.contains(danger) { found.append(danger) }
    }
    if [.macroDocument, .macroTemplate].contains(document.kind) { note(.macros) }
    for entry in package.entries {
      if entry.name.lowercased().hasSuffix("vbaproject.bin") { note(.macros) }
      let part = PartName(entry.name)
      guard package.contains(part), !entry.name.hasSuffix(".rels"), !entry.name.hasSuffix("/"),
        let relationships = try package.relationships(of: part)
      else { continue }
      for relationship in relationships.all {
        switch relationship.type {
        case "oleObject", "control": note(.embedded)
        // The numbers behind a chart.
        case "package": if !part.text.contains("/charts/") { note(.embedded) }
        case "attachedTemplate": note(.attachedTemplate)
        case "aFChunk", "subDocument": note(.otherDocument)
        case "hyperlink": continue
        default: if relationship.isExternal { note(.external) }
        }
      }
    }
    return found.map { Finding(.danger, .error, message: Wording.danger($0)) }
  }

  /// By the fields: those that fetch something when the document is opened or printed.
  static func fields(in story: InspectedStory) -> [Finding] {
    let complex = story.complexFields.map { ($0.keyword, $0.begin) }
    let simple = story.simpleFields.map { element in
      let code = element.attribute(.w("instr")) ?? ""
      return (code.split(whereSeparator: \.isWhitespace).first.map { $0.uppercased() } ?? "", element)
    }
    return (complex + simple).filter { fetching.contains($0.0) }.map { keyword, element in
      Finding(
        .danger, .error, place: story.places.place(of: element).description, message: Wording.fetchingField(keyword))
    }
  }

  private static let fetching: Set<String> = [
    "INCLUDE", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "DDE", "DDEAUTO", "LINK", "DATABASE", "RD", "MACROBUTTON",
  ]
}
