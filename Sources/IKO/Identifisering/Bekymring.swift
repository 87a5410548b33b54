import Forms

/// A concern that somebody reported of a pupil during the year: R6 to R10. What it is about counts as health.
public struct Bekymring: Sendable, Equatable {
  public let dato: Day?
  /// Name and role, as written.
  public let meldtAv: String?
  /// The criteria, or a part of one: `R7`, `R9.lesing`.
  let faktorer: [String]
  /// What the reporter wrote beside it. It goes into no document.
  let merknad: String?
  /// File, sheet and row.
  let sted: String

  /// The criteria that it is about, `R7`.
  var kriterier: [String] {
    faktorer.compactMap { $0.split(separator: ".").first.map(String.init) }.reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  /// «Per Ås 12.10.2026»; nil where neither is known.
  var avsender: String? {
    let parts = [meldtAv, dato?.norwegian].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
