import Forms

extension Utvalg {
  /// The pupils that are meant. `trinn` is the year of those whose lists do not tell it.
  public func of(_ elever: [Elevgrunnlag]) throws(Uklart) -> [Elevgrunnlag] {
    let chosen = try of(
      elever.compactMap { elev in
        var values = Values()
        if let klasse = elev.klasse { values["elev.klasse"] = .text(klasse) }
        if let født = elev.født { values["elev.fødselsdato"] = .day(født) }
        if let year = elev.trinn?.text ?? trinn { values["elev.trinn"] = .text(year) }
        var oppføring = Oppføring(elev.kjennetegn, navn: elev.navn, values: values, sted: elev.sted, fil: "")
        // Two pupils with one number have other keys than that.
        oppføring?.nøkkel = elev.nøkkel
        return oppføring
      })
    let keys = Set(chosen.map(\.nøkkel))
    return elever.filter { keys.contains($0.nøkkel) }
  }
}
