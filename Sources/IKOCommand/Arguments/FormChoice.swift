import IKO

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

  /// The forms that a word may be about: it is one of their printed names' words («kartlegging»), begins one («kartleggingsmøte»), ends one
  /// («plan»), or begins with one. The first of these that any form fits.
  static func meant(by typed: String) -> [Published] {
    let typed = typed.lowercased().composed
    guard typed.count > 3 else { return [] }
    func fits(_ form: Published, _ test: (String) -> Bool) -> Bool {
      let title = Skjemasamling.skjema(form.rawValue)?.publisertNavn ?? ""
      let words = "\(form.rawValue) \(title)".lowercased().composed.split { !$0.isLetter }.filter { $0.count > 3 }
      return words.contains { word in Spelling.spellings(of: String(word)).contains(where: test) }
    }
    let tests: [(String) -> Bool] = [
      { $0 == typed }, { $0.hasPrefix(typed) }, { $0.hasSuffix(typed) }, { $0.count > 5 && typed.hasPrefix($0) },
    ]
    return tests.lazy.map { test in Published.allCases.filter { fits($0, test) } }.first { !$0.isEmpty } ?? []
  }

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
