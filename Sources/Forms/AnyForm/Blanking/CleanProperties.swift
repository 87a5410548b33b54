import LibXML
import WordML

/// Writes properties anew: elements and attributes that say how something looks, with values that are no text.
enum CleanProperties {
  /// Elements that say how something looks; changes of looks, and whoever made them, are not among them.
  private static let elements: Set<String> = [
    "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "gridCol", "pStyle", "rStyle", "tblStyle", "keepNext",
    "keepLines",
    "pageBreakBefore", "widowControl", "numPr", "ilvl", "numId", "pBdr", "top", "left", "bottom", "right", "start",
    "end",
    "between", "bar", "insideH", "insideV", "shd", "tabs", "tab", "spacing", "ind", "contextualSpacing", "jc",
    "outlineLvl", "textAlignment", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "u", "color", "sz", "szCs",
    "highlight", "vertAlign", "rFonts", "lang", "kern", "position", "w", "tblW", "tblInd", "tblBorders", "tblLayout",
    "tblCellMar", "tblLook", "tblHeader", "cantSplit", "trHeight", "tcW", "gridSpan", "vMerge", "tcBorders", "tcMar",
    "vAlign", "noWrap", "textDirection", "hideMark", "gridBefore", "gridAfter", "wBefore", "wAfter", "pgSz", "pgMar",
    "cols", "col", "docGrid", "titlePg", "type", "suppressAutoHyphens", "bidi", "rtl", "tblStyleRowBandSize",
    "tblStyleColBandSize", "tblpPr", "jcTable", "framePr",
    // Of styles and lists.
    "style", "styles", "docDefaults", "rPrDefault", "pPrDefault", "name", "basedOn", "next", "link", "uiPriority",
    "qFormat", "semiHidden", "unhideWhenUsed", "tblStylePr", "numbering", "abstractNum", "multiLevelType", "lvl",
    "numFmt",
    "lvlText", "lvlJc", "num", "abstractNumId", "suff", "pStyleLink", "lvlOverride", "startOverride", "isLgl",
  ]

  private static let attributes: [StaticString] = [
    "val", "type", "w", "h", "space", "color", "sz", "fill", "ascii", "hAnsi", "cs", "eastAsia", "asciiTheme",
    "hAnsiTheme", "cstheme", "eastAsiaTheme", "before", "after", "line", "lineRule", "left", "right", "start", "end",
    "hanging", "firstLine", "pos", "leader", "top", "bottom", "header", "footer", "gutter", "orient", "num", "code",
    "hRule", "themeColor", "themeFill", "themeTint", "themeShade", "firstRow", "lastRow", "firstColumn", "lastColumn",
    "noHBand", "noVBand", "styleId", "default", "customStyle", "abstractNumId", "numId", "ilvl", "linePitch",
    "equalWidth",
    "beforeAutospacing", "afterAutospacing", "vertAnchor", "horzAnchor", "tblpX", "tblpY", "tblpXSpec", "leftFromText",
    "rightFromText", "wrap", "hAnchor", "vAnchor", "x", "y", "xAlign", "yAlign",
  ]

  /// The attributes in which a style is named.
  private static let named: Set<String> = [
    "pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "style",
  ]

  /// An element of properties with all below it that is named here; empty for another.
  ///
  /// - Parameter styles: the ids that styles get.
  static func xml(_ element: Element, styles: [String: String] = [:]) -> String {
    guard element.isIn(.w), elements.contains(element.localName) else { return "" }
    let name = element.localName
    var xml = "<w:\(name)"
    for attribute in attributes {
      guard var value = element.attribute(.w(attribute)) else { continue }
      if named.contains(name) {
        // A style that the list of styles does not have means nothing.
        if ["styleId", "val"].contains(attribute.description) {
          guard let known = styles[value] else { continue }
          value = known
        }
      } else if name == "rFonts", !attribute.description.hasSuffix("heme") {
        guard fonts.contains(value) else { continue }
      } else if name == "name" {
        guard let id = element.parent.flatMap({ $0.attribute(.w("styleId")) }) else { continue }
        value = isBuiltIn(value) ? value : styles[id] ?? "S"
      } else if name == "lvlText" {
        value = isNumbering(value) ? value : "•"
      }
      guard isPlain(value) || name == "lvlText" else { continue }
      xml += " w:\(attribute)=\"\(escaped(value))\""
    }
    let content = element.children.map { self.xml($0, styles: styles) }.joined()
    return xml + (content.isEmpty ? "/>" : ">\(content)</w:\(name)>")
  }

  /// The ids that the styles of a list get: numbers, for people name styles as they please.
  static func ids(ofStyles root: Element) -> [String: String] {
    var styles: [String: String] = [:]
    for style in root.children(.w("style")) {
      if let id = style.attribute(.w("styleId")), styles[id] == nil { styles[id] = "S\(styles.count + 1)" }
    }
    return styles
  }

  /// Word's own names, which say that a style is a heading, and need no secrecy.
  private static func isBuiltIn(_ name: String) -> Bool {
    let name = name.lowercased()
    return builtIn.contains(name)
      || name.wholeMatch(of: #/(heading|toc|list|body text|list bullet|list number) ?\d/#) != nil
  }

  private static let builtIn: Set<String> = [
    "normal", "title", "subtitle", "default paragraph font", "table grid", "normal table", "no list", "list paragraph",
    "header", "footer", "placeholder text", "hyperlink", "body text", "caption", "strong", "emphasis", "quote",
    "no spacing", "list bullet", "list number",
  ]

  /// Fonts that a document may name.
  private static let fonts: Set<String> = [
    "Calibri", "Calibri Light", "Cambria", "Arial", "Arial Narrow", "Times New Roman", "Verdana", "Tahoma", "Georgia",
    "Segoe UI", "Segoe UI Symbol", "Courier New", "Helvetica", "Garamond", "Aptos", "Aptos Display", "MS Gothic",
    "Wingdings", "Wingdings 2", "Symbol", "Liberation Sans", "Liberation Serif", "DejaVu Sans", "Open Sans", "Roboto",
    "Lato", "Oslo Sans", "Century Gothic", "Trebuchet MS", "Franklin Gothic Book", "Book Antiqua", "Palatino Linotype",
  ]

  /// Names of fonts, colours, measures: short, and letters of English.
  private static func isPlain(_ value: String) -> Bool {
    value.utf8.count <= 40 && value.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || " -.+#%,".contains($0)) }
  }

  /// «%1.», «%1)», a bullet: no word.
  private static func isNumbering(_ value: String) -> Bool {
    value.count <= 12 && value.allSatisfy { $0.isNumber || "%.)(-–•·o".contains($0) || $0.isWhitespace }
  }

  static func escaped(_ text: String) -> String {
    XMLText(text).text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
