import Forms
import IKO

/// Sentences of the screens about lists and decisions.
extension Wording {
  static let listTitleEmpty = "Hvilken klasseliste vil du bruke?"
  static let listTitle = "Er listen forstått riktig?"
  static let dropHere = "Slipp klasselisten her, eller velg den."
  static let chooseFile = "Velg fil"
  static let sendList = "Les listen"
  static let readingList = "Listen leses …"
  static let listKinds =
    "Excel (.xlsx) eller CSV, inntil 10 MB. Den blir på denne maskinen, og ligger i mappen bare så lenge siden er åpen."
  static let noList = "Dette er ingen liste. Velg en fil fra Excel (.xlsx) eller en tekstfil (.csv, .txt)."
  static let tooManyLists = "Det er 20 lister fra før. Ta bort en som ikke trengs."
  static let noFileChosen = "Ingen fil er valgt."
  static func removeList(_ name: String) -> String { "Ta bort \(name)" }
  static let sentLists = "Lister du har lagt inn. De slettes herfra når siden avsluttes; din egen fil røres ikke."
  static let listsThere = "Lister som ligger i mappen"
  static let useThese = "Bruk de valgte listene"
  static let moreLists = "Flere lister"
  static func understood(file: String, sheet: String?, rows: Int) -> String {
    file + (sheet.map { ", arket «\($0)»" } ?? "") + ": \(rows == 1 ? "1 rad" : "\(rows) rader")."
  }
  static func goOnWith(_ count: Int) -> String { "Ja, fortsett med \(count == 1 ? "1 elev" : "\(count) elever")" }
  static let nobodyInLists =
    "Ingen elever ble funnet. Sjekk at det er riktig fil og riktig ark, og at radene sier hvem eleven er."
  static let nothingToMend = "Ingenting å rette"
  static func toMend(_ count: Int) -> String { count == 1 ? "Én ting å se på" : "\(count) ting å se på" }
  static func columnsOf(_ file: String, _ sheet: String?) -> String {
    "Kolonnene i \(file)" + (sheet.map { ", arket «\($0)»" } ?? "")
  }
  static let isUnderstood = "Forstått"
  static let isUnused = "Brukes ikke"
  static func meaningOf(_ column: String) -> String { "Hva kolonnen \(column) betyr" }
  static let saveColumns = "Lagre hva kolonnene betyr"
  static let whereColumns =
    "Er en kolonne tatt for noe annet enn den er, velg riktig betydning. Bare navnet på kolonnen lagres, i kolonneord.json i mappen, og gjelder også neste gang."
  static let columnsChanged =
    "Listene eller kolonneord.json er endret siden tabellen ble vist. Ingenting er lagret. Se over, og velg på nytt."
  static let noColumnChanged = "Ingen kolonne er endret."
  static func columnsSaved(_ count: Int) -> String {
    "\(count == 1 ? "1 kolonne" : "\(count) kolonner") er lagret i kolonneord.json, og listene er lest på nytt."
  }

  static let decisionTitle = "Hvem skal følges opp?"
  static let listsFirst = "Velg klasselisten først. Da vises kriteriene her."
  static let levelTitle = "Hvilket trinn går elevene på?"
  static let levelMissing = "Listene sier det ikke, og kriteriene er ulike for hvert trinn."
  static func allOnLevel(_ level: String) -> String { "Alle går på \(level)" }
  static func levelOfAll(_ level: String) -> String { "Elever uten trinn i listen regnes på \(level)." }
  static let decisionIntroduction =
    "Tabellen viser hvilke av de publiserte kriteriene hver elev oppfyller, og tallet bak. Den er alfabetisk og rangerer ingen. Det er du som avgjør."
  static func missingForAll(_ names: [String]) -> String {
    "Mangler for alle: \(names.joined(separator: ", ")). Legg til en liste som har det, om den finnes."
  }
  static func decisionsOutside(_ count: Int, in name: String) -> String {
    "\(name) har beslutninger om \(count == 1 ? "1 elev" : "\(count) elever") som ikke står i disse listene. De ville gått tapt, så ingenting kan lagres. Velg listene deres også, eller flytt \(name)."
  }
  static func decisionCounts(all: Int, yes: Int, no: Int, later: Int, open: Int) -> String {
    "\(all == 1 ? "1 elev" : "\(all) elever"): \(yes) følges opp, \(no) følges ikke opp, \(later) avventer, \(open) ikke avgjort"
  }
  static let showOnly = "Vis bare"
  static func part(_ part: DecisionList.Part, _ count: Int) -> String {
    switch part {
    case .alle: "Alle (\(count))"
    case .treff: "Oppfyller minst ett kriterium (\(count))"
    case .mangler: "Noe mangler (\(count))"
    case .uavgjort: "Ikke avgjort (\(count))"
    }
  }
  static let nameless = "Uten navn"
  static let noHit = "Ingen"
  static let isNew = "Ny"
  static func decisionFor(_ name: String) -> String { "Beslutning for \(name)" }
  static func reasonFor(_ name: String) -> String { "Begrunnelse for \(name)" }
  static func otherDecision(_ name: String) -> String { "Noe annet står i \(name)" }
  static func saveDecisions(_ count: Int, _ name: String) -> String {
    "Lagre beslutningene om \(count == 1 ? "1 elev" : "\(count) elever") i \(name), og gå videre"
  }
  static let saveOnly = "Bare lagre"
  static func whereDecisions(_ name: String) -> String {
    "Beslutningene lagres i mappen, i \(name). De kan også gjøres ferdig i Excel. Begrunnelsen skrives ordrett inn i planen, som eleven og foresatte kan få lese."
  }
  static let criteria = "Kriteriene, slik de er publisert"
  static func decisionsChanged(_ name: String) -> String {
    "Listene eller \(name) er endret siden tabellen ble vist. Ingenting er lagret. Valgene dine står her ennå: se over, og lagre igjen."
  }
  static func openElsewhere(_ name: String) -> String {
    "\(name) er åpen i et annet program, eller er skrivebeskyttet. Lukk den, og lagre igjen. Ingenting er lagret."
  }
  static func keptChoices(_ count: Int) -> String {
    "\(count == 1 ? "1 valg" : "\(count) valg") fra sist er hentet fram igjen, og er ikke lagret ennå. Se over, og lagre."
  }
  static let leaveChoices = "Forkast valgene"
  static let choicesKept = "Valgene er tatt vare på i mappen, men ikke lagret i listen ennå."
  static func before(_ copy: String) -> String { "Slik filen var før, ligger i \(copy)." }
  static func decisionsSaved(_ name: String, yes: Int) -> String {
    "Beslutningene er lagret i \(name). \(yes == 1 ? "1 elev" : "\(yes) elever") skal følges opp."
  }
}
