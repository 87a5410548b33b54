/// How a value was recognised. The raw values stand in JSON.
public enum Rung: String, Sendable, CaseIterable {
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

  /// The word that a person sees.
  public var confidence: String {
    switch self {
    case .tag, .binding: "sikker"
    case .title, .place, .beside: "trolig"
    case .label: "usikker"
    }
  }
}
