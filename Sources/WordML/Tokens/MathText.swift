import LibXML

/// A formula as one line, as Word writes it in its linear format: `10^2`, `(a+b)/2`, `√(x)` ([ECMA-376] 22.1).
enum MathText {
  /// The formula below an `m:oMath`.
  static func linear(_ element: Element) -> String {
    // Word keeps ordinary runs in a formula too.
    guard element.isIn(.math) else { return VisibleText.of(element) }
    switch element.localName {
    case "t": return element.text
    case "sSup": return part("e", of: element) + "^" + grouped("sup", of: element)
    case "sSub": return part("e", of: element) + "_" + grouped("sub", of: element)
    case "sSubSup":
      return part("e", of: element) + "_" + grouped("sub", of: element) + "^" + grouped("sup", of: element)
    case "sPre": return "_" + grouped("sub", of: element) + "^" + grouped("sup", of: element) + part("e", of: element)
    case "f": return grouped("num", of: element) + "/" + grouped("den", of: element)
    case "rad": return part("deg", of: element) + "√" + grouped("e", of: element)
    case "d": return delimited(element)
    case "nary": return nary(element)
    case "limLow": return part("e", of: element) + "_" + grouped("lim", of: element)
    case "limUpp": return part("e", of: element) + "^" + grouped("lim", of: element)
    case "m": return rows(element)
    // Properties hold characters in attributes only.
    default: return joined(element)
    }
  }

  private static func joined(_ element: Element) -> String {
    element.children.filter { !VisibleText.isHidden($0) }.map(linear).joined()
  }

  private static func child(_ name: String, of element: Element) -> Element? {
    element.children.first { $0.isIn(.math) && $0.localName == name }
  }

  private static func part(_ name: String, of element: Element) -> String { child(name, of: element).map(joined) ?? "" }

  /// In brackets where it is more than one number or name.
  private static func grouped(_ name: String, of element: Element) -> String {
    let text = part(name, of: element)
    let isOne = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "," || $0 == "." }
    return isOne && !text.isEmpty ? text : "(\(text))"
  }

  private static func property(_ name: String, of element: Element) -> String? {
    element.children.first { $0.isIn(.math) && $0.localName.hasSuffix("Pr") }
      .flatMap { child(name, of: $0) }?.attribute(Name(.math, "val"))
  }

  private static func delimited(_ element: Element) -> String {
    let inner = element.children.filter { $0.isIn(.math) && $0.localName == "e" }.map(joined)
    let between = property("sepChr", of: element) ?? "|"
    return (property("begChr", of: element) ?? "(") + inner.joined(separator: between)
      + (property("endChr", of: element) ?? ")")
  }

  private static func nary(_ element: Element) -> String {
    let (low, high) = (part("sub", of: element), part("sup", of: element))
    return (property("chr", of: element) ?? "∫") + (low.isEmpty ? "" : "_" + grouped("sub", of: element))
      + (high.isEmpty ? "" : "^" + grouped("sup", of: element)) + " " + part("e", of: element)
  }

  private static func rows(_ element: Element) -> String {
    let rows = element.children.filter { $0.isIn(.math) && $0.localName == "mr" }
    return rows.map { row in row.children.map(joined).joined(separator: "; ") }.joined(separator: " / ")
  }
}
