import LibXML
import Synchronization

/// One line of a `.rels` part.
package struct Relationship: Sendable, Equatable {
  package let id: String
  /// The last word of the type's address, the same for transitional and strict: `officeDocument`, `header`, `styles`.
  package let type: String
  /// As written, relative to the part that it belongs to.
  package let target: String
  /// Whether the target is outside the package.
  package let isExternal: Bool
}

/// The relationships of an archive's parts, each read once.
final class KnownRelationships: Sendable {
  private let all = Mutex<[PartName: Relationships]>([:])

  subscript(part: PartName) -> Relationships? {
    get { all.withLock { $0[part] } }
    set { all.withLock { $0[part] = newValue } }
  }
}

/// The relationships of a part, or of the package itself.
package struct Relationships: Sendable {
  /// In the order of the part.
  package let all: [Relationship]

  /// Those that were read last.
  static let cache = SmallCache<Relationships>()

  static let namespace = Namespace("http://schemas.openxmlformats.org/package/2006/relationships", prefix: "rel")

  init(_ tree: XMLTree) {
    all = tree.root.children(Name(Self.namespace, "Relationship")).map { element in
      let type = element.attribute(Name(nil, "Type")) ?? ""
      return Relationship(
        id: element.attribute(Name(nil, "Id")) ?? "",
        type: Self.word(type),
        target: element.attribute(Name(nil, "Target")) ?? "",
        isExternal: element.attribute(Name(nil, "TargetMode")) == "External")
    }
  }

  /// Strict documents write two of the words without their hyphen.
  private static func word(_ type: String) -> String {
    let end = type.utf8.lastIndex(of: UInt8(ascii: "/")).map { type.utf8.index(after: $0) } ?? type.startIndex
    return switch String(type[end...]) {
    case "extendedProperties": "extended-properties"
    case "customProperties": "custom-properties"
    case let word: word
    }
  }

  /// The first of a type that leads to a part of the package.
  package func first(ofType type: String) -> Relationship? { all.first { $0.type == type && !$0.isExternal } }

  /// The part with one more relationship, under an id that is not taken.
  package static func adding(type: String, target: String, to tree: XMLTree) -> [UInt8] {
    let taken = Set(Relationships(tree).all.map(\.id))
    var number = taken.count + 1
    while taken.contains("rId\(number)") { number += 1 }
    let element = tree.root.append(Name(namespace, "Relationship"))
    element.setAttribute(Name(nil, "Id"), "rId\(number)")
    element.setAttribute(Name(nil, "Type"), type)
    element.setAttribute(Name(nil, "Target"), target)
    return tree.serialized()
  }
}
