import LibXML
import Norwegian
import WordML

/// Decides what somebody wrote into an unmarked form, of all that stands where blanks could be.
///
/// A form that is blank has printed words there too: the name of whoever hands it out, an explanation. Only what stands at a label of the person's fields,
/// a tick, a row above blank rows and an answer to a question is certain; what may be either is reported.
struct AnswerTraces {
  /// Something that was written, by whom it was.
  struct Trace {
    let answer: PrintedAnswer
    /// The field whose label it stands at; nil where nobody knows.
    let field: String?
    let isCertain: Bool
  }

  private(set) var traces: [Trace] = []
  private let index: LabelIndex
  private let layout: Layout

  /// - Parameter tagged: the fields that have a control with their tag.
  init(
    _ answers: [PrintedAnswer], matching: LabelMatching, fields: [FieldDefinition], tagged: [FieldDefinition],
    layout: Layout
  ) {
    index = LabelIndex(fields + NameHalves.halves(of: fields), layout: layout)
    self.layout = layout
    let placed = Set(matching.matches.map(\.tag) + tagged.map(\.tag))
    let isForm = placed.count >= 2
    let answers = answers.flatMap(parted).filter {
      layout.decision($0.label, at: $0.place.description) != .noField
    }
    let found = answers.map { trace($0, placed: placed, isForm: isForm) }
    let isFilled = found.count { $0?.isCertain == true } >= Self.fewOfFilled
    traces = zip(answers, found).compactMap { answer, trace in
      trace ?? (isFilled && isLeftover(answer) ? Trace(answer: answer, field: nil, isCertain: true) : nil)
    }
  }

  /// With so many answers the form was filled for somebody: the other figures in its cells are that person's too.
  private static let fewOfFilled = 3

  /// «Mors telefon | 91234567», «Saksnr. | 2026/7788»: not a span of years, a version, or what whoever hands the form out prints of himself.
  private func isLeftover(_ answer: PrintedAnswer) -> Bool {
    guard case .cell = answer.shape, answer.isFigures, !answer.isOnEveryPage,
      !layout.owners.contains(where: { answer.label.folded.contains($0) })
    else { return false }
    let parts = answer.text.split { !$0.isNumber }
    let isYears = parts.count == 2 && parts.allSatisfy { $0.count == 4 && $0.hasPrefix("20") }
    return !isYears && parts.joined().count >= 5
  }

  private func trace(_ answer: PrintedAnswer, placed: Set<String>, isForm: Bool) -> Trace? {
    let fits = index.wholes(answer.label).filter { $0.rank <= .synonym && $0.target.group == nil }
    let fit = fits.count == 1 ? fits.first : nil
    let tag = fit?.target.tag
    let role = fit?.target.field.role
    let isSubject = role == .name || role == .subject
    let isOfSubject = tag != nil && role != .owner
    func found(_ isCertain: Bool) -> Trace { Trace(answer: answer, field: tag, isCertain: isCertain) }
    switch answer.shape {
    case .tick: return found(true)
    case .row(let headers):
      if PrintedRule(answer.text, index) == .example { return nil }
      let known = headers.count { header in
        index.groups.contains { $0.members.meaning(of: header) != nil }
      }
      return found(known >= 2 && isForm)
    case .remark(let isBesideTick): return answer.isGuidance && !isBesideTick ? nil : found(isBesideTick)
    default: break
    }
    let printed = PrintedRule(answer.text, index)
    // A name of forms may be a person's word where anything can be answered; in place of a name or a day it is none.
    guard printed == nil || printed == .name && !isSubject else { return nil }
    // Another label beside a label is no answer to it.
    guard index.wholes(LabelText(answer.text)).isEmpty else { return nil }
    if role == .owner { return nil }
    // A day, an average, a telephone where a field asks for one. Other figures are years, numbers of rows and of pages.
    if answer.isFigures, !index.wholes(answer.label).contains(where: { $0.rank <= .synonym }) { return nil }
    switch answer.shape {
    case .line:
      guard let fit, let tag, !answer.isGuidance, answer.text.split(separator: " ").count <= 6 else { return nil }
      let isFree = !placed.contains(tag) || answer.isOnEveryPage
      // Of a field that has its blank, only the label itself is reported.
      if isSubject { return isFree || fit.rank <= .exact && answer.startsLine ? found(isFree) : nil }
      return isFree && isForm ? found(false) : nil
    case .cell(let hasBlankSiblings):
      if answer.isGuidance { return isSubject && !placed.contains(tag ?? "") ? found(false) : nil }
      if isSubject { return found(!placed.contains(tag ?? "") || answer.isOnEveryPage) }
      guard hasBlankSiblings, isForm else { return nil }
      if isOfSubject { return found(!placed.contains(tag ?? "") && !answer.isList) }
      return found(answer.label.asks(layout) && !answer.isList)
    case .below:
      guard let tag, isOfSubject, !answer.isGuidance else { return nil }
      // «Behandlingsplan for:» has room after its colon, and the name stands under it all the same.
      if placed.contains(tag) { return role == .name && PersonName.isOne(answer.text) ? found(true) : nil }
      return isSubject ? found(answer.text.split(separator: " ").count <= 5) : isForm ? found(true) : nil
    case .aboveBlank: return isOfSubject && !answer.isGuidance ? found(false) : nil
    case .tick, .remark, .row: return nil
    }
  }

