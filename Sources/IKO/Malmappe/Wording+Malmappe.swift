/// Sentences about where templates are.
extension Wording {
  /// - Parameter finnes: a folder that has other templates.
  static func noTemplate(_ steder: [Malmappe.Sted], finnes: Malmappe.Sted?) -> String {
    let places = steder.map(\.mappe).joined(separator: ", ")
    return
      (finnes.map { "Filen mangler blant malene. \($0.mappe) har andre, men ikke denne." } ?? "iko fant ingen maler.")
      + " Lette i: \(places). Installer iko på nytt, eller sett IKO_MALER til mappen malene ligger i."
  }

  static let namedFolderIsGone =
    "IKO_MALER er satt til en mappe som ikke finnes. Rett den, eller ta den bort for å bruke malene som følger med."
  static let namedFolderIsFile =
    "IKO_MALER er satt til noe som ikke er en mappe. Sett den til mappen malene ligger i, eller bruk --mal for én fil."
  static let namedFolderIsEmpty =
    "IKO_MALER er satt til en mappe uten noen av malene. Filene må ha navnene de er publisert med. Rett den, eller ta den bort for å bruke "
    + "malene som følger med."
  static let closedTemplates =
    "Mappen med skolens maler er stengt for deg. Be om lesetilgang; ellers ville dokumentene blitt laget av andre maler."

  static let badEdition =
    "Filen skal si hvilken utgave av iko malene hører til, men kan ikke leses. Installer iko på nytt."

  static func otherEdition(_ versjon: String, _ slag: Malmappe.Sted.Slag) -> String {
    let what = "Malene her hører til iko \(versjon), og programmet er \(Version.text). Felter kan mangle. "
    return switch slag {
    case .miljø: what + "Sett IKO_MALER til maler for \(Version.text), eller ta den bort."
    case .arbeidsmappe, .skole:
      what + "Sammenlign dem med dem som følger med, og slett utgave.json her når de er i orden."
    case .program, .delt, .bygg: what + "Installer program og maler på nytt sammen."
    }
  }

  static func ownTemplates(_ word: String, _ isSchools: Bool, _ more: String = "") -> String {
    "iko oppsett --egne-maler \(word)\(isSchools ? " --for-skolen" : "")\(more)"
  }

  static func olderBase(_ word: String, base: String, isSchools: Bool) -> String {
    let how = base.hasSuffix(".docx") ? " (i Word: Se gjennom → Sammenlign)" : ""
    return "Skolens egen fil bygger på en eldre utgave av den som følger med. Sammenlign den\(how) med \(base), "
      + "ta inn det som trengs, og kjør \(ownTemplates(word, isSchools, " --godta"))"
  }

  static func untouchedOldTemplate(_ word: String, isSchools: Bool) -> String {
    "Skolens fil er en uendret kopi av en eldre utgave av den som følger med. Ta i bruk den nye med \(ownTemplates(word, isSchools)), eller slett kopien."
  }

  static let baseRecordAdvice =
    "Den sier hva skolens egne maler er laget av. Slett den, sammenlign malene med dem som følger med, og kjør "
    + "iko oppsett --egne-maler --godta. Ingenting er skrevet."
}
