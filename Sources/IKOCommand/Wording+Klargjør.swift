import IKO

/// Sentences about a form that becomes a template.
extension Wording {
  static let prepareWhat =
    "Feil: Oppgi hvilket av de sju skjemaene filen er, f.eks. iko klargjør oppfølgingsplan \"Skolens plan.docx\" -o Mal.docx"

  static func candidates(_ tags: [String]) -> String { "kan være " + list(tags, "eller") }

  static func unknownLabels(_ lines: [Klargjøring.Linje]) -> String {
    let names = lines.map { line in "«\(line.etikett ?? "")»" + (line.sted.map { " (\($0))" } ?? "") }
    let count = lines.count == 1 ? "1 etikett" : "\(lines.count) etiketter"
    return "\(count) i skjemaet er ikke noe felt: \(list(names, "og"))."
  }

  static func unlabelled(_ count: Int) -> String {
    "\(count == 1 ? "1 tom plass" : "\(count) tomme plasser") til har ingen etikett, eller er til underskrift. Med -o rapport.xlsx kan du si hva som skal dit."
  }

  /// What `--tøm-malen` takes out, by label and place; never the words.
  static func takenOut(_ places: [String]) -> String {
    (["Dette tas bort før malen brukes. Filen selv røres ikke:"] + places.prefix(30).map { "  " + $0.visible }
      + (places.count > 30 ? ["  og \(places.count - 30) til"] : [])).joined(separator: "\n")
  }

  static func takeOut(_ count: Int) -> String { "Ta bort \(count == 1 ? "dette" : "alle \(count)")? [j/N] " }

  static func notTakenOut(_ count: Int) -> String {
    "Feil: Ingenting er tatt bort, og ingenting er laget. Kjør på nytt med --ja for å ta bort \(count == 1 ? "det" : "alle \(count)")."
  }

  static func withoutPlace(_ lines: [Klargjøring.Linje]) -> String {
    let counts = Dictionary(lines.map { ($0.navn ?? "", 1) }, uniquingKeysWith: +)
    let names = lines.map { line in
      // Of two fields that are called the same, the code tells which is meant.
      let isShared = counts[line.navn ?? "", default: 0] > 1
      return "«\(line.navn ?? line.felt ?? "")»" + (isShared ? " (\(line.felt ?? ""))" : "")
    }
    // Eighty names hide the few that matter.
    let told =
      names.count > 15
      ? names.prefix(12).joined(separator: ", ") + " og \(names.count - 12) til (alle står med --json)"
      : list(names, "og")
    return "\(lines.count) felt har ingen plass i dette skjemaet: \(told)."
  }

  static func prepared(_ lines: [Klargjøring.Linje], _ options: KlargjørOptions) -> String {
    let found = Set(lines.filter { $0.sikkerhet == .sikker || $0.sikkerhet == .trolig }.compactMap(\.felt)).count
    let open = lines.count { $0.sikkerhet == .åpen }
    var sentence = "\(found) felt er funnet"
    if open > 0 { sentence += ", \(open == 1 ? "ett sted er åpent" : "\(open) steder er åpne")" }
    sentence += ". "
    if open > 0 {
      sentence +=
        options.isReport
        ? ""
        : "Svar slik: lag en rapport med -o rapport.xlsx, velg felt der, og kjør på nytt med --rettelser rapport.xlsx. "
    }
    return sentence
      + (options.output.map { output in
        options.isReport
          ? "Rapporten ligger i \(output). Velg felt i kolonnen Felt, og kjør på nytt med --rettelser \(output) -o Mal.docx."
          : "Malen ligger i \(output)."
      } ?? "Ingenting er skrevet; oppgi -o FIL for å lage malen.")
  }

  static func alreadyPrepared(_ count: Int, _ path: String) -> String {
    "Skjemaet har allerede feltene sine: \(count) felt er merket. Det trenger ikke klargjøres; bruk det som det er, med --mal \(path.visible). "
      + "Ingenting er skrevet."
  }

  static let noFieldsToTake =
    "Feil: Malen etter --som har ingen felter. Oppgi en mal med felter, f.eks. en som iko klargjør har laget."

  static let noBlanks =
    "Feil: Fant ingen plasser å fylle ut i dokumentet: verken linjer, tomme ruter ved etiketter, avkryssingsruter eller felter. Er skjemaet skannet, må det lages på nytt i Word."

  static let listOfTexts =
    "Feil: Oppgi hvor listen over tekstene skal skrives, f.eks. iko klargjør Utfylt.docx --tøm-malen -o tekster.xlsx"

  static func textsListed(_ count: Int, _ output: String, of path: String) -> String {
    "\(count) \(count == 1 ? "tekst" : "tekster") står i \(output.visible). Skriv ja ved dem som er skjemaets, og kjør "
      + "iko klargjør \(typed(path)) --tekster \(typed(output)) -o Mal.docx. Listen inneholder også svarene: slett den når malen er laget."
  }

  static func preparedAny(_ count: Int, _ options: KlargjørOptions) -> String {
    let found = "\(count) \(count == 1 ? "plass" : "plasser") er funnet. "
    guard let output = options.output else { return found + "Ingenting er skrevet; oppgi -o FIL for å lage malen." }
    return found
      + (options.isReport
        ? "Rapporten ligger i \(output.visible). Endre koder i kolonnen Felt, velg «ikke noe felt» der ingenting skal stå, og kjør på nytt med "
          + "--rettelser \(output.visible) -o Mal.docx."
        : "Malen ligger i \(output.visible).")
  }
}
