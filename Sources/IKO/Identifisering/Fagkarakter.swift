import Forms

/// One grade in one subject, with what is known of when and how it was given.
public struct Fagkarakter: Sendable, Equatable {
  /// The subject as a person calls it: «Norsk sidemål».
  public var fag: String
  public var fagkode: String?
  public var vurdering: Vurderingsform
  /// Nil where something stands in the cell that is no grade.
  public var karakter: Karakter?
  public var skoleår: Skoleår?
  public var trinn: Trinn?
  /// Whether it is from ungdomsskolen.
  public var erUngdomstrinn: Bool
  /// Whether the list says another school year than that of the day on which it is read.
  var erFraEtAnnetÅr = false

  public init(
    _ fag: String, fagkode: String? = nil, _ vurdering: Vurderingsform, _ karakter: Karakter?, skoleår: Skoleår? = nil,
    trinn: Trinn? = nil, erUngdomstrinn: Bool = false
  ) {
    self.fag = fag
    self.fagkode = fagkode
    self.vurdering = vurdering
    self.karakter = karakter
    self.skoleår = skoleår
    self.trinn = trinn
    self.erUngdomstrinn = erUngdomstrinn
  }

  /// Orden and atferd are graded, and are no subjects.
  var erOrdenEllerAtferd: Bool {
    let words = Nøkkel.folded(fag).split { !$0.isLetter }
    return words.contains { ["orden", "atferd", "åtferd", "oppførsel"].contains($0) }
  }

  /// Whether two grades are of one subject: by code where both have one, else by name.
  func erSammeFag(_ other: Fagkarakter) -> Bool {
    if let fagkode, let theirs = other.fagkode, Nøkkel.folded(fagkode) == Nøkkel.folded(theirs) { return true }
    return Nøkkel.folded(fag) == Nøkkel.folded(other.fag)
  }

  /// Whether it was given after the other.
  func erSenere(enn other: Fagkarakter) -> Bool {
    let (mine, theirs) = (skoleår?.start ?? trinn?.rawValue, other.skoleår?.start ?? other.trinn?.rawValue)
    guard (skoleår == nil) == (other.skoleår == nil), let mine, let theirs else { return false }
    return mine == theirs ? vurdering > other.vurdering : mine > theirs
  }
}

/// The three subjects of the page, by the names that lists give them.
enum Fagnavn: String, CaseIterable, Sendable {
  case matematikk, engelsk, norsk

  init?(_ text: some StringProtocol) {
    switch Nøkkel.folded(String(text)) {
    case "matematikk", "matte", "mat", "matem", "mathematics", "maths": self = .matematikk
    case "engelsk", "eng", "english": self = .engelsk
    case "norsk", "nor", "norwegian": self = .norsk
    default: return nil
    }
  }
}
