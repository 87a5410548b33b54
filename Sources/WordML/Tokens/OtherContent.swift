import LibXML

/// Content that is no text and that nobody reads: a chart, another document, something drawn by hand.
package enum OtherContent: String, CaseIterable, Sendable {
  /// Another document that Word puts in when it opens this one (`w:altChunk`, `w:subDoc`).
  case document
  case chart
  /// A SmartArt diagram.
  case diagram
  /// An object of another program.
  case object
  /// A shape without text: a circle around a word, an arrow, a line.
  case shape
  /// Handwriting.
  case ink

  /// What is below an element, in its order, each once.
  package static func all(below root: Element) -> [OtherContent] {
    StoryTokens(root).all.compactMap { if case .other(let kind) = $0.kind { kind } else { nil } }
  }

  /// What an element is by itself; nil for text, pictures, and whatever holds other content.
  init?(_ element: Element) {
    switch element.localName {
    case "altChunk", "subDoc": self = .document
    case "object" where element.isIn(.w): self = .object
    case "contentPart": self = .ink
    case "chart" where !element.isIn(.w): self = .chart
    case "relIds" where !element.isIn(.w): self = .diagram
    // The shapes of a drawing, and those of VML; Word draws a line around headers as one of them.
    case "wsp" where Self.isBare(element): self = .shape
    case "oval", "line", "rect", "roundrect", "shape", "polyline", "curve", "arc":
      guard !element.isIn(.w), element.parent?.isIn(.w) ?? false, Self.isBare(element) else { return nil }
      self = .shape
    default: return nil
    }
  }

  /// Without text and without a picture.
  private static func isBare(_ element: Element) -> Bool {
    !element.descendants.contains { ["txbxContent", "imagedata", "blip"].contains($0.localName) }
  }
}
