import Forms
import IKO

/// Sentences about the work itself: sources, documents, readings.
extension Wording {
  static let noClock =
    "Feil: Maskinens klokke viser ikke en gyldig dato. Oppgi datoen med --dato, f.eks. --dato 2026-11-23."
  static let noSources =
    "Feil: Det mangler opplysninger om elevene. Oppgi klasselisten med --fra, f.eks. iko fyll oppfølgingsplan --fra 1STA.xlsx"
  static let emptySources =
    "Ingen elever å lage dokumenter for. Sjekk at det er riktig fil og riktig ark, og at radene sier hvem eleven er."
  /// A plan is for those who are to be followed up; who that is, a person decides.
  static func madeForAll(_ count: Int, _ sources: [String], isDryRun: Bool) -> String {
    let lists = sources.filter(Kildefil.erListe).map(typed)
    return "Alle \(count) elevene \(isDryRun ? "ville fått" : "fikk") en plan. Skal bare noen følges opp? Kjør "
      + "iko identifiser \(lists.joined(separator: " ")) -o vurdert.xlsx, skriv beslutningene i vurdert.xlsx, og lag planene med "
      + "iko fyll oppfølgingsplan \((["vurdert.xlsx"] + lists).map { "--fra \($0)" }.joined(separator: " "))."
  }

  /// A list with decisions has what a person decides by, and nothing of foresatte.
  static let onlyDecisions =
    "Planene får det som står i listen med beslutninger. Foresatte, telefon og annet som bare står i klasselisten, kommer med når den også oppgis: "
    + "--fra vurdert.xlsx --fra 1STA.xlsx."

  /// A path as it is typed in a shell.
  static func typed(_ path: String) -> String {
    path.contains { $0.isWhitespace || "\"'()&;$".contains($0) } ? "\"\(path)\"" : path
  }

  static let oneListOfDates = "Feil: Et årshjul kan ha én liste med datoer. Oppgi bare én --fra."
  static let noPeriods =
    "Feil: Dette skjemaet lages én gang for hvert skoleår. Bruk --skoleår i stedet for --ny-periode."
  static let noSuchYear = "Feil: Registeret har ingen rad for dette skoleåret. Sjekk --skoleår og kolonnen «Skoleår»."
  static func skjermet(_ count: Int) -> String {
    "Obs: \(count) \(count == 1 ? "elev" : "elever") har skjermet adresse. Adresse og telefon skrives ikke inn for dem. "
      + "Pass på hvor dokumentene lagres, og hvem som kan se dem."
  }

  /// - Parameter classes: those of the sources.
  static func nobodyLeft(_ classes: [String]) -> String {
    "Feil: Ingen elever passer til --klasse eller --trinn. Sjekk hvordan klasse og trinn er skrevet i listen."
      + (classes.isEmpty
        ? "" : " Klassene i kildene er: \(Set(classes).sorted().prefix(30).map(\.visible).joined(separator: ", ")).")
  }
  /// - Parameter copy: where the file that was there before is now.
  static func replacedFile(_ path: String, copy: String) -> String {
    "Merknad: \(path): Filen fantes fra før og er erstattet. Den forrige ligger i \(copy)."
  }

  static let noDocuments = "Feil: Det er ingen Word-dokumenter (.docx) der. Oppgi filene, eller mappen de ligger i."

  /// Documents of a folder that must be saved as .docx first: one sentence, however many they are.
  static func otherDocuments(_ files: [String]) -> String {
    let shown = files.prefix(5).map { "«\($0.visible)»" }.joined(separator: ", ")
    let rest = files.count > 5 ? " og \(files.count - 5) til" : ""
    return "\(files.count == 1 ? "Ett dokument" : "\(files.count) dokumenter") er ikke lest: \(shown)\(rest). Åpne "
      + "\(files.count == 1 ? "det" : "dem") i Word, og lagre som .docx."
  }

  static func sentence(for error: FormError) -> String { "Feil: \(error.file): \(message(of: error))" }

  static func notYet(_ name: String, known: [String]) -> String {
    "Feil: Skjemaet \(name) har ingen mal her ennå. Dette finnes: \(known.joined(separator: ", "))."
  }

  static func noSuchField(_ tag: String, known: [String]) -> String {
    "Feil: Skjemaet har ikke noe felt med koden «\(tag)». Feltene er: \(known.prefix(30).joined(separator: ", "))."
  }

