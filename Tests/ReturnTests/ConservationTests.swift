import Forms
import Foundation
import LibXML
import TestSupport
import Testing
import WordML

/// Nothing that stands in a document is lost when it is read.
@Suite(.enabled(if: Shared.isPresent, "the corpus does not stand beside this working copy"))
struct ConservationTests {
  @Test func `every whole document of others opens, and its text is what a second reader sees`() throws {
    var wrong: [String] = []
    let names = try Self.whole()

    for name in names {
      let document = try WordDocument(Shared.bytes("corpus/docx/" + name))
      for story in document.stories {
        let root = try document.tree(of: story.part).root
        let (seen, plain) = (PlainReader.letters(of: VisibleText.of(root)), PlainReader.letters(of: root))
        if seen != plain { wrong.append("\(name): \(story.part.text), \(seen.count) mot \(plain.count) tegn") }
      }
    }

    #expect(wrong == [])
    print("\(names.count) dokumenter åpnet, synlig tekst lik i alle deler av \(names.count - wrong.count)")
  }

  @Test func `every word of a document with fields is in a field, a label or the list of what has no place`() throws {
    var (read, words) = (0, 0)
    var lost: [String] = []

    for name in try Self.whole() {
      let bytes = try Shared.bytes("corpus/docx/" + name)
      guard let template = try? Template<AnyForm>(bytes, name: name), !template.fields.isEmpty else { continue }
      // Once by its tags, and once without any name, by its places.
      for document in [bytes, try Self.nameless(bytes)] {
        guard let reading = try? template.read(document, name: name) else { continue }
        let seen = try Self.words(of: document)
        let kept = try Self.kept(reading, labels: bytes)
        read += 1
        words += seen.count
        lost += seen.filter { !kept.contains($0) }.sorted().map { "\(name): «\($0)»" }
      }
    }

    print("\(words) ord i \(read) lesninger, \(lost.count) borte")
    #expect(lost == [])
  }

  /// The files that are neither encrypted nor broken.
  private static func whole() throws -> [String] {
    try Shared.table("corpus/MANIFEST.tsv").filter { $0["encrypted"] == "" && $0["corrupt"] == "" }
      .compactMap { $0["file"] }
  }

  private static func nameless(_ bytes: [UInt8]) throws -> [UInt8] {
    let returned = try Returned(bytes, expected: Values())
    returned.dropNames()
    return try returned.bytes()
  }

  private static func words(of bytes: [UInt8]) throws -> Set<String> {
    let document = try WordDocument(bytes)
    return try document.stories.reduce(into: []) {
      $0.formUnion(PlainReader.words(of: try document.tree(of: $1.part).root))
    }
  }

  /// Everything that a reading gives back, and everything that is printed in the template: one text to look for words in.
  private static func kept(_ reading: Reading<AnyForm>, labels: [UInt8]) throws -> String {
    let document = try WordDocument(labels)
    var text = reading.unplaced.joined(separator: " ")
    text += Leaf.leaves(of: reading.answers).map { leaf in
      if case .day(let day) = leaf.answer { day.norwegian + " " + day.iso } else { leaf.answer.shown }
    }.joined(separator: " ")
    for story in document.stories {
      let tree = try document.tree(of: story.part)
      for control in tree.root.descendants(.control) where ContentControl(control)?.tag != nil {
        // What stands in a field is no label, but its prompt is.
        // A day is known in other words.
        let isAnswered =
          ContentControl(control).map { control in
            if case .date = control.kind { false } else { !control.isShowingPlaceholder && control.kind != .checkBox }
          } ?? false
        if isAnswered, control.descendants(.control).isEmpty { control.first(.w("sdtContent"))?.removeContent() }
      }
      text += " " + PlainReader.words(of: tree.root).joined(separator: " ")
    }
    return text
  }
}
