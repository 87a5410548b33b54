import Norwegian

/// The words of a header, and the ways in which it may be read.
enum Kolonneord {
  /// The words, composed, in lower case and in bokmål; a percent sign is a word.
  static func words(_ name: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in Nynorsk.inBokmål(Folding.folded(name)) {
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

  /// The words in one piece: «Elev-nr.», «Elev nr» and «Elevnr» are one name, and so is one that a narrow column has broken. Systems that have no
  /// æ, ø and å write FODT or FOEDT.
  static func compact(_ name: String) -> String {
    let letters = words(name).joined()
    let other = [("ae", "æ"), ("oe", "ø"), ("aa", "å")].reduce(letters) { $0.replacing($1.0, with: $1.1) }
    return String(
      other.map { letter in
        switch letter {
        case "æ", "å": "a"
        case "ø": "o"
        default: letter
        }
      })
  }

  /// The header as it stands, then without what stands in brackets, then without whose it is: «Elevens fødselsdato (dd.mm.åååå)».
  static func readings(of name: String) -> [String] {
    let whole = name.replacing("-\n", with: "").replacing("\n", with: " ")
    let bare = withoutBrackets(whole)
    var readings: [String] = []
    let texts = bare == whole ? [whole, withoutOwner(whole)] : [whole, bare, withoutOwner(whole), withoutOwner(bare)]
    for text in texts where !text.isEmpty && !readings.contains(text) {
      readings.append(text)
    }
    return readings
  }

  /// A format or an example in brackets says nothing; «Klasse (sysken 1)» and «Klasse (i fjor)» are not the pupil's class.
  private static func withoutBrackets(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") })
    else {
      return text.trimmed
    }
    let bare = text.replacing(/\s*[(\[{][^)\]}]*[)\]}]/, with: "").trimmed
    guard bare != text else { return text }
    let inside = text.matches(of: /[(\[{]([^)\]}]*)[)\]}]/).flatMap { words(String($0.1)) }
    // «Klasse (2025/26)» may be last year's.
    return inside.contains(where: others.contains) || Skoleår(in: text) != nil ? text : bare
  }

  /// Words that make a column somebody else's, or another year's.
  private static let others: Set<String> = [
    "søsken", "sysken", "søster", "syster", "bror", "mor", "mors", "far", "fars", "foresatt", "foresatte", "foresattes",
    "verge", "foreldre", "ektefelle", "lærer", "faglærer", "rådgiver", "rektor", "fjor", "forrige", "tidligere",
    "gammel",
    "gamle", "neste", "ungdomsskole", "ungdomsskolen", "bedrift", "lærebedrift",
  ]

  /// Only where something else is left: «Elev» alone is the pupil.
  private static func withoutOwner(_ text: String) -> String {
    let words = words(text)
    let rest = words.filter { !["elev", "elevs", "elevens", "eleven", "elevenes", "elever"].contains($0) }
    return rest.isEmpty || rest.count == words.count ? text : rest.joined(separator: " ")
  }
}

/// What stands above several columns and says what they are about.
enum Kolonnegruppe: Equatable {
  /// The pupil, or what is known of the intake: the names below say all.
  case elev
  case fravær
  case karakterer
  case foresatt
  case kontaktlærer
  case ukjent

  init(_ text: String) {
    let words = Kolonneord.words(text)
    let compact = words.joined()
    if Self.pupil.contains(compact) {
      self = .elev
    } else if Foresattkolonne.isGroup(words) {
      self = .foresatt
    } else if words.contains(where: { $0.hasPrefix("fravær") }) {
      self = .fravær
    } else if compact == "kontaktlærer" || compact == "klassestyrer" {
      self = .kontaktlærer
    } else if words.contains(where: { Self.grades.contains($0) || Fagnavn($0) != nil }) {
      self = .karakterer
    } else {
      self = .ukjent
    }
  }

  /// Whether a heading names no subject and nobody: what stands below it may be of the pupil as a whole. «Totalt», «Høst 2026», «1STA».
  static func isNeutral(_ text: String) -> Bool {
    Kolonneord.words(text).allSatisfy { word in
      word.first?.isNumber == true || neutral.contains(word) || grades.contains(word) && word != "fag"
        || pupil.contains(word) || word.hasPrefix("fravær")
    }
  }

  /// Whether a heading names one of the page's subjects.
  static func isSubject(_ text: String) -> Bool { Kolonneord.words(text).contains { Fagnavn($0) != nil } }

