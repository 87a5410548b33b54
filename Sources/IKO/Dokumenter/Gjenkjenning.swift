import Forms

/// By what a document was taken for the form that it is read as.
public enum Gjenkjenning: Sendable, Equatable {
  /// By the form or template that was asked for.
  case oppgitt
  /// By its stamp.
  case stempel
  /// By the tags of its controls.
  case koder
  /// By what is printed in it.
  case utseende(FormLikeness)

  /// Nothing showed which form it is: it was read by its labels.
  case ingen

  /// The word that a person sees.
  var forklaring: String {
    switch self {
    case .oppgitt: "skjemaet ble oppgitt"
    case .ingen: "ukjent skjema, lest etter etikettene"
    case .stempel: "laget av iko"
    case .koder: "feltenes koder"
    case .utseende: "teksten i skjemaet"
    }
  }

  /// What data say: `stempel`, `koder`, `utseende`, `oppgitt` or `ingen`.
  public var ord: String {
    switch self {
    case .oppgitt: "oppgitt"
    case .ingen: "ingen"
    case .stempel: "stempel"
    case .koder: "koder"
    case .utseende: "utseende"
    }
  }

  /// What a person should know of it; nil where it is as sure as it can be.
  func finding(skjema: String) -> Finding? {
    guard case .utseende(let likeness) = self else { return nil }
    return Finding(.recognised, .remark, message: Wording.recognised(skjema, likeness))
  }
}
