import Forms

extension Oversikt {
  /// With some of the pupils only. Files that could not be read stay: they may be of anybody.
  public func of(_ utvalg: Utvalg) throws(Uklart) -> Oversikt {
    var chosen = elever
    if let klasse = utvalg.klasse {
      chosen = chosen.filter { $0.klasse.map { Klassekode.er($0, klasse) } == true }
      if chosen.isEmpty, !elever.isEmpty {
        throw .noClass(asked: klasse, known: Set(elever.compactMap(\.klasse)).sorted())
      }
    }
    if let trinn = utvalg.trinn { chosen = chosen.filter { $0.trinn.map(Trinn.named) == trinn } }
    if !utvalg.elever.isEmpty {
      var picked: Set<Int> = []
      for name in utvalg.elever { picked.insert(try Self.place(of: name, among: chosen)) }
      chosen = picked.sorted().map { chosen[$0] }
    }
    var copy = self
    copy.elever = chosen
    return copy
  }

  private static func place(of asked: String, among elever: [Elev]) throws(Uklart) -> Int {
    let etterspurt = Etterspurt(asked)
    let fits = elever.indices.filter { index in
      let elev = elever[index]
      return elev.navn != nil
        && (etterspurt.er(elev.kjennetegn, navn: elev.navn, nøkkel: elev.nøkkel, stempler: elev.stempler)
          || (asked.count >= 8 && elev.kode.hasPrefix(asked)))
    }
    guard let first = fits.first else {
      throw .noPupil(asked: asked, near: elever.filter { etterspurt.ligner($0.navn) }.compactMap(\.oppføring))
    }
    guard fits.count == 1 else { throw .severalPupils(asked: asked, fits: fits.compactMap { elever[$0].oppføring }) }
    return first
  }
}

extension Oversikt.Elev {
  /// As an entry of a list, for the one who must choose between several.
  var oppføring: Oppføring? {
    var values = Values()
    values["elev.klasse"] = klasse.map { .text($0) }
    values["elev.fødselsdato"] = født.map { .day($0) }
    return Oppføring(kjennetegn, navn: navn, values: values, sted: fil ?? "", fil: fil ?? "", otherwise: nøkkel)
  }
}
