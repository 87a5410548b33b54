import LibXML
import TestSupport
import Testing
import WordML

@testable import Forms

/// All that read a document see the same of its fields: what compares it with a template, what looks for labels, what knows a form by its print.
@Suite struct OneReaderTests {
  private static func mark(_ type: String, _ data: String = "") -> String {
    "<w:fldChar w:fldCharType=\"\(type)\">\(data)</w:fldChar>"
  }
  private static func code(_ text: String) -> String { "<w:instrText xml:space=\"preserve\"> \(text) </w:instrText>" }
  private static func inRun(_ parts: String...) -> String { "<w:r>\(parts.joined())</w:r>" }
  private static func all(_ parts: String...) -> String { parts.joined() }
  private static func field(_ text: String, _ data: String = "", result: String) -> String {
    all(inRun(mark("begin", data)), inRun(code(text)), inRun(mark("separate")), result, inRun(mark("end")))
  }

  private static func body(_ content: String...) throws -> Element {
    let text = Specimen.root + "<w:body>" + content.joined() + "</w:body></w:document>"
    return try #require(try XMLTree(parsing: Array(text.utf8)).root.first(.w("body")))
  }

  private static func flow(_ content: String...) throws -> Flow {
    var reader = FlowReader(
      StoryTokens(try body(.paragraph(content.joined())), in: .main), identity: FlowReader.Identity())
    return reader.flow()
  }

  private static func line(_ content: String...) throws -> Line {
    Line(try #require(try body(.paragraph(content.joined())).first(.paragraph)))
  }

  private static let textData = "<w:ffData><w:textInput/></w:ffData>"

  /// Every way in which programs write a text field that nobody has filled.
  static let empty: [String] = [
    field("FORMTEXT", textData, result: ""),
    field("FORMTEXT", result: ""),
    field("formtext", result: ""),
    all(inRun(mark("begin", textData)), inRun(code("FORMTEXT")), inRun(mark("end"))),
    inRun(mark("begin"), code("FORMTEXT"), mark("separate"), mark("end")),
    "<w:fldSimple w:instr=\" FORMTEXT \"/>",
  ]

  @Test(arguments: empty)
  func `an empty text field is a place to write, however it is written`(field: String) throws {
    #expect(try Self.flow(field).atoms.map(\.kind) == [.leader, .paragraph])
    #expect(try Self.line(.run("Navn: "), field).text == "Navn: \u{E001}")
  }

  static let filled: [String] = [
    field("FORMTEXT", textData, result: .run("Kari")),
    field("FORMTEXT", result: all(.run("Ka"), .run("ri"))),
    inRun(mark("begin", textData), code("FORMTEXT"), mark("separate"), "<w:t>Kari</w:t>", mark("end")),
    "<w:fldSimple w:instr=\" FORMTEXT \">\(String.run("Kari"))</w:fldSimple>",
    field("FORMTEXT", textData, result: field("REF a", result: .run("Kari"))),
  ]

  @Test(arguments: filled)
  func `what stands in a text field is read by all, however it is written`(field: String) throws {
    #expect(try Self.flow(field).atoms.joined == "Kari")
    let line = try Self.line(.run("Navn: "), field)
    guard case .field(let printed) = line.atoms.last?.thing else {
      Issue.record("no field")
      return
    }
    #expect(printed.shown == "Kari")
    #expect(printed.isAnswered)
  }

  @Test(arguments: ["", "<w:ffData><w:checkBox/></w:ffData>"])
  func `a box of the old kind is a box to all, with and without its settings`(data: String) throws {
    let field = Self.field("FORMCHECKBOX", data, result: "")

    #expect(try Self.flow(field, .run("Ja")).atoms.map(\.kind) == [.mark(false), .word, .paragraph])
    #expect(try Self.line(field, .run("Ja")).hasBoxes)
  }

  @Test(arguments: ["begin", "separate", "end"])
  func `a mark of a field that was left behind hides no text`(type: String) throws {
    let rest = Self.all(Self.inRun(Self.mark(type)), Self.inRun(Self.code("PAGE")))

    #expect(try Self.flow(.run("a "), rest, .run("b")).atoms.joined == "a b")
    #expect(try Self.line(.run("a "), rest, .run("b")).text == "a b")
    for breaksAtSlots in [true, false] {
      var phrases = PrintedPhrases(breaksAtSlots: breaksAtSlots)
      phrases.collect(try Self.body(.paragraph(.run("Navn på eleven"), rest), .paragraph(.run("Dette er målene"))))
      #expect(phrases.phrases == ["Navn på eleven", "Dette er målene"])
    }
  }

  @Test func `an answer behind a mark that was left behind is read`() throws {
    let template = try Template<AnyForm>(
      Specimen([
        .paragraph(.run("Situasjonen i dag: "), .blank("s")), .paragraph(.run("Hva skal gjøres: "), .blank("h")),
      ])
      .bytes(), name: "mal.docx")

    let reading = try template.read(
      Specimen([
        .paragraph(.run("Situasjonen i dag: "), Self.inRun(Self.mark("begin")), .run("Trives")),
        .paragraph(.run("Hva skal gjøres: "), .run("Samtale")),
      ]).bytes(), name: "svar.docx")

    #expect(reading.answers["s"] == .text("Trives"))
    #expect(reading.answers["h"] == .text("Samtale"))
    #expect(reading.looseTexts.isEmpty)
  }

  @Test func `the code of a field is nobody's text, also where it is typed as text`() throws {
    let field = Self.all(
      Self.inRun(Self.mark("begin")), .run("PAGE"), Self.inRun(Self.mark("separate")), .run("svar"),
      Self.inRun(Self.mark("end")))

    #expect(try Self.flow(field).atoms.map(\.isComputed) == [true, false])
    var phrases = PrintedPhrases(breaksAtSlots: false)
    phrases.collect(try Self.body(.paragraph(.run("Side "), field)))
    #expect(phrases.phrases == ["Side svar"])
  }

  @Test func `words are parted where all see them parted`() throws {
    var phrases = PrintedPhrases(breaksAtSlots: false)
    phrases.collect(
      try Self.body(
        .paragraph(.run("Navn"), "<w:r><w:cr/></w:r>", .run("og"), "<w:r><w:noBreakHyphen/></w:r>", .run("fødselsdato"))
      ))

    #expect(phrases.phrases == ["Navn og\u{2011}fødselsdato"])
  }

  @Test func `a control around a table stands where the table does`() throws {
    let table = String.table(.row(.cell(.paragraph(.run("a")))), .row(.cell(.paragraph(.run("b")))))
    let body = try Self.body(.paragraph(.run("1")), .control("k", .rich, table))
    let control = try #require(body.first(.control))

    #expect(Places(body, in: .main).place(of: control).description == "tabell 1, rad 1")
  }
}
