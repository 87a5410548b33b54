import Forms
import Norwegian

/// Words by which lists say that somebody is no pupil of the class (any more, or yet): the name of a sheet, a line between rows, a status.
///
///     Utenforklassen.navnes("Venteliste Vg1")      // true
///     Utenforklassen.navnes("Lærere i klassen:")   // true
///     Utenforklassen.harSluttet("Sluttet 02.10.2026")   // true; «sluttet med spansk» is not
enum Utenforklassen {
  /// Whether a list is about such people by its name and the lines above it.
  ///
  /// Of adults only a whole line tells, and the last one: «Lærere» above teachers may be followed by «Elever» above the pupils, and «elever og foresatte»
  /// is about pupils. A sheet «Foresatte» with a column for the pupil is a list of pupils.
  static func navnes(ark: String?, titler: [String], harElevkolonne: Bool) -> Bool {
    func isGone(_ text: String) -> Bool { navnes(text) && !erVoksne(text) }
    let parts = titler.map { $0.split(separator: " | ").map(String.init) }
    if ([ark].compactMap(\.self) + parts.flatMap(\.self)).contains(where: isGone) { return true }
    if harElevkolonne { return false }
    if let ark, erVoksne(ark), !nevnerElever(ark) { return true }
    let said = parts.compactMap(\.first).last { erVoksne($0) || nevnerElever($0) }
    return said.map { !nevnerElever($0) } ?? false
  }

  private static func nevnerElever(_ text: String) -> Bool {
    let pupils: Set<String> = ["elev", "elever", "eleven", "elevene", "elevliste", "klasse", "klasseliste"]
    return !pupils.isDisjoint(with: Kolonneord.words(text))
  }

  /// Whether a line is about adults, and not about those who have left or wait.
  private static func erVoksne(_ text: String) -> Bool {
    let words = Set(Kolonneord.words(text))
    return navnes(text) && groups.subtracting(adults).isDisjoint(with: words) && !adults.isDisjoint(with: words)
  }

  /// Whether a line or the name of a sheet is about such people, and says nothing else.
  static func navnes(_ text: String) -> Bool {
    guard text.utf16.count <= 60 else { return false }
    let words = Kolonneord.words(text)
    guard !words.isEmpty, words.count <= 6, !isName(ofOne: text) else { return false }
    let joined = words.joined(separator: " ")
    let said = phrases.contains { joined == $0 || joined.hasPrefix($0 + " ") || joined.hasSuffix(" " + $0) }
    let isSaid = said || words.contains { groups.contains($0) }
    return isSaid
      && words.allSatisfy { word in
        groups.contains(word) || fillers.contains(word)
          || phrases.contains { $0.split(separator: " ").contains(word[...]) }
          || word.first?.isNumber == true
      }
  }

  /// «Kontaktlærer: Anne Lie» says who the teacher is, and nothing of those below.
  private static func isName(ofOne text: String) -> Bool {
    text.split(separator: ":", maxSplits: 1).count == 2 && text.split(separator: ":")[1].contains(where: \.isLetter)
  }

  /// Whether a note, or the cell of a status, says that a pupil has left: nothing but that, and when.
  static func harSluttet(_ note: String) -> Bool {
    guard note.utf16.count <= 60 else { return false }
    let words = Kolonneord.words(note).filter { $0.contains(where: \.isLetter) }.drop { $0 == "har" }
    guard let first = words.first, gone.contains(first) else { return false }
    return words.dropFirst().allSatisfy { fillers.contains($0) || months.contains($0) }
  }

  /// Whether a status says that a pupil has left, or has not come.
  static func erStatus(_ text: String) -> Bool {
    let words = Kolonneord.words(text).filter { $0.contains(where: \.isLetter) }
    // «Flyttet fra 1STB» is here now.
    guard let first = words.first, words.dropFirst().first.map({ ["fra", "frå"].contains($0) }) != true else {
      return false
    }
    if harSluttet(text) || navnes(text) && !isLeave(text) { return true }
    let joined = words.joined(separator: " ") + " "
    return (statuses + phrases).contains { joined.hasPrefix($0 + " ") } && !isLeave(text)
      || gone.contains(first) && words.dropFirst().first != "med" || stems.contains { first.hasPrefix($0) }
  }

  /// Whether an answer to the offer of a place is no: «Nei», «Nei takk», «Takket nei».
  static func erAvslag(_ text: String) -> Bool {
    let words = Kolonneord.words(text)
    return words.first == "nei" || words.prefix(2).joined(separator: " ") == "ikke møtt" || erStatus(text)
  }

  /// What a status begins with, whatever number or day follows: «Ventelisteplass 2», «Venteliste nr. 4».
  private static let stems = ["ventelist", "reservelist", "reserveplass", "utmeld", "utskriv"]

