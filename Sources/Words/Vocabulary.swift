/// The words of a kind of form, and what its fields are called with them.
///
/// Every word of a label has to be explained: what the vocabulary does not know makes a label uncertain, and nothing is compared by
/// likeness.
///
///     let vocabulary = try Vocabulary(source)
///     let meanings = Meanings(vocabulary, of: fields)
///     meanings.verdict(on: "Namnet til eleven")   // certain
public struct Vocabulary: Sendable, Equatable {
  /// A word that is a concept in some places only.
  struct Placed: Sendable {
    let concept: Lexicon.Concept
    let first: Bool
    let last: Bool
    let after: Set<Lexicon.Concept>
    let before: Set<Lexicon.Concept>

    func counts(
      isFirst: Bool, isLast: Bool, after previous: Set<Lexicon.Concept>, before next: Set<Lexicon.Concept>
    ) -> Bool {
      first && isFirst || last && isLast || !after.isDisjoint(with: previous) || !before.isDisjoint(with: next)
    }
  }

  struct Phrase: Sendable {
    let words: [String]
    let concepts: Set<Lexicon.Concept>
  }

  private(set) var lexicon: Lexicon
  /// By their first word, the longest first.
  private(set) var phrases: [String: [Phrase]] = [:]
  let abbreviations: [String: Set<Lexicon.Concept>]
  let questions: [String: Set<Lexicon.Concept>]
  let placed: [String: Placed]
  let tenses: [String: String]
  let alone: Lexicon.Concept
  /// What «hvordan» asks for.
  let manner: Set<Lexicon.Concept>
  let persons: Set<Lexicon.Concept>
  let barriers: Set<Lexicon.Concept>
  /// Words that are English alone.
  let english: Set<String>
  /// Concepts that change what a label means, also in an aside.
  let changing: Set<Lexicon.Concept>
  /// A day, and what may stand beside one.
  let day: Set<Lexicon.Concept>
  let ofDays: Set<Lexicon.Concept>
  /// What a name is called.
  let names: Set<Lexicon.Concept>
  let completed: Set<Lexicon.Concept>
  let parts: [Lexicon.Concept: String]
  /// The other way round: the concepts by which a heading names a part.
  let named: [String: Set<Lexicon.Concept>]
  /// How it is said who fills in.
  let filling: Filling
  let source: WordSource

  /// Throws where a word is of two concepts, or a concept has no word.
  public init(_ source: WordSource) throws(VocabularyFault) {
    self.source = source
    var lexicon = Lexicon()
    for (name, words) in source.ord.sorted(by: { $0.key < $1.key }) {
      let concept = lexicon.concept(name)
      for word in Self.list(words) { lexicon.add(stem: word, concept) }
    }
    for (name, words) in source.hele.sorted(by: { $0.key < $1.key }) {
      let concept = lexicon.concept(name)
      for word in Self.list(words) { lexicon.add(whole: word, [concept]) }
    }
    for word in Self.list(source.tomme) { lexicon.add(whole: word, []) }
    for placed in source.plasserte.values { _ = lexicon.concept(placed.begrep) }
    for names in source.spørreord.values { for name in Self.list(names) { _ = lexicon.concept(name) } }
    if let clash = lexicon.clashes.first {
      throw .clash(word: clash.word, concepts: clash.concepts.map { lexicon.names[$0] }.sorted())
    }
    let names = Names(lexicon: lexicon)
    alone = try names.one(source.alene, in: "alene")
    abbreviations = try names.table(source.forkortelser)
    questions = try names.table(source.spørreord)
    manner = questions["hvordan"] ?? []
    persons = try names.set(source.personer, in: "personer")
    barriers = try names.set(source.sperrer, in: "sperrer")
    english = Set(Self.list(source.engelsk ?? ""))
    changing = try names.set(source.endrer ?? "", in: "endrer")
    ofDays = try names.set(source.dager ?? "", in: "dager")
    day = try names.set(String((source.dager ?? "").prefix { $0 != " " }), in: "dager")
    self.names = try names.set(source.navnet ?? "", in: "navnet")
    completed = try names.set(source.tittelen, in: "tittelen")
    var parts: [Lexicon.Concept: String] = [:]
    for (name, part) in source.deler { parts[try names.one(name, in: "deler")] = part }
    self.parts = parts
    filling = Filling(
      source.utfylling, who: try names.set(source.utfylling?.hvem ?? "", in: "utfylling").union(persons),
      others: try names.set(source.utfylling?.andre ?? "", in: "utfylling"))
    named = Dictionary(grouping: parts.keys) { parts[$0] ?? "" }.mapValues { Set($0) }
    var placed: [String: Placed] = [:]
    for (word, rule) in source.plasserte {
      placed[word] = Placed(
        concept: try names.one(rule.begrep, in: word), first: rule.først ?? false, last: rule.sist ?? false,
        after: try names.set(rule.etter ?? "", in: word), before: try names.set(rule.før ?? "", in: word))
    }
    self.placed = placed
    var tenses: [String: String] = [:]
    for (tense, words) in source.tid { for word in Self.list(words) { tenses[word] = tense } }
    self.tenses = tenses
    var phrases: [String: [Phrase]] = [:]
    for (text, concepts) in source.uttrykk {
      let words = Tokens(text).plain
      guard let first = words.first else { continue }
      phrases[first, default: []].append(Phrase(words: words, concepts: try names.set(concepts, in: text)))
    }
    self.phrases = phrases.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    self.lexicon = names.lexicon
  }

  public static func == (left: Vocabulary, right: Vocabulary) -> Bool { left.source == right.source }

  static func list(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  /// Lets the words of a label count that are no words of the vocabulary: as a concept of their own.
  mutating func learn(_ words: [String]) {
    for word in words { lexicon.add(stem: word, lexicon.concept("=" + word)) }
  }

  /// How many words there are, and how many without content.
  public var size: (words: Int, phrases: Int, empty: Int) {
    (
      source.ord.values.reduce(0) { $0 + Self.list($1).count }
        + source.hele.values.reduce(0) { $0 + Self.list($1).count },
      source.uttrykk.count, Self.list(source.tomme).count
    )
  }
}

/// Looks up concepts by name.
private struct Names {
  let lexicon: Lexicon

  func one(_ name: String, in place: String) throws(VocabularyFault) -> Lexicon.Concept {
    guard let concept = lexicon.known(name) else { throw .noSuchConcept(name, in: place) }
    return concept
  }

  func set(_ names: String, in place: String) throws(VocabularyFault) -> Set<Lexicon.Concept> {
    var concepts: Set<Lexicon.Concept> = []
    for name in Vocabulary.list(names) { concepts.insert(try one(name, in: place)) }
    return concepts
  }

  func table(_ words: [String: String]) throws(VocabularyFault) -> [String: Set<Lexicon.Concept>] {
    var table: [String: Set<Lexicon.Concept>] = [:]
    for (word, names) in words { table[word.filter { $0 != "." }] = try set(names, in: word) }
    return table
  }
}
