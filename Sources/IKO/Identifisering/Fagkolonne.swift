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

  init?(_ name: String) {
    var fag: Fagnavn?
    var parts: [String] = []
    var form: Vurderingsform?
    var isIntake = false
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
        guard words.indices.contains(index), ["termin", "halvår"].contains(words[index]) else { return nil }
        form = Vurderingsform("\(word). termin")
        index += 1
      case "1p", "2p", "1t", "1py", "2py", "1ty", "vg1", "vg2", "vg3": continue
      case "karakter", "karakterer", "10", "trinn", "inngang", "halvårsvurdering", "og", "fag", "grunnskole",
        "grunnskolen",
        "ungdomsskolen", "k", "kar":
        isIntake = isIntake || !["karakter", "karakterer", "og", "fag", "k", "kar"].contains(word)
        continue
      case "termin" where words.indices.contains(index) && ["1", "2"].contains(words[index]),
        "halvår" where words.indices.contains(index) && ["1", "2"].contains(words[index]):
        form = Vurderingsform("\(words[index]). termin")
        index += 1
      default: return nil
      }
    }
    guard let fag else { return nil }
    self.fag = fag
    del = parts.joined(separator: " ")
    vurdering = form
    sierNår = form != nil || isIntake
    erVideregående = words.contains(where: Self.isUpperCode)
  }

  private init(_ fag: Fagnavn, _ del: String, _ vurdering: Vurderingsform?) {
    self.fag = fag
    self.del = del
    self.vurdering = vurdering
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
  func med(_ termin: Vurderingsform) -> Fagkolonne { vurdering == nil ? Fagkolonne(fag, del, termin) : self }

  /// From its tag.
  init?(tag: String) {
    let parts = tag.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, parts[0] == "karakter", let fag = Fagnavn(rawValue: parts[1]),
      let form = Vurderingsform(rawValue: parts[3])
    else { return nil }
    self.init(fag, parts[2], form == .standpunkt ? nil : form)
  }

  /// Whether a header holds a code of upper secondary school, of whatever subject: «NAT1007 Naturfag».
  static func hasUpperCode(_ name: String) -> Bool { Kolonneord.words(name).contains(where: isUpperCode) }

  private static func isUpperCode(_ word: String) -> Bool {
    word.count == 7 && word.prefix(3).allSatisfy(\.isLetter) && word.dropFirst(3).allSatisfy(\.isNumber)
      && word.dropFirst(3).first != "0"
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

extension Fagkolonne {
  /// A column of another subject than those of the page: «Naturfag T1», or «Naturfag» in a list with a column Termin.
  struct Annet: Equatable, Sendable {
    let navn: String
    /// Nil where the header does not say it.
    let vurdering: Vurderingsform?

    init(navn: String, _ vurdering: Vurderingsform? = nil) {
      self.navn = navn
      self.vurdering = vurdering
    }

    /// Nil for a header that does not say when the grades were given.
    init?(_ name: String) {
      let words = name.split { $0.isWhitespace || "()[]-–:,".contains($0) }.map(String.init)
      for length in [1, 2] where words.count > length {
        let (head, tail) = (words.dropLast(length), words.suffix(length).joined(separator: " "))
        guard let form = Vurderingsform(tail), Self.isName(head.joined(separator: " ")) else { continue }
        self.init(navn: head.joined(separator: " "), form)
        return
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

    func med(_ termin: Vurderingsform) -> Annet { Annet(navn: navn, vurdering ?? termin) }

    /// From its tag.
    init?(tag: String) {
      let parts = tag.split(separator: "\t").map(String.init)
      guard parts.count == 3, parts[0] == "fag", let form = Vurderingsform(rawValue: parts[2]) else { return nil }
      self.init(navn: parts[1], form)
    }

    /// A tab stands in no header.
    var tag: String { "fag\t\(navn)\t\((vurdering ?? .standpunkt).rawValue)" }
  }
}
