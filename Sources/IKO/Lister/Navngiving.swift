import Forms

extension [Oppføring] {
  /// With the answer of one field as their name: what a form that is about no pupil calls its files.
  ///
  /// The answer is the key too where it is nobody else's, so that a list in another order gives the same documents.
  public func named(by tag: String?) -> [Oppføring] {
    guard let tag else { return self }
    let names = map { $0.values[tag].flatMap(Self.line) }
    var times: [String: Int] = [:]
    for name in names.compactMap(\.self) { times[Nøkkel.folded(name), default: 0] += 1 }
    return zip(self, names).map { oppføring, name in
      guard let name else { return oppføring }
      var oppføring = oppføring
      oppføring.navn = Elevnavn(fornavn: "", etternavn: name)
      if oppføring.kjennetegn.all.isEmpty, times[Nøkkel.folded(name)] == 1 { oppføring.nøkkel = Nøkkel.folded(name) }
      return oppføring
    }
  }

  private static func line(_ answer: Answer) -> String? {
    let text: String? =
      switch answer {
      case .text(let text): text
      case .number(let number): NumberText.norwegian(number)
      case .day(let day): day.iso
      case .choices(let texts): texts.joined(separator: ", ")
      case .janei(let choice): choice.printed
      case .untouched, .emptied, .gone, .check, .rows: nil
      }
    return text.map(Elevnavn.tidy).flatMap { $0.isEmpty ? nil : $0 }
  }
}
