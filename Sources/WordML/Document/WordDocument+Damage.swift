import LibXML
import OPC

/// A part without which a document still has all of its text.
package struct OptionalPart: Sendable, Equatable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case core = "core-properties"
    case extended = "extended-properties"
    case custom = "custom-properties"
    case theme, settings, webSettings, numbering, styles, fontTable
    case comments, commentsExtended

    /// The local name of the part's root element.
    var root: String {
      switch self {
      case .core: "coreProperties"
      case .extended, .custom: "Properties"
      case .fontTable: "fonts"
      case .commentsExtended: "commentsEx"
      case .theme, .settings, .webSettings, .numbering, .styles, .comments: rawValue
      }
    }

    /// Whether the package itself relates to it, and not the main part.
    var isOfPackage: Bool { [.core, .extended, .custom].contains(self) }
  }

  package let kind: Kind
  package let part: PartName
}

extension WordDocument {
  /// The optional parts that cannot be read: cut, no XML, with another root, with a wrong checksum, or named and not there.
  ///
  /// What holds places (the main part, headers, footers, notes, data stores) is not among them: where that is broken, nothing is read.
  package func brokenParts() throws(PackageFault) -> [OptionalPart] { try package.brokenParts() }
}

extension OfficePackage {
  /// The optional parts of a Word document that cannot be read; see ``WordDocument/brokenParts()``.
  package func brokenParts() throws(PackageFault) -> [OptionalPart] {
    var broken: [OptionalPart] = []
    for owner in [PartName(""), mainPart] {
      for relationship in try relationships(of: owner)?.all ?? [] where !relationship.isExternal {
        guard let kind = OptionalPart.Kind(rawValue: relationship.type), kind.isOfPackage == (owner == PartName("")),
          let part = owner.resolving(relationship.target), !isSound(part, root: kind.root)
        else { continue }
        broken.append(OptionalPart(kind: kind, part: part))
      }
    }
    return broken
  }

  private func isSound(_ part: PartName, root: String) -> Bool {
    guard let entry = entry(part) else { return false }
    return Soundness.shared.value(of: entry, as: root) { (try? tree(of: part))?.root.localName == root }
  }
}
