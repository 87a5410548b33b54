import Disk
import Forms

extension Oversikt {
  /// What is to be looked at for a pupil, group by group.
  func merker(_ elev: Elev) -> [Merke] {
    var merker: [Merke] = []
    if let plan = elev.plan, plan.erÅpen(på: dato), plan.erPåbegynt {
      merker += limits(plan) + measures(plan) + foresatte(plan, elev) + birthday(plan, elev)
    }
    for plan in elev.planer where plan.harOmvendtPeriode && plan.erÅpen(på: dato) {
      merker.append(Merke(.omvendtPeriode, Wording.correctPeriod, dag: plan.fra, fil: plan.fil))
    }
    merker += earlier(elev)
    let missing = missingPlan(elev)
    merker += missing
    if missing.isEmpty { merker += unwritten(elev) }
    for liste in elev.sjekklister where liste.ubesvarte > 0 {
      merker.append(Merke(.ubesvartePunkter, Wording.blankItems(liste), dag: liste.dato, fil: liste.fil))
    }
    merker += duplicates(elev)
    merker += concerns(elev)
    if lister.contains(where: { !$0.erBekymringer }), !elev.erIListen {
      merker.append(Merke(.utenforListen, Wording.notInGivenList))
    }
    return merker
  }

  /// What earlier plans leave open, until somebody evaluates it or closes them.
  private func earlier(_ elev: Elev) -> [Merke] {
    elev.tidligere(på: dato).compactMap { plan, later in
      let open = plan.ståendeIgjen(senere: later, på: dato)
      guard let first = open.first else { return nil }
      let hva = Wording.earlierPlan(plan.begynner?.norwegian, open.map(\.slag))
      return Merke(.fristPassert, hva, dag: first.dag, ansvar: Self.names(open), fil: plan.fil)
    }
  }

  /// Those who answer for these, each once.
  private static func names(_ frister: [Elevplan.Frist]) -> String? {
    var seen: Set<String> = []
    let who = frister.compactMap(\.ansvar).filter { !$0.isEmpty && seen.insert($0).inserted }
    return who.isEmpty ? nil : who.joined(separator: ", ")
  }

  /// A plan that was made, and in which nobody has written.
  private func unwritten(_ elev: Elev) -> [Merke] {
    if let next = elev.uskrevet {
      return [Merke(.ikkeSkrevet, Wording.madeAfterAnother, dag: next.plan.dok.dato, fil: next.fil)]
    }
    guard let plan = elev.plan, !plan.erPåbegynt, plan.erÅpen(på: dato) else { return [] }
    return [Merke(.ikkeSkrevet, Wording.planNotWritten, dag: plan.plan.dok.dato, fil: plan.fil)]
  }

  private func limits(_ plan: Elevplan) -> [Merke] {
    let passed = plan.frister.filter { !$0.erGjort && $0.dag < dato }
    var merker: [Merke] = []
    if let first = passed.first {
      merker.append(
        Merke(.fristPassert, Wording.limits(passed.map(\.slag)), dag: first.dag, ansvar: Self.names(passed)))
    }
    let isHeld = plan.frister.contains { $0.slag == .evalueringsmøte && $0.erGjort }
    let evaluation = isHeld ? nil : plan.evalueres.flatMap { $0 >= dato && $0 <= snart ? $0 : nil }
    // A measure that is due with the evaluation, or after it, is looked at there.
    let near = plan.frister.filter { frist in
      frist.erTiltak && !frist.erGjort && frist.dag >= dato && frist.dag <= snart
        && evaluation.map { frist.dag < $0 } ?? true
    }
    if let first = near.first {
      merker.append(
        Merke(.fristSnart, Wording.measuresDue(near.map(\.slag)), dag: first.dag, ansvar: Self.names(near)))
    }
    if let day = evaluation {
      let hva = plan.plan.plan.evalueringsmøte == nil ? Wording.periodEnds : Wording.evaluationMeeting
      merker.append(Merke(.evalueringSnart, hva, dag: day, ansvar: plan.plan.plan.utdanningsleder))
    }
    return merker
  }

