/// How a form says who fills in a part of it: «Del A – fylles ut av kontaktlærer», «Rådgiver fyller ut». Whoever that is, the part is about somebody
/// else.
struct Filling: Sendable {
  /// What stands before who fills in, as words, the longest first.
  private let before: [[String]]
  /// What stands behind.
  private let behind: [[String]]
  /// Of what the name of whoever fills in is made.
  let who: Set<Lexicon.Concept>
  /// Those whose part is another than the rest of the form.
  let others: Set<Lexicon.Concept>

  init(_ source: WordSource.Filling?, who: Set<Lexicon.Concept>, others: Set<Lexicon.Concept>) {
    func words(_ texts: [String]?) -> [[String]] {
      (texts ?? []).map { Tokens($0).plain }.filter { !$0.isEmpty }.sorted { $0.count > $1.count }
    }
    before = words(source?.av)
    behind = words(source?.selv)
    self.who = who
    self.others = others
  }

  /// How many words at this place say that whoever comes next fills in; nil where nobody comes next.
  func opening(at index: Int, in words: [String?]) -> Int? {
    length(of: before, at: index, in: words).flatMap { index + $0 < words.count && words[index + $0] != nil ? $0 : nil }
  }

  /// How many words at this place say that whoever stands before them fills in.
  func closing(at index: Int, in words: [String?]) -> Int? { length(of: behind, at: index, in: words) }

  private func length(of phrases: [[String]], at index: Int, in words: [String?]) -> Int? {
    phrases.first { phrase in
      index + phrase.count <= words.count && phrase.indices.allSatisfy { words[index + $0] == phrase[$0] }
    }?.count
  }
}