  private static let neutral: Set<String> = [
    "inngang", "inngangsdata", "overgang", "ungdomsskole", "elevdata", "info", "informasjon", "bakgrunn", "kartlegging",
    "risiko", "nå", "u", "datagrunnlag", "inntaksdata", "grunnlagsdata",
    "totalt", "total", "sum", "samlet", "alt", "alle", "i", "og", "hittil", "år", "året", "skoleår", "skoleåret",
    "høst",
    "høsten", "vår", "våren", "uke", "per", "pr", "dato", "grunnlag", "kriterier", "data", "tall", "oversikt",
    "resultat",
    "resultater", "vg1", "vg2", "vg3", "trinn", "snitt", "iko", "opplysninger", "annet", "status", "oppfølging", "fra",
    "til", "halvår", "vis", "visma", "vigo", "inschool", "forrige", "siste", "måned", "%", "prosent", "timer", "dager",
  ]

  private static let pupil: Set<String> = [
    "elev", "eleven", "elever", "elevinfo", "elevinformasjon", "elevopplysninger", "opplysningeromeleven", "omeleven",
    "personalia", "personopplysninger", "inntak", "opptak", "søknad", "klasse", "skole", "grunnopplysninger",
  ]
  private static let grades: Set<String> = [
    "karakter", "karakterer", "karakterene", "fag", "standpunkt", "standpunktkarakterer", "termin", "t1", "t2",
    "halvårsvurdering", "grunnskole", "grunnskolen", "ungdomsskolen", "eksamen", "vurdering", "vurderinger",
  ]
}

/// A column about one of the foresatte: «Foresatt 1 navn», «Tlf. mor», «Navn» under «Foresatt 2».
struct Foresattkolonne: Equatable {
  /// From 1.
  let nummer: Int
  /// `navn`, `fornavn`, `etternavn`, `telefon`, `relasjon`, or `epost`, which the published forms do not ask for.
  let felt: String
  /// What the header itself says of who it is: «Mor».
  let relasjon: String?

  private static let who: Set<String> = [
    "foresatt", "foresatte", "foresattes", "verge", "foreldre", "forelder", "forel", "foreld", "foreldres", "parent",
    "guardian",
  ]
  /// What a header says of who somebody is, with the number of one who has none in it: foster parents stand beside a verge.
  private static let relations: [String: (name: String, number: Int)] = [
    "mor": ("Mor", 1), "mors": ("Mor", 1), "far": ("Far", 2), "fars": ("Far", 2), "fostermor": ("Fostermor", 3),
    "fosterfar": ("Fosterfar", 4), "fosterforelder": ("Fosterforelder", 3), "fosterforeldre": ("Fosterforelder", 3),
    "stemor": ("Stemor", 3), "stefar": ("Stefar", 4),
  ]

  /// «Foresatt1» is «Foresatt» and 1.
  private static func parted(_ word: String) -> [String] {
    guard let digit = word.last, ("1"..."4").contains(digit) else { return [word] }
    let stem = String(word.dropLast())
    return who.contains(stem) || relations[stem] != nil ? [stem, String(digit)] : [word]
  }
  private static let members: [String: String] = {
    var all = ["": "navn", "navn": "navn", "fulltnavn": "navn", "fornavn": "fornavn", "etternavn": "etternavn"]
    for word in [
      "telefon", "tlf", "tlfnr", "telefonnr", "telefonnummer", "mobil", "mobilnr", "mobilnummer", "mobiltelefon", "mob",
      "telefonmobil", "tlfmobil", "mobiltlf", "phone",
    ] {
      all[word] = "telefon"
    }
    for word in ["relasjon", "rolle", "slektskap"] { all[word] = "relasjon" }
    for word in ["epost", "epostadresse", "mail", "email"] { all[word] = "epost" }
    return all
  }()

  /// «Navn på en foresatt», «Telefonnummer til din foresatte».
  private static let fillers: Set<String> = [
    "til", "for", "på", "av", "en", "ein", "den", "din", "dine", "elev", "eleven", "elevens", "s",
  ]

  /// Whether a name is a telephone's and nobody's: «Mobil», «Tlf 1». Right behind a foresatt it is hers.
  static func isTelephone(_ name: String) -> Bool {
    members[Kolonneord.words(name).filter { !($0.count == 1 && $0.allSatisfy(\.isNumber)) }.joined()] == "telefon"
  }

