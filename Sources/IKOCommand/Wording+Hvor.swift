import Forms
import IKO
import Numbers

/// Sentences of `iko hvor`.
extension Wording {
  static let perhapsHers = "Kan gjelde eleven – åpne og se"
  static let namesHer = "Nevner eleven"

  static func kind(_ slag: Filslag) -> String {
    switch slag {
    case .dokument: "Dokumenter"
    case .kopi: "Tidligere utgaver i .iko/kopier"
    case .rettelse: "Rettelser av lesinger i .iko/rettelser"
    case .register: "Registre"
    case .vurdering: "Vurderinger"
    case .liste: "Lister"
    case .oversikt: "Oversikter"
    case .kalender: "Kalendere (uten navn)"
    case .data: "Data"
    case .tekst: "Tekstfiler"
    case .midlertidig: "Midlertidige filer etter en avbrutt kjøring"
    case .annet: "Andre filer"
    }
  }

  /// «Kari Nordmann · 1STA · født 14.01.2010 · nøkkel 260104»
  static func whoIs(_ elev: Oppføring) -> String {
    let born: String? = if case .day(let day) = elev.values["elev.fødselsdato"] { "født \(day.norwegian)" } else { nil }
    return [
      elev.navn?.fullt.visible, elev.klasse?.visible, born, elev.nøkkel.isEmpty ? nil : "nøkkel \(elev.nøkkel.visible)",
    ]
    .compactMap(\.self).joined(separator: " · ")
  }

  /// The form and date of a document, the places in another file, and why it is not sure.
  static func whereabouts(_ treff: Spor.Treff) -> String {
    let document = [treff.skjema?.visible, treff.dato?.norwegian].compactMap(\.self).joined(separator: " ")
    let kind = treff.sikkerhet == .sikker || treff.slag == .dokument ? nil : self.kind(treff.slag).lowercased()
    let all = shortened(treff.steder)
    let shown = all.prefix(6).map(\.visible)
    let places =
      shown.joined(separator: "; ")
      + (all.count > shown.count ? " og \(all.count - shown.count) til" : "")
    let why: String? = if case .usikker(let reason) = treff.sikkerhet { reason } else { nil }
    return [document, kind ?? "", places, why ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Rows of one sheet, and lines, together: «ark kilder, rad 2–15 og 17».
  static func shortened(_ places: [String]) -> [String] {
    var groups: [(before: String, numbers: [Int])] = []
    for place in places {
      let number = place.split(separator: " ").last.flatMap { Int(read: $0, in: 0...9_999_999) }
      let before = number == nil ? place : String(place.dropLast(String(number ?? 0).count))
      if let number, let index = groups.firstIndex(where: { $0.before == before }) {
        groups[index].numbers.append(number)
      } else {
        groups.append((before, [number].compactMap(\.self)))
      }
    }
    return groups.map { $0.before + list(ranges($0.numbers), "og") }
  }

  private static func ranges(_ numbers: [Int]) -> [String] {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = ranges.last, number - last.upperBound <= 1 {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
  }

  static func unreadMayHoldHer(_ count: Int) -> String {
    count == 1
      ? "Filen som ikke kunne leses, kan også handle om eleven. Åpne den og se."
      : "De \(count) filene som ikke kunne leses, kan også handle om eleven. Åpne dem og se."
  }

  /// Files of kinds that the tool does not read; nil where there are none.
  static func notExamined(_ files: [String]) -> String? {
    guard !files.isEmpty else { return nil }
    let shown = files.prefix(5).map(\.visible).joined(separator: ", ")
    return
      "Merknad: iko leser ikke innholdet i \(files.count == 1 ? "denne filen" : "disse \(files.count) filene"): \(shown)"
      + (files.count > 5 ? " og \(files.count - 5) til (alle står med --json)" : "") + "."
  }

  /// How many files hold her, of how many.
  static func foundIn(_ spor: Spor, _ folder: String) -> String {
    let place = Self.place(folder)
    let looked = "\(number(spor.undersøkt)) \(spor.undersøkt == 1 ? "fil" : "filer") er undersøkt i \(place)"
    guard !spor.treff.isEmpty else {
      let names = spor.nære.map { "«\($0.visible)»" }
      let help =
        names.isEmpty
        ? "Sjekk hvordan navnet skrives, eller søk med elevnummeret."
        : "Skriv hele navnet. Mente du \(list(names, "eller"))?"
      return "Fant ingen filer om «\(spor.søkt.visible)»: \(looked). \(help)"
    }
    let sure = spor.treff.count { $0.sikkerhet == .sikker }
    let others = spor.treff.count - sure
    let more =
      others == 0 ? "" : ", og \(others) \(others == 1 ? "kan gjelde eller nevner" : "kan gjelde eller nevner") eleven"
    return "\(sure) \(sure == 1 ? "fil gjelder" : "filer gjelder") eleven\(more); \(looked). "
      + "Sikkerhetskopier og e-post utenfor mappen er ikke undersøkt."
  }
}
