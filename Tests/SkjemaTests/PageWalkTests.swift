import Disk
import Forms
import IKO
import TestSupport
import Testing
import WordML

/// The published page, sentence by sentence, in the seven documents.
@Suite(.enabled(if: Shared.isPresent, "the published page does not stand beside this working copy"))
struct PageWalkTests {
  @Test func `no sentence of the published page is missing from the set`() throws {
    var texts: [(name: String, text: String)] = []
    for skjema in Skjemasamling.alle {
      let path = try Malmappe.path(of: skjema.publisertNavn + ".docx")
      let document = try WordDocument(try Files.read(path))
      let text = try document.stories.map { VisibleText.of(try document.tree(of: $0.part).root) }.joined(
        separator: "\n")
      texts.append((skjema.navn, Self.squeezed(text)))
    }
    // The year is the only variable of the page.
    var missing: [String] = []
    var found = 0

    for sentence in try Self.sentences() {
      if texts.contains(where: { $0.text.contains(sentence) }) { found += 1 } else { missing.append(sentence) }
    }

    #expect(missing == [])
    #expect(found > 90)
  }

  /// The page's sentences and list lines, without bullets; the list of files at its end has no content of its own.
  static func sentences() throws -> [String] {
    let page = String(decoding: try Shared.bytes("kilder/iko-modellen.txt"), as: UTF8.self)
    let content = page.split(separator: "\nTittel Publisert Type")[0]
    var lines = content.split(separator: "\n").map { line in
      String(line.replacing(/^[\s\u00A0]*(?:•|\d+\.)?\s*/, with: "").replacing(/[\s\u00A0]+$/, with: ""))
    }
    lines = lines.filter { !$0.isEmpty && $0 != "---" && $0 != "IKO" }
    return lines.flatMap { line -> [String] in
      // A sentence ends where a period, a blank and a capital letter follow a small one.
      line.replacing("skoleåret 2018/2019", with: "skoleåret")
        .replacing(/([a-zæøå])\. ([A-ZÆØÅ])/) { "\($0.1)\n\($0.2)" }
        .split(separator: "\n").map { squeezed(String($0)) }
    }.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
  }

  private static func squeezed(_ text: String) -> String {
    text.split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ")
  }
}
