import LibXML
import TestSupport
import Testing
import WordML

/// Tracked changes, read as accepted and counted.
@Suite struct RevisionTests {
  private func check(_ body: String..., text: String, changes: Int, sourceLocation: SourceLocation = #_sourceLocation)
    throws
  {
    let root = try parsed(body.joined())
    #expect(VisibleText.of(root) == text, sourceLocation: sourceLocation)
    #expect(Revisions.count(below: root) == changes, sourceLocation: sourceLocation)
  }

  @Test func `what came is text, what went is not, and each stretch counts once`() throws {
    try check(.paragraph(.run("a")), text: "a", changes: 0)
    try check(.paragraph(.run("a"), .inserted(.run("b")), .deleted("c"), .run("d")), text: "abd", changes: 2)
    // Word splits an insertion wherever the formatting changes; a person counts one.
    try check(.paragraph(.inserted(.run("a")), "<w:proofErr/>", .inserted(.run("b"))), text: "ab", changes: 1)
    try check(.paragraph(.inserted(.run("a")), .inserted(.run("b"), by: "B")), text: "ab", changes: 2)
    try check(.paragraph(.inserted(.run("a")), .run(" "), .inserted(.run("b"))), text: "a b", changes: 2)
  }

  @Test func `what was inserted and then deleted is gone`() throws {
    try check(.paragraph(.run("a"), .inserted(.run("b") + .deleted("c", by: "B"))), text: "ab", changes: 2)
  }

  @Test func `moved text stands where it went`() throws {
    let from =
      "<w:moveFromRangeStart w:id=\"1\" w:name=\"m\"/><w:moveFrom w:id=\"2\">\(String.run("x"))</w:moveFrom><w:moveFromRangeEnd w:id=\"1\"/>"
    let to =
      "<w:moveToRangeStart w:id=\"3\" w:name=\"m\"/><w:moveTo w:id=\"4\">\(String.run("x"))</w:moveTo><w:moveToRangeEnd w:id=\"3\"/>"

    try check(.paragraph(.run("a"), from, .run("b"), to), text: "abx", changes: 2)
  }

  @Test func `paragraphs whose mark went run on into the next`() throws {
    try check(.paragraph(mark: "del", .run("a")), .paragraph(.run("b")), text: "ab", changes: 1)
    try check(.paragraph(mark: "moveFrom", .run("a")), .paragraph(.run("b")), text: "ab", changes: 1)
    try check(.paragraph(mark: "ins", .run("a")), .paragraph(.run("b")), text: "a\nb", changes: 1)
    // From the middle of one to the middle of the third.
    try check(
      .paragraph(mark: "del", .run("a") + .deleted("x")), .paragraph(mark: "del", .deleted("y")),
      .paragraph(.deleted("z"), .run("b")), text: "ab", changes: 1)
    try check(
      .paragraph(.run("a")), .paragraph(mark: "del", .deleted("x")), .paragraph(.run("b")), text: "a\nb", changes: 1)
  }

  @Test func `nothing runs on out of a cell, a control or into a table`() throws {
    let dead = String.paragraph(mark: "del", .run("a"))

    try check(.table(.row(.cell(dead), .cell(.paragraph(.run("b"))))), text: "a\nb", changes: 1)
    try check(.control("x", .rich, dead), .paragraph(.run("b")), text: "a\nb", changes: 1)
    try check(dead, .table(.row(.cell(.paragraph(.run("b"))))), text: "a\nb", changes: 1)
    // The last paragraph of a cell stays, whatever was deleted in it.
    let gone = String.paragraph(mark: "del", .deleted("x"))
    try check(.table(.row(.cell(gone), .cell(.paragraph(.run("b"))))), text: "\nb", changes: 1)
    try check(.control("x", .rich, .paragraph(.run("a")) + gone), .paragraph(.run("b")), text: "a\nb", changes: 1)
    #expect(try seen(.control("x", .rich, .paragraph(.run("a")) + gone)) == "a")
  }

  @Test func `deleted rows and cells are not read, inserted and merged ones are`() throws {
    func row(_ change: String, _ text: String) -> String {
      "<w:tr><w:trPr><w:\(change) w:id=\"1\" w:author=\"A\"/></w:trPr>\(String.cell(.paragraph(.run(text))))</w:tr>"
    }
    func cell(_ change: String, _ text: String) -> String {
      "<w:tc><w:tcPr><w:\(change) w:id=\"1\" w:author=\"A\"/></w:tcPr>\(String.paragraph(.run(text)))</w:tc>"
    }
    let plain = String.cell(.paragraph(.run("c")))

    try check(.table(row("del", "a"), row("ins", "b"), .row(plain)), text: "b\nc", changes: 2)
    try check(
      .table(.row(cell("cellDel", "a"), cell("cellIns", "b"), plain, cell("cellMerge", "d"))), text: "b\nc\nd",
      changes: 3)
    // Rows that follow each other are one change, with what is in them.
    let rows = [row("ins", "a"), row("ins", "b")].map {
      $0.replacing(String.run("a"), with: String.inserted(.run("a")))
    }
    try check(.paragraph(mark: "ins", .inserted(.run("x"))), .table(rows.joined()), text: "x\na\nb", changes: 2)
    // A row is nothing without its cells.
    try check(.table(.row(cell("cellDel", "a"), cell("cellDel", "b")), .row(plain)), text: "c", changes: 1)
  }

  @Test func `a control whose tags were deleted is none, and its text stays`() throws {
    let control = String.control(
      "x", .text, "<w:customXmlDelRangeEnd w:id=\"1\"/>" + .run("b") + "<w:customXmlDelRangeStart w:id=\"2\"/>")
    let body = try parsed(
      .paragraph(.run("a"), "<w:customXmlDelRangeStart w:id=\"1\"/>", control, "<w:customXmlDelRangeEnd w:id=\"2\"/>"),
      .paragraph(.inserted(.control("y", .text, .run("c")))))

    #expect(VisibleText.of(body) == "ab\nc")
    #expect(body.descendants(.control).map(Revisions.unwraps) == [true, false])
    #expect(Revisions.count(below: body) == 3)
  }

  @Test func `former formatting is neither read nor counted`() throws {
    let run = "<w:r><w:rPr><w:b/><w:rPrChange w:id=\"1\"><w:rPr/></w:rPrChange></w:rPr><w:t>a</w:t></w:r>"
    let paragraph = "<w:p><w:pPr><w:pPrChange w:id=\"2\"><w:pPr/></w:pPrChange></w:pPr>\(run)</w:p>"
    let table =
      "<w:tbl><w:tblPr><w:tblPrChange w:id=\"3\"><w:tblPr/></w:tblPrChange></w:tblPr><w:tr><w:trPr><w:trPrChange w:id=\"4\"/></w:trPr><w:tc><w:tcPr><w:tcPrChange w:id=\"5\"><w:tcPr/></w:tcPrChange></w:tcPr>\(String.paragraph(.run("b")))</w:tc></w:tr></w:tbl>"

    try check(
      paragraph, table, "<w:sectPr><w:sectPrChange w:id=\"6\"><w:sectPr/></w:sectPrChange></w:sectPr>", text: "a\nb",
      changes: 0)
  }

  @Test(
    .enabled(if: Shared.isPresent, "the corpus does not stand beside this working copy"),
    arguments: [
      ("open-xml-powertools__010-InsertedRun.docx", 1), ("open-xml-powertools__016-DeletedContentControl.docx", 2),
      ("open-xml-powertools__019-RunPropertiesChange.docx", 0), ("docx-rs__del_in_ins.docx", 3),
    ])
  func `changes of real files are counted`(name: String, changes: Int) throws {
    let document = try WordDocument(Shared.bytes("corpus/docx/" + name))

    #expect(Revisions.count(below: try document.tree(of: document.package.mainPart).root) == changes)
  }
}
