/// What a column of one of the page's subjects holds, by the words of its header.
///
///     Fagkolonne("Norsk sidemål")          // norsk, sidemål
///     Fagkolonne("Matematikk - eksamen")   // matematikk, an exam
///     Fagkolonne("Engelsk T1")             // engelsk, halvårsvurdering 1. termin
struct Fagkolonne: Equatable {
  let fag: Fagnavn
  /// `hovedmål`, `sidemål`, `muntlig`; empty for the subject as a whole.
  let del: String
  /// Nil for a grade that the header does not say more of: it is the one of 10. trinn.
  let vurdering: Vurderingsform?

  init?(_ name: String) {
    var fag: Fagnavn?
    var parts: [String] = []
    var form: Vurderingsform?
    let words = Kolonneord.words(name)
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      if let known = Fagnavn(word) ?? Self.code(word) {
        guard fag == nil || fag == known else { return nil }
        fag = known
        continue
      }
      switch word {
      case "hovedmål", "hovudmål", "hm": parts.append("hovedmål")
      case "sidemål", "sm": parts.append("sidemål")
      case "muntlig", "munnleg", "munt": parts.append("muntlig")
      case "skriftlig", "skriftleg", "skr": parts.append("skriftlig")
      case "eksamen", "eksamenskarakter", "eks": form = .eksamen
      case "standpunkt", "standpunktkarakter", "stp": form = form ?? .standpunkt
      case "t1", "t2": form = Vurderingsform(word)
      case "1", "2":
        guard words.indices.contains(index), words[index] == "termin" else { return nil }
        form = Vurderingsform("\(word). termin")
        index += 1
      case "karakter", "10", "trinn", "inngang", "halvårsvurdering", "og": continue
      default: return nil
      }
    }
    guard let fag else { return nil }
    self.fag = fag
    del = parts.joined(separator: " ")
    vurdering = form
  }

  /// Codes of grunnskolen, such as NOR0215: the letters name the subject.
  private static func code(_ word: String) -> Fagnavn? {
    guard word.count == 7, word.dropFirst(3).allSatisfy(\.isNumber) else { return nil }
    return Fagnavn(word.prefix(3))
  }

  /// Of upper secondary school: it is no grade of 10. trinn.
  var erTermin: Bool { vurdering == .t1 || vurdering == .t2 }
  var erEksamen: Bool { vurdering == .eksamen }

  /// «Norsk sidemål».
  var navn: String { [fag.rawValue.sentenceCased, del].filter { !$0.isEmpty }.joined(separator: " ") }

  /// A column without a word of assessment and one of standpunkt are the same.
  var tag: String { "karakter.\(fag.rawValue).\(del).\((vurdering ?? .standpunkt).rawValue)" }
}
