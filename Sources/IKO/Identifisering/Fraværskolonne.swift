import Norwegian
import Tables

/// What a column of absence holds, by the words of its header.
///
///     Fraværskolonne("Udokumentert fravær (dager)")     // days, the undocumented part
struct Fraværskolonne: Equatable {
  enum Enhet: String { case prosent, dager, timer }
  enum Del: String { case samlet, dokumentert, udokumentert }

  /// Nil for «Fravær» alone: the cells may tell.
  var enhet: Enhet?
  var del: Del

  var tag: String { Self.tag(enhet, del) }

  /// The whole has the tag of the form's field.
  static func tag(_ enhet: Enhet?, _ del: Del) -> String {
    let field = "fravær.\(enhet?.rawValue ?? "uten enhet")"
    return del == .samlet ? field : field + "." + del.rawValue
  }

  /// The days that there was teaching on: `Grunnlag`, `Skoledager`.
  static func erGrunnlag(_ name: String) -> Bool {
    let words = Kolonneord.words(name).filter { !["antall", "fravær", "i", "skoleåret", "for"].contains($0) }
    return words.count == 1
      && ["grunnlag", "fraværsgrunnlag", "skoledager", "opplæringsdager", "undervisningsdager"].contains(words[0])
  }

  static let skoledager = "fravær.skoledager"

  init?(_ name: String) {
    var sawAbsence = false
    var parts: Set<Del> = []
    var isNegated = false
    for word in Kolonneord.words(name) {
      switch word {
      case "fravær", "fråvær", "fraværet", "fråværet": sawAbsence = true
      case "fraværsprosent", "fråværsprosent": (sawAbsence, enhet) = (true, .prosent)
      case "fraværsdager", "fraværsdagar": (sawAbsence, enhet) = (true, .dager)
      case "fraværstimer", "fraværstimar": (sawAbsence, enhet) = (true, .timer)
      case "%", "prosent", "pst": enhet = .prosent
      case "dager", "dagar", "dag", "hele": enhet = enhet ?? .dager
      case "timer", "timar", "time", "enkelttimer": enhet = .timer
      case "ikke", "ikkje": isNegated = true
      case "dokumentert", "dok", "d", "gyldig":
        parts.insert(isNegated ? .udokumentert : .dokumentert)
        isNegated = false
      case "udokumentert", "udok", "u", "x", "ugyldig": parts.insert(.udokumentert)
      case "i", "og", "antall", "total", "totalt", "sum", "samlet", "alt", "10", "trinn", "inngang": continue
      default: return nil
      }
    }
    guard sawAbsence, !isNegated else { return nil }
    del = parts.count == 1 ? parts.first ?? .samlet : .samlet
  }
}

/// The words of a header, composed and in lower case; a percent sign is a word.
enum Kolonneord {
  static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in Folding.folded(name) {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        if !word.isEmpty { words.append(word) }
        word = ""
        if character == "%" { words.append("%") }
      }
    }
    return word.isEmpty ? words : words + [word]
  }
}
