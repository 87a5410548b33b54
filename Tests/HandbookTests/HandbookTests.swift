import Foundation
import OPC
import Testing
import WordML

@testable import Handbook

/// A book in a few of Markdown's signs, as a page and as a Word document.
struct HandbookTests {
  private static let source = """
    # Boken

    Først **Åpne** og `iko side`, se [august](#august).
    Fortsetter her.

    ## August

    - ett
    - to
      og mer

    1. først
    2. så

    `iko`

    3. til sist

    ### Når noe går galt

    | Du ser | Gjør |
    | --- | --- |
    | «Feil» | **Avslutt** |
    | Ingenting |

    ```
    iko side Dokumenter
    ```

    ![Skjermen](start.png)

    > Pass på.

    ## August
    """

  /// A picture of one point.
  private static let png = Array(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")!)

  @Test func `each sign is read as what it is`() {
    let book = Handbook(Self.source)
    #expect(book.title == "Boken")
    #expect(
      book.blocks == [
        .paragraph([
          .text("Først "), .strong("Åpne"), .text(" og "), .code("iko side"), .text(", se "),
          .link("august", to: "#august"), .text(". Fortsetter her."),
        ]),
        .heading(level: 2, title: "August", id: "august"),
        .list(first: nil, items: [[.text("ett")], [.text("to og mer")]]),
        .list(first: 1, items: [[.text("først")], [.text("så")]]),
        .paragraph([.code("iko")]),
        .list(first: 3, items: [[.text("til sist")]]),
        .heading(level: 3, title: "Når noe går galt", id: "nar-noe-gar-galt"),
        .table(
          header: [[.text("Du ser")], [.text("Gjør")]],
          rows: [[[.text("«Feil»")], [.strong("Avslutt")]], [[.text("Ingenting")], []]]),
        .code(["iko side Dokumenter"]),
        .picture(name: "start.png", shows: "Skjermen"),
        .note([.text("Pass på.")]),
        .heading(level: 2, title: "August", id: "august-2"),
      ])
    #expect(book.chapters.map(\.id) == ["august", "august-2"])
    #expect(book.calls == ["iko side Dokumenter", "iko side", "iko"])
  }

  @Test func `a sign that is not closed is text`() {
    for text in ["**åpen", "`åpen", "[åpen](", "[åpen]", "** **", "a*b", "`", "****", "``"] {
      #expect(
        Inline.pieces(of: text).map(\.words).joined().filter { $0 != "*" && $0 != "`" }
          == text.filter { $0 != "*" && $0 != "`" })
    }
  }

  @Test func `no text ends the reading`() {
    var random = SystemRandomNumberGenerator()
    let signs = [
      "#", "##", " ", "\n", "|", "- ", "1. ", "> ", "```", "**", "`", "[", "](", ")", "![", ".png)", "å", "😀",
    ]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 0...30, using: &random)).map { _ in signs.randomElement(using: &random)! }.joined()
      let book = Handbook(text)
      #expect(!book.webPage(contents: "Innhold") { _ in nil }.isEmpty)
      #expect(throws: Never.self) { try book.wordDocument(contents: "Innhold") { _ in nil } }
    }
  }

  @Test func `the page is one file that asks for no other`() {
    let page = String(decoding: Handbook(Self.source).webPage(contents: "Innhold") { _ in Self.png }, as: UTF8.self)
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"nb\">"))
    #expect(page.contains("<a href=\"#august\">August</a>") && page.contains("<h2 id=\"august\">August</h2>"))
    #expect(page.contains("<img src=\"data:image/png;base64,iVBOR") && page.contains("alt=\"Skjermen\""))
    #expect(page.contains("<ol><li>først") && page.contains("<ol start=\"3\"><li>til sist"))
    #expect(!page.contains("http") && !page.contains("<script") && !page.contains("<link"))
  }

  @Test func `what is text in the book is text on the page`() {
    let page = String(
      decoding: Handbook("# <b>\n\n<script>x</script> & `<i>`\n").webPage(contents: "Innhold") { _ in nil },
      as: UTF8.self)
    #expect(!page.contains("<script") && !page.contains("<i>") && page.contains("&lt;script&gt;"))
  }

  @Test func `the Word document has its headings, its words and its pictures with a text`() throws {
    let bytes = try Handbook(Self.source).wordDocument(contents: "Innhold") { $0 == "start.png" ? Self.png : nil }
    let document = try WordDocument(bytes)
    let package = document.package
    let text = String(decoding: try package.content(of: PartName("word/document.xml")), as: UTF8.self)
    for expected in [
      "<w:pStyle w:val=\"Heading1\">", "<w:tblHeader/>", "descr=\"Skjermen\"", "w:anchor=\"kap_august\"",
      "w:name=\"kap_august\"", "iko side Dokumenter",
    ] {
      #expect(text.contains(expected.replacing("\">", with: "\"")), "\(expected)")
    }
    #expect(package.entries.map(\.name).contains("word/media/bilde1.png"))
    // The same book gives the same bytes.
    #expect(try Handbook(Self.source).wordDocument(contents: "Innhold") { $0 == "start.png" ? Self.png : nil } == bytes)
  }

  @Test func `a picture that is gone is told in words, and one that is none is not put in`() throws {
    let bytes = try Handbook(Self.source).wordDocument(contents: "Innhold") { _ in Array("ikke et bilde".utf8) }
    let package = try WordDocument(bytes).package
    #expect(!package.entries.contains { $0.name.hasPrefix("word/media/") })
    #expect(
      String(decoding: try package.content(of: PartName("word/document.xml")), as: UTF8.self).contains("Skjermen"))
    #expect(PictureSize(png: Array(Self.png.prefix(20))) == nil)
  }
}
