import Foundation

/// R4: absence, documented and undocumented together. Percent; or days and the days there were teaching on.
extension Regler {
  func fravær() -> Vurdering {
    let fravær = elev.fravær
    let days = inDays()
    guard fravær.prosent.minst != nil else { return days ?? unknown([Wording.absence], Wording.absenceMissing(grense)) }
    let percent = prosent(fravær.prosent)
    // Where a part of the percentage is missing, the days may tell.
    if case .kanIkkeVurderes = percent.utfall, let days, days.mangler.isEmpty || days.utfall == .treff { return days }
    return percent
  }

  private func inDays() -> Vurdering? {
    guard let dager = elev.fravær.dager.minst else { return nil }
    guard let base = elev.fravær.skoledager, base > 0 else {
      return unknown([Wording.base], Wording.baseMissing(dager))
    }
    return share(dager, of: base)
  }

  private var grense: Terskler.Grense { terskler.fraværProsent }

  private func prosent(_ prosent: Fraværsgrunnlag.Mengde) -> Vurdering {
    let least = prosent.minst ?? 0
    let text = Wording.percent(least)
    if let missing = prosent.manglendeDel {
      let known = missing == "dokumentert" ? "udokumentert" : "dokumentert"
      // What is not known can only make it more.
      if grense.erNedreGrense, grense.treffer(least) {
        return Vurdering(.r4, .treff, Wording.absencePart(known, text, grense, missing: nil), mangler: [missing])
      }
      return unknown([missing], Wording.absencePart(known, text, grense, missing: missing))
    }
    return Vurdering(.r4, grense.treffer(least) ? .treff : .ikkeTreff, Wording.absence(text, grense))
  }

  /// The days are a lower bound where there are hours too, or where hours or a part of the days are not known.
  private func share(_ dager: Decimal, of base: Decimal) -> Vurdering {
    let timer = elev.fravær.timer
    let isHit = grense.treffer(dager * 100, av: base)
    let share = Wording.share(dager, of: base, limit: grense.grense)
    let text = Wording.absenceDays(dager, of: base, share, grense)
    let missing = [elev.fravær.dager.manglendeDel, timer.hele == nil ? Wording.hours : nil].compactMap(\.self)
    if isHit, grense.erNedreGrense || missing.isEmpty && timer.hele == 0 {
      return Vurdering(.r4, .treff, text, mangler: missing)
    }
    if let hours = timer.minst, hours > 0 {
      return unknown(
        [Wording.percentName] + missing.filter { $0 != Wording.hours }, text + " " + Wording.hoursToo(hours))
    }
    if !missing.isEmpty { return unknown(missing, text + " " + Wording.lowerBound(missing)) }
    return Vurdering(.r4, isHit ? .treff : .ikkeTreff, text)
  }

  private func unknown(_ missing: [String], _ grunnlag: String) -> Vurdering {
    Vurdering(.r4, .kanIkkeVurderes(missing), grunnlag)
  }
}
