import OPC
import WordML

/// The visible text of a document, for finding phrases in it.
struct PhraseIndex {
  /// The words of all lines; nil where a line ends.
  private var words: [Substring?] = [nil]
  private var places: [Substring: [Int]] = [:]
  /// Each line as it stands, with the place of its first word.
  private var lines: [(text: String, start: Int)] = []

  init(_ document: WordDocument) throws(PackageFault) {
    var printed = PrintedPhrases(breaksAtSlots: false)
    for story in document.stories { printed.collect(try document.tree(of: story.part).root) }
    for line in printed.phrases {
      lines.append((line, words.count))
      for word in PrintedWords.of(line) {
        places[word, default: []].append(words.count)
        words.append(word)
      }
      words.append(nil)
    }
  }

  /// Where a phrase stands, within a line; one of a word or two only where it begins the line, because many texts have it somewhere.
  func place(of phrase: [Substring]) -> Int? {
    guard let first = phrase.first else { return nil }
    return places[first]?.first { start in
      guard start + phrase.count <= words.count, phrase.count > 2 || words[start - 1] == nil else { return false }
      return phrase.indices.allSatisfy { words[start + $0] == phrase[$0] }
    }
  }

  /// The lines in which none of these places lies.
  func lines(without taken: Set<Int>) -> [String] {
    let ends = lines.dropFirst().map(\.start) + [words.count]
    return zip(lines, ends).filter { line, end in !taken.contains { (line.start..<end).contains($0) } }.map(\.0.text)
  }
}
