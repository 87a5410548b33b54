import LibXML
import WordML

/// Runs: text, breaks, numbers of pages.
extension SkeletonPage {
  /// What a place for an answer shows.
  struct Answer {
    private(set) var bytes: [UInt8] = []
    /// Whether all of it is seen as it is written.
    var isPlain = true
    /// Line feeds that are written before the next text.
    private var breaks = 0

    mutating func endLine() { breaks += 1 }

    mutating func append(_ text: String) {
      guard !text.isEmpty else { return }
      writeBreaks()
      bytes.append(contentsOf: text.utf8)
    }

    /// False where a line feed is in the text.
    mutating func append(_ element: Element) -> Bool {
      let (before, waiting) = (bytes.count, breaks)
      writeBreaks()
      let start = bytes.count
      element.appendText(to: &bytes)
      guard bytes.count > start else {
        bytes.removeLast(start - before)
        breaks = waiting
        return true
      }
      return !bytes[start...].contains { $0 == 10 || $0 == 13 }
    }

    private mutating func writeBreaks() {
      bytes.append(contentsOf: repeatElement(10, count: breaks))
      breaks = 0
    }

    /// The end of the last paragraph is no line feed. Nil where some of it is hidden or a picture.
    var text: String? {
      guard isPlain else { return nil }
      return String(decoding: bytes, as: UTF8.self) + String(repeating: "\n", count: max(0, breaks - 1))
    }
  }

  /// A field that is open. Only such as a program counts are met on a plain page.
  enum Field {
    case code([UInt8])
    case result
  }

  mutating func visit(run: Element) -> Bool {
    var isPicture = false
    for child in run.children {
      guard let name = name(child) else { return false }
      switch name {
      case .rPr: isPicture = hasSymbols(child)
      case .fldChar: guard visit(mark: child) else { return false }
      case .instrText:
        guard case .code(var code)? = field else { return false }
        child.appendText(to: &code)
        field = .code(code)
      case .lastRenderedPageBreak: break
      case .drawing, .pict:
        // What stands in a text box is text.
        guard child.descendants.allSatisfy({ self.name($0) == nil }) else { return false }
        guard answer == nil else { return false }
        write(.picture, OtherContent.all(below: child).map(\.rawValue).joined(separator: " "))
      case .t, .tab, .ptab, .br, .cr, .noBreakHyphen, .softHyphen, .sym:
        switch field {
        case .code: return false
        case .result: break
        case nil: guard visit(text: child, name, isPicture: isPicture) else { return false }
        }
      default: return false
      }
    }
    return true
  }

  private mutating func visit(text element: Element, _ name: SkeletonName, isPicture: Bool) -> Bool {
    switch name {
    case .t:
      if !isPicture { return write(text: element) }
      write(text: VisibleText.of(element))
    case .tab, .ptab: write(text: "\t")
    case .br, .cr: write(text: "\n")
    case .noBreakHyphen: write(text: "\u{2011}")
    case .softHyphen: write(text: "\u{AD}")
    default:
      answer?.isPlain = false
      write(text: VisibleText.of(element))
    }
    return true
  }

  /// Whether letters of a run with this formatting may be pictures. Notes hidden text as well.
  private mutating func hasSymbols(_ properties: Element) -> Bool {
    var isPicture = false
    for child in properties.children {
      switch name(child) {
      case .rFonts:
        isPicture = ["ascii", "hAnsi", "cs", "eastAsia"].contains { SymbolFont(named: child.attribute(.w($0))) != nil }
        if isPicture { answer?.isPlain = false }
      case .vanish, .vertAlign: answer?.isPlain = false
      // Struck-out text counts for nothing, and a colour may be meant as a tick.
      case .strike, .dstrike: if child.isOn() { holdsMore = true }
      case .highlight: if answer == nil { holdsMore = true }
      default: break
      }
    }
    return isPicture
  }

  // MARK: Fields

  /// `w:fldChar`: a field begins, shows its result, or ends, all in one paragraph.
  private mutating func visit(mark: Element) -> Bool {
    // A field of Word 2003 has its answer in here.
    guard answer == nil, !mark.children.contains(where: { _ in true }) else { return false }
    switch (mark.attribute(.w("fldCharType")), field) {
    case ("begin", nil): field = .code([])
    case ("separate", .code(let code)?):
      guard write(fieldOf: String(decoding: code, as: UTF8.self)) else { return false }
      field = .result
    case ("end", .code(let code)?):
      guard write(fieldOf: String(decoding: code, as: UTF8.self)) else { return false }
      field = nil
    case ("end", .result?): field = nil
    default: return false
    }
    return true
  }

  mutating func visit(simpleField element: Element) -> Bool {
    guard answer == nil, field == nil, write(fieldOf: element.attribute(.w("instr")) ?? "") else { return false }
    field = .result
    guard visit(element.children, .runs) else { return false }
    field = nil
    return true
  }

  /// The numbers of pages are another in each copy; other fields are for other ways of reading.
  private mutating func write(fieldOf code: String) -> Bool {
    let name = ComputedField.keyword(of: code)
    guard ComputedField.isPageNumber(name) else { return false }
    write(.field, name)
    return true
  }
}
