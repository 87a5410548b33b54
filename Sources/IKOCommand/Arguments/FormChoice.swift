/// SKJEMA on the command line: one of the seven published documents, or a .docx of one's own.
enum FormChoice: Equatable, Sendable {
  case published(Published)
  /// The path of a tagged document, byte for byte as typed.
  case file(String)

  /// The seven documents, by the word that is typed.
  enum Published: String, CaseIterable, Sendable {
    case modell, oppfølgingsplan, rutine, sjekkliste
    case årshjulDetaljert = "årshjul-detaljert"
    case årshjulOversikt = "årshjul-oversikt"
    case årshjulUngdomsskolene = "årshjul-ungdomsskolene"
  }

  static let words = Published.allCases.map(\.rawValue)

  /// Nil when the text is neither a known word nor looks like a path.
  init?(_ text: String) {
    if let known = Published.allCases.first(where: { Spelling.of(text.lowercased(), fits: $0.rawValue) }) {
      self = .published(known)
    } else if text.contains("/") || text.contains("\\") || Self.isWordDocument(text) {
      self = .file(text)
    } else {
      return nil
    }
  }

  private static func isWordDocument(_ path: String) -> Bool {
    [".docx", ".docm", ".dotx", ".dotm"].contains { path.lowercased().hasSuffix($0) }
  }
}
