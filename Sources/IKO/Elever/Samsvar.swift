import Forms

/// Whether two records are of one pupil.
enum Samsvar: Sendable, Equatable {
  case samme(Grunnlag)
  case annen
  /// It cannot be decided: then nothing is written, and a person is asked.
  case uvisst(Uvisshet)

  /// Whether it is the same pupil for sure.
  var erSamme: Bool { if case .samme = self { true } else { false } }

  /// Whether two records are two pupils where nothing more is known: namesakes with numbers and classes of their own are.
  var erToElever: Bool { self == .annen || self == .uvisst(.navnebror) }

  /// What agrees, the strongest first.
  enum Grunnlag: Int, Sendable, Comparable {
    /// Number, name and birth date.
    case alt
    case navnOgDato
    /// Number and name; one of them has no birth date.
    case nummerOgNavn
    /// Number, given name and birth date; the surname is another. Somebody has got a new one.
    case nummerOgDato
    /// Number and name in one school year; the birth date was corrected.
    case nummerOgNavnNyDato
    /// The number; one of them has no name.
    case bareNummer
    /// Name and class in one school year.
    case navnOgKlasse

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// Why it cannot be decided.
  enum Uvisshet: Sendable, Equatable {
    /// The number of one and the name of another; no birth date says which is right.
    case nummerMedAnnetNavn
    /// Number and birth date of one, and a name that has nothing in common: a column may have been sorted without the others.
    case nummerOgDatoMedAnnetNavn
    /// The number of a pupil of another class, and no name.
    case nummerMedAnnenKlasse
    /// Number, surname and birth date of one, another given name: twins have that in common.
    case tvillinger
    /// The number of a pupil who has another birth date, and no name, or the same name: a number may be used again.
    case nummerMedAnnenDato
    /// The name of one, the number of another, and no birth date.
    case navnMedAnnetNummer
    /// Name and birth date of one, and in one school year another number and another class.
    case annetNummerOgKlasse
    /// The name of one, in one school year another number and another class, and no birth date: a namesake, or somebody who changed class and
    /// was numbered anew.
    case navnebror
    /// Name and class agree, the birth date does not.
    case annenDato
    /// Name and class agree, in different school years.
    case annetSkoleår
    /// The name alone.
    case bareNavn
    /// Given name and birth date agree, the surname does not.
    case nyttEtternavn
    /// Nearly the same name.
    case nestenSammeNavn
    /// A part of the name, initials, or a slip in it, and nothing else that tells who it is.
    case delAvNavn
    /// The number is one pupil's, name and birth date are another's.
    case nummerOgNavnErUlikeElever
    /// Name and class agree, or a number alone, and the schools are two.
    case annenSkole
    /// Several fit as well.
    case flere
    /// A document that was made for one pupil says that it is about another.
    case lagretForAnnen
    /// A document says two names, or two birth dates.
    case toElever
    /// A document that bears the pupil's name cannot be read.
    case uleselig

    /// Whether only the name makes it doubtful: a namesake who is known otherwise settles it.
    var gjelderNavnet: Bool {
      [
        .navnMedAnnetNummer, .annetNummerOgKlasse, .navnebror, .annenDato, .bareNavn, .nestenSammeNavn, .nyttEtternavn,
        .annetSkoleår,
      ].contains(self)
    }

    /// Whether a number speaks for it.
    var gjelderNummeret: Bool {
      [
        .nummerMedAnnetNavn, .nummerOgDatoMedAnnetNavn, .nummerMedAnnenKlasse, .tvillinger, .nummerMedAnnenDato,
        .nummerOgNavnErUlikeElever,
      ].contains(self)
    }
  }
}

extension Kjennetegn {
  fileprivate enum Forhold {
    case like, ulike, ukjent

    init<Value: Equatable>(_ one: Value?, _ other: Value?) {
      guard let one, let other else {
        self = .ukjent
        return
      }
      self = one == other ? .like : .ulike
    }
  }

  /// The one rule for whether two records are of one pupil.
  ///
  /// A number decides only together with a name or a birth date, and a name only together with a birth date, or with the class in one school
  /// year. The table of cases stands in <doc:Identity>.
  func samsvar(med other: Kjennetegn) -> Samsvar {
    let samsvar = samsvarUtenSkole(other)
    // Classes are called alike everywhere, and many schools number from 1; that number and name agree by chance is another thing.
    if case .samme(let grunnlag) = samsvar, [.bareNummer, .navnOgKlasse].contains(grunnlag),
      Forhold(skole, other.skole) == .ulike
    {
      return .uvisst(.annenSkole)
    }
    return samsvar
  }

