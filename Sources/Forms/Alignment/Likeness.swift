/// How much of a template's words stands in a document too.
enum Likeness {
  /// The share of the pattern's words, each as often as it stands there. A word with a slip counts as well.
  ///
  /// - Parameter weight: how much a word says; all the same where nothing else is asked for.
  static func of(_ pattern: [String: Int], _ document: [String: Int], weight: (String) -> Float = { _ in 1 }) -> Float {
    let all = pattern.reduce(Float(0)) { $0 + Float($1.value) * weight($1.key) }
    guard all > 0 else { return 0 }
    var left = document
    var shared = Float(0)
    var unmet: [String] = []
    for (word, count) in pattern {
      let met = min(count, left[word] ?? 0)
      shared += Float(met) * weight(word)
      left[word, default: 0] -= met
      unmet += Array(repeating: word, count: count - met)
    }
    // A label of a few words is looked at more closely than a page.
    if unmet.count <= 40 {
      let words = left.filter { $0.value > 0 }.keys.sorted()
      for word in unmet.sorted() {
        guard let slip = words.first(where: { (left[$0] ?? 0) > 0 && isSlip(word, $0) }) else { continue }
        left[slip, default: 0] -= 1
        shared += weight(word)
      }
    }
    return shared / all
  }

  /// How alike a template's table is to a document's, 0 to 1.
  static func of(_ pattern: Grid, _ document: Grid) -> Float {
    let tags = pattern.rows.reduce(into: Set<String>()) { $0.formUnion($1.tags) }
    let known = document.rows.reduce(into: Set<String>()) { $0.formUnion($1.tags) }
    if !tags.isDisjoint(with: known) { return 1 }
    let words = pattern.words
    guard !words.isEmpty else {
      let widths = Set(pattern.rows.map(\.cells.count))
      return document.rows.contains { widths.contains($0.cells.count) } ? 0.5 : 0.2
    }
    return of(words, document.words)
  }

  /// Whether a column's header is the same but for slips, or has words more: «Ansvarlig person» for «Ansvarlig».
  static func isSameTitle(_ one: String, _ other: String) -> Bool {
    func words(_ title: String) -> [String: Int] {
      Dictionary(title.split(separator: " ").map { (String($0), 1) }, uniquingKeysWith: +)
    }
    return of(words(one), words(other)) >= 1
  }

  /// Whether two words are the same but for a slip, an ending or two letters that changed places: one step, from eight letters on two
  /// (optimal string alignment). Their beginnings or their ends must agree.
  static func isSlip(_ one: String, _ other: String) -> Bool {
    let (long, short) = (max(one.utf8.count, other.utf8.count), min(one.utf8.count, other.utf8.count))
    // Another day is no slip.
    guard short >= 4, long <= 60, long - short <= 4, !isDay(one), !isDay(other) else { return false }
    let (a, b) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    guard min(a.count, b.count) >= 4, abs(a.count - b.count) <= 2,
      a[0] == b[0] || a[1] == b[1] || a[0] == b[1] && a[1] == b[0] || a.suffix(3) == b.suffix(3)
    else { return false }
    return steps(a, b) <= (max(a.count, b.count) >= 8 ? 2 : 1)
  }

  /// Whether a word is a day, a time or a decimal: only those have such a sign in them.
  private static func isDay(_ word: String) -> Bool {
    word.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ":") }
  }

  private static func steps(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var before = [Int](repeating: 0, count: b.count + 1)
    var row = Array(0...b.count)
    for i in a.indices {
      var next = [i + 1]
      for j in b.indices {
        var best = min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, before[j - 1] + 1) }
        next.append(best)
      }
      (before, row) = (row, next)
    }
    return row[b.count]
  }
}

/// The words of two flows, numbered, and which of them are slips of each other: asked for every pair of places, found out once.
struct SlipTable {
  private var numbers: [String: Int] = [:]
  private var pairs: Set<Int> = []

  init(_ pattern: [Atom], _ document: [Atom]) {
    let mine = Set(pattern.filter { $0.kind == .word }.map(\.key))
    let theirs = Set(document.filter { $0.kind == .word }.map(\.key)).subtracting(mine)
    for word in mine.union(theirs).sorted() { numbers[word] = numbers.count }
    for word in mine where word.utf8.count >= 4 {
      for other in theirs where Likeness.isSlip(word, other) {
        guard let a = numbers[word], let b = numbers[other] else { continue }
        pairs.insert(a << 32 | b)
      }
    }
  }

  /// Whether a word of the document is a slip of one of the template's.
  func isSlip(_ pattern: String, _ document: String) -> Bool {
    guard !pairs.isEmpty, let a = numbers[pattern], let b = numbers[document] else { return false }
    return pairs.contains(a << 32 | b)
  }
}
