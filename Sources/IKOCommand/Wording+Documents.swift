import Forms
import IKO

/// Sentences about the work itself: sources, documents, readings.
extension Wording {
  static let noClock =
    "Feil: Maskinens klokke viser ikke en gyldig dato. Oppgi datoen med --dato, f.eks. --dato 2026-11-23."
  static let noSources =
    "Feil: Det mangler opplysninger om elevene. Oppgi klasselisten med --fra, f.eks. iko fyll oppfølgingsplan --fra 1STA.xlsx"
  static let emptySources =
    "Feil: Kildene har ingen elever å lage dokumenter for. Sjekk at det er riktig fil og riktig ark."
  static let oneListOfDates = "Feil: Et årshjul kan ha én liste med datoer. Oppgi bare én --fra."
  static let nobodyLeft = "Feil: Ingen elever passer til --klasse og --trinn. Sjekk hvordan de er skrevet i listen."
  static let noDocuments = "Feil: Det er ingen Word-dokumenter (.docx) der. Oppgi filene, eller mappen de ligger i."

  static func sentence(for error: FormError) -> String { "Feil: \(error.file): \(error.message)" }

  static func notYet(_ name: String, known: [String]) -> String {
    "Feil: Skjemaet \(name) har ingen mal her ennå. Dette finnes: \(known.joined(separator: ", "))."
  }

  static func noSuchField(_ tag: String, known: [String]) -> String {
    "Feil: Skjemaet har ikke noe felt med koden «\(tag)». Feltene er: \(known.prefix(30).joined(separator: ", "))."
  }

  /// Several fit → a list to choose from; name, class and birth date are what tells them apart.
  static func unclear(_ problem: Utvalg.Uklart) -> String {
    switch problem {
    case .nobody(let asked):
      return
        "Feil: Ingen elev i kildene heter «\(asked.visible)» eller har den nøkkelen. Sjekk hvordan navnet står i listen."
    case .several(let asked, let fits):
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

  /// What was understood of a list: `1STA.xlsx, ark «1STA»: 28 rader. Etternavn, Fornavn → Elevens navn; …`.
  static func understood(_ ark: Arkbeskrivelse) -> String {
    let sheet = ark.ark.map { ", ark «\($0.visible)»" } ?? ""
    var fields: [(field: String, columns: [String])] = []
    for (column, field) in ark.kolonner {
      if let index = fields.firstIndex(where: { $0.field == field }) {
        fields[index].columns.append(column)
      } else {
        fields.append((field, [column]))
      }
    }
    let mapping = fields.map { field, columns in
      columns == [field] ? field.visible : "\(columns.map(\.visible).joined(separator: " + ")) → \(field.visible)"
    }
    return "\(ark.fil.visible)\(sheet): \(ark.rader) \(ark.rader == 1 ? "rad" : "rader")\n  "
      + mapping.joined(separator: " · ")
  }

  /// `28 laget, 0 uendret i Output`.
  static func summary(_ results: [Utfylling.Resultat], folder: String, isDryRun: Bool) -> String {
    func count(_ status: Utfylling.Status) -> Int { results.count { $0.status == status } }
    var parts = [isDryRun ? "\(count(.laget)) ville blitt laget" : "\(count(.laget)) laget"]
    if count(.uendret) > 0 { parts.append("\(count(.uendret)) uendret") }
    if count(.beholdt) > 0 { parts.append("\(count(.beholdt)) beholdt som de var") }
    if count(.mislykket) > 0 { parts.append("\(count(.mislykket)) mislyktes") }
    return parts.joined(separator: ", ") + " i \(folder.visible)"
      + (isDryRun ? " (prøvekjøring: ingenting er skrevet)" : "")
  }

  static func readSummary(_ count: Int, failed: Int, output: String?) -> String {
    let read =
      "\(count) \(count == 1 ? "dokument" : "dokumenter") lest" + (failed > 0 ? ", \(failed) kunne ikke leses" : "")
    return output.map { "\(read). Svarene står i \($0.visible)" } ?? read
  }
}

extension Wording {
  static func emptyRegister(_ path: String, form: String) -> String {
    "\(path.visible) er et tomt register. Fyll det ut, og lag dokumentene med iko fyll \(form.visible) --fra \(path.visible)"
  }

  /// What an answer of a kind is, for the one who fills a register.
  static func kind(_ kind: FieldKind) -> String {
    switch kind {
    case .text: "tekst"
    case .multiline: "tekst, flere linjer"
    case .day: "dato"
    case .number: "tall"
    case .choice: "ett valg"
    case .choices: "flere valg"
    case .janei: "ja/nei"
    case .check: "kryss"
    case .rows: "rader"
    }
  }
}
