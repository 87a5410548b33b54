import LibXML
import OPC
import WordML

/// The numbers and signs that Word puts before the items of a list, counted as the page goes on.
struct ListNumbers {
  /// By the number of a list, its levels.
  private var lists: [Int: [Int: Element]] = [:]
  /// By the number of a list, how far each level has come.
  private var counts: [Int: [Int: Int]] = [:]

  init(_ document: WordDocument) throws(PackageFault) {
    for part in try document.package.related(to: document.package.mainPart, type: "numbering") {
      guard let root = try? document.package.tree(of: part).root else { continue }
      var kinds: [Int: [Int: Element]] = [:]
      for kind in root.children(.w("abstractNum")) {
        guard let number = kind.int(.w("abstractNumId"), in: 0...1_000_000) else { continue }
        for level in kind.children(.w("lvl")) {
          if let depth = level.int(.w("ilvl"), in: 0...8) { kinds[number, default: [:]][depth] = level }
        }
      }
      for list in root.children(.w("num")) {
        guard let number = list.int(.w("numId"), in: 1...1_000_000),
          let kind = list.first(.w("abstractNumId"))?.int(.value, in: 0...1_000_000)
        else { continue }
        lists[number] = kinds[kind]
      }
    }
  }

  /// What the list of a paragraph says of its edges.
  func indent(_ look: ParagraphLook) -> Element? {
    look.list.flatMap { lists[$0.number]?[$0.level] }?.first(.w("pPr"))?.first(.w("ind"))
  }

  /// What stands before the next item; nil where nothing does.
  mutating func next(_ look: ParagraphLook) -> String? {
    guard let (number, level) = look.list, let levels = lists[number], let own = levels[level] else { return nil }
    var counts = counts[number] ?? [:]
    counts[level] = counts[level].map { min($0 + 1, 100_000) } ?? Self.start(own)
    for deeper in level + 1..<10 { counts[deeper] = nil }
    self.counts[number] = counts
    let pattern = own.first(.w("lvlText"))?.attribute(.value) ?? ""
    let format = own.first(.w("numFmt"))?.attribute(.value) ?? "decimal"
    if format == "none" { return nil }
    if format == "bullet" { return Self.bullet(pattern, own) }
    var text = ""
    var isPlace = false
    for letter in pattern {
      if isPlace, let depth = letter.wholeNumberValue, (1...9).contains(depth) {
        let level = levels[depth - 1]
        let count = counts[depth - 1] ?? level.map(Self.start) ?? 1
        text += Self.written(count, level?.first(.w("numFmt"))?.attribute(.value) ?? "decimal")
      } else if letter != "%" {
        text.append(letter)
      }
      isPlace = letter == "%"
    }
    return text.isEmpty ? nil : text
  }

  private static func start(_ level: Element) -> Int { level.first(.w("start"))?.int(.value, in: 0...10_000) ?? 1 }

  /// Most are characters of a symbol font.
  private static func bullet(_ text: String, _ level: Element) -> String {
    let fonts = level.first(.runProperties)?.first(.w("rFonts"))
    let font = SymbolFont(named: fonts?.attribute(.w("ascii")))
    guard let sign = text.unicodeScalars.first else { return "•" }
    if let shown = SymbolFont.shown(sign, in: font), font != nil || sign.value >= 0xF000 { return String(shown) }
    if sign.value >= 0xE000, sign.value <= 0xF8FF { return "•" }
    return sign == "o" ? "◦" : String(sign)
  }

  private static func written(_ count: Int, _ format: String) -> String {
    switch format {
    case "lowerLetter": letter(count)
    case "upperLetter": letter(count).uppercased()
    case "lowerRoman": roman(count)
    case "upperRoman": roman(count).uppercased()
    case "none": ""
    default: String(count)
    }
  }

  /// After z comes aa, as Word writes it.
  private static func letter(_ count: Int) -> String {
    guard (1...780).contains(count), let sign = Unicode.Scalar(UInt32(97 + (count - 1) % 26)) else {
      return String(count)
    }
    return String(repeating: String(sign), count: (count - 1) / 26 + 1)
  }

  private static func roman(_ count: Int) -> String {
    guard (1...3999).contains(count) else { return String(count) }
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var (rest, text) = (count, "")
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
