/// The name of a part inside a package, without leading slash: `word/document.xml`.
package struct PartName: Hashable, Sendable {
  /// The name without slash at the start.
  package let text: String

  /// From a name with or without its slash at the start; "" is the package itself.
  package init(_ text: String) { self.text = text.hasPrefix("/") ? String(text.dropFirst()) : text }

  /// Where a relationship of this part's folder leads. Nil when the target is outside the package.
  package func resolving(_ target: String) -> PartName? {
    let path = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first.map(String.init) ?? ""
    var steps: [Substring] = path.hasPrefix("/") ? [] : text.split(separator: "/").dropLast()
    for step in path.split(separator: "/") {
      switch step {
      case ".": continue
      case "..":
        guard steps.popLast() != nil else { return nil }
      default: steps.append(step)
      }
    }
    return PartName(steps.joined(separator: "/"))
  }

  /// The part that lists this part's relationships: `word/_rels/document.xml.rels`.
  package var relationships: PartName {
    var steps = text.split(separator: "/").map(String.init)
    let file = steps.popLast() ?? ""
    return PartName((steps + ["_rels", file + ".rels"]).joined(separator: "/"))
  }

  /// What follows the last dot, in lower case; empty without one.
  package var fileExtension: String {
    guard let dot = text.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return Self.folded(String(text[text.index(after: dot)...]))
  }

  /// Part names ignore ASCII case, and only that (ECMA-376 part 2, 6.3.5).
  package static func folded(_ name: String) -> String {
    String(decoding: name.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }

  package static func == (left: PartName, right: PartName) -> Bool { folded(left.text) == folded(right.text) }
  package func hash(into hasher: inout Hasher) { hasher.combine(Self.folded(text)) }
}
