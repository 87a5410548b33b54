import Forms
import Foundation

/// The form that a patient fills in before the first visit.
struct Pasientskjema: Form {
  enum Ansvarlig: String, Sendable, CaseIterable { case tannlege = "Tannlege", tannpleier = "Tannpleier" }

  var klinikk = Klinikk()
  var pasient = Pasient()
  var ansvarlig: Ansvarlig?
  var plager: [String] = []
  var allergi: Bool?
  var samtykke: Bool?
  var merknad: String?
  var behandlinger: [Behandling] = []

  init() {}

  static let stampPrefix = "tannlege"

  static let fields: Fields<Self> = [
    .group("klinikk", \.klinikk).role(.owner),
    .group("pasient", \.pasient).role(.subject),
    .choice("ansvarlig", \.ansvarlig, "Ansvarlig"),
    .choices("plager", \.plager, "Plager"),
    .yesNo("allergi", \.allergi, "Har du allergier?"),
    .yesNo("samtykke", \.samtykke, "Behandlingen", words: YesNoWords(yes: "godtar", no: "avslår")),
    .multiline("merknad", \.merknad, "Annet vi bør vite"),
    .rows("behandling", \.behandlinger, "Behandlinger"),
  ]
}

struct Klinikk: Form {
  var navn: String?
  init() {}
  static let fields: Fields<Self> = [.text("navn", \.navn, "Klinikk")]
}

struct Pasient: Form {
  var navn: String?
  var født: Day?
  init() {}

  static let fields: Fields<Self> = [
    .text("navn", \.navn, "Pasientens navn", synonyms: ["Navn"]).role(.name),
    .day("født", \.født, "Fødselsdato", synonyms: ["Født"]),
  ]
}

struct Behandling: Form {
  var tann: String?
  var dag: Day?
  var pris: Decimal?
  init() {}

  static let fields: Fields<Self> = [
    .text("tann", \.tann, "Tann"), .day("dag", \.dag, "Dag"), .number("pris", \.pris, "Pris"),
  ]
}
