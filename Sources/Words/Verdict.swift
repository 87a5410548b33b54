/// What a label means.
public enum Verdict: Equatable, Sendable {
  /// One field, and no other can be meant.
  case certain(Meaning)
  /// At most three fields that it may mean, the likeliest first. Nothing is written.
  case probable([Meaning])
  /// No field.
  case unknown

  /// The key of the only field that is meant.
  public var certain: String? { if case .certain(let meaning) = self { meaning.key } else { nil } }

  /// The keys of what may be meant.
  public var proposals: [String] { if case .probable(let meanings) = self { meanings.map(\.key) } else { [] } }
}

/// A field that a label may mean.
public struct Meaning: Equatable, Sendable {
  /// Why it is not more, or not less.
  public enum Reason: Equatable, Sendable {
    /// All words are known, and together they mean this field only.
    case onlyMeaning
    /// Others fit as well.
    case several
    /// Words that the vocabulary does not know.
    case unknownWords([String])
    /// A word that is spelt nearly like another.
    case spelling(String, like: String)
    /// A label that says too little, or words of two fields.
    case uncertain
  }

  public let key: String
  public let score: Double
  public private(set) var reason: Reason
  /// Whether a heading said what the label leaves out.
  public var isByHeading = false
  /// Whether the label is printed as the field's own form prints it.
  public var isOwnLabel = false
  /// Whether the label alone says little, so that another reading of it goes before.
  public var isWeak = false
  /// Whether it is only ever proposed: it says too little, or its tense is another's.
  var isUncertain = false

  func because(_ reason: Reason) -> Meaning {
    var other = self
    other.reason = reason
    return other
  }
}

extension Meanings {
  /// What stands around a label.
  struct Surroundings {
    var heading = Sense()
    var title = Sense()
    /// What stands right above, whatever it says.
    var nearest = Sense()
    /// Whether somebody fills it in who fills in nothing else of the form.
    var isOthersPart = false
    /// Whether boxes with answers to choose from stand there.
    var isChoice = false
    let accepts: (String) -> Bool
  }

  /// Decides what a label means.
  ///
  /// - Parameters:
  ///   - label: as it is printed.
  ///   - headings: what stands above it, the nearest first, without the document's title.
  ///   - title: the document's title.
  ///   - isChoice: whether boxes with answers to choose from stand there.
  ///   - accepts: whether a field's answers can go into the place at all.
  public func verdict(
    on label: String, under headings: [String] = [], title: String? = nil, isChoice: Bool = false,
    accepts: (String) -> Bool = { _ in true }
  ) -> Verdict {
    // No label is a page of text.
    guard label.utf8.count <= 600 else { return .unknown }
    let label = vocabulary.withoutTranslation(label)
    return withoutActuallyEscaping(accepts) { accepts in
      var around = Surroundings(
        heading: heading(of: headings), title: title.map(sense) ?? Sense(), isChoice: isChoice, accepts: accepts)
      around.nearest = headings.first.map(sense) ?? Sense()
      let fillers = headings.lazy.map { sense($0).fillers }.first { !$0.isEmpty } ?? []
      around.isOthersPart = !fillers.isDisjoint(with: vocabulary.filling.others)
      return verdict(Tokens(label), around)
    }
  }

  /// The nearest heading that names somebody or a part of the form; else the nearest that says anything.
  private func heading(of headings: [String]) -> Sense {
    let senses = headings.map(sense).filter { !$0.concepts.isEmpty }
    let telling = senses.first { sense in
      sense.concepts.contains { vocabulary.parts[$0] != nil } || !sense.concepts.isDisjoint(with: vocabulary.persons)
        || !sense.concepts.isDisjoint(with: vocabulary.barriers)
    }
    return telling ?? senses.first ?? Sense()
  }

  /// The sense of a text that stands over several blanks.
  private func sense(_ text: String) -> Sense {
    memory.sense(of: text) { vocabulary.sense(of: Tokens(text)) }
  }

  /// Whether a heading is about this part of the form.
  public func names(_ heading: String, part: String) -> Bool {
    sense(heading).concepts.contains { vocabulary.parts[$0] == part }
  }

  /// Whether a text says whose what stands beside it is.
  public func namesPerson(_ text: String) -> Bool {
    !sense(text).concepts.isDisjoint(with: vocabulary.persons)
  }

  /// Whether nothing that stands under this text is certain: people sign there, or it is of another time or paper.
  public func isBarred(_ text: String) -> Bool {
    !sense(text).concepts.isDisjoint(with: vocabulary.barriers)
  }

