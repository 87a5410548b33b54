import Forms

extension Dokumentleser.Lest {
  /// What is not shown of a document, because it is about health or may be.
  public struct Utelatt: Sendable, Equatable {
    /// The tags of the fields; members of a group with the group's.
    public let felt: [String]
    /// Their labels, where the form is not the checklist, whose items are known.
    public let andre: [String]
    /// How many lines belong to no field. In a form that asks for health, one may be the answer to such a question.
    public let linjer: Int
    public let kommentarer: Int
  }

  /// The document as it is shown where nobody asked for health; `utelatt` is nil where its form asks for none.
  ///
  ///     let (lest, utelatt) = read.utenHelse      // utelatt?.felt == ["s21.svar", …]
  public var utenHelse: (lest: Dokumentleser.Lest, utelatt: Utelatt?) {
    let fields = fields.flatMap { Helse.fields(of: $0, in: skjema) }
    guard !fields.isEmpty else { return (self, nil) }
    let kept = keeping { !Helse.isAbout($0, in: skjema, group: $1) }
    let utelatt = Utelatt(
      felt: fields.map(\.tag), andre: skjema == Sjekkliste.navn ? [] : fields.map(\.label),
      linjer: reading.unplaced.count,
      kommentarer: reading.comments.count)
    var lest = kept
    lest.reading = reading.withoutLooseText
    return (lest, utelatt)
  }
}
