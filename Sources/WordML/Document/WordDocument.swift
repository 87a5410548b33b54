import LibXML
import OPC

/// A Word document: a package whose main part is WordprocessingML, with the parts that hold its text.
///
///     let document = try WordDocument(bytes)
///     for story in document.stories { let tree = try document.tree(of: story.part) }
package struct WordDocument: Sendable {
  /// The file as a package.
  package let package: OfficePackage
  /// Main text, headers, footers, footnotes and endnotes, in this order.
  package let stories: [Story]
  /// Document or template, with or without macros.
  package let kind: Kind

  /// A part with text of its own.
  package struct Story: Sendable, Equatable {
    package enum Kind: Sendable {
      case main, header, footer, footnotes, endnotes

      /// Whether what stands there stands on more pages than one.
      package var isOnEveryPage: Bool { self == .header || self == .footer }
    }
    package let kind: Kind
    package let part: PartName
  }

  /// What kind of file the main part's content type says it is.
  package enum Kind: Sendable {
    case document, template, macroDocument, macroTemplate

    /// The content type of the main part, as ECMA-376 part 1, 11.3.10 and [MS-OFFMACRO] name them.
    package var contentType: String {
      switch self {
      case .document: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
      case .template: "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
      case .macroDocument: "application/vnd.ms-word.document.macroEnabled.main+xml"
      case .macroTemplate: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"
      }
    }

    /// Nil for a type that is no Word document.
    package init?(contentType: String) {
      let folded = contentType.lowercased()
      let all: [Kind] = [.document, .template, .macroDocument, .macroTemplate]
      guard let kind = all.first(where: { $0.contentType.lowercased() == folded }) else { return nil }
      self = kind
    }
  }

  /// Opens a document that is in memory.
  package init(_ bytes: [UInt8], limits: Limits = .document) throws(PackageFault) {
    try self.init(OfficePackage(bytes, limits: limits))
  }

  /// Takes a package as a document. Throws when its main part is none.
  package init(_ package: OfficePackage) throws(PackageFault) {
    let type = package.contentTypes[package.mainPart] ?? ""
    guard let kind = Kind(contentType: type) else {
      let isOther = type.contains("spreadsheetml") || type.contains("presentationml") || type.contains("ms-excel")
      throw PackageFault(isOther ? .otherOffice : .wrongType, part: package.mainPart.text)
    }
    self.package = package
    self.kind = kind

    var stories = [Story(kind: .main, part: package.mainPart)]
    let types: [(Story.Kind, String)] = [
      (.header, "header"), (.footer, "footer"), (.footnotes, "footnotes"), (.endnotes, "endnotes"),
    ]
    for (kind, type) in types {
      for part in try package.related(to: package.mainPart, type: type)
      where !stories.contains(where: { $0.part == part }) {
        stories.append(Story(kind: kind, part: part))
      }
    }
    self.stories = stories
    try checkTogether()
  }

  /// The parts with text stand in memory together, so what each may cost, all of them may.
  private func checkTogether() throws(PackageFault) {
    guard stories.count > 1 else { return }
    let sizes = stories.map { package.entry($0.part)?.size ?? 0 }
    // A node has two bytes and a half at least: `<a/>b` are two.
    guard sizes.reduce(0, +) * 2 / 5 > package.limits.nodes else { return }
    var nodes = 0
    for story in stories {
      nodes += try package.nodes(of: story.part)
      guard nodes <= package.limits.nodes else {
        throw PackageFault(.tooLarge, part: story.part.text, limit: .nodes(package.limits.nodes))
      }
    }
  }

  /// The parsed part. The main one must be a WordprocessingML document.
  package func tree(of part: PartName) throws(PackageFault) -> XMLTree {
    let tree = try package.tree(of: part)
    if part == package.mainPart, !tree.root.matches(.w("document")) {
      throw PackageFault(.wrongType, part: part.text)
    }
    return tree
  }

  /// The ids of the character styles that mark a prompt. Word translates ids («Plassholdertekst»), not the style's name.
  package func placeholderStyles() throws(PackageFault) -> Set<String> {
    var styles: Set<String> = ["PlaceholderText"]
    for part in try package.related(to: package.mainPart, type: "styles") {
      guard let tree = try? package.tree(of: part) else { continue }
      for style in tree.root.children(.w("style")) {
        guard let name = style.first(.w("name"))?.attribute(.value), let id = style.attribute(.w("styleId")) else {
          continue
        }
        if name.lowercased() == "placeholder text" { styles.insert(id) }
      }
    }
    return styles
  }
}

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
