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

  /// A name or key that fits several pupils, or none.
  public enum Uklart: Error, Sendable {
    case several(asked: String, fits: [Oppføring])
    /// With those who are called nearly so.
    case nobody(asked: String, near: [Oppføring])
  }

  /// The pupils that are meant, in the order of the sources.
  public func of(_ oppføringer: [Oppføring]) throws(Uklart) -> [Oppføring] {
    var chosen = oppføringer
    if let klasse { chosen = chosen.filter { $0.klasse.map(Nøkkel.folded) == Nøkkel.folded(klasse) } }
    if let trinn {
      chosen = chosen.filter { $0.values.text("elev.trinn").map(Trinn.named) == trinn }
    }
    guard !elever.isEmpty else { return chosen }
    var picked: Set<String> = []
    for asked in elever {
      let folded = Nøkkel.folded(asked)
      let fits = chosen.filter { oppføring in
        oppføring.kjennetegn.all.contains(asked) || oppføring.kjennetegn.all.contains(folded)
          || oppføring.nøkkel == asked
          || oppføring.navn.map { [Nøkkel.folded($0.fullt), Nøkkel.folded($0.sortert)].contains(folded) } == true
      }
      if fits.isEmpty { throw .nobody(asked: asked, near: Self.near(folded, among: chosen)) }
      if fits.count > 1 { throw .several(asked: asked, fits: fits) }
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

  /// Those of whose names what was typed is a word, or the beginning of one.
  private static func near(_ folded: String, among all: [Oppføring]) -> [Oppføring] {
    guard folded.count > 1 else { return [] }
    return all.filter { oppføring in
      let name = oppføring.navn.map { Nøkkel.folded($0.fullt) } ?? ""
      return (" " + name.replacing("-", with: " ")).contains(" " + folded)
        || folded.split(separator: " ").first.map { name.hasPrefix($0 + " ") } == true
    }
  }
}