  // MARK: Lines

  /// A line as its labels and what stands after each: «Kundens navn: Ylva Tangen  Født: 1.2.2009».
  private func parted(_ answer: PrintedAnswer) -> [PrintedAnswer] {
    guard case .line = answer.shape, case .stretch(let line, _) = answer.content else { return [answer] }
    let colons = line.atoms.indices.filter { position in
      line.atoms[position].sign == ":" && line.atoms[position].thing == nil
        && (position + 1 == line.atoms.count || line.atoms[position + 1].sign.properties.isWhitespace)
    }
    var found: [PrintedAnswer] = []
    for (number, colon) in colons.enumerated() {
      let start = labelStart(in: line, before: colon, after: number == 0 ? 0 : colons[number - 1] + 1)
      let next = number + 1 < colons.count ? colons[number + 1] : line.atoms.count
      let end =
        number + 1 < colons.count ? labelStart(in: line, before: next, after: colon + 1) : next
      guard let range = Self.written(in: line, colon + 1..<end) else { continue }
      found.append(
        PrintedAnswer(
          label: LabelText(line.text(start..<colon)), content: .stretch(line, range), shape: .line, place: answer.place,
          isOnEveryPage: answer.isOnEveryPage, story: answer.story))
    }
    return found
  }

  /// Where the label begins that ends at a colon: after a gap, or with the most words that a field knows.
  private func labelStart(in line: Line, before colon: Int, after start: Int) -> Int {
    var starts: [Int] = []
    var isInWord = false
    var spaces = 0
    var gap = start
    for position in start..<colon {
      let isSpace = line.atoms[position].thing != nil || line.atoms[position].sign.properties.isWhitespace
      if isSpace {
        spaces += line.atoms[position].sign == " " ? 1 : 2
      } else if !isInWord {
        if spaces >= 2 { gap = position }
        starts.append(position)
        spaces = 0
      }
      isInWord = !isSpace
    }
    if gap > start { return gap }
    let known = starts.first { begin in
      !index.wholes(LabelText(line.text(begin..<colon))).isEmpty
    }
    return known ?? starts.last ?? start
  }

  /// The stretch in which somebody wrote, without the room around it; nil where there is a blank, or nothing.
  private static func written(in line: Line, _ range: Range<Int>) -> Range<Int>? {
    func isDot(_ position: Int) -> Bool { line.atoms.indices.contains(position) && line.atoms[position].sign == "." }
    func isOpen(_ position: Int) -> Bool {
      if line.atoms[position].thing != nil { return true }
      // The dots of a date are no leaders.
      if isDot(position) { return isDot(position - 1) || isDot(position + 1) }
      return Leader.isLeader(line.atoms[position].sign)
    }
    let end = range.first(where: isOpen) ?? range.upperBound
    let signs = (range.lowerBound..<end).filter { !line.atoms[$0].sign.properties.isWhitespace }
    guard let first = signs.first, let last = signs.last, first <= last,
      line.text(first..<last + 1).contains(where: { $0.isLetter || $0.isNumber })
    else { return nil }
    return first..<last + 1
  }
}

extension PrintedAnswer {
  /// Figures without a word.
  fileprivate var isFigures: Bool { !text.contains(where: \.isLetter) }

  /// Some words with commas, no sentence: «faglig, sosialt, helse» may be what the form offers.
  fileprivate var isList: Bool {
    let parts = text.split(separator: ",")
    return parts.count >= 3 && parts.allSatisfy { $0.split(whereSeparator: \.isWhitespace).count <= 2 }
  }
}
