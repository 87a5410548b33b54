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

  /// Whether its form asks for nothing but a name.
  private let erBareNavn: Bool

  /// Whether its places say different names or birth dates: then it is nobody's for sure.
  private let erTvetydig: Bool

  /// From a file. Throws when it is no Word document, or none of the form.
  ///
  /// - Parameter felt: the fields that say whose a document of the form is.
  init(_ file: StampedFile, template: Template<AnyForm>, felt: Hvemfelt) throws(FormError) {
    let (values, contradicted) = try template.answers(to: felt.koder, in: file)
    self.init(
      felt.oversatt(values), file.stamp, contradicted: Set(contradicted.map { felt.oversatt($0) }),
      erBareNavn: felt.erBareNavn, navnErNøkkel: felt.erBareNavn && felt.erPekt)
  }

  /// Of a document that was read.
  init(_ reading: Reading<AnyForm>) {
    let contradicted = reading.findings.filter { $0.code == .contradiction }.compactMap(\.field)
    self.init(reading.answers, reading.stamp, contradicted: Set(contradicted))
  }

  private init(
    _ values: Values, _ stamp: Stamp?, contradicted: Set<String>, erBareNavn: Bool = false, navnErNøkkel: Bool = false
  ) {
    self.erBareNavn = erBareNavn
    var hvem = Kjennetegn(of: values)
    if hvem.skoleår == nil { hvem.skoleår = stamp?.day.map { Skoleår(containing: $0) } }
    visning = Self.visning(values.text("elev.navn").flatMap { Elevnavn($0) }, values)
    self.stamp = stamp
    erTvetydig = !contradicted.isDisjoint(with: ["elev.navn", "elev.fødselsdato"])
    let isRenamed =
      navnErNøkkel && stamp?.otherKeys.isEmpty == true
      && values.text("elev.navn").map { stamp?.key != Stamp.digest(ofKey: Nøkkel.folded(Elevnavn.tidy($0))) } == true
    erLagretForAnnen = isRenamed || stamp.map { Self.isOfAnother(hvem, $0) } ?? false
    if let stamp, !erLagretForAnnen {
      hvem.avtrykk = Set([stamp.otherKeys["nr"], stamp.otherKeys.isEmpty ? stamp.key : nil].compactMap(\.self))
    }
    self.hvem = hvem
  }

  /// Whether it says another name or birth date than the stamp remembers. A document that names nobody is still the stamp's.
  private static func isOfAnother(_ says: Kjennetegn, _ stamp: Stamp) -> Bool {
    guard says.navn != nil else { return false }
    for (kind, own) in [("nd", says.navnOgDato), ("nk", says.navnOgKlasse)] {
      guard let kept = stamp.otherKeys[kind], let own else { continue }
      if kept == Stamp.digest(ofKey: own) { return false }
      // The class changes each year.
      if kind == "nd" { return true }
    }
    return stamp.otherKeys["nd"] != nil || stamp.otherKeys["nk"] != nil
  }

  /// Whether what it says is not what it said when it was made, or is two things: alone, it tells nobody's name for sure.
  var erUsikkert: Bool { erTvetydig || erLagretForAnnen }

  /// The key of its row in a register, where name and class alone would not tell it from a namesake's: with the digest of the number, which
  /// no field of the document holds. Nil where what the fields say is enough, or all there is.
  var registernøkkel: String? {
    guard hvem.født == nil, let own = hvem.navnOgKlasse, let number = stamp?.otherKeys["nr"],
      hvem.avtrykk.contains(number)
    else { return nil }
    return own + "|" + Kjennetegn.avtrykksord + number
  }

  static func visning(_ navn: Elevnavn?, _ values: Values) -> String {
    [navn?.fullt, values.day("elev.fødselsdato").map { "f. " + $0.norwegian }, values.text("elev.klasse")]
      .compactMap(\.self).joined(separator: ", ")
  }

  func samsvar(med elev: Kjennetegn) -> Samsvar {
    var samsvar = hvem.samsvar(med: elev)
    // Then the name is all there can be.
    if erBareNavn, samsvar == .uvisst(.bareNavn) { samsvar = .samme(.navnOgKlasse) }
    switch samsvar {
    case .samme where erTvetydig: return .uvisst(.toElever)
    case .samme where !isConfirmed(for: elev): return .uvisst(.lagretForAnnen)
    case .annen where erLagretForAnnen && isStamped(for: elev): return .uvisst(.lagretForAnnen)
    // A stamp of before names were kept cannot tell a pupil with a new name from a copy for another.
    case .samme(.nummerOgDato) where stamp?.otherKeys.isEmpty == true: return .uvisst(.lagretForAnnen)
    default: return samsvar
    }
  }

  /// Whether the stamp does not contradict what the document says of a pupil. A name or a birth date may have been mended in it, where the
  /// number says that it is the same pupil.
  private func isConfirmed(for elev: Kjennetegn) -> Bool {
    guard let stamp else { return true }
    if let number = stamp.otherKeys["nr"], elev.nummeravtrykk.contains(number) { return true }
    if erLagretForAnnen { return false }
    guard let kept = stamp.otherKeys["nd"], let own = elev.navnOgDato else { return true }
    return kept == Stamp.digest(ofKey: own) || hvem.navnOgDato == elev.navnOgDato
      || elev.navn?.foldet != hvem.navn?.foldet
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
    // Another number and another class: that depends on the school year, and on what it says now.
    case (false, true, false): return nil
    case (_, true, _): return .samme(number == true ? .alt : .navnOgDato)
    case (true, nil, true): return .samme(.nummerOgNavn)
    // A list that names its school may be another's: then the document must say of which it is.
    case (nil, nil, true) where elev.skole != nil: return nil
    case (nil, nil, true):
      let isSameYear = day.map { Skoleår(containing: $0) == elev.skoleår ?? skoleår } ?? false
      return isSameYear ? .samme(.navnOgKlasse) : nil
    default: return nil
    }
  }
}
