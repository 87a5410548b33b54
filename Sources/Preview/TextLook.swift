import LibXML
import Numbers
import WordML

/// How the letters of a run look: what its styles and its own properties say, one after the other.
struct TextLook: Equatable {
  private enum Letters: Equatable { case plain, capitals, small }
  private enum Height: Equatable { case line, raised, lowered }
  private enum Family: Equatable { case sans, serif, fixed }

  private var isBold = false
  private var isItalic = false
  private var isUnderlined = false
  private var isStruck = false
  private var ink: Ink?
  /// In half points.
  private var size: Int?
  private var family: Family?
  private var letters = Letters.plain
  private var height = Height.line
  /// What the text is marked with.
  private(set) var mark: Ink?
  private(set) var isHidden = false

  /// Takes what some properties (`w:rPr`) say.
  mutating func add(_ properties: Element?) {
    guard let properties else { return }
    for one in properties.children where one.isIn(.w) {
      switch one.localName {
      case "b": isBold = one.isOn()
      case "i": isItalic = one.isOn()
      case "u": isUnderlined = one.attribute(.value).map { $0 != "none" } ?? true
      case "strike", "dstrike": isStruck = one.isOn()
      case "color": ink = Ink(one.attribute(.value))
      case "sz": size = one.int(.value, in: 2...400) ?? size
      case "rFonts": family = Self.family(one) ?? family
      case "caps": letters = one.isOn() ? .capitals : .plain
      case "smallCaps": letters = one.isOn() ? .small : .plain
      case "vertAlign": height = Self.height(one.attribute(.value))
      case "highlight": mark = Ink(highlight: one.attribute(.value))
      case "shd": mark = Ink(one.attribute(.w("fill"))) ?? mark
      case "vanish": isHidden = one.isOn()
      default: break
      }
    }
  }

  /// What the text says by itself already, and no letter shall say again: «m²».
  mutating func standsOnLine() { height = .line }

  private static func height(_ word: String?) -> Height {
    switch word {
    case "superscript": .raised
    case "subscript": .lowered
    default: .line
    }
  }

  /// Of a font only the kind: its name is the document's.
  private static func family(_ fonts: Element) -> Family? {
    guard let name = fonts.attribute(.w("ascii"))?.lowercased() else { return nil }
    if ["times", "cambria", "georgia", "garamond", "serif", "palatino", "book"].contains(where: name.contains),
      !name.contains("sans")
    {
      return .serif
    }
    return ["courier", "consolas", "mono"].contains(where: name.contains) ? .fixed : .sans
  }

  /// - Parameter ground: the colour that the text stands on.
  func declarations(on ground: Ink) -> [String] {
    var all: [String] = []
    if isBold { all.append("font-weight:bold") }
    if isItalic { all.append("font-style:italic") }
    if isUnderlined || isStruck {
      all.append(
        "text-decoration:"
          + [isUnderlined ? "underline" : nil, isStruck ? "line-through" : nil].compactMap(\.self).joined(
            separator: " "))
    }
    let below = mark ?? ground
    let colour = ink?.readable(on: below) ?? .plain(on: below)
    if colour != .black { all.append("color:" + colour.css) }
    if let mark { all.append("background:" + mark.css) }
    if let size { all.append("font-size:" + StyleSheet.points(size * 10)) }
    switch family {
    case .serif: all.append("font-family:\"Liberation Serif\",\"Times New Roman\",serif")
    case .fixed: all.append("font-family:\"Liberation Mono\",Consolas,monospace")
    case .sans, nil: break
    }
    switch letters {
    case .capitals: all.append("text-transform:uppercase")
    case .small: all.append("font-variant:small-caps")
    case .plain: break
    }
    switch height {
    case .raised: all.append("vertical-align:super;font-size:70%")
    case .lowered: all.append("vertical-align:sub;font-size:70%")
    case .line: break
    }
    if isHidden { all.append("display:none") }
    return all
  }
}
