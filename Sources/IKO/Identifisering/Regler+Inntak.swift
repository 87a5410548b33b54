import Foundation

/// The criteria, each held against one pupil.
struct Regler {
  let elev: Elevgrunnlag
  let trinn: Trinn
  let regelverk: Regelverk

  var terskler: Terskler { regelverk.terskler }
}

/// R1 and R2: the wish that the pupil was taken in on, and the average.
extension Regler {
  func inntak(_ regel: Regel) -> Vurdering {
    let grense = regel == .r1 ? terskler.snittFørsteønske : terskler.snittLavereØnske
    let sannhet = ønske(regel, elev.ønske) && snitt(grense)
    return Vurdering(regel, sannhet.utfall, grunnlag(regel, grense, sannhet))
  }

  /// Whether R1 or R2 is a hit whatever the missing wish is. A wish given in words is not missing.
  var erTreffUansettØnske: Bool {
    guard elev.ønske == nil, elev.snitt != nil else { return false }
    return [Elevgrunnlag.Ønske.nummer(1), .nummer(2)].allSatisfy { ønsket in
      let first = ønske(.r1, ønsket) && snitt(terskler.snittFørsteønske)
      let lower = ønske(.r2, ønsket) && snitt(terskler.snittLavereØnske)
      return (first || lower) == .sann
    }
  }

  private func ønske(_ regel: Regel, _ ønske: Elevgrunnlag.Ønske?) -> Sannhet {
    switch ønske {
    case .nummer(let number): Sannhet(regel == .r1 ? number == 1 : number >= 2)
    case .ord: .ukjent([Wording.wishNumber])
    case nil: .ukjent([Wording.wish])
    }
  }

  private func snitt(_ grense: Terskler.Grense) -> Sannhet {
    elev.snitt.map { Sannhet(grense.treffer($0)) } ?? .ukjent([Wording.average])
  }

  private func grunnlag(_ regel: Regel, _ grense: Terskler.Grense, _ sannhet: Sannhet) -> String {
    if case .nummer(let number) = elev.ønske, ønske(regel, elev.ønske) == .usann {
      return Wording.otherWish(number, isForFirst: regel == .r1)
    }
    let limit = Wording.averageLimit(grense, isForFirst: regel == .r1)
    guard let snitt = elev.snitt else {
      return [Wording.averageMissing, limit, elev.ønske == nil ? Wording.wishMissing : nil].compactMap(\.self)
        .joined(separator: " ")
    }
    var sentences = [Wording.averageIs(snitt), limit]
    if case .ukjent = sannhet { sentences.append(elev.ønske == .ord ? Wording.wishInWords : Wording.wishMissing) }
    return sentences.joined(separator: " ")
  }
}
