import Forms

extension Utvalg {
  /// The pupils that are meant. `trinn` is the year of those whose lists do not tell it.
  public func of(_ elever: [Elevgrunnlag]) throws(Uklart) -> [Elevgrunnlag] {
    let chosen = try of(
      elever.compactMap { elev in
        var values = Values()
        if let klasse = elev.klasse { values["elev.klasse"] = .text(klasse) }
        if let født = elev.født { values["elev.fødselsdato"] = .day(født) }
        if let year = elev.trinn(ellers: trinn.flatMap { Trinn($0) })?.text ?? trinn {
          values["elev.trinn"] = .text(year)
        }
        var oppføring = Oppføring(elev.kjennetegn, navn: elev.navn, values: values, sted: elev.sted, fil: "")
        // Two pupils with one number have other keys than that.
        oppføring?.nøkkel = elev.nøkkel
        return oppføring
      })
    let keys = Set(chosen.map(\.nøkkel))
    return elever.filter { keys.contains($0.nøkkel) }
  }

  /// That classes are not of the year that was asked for, by their codes, and so are left out; nil where none is.
  public func annetTrinn(_ elever: [Elevgrunnlag]) -> Finding? {
    guard let trinn, let asked = Trinn(trinn) else { return nil }
    let others = elever.filter { elev in
      elev.klassetrinn.map { $0 != asked && elev.trinn(ellers: asked) == $0 } ?? false
    }
    return notOf(asked, others.compactMap(\.klasse))
  }

  /// The same of pupils who are in the sources as they are.
  public func annetTrinn(_ oppføringer: [Oppføring]) -> Finding? {
    guard let trinn, let asked = Trinn(trinn) else { return nil }
    let open = oppføringer.filter { $0.values.text("elev.trinn") == nil }
    return notOf(
      asked, open.compactMap(\.klasse).filter { klasse in Trinn(klasse: klasse).map { $0 != asked } ?? false })
  }

  private func notOf(_ asked: Trinn, _ klasser: [String]) -> Finding? {
    let classes = Set(klasser).sorted()
    guard !classes.isEmpty else { return nil }
    return Finding(.list, .remark, message: Wording.otherYearThanAsked(classes, asked: asked.text))
  }
}
