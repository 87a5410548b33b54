/// The looks of a page, each once, as a class: a page whose styles come from its own server alone has none in its elements.
///
/// A declaration is made of our own words, numbers and colours, never of a document's text.
struct StyleSheet {
  private var names: [String: String] = [:]
  private var rules: [String] = []

  /// The class of some declarations; nil where there are none.
  mutating func name(of declarations: [String]) -> String? {
    guard !declarations.isEmpty else { return nil }
    let text = declarations.joined(separator: ";")
    if let known = names[text] { return known }
    let name = "k\(names.count + 1)"
    names[text] = name
    rules.append(".ark .\(name){\(text)}")
    return name
  }

  /// What every page has, and then its own rules.
  var text: String { Self.base + "\n" + rules.map { $0 + "\n" }.joined() }

  /// A length in twentieths of a point.
  static func points(_ twips: Int) -> String {
    let hundredths = twips.magnitude * 5
    let rest = hundredths % 100
    let fraction = rest == 0 ? "" : "." + (rest < 10 ? "0" : "") + String(rest)
    return (twips < 0 ? "-" : "") + String(hundredths / 100) + fraction + "pt"
  }

  private static let base = """
    .ark{background:#fff;color:#000;font:11pt/1.2 Carlito,Calibri,"Liberation Sans",Arial,sans-serif;overflow-wrap:anywhere}
    .ark .flate{box-sizing:border-box;margin:0 auto}
    .ark p,.ark .avsnitt{margin:0;max-width:none;white-space:pre-wrap}
    .ark table{display:table;border-collapse:collapse;table-layout:fixed;width:auto;max-width:100%}
    .ark tbody{display:table-row-group}.ark tr{display:table-row;padding:0;border:0}.ark col{display:table-column}
    .ark td{display:table-cell;width:auto;min-width:0;padding:0;border:0;hyphens:manual}
    .ark .tab{display:inline-block;min-width:2em}.ark .strek{display:inline-block;min-width:8em;border-bottom:1px solid}
    .ark .boks{display:inline-block;border:1px solid #555;padding:2pt 5pt;box-sizing:border-box;max-width:100%;vertical-align:top;white-space:normal;text-indent:0}
    .ark img{max-width:100%;height:auto}.ark .bilde{border:1px solid #555;padding:0 4pt}
    .ark .fordelt{display:flex;justify-content:space-between;gap:1em}
    .ark .usynlig{display:none}
    .ark a.sted{color:#4a3600;background:#fff3b0;border:2px solid #946200;border-radius:3px;text-decoration:none;cursor:pointer;display:inline-block;min-width:1.4em;min-height:1.2em;text-indent:0;max-width:100%}
    .ark .sted .tom{font:italic 9pt/1.3 Carlito,"Liberation Sans",sans-serif;color:#4a3600;padding:0 2pt}
    .ark .rom{background:#fff3b0;border-left:4px solid #946200}
    .ark a.apen{background:#ffe3dc;border-style:dashed;border-color:#9b1c1c;color:#6d1010}.ark .apen .tom{color:#6d1010}.ark .rom.apen{background:#ffe3dc;border-color:#9b1c1c;border-left-style:dashed}
    .ark a.uten{background:#eef1f3;border-style:dotted;border-color:#4d5a68;color:#333f4b}.ark .uten .tom{color:#333f4b}.ark .rom.uten{background:#eef1f3;border-color:#4d5a68;border-left-style:dotted}
    .ark a.valgt,.ark a.sted:target{background:#cfe4f7;border-color:#0b4f8a;outline:3px solid #0b4f8a}
    """
}
