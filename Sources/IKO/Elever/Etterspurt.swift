import Forms

/// A pupil as a person asks for one: by name, either way round, or by a key.
///
///     let asked = Etterspurt("Nordmann, Kari")
///     asked.er(oppføring.kjennetegn, navn: oppføring.navn)
struct Etterspurt {
  let tekst: String
  private let folded: String

  init(_ tekst: String) {
    self.tekst = tekst
    folded = Nøkkel.folded(tekst)
  }

  /// Whether this pupil is asked for.
  ///
  /// - Parameters:
  ///   - kjennetegn: her keys.
  ///   - navn: her name.
  ///   - nøkkel: what she is called where nothing else is known of her.
  ///   - stempler: digests of keys, from the stamps of her documents.
  func er(_ kjennetegn: Kjennetegn, navn: Elevnavn?, nøkkel: String? = nil, stempler: [String] = []) -> Bool {
    if nøkkel == tekst || kjennetegn.all.contains(where: { $0 == tekst || $0 == folded }) { return true }
    if let navn, [Nøkkel.folded(navn.fullt), Nøkkel.folded(navn.sortert)].contains(folded) { return true }
    return !stempler.isEmpty && stempler.contains(Stamp.digest(ofKey: tekst))
  }

  /// Whether what was typed is a word of a name, or the beginning of one.
  func ligner(_ navn: Elevnavn?) -> Bool {
    guard folded.count > 1, let navn else { return false }
    let name = Nøkkel.folded(navn.fullt)
    return (" " + name.replacing("-", with: " ")).contains(" " + folded)
      || folded.split(separator: " ").first.map { name.hasPrefix($0 + " ") } == true
  }
}