  /// Whether a name is that of what somebody is to the pupil, and nobody's: «Slektskap».
  static func isRelation(_ name: String) -> Bool {
    ["relasjon", "slektskap"].contains(Kolonneord.words(name).joined())
  }

  /// What a column without a name of its own tells of somebody.
  init(_ felt: String, til other: Foresattkolonne) {
    (nummer, self.felt, relasjon) = (other.nummer, felt, other.relasjon)
  }

  static func isGroup(_ words: [String]) -> Bool {
    words.flatMap(parted).contains { who.contains($0) || relations[$0] != nil }
  }

  init?(_ name: String) {
    var (number, relation): (Int?, (name: String, number: Int)?) = (nil, nil)
    var (sawWho, isEither) = (false, false)
    var rest = ""
    for word in Kolonneord.words(name).flatMap(Self.parted) {
      if Self.who.contains(word) {
        sawWho = true
      } else if let known = Self.relations[word] {
        // «Mor/far» says of nobody which of them it is.
        isEither = isEither || relation.map { $0.name != known.name } == true
        (sawWho, relation) = (true, known)
      } else if let digit = word.first?.wholeNumberValue, word.count == 1, (1...4).contains(digit), number == nil {
        number = digit
      } else if Self.fillers.contains(word) {
        continue
      } else {
        rest += word
      }
    }
    guard sawWho, let field = Self.members[rest] else { return nil }
    if isEither { relation = nil }
    nummer = number ?? relation?.number ?? 1
    felt = field
    relasjon = relation?.name
  }
}

/// The order of given name and surname in a column that holds both.
enum Navnerekkefølge: Equatable {
  /// Nothing tells: without a comma, the last word is the surname.
  case ukjent
  case etternavnFørst
  /// The same, told by the capitals that the surnames of the column stand in, and not by its header.
  case storeEtternavnFørst
  case fornavnFørst

  /// From a header such as «Etternavn, Fornavn» or «Elev (for- og etternavn)»; nil where it does not name both.
  init?(header name: String) {
    let words = Kolonneord.words(name)
    let known: Set<String> = [
      "navn", "elev", "elevens", "elever", "etternavn", "fornavn", "mellomnavn", "og", "for", "føre", "fullt",
    ]
    guard words.allSatisfy(known.contains), let last = words.firstIndex(of: "etternavn"),
      let first = words.firstIndex(of: "fornavn") ?? words.firstIndex(where: { ["for", "føre"].contains($0) })
    else { return nil }
    self = last < first ? .etternavnFørst : .fornavnFørst
  }

  /// The name of a cell. A comma says more than the header.
  func navn(_ text: String) -> Elevnavn? {
    let words = Elevnavn.tidy(text).split(separator: " ").map(String.init)
    guard self == .etternavnFørst || self == .storeEtternavnFørst, !text.contains(","), words.count > 1 else {
      return Elevnavn(text)
    }
    let capitals = words.prefix { Self.isCapitals($0) }.count
    let last = (1..<words.count).contains(capitals) ? capitals : 1
    return Elevnavn(
      fornavn: words.dropFirst(last).joined(separator: " "), etternavn: words.prefix(last).joined(separator: " "))
  }

  /// Whether a name of the column lacks what tells which part is the surname: «Ådne Vik» between «HANSEN Kari» and «NGUYEN Linh».
  func isUntold(_ text: String) -> Bool {
    self == .storeEtternavnFørst && !text.contains(",") && text.split(separator: " ").count > 1
      && Self.ofCapitals(text) != .etternavnFørst
  }

  /// Whether a surname in capitals stands first or last: «BERG Anne», «Anne BERG». Nil where neither does.
  static func ofCapitals(_ text: String) -> Navnerekkefølge? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1, !text.contains(","), let first = words.first, let last = words.last,
      isCapitals(first) != isCapitals(last)
    else { return nil }
    return isCapitals(first) ? .etternavnFørst : .fornavnFørst
  }

  /// «BERG ANNE»: nothing tells which of them is the surname.
  static func isAllCapitals(_ text: String) -> Bool {
    let words = text.split(separator: " ").map(String.init)
    return words.count > 1 && !text.contains(",") && words.allSatisfy(isCapitals)
  }

  private static func isCapitals(_ word: String) -> Bool {
    word.count > 1 && word.contains(where: \.isLetter) && word == word.uppercased()
  }
}
