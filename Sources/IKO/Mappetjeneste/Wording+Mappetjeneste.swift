import Disk
import Forms

/// Sentences of the two folders, for whoever opens a text file beside a list. None of them repeats what stands in one.
extension Wording {
  static let noInFolder = "Mappen finnes ikke. Er nettverksmappen koblet til? Lag mappen, eller rett stien."
  static let closedInFolder = "iko får ikke skrive i mappen. Gi brukeren som kjører iko, tilgang til den."
  static let foldersInEachOther = "De to mappene kan ikke ligge i hverandre. Velg to mapper ved siden av hverandre."
  static let seenToBefore = "Samme innhold er behandlet før. Ingenting er gjort på nytt."
  static let stoppedTwice =
    "iko måtte stoppe to ganger da denne filen ble behandlet. Det er en feil i iko og ikke i filen: meld fra til den som har installert det. Filen er ikke rørt."
  static let notAListOrDocument =
    "Dette er verken en liste (.xlsx, .csv, .txt) eller et Word-dokument (.docx). Lagre den som en av delene."
  static let noSuchForm = "Skjemaet finnes ikke."
  static let nobodyInList =
    "Listen har ingen elever. Sjekk at det er riktig fil og riktig ark, og at radene sier hvem eleven er."
  static let nobodyDecidedInList =
    "Ingen elever er merket «Følges opp» i kolonnen Beslutning. Skriv beslutningene i listen."
  static let notAboutAPupil = "Dokumentet er verken en oppfølgingsplan eller en sjekkliste om en elev."
  /// - Parameter copy: where the list that was there before is now.
  static func replacedList(_ copy: String) -> String {
    "Listen er laget på nytt. Den forrige ligger i \(copy), med det som ble skrevet i den."
  }

  static let nobodyInDocument = "Dokumentet sier ikke hvem eleven er. Skriv navn og fødselsdato eller klasse i det."
  static let alreadyThere = "Dokumentet lå der fra før."

  static func foreignFolder(_ name: String, _ known: [String]) -> String {
    "Det som ligger i mappen «\(name)», blir ikke lest. Legg filene utenfor den, eller i \(joined(known.map { "«\($0)»" }, "eller")). Slett så denne teksten."
  }

  static func taken(in path: String) -> String { "Lagt i \(path)." }
  static func notMoved(_ why: String) -> String { "Filen er behandlet, men kunne ikke flyttes: \(why)" }

  static func fromAnotherSchool(_ name: String) -> String {
    "Dokumentet er fra en annen skole enn de andre i mappen: \(name). Har eleven begynt hos dere, er det i orden. Ellers skal det ut av mappen."
  }

  static func editedInBoth(_ path: String) -> String {
    "\(path) er også endret av noen. Begge er beholdt. Behold den som gjelder, og flytt den andre."
  }

