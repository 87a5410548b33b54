import Forms
import TestSupport
import Testing

/// Lines, tabs and paragraphs.
@Suite struct TextTests {
  private func filled(_ blank: String, _ text: String) throws -> String {
    let template = try Template<AnyForm>(Specimen(blank).bytes(), name: "mal.docx")
    return try template.fill(AnyForm(values: ["x": .text(text)])).bytes.body()
  }

  @Test func `lines in plain text are parted by breaks, and tabs are elements`() throws {
    let body = try filled(.paragraph(.control("x", .lines, .run(""))), " a\n\nb\tc ")

    #expect(
      body
        == .paragraph(
          .control(
            "x", .lines,
            "<w:r><w:t xml:space=\"preserve\"> a</w:t><w:br/><w:t xml:space=\"preserve\"></w:t><w:br/>"
              + "<w:t xml:space=\"preserve\">b</w:t><w:tab/><w:t xml:space=\"preserve\">c </w:t></w:r>")))
  }

  @Test func `lines in rich text that holds paragraphs are paragraphs`() throws {
    let blank = "<w:p w14:paraId=\"00000001\" w14:textId=\"77777777\"><w:pPr><w:keepNext/></w:pPr></w:p>"

    let body = try filled(.control("x", .rich, blank + .paragraph(.run("b"))), "a\n\nb")

    let properties = "<w:pPr><w:keepNext/></w:pPr>"
    #expect(
      body
        == .control(
          "x", .rich,
          .paragraph(properties, .run("a")) + .paragraph(properties, .run("")) + .paragraph(properties, .run("b"))))
  }

  @Test func `a blank with nothing in it gets what its place must hold`() throws {
    let inline = try filled(.paragraph(.control("x", .text, "")), "a")
    let block = try filled(.control("x", .text, ""), "a")
    let cell = try filled(.table(.row(.control("x", .text, ""))), "a")
    let row = try filled(.table(.control("x", .text, "")), "a")

    #expect(inline == .paragraph(.control("x", .text, .run("a"))))
    #expect(block == .control("x", .text, .paragraph(.run("a"))))
    #expect(cell == .table(.row(.control("x", .text, "<w:tc><w:p>\(String.run("a"))</w:p></w:tc>"))))
    #expect(row == .table(.control("x", .text, "<w:tr><w:tc><w:p>\(String.run("a"))</w:p></w:tc></w:tr>")))
  }

  @Test func `a control around a cell keeps the cell, one around a row its cells`() throws {
    let cell = try filled(.table(.row(.control("x", .text, .cell(.paragraph(.run("1")), .paragraph())))), "a")
    let row = try filled(
      .table(.control("x", .rich, .row(.cell(.paragraph(.run("1"))), .cell(.paragraph(.run("2")))))), "a")

    #expect(cell == .table(.row(.control("x", .text, .cell(.paragraph(.run("a")))))))
    #expect(row == .table(.control("x", .rich, .row(.cell(.paragraph(.run("a"))), "<w:tc><w:tcPr/><w:p/></w:tc>"))))
  }

  @Test func `a range that begins in a blank and ends outside stays whole`() throws {
    let start = "<w:bookmarkStart w:id=\"7\" w:name=\"a\"/>"
    let end = "<w:bookmarkEnd w:id=\"7\"/>"
    let inner = "<w:bookmarkStart w:id=\"8\" w:name=\"b\"/><w:bookmarkEnd w:id=\"8\"/>"

    let inline = try filled(.paragraph(.control("x", .text, start + inner + .run("")), end), "a")
    let block = try filled(.control("x", .rich, .paragraph(start, inner, .run(""))) + .paragraph(end), "a\nb")

    #expect(inline == .paragraph(.control("x", .text, start + .run("a")), end))
    #expect(block == .control("x", .rich, .paragraph(.run("a")) + .paragraph(.run("b")) + start) + .paragraph(end))
  }

  @Test func `an answer does not go into a text box that stands in the blank`() throws {
    let box = "<w:r><w:pict><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></w:pict></w:r>"

    let body = try filled(.paragraph(.control("x", .rich, box)), "a")

    #expect(body == .paragraph(.control("x", .rich, .run("a"))))
  }
}
