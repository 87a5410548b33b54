import Norwegian
import WordML

/// Messages about a document that was read, below the level of places: marks, lists, days, changes.
extension Wording {
  static let nothingToCompareWith =
    "Det finnes ingen skjemaer å sammenligne dokumentet med. Oppgi malen det ble laget av."

  static func textInBox(_ label: String) -> String {
    "Ruten i «\(label)» inneholder mer enn et kryss. Krysset er lest; hele teksten står utenfor feltene."
  }

  static func markBetween(_ label: String) -> String {
    "Ved «\(label)» står et kryss slik at det kan høre til flere ruter. Det er ikke lest. Sett krysset i ruten det gjelder."
  }

  static func trackedChanges(_ count: Int) -> String {
    (count == 1 ? "En sporet endring er" : "\(count) sporede endringer er") + " lest som godtatt. "
      + "Godta eller forkast endringene i Word (Se gjennom) hvis noe skal leses annerledes."
  }

  static func comments(_ count: Int) -> String {
    (count == 1 ? "Dokumentet har en kommentar" : "Dokumentet har \(count) kommentarer") + " i margen. "
      + "Det som står der, er ikke lest som svar."
  }

  /// Parts of a document that cannot be read, and without which it was read.
  static func damagedParts(_ parts: [OptionalPart]) -> String {
    let names = Set(parts.map { name($0.kind) }).sorted()
    let losesComments = parts.contains { $0.kind == .comments }
    return "Deler av filen er skadet (\(names.joined(separator: ", "))). Svarene er lest"
      + (losesComments ? ", men ikke kommentarene i margen" : "")
      + ". Åpne dokumentet i Word, la Word reparere det, og lagre det på nytt."
  }

  private static func name(_ kind: OptionalPart.Kind) -> String {
    switch kind {
    case .core, .extended, .custom: "egenskaper"
    case .theme: "tema"
    case .settings, .webSettings: "innstillinger"
    case .numbering: "nummerering"
    case .styles: "stiler"
    case .fontTable: "skrifter"
    case .comments, .commentsExtended: "kommentarer"
    }
  }

  static func offList(_ label: String) -> String {
    "«\(label)» har et svar som ikke står på listen. Det er lest som det står. Velg et fra listen hvis det er ment slik."
  }

  static func hiddenText(_ label: String) -> String {
    "«\(label)» inneholder skjult tekst. Den er lest med. Vis den i Word (Ctrl+Shift+8) og fjern den hvis den ikke skal være der."
  }

  static func pictures(_ count: Int) -> String {
    (count == 1 ? "Dokumentet har et bilde" : "Dokumentet har \(count) bilder")
      + " som malen ikke har. Bilder leses ikke; "
      + "se i dokumentet om de hører til et svar."
  }

  /// Why a text is no day.
  static func sentence(_ doubt: DayDoubt?, _ label: String) -> String {
    let kept = "Teksten er beholdt. Skriv f.eks. 13.12.2026."
    return switch doubt {
    case nil: notADay(label)
    case .impossible: "«\(label)» har en dato som ikke finnes i kalenderen. \(kept)"
    case .noYear: "«\(label)» har dag og måned, men ikke år. \(kept)"
    case .noDay: "«\(label)» har måned og år, men ikke dag. \(kept)"
    case .unclearMonth: "«\(label)» har en måned som er forkortet slik at den kan være flere. \(kept)"
    case .several: "«\(label)» har mer enn én dato. \(kept)"
    }
  }

  static func eitherDay(_ label: String) -> String {
    "«\(label)» kan være to datoer: Feltet er satt til engelsk, der måneden kan stå først. Teksten er beholdt. "
      + "Skriv måneden med bokstaver, f.eks. 12. oktober 2026."
  }

  static func eitherNumber(_ label: String) -> String {
    "«\(label)» kan være to tall: Feltet er satt til engelsk, der komma skiller tusener. Teksten er beholdt. Skriv f.eks. 1250 eller 1,25."
  }

  static func weekdayAgainstDay(_ label: String) -> String {
    "Ukedagen i «\(label)» passer ikke til datoen. Datoen er lest."
  }
}
