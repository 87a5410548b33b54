/// How sure it is that an answer is its field's. The raw values are the words that a person sees.
public enum Certainty: String, Sendable, CaseIterable {
  /// By the tag of its control.
  case certain = "sikker"
  /// By its place in the template, or beside its label.
  case likely = "trolig"
  /// By a label alone.
  case uncertain = "usikker"
}

/// How a value was recognised. The raw values stand in JSON.
public enum MatchMethod: String, Sendable, CaseIterable {
  /// By the tag of its content control.
  case tag
  /// By the store that a control is bound to.
  case binding
  /// By the control's title, where its position agrees.
  case title = "tittel"
  /// By its place in the template.
  case place = "plass"
  /// Beside its label, in a document whose blank form nobody has.
  case beside = "ved etiketten"
  /// By the label beside it.
  case label = "etikett"
  /// A person has said what the answer is, instead of what was read.
  case corrected = "rettet"

  /// How sure it is.
  public var certainty: Certainty {
    switch self {
    case .tag, .binding, .corrected: .certain
    case .title, .place, .beside: .likely
    case .label: .uncertain
    }
  }

  /// The word that a person sees.
  package var confidence: String { certainty.rawValue }
}