  static func made(_ results: [Utfylling.Resultat]) -> String {
    func count(_ status: Utfylling.Status) -> Int { results.count { $0.status == status } }
    let parts = [
      (count(.laget), "laget"), (count(.uendret), "uendret"), (count(.beholdt), "beholdt"),
      (count(.mislykket), "ikke laget"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return "Dokumenter: \(parts.joined(separator: ", "))."
  }

  static func madeSome(_ results: [Utfylling.Resultat], of total: Int) -> String {
    "\(made(results)) \(total - results.count { [.laget, .uendret, .beholdt].contains($0.status) }) av \(total) elever fikk ikke dokument."
  }

  /// A finding on a line: where, and what.
  static func line(_ finding: Finding) -> String {
    [finding.place.map { Files.afterFolder($0) }, finding.message].compactMap(\.self).joined(separator: ": ")
  }

  /// Findings as lines, those that say the same as one.
  static func lines(_ findings: [Finding]) -> [String] {
    var order: [String] = []
    var places: [String: [String]] = [:]
    for finding in findings {
      if places[finding.message] == nil { order.append(finding.message) }
      let place = finding.place.map { Files.afterFolder($0) }
      if let place, places[finding.message]?.contains(place) != true {
        places[finding.message, default: []].append(place)
      }
      places[finding.message] = places[finding.message] ?? []
    }
    return order.map { message in
      let named = named(places[message] ?? [])
      return named.isEmpty ? message : "\(named): \(message)"
    }
  }

  static let noSuchGroup = "Gruppen finnes ikke på denne maskinen. Oppgi en gruppe som finnes, eller som-mappen."
  static let notShared =
    "Filen kan ikke deles med gruppen. Brukeren som kjører iko, må være med i gruppen. Se filrettighetene, og kjør på nytt."
  static let noYearInList =
    "Listen sier ikke hvilket trinn elevene går på. Ta med en kolonne Trinn (Vg1, Vg2 eller Vg3), og legg listen her på nytt."

  static let noDecisionColumn =
    "Listen har «Utfall», men ingen kolonne «Beslutning», og det kan ikke sees hvem som skal følges opp. Ingen dokumenter er laget. "
    + "Sett kolonnen tilbake, og velg en beslutning for hver elev."

  static func decisionsOfOthers(in file: String) -> String {
    "\(file) har beslutninger om elever som ikke er i denne listen, eller som ikke er de samme for sikkert. Den er ikke rørt, og listen er ikke vurdert. "
      + "Gi listen et annet filnavn, eller flytt \(file) ut av mappen først."
  }

  static func assessed(_ count: Int, hits: Int, in file: String) -> String {
    "\(number(count, "elev", "elever")) vurdert, \(hits) oppfyller et kriterium. Skriv beslutningene i \(file), og legg den i mappen identifiser."
  }

  /// What stands beside the folders.
  static let folderHelp = [
    "Slik virker mappene", "",
    "identifiser: Legg en klasseliste her. «vurdert …» kommer blant dokumentene. Skriv beslutningene i den, og legg den her igjen: Da lages planer til dem som skal følges opp, og bare dem.",
    "oppfølgingsplan: Legg en liste her, og få en plan til hver elev i den. Har listen kolonnen Beslutning, bare til dem som skal følges opp.",
    "sjekkliste: Legg en liste her, og få en sjekkliste til hver elev.",
    "retur: Legg utfylte dokumenter (.docx) her. De legges på plass, og oversikten lages på nytt.",
    "ferdig: Her havner det som er behandlet. Se etter en fil som slutter på «merknader.txt».", "",
    "Blir en fil liggende, står det i «feil.txt» ved siden av hva som er galt. Rett filen og lagre den, så prøves den igjen.",
    "Filene har opplysninger om elever. Skriv dem ikke ut og send dem ikke videre uten at det trengs.",
  ]

  static func faultFile(
    _ name: String, _ why: [String], _ day: String, made: String = "", _ warnings: [Finding] = []
  ) -> [String] {
    func listed(_ lines: [String]) -> [String] {
      lines.prefix(50).map { "- \($0)" } + (lines.count > 50 ? ["- … og \(lines.count - 50) til"] : [])
    }
    return ["\(name) er ikke ferdig behandlet (\(day)).", "", "Dette er galt:"] + listed(why)
      + (made.isEmpty ? [] : ["", "Dette er gjort likevel:", "- \(made)"])
      + (warnings.isEmpty ? [] : ["", "Se også over dette:"] + listed(warnings.map(line)))
      + [
        "", "Slik gjør du:",
        "Rett filen, og lagre den her på nytt. iko prøver igjen i neste runde, og fjerner denne teksten når det går bra.",
        "Skal iko prøve samme fil en gang til, sletter du bare denne teksten.",
      ]
  }

  static func remarksFile(_ name: String, _ what: String, _ findings: [Finding]) -> [String] {
    let lines = findings.map(line)
    return ["\(name) er behandlet. \(what)", "", "Se over dette:"] + lines.prefix(50).map { "- \($0)" }
      + (lines.count > 50 ? ["- … og \(lines.count - 50) til"] : [])
  }
}

extension Files {
  /// A place without the folders before the file's name.
  static func afterFolder(_ place: String) -> String {
    let file = place.prefix { $0 != ":" }
    guard let slash = file.lastIndex(of: "/") else { return place }
    return String(place[place.index(after: slash)...])
  }
}