  private func samsvarUtenSkole(_ other: Kjennetegn) -> Samsvar {
    let (mine, their) = (utfylt, other.utfylt)
    let navn: Navnelikhet = mine.navn.flatMap { navn in their.navn.map { navn.likhet(med: $0) } } ?? .ukjent
    let dato = Forhold(mine.født, their.født)
    switch nummerforhold(other) {
    case .like: return .medNummer(navn, dato, klasse: mine.klasseforhold(their), erRettet: mine.erRettet(their))
    case .ulike: return mine.utenNummer(navn, dato, their, harAnnetNummer: true)
    case .ukjent: return mine.utenNummer(navn, dato, their, harAnnetNummer: false)
    }
  }

  private func nummerforhold(_ other: Kjennetegn) -> Forhold {
    if let nøkkel, nøkkel == other.nøkkel { return .like }
    if avtrykk.isEmpty, other.avtrykk.isEmpty { return Forhold(nummer, other.nummer) }
    let (mine, their) = (nummeravtrykk, other.nummeravtrykk)
    if mine.isEmpty || their.isEmpty { return .ukjent }
    return mine.isDisjoint(with: their) ? .ulike : .like
  }

  /// Another class is another class only within one school year.
  private func klasseforhold(_ other: Kjennetegn) -> Forhold {
    let forhold = Forhold(klasse, other.klasse)
    return forhold == .ulike && skoleår != other.skoleår ? .ukjent : forhold
  }

  /// Whether two birth dates may be one that was corrected: in one school year, not in two classes, and alike but for a slip. Two schools that
  /// both number from 1, and a number that is used again the next year, have namesakes too.
  private func erRettet(_ other: Kjennetegn) -> Bool {
    guard skoleår == other.skoleår, Forhold(klasse, other.klasse) != .ulike, let one = født, let their = other.født
    else { return false }
    let same = [one.day == their.day, one.month == their.month, one.year == their.year].count { $0 }
    return same == 2 || one.year == their.year && one.day == their.month && one.month == their.day
  }

  private func utenNummer(
    _ navn: Navnelikhet, _ dato: Forhold, _ other: Kjennetegn, harAnnetNummer: Bool
  ) -> Samsvar {
    let isSameYear = skoleår == other.skoleår
    let klasse = Forhold(klasse, other.klasse)
    switch (navn, dato) {
    case (.lik, .like):
      return harAnnetNummer && klasse == .ulike && isSameYear ? .uvisst(.annetNummerOgKlasse) : .samme(.navnOgDato)
    case (.lik, .ulike):
      return harAnnetNummer || klasse == .ulike || !isSameYear ? .annen : .uvisst(.annenDato)
    case (.lik, .ukjent):
      if harAnnetNummer { return .uvisst(klasse == .ulike && isSameYear ? .navnebror : .navnMedAnnetNummer) }
      guard klasse == .like else { return .uvisst(.bareNavn) }
      return isSameYear ? .samme(.navnOgKlasse) : .uvisst(.annetSkoleår)
    case (.nesten, .like): return .uvisst(.nestenSammeNavn)
    case (.nesten, .ukjent): return klasse == .like && !harAnnetNummer ? .uvisst(.nestenSammeNavn) : .annen
    // In one class two of one given name and one birth date are hardly two pupils: a list may have been numbered anew.
    case (.nyttEtternavn, .like):
      return harAnnetNummer && !(klasse == .like && isSameYear) ? .annen : .uvisst(.nyttEtternavn)
    case (.nesten, .ulike), (.nyttEtternavn, _), (.sammeEtternavn, _), (.ulik, _), (.ukjent, _): return .annen
    }
  }
}

extension Samsvar {
  /// Of two with one number.
  fileprivate static func medNummer(
    _ navn: Navnelikhet, _ dato: Kjennetegn.Forhold, klasse: Kjennetegn.Forhold, erRettet: Bool
  ) -> Samsvar {
    switch (navn, dato) {
    case (.lik, .like), (.nesten, .like): .samme(.alt)
    case (.lik, .ukjent): .samme(.nummerOgNavn)
    case (.lik, .ulike): erRettet ? .samme(.nummerOgNavnNyDato) : .uvisst(.nummerMedAnnenDato)
    case (.ukjent, .ulike): .uvisst(.nummerMedAnnenDato)
    case (.ukjent, _): klasse == .ulike ? .uvisst(.nummerMedAnnenKlasse) : .samme(.bareNummer)
    case (.nyttEtternavn, .like): .samme(.nummerOgDato)
    case (.ulik, .like): .uvisst(.nummerOgDatoMedAnnetNavn)
    case (.sammeEtternavn, .like): .uvisst(.tvillinger)
    case (.nesten, .ulike), (.nyttEtternavn, .ulike), (.sammeEtternavn, .ulike), (.ulik, .ulike): .annen
    case (.nesten, .ukjent), (.nyttEtternavn, .ukjent), (.sammeEtternavn, .ukjent), (.ulik, .ukjent):
      .uvisst(.nummerMedAnnetNavn)
    }
  }
}
