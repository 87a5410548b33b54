import LibXML
import WordML

/// Collects the atoms of a paragraph.
struct LineWalk {
  private(set) var atoms: [Line.Atom] = []
  /// The field whose end has not come yet.
  private var open: PrintedField?
  private var depth = 0

  private static let wrappers: Set<String> = ["hyperlink", "smartTag", "ins", "moveTo", "customXml", "dir", "bdo"]

  mutating func descend(_ element: Element) {
    for child in element.children where !VisibleText.isHidden(child) { visit(child) }
  }

  /// A field that runs on into the next paragraph is nothing that can be filled.
  mutating func close() {
    if let field = open { add(Line.other, field.first, thing: .other) }
    open = nil
    findBrackets()
  }

  private mutating func visit(_ element: Element) {
    if let control = ContentControl(element) {
      if let tag = control.tag, SlotFinder.isForeign(tag), let content = control.content { return descend(content) }
      if let content = Self.wrapped(control) { return descend(content) }
      guard depth == 0 else { return }
      let isBox = control.kind == .checkBox && control.tag == nil
      add(isBox ? Line.box : Line.control, element, thing: isBox ? .box(BoxSign(control)) : .control(control))
      return
    }
    guard element.isIn(.w) else {
      // Both halves of a drawing hang on their paragraph; what stands in them is no part of the line.
      if depth == 0, !element.isIn(.w14) { add(Line.other, element, thing: .other) }
      return
    }
    switch element.localName {
    case "r": for child in element.children { visit(child, in: element) }
    case "fldSimple": simpleField(element)
    case let name where Self.wrappers.contains(name): descend(element)
    default: break
    }
  }

  private mutating func visit(_ child: Element, in run: Element) {
    guard child.isIn(.w) else {
      if depth == 0 { add(Line.other, child, thing: .other) }
      return
    }
    if child.matches(.w("fldChar")) { return fieldCharacter(child, in: run) }
    if child.matches(.w("instrText")) {
      open?.instruction += child.text
      return
    }
    guard depth == 0 else { return }
    switch child.localName {
    case "t":
      if DrawnBoxes.isMarked(run), let sign = DrawnBoxes.sign(child) {
        return add(Line.box, child, thing: .box(sign))
      }
      let isDrawn = Self.isDrawn(child.text, in: run)
      for (offset, scalar) in child.text.unicodeScalars.enumerated() where scalar != "\u{AD}" {
        if isDrawn {
          atoms.append(Line.Atom(sign: "_", element: child, offset: offset, thing: nil))
          continue
        }
        if let sign = BoxSign(scalar, font: Self.font(of: run)) {
          atoms.append(Line.Atom(sign: Line.box, element: child, offset: offset, thing: .box(sign)))
        } else {
          atoms.append(Line.Atom(sign: scalar, element: child, offset: offset, thing: nil))
        }
      }
    case "tab", "ptab": add(Self.isUnderlined(run) ? Leader.drawnTab : "\t", child)
    case "br", "cr": add("\n", child)
    case "noBreakHyphen": add("-", child)
    case "sym":
      if let sign = BoxSign(symbol: child) {
        add(Line.box, child, thing: .box(sign))
      } else {
        add(Line.other, child, thing: .other)
      }
    case "drawing", "pict", "object", "footnoteReference", "endnoteReference": add(Line.other, child, thing: .other)
    default: break
    }
  }

  private mutating func fieldCharacter(_ mark: Element, in run: Element) {
    switch mark.attribute(.w("fldCharType")) {
    case "begin":
      depth += 1
      if depth == 1 { open = PrintedField(first: run, data: mark.first(.w("ffData"))) }
    case "end":
      guard depth > 0 else { return }
      depth -= 1
      guard depth == 0, var field = open else { return }
      open = nil
      field.last = run
      add(field)
    default: break
    }
  }

  private mutating func simpleField(_ element: Element) {
    guard depth == 0 else { return }
    var field = PrintedField(first: element, data: nil)
    field.instruction = element.attribute(.w("instr")) ?? ""
    add(field)
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

  /// The content of a control that has no name and nothing but a box in it, as LibreOffice writes one around each.
  private static func wrapped(_ control: ContentControl) -> Element? {
    guard control.tag == nil, control.title == nil, control.kind == .richText, let content = control.content else {
      return nil
    }
    let children = content.children.filter { !$0.matches(.run) || !VisibleText.of($0).isEmpty }
    let boxes = children.compactMap { ContentControl($0) }
    return children.count == 1 && boxes.first?.kind == .checkBox ? content : nil
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
