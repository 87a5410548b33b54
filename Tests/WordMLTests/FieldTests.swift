import LibXML
import TestSupport
import Testing
import WordML

/// Fields that Word computes, and form fields.
@Suite struct FieldTests {
  @Test func `the result is seen and the code is not, also where it is split or holds a field itself`() throws {
    let inner = String.field(code: " MERGEFIELD a ", result: .run("INDRE"))
    let nested =
      String.field("begin") + .code(" IF ") + inner + .code(" = 1 ") + .field("separate") + .run("ja") + .field("end")

    #expect(
      try seen(.paragraph(.field("begin"), .code(" PA"), .code("GE "), .field("separate"), .run("3"), .field("end")))
        == "3")
    #expect(try seen(.paragraph(.run("a "), nested, .run(" b"))) == "a ja b")
    #expect(try ComplexField.all(below: parsed(.paragraph(nested))).map(\.code) == [" IF  = 1 ", " MERGEFIELD a "])
  }

  @Test func `a field without a result shows nothing`() throws {
    let field = String.field("begin") + .code(" XE ") + .run("x") + .field("end")

    #expect(try seen(.paragraph(.run("a"), field, .run("b"))) == "ab")
  }

  @Test func `a field that has lost an end swallows nothing`() throws {
    let begun = String.paragraph(.run("a"), .field("begin"), .code(" IF "), .run("b"))
    let rest = String.paragraph(.run("c")) + .paragraph(.field(code: " PAGE ", result: .run("3")), .run("d"))

    #expect(try seen(begun, rest) == "ab\nc\n3d")
    // The end of another one does not make all between them a code.
    #expect(try seen(begun, rest, .paragraph(.field("end"), .run("e"))) == "ab\nc\n3d\ne")
    #expect(try seen(.paragraph(.field("separate"), .run("a"), .field("end"), .field("end"), .run("b"))) == "ab")
  }

  @Test func `a deleted field is no field`() throws {
    let field = String.field("begin") + "<w:r><w:delInstrText> PAGE </w:delInstrText></w:r>" + .field("end")

    #expect(try ComplexField.all(below: parsed(.paragraph("<w:del w:id=\"1\">\(field)</w:del>"))).isEmpty)
  }

  static func box(_ states: String) -> String {
    let data =
      "<w:ffData><w:name w:val=\"Avmerking1\"/><w:enabled/><w:checkBox><w:sizeAuto/>\(states)</w:checkBox></w:ffData>"
    return .field("begin", data) + .code(" FORMCHECKBOX ") + .field("separate") + .field("end")
  }

  @Test(arguments: [
    ("", "☐"), ("<w:default w:val=\"0\"/>", "☐"), ("<w:default w:val=\"1\"/>", "☒"), ("<w:checked/>", "☒"),
    ("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>", "☐"),
    ("<w:default w:val=\"0\"/><w:checked w:val=\"true\"/>", "☒"),
    ("<w:default/>", "☒"), ("<w:default w:val=\"off\"/>", "☐"),
  ])
  func `a box of the old kind shows its state`(states: String, sign: String) throws {
    let body = try parsed(.paragraph(.run("a "), Self.box(states), .run(" b")))

    #expect(VisibleText.of(body) == "a \(sign) b")
    #expect(LegacyField.all(below: body).map(\.isTicked) == [sign == "☒"])
    #expect(LegacyField.all(below: body).map(\.name) == ["Avmerking1"])
  }

  @Test(arguments: [
    ("", "Vg1"), ("<w:result w:val=\"1\"/>", "Vg2"), ("<w:default w:val=\"1\"/>", "Vg2"),
    ("<w:result w:val=\"0\"/><w:default w:val=\"1\"/>", "Vg1"), ("<w:result w:val=\"7\"/>", ""),
  ])
  func `a list of the old kind shows the line that is chosen`(state: String, text: String) throws {
    let items = "<w:listEntry w:val=\"Vg1\"/><w:listEntry w:val=\"Vg2\"/>"
    let begin = String.field("begin", "<w:ffData><w:name w:val=\"\"/><w:ddList>\(state)\(items)</w:ddList></w:ffData>")
    // Some programs write the choice as a result too.
    for result in ["", String.run("Vg2")] {
      let body = try parsed(.paragraph(begin, .code(" FORMDROPDOWN "), .field("separate"), result, .field("end")))

      #expect(VisibleText.of(body) == text)
      let field = try #require(LegacyField.all(below: body).first)
      #expect(field.kind == .dropDown && field.name == nil && field.items == ["Vg1", "Vg2"] && field.text == text)
    }
  }

  @Test func `text fields over several runs, several in one run, nested and blank`() throws {
    let begin =
      "<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"Tekst1\"/><w:textInput><w:default w:val=\"Skriv\"/></w:textInput></w:ffData></w:fldChar><w:instrText> FORMTEXT </w:instrText><w:fldChar w:fldCharType=\"separate\"/>"
    let end = "<w:fldChar w:fldCharType=\"end\"/>"
    let blank = String(repeating: "\u{2002}", count: 5)
    let body = try parsed(
      .paragraph("<w:r>\(begin)<w:t>Ida</w:t>\(end)\(begin)<w:t>\(blank)</w:t>\(end)</w:r>"),
      .paragraph("<w:r>\(begin)</w:r>", .run("Mo"), .run("en"), "<w:r><w:tab/></w:r>", Self.box("<w:checked/>")),
      .paragraph(.run("to"), "<w:r>\(end)</w:r>", .run("etter")))

    let fields = LegacyField.all(below: body)

    #expect(fields.map(\.text) == ["Ida", blank, "Moen\t☒\nto", "☒"])
    #expect(fields.map(\.isBlank) == [false, true, false, false])
    #expect(fields.map(\.kind) == [.text, .text, .text, .checkBox])
    #expect(fields.map(\.field.depth) == [0, 0, 0, 1])
    #expect(fields[0].defaultText == "Skriv")
    #expect(fields[2].pieces.compactMap { $0.element?.localName } == ["t", "t", "tab", "fldChar", "t"])
    #expect(VisibleText.of(body) == "Ida\(blank)\nMoen\t☒\ntoetter")
  }

  @Test func `a form field that a program made without settings is known by its code`() throws {
    let body = try parsed(
      .paragraph(.field("begin"), .code(" FORMCHECKBOX "), .field("end"), .field(code: "formtext", result: .run("a"))))

    #expect(LegacyField.all(below: body).map(\.text) == ["☐", "a"])
  }

  @Test(.enabled(if: Shared.isPresent, "the corpus does not stand beside this working copy"))
  func `the form fields of real files are all found`() throws {
    var count = 0
    for name in ["corpus/docx/docx4j__separator_missing.docx", "forms/A4-plan-skjemafelt.docx"] {
      let document = try WordDocument(Shared.bytes(name))
      for story in document.stories {
        let root = try document.tree(of: story.part).root
        let fields = LegacyField.all(below: root)
        #expect(fields.count == root.descendants(.w("ffData")).count)
        count += fields.count
      }
    }
    #expect(count > 10)
  }
}
