import Forms
import Foundation

/// What is known of one pupil for the criteria. What is missing is nil: never zero, never no.
///
///     var elev = Elevgrunnlag(nøkkel: "260104")
///     elev.ønske = .nummer(1)
///     elev.snitt = 2.43
public struct Elevgrunnlag: Sendable {
  public var nøkkel: String
  public var navn: Elevnavn?
  public var klasse: String?
  public var kontaktlærer: String?
  /// What the list says of whether the pupil is followed up, as it stands where it is none of the choices.
  var beslutning: String?
  public var født: Day?
  /// The year that a column gives, or the codes of the classes where all of them do; nil where nothing does.
  public var trinn: Trinn?
  /// The year that the list's title says its grades are of.
  public var karaktertrinn: Trinn?
  public var ønske: Ønske?
  /// The average of the grades, 0 to 6. It is never computed here.
  public var snitt: Decimal?
  public var fravær = Fraværsgrunnlag()
  /// Grades of 10. trinn in the subjects of the page.
  public var inngang: [Inngangskarakter] = []
  /// Grades of upper secondary school.
  public var historikk: [Fagkarakter] = []
  /// What a person has marked, by criterion, or by criterion and part (`R9.lesing`); absent where no list has a column for it.
  public var merker: [String: Merke] = [:]
  /// What people have reported during the year.
  public var bekymringer: [Bekymring] = []
  /// What a person should know of the pupil's cells and rows.
  public var funn: [Finding] = []
  /// Where the pupil stands in the lists.
  public var sted = ""
  /// Everything that could be the key.
  var kjennetegn: Kjennetegn

  public init(nøkkel: String) {
    self.nøkkel = nøkkel
    kjennetegn = Kjennetegn(nøkkel: nøkkel, navn: nil, values: Values())
  }

  /// The wish that the pupil was taken in on.
  public enum Ønske: Sendable, Hashable {
    case nummer(Int)
    /// Told in words («særskilt», «formidlet»): not missing, but no number either.
    case ord
  }

  /// A person's mark.
  public enum Merke: String, Sendable {
    case ja, nei
    /// Something stands there that is neither.
    case uklart
  }
}

/// A cell of a subject's column: of 10. trinn, in one of the page's subjects.
public struct Inngangskarakter: Sendable, Equatable {
  /// `matematikk`, `engelsk` or `norsk`.
  public var fag: String
  /// As a person calls it: «Norsk sidemål».
  public var navn: String
  public var erEksamen: Bool
  public var innhold: Innhold
  /// Whether the list says that it is of 10. trinn. One of which it does not may be of upper secondary school, where the pupil has been there for
  /// a year.
  public var sier10 = false

  public init(_ fag: String, _ navn: String? = nil, eksamen: Bool = false, _ innhold: Innhold) {
    self.fag = fag
    self.navn = navn ?? fag.sentenceCased
    erEksamen = eksamen
    self.innhold = innhold
  }

  public enum Innhold: Sendable, Equatable {
    case karakter(Karakter)
    /// The column is there, and nothing stands in it.
    case blank
    /// Something stands there that is no grade.
    case uleselig
  }

  var karakter: Karakter? { if case .karakter(let karakter) = innhold { karakter } else { nil } }
}

/// Absence of one school year, as far as it is known.
public struct Fraværsgrunnlag: Sendable, Equatable {
  /// An amount as a whole, or its documented and undocumented part.
  public struct Mengde: Sendable, Equatable {
    public var samlet: Decimal?
    public var dokumentert: Decimal?
    public var udokumentert: Decimal?

    public init(_ samlet: Decimal? = nil, dokumentert: Decimal? = nil, udokumentert: Decimal? = nil) {
      self.samlet = samlet
      self.dokumentert = dokumentert
      self.udokumentert = udokumentert
    }

    /// The whole, where it is known.
    var hele: Decimal? {
      if let samlet { return samlet }
      guard let dokumentert, let udokumentert else { return nil }
      return dokumentert + udokumentert
    }

    /// What it is at least.
    var minst: Decimal? {
      let parts = [dokumentert, udokumentert].compactMap(\.self)
      return hele ?? (parts.isEmpty ? nil : parts.reduce(0, +))
    }

    /// Whether the parts are more than the whole, or both there and less.
    var erMotstridende: Bool {
      guard let samlet else { return false }
      if let dokumentert, let udokumentert { return dokumentert + udokumentert != samlet }
      return [dokumentert, udokumentert].compactMap(\.self).contains { $0 > samlet }
    }

    /// The name of the part that is missing, where one is.
    var manglendeDel: String? {
      guard hele == nil, minst != nil else { return nil }
      return dokumentert == nil ? "dokumentert" : "udokumentert"
    }
  }

  public var prosent = Mengde()
  public var dager = Mengde()
  /// Single hours; they are never turned into days.
  public var timer = Mengde()
  /// The days that there were teaching on in the school year.
  public var skoledager: Decimal?

  public init() {}
}
