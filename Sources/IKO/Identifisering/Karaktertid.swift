/// What a header says of the year that a grade is of, and the header without it.
///
///     Karaktertid("Matematikk Vg1 standpunkt 2025/26")     // vg1, «Matematikk standpunkt»
struct Karaktertid {
  /// Nil where the header names none, or more than one.
  let trinn: Trinn?
  let rest: String

  init(_ text: String) {
    guard text.utf8.contains(where: { (48...57).contains($0) }) else {
      (trinn, rest) = (nil, text)
      return
    }
    var years: Set<Trinn> = []
    var words: [Substring] = []
    var all = text.split { $0.isWhitespace || "():,".contains($0) }[...]
    while let word = all.popFirst() {
      if let year = Self.trinn(word) {
        years.insert(year)
      } else if Nøkkel.folded(String(word)) == "vg", let digit = all.first, let year = Self.trinn("vg" + digit) {
        years.insert(year)
        all.removeFirst()
      } else if Skoleår(in: String(word)) == nil {
        words.append(word)
      }
    }
    trinn = years.count == 1 ? years.first : nil
    rest = trinn == nil && words.count == text.split(separator: " ").count ? text : words.joined(separator: " ")
  }

  private static func trinn(_ word: Substring) -> Trinn? {
    let folded = Nøkkel.folded(String(word))
    return folded.hasPrefix("vg") && folded.count < 5 ? Trinn(folded) : nil
  }

  /// The year that a title says grades are of: «Standpunktkarakterer Vg1 2025/26». «Vg1» alone is the year that the pupils are on.
  static func trinn(iTittel title: String) -> Trinn? {
    let words = Kolonneord.words(title)
    let grades = ["karakter", "standpunkt", "fagkarakter", "eksamen", "vitnemål"]
    guard words.contains(where: { word in grades.contains { word.hasPrefix($0) } }) else { return nil }
    return Karaktertid(title).trinn
  }
}
