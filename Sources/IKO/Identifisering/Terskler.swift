import Foundation

/// The limits of the criteria, as they stand in `terskler.json`. The page's own are delivered; a county may change them.
public struct Terskler: Sendable, Equatable, Decodable {
  /// A limit and how a number is held against it.
  public struct Grense: Sendable, Equatable, Decodable {
    public enum Sammenligning: String, Sendable, Decodable {
      case under
      case tilOgMed = "til og med"
      case over
      case fraOgMed = "fra og med"
    }

    public var grense: Decimal
    public var sammenligning: Sammenligning

    /// Whether a number is a hit; exact, nothing is rounded.
    public func treffer(_ number: Decimal) -> Bool { treffer(number, av: 1) }

    /// Whether a share of a base is a hit, without dividing.
    func treffer(_ part: Decimal, av base: Decimal) -> Bool {
      switch sammenligning {
      case .under: part < grense * base
      case .tilOgMed: part <= grense * base
      case .over: part > grense * base
      case .fraOgMed: part >= grense * base
      }
    }

    /// Whether what is a hit stays one when the number grows.
    var erNedreGrense: Bool { sammenligning == .over || sammenligning == .fraOgMed }
  }

  public struct Inngang: Sendable, Equatable, Decodable {
    public var karakterer: [String]
    public var fag: [String]
    /// Whether grades of exams count too; they do unless the file says otherwise.
    public var eksamen: Bool?
  }

  public struct Fag: Sendable, Equatable, Decodable {
    public var karakterer: [String]
    public var vurderinger: [String]
  }

  /// For those who were taken in on their first wish.
  public var snittFørsteønske: Grense
  /// For those who were taken in on a lower one.
  public var snittLavereØnske: Grense
  public var fraværProsent: Grense
  /// Grades of 10. trinn.
  public var inngangskarakterer: Inngang
  /// Grades of earlier years of upper secondary school.
  public var fagkarakterer: Fag
  /// Words that stand for a number of wish: `{"særskilt": 1}`. The delivered file maps none.
  public var ønskeord: [String: Int]?

  /// What is wrong with the values, in a sentence.
  var fault: String? {
    for code in inngangskarakterer.karakterer + fagkarakterer.karakterer where Karakter(code) == nil {
      return Wording.unknownGrade
    }
    for name in fagkarakterer.vurderinger where Vurderingsform(name) == nil { return Wording.unknownAssessment }
    for fag in inngangskarakterer.fag where Fagnavn(fag) == nil { return Wording.unknownSubject }
    return nil
  }
}
