import Norwegian
import OPC
import WordML

/// Whether a form that nobody declared was filled for somebody already, so that the next person's document would hold the first one's answers.
///
/// A form has words beside its labels too: the landlord's name, a telephone number. So single texts do not count; ticks do, what tells who
/// somebody is among blanks, and texts of which there are many.
enum FilledForm {
  /// What somebody wrote or ticked; certain where it cannot be the form's own. A text beside a question that others are to answer is reported.
  ///
  /// - Parameters:
  ///   - labels: what the form prints for its blanks: where that stands beside another label, it is a name of a column there, and nobody's
  ///     answer.
  ///   - isPrepared: whether fields have tags already: then a person has looked at what stands beside them.
  static func written(
    _ document: WordDocument, blanks: Int, labels: [String], layout: Layout, isPrepared: Bool
  ) throws(PackageFault) -> [LabelReport.Written] {
    let page = try LabelledPage(document)
    let (ticks, texts) = page.written
    let isFilled = texts.count >= least && texts.count >= blanks
    let among = page.amongBlanks(layout, labels: Set(labels.map { LabelText($0).folded }.filter { !$0.isEmpty }))
    let isHalf = among.texts.count >= few && among.texts.count * 3 >= blanks
    let certain = ticks + (isFilled ? texts : isHalf ? among.texts : among.names) + page.namedRows
    let doubtful = blanks == 0 || isPrepared ? [] : among.questions.filter { !certain.contains($0) }
    // A label of a filled form may hold somebody's words: only its place is reported.
    return certain.map { LabelReport.Written(field: nil, label: nil, place: $0, isCertain: true) }
      + doubtful.map { LabelReport.Written(field: nil, label: nil, place: $0, isCertain: false) }
  }

  /// Fewer texts beside labels are the sender's address.
  private static let least = 4
  /// So many with blanks beside them are somebody's who stopped half way.
  private static let few = 3
}

/// Words that may be somebody's name.
enum PersonName {
  /// Two to four words with capital letters, alone.
  static func isOne(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return (2...4).contains(words.count) && words.allSatisfy { $0.first?.isUppercase == true && !$0.hasSuffix(".") }
  }
}

/// Labels that ask who somebody is.
private enum PersonLabel {
  private static let words: Set<String> = [
    "navn", "namn", "name", "fornavn", "førenamn", "etternavn", "etternamn", "surname", "fødselsdato", "født", "fødd",
    "fødselsnummer", "personnummer", "birth", "adresse", "address", "telefon", "mobil", "phone", "e-post", "epost",
    "email", "e-mail",
  ]
  /// Whoever hands the form out prints these of himself.
  private static let senders = [
    "skole", "skule", "kommune", "firma", "bedrift", "enhet", "eining", "avdeling", "avsender", "utleie", "selger",
    "seljar", "arbeidsgiver", "leverandør", "klinikk", "kontor", "company", "organisation", "organization", "school",
    "landlord", "office", "employer", "retur", "return",
  ]

  /// Whether a heading is not that of whoever hands the form out.
  static func isOfPerson(_ heading: LabelText) -> Bool {
    !heading.words.contains { word in senders.contains { word.hasPrefix($0) } }
  }

  static func asksName(_ label: LabelText) -> Bool {
    asks(label) && label.words.contains { $0.hasSuffix("navn") || $0.hasSuffix("namn") || $0 == "name" }
  }

  static func asks(_ label: LabelText) -> Bool {
    let words = label.bare.split { !$0.isLetter && $0 != "-" }.map(String.init)
    return words.count <= 4 && words.contains(where: Self.words.contains)
      && !words.contains { word in senders.contains { word.hasPrefix($0) } }
  }
}

extension LabelledPage {
  /// Where boxes are ticked, and where texts stand that something plain joins to their label.
  var written: (ticks: [String], texts: [String]) {
    var (ticks, texts): ([String], [String]) = ([], [])
    for item in items {
      switch item {
      case .text(let entry):
        guard entry.isPlain, entry.rows == nil, !PromptRule.isPrinted(entry.text) else { continue }
        texts.append(entry.place.description)
      case .place(let candidate):
        guard case .boxes(let boxes) = candidate.content, boxes.contains(where: \.sign.isTicked) else { continue }
        ticks.append(candidate.place.description)
      }
    }
    return (ticks, texts)
  }
}

