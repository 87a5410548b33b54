import Forms
import IKO

/// Sentences of the screens about lists and decisions.
extension Wording {
  static var listTitleEmpty: String {
    both("Hvilken klasseliste vil du bruke?", "Kva klasseliste vil du bruke?")
  }
  static var listTitle: String {
    both("Er listen forstått riktig?", "Er lista forstått rett?")
  }
  static var dropHere: String {
    both("Slipp klasselisten her, eller velg den.", "Slepp klasselista her, eller vel den.")
  }
  static var chooseFile: String {
    both("Velg fil", "Vel fil")
  }
  static var sendList: String {
    both("Les listen", "Les lista")
  }
  static var readingList: String {
    both("Listen leses …", "Lista blir lesen …")
  }
  static var listKinds: String {
    both(
      "Excel (.xlsx) eller CSV, inntil 10 MB. Den blir på denne maskinen, og ligger i mappen bare så lenge siden er åpen.",
      "Excel (.xlsx) eller CSV, inntil 10 MB. Den blir på denne maskina, og ligg i mappa berre så lenge sida er open.")
  }
  static var noList: String {
    both(
      "Dette er ingen liste. Velg en fil fra Excel (.xlsx) eller en tekstfil (.csv, .txt).",
      "Dette er inga liste. Vel ei fil frå Excel (.xlsx) eller ei tekstfil (.csv, .txt).")
  }
  static var tooManyLists: String {
    both(
      "Det er 20 lister fra før. Ta bort en som ikke trengs.", "Det er 20 lister frå før. Ta bort ei som ikkje trengst."
    )
  }
  static var noFileChosen: String {
    both("Ingen fil er valgt.", "Ingen fil er vald.")
  }
  static func removeList(_ name: String) -> String { "Ta bort \(name)" }
  static var sentLists: String {
    both(
      "Lister du har lagt inn. De slettes herfra når siden avsluttes; din egen fil røres ikke.",
      "Lister du har lagt inn. Dei blir sletta herifrå når sida blir avslutta; di eiga fil blir ikkje rørt.")
  }
  static var listsThere: String {
    both("Lister som ligger i mappen", "Lister som ligg i mappa")
  }
  static var useThese: String {
    both("Bruk de valgte listene", "Bruk dei valde listene")
  }
  static var moreLists: String {
    both("Flere lister", "Fleire lister")
  }
  static func understood(file: String, sheet: String?, rows: Int) -> String {
    file + (sheet.map { ", arket «\($0)»" } ?? "") + ": \(rows == 1 ? "1 rad" : "\(rows) rader")."
  }
  static func goOnWith(_ count: Int) -> String {
    both(
      "Ja, fortsett med \(count == 1 ? "1 elev" : "\(count) elever")",
      "Ja, hald fram med \(count == 1 ? "1 elev" : "\(count) elevar")")
  }
  static var nobodyInLists: String {
    both(
      "Ingen elever ble funnet. Sjekk at det er riktig fil og riktig ark, og at radene sier hvem eleven er.",
      "Fann ingen elevar. Sjekk at det er rett fil og rett ark, og at radene seier kven eleven er.")
  }
  static let nothingToMend = "Ingenting å rette"
  static func toMend(_ count: Int) -> String {
    count == 1 ? both("Én ting å se på", "Éin ting å sjå på") : both("\(count) ting å se på", "\(count) ting å sjå på")
  }
  static func columnsOf(_ file: String, _ sheet: String?) -> String {
    both("Kolonnene i \(file)", "Kolonnane i \(file)") + (sheet.map { ", arket «\($0)»" } ?? "")
  }
  static let isUnderstood = "Forstått"
  static var isUnused: String {
    both("Brukes ikke", "Blir brukt ikkje")
  }
  static func meaningOf(_ column: String) -> String {
    both("Hva kolonnen \(column) betyr", "Kva kolonna \(column) tyder")
  }
  static var saveColumns: String {
    both("Lagre hva kolonnene betyr", "Lagre kva kolonnane tyder")
  }
  static var whereColumns: String {
    both(
      "Er en kolonne tatt for noe annet enn den er, velg riktig betydning. Bare navnet på kolonnen lagres, i kolonneord.json i mappen, og gjelder også neste gang.",
      "Er ei kolonne teken for noko anna enn den er, vel rett tyding. Berre namnet på kolonna blir lagra, i kolonneord.json i mappa, og gjeld òg neste gong."
    )
  }
  static var columnsChanged: String {
    both(
      "Listene eller kolonneord.json er endret siden tabellen ble vist. Ingenting er lagret. Se over, og velg på nytt.",
      "Listene eller kolonneord.json er endra sidan tabellen vart vist. Ingenting er lagra. Sjå over, og vel på nytt.")
  }
  static var noColumnChanged: String {
    both("Ingen kolonne er endret.", "Ingen kolonne er endra.")
  }
  static func columnsSaved(_ count: Int) -> String {
    both(
      "\(count == 1 ? "1 kolonne" : "\(count) kolonner") er lagret i kolonneord.json, og listene er lest på nytt.",
      "\(count == 1 ? "1 kolonne" : "\(count) kolonnar") er lagra i kolonneord.json, og listene er lesne på nytt.")
  }

