import Forms

/// Which pupils of the sources are meant.
public struct Utvalg: Sendable, Equatable {
  /// Names or keys; empty means everyone.
  public var elever: [String]
  public var klasse: String?
  public var trinn: String?

  public init(elever: [String] = [], klasse: String? = nil, trinn: String? = nil) {
    self.elever = elever
    self.klasse = klasse
    self.trinn = trinn
  }

  /// The pupils that are meant, in the order of the sources.
  public func of(_ oppføringer: [Oppføring]) throws(Uklart) -> [Oppføring] {
    var chosen = oppføringer
    if let klasse { chosen = chosen.filter { $0.klasse.map { Klassekode.er($0, klasse) } == true } }
    if let trinn {
      chosen = chosen.filter { $0.values.text("elev.trinn").map(Trinn.named) == trinn }
    }
    guard !elever.isEmpty else { return chosen }
    var picked: Set<String> = []
    for asked in elever.map(Etterspurt.init) {
      let fits = chosen.filter { asked.er($0.kjennetegn, navn: $0.navn, nøkkel: $0.nøkkel) }
      if fits.isEmpty { throw .noPupil(asked: asked.tekst, near: chosen.filter { asked.ligner($0.navn) }) }
      if fits.count > 1 { throw .severalPupils(asked: asked.tekst, fits: fits) }
      picked.formUnion(fits.map(\.nøkkel))
    }
    return chosen.filter { picked.contains($0.nøkkel) }
  }

  /// What is reported of the sources: where pupils are asked for by name, nothing of the rows of others.
  public func told(_ findings: [Finding], of oppføringer: [Oppføring]) -> [Finding] {
    guard !elever.isEmpty, let meant = try? of(oppføringer) else { return findings }
    let others = Set(oppføringer.map(\.sted)).subtracting(meant.map(\.sted))
    return findings.filter { finding in
      // «a.csv: linje 3, kolonne 2 (Født)» is of the row «a.csv: linje 3».
      let place = finding.place ?? ""
      return !others.contains(place)
        && place.indices.allSatisfy { place[$0] != "," || !others.contains(String(place[..<$0])) }
    }
  }
}