  private func measures(_ plan: Elevplan) -> [Merke] {
    if plan.plan.tiltak.isEmpty { return [Merke(.utenAnsvarEllerFrist, Wording.noMeasuresInPlan)] }
    let lacks = plan.tiltak.enumerated().flatMap { index, one -> [String] in
      let missing = [
        one.tiltak.ansvar?.isEmpty == false ? nil : Wording.responsible, one.frist == nil ? Wording.limit : nil,
      ].compactMap(\.self)
      return (missing.isEmpty ? [] : [Wording.measureLacks(index + 1, missing)])
        + (one.frist != nil && !one.erDag ? [Wording.limitInWords(index + 1)] : [])
    }
    return lacks.isEmpty ? [] : [Merke(.utenAnsvarEllerFrist, lacks.joined(separator: ", ").sentenceCased)]
  }

  /// What was reported since the last plan that somebody has written. What it is about is named only where health may be.
  private func concerns(_ elev: Elev) -> [Merke] {
    let year = Skoleår(containing: dato)
    let last = elev.planer.filter(\.erPåbegynt).compactMap(\.begynner).max()
    return elev.bekymringer.filter { concern in
      guard let day = concern.dato else { return true }
      return Skoleår(containing: day) == year && last.map { $0 < day } ?? true
    }.map { concern in
      let names = concern.faktorer.map { Merkekolonne.navn($0) } + [concern.merknad].compactMap(\.self)
      let hva = Wording.reportedConcern(concern.meldtAv, medHelse ? names.joined(separator: "; ") : nil)
      return Merke(.meldtBekymring, hva, dag: concern.dato)
    }
  }

  /// Foresatte are told while the pupil is under 18; in doubt whether she is, nothing is reported.
  private func foresatte(_ plan: Elevplan, _ elev: Elev) -> [Merke] {
    guard !plan.plan.tiltak.isEmpty, plan.plan.foresatte.orientert != .ja else { return [] }
    let isUnder = elev.født.map { $0.age(on: dato) < 18 } ?? (plan.plan.elev.myndig == .nei)
    return isUnder ? [Merke(.foresatteIkkeOrientert, Wording.foresatteToTell, ansvar: elev.kontaktlærer)] : []
  }

  private func birthday(_ plan: Elevplan, _ elev: Elev) -> [Merke] {
    guard let day = plan.plan.birthdayInPeriod else { return [] }
    let hasConsent = plan.plan.foresatte.samtykke == .ja
    return [Merke(.fyller18, Wording.eighteen(isPast: day <= dato, hasConsent: hasConsent), dag: day)]
  }

  /// A plan of an earlier school year is not the one that was decided on.
  private func missingPlan(_ elev: Elev) -> [Merke] {
    guard elev.beslutning == .følgesOpp else { return [] }
    let year = Skoleår(containing: dato)
    let ofYear = elev.planer.filter { $0.skoleår.map { $0 >= year } ?? true }
    if ofYear.isEmpty { return [Merke(.manglerPlan, Wording.lacksPlan(hasEarlier: !elev.planer.isEmpty))] }
    return ofYear.contains(where: \.erPåbegynt) ? [] : [Merke(.manglerPlan, Wording.planNotWritten)]
  }

  private func duplicates(_ elev: Elev) -> [Merke] {
    let plans = Dictionary(grouping: elev.planer, by: \.periode)
    let lists = Dictionary(grouping: elev.sjekklister) { $0.dato?.iso ?? $0.skoleår?.text ?? "" }
    let all =
      plans.sorted { $0.key < $1.key }.map { $0.value.map(\.fil) }
      + lists.sorted { $0.key < $1.key }.map { $0.value.map(\.fil) }
    // A file about nobody is not two of one pupil.
    let doubted = elev.tvil.isEmpty ? [] : [Merke(.flereDokumenter, Wording.perhapsSame(elev.tvil.map(Files.name)))]
    return all.filter { $0.count > 1 && elev.navn != nil }.map { Merke(.flereDokumenter, Wording.severalFiles($0)) }
      + doubted
  }
}