  /// Several fit → a list to choose from; name, class and birth date are what tells them apart.
  static func unclear(_ problem: Uklart) -> String {
    switch problem {
    case .noPupil(let asked, let near):
      return "Feil: Ingen elev i kildene heter «\(asked.visible)» eller har den nøkkelen. "
        + (near.isEmpty ? "Sjekk hvordan navnet står i listen." : fullName(near))
    case .noClass, .noField: return unclear(inDocuments: problem)
    case .severalPupils(let asked, let fits):
      let lines = fits.map { fit in
        let born =
          if case .day(let day) = fit.values["elev.fødselsdato"] { "født \(day.norwegian)" } else { "uten fødselsdato" }
        return
          "  \(fit.navn?.fullt.visible ?? "") · \(fit.klasse?.visible ?? "uten klasse") · \(born) · nøkkel \(fit.nøkkel.visible)"
      }
      return (["Feil: Flere elever passer til «\(asked.visible)». Oppgi nøkkelen i stedet:"] + lines).joined(
        separator: "\n")
    }
  }

  /// She is in the list, and nobody has decided that she is to be followed up.
  static func decidedAway(_ asked: String) -> String {
    "Feil: «\(asked.visible)» står i listen, men beslutningen er ikke «Følges opp», og da lages det ikke noe dokument. Skal eleven følges opp, "
      + "skriv «Følges opp» i kolonnen Beslutning, og kjør en gang til."
  }

  /// Those who may have been meant by a part of a name, each once.
  static func fullName(_ near: [Oppføring]) -> String {
    var seen: Set<String> = []
    let names = near.map { "«\($0.navn?.fullt.visible ?? "")»" + ($0.klasse.map { " (\($0.visible))" } ?? "") }
      .filter { seen.insert($0).inserted }
    return "Skriv hele navnet. Mente du \(list(Array(names.prefix(5)), "eller"))?"
  }

  /// What was understood of a list, so that a column taken for the wrong thing is seen before the documents are used.
  private static func understood(_ alike: [Arkbeskrivelse], width: Int) -> String {
    let ark = alike[0]
    let names = alike.compactMap(\.ark).map { "«\($0.visible)»" }
    let sheet = names.isEmpty ? "" : names.count == 1 ? ", ark \(names[0])" : ", arkene \(list(names, "og"))"
    let rows = alike.reduce(0) { $0 + $1.rader }
    var fields: [(field: String, columns: [String])] = []
    for (column, field) in ark.kolonner {
      if let index = fields.firstIndex(where: { $0.field == field }) {
        fields[index].columns.append(column)
      } else {
        fields.append((field, [column]))
      }
    }
    let other = fields.filter { $0.columns != [$0.field] }.map { field, columns in
      "\(columns.map(\.visible).joined(separator: " + ")) → \(field.visible)"
    }
    let same = fields.filter { $0.columns == [$0.field] }.map(\.field.visible)
    let lines = [
      other.joined(separator: " · "), same.isEmpty ? "" : "Som i skjemaet: " + same.joined(separator: " · "),
    ]
    return
      (["\(ark.fil.visible)\(sheet): \(rows) \(rows == 1 ? "rad" : "rader")"]
      + lines.flatMap { Layout.wrapped($0, to: max(40, width - 2)) }.map { "  " + $0 }).joined(separator: "\n")
  }

  /// What `--prøv` shows of one document that new data come into, field by field.
  static func merge(_ lines: [Utfylling.Flettelinje], in file: String) -> [String] {
    guard !lines.isEmpty else { return [] }
    let shown = MergePlan.Outcome.allCases.compactMap { outcome -> String? in
      let names = lines.filter { $0.blir == outcome }.map(\.navn)
      return names.isEmpty ? nil : "  \(heading(outcome)): \(names.joined(separator: ", "))"
    }
    return ["\(file):"] + shown
  }

  private static func heading(_ outcome: MergePlan.Outcome) -> String {
    switch outcome {
    case .taken: "Nytt fra dataene"
    case .edited: "Endret i dokumentet, blir stående"
    case .conflict: "Endret begge steder, blir som i dokumentet"
    case .removed: "Slettet i dokumentet, settes ikke inn igjen"
    case .withoutPlace: "Nytt i dataene, men slettet i dokumentet"
    }
  }

  /// What was understood of all sheets; those of one file that have the same columns are reported together.
  static func understood(_ all: [Arkbeskrivelse], width: Int) -> [String] {
    var groups: [[Arkbeskrivelse]] = []
    for ark in all {
      if let last = groups.last?[0], last.fil == ark.fil, last.kolonner.map(\.column) == ark.kolonner.map(\.column),
        last.kolonner.map(\.field) == ark.kolonner.map(\.field)
      {
        groups[groups.count - 1].append(ark)
      } else {
        groups.append([ark])
      }
    }
    return groups.map { understood($0, width: width) }
  }

  static func takenFromFolder(_ count: Int, left: Int) -> String {
    let taken =
      count == 0
      ? "Fant ingen lister i mappen" : count == 1 ? "1 liste i mappen er lest" : "\(count) lister i mappen er lest"
    let rest = left == 0 ? "" : left == 1 ? " 1 annen fil er ikke tatt med." : " \(left) andre filer er ikke tatt med."
    return "\(taken) (.xlsx, .csv, .txt, .json).\(rest)"
  }

