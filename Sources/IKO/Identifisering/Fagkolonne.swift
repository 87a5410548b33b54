/// What a column of one of the page's subjects holds, by the words of its header.
///
///     Fagkolonne("Norsk sidemål")          // norsk, sidemål
///     Fagkolonne("Matematikk - eksamen")   // matematikk, an exam
///     Fagkolonne("Engelsk T1")             // engelsk, halvårsvurdering 1. termin
struct Fagkolonne: Equatable, Sendable {
  let fag: Fagnavn
  /// `hovedmål`, `sidemål`, `muntlig`; empty for the subject as a whole.
  let del: String
  /// Nil for a grade that the header does not say more of: it is the one of 10. trinn.
  let vurdering: Vurderingsform?
  /// Whether the header says when the grade was given: «Norsk T1», «Norsk 10. trinn».
  private(set) var sierNår = true
  /// Whether a code of upper secondary school stands in the header.
  private(set) var erVideregående = false
  /// The year of upper secondary school that the header says the grade is of: «Matematikk Vg1 standpunkt».
  private(set) var trinn: Trinn?
  /// Whether the header says that the grade is of 10. trinn.
  private(set) var erFra10 = false

  init?(_ name: String) {
    let time = Karaktertid(name)
    var fag: Fagnavn?
    var parts: [String] = []
    var form: Vurderingsform?
    var isIntake = false
    let words = Kolonneord.words(time.rest)
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
        guard words.indices.contains(index), Vurderingsform.halves.contains(words[index]) else { return nil }
        form = Vurderingsform("\(word). termin")
        index += 1
      case "1p", "2p", "1t", "1py", "2py", "1ty": continue
      case _
      where Vurderingsform.halves.contains(word) && words.indices.contains(index) && ["1", "2"].contains(words[index]):
        form = Vurderingsform("\(words[index]). termin")
        index += 1
        // «Halvårsvurdering 1. termin»
        if words.indices.contains(index), Vurderingsform.halves.contains(words[index]) { index += 1 }
      case "karakter", "karakterer", "10", "trinn", "inngang", "halvårsvurdering", "og", "fag", "grunnskole",
        "grunnskolen",
        "ungdomsskolen", "k", "kar":
        isIntake = isIntake || !["karakter", "karakterer", "og", "fag", "k", "kar", "halvårsvurdering"].contains(word)
        continue
      default: return nil
      }
    }
    guard let fag else { return nil }
    self.fag = fag
    del = parts.joined(separator: " ")
    vurdering = form
    sierNår = form != nil || isIntake || time.trinn != nil
    erVideregående = words.contains(where: Self.isUpperCode)
    trinn = time.trinn
    erFra10 = isIntake && time.trinn == nil && form != .t1 && form != .t2
  }

  private init(_ fag: Fagnavn, _ del: String, _ vurdering: Vurderingsform?, _ trinn: Trinn?, erFra10: Bool) {
    self.fag = fag
    self.del = del
    self.vurdering = vurdering
    self.trinn = trinn
    self.erFra10 = erFra10
  }

  /// The subjects in two letters, «Ma», «No» and «En»: only where two of them stand in one list, since «No» is a number too.
  static func holdsShortNames(_ names: [String]) -> Bool {
    Set(names.compactMap { Fagkolonne(short: $0)?.fag }).count > 1
  }

  init?(short name: String) {
    var words = Kolonneord.words(name)
    guard let first = words.first, let fag = ["ma": Fagnavn.matematikk, "no": .norsk, "en": .engelsk][first] else {
      return nil
    }
    words[0] = fag.rawValue
    self.init(words.joined(separator: " "))
  }

  /// The same of a half of the year, where the header does not say more.
  func med(_ termin: Vurderingsform) -> Fagkolonne {
    vurdering == nil ? Fagkolonne(fag, del, termin, trinn, erFra10: erFra10) : self
  }

  /// From its tag.
  init?(tag: String) {
    let parts = tag.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard [4, 5].contains(parts.count), parts[0] == "karakter", let fag = Fagnavn(rawValue: parts[1]),
      let form = Vurderingsform(rawValue: parts[3])
    else { return nil }
    self.init(
      fag, parts[2], form == .standpunkt ? nil : form, parts.count == 5 ? Trinn(parts[4]) : nil,
      erFra10: parts.last == Self.tenth)
  }

  private static let tenth = "10"

  /// Whether both are of one grade: «Norsk», «Norsk standpunkt» and «Norsk 10. trinn» are, and «Norsk Vg1» is another.
  func erSamme(som other: Fagkolonne) -> Bool {
    fag == other.fag && del == other.del && (vurdering ?? .standpunkt) == (other.vurdering ?? .standpunkt)
      && trinn == other.trinn
  }

  /// Whether a header holds a code of upper secondary school, of whatever subject: «NAT1007 Naturfag».
  static func hasUpperCode(_ name: String) -> Bool { Kolonneord.words(name).contains(where: isUpperCode) }

  private static func isUpperCode(_ word: String) -> Bool {
    word.count == 7 && word.prefix(3).allSatisfy(\.isLetter) && word.dropFirst(3).allSatisfy(\.isNumber)
      && word.dropFirst(3).first != "0"
  }

  /// Where a row keeps the year that the list's title says its grades are of.
  static let titteltag = "karakter av trinn"

  /// Codes of grunnskolen, such as NOR0215: the letters name the subject.
  private static func code(_ word: String) -> Fagnavn? {
    guard word.count == 7, word.dropFirst(3).allSatisfy(\.isNumber) else { return nil }
    return Fagnavn(word.prefix(3))
  }

  /// Of upper secondary school: it is no grade of 10. trinn.
  var erTermin: Bool { vurdering == .t1 || vurdering == .t2 || trinn != nil }
  var erEksamen: Bool { vurdering == .eksamen }

  /// «Norsk sidemål».
  var navn: String { [fag.rawValue.sentenceCased, del].filter { !$0.isEmpty }.joined(separator: " ") }

  /// A column without a word of assessment and one of standpunkt are the same.
  var tag: String {
    let year = trinn?.text ?? (erFra10 ? Self.tenth : nil)
    return "karakter.\(fag.rawValue).\(del).\((vurdering ?? .standpunkt).rawValue)" + (year.map { "." + $0 } ?? "")
  }
}

