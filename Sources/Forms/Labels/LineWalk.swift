import LibXML
import WordML

/// Collects the atoms of a paragraph.
struct LineWalk {
  private(set) var atoms: [Line.Atom] = []
  private let tokens: StoryTokens

  init(_ paragraph: Element) {
    tokens = StoryTokens(paragraph)
    var index = 0
    while index < tokens.all.count { index = take(tokens.all[index], index) }
    findBrackets()
  }

  /// Returns the token that comes next.
  private mutating func take(_ token: StoryToken, _ index: Int) -> Int {
    switch token.kind {
    case .text: write(token)
    case .tab: add(token.element.parent.map(Self.isUnderlined) ?? false ? Leader.drawnTab : "\t", token.element)
    case .lineBreak: add("\n", token.element)
    case .note: add(Line.other, token.element, thing: .other)
    case .begin(.control):
      guard let control = ContentControl(token.element),
        !(control.tag.map { SlotFinder.isForeign($0) && !SlotFinder.isNoField($0) } ?? false),
        !Self.wrapsBox(control)
      else { break }
      let isBox = control.kind == .checkBox && control.tag == nil
      let thing = isBox ? Line.Thing.box(BoxSign(control)) : .control(control)
      add(isBox ? Line.box : Line.control, token.element, thing: thing)
      return token.end + 1
    // What stands in a drawing hangs on the paragraph, and is no part of the line.
    case .begin(.drawing), .begin(.textBox), .begin(.table):
      add(Line.other, token.element, thing: .other)
      return token.end + 1
    case .begin(.paragraph): return index == 0 ? 1 : token.end + 1
    case .field(let number):
      let result = (index..<token.end).first { tokens.all[$0].kind == .result(number) } ?? token.end
      add(PrintedField(field: tokens.fields[number], shown: VisibleText.of(tokens.all[result..<token.end])))
      return token.end + 1
    // A field that runs on into the next paragraph is nothing that can be filled.
    case .strayMark:
      if token.element.attribute(.w("fldCharType")) == "begin" { add(Line.other, token.element, thing: .other) }
    default: break
    }
    return index + 1
  }

  private mutating func write(_ token: StoryToken) {
    let element = token.element
    if element.matches(.w("sym")), let sign = BoxSign(symbol: element) {
      add(Line.box, element, thing: .box(sign))
    } else if element.matches(.text), let run = element.parent {
      write(token, in: run)
    } else if element.matches(.w("noBreakHyphen")) {
      add("-", element)
    } else if !element.matches(.w("softHyphen")) {
      add(Line.other, element, thing: .other)
    }
  }

  private mutating func write(_ token: StoryToken, in run: Element) {
    if DrawnBoxes.isMarked(run), let sign = DrawnBoxes.sign(token.element) {
      return add(Line.box, token.element, thing: .box(sign))
    }
    let isDrawn = Self.isDrawn(token.raw, in: run)
    let font = Self.font(of: run)
    for (offset, scalar) in token.raw.unicodeScalars.enumerated() where scalar != "\u{AD}" {
      if isDrawn {
        atoms.append(Line.Atom(sign: "_", element: token.element, offset: offset, thing: nil))
      } else if let sign = BoxSign(scalar, font: font) {
        atoms.append(Line.Atom(sign: Line.box, element: token.element, offset: offset, thing: .box(sign)))
      } else {
        atoms.append(Line.Atom(sign: scalar, element: token.element, offset: offset, thing: nil))
      }
    }
  }

  private mutating func add(_ field: PrintedField) {
    switch field.kind {
    case .checkBox(let isTicked): add(Line.box, field.first, thing: .box(BoxSign(field, isTicked: isTicked)))
    case .text, .dropDown, .merge: add(Line.field, field.first, thing: .field(field))
    case .other: add(Line.other, field.first, thing: .other)
    }
  }

  private mutating func add(_ sign: Unicode.Scalar, _ element: Element, thing: Line.Thing? = nil) {
    atoms.append(Line.Atom(sign: sign, element: element, offset: 0, thing: thing))
  }

  /// `[ ]`, `[x]` and `( )` are boxes too; what is between the brackets is the place of the tick.
  private mutating func findBrackets() {
    var index = 0
    while index < atoms.count {
      let opening = atoms[index].sign
      guard opening == "[" || opening == "(", atoms[index].thing == nil,
        let end = atoms[index...].firstIndex(where: { $0.sign == (opening == "[" ? "]" : ")") }), end - index <= 4,
        opening == "[" || end - index > 1
      else {
        index += 1
        continue
      }
      let inner = atoms[(index + 1)..<end].filter { !$0.sign.properties.isWhitespace }
      let isTicked = inner.count == 1 && (inner[0].sign == "x" || inner[0].sign == "X")
      guard inner.isEmpty || isTicked else {
        index += 1
        continue
      }
      let sign = BoxSign.bracket(
        open: BoxSign.Spot(element: atoms[index].element, offset: atoms[index].offset),
        close: BoxSign.Spot(element: atoms[end].element, offset: atoms[end].offset), isTicked: isTicked)
      let atom = Line.Atom(
        sign: Line.box, element: atoms[index].element, offset: atoms[index].offset, thing: .box(sign))
      atoms.replaceSubrange(index...end, with: [atom])
      index += 1
    }
  }

  /// Whether a control has no name and nothing but a box in it, as LibreOffice writes one around each.
  private static func wrapsBox(_ control: ContentControl) -> Bool {
    guard control.tag == nil, control.title == nil, control.kind == .richText, let content = control.content else {
      return false
    }
    let children = content.children.filter { !$0.matches(.run) || !VisibleText.of($0).isEmpty }
    return children.count == 1 && children.first.flatMap { ContentControl($0) }?.kind == .checkBox
  }

  /// Room that is underlined is a line to write on: three spaces and more, and nothing else.
  private static func isDrawn(_ text: String, in run: Element) -> Bool {
    text.utf8.count >= 3 && text.unicodeScalars.allSatisfy { $0 == " " || $0 == "\u{A0}" } && isUnderlined(run)
  }

  private static func isUnderlined(_ run: Element) -> Bool {
    run.first(.runProperties)?.first(.w("u"))?.attribute(.value).map { $0 != "none" } ?? false
  }

  private static func font(of run: Element) -> String {
    run.first(.runProperties)?.first(.w("rFonts"))?.attribute(.w("ascii")) ?? ""
  }
}
