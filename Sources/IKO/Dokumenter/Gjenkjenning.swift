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

  /// What a register says: `stempel`, `koder`, `utseende` or `oppgitt`.
  public var ord: String {
    switch self {
    case .oppgitt: "oppgitt"
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
