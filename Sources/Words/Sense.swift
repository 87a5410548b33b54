/// What a label says: the concepts of its words, and the words that nobody knows.
struct Sense: Equatable, Sendable {
  var concepts: Set<Lexicon.Concept> = []
  var unknown: [String] = []
  /// Whether it asks for more than yes or no.
  var asks = false
  /// Whether it is a sentence about what it names: it asks what, or has more words than a name needs.
  var isAbout = false
  /// The tenses of its words.
  var tenses: Set<String> = []
  /// Whoever fills in what stands there, where it says so.
  var fillers: Set<Int> = []
  /// Whether it says at all that somebody fills in.
  var saysWhoFills = false

  mutating func formUnion(_ other: Sense) {
    concepts.formUnion(other.concepts)
    unknown += other.unknown
    asks = asks || other.asks
    isAbout = isAbout || other.isAbout
    tenses.formUnion(other.tenses)
    fillers.formUnion(other.fillers)
    saysWhoFills = saysWhoFills || other.saysWhoFills
  }
}

extension Vocabulary {
  /// The sense of a whole label. In brackets only known words count, for much is explained there.
  func sense(of tokens: Tokens) -> Sense {
    var sense = self.sense(of: tokens.words)
    let inner = self.sense(of: tokens.bracketed)
    sense.concepts.formUnion(inner.concepts)
    sense.fillers.formUnion(inner.fillers)
    sense.saysWhoFills = sense.saysWhoFills || inner.saysWhoFills
    return sense
  }

  /// The sense of some of its words, in their order.
  func sense(of tokens: [Tokens.Token]) -> Sense {
    var sense = Sense()
    var previous: Set<Lexicon.Concept> = []
    var index = 0
    /// Words that say something, or might.
    var spoken = tokens.count
    let words = tokens.map(\.word)
    /// What was said before the clause that is being read.
    var before = Sense()
    while index < tokens.count {
      guard case .word(let word, let hasStop) = tokens[index] else {
        if tokens[index] == .comma { before = sense }
        index += 1
        continue
      }
      if let length = filling.opening(at: index, in: words) {
        let end = endOfFiller(from: index + length, in: words)
        add(fillers: words[(index + length)..<end].compactMap(\.self), to: &sense)
        sense.saysWhoFills = true
        spoken -= end - index
        index = end
        continue
      }
      if let length = filling.closing(at: index, in: words), index > 0 {
        let said = sense.concepts.subtracting(before.concepts)
        // «Navn på den som fyller ut» is a label of its own.
        if !said.isEmpty, said.isSubset(of: filling.who) {
          before.fillers.formUnion(said)
          before.saysWhoFills = true
          before.concepts.formUnion(said.intersection(barriers))
          sense = before
          index += length
          continue
        }
      }
      if let tense = tenses[word] { sense.tenses.insert(tense) }
      if let (length, concepts) = phrase(at: index, in: words) {
        sense.concepts.formUnion(concepts)
        if concepts.isEmpty { spoken -= length } else { previous = concepts }
        index += length
        continue
      }
      if let placed = placed[word] {
        let next = index + 1 < tokens.count ? words[index + 1].flatMap { lexicon.concepts(of: $0) } ?? [] : []
        if placed.counts(isFirst: index == 0, isLast: index == tokens.count - 1, after: previous, before: next) {
          sense.concepts.insert(placed.concept)
        }
      } else if let concepts = questions[word] {
        // «Hva skal være oppnådd når perioden er over»: the second asks nothing.
        if sense.asks, index > 0, Self.isJoining(word), !isParted(tokens, before: index) {
          index += 1
          continue
        }
        sense.concepts.formUnion(concepts)
        sense.asks = true
      } else if let concepts = hasStop ? abbreviation(word) ?? lexicon.concepts(of: word) : lexicon.concepts(of: word) {
        sense.concepts.formUnion(concepts)
        if !concepts.isEmpty { previous = concepts }
      } else {
        sense.unknown.append(word)
        previous = []
      }
      index += 1
    }
    let asksWhat = sense.concepts.contains(alone) || sense.concepts.contains(where: manner.contains)
    sense.isAbout = asksWhat || spoken > 3
    return sense
  }

  /// Where the name of whoever fills in ends: before what is known and is nobody.
  private func endOfFiller(from start: Int, in words: [String?]) -> Int {
    var end = start
    while end < words.count, let word = words[end] {
      let concepts = lexicon.concepts(of: word) ?? []
      guard concepts.isSubset(of: filling.who) else { break }
      end += 1
    }
    return end
  }

  /// Who fills in is not whom it is about; another office's part stays barred.
  private func add(fillers words: [String], to sense: inout Sense) {
    for word in words {
      let concepts = lexicon.concepts(of: word) ?? []
      sense.fillers.formUnion(concepts)
      sense.concepts.formUnion(concepts.intersection(barriers))
    }
  }

  /// «Når» begins a clause where something was asked already.
  private static func isJoining(_ word: String) -> Bool { word == "når" }

  /// Whether a stroke, a comma or «og» stands before a word: «Hvem, når?»
  private func isParted(_ tokens: [Tokens.Token], before index: Int) -> Bool {
    tokens[index - 1] == .slash || tokens[index - 1] == .comma || tokens[index - 1].word == "og"
  }

  /// The longest phrase that begins here.
  private func phrase(at index: Int, in words: [String?]) -> (length: Int, concepts: Set<Lexicon.Concept>)? {
    guard let word = words[index], let phrases = phrases[word] else { return nil }
    return phrases.first { phrase in
      index + phrase.words.count <= words.count
        && phrase.words.indices.allSatisfy { words[index + $0] == phrase.words[$0] }
    }.map { ($0.words.count, $0.concepts) }
  }

  /// What a word with a full stop is short for: as listed, or by the only concept whose words begin like it.
  private func abbreviation(_ word: String) -> Set<Lexicon.Concept>? {
    if let listed = abbreviations[word] { return listed }
    if let whole = lexicon.concepts(of: word) { return whole }
    guard word.count >= 3 else { return nil }
    let concepts = lexicon.concepts(beginning: word)
    return concepts.count == 1 ? concepts : nil
  }
}
