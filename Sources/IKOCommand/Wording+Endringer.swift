import IKO

/// Sentences of `iko endringer`: which fields, never what stands in them.
extension Wording {
  /// `endret: Hovedmål · utfylt: Frist, Ansvar · 1 ny rad i Tiltak · 2 kommentarer`.
  static func changes(_ changes: Endringer) -> String {
    var parts: [String] = []
    func add(_ word: String, _ tags: [String]?) {
      guard let tags, !tags.isEmpty else { return }
      let shown = tags.prefix(8).map { changes.label($0).visible }
      let more = tags.count > shown.count ? " og \(tags.count - shown.count) til" : ""
      parts.append("\(word): \(shown.joined(separator: ", "))\(more)")
    }
    add("endret", changes.felter?.changed)
    add("utfylt", changes.felter?.filled)
    add("tømt", changes.felter?.emptied)
    for (word, rows) in [
      (("ny rad", "nye rader"), changes.felter?.addedRows),
      (("rad fjernet", "rader fjernet"), changes.felter?.removedRows),
    ] {
      for (group, count) in (rows ?? [:]).sorted(by: { $0.key < $1.key }) {
        parts.append("\(count) \(count == 1 ? word.0 : word.1) i \(changes.label(group).visible)")
      }
    }
    func count(_ number: Int, _ one: String, _ many: String) {
      if number > 0 { parts.append("\(number) \(number == 1 ? one : many)") }
    }
    count(changes.kommentarer, "kommentar", "kommentarer")
    count(changes.sporedeEndringer, "sporet endring", "sporede endringer")
    count(changes.annenTekst, "tekst utenfor feltene", "tekster utenfor feltene")
    if changes.status == .lagret { return "bare lagret på nytt" }
    return parts.isEmpty ? "endret, men ikke i feltene" : parts.joined(separator: " · ")
  }

  /// `12 dokumenter: 3 endret, 9 uendret.`
  static func changesSummary(_ all: [Endringer], failed: Int) -> String {
    func count(_ status: Endringer.Status) -> Int { all.count { $0.status == status } }
    var parts: [String] = []
    if count(.endret) > 0 { parts.append("\(count(.endret)) endret") }
    if count(.lagret) > 0 { parts.append("\(count(.lagret)) bare lagret på nytt") }
    if count(.uendret) > 0 { parts.append("\(count(.uendret)) uendret") }
    if count(.ukjent) > 0 { parts.append("\(count(.ukjent)) som iko ikke kan se endringer i") }
    if failed > 0 { parts.append("\(failed) kunne ikke leses") }
    let total = all.count + failed
    return "\(total) \(total == 1 ? "dokument" : "dokumenter"): \(parts.joined(separator: ", "))."
  }
}
