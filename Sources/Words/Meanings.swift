/// What labels mean among the fields of one form: sets of concepts, compared in a closed world.
///
///     let meanings = Meanings(vocabulary, of: [.init(key: "elev.navn", label: "Elevens navn")])
///     meanings.verdict(on: "Namnet til eleven").certain   // "elev.navn"
public struct Meanings: Sendable {
  /// A field, as far as labels are concerned.
  public struct Subject: Sendable, Equatable {
    public let key: String
    /// As its own form prints it.
    public let label: String
    /// Other labels that mean it as a whole.
    public let synonyms: [String]
    /// Whether it is answered with yes or no.
    public let isQuestion: Bool

    public init(key: String, label: String, synonyms: [String] = [], isQuestion: Bool = false) {
      self.key = key
      self.label = label
      self.synonyms = synonyms
      self.isQuestion = isQuestion
    }
  }

  /// One set of concepts by which a field is meant.
  struct Alternative: Sendable {
    let key: String
    let must: Set<Lexicon.Concept>
    let allowed: Set<Lexicon.Concept>
    let isWeak: Bool
    var isUncertain = false
    /// Whether it counts only at boxes with answers to choose from.
    var isChoice = false
    /// Whether it must be said in full, and no heading completes it.
    var isWhole = false
    /// Whether it is never meant by a label that asks who, when or what.
    let isPlain: Bool
  }

  private(set) var vocabulary: Vocabulary
  private(set) var alternatives: [Alternative] = []
  /// Whole labels, by their words.
  private(set) var wholes: [[String]: Set<String>] = [:]
  /// The labels that the form itself prints, where no other field is called the same.
  private(set) var labels: [[String]: String] = [:]
  /// The fields of the form; of others it is only known that they are meant.
  let keys: Set<String>
  let group: String?
  let memory = SenseMemory()
  /// Concepts that say nothing of whom.
  private(set) var bare: Set<Lexicon.Concept> = []
  /// What a heading may say without being about anything but the whole form.
  private(set) var neutral: Set<Lexicon.Concept> = []
  /// The alternatives that need a concept, by their number.
  private(set) var byConcept: [Lexicon.Concept: [Int]] = [:]

  /// - Parameter group: of whose columns this is; nil for single places.
  public init(_ vocabulary: Vocabulary, of subjects: [Subject], group: String? = nil) {
    self.vocabulary = vocabulary
    self.group = group
    keys = Set(subjects.map(\.key))
    bare = set(vocabulary.source.nakne ?? "")
    neutral = set(vocabulary.source.generelt ?? "")
    let entries = group.map { vocabulary.source.kolonner[$0] ?? [:] } ?? vocabulary.source.felt
    let questions = Set(subjects.filter(\.isQuestion).map(\.key))
    for (key, entry) in entries.sorted(by: { $0.key < $1.key }) where keys.contains(key) || !entry.egen {
      add(entry, key, isQuestion: questions.contains(key))
    }
    for (words, same) in Dictionary(grouping: subjects, by: { Tokens($0.label).all }) where same.count == 1 {
      labels[words] = same[0].key
      add(whole: same[0].label, same[0].key)
    }
    for subject in subjects {
      let not = Set((entries[subject.key]?.ikke ?? []).map { Tokens($0).all })
      for label in subject.synonyms where !not.contains(Tokens(label).all) { add(whole: label, subject.key) }
      if group == nil, subject.isQuestion { addOwn(subject) }
    }
    // «Kommentar» is what every item of a list has: it says something only beside its item.
    wholes = wholes.filter { $0.value.count <= 3 }
    for (number, alternative) in alternatives.enumerated() {
      for concept in alternative.must { byConcept[concept, default: []].append(number) }
    }
  }

  private func set(_ names: String) -> Set<Lexicon.Concept> {
    Set(Vocabulary.list(names).compactMap { vocabulary.lexicon.known($0) })
  }

  private mutating func add(_ entry: WordSource.Entry, _ key: String, isQuestion: Bool) {
    let may = set(entry.kan)
    let weak = Set(entry.svak.map { set($0) })
    let uncertain = Set(entry.usikker.map { set($0) })
    let choices = Set(entry.valg.map { set($0) })
    let whole = Set(entry.hel.map { set($0) })
    for names in entry.må {
      let must = set(names)
      // A concept without words can never be said.
      guard must.count == Vocabulary.list(names).count, !must.isEmpty else { continue }
      alternatives.append(
        Alternative(
          key: key, must: must, allowed: must.union(may), isWeak: weak.contains(must),
          isUncertain: uncertain.contains(must), isChoice: choices.contains(must), isWhole: whole.contains(must),
          isPlain: !(entry.spørsmål ?? !isQuestion)))
    }
    for label in entry.synonymer { add(whole: label, key) }
  }

  private mutating func add(whole label: String, _ key: String) {
    let tokens = Tokens(label)
    for words in [tokens.plain, tokens.all] where !words.isEmpty { wholes[words, default: []].insert(key) }
  }

