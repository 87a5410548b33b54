import Forms
import Numbers

/// Sentences about which form a document is. They name the template's own words only.
extension Wording {
  /// So many missing phrases are named; the rest is counted.
  private static let mostNamed = 5

  static func recognised(_ skjema: String, _ likeness: FormLikeness) -> String {
    var sentence =
      "Dokumentet sier ikke selv hvilket skjema det er. Det er lest som «\(skjema)», fordi \(percent(likeness.share)) av "
      + "skjemaets faste tekst står i det."
    if !likeness.missing.isEmpty {
      let named = likeness.missing.prefix(mostNamed).map { "«\(shortened($0))»" }.joined(separator: ", ")
      let rest = likeness.missing.count - mostNamed
      sentence += " Dette mangler: \(named)\(rest > 0 ? " og \(rest) til" : "")."
    }
    return sentence + " Er det et annet skjema, oppgi det med --skjema eller --mal."
  }

  static func unclearForm(_ all: [(name: String, likeness: FormLikeness)]) -> String {
    let names = all.map { "«\($0.name)» (\(percent($0.likeness.share)) av den faste teksten)" }
    return "Dokumentet har ingen koder for feltene, og det ligner omtrent like mye på \(joined(names)). "
      + "Si hvilket skjema det er med --skjema, eller oppgi malen med --mal."
  }

  static func unknownForm(_ nearest: String, _ likeness: FormLikeness) -> String {
    "Dokumentet har ingen merkede felter, og det ligner ikke på noe skjema iko kjenner. Nærmest er «\(nearest)» med "
      + "\(percent(likeness.share)) av den faste teksten. Er det et slikt skjema, les det med iko les og --skjema, eller --mal med malen det ble laget av."
  }

  static let ofAnotherTemplate =
    "Dokumentet er laget av en annen mal enn den som følger med iko, og feltene har mistet kodene sine. Les det med --mal og malen det ble laget av."

  static let textNotTold =
    "Dokumentet er laget av en annen mal enn den som følger med iko. Feltene er lest, men iko kan ikke se hva som er skrevet utenfor dem, og om felter er slettet. Les det med --mal og malen det ble laget av for å få med alt."

  static func otherForm(_ own: String, asked: String) -> String {
    "Dokumentet er laget som «\(own)», men skal leses som «\(asked)». Ta bort --skjema og --mal, eller oppgi malen det ble laget fra."
  }

  static let noFolderForFile =
    "Mappen som filen skal skrives i, finnes ikke. Lag mappen først, eller oppgi en annen med -o."

  static let templateOfWhat =
    "Malen har ingen koder for feltene. Oppgi også hvilket skjema den er, med --skjema, så finner iko feltene etter etikettene."

  private static func percent(_ share: Double) -> String { "\(Int(nearest: share * 100, in: 0...100) ?? 0) %" }

  private static func joined(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " og " + last
  }

  /// A label is quoted by its beginning; a paragraph of guidance need not stand in a message.
  private static func shortened(_ phrase: String) -> String {
    phrase.count > 40 ? phrase.prefix(38) + "…" : phrase
  }
}
