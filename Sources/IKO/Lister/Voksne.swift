import Norwegian

/// Words by which lists say that somebody is an adult: one who works with the class, or a parent.
///
///     Voksne.erRolle("faglærer mat")            // true
///     Voksne.erRolle("kontaktlærer Anne Lie")   // false: that is the pupil's teacher
enum Voksne {
  /// Whether what stands beside a name says what that person is.
  static func erRolle(_ note: String) -> Bool {
    let words = note.split { !$0.isLetter }
    guard let first = words.first.map(folded) else { return false }
    let rest = words.dropFirst()
    if relatives.contains(first) { return rest.first.map { ["til", "for", "åt"].contains(folded($0)) } ?? true }
    // A name behind it is the teacher's of a pupil; «MAT» and «RLE» are subjects.
    return roles.contains(first)
      && rest.allSatisfy { $0.first?.isLowercase == true || $0.count < 4 && $0 == $0.uppercased()[...] }
  }

  /// Whether a name begins with a title: «Assistent Mona By», «Vikar Per Lie».
  static func harTittel(_ name: String) -> Bool {
    let words = name.split(whereSeparator: \.isWhitespace)
    return words.count > 1 && words.first.map { roles.contains(folded($0)) } == true
  }

  private static func folded(_ word: Substring) -> String { Nynorsk.inBokmål(Folding.folded(String(word))) }

  private static let relatives: Set<String> = [
    "mor", "far", "mamma", "pappa", "stemor", "stefar", "fostermor", "fosterfar", "verge", "foresatt", "forelder",
    "bestemor", "bestefar",
  ]
  private static let roles: Set<String> = [
    "lærer", "kontaktlærer", "faglærer", "timelærer", "støttelærer", "spesiallærer", "tospråklærer", "morsmålslærer",
    "ressurslærer", "lærervikar", "vikar", "vikarlærer", "assistent", "elevassistent", "undervisningsassistent",
    "læreassistent", "fagarbeider", "barnepleier", "miljøterapeut", "miljøarbeider", "miljøveileder", "rådgiver",
    "sosialrådgiver", "karriereveileder", "spesialpedagog", "logoped", "audiopedagog", "helsesykepleier", "rektor",
    "inspektør", "utdanningsleder", "avdelingsleder", "fagleder", "praksisstudent", "tolk",
    "vaktmester", "bibliotekar", "sekretær", "veileder", "ansatt", "klassestyrer", "foreldrekontakt", "klassekontakt",
  ]
}
