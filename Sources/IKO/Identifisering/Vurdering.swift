import Forms
import Foundation

/// What came of holding a pupil against a criterion.
public enum Utfall: Sendable, Equatable {
  case treff
  case ikkeTreff
  /// Something is missing that the answer hangs on; its names, as a person says them.
  case kanIkkeVurderes([String])
  /// The criterion is for another year.
  case gjelderIkke

  /// `treff`, `ikkeTreff`, `kanIkkeVurderes`, `gjelderIkke`.
  public var navn: String {
    switch self {
    case .treff: "treff"
    case .ikkeTreff: "ikkeTreff"
    case .kanIkkeVurderes: "kanIkkeVurderes"
    case .gjelderIkke: "gjelderIkke"
    }
  }
}

/// One criterion held against one pupil.
public struct Vurdering: Sendable, Equatable {
  /// `R1` to `R10`.
  public let id: String
  public let utfall: Utfall
  /// What the outcome rests on, in a sentence with the number.
  public let grunnlag: String
  /// What is missing, also where the outcome is clear without it.
  public let mangler: [String]
  /// The grades that were a hit.
  public let fag: [Fagkarakter]
  /// The boxes of the form that are to be ticked.
  public let bokser: [String]
  public let funn: [Finding]

  init(
    _ regel: Regel, _ utfall: Utfall, _ grunnlag: String, mangler: [String] = [], fag: [Fagkarakter] = [],
    bokser: [String] = [], funn: [Finding] = []
  ) {
    id = regel.rawValue
    self.utfall = utfall
    self.grunnlag = grunnlag
    if case .kanIkkeVurderes(let missing) = utfall, mangler.isEmpty {
      self.mangler = missing
    } else {
      self.mangler = mangler
    }
    self.fag = fag
    self.bokser = bokser
    self.funn = funn
  }
}

/// Something that may be unknown, put together as logic has it: false and unknown is false, true or unknown is true.
enum Sannhet: Equatable {
  case sann, usann
  /// Unknown for want of these.
  case ukjent([String])

  init(_ bool: Bool) { self = bool ? .sann : .usann }

  static func && (left: Sannhet, right: Sannhet) -> Sannhet {
    switch (left, right) {
    case (.usann, _), (_, .usann): .usann
    case (.sann, .sann): .sann
    case (.ukjent(let one), .ukjent(let other)): .ukjent(one + other.filter { !one.contains($0) })
    case (.ukjent(let names), .sann), (.sann, .ukjent(let names)): .ukjent(names)
    }
  }

  static func || (left: Sannhet, right: Sannhet) -> Sannhet {
    switch (left, right) {
    case (.sann, _), (_, .sann): .sann
    case (.usann, .usann): .usann
    case (.ukjent(let one), .ukjent(let other)): .ukjent(one + other.filter { !one.contains($0) })
    case (.ukjent(let names), .usann), (.usann, .ukjent(let names)): .ukjent(names)
    }
  }

  var utfall: Utfall {
    switch self {
    case .sann: .treff
    case .usann: .ikkeTreff
    case .ukjent(let names): .kanIkkeVurderes(names)
    }
  }
}
