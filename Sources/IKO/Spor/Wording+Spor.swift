import Forms

/// Sentences about where pupils are in a folder, and what is kept.
extension Wording {
  static let inComment = "kommentar i margen"
  static let inFileName = "filnavnet"
  static let anywhere = "dokumentet"
  static let onPage = "siden"
  static let onlyInitials = "bare initialene er like"
  static let notAFolderToSearch = "Dette er ikke en mappe, eller den finnes ikke. Oppgi mappen dokumentene ligger i."
  static let copyWithoutWords =
    "Kopien kan ikke leses, så det er ikke sikkert at det som står i den, står et annet sted."

  static func line(_ number: Int) -> String { "linje \(number)" }
  static func event(_ day: String?) -> String { "hendelse" + (day.map { " \($0)" } ?? "") }
  static func several(_ place: String, _ count: Int) -> String { "\(place) (\(count) steder)" }

  /// Why something may be another pupil's.
  static func perhaps(_ why: Samsvar.Uvisshet) -> String {
    switch why {
    case .nummerMedAnnetNavn: "samme nummer, annet navn"
    case .nummerOgDatoMedAnnetNavn: "samme nummer og fødselsdato, et helt annet navn"
    case .nummerMedAnnenKlasse: "samme nummer, en annen klasse"
    case .toElever: "dokumentet sier to ulike navn eller fødselsdatoer"
    case .tvillinger: "samme etternavn og fødselsdato, annet fornavn"
    case .nummerMedAnnenDato: "samme nummer, annen fødselsdato"
    case .navnMedAnnetNummer: "samme navn, annet nummer"
    case .annetNummerOgKlasse: "samme navn og fødselsdato, annet nummer og annen klasse"
    case .navnebror: "samme navn, annet nummer og annen klasse"
    case .annenDato: "samme navn, annen fødselsdato"
    case .annetSkoleår: "samme navn og klasse; skoleåret er et annet eller ukjent"
    case .bareNavn: "bare navnet er likt"
    case .annenSkole: "samme navn og klasse eller nummer, en annen skole"
    case .delAvNavn: "en del av navnet"
    case .nyttEtternavn: "samme fornavn og fødselsdato, annet etternavn"
    case .nestenSammeNavn: "nesten samme navn"
    case .nummerOgNavnErUlikeElever: "nummeret er én elevs, navnet en annens"
    case .flere: "flere elever passer"
    case .lagretForAnnen: "laget for eleven, men sier nå at det gjelder en annen"
    case .uleselig: "kan ikke leses"
    }
  }
}
