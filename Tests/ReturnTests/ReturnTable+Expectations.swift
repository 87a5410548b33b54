import Testing

/// What has been reached, so that it is kept.
extension ReturnTable {
  /// Edits after which something is still not read; no other may join them.
  static let open: Set<String> = [
    "ledetekstene er oversatt til nynorsk", "skrivefeil i ledetekstene", "topptekst og bunntekst endret",
    // An answer between tables that became one, and the end of a row whose cells had several lines, are set aside.
    "det som står mellom to tabeller slettet, så de er blitt én [borte]",
    "tabeller gjort om til tekst med tabulatorer [borte]",
  ]

  /// Nothing is under a wrong name, and after all edits but the open ones everything is where it belongs.
  func expectAchieved(_ location: SourceLocation = #_sourceLocation) {
    let strangers = lines.filter { $0.score.wrongName > 0 }
    #expect(strangers.map(\.summary) == [], sourceLocation: location)
    let worse = lines.filter { line in
      !line.score.isPerfect && !Self.open.contains { line.variant.hasPrefix($0) }
    }
    #expect(worse.map(\.summary) == [], sourceLocation: location)
  }
}

extension ReturnTable.Line {
  /// The edit, the form, and the first faults.
  var summary: String { "\(variant) · \(form) · " + score.faults.prefix(3).joined(separator: " · ") }
}
