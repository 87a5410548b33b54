/// What a label adds behind a dash, a colon, a question mark or a box, or in brackets: «Konklusjon – skal det lages plan?»,
/// «Meldt av (faglærer, kontaktlærer, rådgiver)», «Eleven er myndig: ja / nei».
struct Aside: Sendable {
  /// All of its words, those in brackets too.
  let words: [Tokens.Token]
  /// Those behind the mark and outside brackets; empty where brackets are all there is.
  let tail: [Tokens.Token]
  /// Whether it holds a question mark.
  let asks: Bool
  /// Whether it begins like an example or an instruction.
  let explains: Bool

  /// What stands in front, and what is added; nil where a label has nothing to add.
  static func parted(_ label: String) -> (head: [Tokens.Token], aside: Aside)? {
    guard let mark = mark(in: label) else { return inBrackets(label) }
    let (before, behind) = (Tokens.split(label[..<mark.head]), Tokens.split(label[mark.tail...]))
    let brackets = label[..<mark.head].firstIndex(of: "(").map { label[$0..<mark.head].dropFirst() } ?? ""
    let inner = before.inner.isEmpty ? [] : before.inner + [.comma]
    let aside = Aside(
      words: inner + behind.outer + behind.inner, tail: behind.outer,
      asks: label[mark.tail...].contains("?") || brackets.contains("?"),
      explains: explains(brackets.isEmpty ? label[mark.tail...] : brackets))
    return (before.outer, aside)
  }

  private static func inBrackets(_ label: String) -> (head: [Tokens.Token], aside: Aside)? {
    guard let open = label.firstIndex(where: { $0 == "(" || $0 == "[" }) else { return nil }
    let (outer, inner) = Tokens.split(label[...])
    let text = label[open...].dropFirst()
    return (outer, Aside(words: inner, tail: [], asks: text.contains("?"), explains: explains(text)))
  }

  /// Where a label goes on behind « – », «: », «? », « ☐» or in front of «f.eks.», outside brackets.
  private static func mark(in text: String) -> (head: String.Index, tail: String.Index)? {
    var depth = 0
    var before: Character = " "
    for index in text.indices {
      let character = text[index]
      let next = text.index(after: index)
      defer { before = character }
      if "([".contains(character) { depth += 1 }
      if ")]".contains(character) { depth = max(0, depth - 1) }
      guard depth == 0, index > text.startIndex, next < text.endIndex else { continue }
      if character == " ", beginsExample(text[next...]) { return (index, next) }
      let isApart = text[next].isWhitespace
      let isMark =
        "–—-".contains(character) && before.isWhitespace && isApart || ":?".contains(character) && isApart
        || "☐□".contains(character) && before.isWhitespace
      if isMark, text[next...].contains(where: \.isLetter) { return (index, next) }
    }
    return nil
  }

  private static func beginsExample(_ text: Substring) -> Bool {
    let start = text.prefix(14).lowercased()
    return ["f.eks", "t.d.", "for eksempel", "til dømes"].contains { start.hasPrefix($0) }
  }

  private static func explains(_ text: Substring) -> Bool {
    let start = text.lowercased().drop { $0.isWhitespace || "☐□".contains($0) }
    return [
      "f.eks", "t.d", "for eksempel", "til dømes", "se ", "sjå ", "jf", "inkl", "gjerne", "kryss", "sett kryss",
      "set kryss", "fylles", "fyllast", "vert fylt", "bare ", "berre ", "kun ", "helst",
    ].contains { start.hasPrefix($0) }
  }
}

extension Meanings {
  /// What stands in front, where the rest asks on, lists examples or says how to answer: then it changes nothing.
  func withoutAside(_ tokens: Tokens, _ around: Surroundings, _ verdict: (Tokens, Surroundings) -> Verdict) -> Verdict?
  {
    guard let (head, aside) = tokens.parted else { return nil }
    let plain = Tokens(words: head, bracketed: [])
    let found = verdict(plain, around)
    guard case .certain(let meaning) = found, !meaning.isWeak, !meaning.isUncertain else { return nil }
    // It says so itself, not its heading.
    var alone = around
    alone.heading = Sense()
    guard verdict(plain, alone).certain == meaning.key else { return nil }
    let (said, added) = (vocabulary.sense(of: head).concepts, vocabulary.sense(of: aside.words))
    guard added.concepts.isDisjoint(with: vocabulary.changing) else { return nil }
    // A day has a form; with occasions to choose from it is no day.
    if !said.isDisjoint(with: vocabulary.day), !added.concepts.isSubset(of: vocabulary.ofDays) { return nil }
    let asks = added.asks || aside.asks
    if asks, !aside.tail.isEmpty, said.isSubset(of: vocabulary.persons.union(vocabulary.names)) { return nil }
    let items = aside.words.split { $0 == .slash || $0 == .comma || $0.word == "og" || $0.word == "eller" }
    guard items.count > 1 || asks || aside.explains || added.unknown.isEmpty && added.concepts.isEmpty else {
      return nil
    }
    if case .probable(let both)? = parts(Tokens(words: aside.words, bracketed: []), around), both.count > 1 {
      return nil
    }
    if !aside.tail.isEmpty, let other = verdict(Tokens(words: aside.tail, bracketed: []), around).certain,
      other != meaning.key
    {
      return nil
    }
    return found
  }
}
