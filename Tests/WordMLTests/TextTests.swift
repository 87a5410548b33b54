import LibXML
import TestSupport
import Testing
import WordML

/// What a person sees of the text.
@Suite struct TextTests {
  @Test(arguments: [
    "<w:proofErr w:type=\"spellStart\"/>", "<w:bookmarkStart w:id=\"1\" w:name=\"a\"/><w:bookmarkEnd w:id=\"1\"/>",
    "<w:permStart w:id=\"1\"/><w:permEnd w:id=\"1\"/>", "<w:r><w:lastRenderedPageBreak/></w:r>",
    "<w:commentRangeStart w:id=\"1\"/><w:r><w:commentReference w:id=\"1\"/></w:r>", "<!-- a --><?b c?>",
    "<w:r><w:footnoteReference w:id=\"1\"/></w:r>",
  ])
  func `what editors put between runs parts no word`(between: String) throws {
    #expect(try seen(.paragraph(.run("Mathil"), between, .run("de"))) == "Mathilde")
  }

  @Test(arguments: [
    "smartTag w:element=\"a\"", "customXml w:element=\"a\"", "hyperlink w:anchor=\"a\"", "dir w:val=\"rtl\"",
    "bdo w:val=\"rtl\"", "fldSimple w:instr=\" REF a \"", "ins w:id=\"1\"", "moveTo w:id=\"1\"",
  ])
  func `text in what wraps runs is text`(start: String) throws {
    let name = start.prefix { $0 != " " }

    #expect(try seen(.paragraph(.run("a"), "<w:\(start)>\(String.run("b"))</w:\(name)>", .run("c"))) == "abc")
  }

  @Test func `wrappers of cells, rows and blocks are looked through`() throws {
    let cell = String.cell(.paragraph(.run("a")))
    let locked = String.control("goog_rdk_1", .rich, more: "<w:lock w:val=\"contentLocked\"/>", cell)
    let row = "<w:customXml w:element=\"r\">\(String.row(locked, cell))</w:customXml>"
    let inline = String.control("goog_rdk_2", .rich, more: "<w:lock w:val=\"contentLocked\"/>", .run("b"))

    #expect(
      try seen(.table(row), "<w:customXml w:element=\"b\">\(String.paragraph(inline))</w:customXml>") == "a\na\nb")
  }

  @Test func `the reading aid of ruby is no text, its base is`() throws {
    let ruby =
      "<w:r><w:ruby><w:rubyPr/><w:rt>\(String.run("aid"))</w:rt><w:rubyBase>\(String.run("base"))</w:rubyBase></w:ruby></w:r>"

    #expect(try seen(.paragraph(ruby)) == "base")
  }

  @Test func `breaks, tabs and hyphens are characters, and raw breaks are blanks`() throws {
    let run =
      "<w:r><w:t>a\nb&#13;&#10;c</w:t><w:br/><w:br w:type=\"page\"/><w:cr/><w:tab/><w:ptab/><w:noBreakHyphen/><w:softHyphen/></w:r>"

    #expect(try seen(.paragraph(run)) == "a b c\n\n\n\t\t\u{2011}\u{AD}")
  }

  @Test func `hidden text and formulas are read`() throws {
    let formula =
      "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>x</m:t></m:r></m:oMath>"

    #expect(try seen(.paragraph(.run("a", "<w:vanish/>"), formula)) == "ax")
  }

  @Test func `a text box is read once, where it hangs, whichever program wrote it`() throws {
    let box = "<w:txbxContent>\(String.paragraph(.run("i boks")))</w:txbxContent>"
    let shape = "<w:drawing><wps:wsp><wps:txbx>\(box)</wps:txbx></wps:wsp></w:drawing>"
    let vml = "<w:pict><v:shape><v:textbox>\(box)</v:textbox></v:shape></w:pict>"
    let both =
      "<mc:AlternateContent><mc:Choice Requires=\"wps\">\(shape)</mc:Choice><mc:Fallback>\(vml)</mc:Fallback></mc:AlternateContent>"
    let choices =
      "<mc:AlternateContent><mc:Choice>\(shape)</mc:Choice><mc:Choice>\(vml)</mc:Choice></mc:AlternateContent>"
    let fallback = "<mc:AlternateContent><mc:Fallback>\(vml)</mc:Fallback></mc:AlternateContent>"

    for drawn in [both, choices, fallback, shape, vml] {
      #expect(try seen(.paragraph(.run("før"), "<w:r>\(drawn)</w:r>", .run("etter"))) == "før\ni boks\netter")
      #expect(try seen(.paragraph(.run("før")), .paragraph("<w:r>\(drawn)</w:r>")) == "før\ni boks")
    }
  }

  @Test func `nested tables and empty paragraphs keep their lines`() throws {
    let inner = String.table(.row(.cell(.paragraph(.run("b"))), .cell(.paragraph())))

    #expect(
      try seen(.table(.row(.cell(.paragraph(.run("a")), inner, .paragraph()))), .paragraph(.run("c"))) == "a\nb\n\n\nc")
    #expect(try seen(.paragraph(), .paragraph(.run("a")), .paragraph()) == "\na\n")
  }

  @Test func `pieces tell what each text stands in, and the characters as they are`() throws {
    let pieces = VisibleText.pieces(
      of: try parsed(.paragraph(.run("Ja "), .symbol("F0FE", in: "Wingdings")), .paragraph(.run("b"))))

    #expect(pieces.map(\.text) == ["Ja ", "☒", "\n", "b"])
    #expect(pieces.map(\.raw) == ["Ja ", "\u{F0FE}", "\n", "b"])
    #expect(pieces.map { $0.element?.localName } == ["t", "sym", nil, "t"])
  }
}