  private func verdict(_ tokens: Tokens, _ around: Surroundings) -> Verdict {
    let sense = vocabulary.sense(of: tokens)
    let fits = fits(sense, tokens, around)
    if !fits.isEmpty { return decided(fits, tokens, sense, around) }
    if let verdict = withoutAside(tokens, around, verdict) { return verdict }
    if tokens.words.contains(.slash), let verdict = firstPart(tokens, around) { return verdict }
    if let both = parts(tokens, around) { return both }
    guard !sense.unknown.isEmpty else { return .unknown }
    return guess(sense, around)
  }

  private func decided(_ fits: [Meaning], _ tokens: Tokens, _ sense: Sense, _ around: Surroundings) -> Verdict {
    guard let best = fits.first else { return .unknown }
    let own = fits.filter { keys.contains($0.key) }
    // Another form's field is meant only where it is plainly better.
    guard let mine = own.first, best.score - mine.score < Self.margin else { return .unknown }
    let isClear = own.count == 1 || mine.score - own[1].score >= Self.margin
    let isBarred = !around.heading.concepts.isDisjoint(with: vocabulary.barriers)
    // In another's part «Vurdering» and «Dato» are hers.
    let isOthers = around.isOthersPart && sense.concepts.count <= 1 && Self.part(of: mine.key) != "elev"
    if mine.isUncertain || isBarred || isOthers || around.isOthersPart && mine.isWeak {
      return proposed(fits, .uncertain)
    }
    return isClear ? .certain(mine) : proposed(own.filter { mine.score - $0.score < Self.margin }, .several)
  }

  /// By how much a field must be ahead of the next.
  private static var margin: Double { 0.75 }

  private func proposed(_ fits: [Meaning], _ reason: Meaning.Reason) -> Verdict {
    let own = fits.filter { keys.contains($0.key) }.prefix(3).map { $0.because(reason) }
    return own.isEmpty ? .unknown : .probable(Array(own))
  }

  /// «Utdanningsprogram/programområde»: the first part, where the rest says the same or nothing that is known.
  private func firstPart(_ tokens: Tokens, _ around: Surroundings) -> Verdict? {
    let pieces = tokens.words.split(separator: .slash).map(Array.init)
    // «f/t» is no short word and another.
    guard let first = pieces.first, pieces.count > 1, first.contains(where: { ($0.word?.count ?? 0) >= 3 }) else {
      return nil
    }
    let verdict = verdict(Tokens(words: first, bracketed: tokens.bracketed), around)
    guard case .certain(let meaning) = verdict else { return nil }
    let known = vocabulary.sense(of: first).concepts
    let agrees = pieces.dropFirst().allSatisfy { piece in
      let sense = vocabulary.sense(of: piece)
      // One more word for the same thing may be new; a sentence is another question.
      if sense.concepts.isSubset(of: known), piece.count(where: { $0.word != nil }) <= 1 || sense.unknown.isEmpty {
        return true
      }
      return self.verdict(Tokens(words: piece, bracketed: []), around).certain == meaning.key
    }
    return agrees ? verdict : nil
  }

  /// «Elevens ønsker og behov»: two fields, of which nobody can say which is meant.
  func parts(_ tokens: Tokens, _ around: Surroundings) -> Verdict? {
    let pieces = tokens.words.split { $0 == .slash || $0 == .comma || $0.word == "og" }.map(Array.init)
    guard pieces.count > 1, let first = pieces.first else { return nil }
    var found: [Meaning] = []
    var isOneEach = true
    for (number, piece) in pieces.enumerated() {
      var verdict = verdict(Tokens(words: piece, bracketed: []), around)
      // The second lacks the first word of the first.
      if number > 0, verdict.certain == nil {
        isOneEach = false
        verdict = self.verdict(Tokens(words: Array(first.prefix(1)) + piece, bracketed: []), around)
      }
      switch verdict {
      case .certain(let meaning): if !found.contains(where: { $0.key == meaning.key }) { found.append(meaning) }
      case .probable, .unknown: return nil
      }
    }
    // «Aksept og samtykke»: two names of the same.
    if found.count == 1, isOneEach, !found[0].isWeak, !found[0].isUncertain { return .certain(found[0]) }
    return .probable(found.prefix(3).map { $0.because(.uncertain) })
  }

  /// What it may mean if the words that nobody knows say nothing, or are mistyped.
  private func guess(_ sense: Sense, _ around: Surroundings) -> Verdict {
    if sense.unknown.count == 1, let word = sense.unknown.first {
      for near in vocabulary.lexicon.concepts(like: word) {
        var other = sense
        other.unknown = []
        other.concepts.formUnion(near.concepts)
        let fits = fits(other, nil, around)
        if !fits.isEmpty { return proposed(fits, .spelling(word, like: near.word)) }
      }
    }
    return proposed(fits(sense, nil, around, allowsUnknown: true), .unknownWords(sense.unknown))
  }
}
