import Forms

/// Looks for a pupil's name in texts, whichever way round it is written: «Kari Nordmann», «NORDMANN, Kari», `kari.nordmann@skole.no`.
///
/// A given name alone is not looked for: it is many pupils'.
struct Navnesøk {
  /// The words of the name, in each order that it may be written in.
  private var hele: [[String]] = []
  /// First and last word, where there are words between.
  private var korte: [[String]] = []

  init(_ navn: some Sequence<Navneform>) {
    for form in navn {
      let words = Self.words(form.foldet)
      guard words.count > 1, let first = words.first, let last = words.last else { continue }
      for turn in words.indices { Self.insert(Array(words[turn...] + words[..<turn]), in: &hele) }
      guard words.count > 2 else { continue }
      for pair in [[first, last], [last, first]] { Self.insert(pair, in: &korte) }
    }
  }

  enum Treff {
    case hele
    /// Without the words between: it may be another.
    case korte
  }

  func treff(i text: String) -> Treff? {
    guard !hele.isEmpty else { return nil }
    let words = Self.words(text)
    if hele.contains(where: { Self.holds(words, $0) }) { return .hele }
    return korte.contains { Self.holds(words, $0) } ? .korte : nil
  }

  private static func insert(_ words: [String], in all: inout [[String]]) {
    if !all.contains(words) { all.append(words) }
  }

  private static func holds(_ text: [String], _ name: [String]) -> Bool {
    guard text.count >= name.count else { return false }
    return text.indices.dropLast(name.count - 1).contains { start in
      text[start] == name[0] && text[start..<(start + name.count)].elementsEqual(name)
    }
  }

  /// Words as names are compared, without what stands around them.
  static func words(_ text: String) -> [String] {
    let bare = String(text.map { $0.isLetter || $0.isNumber || "-‐‑'’‘´`ʼ′".contains($0) ? $0 : " " })
    return Navneform(foldet: Nøkkel.folded(bare))?.ord.map(String.init).filter { $0.contains(where: \.isLetter) } ?? []
  }
}
