import LibXML
import Norwegian
import WordML

/// What kind of answer a blank takes, recognised by the blank itself and by the words of its label.
enum BlankNature {
  /// The kind of a single blank.
  static func kind(of blank: Blank, label: String) -> FieldKind {
    let options = blank.options
    if !options.isEmpty {
      let answers = options.compactMap { JaNei.printed($0) }
      return answers.count == options.count && Set(answers).count == answers.count ? .janei : .choice
    }
    switch blank.kind {
    case .control(let control): return kind(of: control)
    case .field(let field):
      if case .dropDown = field.kind { return .choice }
      return asksForDay(label) && !isMeasured(blank) ? .day : .text
    case .paragraphs(let paragraphs):
      if paragraphs.count > 1 || paragraphs.contains(where: { isTall($0) }) { return .multiline }
      let text = paragraphs.map { Line($0).text }.joined(separator: " ")
      if isDayShaped(text, label, beside: "") ?? asksForDay(label) { return .day }
      if asksForYesOrNo(label) { return .janei }
      // One line to write on is one line.
      if paragraphs.allSatisfy({ Line($0).isLeader }) { return .text }
      return takesLines(paragraphs, label) ? .multiline : .text
    case .stretch(let line, let range):
      let before = line.text(0..<range.lowerBound)
      if isDayShaped(line.text(range), label, beside: before) ?? (asksForDay(label) && !isMeasured(blank)) {
        return .day
      }
      return asksForYesOrNo(label) ? .janei : .text
    }
  }

  /// «____ m²», «____ dager»: what stands right behind a blank says what it is measured in, and so many of them are no day.
  private static func isMeasured(_ blank: Blank) -> Bool { Unit.isOne(blank.wordsBehind) }

  private static func kind(of control: ContentControl) -> FieldKind {
    switch control.kind {
    case .date: .day
    case .dropDownList, .comboBox: .choice
    case .checkBox: .check
    case .plainText(multiLine: true), .richText: control.level == .inline ? .text : .multiline
    default: .text
    }
  }

  /// Whether the room for an answer is that of a day: «____.____.20____», «dd.mm.åååå»; nil where it is any room.
  private static func isDayShaped(_ text: String, _ label: String, beside words: String) -> Bool? {
    if let shape = DayShape(text) { return shape.isDay(label: label, beside: words) }
    return PromptText(text) == .day ? true : nil
  }

  /// Whether the answer to a label is a day. What else is asked for beside it, «Sted og dato», makes it text.
  static func asksForDay(_ label: String) -> Bool {
    let text = Folding.folded(label)
    let words = text.split { !$0.isLetter }.map(String.init)
    guard let last = words.last, words.count <= 8 else { return false }
    // «Hva kan vi gjøre for deg i dag?», «Grunnflate i dag», «Timer per dag»
    if last == "dag", words.count > 1, text.hasSuffix("?") && !["når", "when"].contains(words[0]) || isOfTime(words) {
      return false
    }
    if last == "den", words.count > 1 { return true }
    if words.contains(where: others.contains) || text.contains("/") && !text.contains("mm") { return false }
    if days.contains(last) || words.contains(where: { $0.hasSuffix("dato") || $0.hasSuffix("datoen") }) { return true }
    return days.contains(words[0]) && words.count <= 4 || words.contains("date")
  }

  /// «Ønsker dere plass (ja/nei)?»
  private static func asksForYesOrNo(_ label: String) -> Bool {
    let text = Folding.folded(label)
    return text.contains("nei") && text.contains(#/[(\[]\s*ja\s*[\/|]\s*nei\s*[)\]]/#)
  }

  /// Whether the last word goes with the one before it, and says when or how often.
  private static func isOfTime(_ words: [String]) -> Bool {
    ["i", "per", "pr", "hver", "kvar", "om", "neste", "a", "à"].contains(words[words.count - 2])
  }

  private static let days: Set<String> = [
    "dato", "datoen", "dag", "født", "fødd", "fødselsdag", "frist", "fristen", "date", "born", "dob",
    "innflyttingsdato",
  ]
  /// Words beside which a day is not all that is asked for.
  private static let others: Set<String> = [
    "sted", "stad", "place", "underskrift", "signatur", "klokkeslett", "tid", "time", "og", "and", "kl", "antall",
    "hvor", "kor", "nummer", "nr", "from", "between", "mellom", "periode",
  ]

  /// Labels whose answers are long.
  private static func takesLines(_ paragraphs: [Element], _ label: String) -> Bool {
    guard let cell = paragraphs.first?.cellAround else {
      // Room of its own below a heading or a question.
      return true
    }
    return cell.children(.paragraph).count { Line($0).isEmpty } > 1 || isTall(cell)
  }

  /// Whether it stands in a row that is at least three lines high.
  private static func isTall(_ element: Element) -> Bool {
    Table.Row.around(element)?.row.height ?? 0 >= 900
  }
}
