import Forms
import Foundation

/// The pupil's key: what tells that two rows, or a row and a document, are of one pupil. Never the name alone.
enum Nøkkel {
  /// Composed, lower case, single spaces: a name typed on a Mac is the same name.
  static func folded(_ text: String) -> String {
    Enkelttekst.folded(text) ?? Elevnavn.tidy(text.precomposedStringWithCanonicalMapping.lowercased())
  }
}

/// Everything that may tell who a pupil is, by its kind.
struct Kjennetegn: Sendable, Equatable {
  let nøkkel: String?
  let elevnummer: String?
  /// Name and birth date: `kari nordmann|2009-01-14`.
  let navnOgDato: String?
  /// Name and class: `kari nordmann|1sta`.
  let navnOgKlasse: String?

  init(nøkkel: String? = nil, elevnummer: String? = nil, navn: Elevnavn?, values: Values) {
    // A key is hashed by its bytes later: one spelling of it.
    self.nøkkel = Self.tidy(nøkkel)
    self.elevnummer = Self.tidy(elevnummer)
    let name = navn.map { Nøkkel.folded($0.fullt) }
    navnOgDato = name.flatMap { name in values.day("elev.fødselsdato").map { "\(name)|\($0.iso)" } }
    navnOgKlasse = name.flatMap { name in values.text("elev.klasse").map { "\(name)|\(Nøkkel.folded($0))" } }
  }

  /// As they were worked out before.
  init(nøkkel: String?, elevnummer: String?, navnOgDato: String?, navnOgKlasse: String?) {
    self.nøkkel = nøkkel
    self.elevnummer = elevnummer
    self.navnOgDato = navnOgDato
    self.navnOgKlasse = navnOgKlasse
  }

  private static func tidy(_ text: String?) -> String? {
    guard let text else { return nil }
    let tidy = Enkelttekst.tidy(text) ?? Elevnavn.tidy(text.precomposedStringWithCanonicalMapping)
    return tidy.isEmpty ? nil : tidy
  }

  /// Strongest first.
  var all: [String] { [nøkkel, elevnummer, navnOgDato, navnOgKlasse].compactMap(\.self) }

  /// Whether both are one pupil. The strongest kind that both have decides; a weaker one never overrules it.
  func isSame(as other: Kjennetegn) -> Bool {
    if let nøkkel, let their = other.nøkkel { return nøkkel == their }
    // A register's `nøkkel` is any of the others, as the first list had it.
    if let nøkkel, other.all.contains(nøkkel) { return true }
    if let their = other.nøkkel, all.contains(their) { return true }
    for kind in [\Kjennetegn.elevnummer, \.navnOgDato, \.navnOgKlasse] {
      if let mine = self[keyPath: kind], let their = other[keyPath: kind] { return mine == their }
    }
    return false
  }
}

extension Kjennetegn {
  /// By the words that stamps have for the kinds, which are from the strongest: elevnummer, name and birth date, name and class.
  var byKind: [String: String] {
    let all = zip(Self.kinds, [elevnummer, navnOgDato, navnOgKlasse])
    return Dictionary(all.compactMap { kind, key in key.map { (kind, $0) } }) { first, _ in first }
  }

  /// The strongest first.
  static let kinds = ["nr", "nd", "nk"]

  /// Whether both the name and the birth date are others: then it is not one pupil, whatever the number says.
  func contradicts(_ other: Kjennetegn) -> Bool {
    guard let mine = navnOgDato, let their = other.navnOgDato, let bar = mine.lastIndex(of: "|"),
      let otherBar = their.lastIndex(of: "|")
    else { return false }
    return mine[..<bar] != their[..<otherBar] && mine[bar...] != their[otherBar...]
  }
}

/// Pupils by what tells who they are.
struct Elevregister {
  private var kjennetegn: [Kjennetegn] = []
  private var byKey: [String: [Int]] = [:]

  init(_ kjennetegn: [Kjennetegn] = []) {
    for one in kjennetegn { add(one) }
  }

  mutating func add(_ one: Kjennetegn) {
    for key in Set(one.all) { byKey[key, default: []].append(kjennetegn.count) }
    kjennetegn.append(one)
  }

  var indices: Range<Int> { kjennetegn.indices }

  /// The places of all pupils that this may be, in their order.
  func places(of one: Kjennetegn) -> [Int] {
    Set(one.all.flatMap { byKey[$0] ?? [] }).filter { kjennetegn[$0].isSame(as: one) }.sorted()
  }
}

/// What looks like a fødselsnummer: eleven digits that begin with a day. It is no key, and is never printed.
enum Fødselsnummer {
  static func isLike(_ text: String) -> Bool {
    let digits = text.filter { !$0.isWhitespace && $0 != "." && $0 != "-" }
    guard digits.utf8.count == 11, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let day = Int(digits.prefix(2)), let month = Int(digits.dropFirst(2).prefix(2))
    else { return false }
    // D-numbers add 40 to the day; synthetic ones 40, 65 or 80 to the month.
    return (1...31).contains(day % 40) && [0, 40, 65, 80].contains { (1...12).contains(month - $0) }
  }
}
