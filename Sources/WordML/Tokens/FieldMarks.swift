import LibXML

/// The marks of fields that a walk meets: which belong together, and what they hide.
struct FieldMarks {
  private struct Met {
    var field: ComplexField
    /// The paragraph in which it begins.
    let paragraph: Int
    /// Where its tokens stand.
    let begin: Int
    var result: Int?
    var end: Int?
  }

  private var met: [Met] = []
  /// Those whose end has not come yet.
  private var open: [Int] = []
  private var paragraph = 0
  private var paragraphs = 0

  // MARK: On the walk

  /// Returns the paragraph around it.
  mutating func beginParagraph() -> Int {
    defer {
      paragraphs += 1
      paragraph = paragraphs
    }
    return paragraph
  }

  mutating func endParagraph(_ around: Int) { paragraph = around }

  /// A text that stands where a code does is part of it.
  mutating func write(_ text: String) {
    guard let last = open.last, met[last].result == nil else { return }
    met[last].field.code += text
  }

  mutating func write(_ code: Element) { if !open.isEmpty { write(code.text) } }

  /// `w:fldChar`: a field begins, shows its result, or ends.
  mutating func take(_ mark: Element, _ tokens: inout [StoryToken], place: Int) {
    switch mark.attribute(.w("fldCharType")) {
    case "begin":
      open.append(met.count)
      met.append(
        Met(field: ComplexField(begin: mark, depth: open.count - 1), paragraph: paragraph, begin: tokens.count))
      tokens.append(StoryToken(.strayMark, mark, place: place))
      // The box or the line that Word draws in its place.
      tokens.append(StoryToken(.nothing, mark, place: place))
      return
    case "separate":
      if let last = open.last, met[last].result == nil {
        met[last].field.separate = mark
        met[last].field.isCodeInOneParagraph = met[last].paragraph == paragraph
        met[last].result = tokens.count
      }
    case "end":
      if let last = open.popLast() {
        met[last].field.end = mark
        if met[last].result == nil { met[last].field.isCodeInOneParagraph = met[last].paragraph == paragraph }
        met[last].end = tokens.count
      }
    default: return
    }
    tokens.append(StoryToken(.strayMark, mark, place: place))
  }

  mutating func begin(simple element: Element, _ tokens: inout [StoryToken], place: Int) -> Int {
    var field = ComplexField(begin: element, depth: open.count)
    field.code = element.attribute(.w("instr")) ?? ""
    field.isSimple = true
    field.isCodeInOneParagraph = false
    met.append(Met(field: field, paragraph: paragraph, begin: tokens.count, result: tokens.count + 1))
    for _ in 0..<2 { tokens.append(StoryToken(.strayMark, element, place: place)) }
    return met.count - 1
  }

  mutating func end(simple index: Int, _ tokens: inout [StoryToken], place: Int) {
    met[index].end = tokens.count
    tokens.append(StoryToken(.strayMark, met[index].field.begin, place: place))
  }

  // MARK: After it

  /// Names the marks that belong together, and lets nothing be seen of what they hide.
  func settle(_ tokens: inout [StoryToken]) -> [ComplexField] {
    if met.isEmpty { return [] }
    var fields: [ComplexField] = []
    for met in met {
      var field = met.field
      let keyword = met.end == nil ? "" : field.keyword
      field.kind = LegacyField.kind(of: field.begin, keyword: keyword)
      // What Word draws from settings has them at its first mark.
      if field.isSimple, field.kind != .text { field.kind = nil }
      if let text = field.kind.flatMap({ LegacyField.shown(field.begin, as: $0) }), !text.isEmpty {
        tokens[met.begin + 1].kind = .text
        tokens[met.begin + 1].text = text
      }
      guard let end = met.end else { continue }
      tokens[met.begin].kind = .field(fields.count)
      tokens[met.begin].end = end
      if let result = met.result { tokens[result].kind = .result(fields.count) }
      tokens[end].kind = .fieldEnd(fields.count)
      fields.append(field)
    }
    hide(in: &tokens, fields)
    return fields
  }

  /// The code of a field is not seen, nor is what stands in it, nor the result of one that Word draws from the settings.
  private func hide(in tokens: inout [StoryToken], _ fields: [ComplexField]) {
    var open: [Bool] = []
    var drawn: Int?
    for index in tokens.indices where index != drawn {
      switch tokens[index].kind {
      case .field(let number):
        let field = fields[number]
        if field.isDrawn {
          if open.contains(true) { tokens[index + 1].kind = .nothing }
          drawn = index + 1
        }
        open.append(field.isDrawn || field.isCodeInOneParagraph)
      case .result(let number): if !open.isEmpty { open[open.count - 1] = fields[number].isDrawn }
      case .fieldEnd: _ = open.popLast()
      case .text, .tab, .lineBreak, .struck, .other, .note: if open.contains(true) { tokens[index].kind = .nothing }
      default: tokens[index].isInCode = open.contains(true)
      }
    }
  }
}
