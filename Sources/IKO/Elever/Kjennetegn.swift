import Forms
import Foundation

/// Spelling of names and keys, so that what is written differently and means the same is equal.
enum Nøkkel {
  /// Composed, lower case, single spaces: a name typed on a Mac is the same name.
  static func folded(_ text: String) -> String {
    Enkelttekst.folded(text) ?? Elevnavn.tidy(text.precomposedStringWithCanonicalMapping.lowercased())
  }
}

/// What one source says of who a pupil is: a row of a list, a line of data, a document.
///
/// ``samsvar(med:)`` compares two of them. Everything that has to know whose something is asks that.
///
///     let row = Kjennetegn(elevnummer: "100", navn: Elevnavn("Ola Hansen"), values: row.values)
///     row.samsvar(med: Kjennetegn(values: document.answers))      // .samme(.navnOgDato)
struct Kjennetegn: Sendable, Hashable {
  /// The column `nøkkel` of a register, or the key of a line of data.
  let nøkkel: String?
  let elevnummer: String?
  let navn: Navneform?
  let født: Day?
  /// Folded.
  let klasse: String?
  /// The school year in which the pupil was in the class; nil where it is that of the run.
  var skoleår: Skoleår?
  /// The school, as it is compared; nil where the source does not name it.
  var skole: String?
  /// Digests of numbers and keys, for a document: its stamp has nothing else.
  var avtrykk: Set<String> = []

  /// - Parameter values: what else the source says of the pupil: birth date, class, and the school year or the day that it is of.
  init(nøkkel: String? = nil, elevnummer: String? = nil, navn: Elevnavn?, values: Values) {
    self.init(
      nøkkel: nøkkel, elevnummer: elevnummer, navn: navn.map { Navneform($0) }, født: values.day("elev.fødselsdato"),
      klasse: values.text("elev.klasse").map(Nøkkel.folded),
      skoleår: values.text("dok.skoleår").flatMap { Skoleår($0) }
        ?? values.day("dok.dato").map { Skoleår(containing: $0) })
    skole = values.text("skole.navn").map(Self.skole)
  }

  /// «Nord vgs.» and «Nord videregående skole» are one.
  private static func skole(_ text: String) -> String {
    let words = Kolonneord.words(text).joined(separator: " ")
    return ["videregående skole", "videregåande skole", "vg skole", "v g s"].reduce(words) {
      $0.replacing($1, with: "vgs")
    }
  }

  /// Of a pupil's document: what its fields say.
  init(of values: Values) { self.init(navn: values.text("elev.navn").flatMap { Elevnavn($0) }, values: values) }

  init(
    nøkkel: String?, elevnummer: String?, navn: Navneform?, født: Day?, klasse: String?, skoleår: Skoleår? = nil
  ) {
    // A key is hashed by its bytes later: one spelling of it.
    self.nøkkel = Self.tidy(nøkkel)
    self.elevnummer = Self.tidy(elevnummer)
    self.navn = navn
    self.født = født
    self.klasse = klasse
    self.skoleår = skoleår
    avtrykk = Self.avtrykk(i: self.nøkkel)
  }

  /// What goes before the digest of a number in a register's key: `kari nordmann|1sta|nr=8c1f…`.
  static let avtrykksord = "nr="

  private static func avtrykk(i nøkkel: String?) -> Set<String> {
    guard let nøkkel, nøkkel.contains("|" + avtrykksord) else { return [] }
    let digests = nøkkel.split(separator: "|").dropFirst().filter { $0.hasPrefix(avtrykksord) }
    return Set(digests.map { String($0.dropFirst(avtrykksord.count)) })
  }

  private static func tidy(_ text: String?) -> String? {
    guard let text else { return nil }
    let tidy = Enkelttekst.tidy(text) ?? Elevnavn.tidy(text.precomposedStringWithCanonicalMapping)
    return tidy.isEmpty ? nil : tidy
  }

  /// Name and birth date: `kari nordmann|2009-01-14`.
  var navnOgDato: String? { navn.flatMap { navn in født.map { "\(navn.foldet)|\($0.iso)" } } }
  /// Name and class: `kari nordmann|1sta`.
  var navnOgKlasse: String? { navn.flatMap { navn in klasse.map { "\(navn.foldet)|\($0)" } } }

  /// What may be the key, strongest first.
  var all: [String] { [nøkkel, elevnummer, navnOgDato, navnOgKlasse].compactMap(\.self) }

  /// By the words that stamps have for the kinds.
  var byKind: [String: String] {
    let all = zip(Self.kinds, [elevnummer, navnOgDato, navnOgKlasse])
    return Dictionary(all.compactMap { kind, key in key.map { (kind, $0) } }) { first, _ in first }
  }

  /// Number, name and birth date, name and class: the strongest first.
  static let kinds = ["nr", "nd", "nk"]

  /// The number, or a register's key where that is no name.
  var nummer: String? { elevnummer ?? nøkkel.flatMap { $0.contains("|") ? nil : $0 } }

  /// Digests of whatever may be the number.
  var nummeravtrykk: Set<String> { nummer.map { avtrykk.union([Stamp.digest(ofKey: $0)]) } ?? avtrykk }
}

// MARK: A key that names a pupil

extension Kjennetegn {
  /// The name in a key like `kari nordmann|2009-01-14`, and the birth date or the class.
  private var delteNøkkel: (navn: String, født: Day?, klasse: String?)? {
    guard let nøkkel, let bar = nøkkel.firstIndex(of: "|"), bar > nøkkel.startIndex else { return nil }
    let rest = nøkkel[nøkkel.index(after: bar)...].prefix { $0 != "|" }
    let born = Day(iso: String(rest))
    return (String(nøkkel[..<bar]), born, born == nil ? Nøkkel.folded(String(rest)) : nil)
  }

  /// Whether the row's own key is of another pupil than its name or birth date: a column was sorted without the others.
  var erMotstridende: Bool {
    guard let key = delteNøkkel else { return false }
    // `100|2026-08-20` is a number and a period.
    if let elevnummer, key.navn == elevnummer { return false }
    if let navn, let other = Navneform(foldet: key.navn), navn.likhet(med: other) != .lik { return true }
    if let født, let other = key.født, født != other { return true }
    if key.født == nil, let klasse, let other = key.klasse, klasse != other { return true }
    return false
  }

  /// What two records of one pupil say together; the first one's say counts.
  func utfylt(med other: Kjennetegn) -> Kjennetegn {
    var whole = Kjennetegn(
      nøkkel: nøkkel ?? other.nøkkel, elevnummer: elevnummer ?? other.elevnummer, navn: navn ?? other.navn,
      født: født ?? other.født, klasse: klasse ?? other.klasse, skoleår: klasse == nil ? other.skoleår : skoleår)
    whole.avtrykk = avtrykk.union(other.avtrykk)
    whole.skole = skole ?? other.skole
    return whole
  }

  /// With the name and the birth date that the key has, where the row has none: the rows of a group know their pupil by the key.
  var utfylt: Kjennetegn {
    guard navn == nil, let key = delteNøkkel else { return self }
    var whole = Kjennetegn(
      nøkkel: nøkkel, elevnummer: elevnummer, navn: Navneform(foldet: key.navn), født: født ?? key.født, klasse: klasse,
      skoleår: skoleår)
    whole.avtrykk = avtrykk
    whole.skole = skole
    return whole
  }
}
