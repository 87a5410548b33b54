import LibXML
import Numbers
import WordML

/// How a paragraph stands on the page: what its styles, its list and its own properties say, one after the other. Lengths are in twentieths of
/// a point, none greater than a page.
struct ParagraphLook: Equatable {
  private var before = 0
  private var after = 0
  /// The height of a line, in 240ths of its own where `isShare`.
  private var line: (height: Int, isShare: Bool) = (240, true)
  private(set) var left = 0
  private var right = 0
  /// Negative where the first line hangs out.
  private var first = 0
  private var align: String?
  private(set) var shade: Ink?
  private var edges: [String: Edge] = [:]
  /// The list that it is an item of, and on which level.
  private(set) var list: (number: Int, level: Int)?
  /// Whether a tab leads to the right edge.
  private(set) var hasRightTab = false
  /// Whether a tab is drawn as a line to write on.
  private(set) var hasLeader = false
  /// Which heading it is, from 1; nil where it is none.
  private(set) var heading: Int?

  private static let lengths = -31680...31680

  static func == (left: ParagraphLook, right: ParagraphLook) -> Bool {
    left.declarations == right.declarations
  }

  /// Takes what some properties (`w:pPr`) say.
  mutating func add(_ properties: Element?) {
    guard let properties else { return }
    for one in properties.children where one.isIn(.w) {
      switch one.localName {
      case "spacing": space(one)
      case "ind": indent(one)
      case "jc": align = Self.align(one.attribute(.value))
      case "shd": shade = Ink(one.attribute(.w("fill")))
      case "pBdr": for edge in one.children where edge.isIn(.w) { edges[edge.localName] = Edge(edge) }
      case "numPr": enlist(one)
      case "outlineLvl": heading = one.int(.value, in: 0...8).map { $0 + 1 } ?? heading
      case "tabs":
        let tabs = one.children(.w("tab"))
        hasRightTab = tabs.contains { ["right", "end"].contains($0.attribute(.value)) }
        hasLeader = tabs.contains { ["underscore", "dot", "hyphen", "middleDot"].contains($0.attribute(.w("leader"))) }
      default: break
      }
    }
  }

  mutating func isHeading(_ level: Int?) { heading = level ?? heading }

  private mutating func space(_ one: Element) {
    before = one.int(.w("before"), in: 0...31680) ?? before
    after = one.int(.w("after"), in: 0...31680) ?? after
    guard let height = one.int(.w("line"), in: 1...31680) else { return }
    line = (height, ["exact", "atLeast"].contains(one.attribute(.w("lineRule"))) == false)
  }

  /// Takes what a list or the paragraph says of its edges.
  mutating func indent(_ one: Element) {
    left = one.int(.w("left"), in: Self.lengths) ?? one.int(.w("start"), in: Self.lengths) ?? left
    right = one.int(.w("right"), in: Self.lengths) ?? one.int(.w("end"), in: Self.lengths) ?? right
    first = one.int(.w("firstLine"), in: 0...31680) ?? one.int(.w("hanging"), in: 0...31680).map { -$0 } ?? first
  }

  private mutating func enlist(_ one: Element) {
    let level = one.first(.w("ilvl"))?.int(.value, in: 0...8) ?? list?.level ?? 0
    guard let number = one.first(.w("numId"))?.int(.value, in: 0...1_000_000) else {
      list = list.map { ($0.number, level) }
      return
    }
    // Number 0 takes an item out of the list of its style.
    list = number == 0 ? nil : (number, level)
  }

  private static func align(_ word: String?) -> String? {
    switch word {
    case "center": "center"
    case "right", "end": "right"
    case "both", "distribute": "justify"
    default: nil
    }
  }

  var declarations: [String] {
    var all: [String] = []
    if before > 0 { all.append("margin-top:" + StyleSheet.points(before)) }
    if after > 0 { all.append("margin-bottom:" + StyleSheet.points(after)) }
    if line.isShare {
      if line.height != 240 { all.append("line-height:\(line.height * 12 / 24)%") }
    } else {
      all.append("min-height:" + StyleSheet.points(line.height))
    }
    if left > 0 { all.append("padding-left:" + StyleSheet.points(left)) }
    if right > 0 { all.append("padding-right:" + StyleSheet.points(right)) }
    // Nothing hangs out of the page.
    let start = max(first, -max(left, 0))
    if start != 0 { all.append("text-indent:" + StyleSheet.points(start)) }
    if let align { all.append("text-align:" + align) }
    if let shade { all.append("background:" + shade.css) }
    for side in ["top", "bottom", "left", "right"] {
      if let edge = edges[side], edge.isDrawn { all.append("border-\(side):" + edge.css) }
    }
    return all
  }
}

/// A line around a paragraph, a cell or a table.
struct Edge: Equatable {
  let isDrawn: Bool
  let css: String

  init(_ element: Element) {
    let word = element.attribute(.value) ?? "none"
    isDrawn = word != "none" && word != "nil"
    let kind =
      switch word {
      case "double": "double"
      case "dotted": "dotted"
      case "dashed", "dashSmallGap", "dotDash", "dotDotDash": "dashed"
      default: "solid"
      }
    // In eighths of a point; two lines need room for both.
    let width = max(element.int(.w("sz"), in: 0...96) ?? 4, 4) * (kind == "double" ? 3 : 1)
    let colour = Ink(element.attribute(.w("color"))) ?? .black
    css = isDrawn ? "\(StyleSheet.points(width * 5 / 2)) \(kind) \(colour.css)" : "none"
  }
}