  /// What stands in a column of statuses, and would be a name or a remark elsewhere.
  private static let statuses = [
    "byttet skole", "byttet", "skolebytte", "avbrutt", "overflyttet", "overført", "avslag", "avslått", "inaktiv",
    "passiv", "frafall",
    "dropout", "left", "left school", "withdrawn", "går på annen skole", "annen skole", "privatist", "hospitant",
    "lærling", "utgått",
    "avsluttet", "foresatt", "verge", "mor", "far", "kontaktperson", "kontaktlærer", "faglærer", "lærer", "rådgiver",
    "ansatt", "søsken",
    "faculty", "employee", "staff", "teacher", "eier", "owner", "søker", "trukket", "trukket seg", "utflyttet",
    "flyttet", "ikke elev", "tidligere elev", "skifta skole", "slutta",
  ]

  /// Whether a place is held where the name should be: «Ny elev», «N.N.», «Ubesatt», «Kommer senere».
  static func erPlassholder(_ text: String) -> Bool {
    let words = Kolonneord.words(text).filter { $0.contains(where: \.isLetter) }
    return words.contains(where: placeholders.contains)
      && words.allSatisfy {
        placeholders.contains($0) || fillers.contains($0) || ["nr", "plass", "senere", "ikke", "n"].contains($0)
      }
      || words.joined() == "nn"
  }

  private static let placeholders: Set<String> = [
    "ny", "nye", "nytt", "ukjent", "ukjend", "tba", "tbd", "xxx", "ubesatt", "ledig", "ledige", "vakant",
    "reserveplass", "kommer",
    "tildelt", "plass", "plasser", "pause", "pauser", "matpause", "lunsj", "lunch", "reserve", "reservert", "buffer",
    "storefri",
  ]

  /// One who is on leave is a pupil all the same.
  private static func isLeave(_ text: String) -> Bool { Kolonneord.words(text).contains { $0.hasPrefix("permisjon") } }

  /// Whether a column holds such a status, by its name.
  static func erStatuskolonne(_ name: String) -> Bool {
    let words = Kolonneord.words(name)
    return words.count <= 4 && (words + [words.joined()]).contains(where: statuscolumns.contains)
  }

  private static let statuscolumns: Set<String> = [
    "status", "elevstatus", "inntaksstatus", "elevforhold", "rolle", "persontype", "elevtype", "role", "stilling",
    "stillingstittel", "stillingstype", "stillingsbetegnelse", "brukertype", "brukerrolle", "funksjon", "persongruppe",
    "jobbtittel", "jobtitle", "usertype", "affiliation", "edupersonaffiliation", "edupersonprimaryaffiliation",
  ]

  /// Whether a column holds the day on which a pupil left.
  static func erSluttdato(_ name: String) -> Bool {
    let words = Kolonneord.words(name)
    return words.count <= 3
      && words.contains { ["sluttdato", "sluttdag", "utmeldingsdato"].contains($0) || gone.contains($0) }
      && words.allSatisfy {
        gone.contains($0) || fillers.contains($0) || $0.hasPrefix("slutt") || $0.hasPrefix("utmeld") || $0 == "dato"
      }
  }

  /// Whether a column holds the day on which a pupil begins.
  static func erStartdato(_ name: String) -> Bool {
    [
      "startdato", "startdag", "begynner", "begynnerdato", "oppstartsdato", "oppstart", "starter", "førsteskoledag",
      "startsiskolen", "elevfra", "startdate",
    ].contains(Kolonneord.words(name).joined())
  }

  private static let gone: Set<String> = ["sluttet", "slutta", "utmeldt", "utmeld", "utskrevet", "utskriven"]
  private static let adults: Set<String> = [
    "lærer", "lærere", "faglærere", "kontaktlærere", "ansatte", "assistenter", "assistent", "foresatte", "foreldre",
    "foreldrekontakt", "foreldrekontakter", "klassekontakt", "klassekontakter", "personale", "personalet",
    "fagarbeidere", "miljøterapeuter", "vikarer", "rådgivere", "støttepersonale", "lærarar", "lærerteam",
    "klasselærere",
    "voksne",
  ]
  private static let groups: Set<String> = gone.union(adults).subtracting(["voksne"]).union([
    "venteliste", "ventelista", "ventelister", "utmeldte", "reserver", "reserve", "reserveliste", "permisjon",
    "permisjoner", "flyttet", "flytta", "fjorårets", "takketnei",
  ])
  private static let phrases = [
    "ikke møtt", "takket nei", "har sluttet", "i permisjon", "ikke startet", "ikke oppmøtt", "takka nei", "ikke begynt",
    "i fjor", "ikke aktiv",
    "ikke aktive", "voksne i klassen", "voksne i klassa", "voksne i gruppa", "voksne rundt", "andre voksne",
    "de voksne", "voksne på trinnet",
  ]
  private static let fillers: Set<String> = [
    "i", "på", "fra", "til", "av", "for", "og", "som", "har", "er", "klassen", "klasse", "klassa", "skolen", "elev",
    "elever",
    "eleven", "elevene", "elevar", "liste", "lista", "listen", "uke", "den", "dato", "vg1", "vg2", "vg3", "søkere",
    "inntak",
    "dette", "høst", "høsten", "haust", "hausten", "vår", "våren", "jul", "året", "skoleåret", "år",
  ]
  private static let months: Set<String> = [
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "desember", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "des",
  ]
}