  static let noListsInFolder =
    "Feil: Fant ingen lister i mappen. Legg klasselisten der (.xlsx eller .csv), eller oppgi filen selv."

  /// A folder as it is named inside a sentence: «i .» says nothing.
  static func place(_ folder: String) -> String {
    [".", "./"].contains(folder) ? "denne mappen" : folder.visible
  }

  /// `28 laget i Output`.
  static func summary(
    _ counts: [Utfylling.Status: Int], of total: Int, folder: String, isDryRun: Bool
  ) -> String {
    func count(_ status: Utfylling.Status) -> Int { counts[status] ?? 0 }
    var parts: [String] = []
    if count(.laget) > 0 { parts.append("\(count(.laget)) \(isDryRun ? "ville blitt laget" : "laget")") }
    if count(.oppdatert) > 0 { parts.append("\(count(.oppdatert)) oppdatert") }
    if count(.konflikt) > 0 { parts.append("\(count(.konflikt)) med konflikt") }
    if count(.nyKopi) > 0 { parts.append("\(count(.nyKopi)) \(count(.nyKopi) == 1 ? "ny kopi" : "nye kopier")") }
    if count(.uendret) > 0 { parts.append("\(count(.uendret)) uendret") }
    if count(.beholdt) > 0 {
      parts.append("\(count(.beholdt)) beholdt som \(count(.beholdt) == 1 ? "det var" : "de var")")
    }
    if count(.mislykket) > 0 { parts.append("\(count(.mislykket)) ikke laget") }
    let tried = counts.values.reduce(0, +)
    if tried < total { parts.append("\(total - tried) ikke forsøkt") }
    let sum = "\(list(parts, "og")) i \(place(folder))"
    return isDryRun ? "Prøvekjøring: \(sum). Ingenting er skrevet." : "Dokumenter: \(sum)."
  }

  static func readSummary(_ count: Int, failed: Int, output: String?) -> String {
    let read =
      "\(count) \(count == 1 ? "dokument" : "dokumenter") lest" + (failed > 0 ? ", \(failed) kunne ikke leses." : ".")
    return output.map { "\(read) Svarene står i \($0.visible)." } ?? read
  }

  /// What a text file had no place for; nil when it had.
  static func leftOut(_ groups: [String]) -> String? {
    groups.isEmpty
      ? nil
      : "Merknad: En .csv har ikke plass til radene i \(list(groups.map { "«\($0)»" }, "og")). Bruk -o med .xlsx for å få dem med."
  }
}

extension Wording {
  static let registerOfWhat =
    "Feil: Et register lages for ett skjema. Skriv hvilket, f.eks. iko skjema oppfølgingsplan -o register.xlsx"

  static let schemaOfWhat =
    "Feil: --json-schema gis for ett skjema, uten -o. Skriv hvilket, f.eks. iko skjema oppfølgingsplan --json-schema"

  static let healthLeftOut =
    "Merknad: Helseopplysninger i sjekklistene (fysisk og psykisk helse, rus, hjelpeapparat) er utelatt. Bruk --med-helse for å få dem med."

  static func emptyRegister(_ path: String, form: String) -> String {
    "\(path.visible) er et tomt register. Fyll det ut, og lag dokumentene med iko fyll \(form.visible) --fra \(path.visible)"
  }

  /// What an answer of a kind is, for the one who fills a register.
  static func kind(_ kind: FieldKind) -> String { kind.norsk }
}

/// The story that `iko demo` tells.
extension Wording {
  static func demoList(_ path: String) -> String {
    "1. En oppdiktet klasse på 28 elever ligger i regnearket\n   \(path.visible)\n"
  }

  static func demoFill(_ call: String) -> String {
    "2. Hver elev får en oppfølgingsplan, ferdig utfylt med det regnearket vet:\n   \(call.visible)\n"
  }

  static func demoRead(_ call: String) -> String {
    "\n3. Planene leses tilbake, slik du gjør når de er fylt ut i Word:\n   \(call.visible)\n"
  }

  static func demoNext(_ folder: String, list: String) -> String {
    "\nÅpne en av planene i \(folder.visible), skriv noe i den, og kjør demoen på nytt: Planen du skrev i, blir ikke rørt.\n"
      + "Til vanlig skal bare noen følges opp: Kjør først iko identifiser \(list.visible) -o vurdert.xlsx, skriv beslutningene i "
      + "vurdert.xlsx, og lag planene med iko fyll oppfølgingsplan --fra vurdert.xlsx --fra \(list.visible)."
  }
}
