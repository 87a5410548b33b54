import Forms
import Foundation

/// One pupil as the sources tell of her: a key, a name, and answers by tag.
public struct Oppføring: Sendable, Equatable {
  /// The pupil's key: the first of nøkkel, elevnummer, name and birth date, name and class that was there.
  public var nøkkel: String
  /// «Etternavn, Fornavn», the way folders are sorted.
  public var navn: Elevnavn?
  public var values: Values
  /// What the lists say for the criteria and the form has no field for, by tag.
  var grunnlag = Values()
  /// Whether she is in a list of pupils, and not only in a register or documents: then the criteria are held against her.
  var erListet = false
  /// The fields that a list has a column for: a blank cell says that there is nothing, a column that is not there says nothing.
  var erSpurtOm: Set<String> = []
  /// Whether any source says that the pupil's address is protected: then no address and no telephone is printed.
  public internal(set) var erSkjermet = false
  /// Whether another pupil of the class has the same name.
  var harNavnebror = false
  /// Where the pupil stands: file, sheet and row.
  public let sted: String
  /// The file that the pupil was found in.
  let fil: String
  /// The row that it stands in, where that is all that tells it from others: a list that is sorted otherwise has somebody else there.
  private(set) var rad: String?
  /// All that could be the key; other sources may know the pupil by another of them.
  fileprivate(set) var kjennetegn: Kjennetegn

  /// - Parameter otherwise: the key of an entry that is about nobody; nil where it must be a pupil.
  init?(
    _ kjennetegn: Kjennetegn, navn: Elevnavn?, values: Values, sted: String, fil: String, otherwise: String? = nil
  ) {
    guard let key = kjennetegn.all.first ?? otherwise else { return nil }
    nøkkel = key
    self.navn = navn
    self.values = values
    self.sted = sted
    self.fil = fil
    self.kjennetegn = kjennetegn
    rad = kjennetegn.all.isEmpty ? otherwise : nil
  }

  /// Whether nothing but its row says whom it is about.
  var erBareEnRad: Bool { rad == nøkkel && kjennetegn.all.isEmpty }

  /// A pupil without answers, and without the place that she was found in.
  init(nøkkel: String, navn: Elevnavn?, values: Values, kjennetegn: Kjennetegn) {
    self.nøkkel = nøkkel
    self.navn = navn
    self.values = values
    (sted, fil) = ("", "")
    self.kjennetegn = kjennetegn
  }

  /// The one entry of a form that is made once a school year: the year is its key.
  public init(_ skoleår: Skoleår, values: Values) {
    nøkkel = skoleår.text
    navn = nil
    self.values = values
    (sted, fil) = (skoleår.text, skoleår.text)
    kjennetegn = Kjennetegn(nøkkel: skoleår.text, navn: nil, values: values)
  }

  /// The class, as the sources have it.
  public var klasse: String? { values.text("elev.klasse") }
}

extension Oppføring {
  /// The tags to which another source has another answer, but of who the pupil is.
  func ulike(_ other: Oppføring) -> [String] {
    let (mine, theirs) = (alt, other.alt)
    return mine.tags.filter { tag in
      guard !tag.hasPrefix("elev."), let one = mine[tag], one.isAnswered, let two = theirs[tag], two.isAnswered else {
        return false
      }
      return !Sammenføring.agree(one, two)
    }
  }

  /// Without the answers to some tags.
  mutating func glem(_ tags: some Sequence<String>) {
    for tag in tags { (values[tag], grunnlag[tag]) = (nil, nil) }
  }

  /// All that the criteria may ask for.
  var alt: Values {
    var all = values
    for tag in grunnlag.tags { all[tag] = grunnlag[tag] }
    return all
  }
}

extension Values {
  /// The answer as a line of text, where it is one.
  package func text(_ tag: String) -> String? {
    guard case .text(let text) = self[tag], !text.isEmpty else { return nil }
    return text
  }

  func day(_ tag: String) -> Day? {
    guard case .day(let day) = self[tag] else { return nil }
    return day
  }
}

extension [Oppføring] {
  /// Those who are not among some of them.
  public func without(_ others: [Oppføring]) -> [Oppføring] {
    let others = Set(others.map { "\($0.sted)\t\($0.kjennetegn.all.first ?? "")" })
    return filter { !others.contains("\($0.sted)\t\($0.kjennetegn.all.first ?? "")") }
  }

  /// Whether a number is of one of these and of one of others: then it must be decided whose it is.
  func sharesNumber(with others: [Oppføring]) -> Bool {
    !Set(compactMap(\.kjennetegn.nummer)).isDisjoint(with: others.compactMap(\.kjennetegn.nummer))
  }

  /// With a key of one's own for each: pupils of two schools may have one number.
  var medEgneNøkler: [Oppføring] {
    var times: [String: Int] = [:]
    for oppføring in self { times[oppføring.nøkkel, default: 0] += 1 }
    guard times.values.contains(where: { $0 > 1 }) else { return self }
    return map { oppføring in times[oppføring.nøkkel, default: 0] > 1 ? oppføring.medNesteNøkkel : oppføring }
  }
}

extension Oppføring {
  /// Without the school year, where it is that of the run: lists tell none, and are of it.
  func iÅr(_ today: Day) -> Oppføring {
    guard kjennetegn.skoleår == Skoleår(containing: today) else { return self }
    var oppføring = self
    oppføring.kjennetegn.skoleår = nil
    return oppføring
  }

  /// Takes what another source says of who the pupil is; the key stays.
  mutating func lær(_ other: Kjennetegn) { kjennetegn = kjennetegn.utfylt(med: other) }

  /// With the next of what may be the key, where there is one.
  var medNesteNøkkel: Oppføring {
    guard let next = kjennetegn.all.drop(while: { $0 != nøkkel }).dropFirst().first else { return self }
    var oppføring = self
    oppføring.nøkkel = next
    return oppføring
  }
}
