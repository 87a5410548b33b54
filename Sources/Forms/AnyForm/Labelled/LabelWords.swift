import Norwegian

/// Words that forms of every trade print before what is written, in the languages of the Nordic countries, English and German.
enum CommonLabels {
  private static let words: Set<String> = [
    "navn", "namn", "name", "fornavn", "førenamn", "fornamn", "etternavn", "etternamn", "surname", "dato", "date",
    "fødselsdato", "født", "fødd", "adresse", "address", "postnr", "postnummer", "poststed", "poststad", "telefon",
    "tlf", "mobil", "phone", "telephone", "e-post", "epost", "email", "e-mail", "klasse", "sted", "stad", "place",
    "beløp", "amount", "pris", "antall", "organisasjonsnummer", "orgnr", "kontonummer", "fødselsnummer", "kommune",
    "land", "country", "firma", "company", "kl", "time", "nr", "signatur", "gnr", "bnr", "reg.nr", "alder", "age",
    "kjønn", "yrke", "stilling", "avdeling", "tittel", "datum", "ort", "adress", "mobile", "tel", "vorname",
    "nachname", "anschrift", "geburtsdatum", "plz", "efternavn", "efternamn", "förnamn", "födelsedatum",
  ]

  /// Whether a text is nothing but such a word.
  static func isOne(_ text: String) -> Bool { words.contains(LabelText(text).folded) }

  /// Whether one of the words of a text is one.
  static func areIn(_ text: String) -> Bool {
    LabelText(text).folded.split { !$0.isLetter && $0 != "-" }.contains { words.contains(String($0)) }
  }
}

/// Whether words are those of a label or of an answer, as far as they tell. Where nothing else parts the two, this says which is which.
enum LabelWords {
  /// Above 0 for a label, below for an answer, 0 where the words say nothing.
  static func score(_ text: String) -> Int {
    let text = text.trimmed
    guard !text.isEmpty else { return 0 }
    if text.hasSuffix(":") || text.hasSuffix("?") { return 3 }
    if text.contains("@") || text.contains("\n") { return -3 }
    let bare = withoutNumber(text)
    // «2. etasje» is no second label.
    if bare.count < text.count, bare.first?.isLowercase == true, text.first?.isFigure == true { return -1 }
    let isNumbered = bare.count < text.count && bare.contains(where: \.isLetter)
    let (letters, figures) = (bare.count(where: \.isLetter), bare.outsideBrackets.count(where: \.isFigure))
    if figures > 0 { return figures >= letters ? -3 : -1 }
    var score = isNumbered ? 2 : 0
    if CommonLabels.areIn(bare) || endsAsLabel(bare) || LabelText(bare).isSigned { score += 2 }
    if bare.hasSuffix(")"), bare.contains("(") { score += 1 }
    if bare.first?.isLowercase == true { score -= 1 }
    return score
  }

  /// «1 », «2. », «b) » in front.
  private static func withoutNumber(_ text: String) -> String {
    guard let space = text.firstIndex(of: " ") else { return text }
    let head = text[..<space]
    let figures = head.prefix(while: \.isFigure)
    let isNumber = (1...2).contains(figures.count) && head.allSatisfy { $0.isFigure || ".)".contains($0) }
    let isLetter = head.count == 2 && head.last == ")"
    let rest = String(text[text.index(after: space)...])
    // «30 dager» is so many of them.
    return (isNumber || isLetter) && !Unit.isOne(rest) ? rest : text
  }

  /// «Strømmåler nr.», «Målernummer», «Leveringsadresse», «Passport no.»
  static func endsAsLabel(_ text: String) -> Bool {
    guard let last = LabelText(text.outsideBrackets).folded.split(separator: " ").last else { return false }
    return ["nr", "no"].contains(last) || endings.contains { last.count > $0.count && last.hasSuffix($0) }
  }

  private static let endings = [
    "nr", "nummer", "number", "navn", "namn", "name", "dato", "date", "datum", "adresse", "address", "telefon", "phone",
  ]

  /// Whether words tell whoever fills the form what to do there, and are no answer: «Beskriv kort», «(kryss av)», «Fylles ut av klinikken».
  static func tell(_ text: String) -> Bool {
    if isBracketed(text) { return true }
    return LabelText(text).words.first.map { telling.contains(String($0)) } ?? false
  }

  /// «(kryss av én)» tells how to answer; «(navn på søker)» names what stands above it.
  static func isBracketedAdvice(_ text: String) -> Bool {
    isBracketed(text) && tell(String(text.trimmed.dropFirst().dropLast()))
  }

  /// «Fylles ut av kontoret», «To be completed by the office»: the part below is not for whoever fills the form.
  static func leaveToOthers(_ text: String) -> Bool {
    let text = Folding.folded(text)
    return others.contains { text.hasPrefix($0) }
  }

  private static let others = [
    "fylles ut av", "fyllast ut av", "fyllest ut av", "utfylles av", "ifylles av", "fylls i av", "udfyldes af",
    "to be completed", "to be filled", "for office use", "for official use", "official use", "office use",
    "wird von", "von der",
  ]

  /// «(kryss av én)»
  static func isBracketed(_ text: String) -> Bool { text.trimmed.hasPrefix("(") && text.trimmed.hasSuffix(")") }

  private static let telling: Set<String> = [
    "fylles", "fyll", "fyllast", "fyllest", "utfylles", "beskriv", "oppgi", "oppgje", "skriv", "kryss", "nevn", "nemn",
    "angi", "gi", "gje", "velg", "vel", "ring", "kontakt", "send", "legg", "bruk", "se", "sjå", "les", "ange", "uppge",
    "ifylles", "udfyldes", "skicka", "describe", "explain", "give", "list", "please", "complete", "completed", "tick",
    "enter", "fill", "specify", "state", "write", "choose", "call", "contact", "see", "attach", "bitte", "beschreiben",
    "nennen",
  ]
}

extension Character {
  /// 0 to 9; the ² of m² is none.
  fileprivate var isFigure: Bool { isASCII && isNumber }
}
