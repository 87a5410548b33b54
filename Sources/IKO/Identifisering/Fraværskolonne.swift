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

  /// The days that there was teaching on. «Grunnlag» alone may be the evidence too: the column's cells decide (`Kolonner`).
  static func erGrunnlag(_ name: String) -> Bool {
    let words = Kolonneord.words(name).filter { !["antall", "fravær", "i", "skoleåret", "for"].contains($0) }
    return words.count == 1
      && ["fraværsgrunnlag", "skoledager", "opplæringsdager", "undervisningsdager"].contains(words[0])
  }

  static let skoledager = "fravær.skoledager"

  init?(_ name: String) {
    var sawAbsence = false
    var parts: Set<Del> = []
    var isNegated = false
    var isShort = false
    for word in Kolonneord.words(name) {
      switch word {
      case "fravær", "fråvær", "fraværet", "fråværet", "frav", "fvr": sawAbsence = true
      case "fr": (sawAbsence, isShort) = (true, true)
      case "fraværsprosent", "fråværsprosent", "prosentfravær": (sawAbsence, enhet) = (true, .prosent)
      case "fraværsdager", "fraværsdagar", "dagsfravær", "dagfravær", "dagerfravær", "heldagsfravær":
        (sawAbsence, enhet) = (true, .dager)
      case "fraværstimer", "fraværstimar", "timefravær", "timerfravær": (sawAbsence, enhet) = (true, .timer)
      case "%", "prosent", "pst", "pros": enhet = .prosent
      case "dager", "dagar", "dag", "hele": enhet = enhet ?? .dager
      case "timer", "timar", "time", "enkelttimer", "t": enhet = .timer
      case "ikke", "ikkje": isNegated = true
      case "dokumentert", "dokum", "dok", "d", "gyldig":
        parts.insert(isNegated ? .udokumentert : .dokumentert)
        isNegated = false
      case "udokumentert", "udokum", "udok", "u", "x", "ugyldig": parts.insert(.udokumentert)
      case "i", "og", "antall", "total", "totalt", "sum", "samlet", "alt", "10", "trinn", "inngang", "hittil",
        "så", "langt":
        continue
      default: return nil
      }
    }
    // «Fr.» alone may be a Friday.
    guard sawAbsence, !isNegated, !isShort || enhet != nil else { return nil }
    del = parts.count == 1 ? parts.first ?? .samlet : .samlet
  }
}
