import Forms

/// R5: the subjects of earlier years of upper secondary school.
extension Regler {
  func faghistorikk() -> Vurdering {
    let hits = hits { $0.trinn.map(trinn.tidligere.contains) == true }
    if !hits.isEmpty {
      let text = Wording.history(hits.map(sentence), codes: terskler.fagkarakterer.karakterer)
      return Vurdering(.r5, .treff, text, mangler: [], fag: hits, funn: hits.flatMap(remarks) + examWarnings)
    }
    let missing = missing
    let text =
      missing.isEmpty
      ? Wording.noHistoryHits(terskler.fagkarakterer, from: trinn.tidligere) : Wording.historyMissing(missing)
    let utfall: Utfall = missing.isEmpty ? .ikkeTreff : .kanIkkeVurderes(missing)
    return Vurdering(.r5, utfall, text, funn: examWarnings)
  }

  /// What to tell of a history that R5 does not ask about: of a pupil who takes a year again.
  var remarksOfSameYear: [Finding] {
    let hits = hits { $0.trinn.map { !trinn.tidligere.contains($0) } == true }
    return hits.isEmpty ? [] : [rule(.remark, Wording.sameYear(hits.map(sentence)))]
  }

  /// Subjects with one of R5's grades at the end of a half of this year. It is a help, and no criterion of the page. A second half of which nobody says
  /// the year may be that of an earlier one, where the pupil has had one.
  var halvårsvurderinger: [Fagkarakter] {
    let codes = codes
    return subjects.filter { fag in
      let isThisYear = fag.trinn == trinn || fag.trinn == nil && (fag.vurdering == .t1 || trinn == .vg1)
      return [.t1, .t2].contains(fag.vurdering) && fag.karakter.map(codes.contains) == true && isThisYear
        && !fag.erFraEtAnnetÅr
    }
  }

  /// For Vg2 and Vg3 the page asks about earlier years only. What the lists say of this one is a help beside it.
  var videre: [String] {
    let codes = codes
    let ofThisYear = earlierTitle == nil ? elev.inngang : []
    var texts = ofThisYear.filter { $0.karakter.map(codes.contains) == true }.map {
      Wording.grade($0.karakter?.text ?? "", in: $0.navn)
    }
    if let percent = elev.fravær.prosent.minst, terskler.fraværProsent.treffer(percent) {
      texts.append(Wording.absenceBeside(Wording.percent(percent)))
    }
    return texts
  }

  private var subjects: [Fagkarakter] {
    (elev.historikk + ofTitle).map(dated).filter { !$0.erOrdenEllerAtferd && !$0.erUngdomstrinn }
  }

  /// A grade of which neither list nor header says the year is of the one that the title does, where that is an earlier one.
  private func dated(_ fag: Fagkarakter) -> Fagkarakter {
    guard fag.trinn == nil, let year = earlierTitle else { return fag }
    var dated = fag
    dated.trinn = year
    return dated
  }

  private var earlierTitle: Trinn? { elev.karaktertrinn.flatMap { trinn.tidligere.contains($0) ? $0 : nil } }

  /// Grades of the page's subjects in a list whose title says that they are of an earlier year.
  private var ofTitle: [Fagkarakter] { earlierTitle == nil ? [] : undated.map(fagkarakter) }

  /// Grades in the page's subjects of which nothing says that they are of 10. trinn: on Vg2 and Vg3 they may be those of an earlier year.
  private var undated: [Inngangskarakter] {
    trinn == .vg1 ? [] : elev.inngang.filter { !$0.sier10 && $0.innhold != .blank }
  }

  private func fagkarakter(_ grade: Inngangskarakter) -> Fagkarakter {
    Fagkarakter(grade.navn, grade.erEksamen ? .eksamen : .standpunkt, grade.karakter)
  }
  private var codes: Set<Karakter> { Set(terskler.fagkarakterer.karakterer.compactMap { Karakter($0) }) }

  private func counts(_ fag: Fagkarakter) -> Bool {
    terskler.fagkarakterer.vurderinger.compactMap { Vurderingsform($0) }.contains(fag.vurdering)
  }

  private func hits(where isOfYear: (Fagkarakter) -> Bool) -> [Fagkarakter] {
    let codes = codes
    return subjects.filter { counts($0) && $0.karakter.map(codes.contains) == true && isOfYear($0) }
  }

  private var missing: [String] {
    var names: [String] = []
    let earlier = subjects.filter { fag in fag.trinn.map(trinn.tidligere.contains) ?? counts(fag) }
    if earlier.isEmpty {
      names.append(Wording.history)
    } else {
      for year in trinn.tidligere where !earlier.contains(where: { $0.trinn == year || $0.trinn == nil }) {
        names.append(Wording.history(from: year))
      }
    }
    // A hit whose year is not known may be of a year that counts.
    let open = hits { $0.trinn == nil } + (earlierTitle == nil ? undated.filter(isOpen).map(fagkarakter) : [])
    if !open.isEmpty { names.append(Wording.yearOfHistory) }
    for fag in earlier where counts(fag) && fag.karakter == nil { names.append(Wording.grade(in: fag.fag)) }
    return names
  }

  /// Whether a grade would be a hit if it were of an earlier year, or may be anything.
  private func isOpen(_ grade: Inngangskarakter) -> Bool {
    counts(fagkarakter(grade)) && grade.karakter.map(codes.contains) != false
  }

  private func sentence(_ fag: Fagkarakter) -> String {
    Wording.subject(fag.fag, fag.vurdering, fag.karakter?.text ?? "", fag.trinn)
  }

  private func remarks(_ hit: Fagkarakter) -> [Finding] {
    let same = subjects.filter { $0.erSammeFag(hit) && $0.karakter?.erBestått == true }
    let isSameYear = { (other: Fagkarakter) in other.skoleår == hit.skoleår && other.trinn == hit.trinn }
    if hit.vurdering == .standpunkt, hit.karakter == .tall(1),
      same.contains(where: { $0.vurdering == .eksamen && isSameYear($0) })
    {
      return [rule(.remark, Wording.passedAtExam(hit.fag))]
    }
    let later = same.filter { $0.vurdering >= .standpunkt && $0.erSenere(enn: hit) }
    return later.isEmpty ? [] : [rule(.remark, Wording.passedLater(hit.fag))]
  }

  private var examWarnings: [Finding] {
    subjects.compactMap { fag in
      switch fag.karakter {
      case .kode(.im): rule(.warning, Wording.notMet(fag.fag))
      case .kode(.ikkeBestått), .kode(.ikkeGodkjent): rule(.warning, Wording.notPassed(fag.fag))
      default: nil
      }
    }
  }
}
