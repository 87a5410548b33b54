import LibXML
import TestSupport
import Testing
import WordML

/// Ticks in texts and beside boxes.
@Suite struct MarkTests {
  @Test(arguments: [
    "☒", "☑", "☑️", "✓", "✔️", "✗", "✘", "✅", "x", "X", "×", "√", "[x]", "[ X ]", "(x)", "[✓]", "☐X", "X☐", "☐ x", "☐✓",
    "●", " ☒ ",
    "\u{F0FE}",
  ])
  func `one tick and nothing else is a tick`(text: String) {
    #expect(CheckMark.mark(text) == true)
  }

  @Test(arguments: ["☐", "□", "❏", "[ ]", "[]", "( )", "( \u{A0} )", "○", "\u{F0A8}"])
  func `one empty box and nothing else is an empty box`(text: String) {
    #expect(CheckMark.mark(text) == false)
  }

  @Test(arguments: ["", " ", "ja", "☐☐", "☐☒", "☒ ja", "xx", "x x", "[1]", "f(x)", "-", "[x", "☐X☐"])
  func `anything else is no mark`(text: String) {
    #expect(CheckMark.mark(text) == nil)
  }

  @Test(arguments: [
    ("☐ Ja  ☒ Nei", "01"), ("[x] Ja [ ] Nei (x) Kanskje", "101"), ("X☐ Ja ☐X Nei ☐ Vet ikke", "110"),
    ("Ja ☐ X\tNei ☐", "10"), ("X ☐ Ja ☐ Nei", "10"), ("\tX ☐ Ja", "1"), ("Ja ✓ Nei", "1"), ("x Ja", ""),
    ("f(x) og se [1]", ""), ("2 x 15 min ☐", "0"), ("☐ Xavier", "0"), ("☐ Kari\n☒ Ola", "01"), ("☐\nX", "0"),
    // Right between two boxes: not guessed.
    ("☐ X ☐", "??"), ("Ja X ☐ Nei", "0"), ("☐ Ja X☐ Nei", "01"), ("☒ X ☐", "1?"),
  ])
  func `the marks of a line are found in their order`(text: String, marks: String) {
    let found = CheckMark.marks(in: text)

    #expect(found.map { $0.isClear ? $0.isTicked ? "1" : "0" : "?" }.joined() == marks)
  }

  @Test func `the mark of a box covers the x that belongs to it`() {
    let text = "a X☐ b ☐ x c [x]"

    #expect(CheckMark.marks(in: text).map { String(text[$0.range]) } == ["X☐", "☐ x", "[x]"])
  }

  private func beside(_ body: String...) throws -> [CheckMark.TypedMark] {
    let root = try parsed(body.joined())
    return root.descendants(.control).compactMap(ContentControl.init).filter { $0.kind == .checkBox }
      .map(CheckMark.typedMark)
  }

  @Test func `an x beside the box of a control ticks it`() throws {
    let box = String.box("a")

    #expect(try beside(.paragraph(box, .run(" Fravær"))) == [.none])
    #expect(try beside(.paragraph(.run("X"), box, .run(" Fravær"))) == [.ticked])
    #expect(try beside(.paragraph(box, .run("x Fravær"))) == [.ticked])
    #expect(try beside(.paragraph(box, .run(" "), .run("X"), .run(" Fravær"))) == [.ticked])
    #expect(try beside(.paragraph(box, .run(" Xavier"))) == [.none])
    #expect(try beside(.paragraph(.run("Ja "), box, .run("✓"))) == [.ticked])
    // A tracked insertion, a deletion.
    #expect(try beside(.paragraph(box, .inserted(.run("X")))) == [.ticked])
    #expect(try beside(.paragraph(box, .deleted("X"))) == [.none])
  }

  @Test func `an x between two boxes ticks the one that it touches, else none`() throws {
    let (yes, no) = (String.box("s.ja"), String.box("s.nei"))

    #expect(try beside(.paragraph(yes, .run(" Ja "), .run("X"), no, .run(" Nei"))) == [.none, .ticked])
    #expect(try beside(.paragraph(yes, .run(" X "), no)) == [.unclear, .unclear])
    #expect(try beside(.paragraph(.run("Kryss av med X "), yes)) == [.none])
  }

  @Test func `an x alone in the cell of a box ticks it`() throws {
    let box = String.paragraph(.box("a"))

    #expect(try beside(.table(.row(.cell(box, .paragraph(.run("x"))), .cell(.paragraph(.run("x")))))) == [.ticked])
    #expect(try beside(.table(.row(.cell(box), .cell(.paragraph(.run("x")))))) == [.none])
    #expect(try beside(.table(.row(.cell(box, .paragraph(.run("x ja")))))) == [.none])
    #expect(try beside(.table(.row(.cell(box, .paragraph(.box("b")), .paragraph(.run("x")))))) == [.none, .none])
  }

  @Test func `an x in the next cell is no tick, also where the control is a cell itself`() throws {
    let cell = String.control("a", .check(false), .cell(.paragraph(.run("☐"))))
    let block = String.control("a", .check(false), .paragraph(.run("☐")))

    #expect(try beside(.table(.row(cell, .cell(.paragraph(.run("X")))))) == [.none])
    #expect(try beside(.table(.row(.cell(block, .paragraph(.run("ja")))))) == [.none])
    #expect(try beside(.table(.row(.cell(block, .paragraph(.run("X")))))) == [.ticked])
  }

  @Test func `an x in an answer beside a box is no tick of it`() throws {
    #expect(try beside(.paragraph(.box("a"), .control("b", .text, .run("X")))) == [.none])
    #expect(try beside(.paragraph(.control("goog_rdk_1", .rich, .box("a") + .run("X")))) == [.ticked])
  }

  @Test(arguments: [
    ("Wingdings", "FE", "F0FE", "A8", "F0A8"), ("Wingdings 2", "52", "F052", "A3", "F0A3"),
    // Glyphs that are no ticks to us are ticks where the control says so.
    ("Wingdings", "6C", "F06C", "A1", "F0A1"), ("Segoe UI Symbol", "2605", "2605", "2606", "2606"),
  ])
  func `the own glyphs of a control are its states`(
    font: String, on: String, shownOn: String, off: String, shownOff: String
  ) throws {
    let kind = String.Kind.custom(
      "<w14:checkbox><w14:checkedState w14:val=\"\(on)\" w14:font=\"\(font)\"/><w14:uncheckedState w14:val=\"\(off)\" w14:font=\"\(font)\"/></w14:checkbox>"
    )
    let body = try parsed(
      .paragraph(.control("a", kind, .symbol(shownOn, in: font)), .control("a", kind, .symbol(shownOff, in: font))))

    #expect(body.descendants(.control).compactMap(ContentControl.init).map(CheckMark.glyph) == [true, false])
  }

  @Test(arguments: [
    ("w14:val=\"1\"", true), ("w14:val=\"true\"", true), ("w14:val=\"on\"", true), ("", true), ("w14:val=\"0\"", false),
    ("w14:val=\"false\"", false),
  ])
  func `a box without glyph is as its state says`(value: String, isTicked: Bool) throws {
    let body = try parsed(
      .paragraph(.control("a", .custom("<w14:checkbox><w14:checked \(value)/></w14:checkbox>"), "")))

    #expect(body.descendants(.control).compactMap(ContentControl.init).map(CheckMark.isChecked) == [isTicked])
  }
}