extension LabelledPage {
  /// Rows of a table with a person's name under «Navn» and blanks beside it: one row was begun.
  fileprivate var namedRows: [String] {
    items.flatMap { item -> [String] in
      guard case .place(let candidate) = item, case .rows(let rows) = candidate.content, rows.isPrinted,
        let head = rows.headers.first, PersonLabel.asksName(head)
      else { return [] }
      let table = FormTable(rows.table, takesUnits: true)
      let names = table.rows.filter { rows.rows.contains($0.element) }.compactMap { $0.cells.first?.label?.printed }
      return names.contains(where: PersonName.isOne) ? [candidate.place.description] : []
    }
  }

  /// Where texts stand that have a blank right before or after them, as a form has that somebody filled half; those of them that tell who
  /// somebody is; and texts that stand beside a question, wherever that is.
  fileprivate func amongBlanks(_ layout: Layout, labels: Set<String>) -> (
    texts: [String], names: [String], questions: [String]
  ) {
    var (texts, names, questions): ([String], [String], [String]) = ([], [], [])
    for (index, item) in items.enumerated() {
      guard case .text(let entry) = item, entry.isPlain, entry.rows == nil, !PromptRule.isPrinted(entry.text),
        LabelWords.score(entry.text) <= 0, PersonLabel.isOfPerson(entry.label),
        !labels.contains(LabelText(entry.text).folded)
      else { continue }
      let neighbours = [index - 1, index + 1].filter(items.indices.contains).map { items[$0] }
      // Not by the words of the trade: beside those a form explains itself.
      let isQuestion = entry.label.asks(Layout()) || Self.isOfSubject(entry, layout)
      if isQuestion, !ExampleRule.isOne(entry.text, beside: entry.label), !Unit.isOne(entry.text) {
        questions.append(entry.place.description)
      }
      guard neighbours.contains(where: { Self.isBlank($0, beside: entry.place) }) else { continue }
      texts.append(entry.place.description)
      let isUnderSender = entry.heading.map { !PersonLabel.isOfPerson($0) } ?? false
      if PersonLabel.asks(entry.label), !isUnderSender { names.append(entry.place.description) }
    }
    return (texts, names, questions)
  }

  /// «Kunde: Ola Berg, Oslo», and whatever a header says of whom the form is about. On the page itself a form explains what it asks for with the
  /// same words: «Kundens ønsker: er drøftet».
  private static func isOfSubject(_ entry: LabelledText.Entry, _ layout: Layout) -> Bool {
    let words = entry.label.words
    guard words.count <= 3, words.contains(where: { word in layout.topics.contains { word.hasPrefix($0) } }) else {
      return false
    }
    return entry.place.isOnEveryPage || PersonName.isOne(String(entry.text.prefix { !",;–(".contains($0) }))
  }

  /// Whether a line or a cell to write in is left right above or below a place.
  private static func isBlank(_ item: Item, beside place: Place) -> Bool {
    guard case .place(let candidate) = item, case .blank = candidate.content else { return false }
    return candidate.place == place || candidate.place.isBeside(place)
  }
}

/// Sentences that explain how to answer, with a label of their own: «Eksempel på mål: «Jeg skal …»».
private enum ExampleRule {
  private static let words: Set<String> = [
    "eksempel", "eksempler", "eksempelvis", "døme", "døma", "example", "examples",
  ]
  /// A question has fewer words than the sentences before an example.
  private static let mostOfQuestion = 8

  static func isOne(_ text: String, beside label: LabelText) -> Bool {
    label.words.count > mostOfQuestion || label.words.contains { words.contains(String($0)) }
      || ["«", "\"", "“", "„"].contains(text.first)
  }
}

/// What a form prints beside a label where others have a blank.
private enum PromptRule {
  static func isPrinted(_ text: String) -> Bool {
    PromptText(text) != nil || Guidance.says(text) || text.split(separator: " ").count > 25
      || PrintedRule.isChoice(PrintedChoice.withoutAdvice(text).text)
  }
}
