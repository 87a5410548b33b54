import Norwegian

/// The concepts of single words: whole, without an ending, or as a compound of which all parts are known.
struct Lexicon: Sendable {
  /// A concept, by its number.
  typealias Concept = Int

  private(set) var names: [String] = []
  private var numbers: [String: Concept] = [:]
  /// Words that take endings and make compounds.
  private var stems: [String: Set<Concept>] = [:]
  /// How words begin, so that most of what is no part of a compound is seen at once.
  private var beginnings: Set<String> = []
  /// Words that match whole.
  private var wholes: [String: Set<Concept>] = [:]

  /// Endings of nouns, adjectives and verbs in bokmål and nynorsk; the shortest first, so that the base is the longest.
  static let endings: [String] = [
    "a", "e", "n", "r", "s", "t", "ar", "as", "de", "dd", "en", "er", "es", "et", "ns", "ne", "rs", "st", "te", "ts",
    "ane", "ens", "ene", "ers", "ets", "ete", "ast", "est", "nes", "ige", "leg", "lig", "ande", "anes", "arar", "arne",
    "ende", "enes", "erne", "lege", "lige", "ingane", "ingene", "ernes",
  ]

  /// Bytes of the longest word that is looked up; a compound takes time by the square of its length.
  private static let longest = 80

  mutating func concept(_ name: String) -> Concept {
    if let number = numbers[name] { return number }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }

  func known(_ name: String) -> Concept? { numbers[name] }

  mutating func add(stem word: String, _ concept: Concept) {
    stems[word, default: []].insert(concept)
    beginnings.insert(String(word.prefix(3)))
  }

  mutating func add(whole word: String, _ concepts: Set<Concept>) { wholes[word] = concepts }

  /// Words that are of two concepts: as they stand, or as another word with an ending.
  var clashes: [(word: String, concepts: Set<Concept>)] {
    var found: [(String, Set<Concept>)] = []
    for (word, concepts) in stems {
      var all = concepts
      if wholes[word] == nil {
        for base in Self.bases(of: word) { all.formUnion(stems[base] ?? []) }
      }
      if all.count > 1 { found.append((word, all)) }
    }
    return found.sorted { $0.0 < $1.0 }
  }

  /// The concepts of a word; empty for one without content, nil for one that nobody knows.
  func concepts(of word: String) -> Set<Concept>? { concepts(of: word, depth: 0) }

  private func concepts(of word: String, depth: Int) -> Set<Concept>? {
    guard word.utf8.count <= Self.longest else { return nil }
    if let known = simple(word) { return known }
    let other = Nynorsk.inBokmål(word)
    if other != word, let known = simple(other) { return known }
    if word.contains("-") {
      let joined = word.filter { $0 != "-" }
      if let known = simple(joined) ?? compound(joined, depth) { return known }
      let parts = word.split(separator: "-").map { simple(String($0)) }
      guard parts.count > 1, parts.allSatisfy({ $0 != nil }) else { return nil }
      return parts.reduce(into: []) { $0.formUnion($1 ?? []) }
    }
    return compound(word, depth)
  }

  private func simple(_ word: String) -> Set<Concept>? {
    if let whole = wholes[word] ?? stems[word] { return whole }
    for base in Self.bases(of: word) {
      if let known = stems[base] { return known }
    }
    return nil
  }

  /// The words of which this may be a form, the longest first.
  private static func bases(of word: String) -> [String] {
    let bytes = Array(word.utf8)
    var bases: [String] = []
    for ending in endingBytes where bytes.count >= ending.count + 3 && bytes.suffix(ending.count).elementsEqual(ending)
    {
      let rest = bytes.dropLast(ending.count)
      bases.append(String(decoding: rest, as: UTF8.self))
      // «timar» of «time», «programmet» of «program».
      bases.append(String(decoding: rest + [0x65], as: UTF8.self))
      if let last = rest.last, rest.dropLast().last == last, last < 0x80, !"aeiouy".utf8.contains(last) {
        bases.append(String(decoding: rest.dropLast(), as: UTF8.self))
      }
    }
    return bases
  }

  private static let endingBytes = endings.map { Array($0.utf8) }

  /// «kartleggingssamtale»: parts of three letters and more, with s, e or nothing between.
  private func compound(_ word: String, _ depth: Int) -> Set<Concept>? {
    let letters = word.utf8.count
    // A letter of another alphabet may be several bytes.
    guard letters >= 6, depth < 3,
      var split = word.index(word.endIndex, offsetBy: -3, limitedBy: word.startIndex)
    else { return nil }
    while word.utf8.distance(from: word.startIndex, to: split) >= 3 {
      if let first = part(word[..<split]) {
        let rest = word[split...]
        var tails = [rest]
        if let joint = rest.first, "se".contains(joint) { tails.append(rest.dropFirst()) }
        for tail in tails where tail.utf8.count >= 3 {
          if let others = concepts(of: String(tail), depth: depth + 1), !others.isEmpty { return first.union(others) }
        }
      }
      split = word.index(before: split)
    }
    return nil
  }

  /// A first part stands without ending; the last letter of «kontakte», «skole» may be gone.
  private func part(_ head: Substring) -> Set<Concept>? {
    guard beginnings.contains(String(head.prefix(3))) else { return nil }
    let head = String(head)
    guard let known = stems[head] ?? stems[head + "e"], !known.isEmpty else { return nil }
    return known
  }

  /// The concepts of which some word begins like this: of an abbreviation.
  func concepts(beginning prefix: String) -> Set<Concept> {
    stems.reduce(into: []) { if $1.key.hasPrefix(prefix) { $0.formUnion($1.value) } }
  }

  /// The concepts of the words that differ from this one in a single letter.
  func concepts(like word: String) -> [(word: String, concepts: Set<Concept>)] {
    guard word.count >= 6 else { return [] }
    let letters = Array(word)
    return stems.compactMap { stem -> (rest: Int, word: String, concepts: Set<Concept>)? in
      guard abs(stem.key.count - letters.count) <= 2 else { return nil }
      return Spelling.rest(of: letters, after: Array(stem.key)).map { ($0, stem.key, stem.value) }
    }.sorted { ($0.rest, $0.word) < ($1.rest, $1.word) }.map { ($0.word, $0.concepts) }
  }
}

/// Words that were mistyped.
enum Spelling {
  /// How long an ending follows where one letter was left out, added, changed, or swapped with the next; nil for another word.
  static func rest(of word: [Character], after known: [Character]) -> Int? {
    guard known.count >= 6, word.first == known.first else { return nil }
    var start = 0
    while start < word.count, start < known.count, word[start] == known[start] { start += 1 }
    guard start < word.count, start < known.count else { return nil }
    let (a, b) = (word[start...], known[start...])
    var tries = [(a.dropFirst(), b.dropFirst()), (a.dropFirst(), b), (a, b.dropFirst())]
    if a.count >= 2, b.count >= 2, a[start] == b[start + 1], a[start + 1] == b[start] {
      tries.append((a.dropFirst(2), b.dropFirst(2)))
    }
    return tries.compactMap { left, right in
      left.starts(with: right) && left.count - right.count <= 2 ? left.count - right.count : nil
    }.min()
  }
}
