import LibXML
import WordML

/// A second reader of visible text, made another way than `VisibleText`: every piece of text is asked where it stands.
enum PlainReader {
  /// The letters and digits of a part that a person sees when all changes are accepted.
  static func letters(of root: Element) -> String {
    var result = ""
    for element in root.descendants where isSeen(element) { result += own(element) }
    return letters(of: result)
  }

  /// The letters and digits of a text.
  static func letters(of text: String) -> String { text.filter { $0.isLetter || $0.isNumber } }

  /// The words of a part: letters and digits that stand together.
  static func words(of root: Element) -> Set<String> { Set(count(of: root).keys) }

  /// The words of a part, and how often each stands there.
  static func count(of root: Element) -> [String: Int] {
    var text = ""
    for element in root.descendants where isSeen(element) {
      let separates = ["p", "br", "tab", "cr", "tc", "txbxContent", "sdt"].contains(element.localName)
      text += separates ? " " : own(element)
    }
    return text.split { !$0.isLetter && !$0.isNumber }.reduce(into: [:]) { $0[String($1), default: 0] += 1 }
  }

  private static func own(_ element: Element) -> String {
    if element.matches(Name(.math, "t")) { return element.text }
    guard element.isIn(.w) else { return "" }
    switch element.localName {
    case "t": return isSymbols(element) ? "" : element.text
    case "fldChar": return chosen(element)
    default: return ""
    }
  }

  /// Letters of a font that draws signs are none.
  private static func isSymbols(_ text: Element) -> Bool {
    let font = text.parent?.first(.runProperties)?.first(.w("rFonts"))?.attribute(.w("ascii"))?.lowercased() ?? ""
    return ["wingdings", "webdings", "symbol"].contains { font.hasPrefix($0) }
  }

  /// The line that an old drop-down list shows.
  private static func chosen(_ field: Element) -> String {
    guard let list = field.first(.w("ffData"))?.first(.w("ddList")) else { return "" }
    let lines = list.children(.w("listEntry")).map { $0.attribute(.value) ?? "" }
    let chosen = (list.first(.w("result")) ?? list.first(.w("default")))?.attribute(.value).flatMap { Int($0) } ?? 0
    return lines.indices.contains(chosen) ? lines[chosen] : ""
  }

  private static func isSeen(_ element: Element) -> Bool {
    var above: Element? = element
    while let current = above {
      if current.isIn(.w) {
        if ["del", "moveFrom", "rt", "rPr", "pPr", "sdtPr"].contains(current.localName) { return false }
        if current.matches(.row), current.first(.w("trPr"))?.first(.w("del")) != nil { return false }
      }
      if current.matches(Name(.compatibility, "Fallback")),
        current.parent?.first(Name(.compatibility, "Choice")) != nil
      {
        return false
      }
      above = current.parent
    }
    return true
  }
}
