import Forms
import IKO

/// The written language of the page, and the words that several of its sentences are made of.
///
/// Every sentence of the page stands in a `Wording` file once, in both languages side by side. What the library says (findings, criteria, labels of forms)
/// comes as it is, in bokmål.
extension Wording {
  /// The language of whoever is answered; bokmål where nobody is known yet.
  @TaskLocal static var målform = Målform.bokmål

  /// A sentence in both languages.
  static func both(_ bokmål: @autoclosure () -> String, _ nynorsk: @autoclosure () -> String) -> String {
    målform == .nynorsk ? nynorsk() : bokmål()
  }

  /// The code of the language, as a browser and a screen reader know it.
  static var languageCode: String { both("nb", "nn") }
  /// The button that changes it: the name of the other one, in that one.
  static var otherLanguage: String { both("Nynorsk", "Bokmål") }
  static var otherLanguageCode: String { both("nn", "nb") }
  static var languageChanged: String {
    both(
      "Siden er nå på bokmål. Valget er lagret i skole.json i mappen. Det iko sier om lister og dokumenter, står på bokmål uansett.",
      "Sida er no på nynorsk. Valet er lagra i skole.json i mappa. Det iko seier om lister og dokument, står på bokmål likevel."
    )
  }

  /// How sure a reading is, in the words of the library.
  static func sureness(_ word: String) -> String { word == "trolig" ? both("trolig", "truleg") : word }

  // MARK: Heads of tables, and labels

  static var steps: String { both("Steg", "Steg") }
  static var pupil: String { both("Elev", "Elev") }
  static var schoolClass: String { both("Klasse", "Klasse") }
  static var file: String { both("Fil", "Fil") }
  static var becomes: String { both("Blir", "Blir") }
  static var becameHead: String { both("Ble", "Vart") }
  static var remark: String { both("Merknad", "Merknad") }
  static var form: String { both("Skjema", "Skjema") }
  static var writtenLanguage: String { both("Målform", "Målform") }
  static var date: String { both("Dato", "Dato") }
  static var filledOut: String { both("Utfylt", "Utfylt") }
  static var howSure: String { both("Hvor sikkert er det lest?", "Kor sikkert er det lese?") }
  static var toSee: String { both("Å se på", "Å sjå på") }
  static var field: String { both("Felt", "Felt") }
  static var answer: String { both("Svar", "Svar") }
  static var read: String { both("Lest", "Lese") }
  static var correct: String { both("Rett", "Rett") }
  static var spot: String { both("Sted", "Stad") }
  static var text: String { both("Tekst", "Tekst") }
  static var author: String { both("Forfatter", "Forfattar") }
  static var what: String { both("Hva", "Kva") }
  static var meetsCriterion: String { both("Oppfyller kriteriet", "Oppfyller kriteriet") }
  static var lacks: String { both("Mangler", "Manglar") }
  static var decision: String { both("Beslutning", "Avgjerd") }
  static var reason: String { both("Begrunnelse", "Grunngiving") }
  static var whereOrWhyNot: String { both("Hvor, eller hvorfor ikke", "Kvar, eller kvifor ikkje") }
  static var correctedTo: String { both("Rettet til", "Retta til") }
  static var when: String { both("Når", "Når") }
  static var column: String { both("Kolonne", "Kolonne") }
  static var asItStands: String { both("Slik står det", "Slik står det") }
  static var means: String { both("Betyr", "Tyder") }
  static var status: String { both("Status", "Status") }
  static var criterion: String { both("Kriterium", "Kriterium") }
  static var wording: String { both("Ordlyd", "Ordlyd") }
  static var meetingWord: String { both("Møte", "Møte") }
  static var theme: String { both("Tema", "Tema") }
  static var time: String { both("Klokkeslett", "Klokkeslett") }

  /// A decision as it is chosen; in the list it is saved in the words of the model.
  static func decisionWord(_ beslutning: Vurdertliste.Beslutning) -> String {
    switch beslutning {
    case .følgesOpp: both("Følges opp", "Skal følgjast opp")
    case .følgesIkkeOpp: both("Følges ikke opp", "Skal ikkje følgjast opp")
    case .avventer: both("Avventer", "Ventar")
    }
  }

  /// «rettet av bruker, 30.11.2026» of the library.
  static func correctedMark(_ text: String) -> String {
    both(text, text.replacing("rettet av bruker", with: "retta av brukar"))
  }

  /// What becomes of a field, in the words of the library.
  static func outcome(_ outcome: MergePlan.Outcome) -> String {
    switch outcome {
    case .taken: both("nytt", "nytt")
    case .edited: both("endret", "endra")
    case .conflict: both("konflikt", "konflikt")
    case .removed: both("fjernet", "fjerna")
    case .withoutPlace: both("uten plass", "utan plass")
    }
  }
}
