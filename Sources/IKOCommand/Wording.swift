/// Every sentence about the command line. Norwegian bokmål; each stands in a test.
enum Wording {
  static let internalFault = "Feil: Noe gikk galt som iko ikke kjenner. Ingenting mer er gjort."
  static let crashed =
    "Feil: Intern feil i iko, og programmet måtte stoppe. Ingenting mer ble skrevet. Dokumentene som alt er laget, er hele. Meld fra til den som har installert iko, med kommandoen som ble brukt og det iko --versjon viser."
  static let cannotWrite = "Feil: Kunne ikke skrive til standard ut. Er disken full?"

  static let expectedDate = "Skriv en dato som finnes, f.eks. 2026-11-23 eller 23.11.2026."
  static let expectedSchoolYear = "Skriv to år etter hverandre, f.eks. 2026/2027."
  static let expectedLevel = "Skriv Vg1, Vg2 eller Vg3."
  static let expectedJobs = "Skriv et helt tall fra 1 og oppover, f.eks. 4."
  static let expectedTags = "Skriv kodene til feltene med komma mellom, f.eks. plan.hovedmål,tiltak."
  static let expectedShell = "Skriv bash, zsh eller fish."

  static func expectedForm(suggestions: [String]) -> String {
    if !suggestions.isEmpty { return "Mente du \(list(suggestions.map { "«\($0)»" }, "eller"))?" }
    return "Skriv et av skjemaene \(list(FormChoice.words, "eller")), eller en sti til en .docx-fil."
  }

  static func handbookWritten(_ path: String) -> String { "Brukerhåndboken er skrevet til \(path.visible)." }

  static func expectedEnding(_ endings: [String]) -> String {
    "Filnavnet må slutte på \(list(endings, "eller"))."
  }

  /// One fault in one sentence or two: what is wrong, what was expected, what to write instead.
  static func sentence(for fault: UsageFault, in command: String?) -> String {
    "Feil: " + text(of: fault, in: (["iko"] + [command].compactMap(\.self)).joined(separator: " "))
  }

  private static func text(of fault: UsageFault, in call: String) -> String {
    switch fault {
    case .unknownCommand(let word, let suggestion):
      "Kommandoen \(quoted(word)) finnes ikke."
        + (suggestion.map { meant("iko \($0)") } ?? insteadOfCommand(word).map { " " + $0 } ?? "")
    case .optionBeforeCommand(let name, let command):
      "Valget \(shown(name)) står før kommandoen. Skriv kommandoen først, f.eks. iko \(command) … \(shown(name))."
    case .unknownOption(let name, let suggestion, let elsewhere):
      "Valget \(shown(name)) finnes ikke for \(call)." + meant(suggestion) + belongs(elsewhere)
    case .missingArgument(let name, let meaning):
      "\(name) mangler: \(lowercased(meaning))"
    case .missingValue(let option, let value, let meaning):
      "Valget \(option) mangler en verdi. Skriv \(option) \(value): \(lowercased(meaning))"
    case .unexpectedValue(let flag):
      "Valget \(flag) tar ingen verdi. Skriv bare \(flag)."
    case .extraArguments(let words, let option):
      extra(words) + (option.map { meant("\($0) \(shown(words.first ?? ""))") } ?? quotationAdvice)
    case .repeatedOption(let name):
      "Valget \(name) er gitt flere ganger. Skriv det én gang."
    case .invalidValue(let value, let name, let expected):
      "\(name) kan ikke være \(quoted(value)). \(expected)"
    case .conflict(let first, let second):
      "Valgene \(first) og \(second) kan ikke brukes sammen. Velg ett av dem."
    case .needs(let first, let second):
      "\(first.hasPrefix("-") ? first : quoted(first)) kan bare brukes sammen med \(second). Skriv begge."
    case .notUnderstood:
      "Kommandolinjen ble ikke forstått."
    }
  }

  /// Where a word is no command and the name of something else that there is: the book, a list, a form.
  private static func insteadOfCommand(_ word: String) -> String? {
    let typed = word.lowercased().composed
    if ["håndbok", "håndboken", "handboka", "brukerhåndbok", "brukerhåndboken", "manual"].contains(where: {
      Spelling.of(typed, fits: $0)
    }) {
      return "Brukerhåndboken skrives med iko hjelp --håndbok Brukerhåndbok.docx"
    }
    if Skjema.lists.contains(typed) { return "Se iko skjema \(typed)." }
    let forms = FormChoice.meant(by: typed).map(\.rawValue)
    guard let first = forms.first else { return nil }
    return forms.count == 1
      ? "Skjemaet \(first) fylles ut med iko fyll \(first). Se iko hjelp fyll og iko skjema \(first)."
      : "Skjemaene heter \(list(forms, "og")), og fylles ut med iko fyll. Se iko hjelp fyll og iko skjema \(first)."
  }

  private static let quotationAdvice = " Sett anførselstegn rundt en verdi med mellomrom: \"Nordmann, Kari\"."

  private static func extra(_ words: [String]) -> String {
    let others = words.count == 1 ? "" : words.count == 2 ? " og ett ord til" : " og \(words.count - 1) ord til"
    return "\(quoted(words.first ?? ""))\(others) er for mye."
  }

  private static func meant(_ suggestion: String?) -> String { suggestion.map { " Mente du \($0)?" } ?? "" }

  private static func belongs(_ commands: [String]) -> String {
    commands.isEmpty ? "" : " Det hører til \(list(commands.map { "iko \($0)" }, "og"))."
  }

  /// What a person typed, in quotation marks and harmless to a terminal.
  private static func quoted(_ text: String) -> String { "«\(shown(text))»" }

  private static func shown(_ text: String) -> String { text.visible }

  /// Help begins with a capital; inside a sentence it does not, unless it is a name in capitals.
  private static func lowercased(_ text: String) -> String {
    guard let second = text.dropFirst().first, second.isLowercase || second.isWhitespace else { return text }
    return text.prefix(1).lowercased() + text.dropFirst()
  }

  static func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }
}