  /// The label that the form prints, as a set; «Karakterer er hentet» is «Karakterer» too, where enough is left.
  private mutating func addOwn(_ subject: Subject) {
    let may = set(vocabulary.source.punkt)
    for label in [subject.label] + subject.synonyms {
      let tokens = Tokens(label)
      vocabulary.learn(vocabulary.sense(of: tokens).unknown)
      let whole = vocabulary.sense(of: tokens).concepts
      let short = vocabulary.sense(of: Tokens(words: withoutParticiple(tokens.words), bracketed: [])).concepts
      // «Eleven har medvirket i planen» is no plan of the pupil's.
      let names = vocabulary.persons.union(vocabulary.parts.keys)
      let isEnough = short.count > 1 && !short.isSubset(of: names)
      for must in Set([whole, vocabulary.sense(of: tokens.words).concepts, isEnough ? short : whole])
      where !must.isEmpty {
        alternatives.append(
          Alternative(
            key: subject.key, must: must, allowed: must.union(whole).union(may), isWeak: false, isPlain: true))
      }
    }
  }

  private func withoutParticiple(_ tokens: [Tokens.Token]) -> [Tokens.Token] {
    let verbs = Set(Vocabulary.list(vocabulary.source.hjelpeverb))
    guard let index = tokens.firstIndex(where: { $0.word.map(verbs.contains) == true }), index + 1 < tokens.count else {
      return tokens
    }
    return Array(tokens[..<index] + tokens[(index + 2)...])
  }

  /// The member of a group without which none of its rows is written; nil where the vocabulary names none.
  public func principal(of group: String) -> String? { vocabulary.source.hovedkolonner[group] }

  /// Whether a field may stand several times under an equal label: the pupil's name on two pages.
  public func repeats(_ key: String) -> Bool { Vocabulary.list(vocabulary.source.gjentas).contains(Self.part(of: key)) }

  /// Whether a label says no more than who signs, where and when.
  public func isSigner(_ label: String) -> Bool {
    let sense = vocabulary.sense(of: Tokens(label))
    return sense.unknown.isEmpty && sense.concepts.isSubset(of: set(vocabulary.source.underskriver))
  }

  /// Whether a label says no more than «navn», «dato» or «telefon», and of nobody.
  public func isBare(_ label: String) -> Bool {
    let sense = vocabulary.sense(of: Tokens(label))
    return sense.unknown.isEmpty && !sense.concepts.isEmpty
      && sense.concepts.isSubset(of: bare)
  }

  /// Whether a label says no more than «Dato», and what stands before it says of what.
  public func isBareDay(_ label: String) -> Bool {
    let sense = vocabulary.sense(of: Tokens(label))
    return sense.unknown.isEmpty && !sense.concepts.isEmpty && sense.concepts.isSubset(of: vocabulary.day)
  }

  /// Whether a label names people by what they are, and nothing else: «Elev», «Utdanningsleder», «Sted/dato – elev».
  public func isRole(_ label: String) -> Bool {
    let concepts = vocabulary.sense(of: Tokens(label)).concepts
    return isSigner(label) && !concepts.isEmpty
      && concepts.isDisjoint(with: set(vocabulary.source.ingenRolle ?? ""))
  }

  /// Whether a heading says who fills in what stands below it: «Fylles ut av kontoret».
  public func saysWhoFills(_ heading: String) -> Bool { vocabulary.sense(of: Tokens(heading)).saysWhoFills }

  /// Whether a label is of whoever takes the form in: «Mottatt dato».
  public func isReceived(_ label: String) -> Bool {
    !vocabulary.sense(of: Tokens(label)).concepts.isDisjoint(with: set(vocabulary.source.mottatt ?? ""))
  }

  /// Whether a label asks for one of several people by what they are, «Mor», and not for whoever comes first.
  public func namesOneByKin(_ label: String) -> Bool {
    let words = Set(Tokens(label).all)
    return (vocabulary.source.slekt ?? []).count { !words.isDisjoint(with: Vocabulary.list($0)) } == 1
  }

  /// The fields beside which a label is certain that by itself may mean this one.
  public func neighbours(of key: String) -> [String] {
    (group == nil ? vocabulary.source.felt[key] : nil).map { Vocabulary.list($0.ved) } ?? []
  }

  /// Whether a label beside a question asks for a remark on it.
  public func isRemark(_ label: String) -> Bool {
    let sense = vocabulary.sense(of: Tokens(label))
    return sense.unknown.isEmpty && !sense.concepts.isEmpty
      && sense.concepts.isSubset(of: set(vocabulary.source.merknad ?? ""))
  }

  /// Whether all words of a text are words of forms, so that it is nobody's name.
  public func isKnown(_ text: String) -> Bool {
    let tokens = Tokens(text)
    return !tokens.all.isEmpty && vocabulary.sense(of: tokens.words).unknown.isEmpty
  }

  /// The words of a label that the vocabulary does not know.
  public func unknownWords(in label: String) -> [String] { vocabulary.sense(of: Tokens(label)).unknown }

  /// Whether a field is one of the form's.
  public func isOwn(_ key: String) -> Bool { keys.contains(key) }
}
