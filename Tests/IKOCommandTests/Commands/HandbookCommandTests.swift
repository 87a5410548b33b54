import Foundation
import Handbook
import IKO
import Testing

@testable import IKOCommand

/// The book that the tool writes, and that its calls are calls of this tool.
struct HandbookCommandTests {
  @Test func `the book is written as a page and as a document, each of them whole`() throws {
    let folder = try Arbeidsmappe()
    #expect(try folder.said("iko hjelp --håndbok Bok.html") == "Brukerhåndboken er skrevet til Bok.html.\n[0]")
    #expect(try folder.said("iko hjelp --handbok Bok.docx").hasSuffix("[0]"))
    let page = String(decoding: try folder.bytes("Bok.html"), as: UTF8.self)
    #expect(page.contains("<h2 id=\"juni\">Juni</h2>") && page.contains("data:image/png;base64,"))
    #expect(!page.contains("src=\"/") && !page.contains("http"))
    #expect(try folder.bytes("Bok.docx").starts(with: Array("PK".utf8)))
  }

  @Test func `another ending is refused`() throws {
    let said = try Arbeidsmappe().said("iko hjelp --håndbok Bok.pdf")
    #expect(said.contains("Filnavnet må slutte på docx eller html.") && said.hasSuffix("[64]"))
  }

  @Test func `every call of the book is one that the tool takes`() throws {
    let grammar = try Grammar.ofTool()
    var count = 0
    for call in try Brukerhåndbok().bok.calls {
      var words = Self.words(call)
      if words.first == "sudo" { words.removeFirst() }
      guard words.first == "iko", words.count > 1 else { continue }
      count += 1
      #expect(throws: Never.self, "\(call)") { try Invocation(reading: Array(words.dropFirst()), grammar) }
    }
    #expect(count > 20)
  }

  /// The words of a line as a shell has them.
  private static func words(_ line: String) -> [String] {
    var words: [String] = []
    var isQuoted = false
    var word: String?
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
        word = word ?? ""
      } else if character == " ", !isQuoted {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    if let word { words.append(word) }
    return words
  }
}
