import LibXML
import TestSupport
import Testing

@testable import WordML

/// One walk through a part: what it finds, and where.
@Suite struct StoryTokenTests {
  private static func kinds(_ tokens: StoryTokens) -> [String] {
    tokens.all.map { token in
      switch token.kind {
      case .text: token.text
      case .begin(.cell(let columns)): "cell \(columns.first)+\(columns.span)"
      case .begin(let part): "\(part)".prefix { $0 != "(" } + " {"
      case .end: "}"
      default: "\(token.kind)"
      }
    }
  }

  @Test func `cells have the columns of their grid, and what was taken away has none`() throws {
    func cell(_ properties: String, _ text: String) -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(String.paragraph(.run(text)))</w:tc>"
    }
    let row =
      "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + cell("<w:gridSpan w:val=\"3\"/>", "a")
      + cell("<w:cellDel w:id=\"1\"/>", "x") + cell("<w:gridSpan w:val=\"999\"/>", "b") + "</w:tr>"

    let tokens = StoryTokens(try parsed(.table(row)))

    #expect(Self.kinds(tokens).filter { $0.hasPrefix("cell") } == ["cell 2+3", "cell 5+1"])
  }

  @Test func `every beginning knows its end, and the marks of a field theirs`() throws {
    let field = String.field(code: " REF a ", result: .run("b"))
    let tokens = StoryTokens(try parsed(.paragraph(.run("a"), field, .control("k", .text, .run("c")))))

    #expect(
      Self.kinds(tokens) == [
        "paragraph {", "a", "field(0)", "nothing", "result(0)", "b", "fieldEnd(0)", "control {", "c", "}", "}",
      ])
    for (index, token) in tokens.all.enumerated() {
      switch token.kind {
      case .begin(let part): #expect(tokens.all[token.end].kind == .end(part))
      case .field(let number): #expect(tokens.all[token.end].kind == .fieldEnd(number))
      default: #expect(token.end == 0, "\(index)")
      }
    }
  }

  @Test func `a half field is named a stray mark, and hides nothing`() throws {
    let tokens = StoryTokens(try parsed(.paragraph(.field("begin"), .code(" PAGE "), .run("a"))))

    #expect(tokens.fields.isEmpty)
    #expect(Self.kinds(tokens) == ["paragraph {", "strayMark", "nothing", "a", "}"])
  }

  @Test func `what is struck out, commented, drawn or noted is named, each once`() throws {
    let shape = "<w:drawing><wps:wsp><wps:bodyPr/></wps:wsp></w:drawing>"
    let oval = "<w:pict><v:oval/></w:pict>"
    let both =
      "<mc:AlternateContent><mc:Choice>\(shape)</mc:Choice><mc:Fallback>\(oval)</mc:Fallback></mc:AlternateContent>"
    let body = try parsed(
      .paragraph(.run("a", "<w:strike/>"), "<w:commentRangeStart w:id=\"1\"/>", "<w:r>\(both)</w:r>"),
      .paragraph(
        "<w:r><w:footnoteReference w:id=\"2\"/></w:r>", "<w:del w:id=\"3\"><w:commentRangeStart w:id=\"4\"/></w:del>"))

    #expect(
      Self.kinds(StoryTokens(body)) == [
        "paragraph {", "struck", "comment", "drawing {", "other(WordML.OtherContent.shape)", "}", "}", "paragraph {",
        "note", "comment", "}",
      ])
  }

  /// Word 2016 and later writes an emoji from its panel so; the letter in the other half is for older programs.
  @Test func `an emoji of Word's panel is text`() throws {
    let symbol =
      "<mc:AlternateContent><mc:Choice Requires=\"w16se\"><w16se:symEx xmlns:w16se=\"http://schemas.microsoft.com/office/word/2015/wordml/symex\" w16se:font=\"Segoe UI Emoji\" w16se:char=\"1F642\"/></mc:Choice><mc:Fallback><w:t>🙂</w:t></mc:Fallback></mc:AlternateContent>"

    #expect(try seen(.paragraph(.run("Bra "), "<w:r>\(symbol)</w:r>", .run("!"))) == "Bra 🙂!")
  }

  /// Blocks in each other at random: tables, text boxes, controls of every level, rows that were taken away.
  private struct Page {
    var random: SplitMix64

    mutating func block(_ depth: Int) -> String {
      switch Int.random(in: 0..<(depth > 3 ? 1 : 5), using: &random) {
      case 1: return .table((0..<2).map { _ in row(depth + 1) }.joined())
      case 2: return .control("k", .rich, block(depth + 1) + block(depth + 1))
      case 3:
        let box = "<w:pict><v:textbox><w:txbxContent>\(block(depth + 1))</w:txbxContent></v:textbox></w:pict>"
        return .paragraph(.run("a"), "<w:r>\(box)</w:r>", .control("k", .text, .run("b")))
      default: return .paragraph(.run("a"))
      }
    }

    mutating func row(_ depth: Int) -> String {
      let cell = String.cell(block(depth) + .paragraph(.run("c")))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: return "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>\(cell)</w:tr>"
      case 1: return .control("k", .rich, .row(cell))
      case 2: return .row(.control("k", .rich, cell), cell)
      default: return .row(cell, cell)
      }
    }
  }

  @Test func `each token stands where the page counts it`() throws {
    for seed in 0..<200 as Range<UInt64> {
      var page = Page(random: SplitMix64(seed: seed))
      let body = try parsed((0..<3).map { _ in page.block(0) }.joined())
      let (tokens, places) = (StoryTokens(body, in: .main), Places(body, in: .main))
      for (index, token) in tokens.all.enumerated() {
        switch token.kind {
        case .begin, .text: #expect(tokens.place(at: index) == places.place(of: token.element), "seed \(seed)")
        default: continue
        }
      }
    }
  }
}
