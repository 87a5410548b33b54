import Disk
import Foundation
import IKO
import TestSupport
import Testing
import WordML

/// The list in `LICENSES/README.md` of words that are quoted from the published page.
@Suite struct QuotedWordsTests {
  private static let top = Checkout.folder

  /// A row of the list: the words, and the files that hold them.
  private struct Quote {
    var words: String
    var files: [String]
  }

  @Test func `every quoted sentence stands in the files that the list names, and in no other`() throws {
    let texts = try Self.texts()
    let quotes = try Self.quotes()
    var wrong: [String] = []

    for quote in quotes {
      let holders = texts.filter { $0.text.contains(quote.words) }.map(\.name)
      if holders != quote.files { wrong.append("\(quote.words): \(holders), listed: \(quote.files)") }
    }

    #expect(wrong == [])
    #expect(quotes.count > 50)
  }

  @Test(.enabled(if: Shared.isPresent, "the published page does not stand beside this working copy"))
  func `the list holds what the page says in three words or more, and nothing that it does not say`() throws {
    let page = Self.squeezed(String(decoding: try Shared.bytes("kilder/iko-modellen.txt"), as: UTF8.self))
    let listed = try Self.quotes().map(\.words)

    #expect(listed.filter { !page.contains($0) } == [])
    #expect(try PageWalkTests.sentences().filter { Self.isMissing($0, in: listed) } == [])
  }

  /// Whether a sentence of the page is missing from the list.
  private static func isMissing(_ sentence: String, in listed: [String]) -> Bool {
    let words = sentence.hasSuffix(":") ? String(sentence.dropLast()) : sentence
    return words.split(separator: " ").count >= 3 && !listed.contains(words)
  }

  /// The rows of the table below «Quoted words».
  private static func quotes() throws -> [Quote] {
    let list = String(decoding: try Files.read(top + "/LICENSES/README.md"), as: UTF8.self)
    let table = try #require(list.range(of: "## Quoted words"))
    return list[table.upperBound...].split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2).map { row in
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return Quote(
        words: cells[0], files: cells[1].split(separator: ",").map { $0.trimmingCharacters(in: [" ", "`"]) })
    }
  }

  /// The visible text of the seven documents, by their numbers, and of the data files.
  private static func texts() throws -> [(name: String, text: String)] {
    let forms = [
      "modell", "oppfølgingsplan", "rutine", "sjekkliste", "årshjul-detaljert", "årshjul-oversikt",
      "årshjul-ungdomsskolene",
    ]
    var texts: [(name: String, text: String)] = []
    for (index, form) in forms.enumerated() {
      let skjema = try #require(Skjemasamling.skjema(form))
      let document = try WordDocument(try Files.read(Malmappe.path(of: skjema.publisertNavn + ".docx")))
      let text = try document.stories.map { VisibleText.of(try document.tree(of: $0.part).root) }.joined(
        separator: "\n")
      texts.append(("\(index + 1)", squeezed(text)))
    }
    let folder = top + "/Templates/data"
    for file in ["kriterier.json", "møteplan.json", "terskler.json", "tiltakskatalog.json", "begreper.json"] {
      texts.append((file, squeezed(String(decoding: try Files.read(folder + "/" + file), as: UTF8.self))))
    }
    return texts
  }

  private static func squeezed(_ text: String) -> String {
    text.split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ")
  }
}
