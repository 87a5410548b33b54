import Forms

/// Whose a document is, by what it says and by what its stamp remembers.
struct Dokumentkjennetegn: Sendable {
  /// What it says. With the numbers of its stamp, as long as the stamp is of the pupil that it says.
  let hvem: Kjennetegn
  /// Name, birth date and class, for a person.
  let visning: String
  private let stamp: Stamp?
  /// Whether it was made for one pupil and says that it is about another: somebody saved it under a new name.
  private let erLagretForAnnen: Bool

  /// - Parameter values: the document's answers.
  init(_ values: Values, _ stamp: Stamp?) {
    var hvem = Kjennetegn(of: values)
    if hvem.skoleår == nil { hvem.skoleår = stamp?.day.map { Skoleår(containing: $0) } }
    visning = Self.visning(values.text("elev.navn").flatMap { Elevnavn($0) }, values)
    self.stamp = stamp
    erLagretForAnnen = stamp.map { Self.isOfAnother(hvem, $0) } ?? false
    if let stamp, !erLagretForAnnen {
      hvem.avtrykk = Set([stamp.otherKeys["nr"], stamp.otherKeys.isEmpty ? stamp.key : nil].compactMap(\.self))
    }
    self.hvem = hvem
  }

  /// Whether neither name and birth date nor name and class are those of the stamp. A document that names nobody is still the stamp's.
  private static func isOfAnother(_ says: Kjennetegn, _ stamp: Stamp) -> Bool {
    guard says.navn != nil else { return false }
    let kept = [stamp.otherKeys["nd"], stamp.otherKeys["nk"]].compactMap(\.self)
    guard !kept.isEmpty else { return false }
    let own = [says.navnOgDato, says.navnOgKlasse].compactMap(\.self).map { Stamp.digest(ofKey: $0) }
    return !own.contains(where: kept.contains)
  }

  static func visning(_ navn: Elevnavn?, _ values: Values) -> String {
    [navn?.fullt, values.day("elev.fødselsdato").map { "f. " + $0.norwegian }, values.text("elev.klasse")]
      .compactMap(\.self).joined(separator: ", ")
  }

  func samsvar(med elev: Kjennetegn) -> Samsvar {
    let samsvar = hvem.samsvar(med: elev)
    switch samsvar {
    case .annen where erLagretForAnnen && isStamped(for: elev): return .uvisst(.lagretForAnnen)
    // A stamp of before names were kept cannot tell a pupil with a new name from a copy for another.
    case .samme(.nummerOgDato) where stamp?.otherKeys.isEmpty == true: return .uvisst(.lagretForAnnen)
    default: return samsvar
    }
  }

  private func isStamped(for elev: Kjennetegn) -> Bool {
    guard let stamp else { return false }
    let digests = Set(Array(stamp.otherKeys.values) + [stamp.key].compactMap(\.self))
    return elev.all.contains { digests.contains(Stamp.digest(ofKey: $0)) }
  }
}

extension Stamp {
  /// Whether a document that nobody touched is a pupil's, by digests alone; nil where that does not tell, and it must be read.
  func samsvar(med elev: Kjennetegn, skoleår: Skoleår) -> Samsvar? {
    func isEqual(_ kind: String, _ key: String?) -> Bool? {
      guard let mine = otherKeys[kind], let key else { return nil }
      return mine == Stamp.digest(ofKey: key)
    }
    let number = isEqual("nr", elev.nummer)
    switch (number, isEqual("nd", elev.navnOgDato), isEqual("nk", elev.navnOgKlasse)) {
    case (_, true, _): return .samme(number == true ? .alt : .navnOgDato)
    case (true, nil, true): return .samme(.nummerOgNavn)
    case (nil, nil, true):
      let isSameYear = day.map { Skoleår(containing: $0) == elev.skoleår ?? skoleår } ?? false
      return isSameYear ? .samme(.navnOgKlasse) : nil
    default: return nil
    }
  }
}