  static var decisionTitle: String {
    both("Hvem skal følges opp?", "Kven skal følgjast opp?")
  }
  static var listsFirst: String {
    both("Velg klasselisten først. Da vises kriteriene her.", "Vel klasselista først. Då kjem kriteria her.")
  }
  static var levelTitle: String {
    both("Hvilket trinn går elevene på?", "Kva trinn går elevane på?")
  }
  static var levelMissing: String {
    both(
      "Listene sier det ikke, og kriteriene er ulike for hvert trinn.",
      "Listene seier det ikkje, og kriteria er ulike for kvart trinn.")
  }
  static func allOnLevel(_ level: String) -> String { "Alle går på \(level)" }
  static func levelOfAll(_ level: String) -> String {
    both("Elever uten trinn i listen regnes på \(level).", "Elevar utan trinn i lista blir rekna på \(level).")
  }
  static var decisionIntroduction: String {
    both(
      "Tabellen viser hvilke av de publiserte kriteriene hver elev oppfyller, og tallet bak. Den er alfabetisk og rangerer ingen. Det er du som avgjør.",
      "Tabellen viser kva for nokre av dei publiserte kriteria kvar elev oppfyller, og tallet bak. Den er alfabetisk og rangerer ingen. Det er du som avgjer."
    )
  }
  static func missingForAll(_ names: [String]) -> String {
    both(
      "Mangler for alle: \(names.joined(separator: ", ")). Legg til en liste som har det, om den finnes.",
      "Manglar for alle: \(names.joined(separator: ", ")). Legg til ei liste som har det, om ho finst.")
  }
  static func decisionsOutside(_ names: [String], in name: String) -> String {
    let most = 10
    let shown = names.prefix(most).joined(separator: "; ")
    let all =
      names.count > most ? shown + both(" og \(names.count - most) til", " og \(names.count - most) til") : shown
    return both(
      "\(name) har beslutninger om \(names.count == 1 ? "1 elev" : "\(names.count) elever") som ikke står i disse listene: \(all). Radene deres blir stående i \(name) som de er. Har noen sluttet, slett raden i Excel.",
      "\(name) har avgjerder om \(names.count == 1 ? "1 elev" : "\(names.count) elevar") som ikkje står i desse listene: \(all). Radene deira blir ståande i \(name) som dei er. Har nokon slutta, slett rada i Excel."
    )
  }
  static var cannotBeJudged: String { both("Kan ikke avgjøres", "Kan ikkje avgjerast") }
  static func decidedMeanwhile(_ avgjørelse: Vurdertliste.Avgjørelse) -> String {
    let word = avgjørelse.beslutning.map(decisionWord) ?? both("ikke avgjort", "ikkje avgjort")
    let words = [word, avgjørelse.merknad].compactMap(\.self).joined(separator: ". ")
    return both("Lagret i et annet vindu: \(words)", "Lagra i eit anna vindauge: \(words)")
  }
  static func decisionCounts(all: Int, yes: Int, no: Int, later: Int, open: Int) -> String {
    both(
      "\(all == 1 ? "1 elev" : "\(all) elever"): \(yes) følges opp, \(no) følges ikke opp, \(later) avventer, \(open) ikke avgjort",
      "\(all == 1 ? "1 elev" : "\(all) elevar"): \(yes) blir følgde opp, \(no) blir ikkje følgde opp, \(later) ventar, \(open) ikkje avgjort"
    )
  }
  static var showOnly: String {
    both("Vis bare", "Vis berre")
  }
  static func part(_ part: DecisionList.Part, _ count: Int) -> String {
    switch part {
    case .alle: "Alle (\(count))"
    case .treff: both("Oppfyller minst ett kriterium (\(count))", "Oppfyller minst eitt kriterium (\(count))")
    case .mangler: both("Noe mangler (\(count))", "Noko manglar (\(count))")
    case .uavgjort: both("Ikke avgjort (\(count))", "Ikkje avgjort (\(count))")
    }
  }
  static var nameless: String {
    both("Uten navn", "Utan namn")
  }
  static let noHit = "Ingen"
  static let isNew = "Ny"
  static func decisionFor(_ name: String) -> String { both("Beslutning for \(name)", "Avgjerd for \(name)") }
  static func reasonFor(_ name: String) -> String { both("Begrunnelse for \(name)", "Grunngiving for \(name)") }
  static func otherDecision(_ name: String) -> String { both("Noe annet står i \(name)", "Noko anna står i \(name)") }
  static func saveDecisions(_ count: Int, _ name: String) -> String {
    both(
      "Lagre beslutningene om \(count == 1 ? "1 elev" : "\(count) elever") i \(name), og gå videre",
      "Lagre avgjerdene om \(count == 1 ? "1 elev" : "\(count) elevar") i \(name), og gå vidare")
  }
  static var saveOnly: String {
    both("Bare lagre", "Berre lagre")
  }
  static func whereDecisions(_ name: String) -> String {
    both(
      "Beslutningene lagres i mappen, i \(name). De kan også gjøres ferdig i Excel. Begrunnelsen skrives ordrett inn i planen, som eleven og foresatte kan få lese.",
      "Avgjerdene blir lagra i mappa, i \(name). Dei kan òg gjerast ferdige i Excel. Grunngivinga blir skrive ordrett inn i planen, som eleven og føresette kan få lese."
    )
  }
  static var criteria: String {
    both("Kriteriene, slik de er publisert", "Kriteria, slik dei er publiserte")
  }
  /// - Parameter contested: on how many pupils somebody else decided otherwise.
  static func decisionsChanged(_ name: String, _ contested: Int) -> String {
    let others =
      contested == 0
      ? ""
      : both(
        " Om \(contested == 1 ? "1 elev" : "\(contested) elever") er noe annet lagret i mellomtiden: Det står ved valgene dine.",
        " Om \(contested == 1 ? "1 elev" : "\(contested) elevar") er noko anna lagra i mellomtida: Det står ved vala dine."
      )
    return both(
      "Listene eller \(name) er endret siden tabellen ble vist. Ingenting er lagret. Det du endret, står her ennå, og resten er som det er lagret: se over, og lagre igjen.",
      "Listene eller \(name) er endra sidan tabellen vart vist. Ingenting er lagra. Det du endra, står her ennå, og resten er som det er lagra: sjå over, og lagre igjen."
    ) + others
  }
  static func openElsewhere(_ name: String) -> String {
    both(
      "\(name) er åpen i et annet program, eller er skrivebeskyttet. Lukk den, og lagre igjen. Ingenting er lagret.",
      "\(name) er open i eit anna program, eller er skriveverna. Lukk ho, og lagre igjen. Ingenting er lagra.")
  }
  static func keptChoices(_ count: Int) -> String {
    both(
      "\(count == 1 ? "1 valg" : "\(count) valg") fra sist er hentet fram igjen, og er ikke lagret ennå. Se over, og lagre.",
      "\(count == 1 ? "1 val" : "\(count) val") frå sist er henta fram igjen, og er ikkje lagra ennå. Sjå over, og lagre."
    )
  }
  static var leaveChoices: String {
    both("Forkast valgene", "Forkast vala")
  }
  static var choicesKept: String {
    both(
      "Valgene er tatt vare på i mappen, men ikke lagret i listen ennå.",
      "Vala er tekne vare på i mappa, men ikkje lagra i lista ennå.")
  }
  static func before(_ copy: String) -> String {
    both("Slik filen var før, ligger i \(copy).", "Slik fila var før, ligg i \(copy).")
  }
  static func decisionsSaved(_ name: String, yes: Int) -> String {
    both(
      "Beslutningene er lagret i \(name). \(yes == 1 ? "1 elev" : "\(yes) elever") skal følges opp.",
      "Avgjerdene er lagra i \(name). \(yes == 1 ? "1 elev" : "\(yes) elevar") skal følgjast opp.")
  }
}
