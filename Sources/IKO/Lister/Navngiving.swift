import Forms

extension [Oppføring] {
  /// With the answer of one field as their name: what a form that is about no pupil calls its files.
  ///
  /// The answer is the key too where it is nobody else's, so that a list in another order gives the same documents.
  ///
  /// - Parameters:
  ///   - tag: the field or column with the names; nil leaves them as they are.
  ///   - fields: those of the form.
  public func named(by tag: String?, of fields: [FieldDefinition] = []) -> [Oppføring] {
    guard let tag else { return self }
    let felt = fields.contains { $0.tag == tag } ? Hvemfelt(of: fields, navnefelt: tag) : nil
    let names = map { $0.values[tag].flatMap(Self.line) }
    var times: [String: Int] = [:]
    for name in names.compactMap(\.self) { times[Nøkkel.folded(name), default: 0] += 1 }
    return zip(self, names).map { oppføring, name in
      guard let name else { return oppføring }
      var oppføring = oppføring
      oppføring.navn = Elevnavn(fornavn: "", etternavn: name)
      let hasNoKey = oppføring.kjennetegn.all.isEmpty
      if let felt {
        let values = felt.oversatt(oppføring.values)
        oppføring.lær(Kjennetegn(navn: Elevnavn(values.text("elev.navn") ?? name), values: values))
      }
      if hasNoKey {
        // Of several of one name, what else the form asks for tells which is which.
        let own = times[Nøkkel.folded(name)] == 1 ? Nøkkel.folded(name) : oppføring.kjennetegn.all.first
        oppføring.nøkkel = own ?? oppføring.nøkkel
      }
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
