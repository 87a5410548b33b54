/// What an editor left behind in a document, counted by kind.
package struct Noise: Equatable, Sendable {
  package enum Kind: CaseIterable, Sendable {
    case revisionMark, paragraphID, proofingMark, pageBreak, language, bookmark, emptyProperty, mergedRun
    case name, property, setting, part

    fileprivate func words(_ count: Int) -> String {
      let (one, many) =
        switch self {
        case .revisionMark: ("rsid", "rsids")
        case .paragraphID: ("paragraph id", "paragraph ids")
        case .proofingMark: ("proofing mark", "proofing marks")
        case .pageBreak: ("rendered page break", "rendered page breaks")
        case .language: ("run language", "run languages")
        case .bookmark: ("bookmark", "bookmarks")
        case .emptyProperty: ("empty property", "empty properties")
        case .mergedRun: ("run merged", "runs merged")
        case .name: ("author name", "author names")
        case .property: ("document property", "document properties")
        case .setting: ("setting", "settings")
        case .part: ("part", "parts")
        }
      return "\(count) \(count == 1 ? one : many)"
    }
  }

  private var counts: [Kind: Int] = [:]

  package init() {}

  package var isEmpty: Bool { counts.isEmpty }

  package subscript(kind: Kind) -> Int { counts[kind] ?? 0 }

  mutating func add(_ kind: Kind, _ count: Int = 1) {
    if count > 0 { counts[kind, default: 0] += count }
  }

  mutating func add(_ other: Noise) {
    for (kind, count) in other.counts { add(kind, count) }
  }

  /// `14 rsids, 3 runs merged`.
  package var description: String {
    Kind.allCases.filter { self[$0] > 0 }.map { $0.words(self[$0]) }.joined(separator: ", ")
  }
}