extension Fagkolonne {
  /// A column of another subject than those of the page: «Naturfag T1», or «Naturfag» in a list with a column Termin.
  struct Annet: Equatable, Sendable {
    let navn: String
    /// Nil where the header does not say it.
    let vurdering: Vurderingsform?
    /// The year that the header says the grade is of.
    let trinn: Trinn?

    init(navn: String, _ vurdering: Vurderingsform? = nil, _ trinn: Trinn? = nil) {
      self.navn = navn
      self.vurdering = vurdering
      self.trinn = trinn
    }

    /// Nil for a header that does not say when the grades were given: «Naturfag T1», «Standpunkt Vg1: Naturfag».
    init?(_ name: String) {
      let time = Karaktertid(name)
      let words = time.rest.split { $0.isWhitespace || "()[]-–:,".contains($0) }.map(String.init)
      for length in [1, 2] where words.count > length {
        let parts = [
          (words.suffix(length), words.dropLast(length)), (words.prefix(length), words.dropFirst(length)),
        ]
        for (said, subject) in parts {
          let (form, subject) = (Vurderingsform(said.joined(separator: " ")), subject.joined(separator: " "))
          guard let form, Vurderingsform(subject) == nil, Self.isName(subject) else { continue }
          self.init(navn: subject, form, time.trinn)
          return
        }
      }
      return nil
    }

    /// Whether a header may be the name of a subject: no number, remark or total.
    static func isName(_ name: String) -> Bool {
      let words = Kolonneord.words(name)
      let never: Set<String> = [
        "nr", "no", "løpenr", "plass", "rad", "antall", "sum", "snitt", "merknad", "gruppe", "rom", "varsel",
      ]
      return words.contains { $0.count > 2 && $0.contains(where: \.isLetter) } && never.isDisjoint(with: words)
    }

    func med(_ termin: Vurderingsform) -> Annet { Annet(navn: navn, vurdering ?? termin, trinn) }

    /// From its tag.
    init?(tag: String) {
      let parts = tag.split(separator: "\t").map(String.init)
      guard [3, 4].contains(parts.count), parts[0] == "fag", let form = Vurderingsform(rawValue: parts[2]) else {
        return nil
      }
      self.init(navn: parts[1], form, parts.count == 4 ? Trinn(parts[3]) : nil)
    }

    /// A tab stands in no header.
    var tag: String {
      "fag\t\(navn)\t\((vurdering ?? .standpunkt).rawValue)" + (trinn.map { "\t\($0.text)" } ?? "")
    }
  }
}
