import Forms

/// Finds those whom somebody may have meant who wrote less than the whole name: «Ola», «Lie, O.», «Anne M. Nord», «Olla Nord».
///
/// A list of the same pupils knows who these are; a new pupil with half a name would get a plan that nobody finds again.
struct Delnavnsøk {
  /// The places of pupils by the first letters of the words of their names.
  private var byLetter: [Character: [Int]] = [:]
  private var count = 0

  /// The pupils that an entry without number and birth date may be about; none where its class is another.
  mutating func mente(av other: Oppføring, blant pupils: ArraySlice<Oppføring>) -> [Int] {
    let hvem = other.kjennetegn
    guard let navn = hvem.navn, hvem.nummer == nil, hvem.avtrykk.isEmpty, hvem.født == nil,
      let first = navn.ord.first?.first
    else { return [] }
    learn(pupils)
    return (byLetter[first] ?? []).filter { place in
      let pupil = pupils[place].kjennetegn
      guard let whole = pupil.navn, hvem.klasse == nil || pupil.klasse == nil || hvem.klasse == pupil.klasse else {
        return false
      }
      return navn.kanBety(whole)
    }
  }

  private mutating func learn(_ pupils: ArraySlice<Oppføring>) {
    while count < pupils.endIndex {
      let letters = Set((pupils[count].kjennetegn.navn?.ord ?? []).compactMap(\.first))
      for letter in letters { byLetter[letter, default: []].append(count) }
      count += 1
    }
  }
}

extension Navneform {
  /// Whether each word stands for another one of a whole name: the word itself, its first letter, or one with a slip in it.
  func kanBety(_ whole: Navneform) -> Bool {
    var rest = whole.ord.map { $0.filter(\.isLetter) }
    let mine = ord.map { $0.filter(\.isLetter) }.filter { !$0.isEmpty }
    guard !mine.isEmpty, mine.count <= rest.count, rest.count > 1, likhet(med: whole) != .lik else { return false }
    // One letter alone is anybody's.
    guard mine.contains(where: { $0.count > 1 }) else { return false }
    for word in mine {
      guard
        let place = rest.firstIndex(of: word) ?? rest.firstIndex(where: { word.count == 1 && $0.first == word.first })
          ?? rest.firstIndex(where: { Self.isSlip(word, $0) })
      else { return false }
      rest.remove(at: place)
    }
    return true
  }

  /// Whether one letter is too many, missing, or another: «Olla» and «Ola»; in words that are long enough to be known by the rest.
  private static func isSlip(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.count < other.count ? (Array(one), Array(other)) : (Array(other), Array(one))
    guard short.count >= 3, long.count - short.count <= 1 else { return false }
    let same = zip(short, long).prefix { $0 == $1 }.count
    return short[same...].dropFirst(short.count == long.count ? 1 : 0).elementsEqual(long[same...].dropFirst())
  }
}
