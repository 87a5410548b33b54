import Tables

/// What a column of absence holds, by the words of its header.
///
///     Fraværskolonne("Udokumentert fravær (dager)")     // days, the undocumented part
struct Fraværskolonne: Equatable, Sendable {
  enum Enhet: String, Sendable { case prosent, dager, timer }
  enum Del: String, Sendable { case samlet, dokumentert, udokumentert }

  /// Nil for «Fravær» alone: the cells may tell.
  var enhet: Enhet?
  var del: Del

  var tag: String { Self.tag(enhet, del) }

  /// The whole has the tag of the form's field.
  static func tag(_ enhet: Enhet?, _ del: Del) -> String {
    let field = "fravær.\(enhet?.rawValue ?? "uten enhet")"
    return del == .samlet ? field : field + "." + del.rawValue
  }

  /// Whether a header says the opposite of absence.
  static func isPresence(_ name: String) -> Bool {
    Kolonneord.words(name).contains { word in
      ["tilstede", "oppmøte", "frammøte", "nærvær", "attendance"].contains { word.hasPrefix($0) }
    }
  }

  /// The days that there was teaching on. «Grunnlag» alone may be the evidence too: the column's cells decide (`Kolonner`).
  static func erGrunnlag(_ name: String) -> Bool {
    let words = Kolonneord.words(name).filter { !["antall", "fravær", "i", "skoleåret", "for"].contains($0) }
    return words.count == 1
      && ["fraværsgrunnlag", "skoledager", "opplæringsdager", "undervisningsdager"].contains(words[0])
  }

  static let skoledager = "fravær.skoledager"

  /// - Parameter isAboutAbsence: whether the list's title says that it is about absence, so that «Dager» and «Totalt %» need not.
  init?(_ name: String, isAboutAbsence: Bool = false) {
    var sawAbsence = false
    var isUntil = false
    var parts: Set<Del> = []
    var isNegated = false
    var isShort = false
    for word in Kolonneord.words(name.replacing("t.o.m", with: "tom")) {
      switch word {
      case "fravær", "fraværet", "frav", "fvr", "frv", "årsfravær", "totalfravær", "absence", "absences":
        sawAbsence = true
      case "fr": (sawAbsence, isShort) = (true, true)
      case "fraværsprosent", "prosentfravær": (sawAbsence, enhet) = (true, .prosent)
      case "fraværsdager", "dagsfravær", "dagfravær", "dagerfravær", "heldagsfravær":
        (sawAbsence, enhet) = (true, .dager)
      case "fraværstimer", "timefravær", "timerfravær": (sawAbsence, enhet) = (true, .timer)
      case "%", "prosent", "pst", "pros", "percent": enhet = .prosent
      case "dager", "dag", "hele", "heldager", "days": enhet = enhet ?? .dager
      case "timer", "time", "enkelttimer", "t", "hours": enhet = .timer
      case "ikke": isNegated = true
      // «Fravær per 15.11 (%)», «Fravær % t.o.m. uke 47»
      case "per", "pr", "tom", "til", "uke": isUntil = true
      case _ where isUntil && word.allSatisfy(\.isNumber): continue
      case "dokumentert", "dokum", "dok", "d", "gyldig":
        parts.insert(isNegated ? .udokumentert : .dokumentert)
        isNegated = false
      case "udokumentert", "udokum", "udok", "u", "x", "ugyldig": parts.insert(.udokumentert)
      case "i", "og", "antall", "total", "totalt", "sum", "samlet", "alt", "10", "trinn", "inngang", "hittil",
        "så", "langt", "år", "året", "skoleåret", "dato", "med":
        continue
      default: return nil
      }
    }
    // «Fr.» alone may be a Friday, and «Dag» or «Time» in a list about absence is which.
    let isUnit = isAboutAbsence && enhet != nil && Set(["dag", "time", "t"]).isDisjoint(with: Kolonneord.words(name))
    guard !isNegated, sawAbsence && (!isShort || enhet != nil) || isUnit else { return nil }
    del = parts.count == 1 ? parts.first ?? .samlet : .samlet
  }
}

extension RowTable.Column {
  /// Whether it holds absence below a heading that is not about the pupil as a whole: «Norsk» over «Fravær %», or a subject below «Fravær».
  var isAbsenceOfPart: Bool {
    guard let group else { return false }
    if case .fravær = Kolonnegruppe(group) { return Fagkolonne(member) != nil }
    return !Kolonnegruppe.isNeutral(group) && Fraværskolonne(member, isAboutAbsence: true) != nil
  }
}
