import LibXML
import Norwegian

/// What a line of a form says: labels with their blanks, or boxes with their texts.
struct LineReading {
  struct Pair {
    var labels: [String]
    let range: Range<Int>
    let thing: Line.Thing?
    let needsSpace: Bool
    let isImplicit: Bool
    /// What a blank may be called that nothing else names: «Page of» for the second of «Page ____ of ____».
    var byOther: String?
    /// The sentence that stood before the label and is none of it.
    var sentence: String?
  }

  private(set) var pairs: [Pair] = []
  /// The text in front of boxes, and the boxes.
  private(set) var boxes: (label: String, boxes: [PrintedBox])?
  /// Further questions of the line, each with its boxes.
  private(set) var more: [(label: String, boxes: [PrintedBox])] = []
  /// Whether a label with nothing behind it follows the boxes: «☐ privat ☐ firma   Org.nr.:».
  private(set) var hasTail = false
  /// Blanks behind the text of a box: «☐ Annet: ____».
  private(set) var boxBlanks: [Pair] = []

  private let line: Line

  init(_ line: Line) {
    self.line = line
    for parts in Self.questions(Self.answersApart(LineParts(line).parts, line), line) { read(parts) }
    if boxes == nil, pairs.isEmpty { readColons() }
  }

  /// One question with its boxes, or labels with their blanks.
  private mutating func read(_ parts: [LinePart]) {
    let known = pairs
    pairs = []
    if let first = parts.firstIndex(where: \.isBox), let last = parts.lastIndex(where: \.isBox) {
      let start = Self.start(ofQuestion: parts, first, line)
      var end = Self.end(ofQuestion: parts, last, line)
      let side = Self.side(of: Array(parts[start..<end]), line)
      // What stands behind the last box is no word of it.
      if side == .before { end = last + 1 }
      for found in side == .unknown ? [("", [])] : Self.groups(Self.boxes(in: Array(parts[start..<end]), of: line)) {
        if boxes == nil { boxes = found } else { more.append(found) }
      }
      boxBlanks += Self.blanks(behindBoxes: Array(parts[start..<end]), line)
      readPairs(Array(parts[..<start]))
      let before = pairs
      pairs = []
      readPairs(Array(parts[end...]))
      if pairs.isEmpty, let tail = tail(Array(parts[end...])) {
        pairs = [tail]
        hasTail = true
      }
      pairs = before + pairs
    } else {
      readPairs(parts)
    }
    pairs = known + pairs
  }

  /// «☐ Ja ☐ Nei dato ____»: what follows the last answer is the label of the blank.
  private static func answersApart(_ parts: [LinePart], _ line: Line) -> [LinePart] {
    var result: [LinePart] = []
    for (number, part) in parts.enumerated() {
      guard case .text(let range) = part, number > 0, parts[number - 1].isBox, number + 1 < parts.count,
        parts[number + 1].isBlank || parts[number + 1].isBox,
        let end = answerEnd(range, line, beforeBox: parts[number + 1].isBox)
      else {
        result.append(part)
        continue
      }
      result += [.text(range.lowerBound..<end), .gap(end..<end, isTab: false), .text(end..<range.upperBound)]
    }
    return result
  }

  /// Where an answer of yes or no ends that more words follow; nil where nothing else stands there. «Ikke aktuelt» has two words, the longest counts.
  private static func answerEnd(_ range: Range<Int>, _ line: Line, beforeBox: Bool) -> Int? {
    func isRoom(_ index: Int) -> Bool { line.atoms[index].sign.properties.isWhitespace }
    guard let start = range.first(where: { !isRoom($0) }) else { return nil }
    let ends = range.filter { $0 > start && isRoom($0) && !isRoom($0 - 1) }.prefix(3)
    return ends.last { end in
      end - start > 1 && JaNei.printed(line.text(start..<end)) != nil
        && line.text(end..<range.upperBound).contains(where: \.isLetter)
        && !goesOn(line.text(start..<end), line.text(end..<range.upperBound).trimmed, beforeBox: beforeBox)
    }
  }

  /// «☐ Ja, på telefon ☐ Ja (på e-post) ☐ Ja med brev ☐ Nei»: what follows the word is a part of the same answer. Between two boxes
  /// another question begins like one.
  private static func goesOn(_ answer: String, _ rest: String, beforeBox: Bool) -> Bool {
    if answer.hasSuffix(",") { return true }
    guard beforeBox else { return false }
    return rest.first?.isUppercase != true && rest.last.map { !"?:".contains($0) } ?? true
  }

  /// The questions of a line. A label that stands apart from the answer before it begins another, where boxes precede their texts:
  /// «Over 18? ☐ Ja ☐ Nei   Hvis ja: Kan vi ringe hjem? ☐ Ja ☐ Nei».
  private static func questions(_ parts: [LinePart], _ line: Line) -> [[LinePart]] {
    guard let first = parts.firstIndex(where: \.isBox), first + 1 < parts.count,
      case .text(let text) = parts[first + 1],
      line.text(text).contains(where: \.isLetter)
    else { return [parts] }
    var questions: [[LinePart]] = [[]]
    for (number, part) in parts.enumerated() {
      if case .gap = part, number > first, number + 2 < parts.count, case .text(let label) = parts[number + 1],
        line.text(label).contains(where: \.isLetter), parts[number + 2].isBox
      {
        questions.append([])
      } else if case .text(let label) = part, number > first, number + 1 < parts.count, parts[number - 1].isBlank,
        parts[number + 1].isBox, line.text(label).contains(where: \.isLetter)
      {
        questions.append([part])
      } else {
        questions[questions.count - 1].append(part)
      }
    }
    return questions
  }

  /// Where the question of the boxes begins: behind the last blank that another label owns («Navn: ____  Myndig: ☐ Ja ☐ Nei»). Leaders right
  /// before the boxes lead to them.
  private static func start(ofQuestion parts: [LinePart], _ first: Int, _ line: Line) -> Int {
    guard let blank = parts[..<first].lastIndex(where: \.isBlank) else { return 0 }
    let between = parts[(blank + 1)..<first].contains { part in
      if case .text(let range) = part { line.text(range).contains(where: \.isLetter) } else { false }
    }
    return between ? blank + 1 : 0
  }

  /// «Ja  Hvis ja, hvilke?»: the words of a box, and a question behind them.
  static func parted(_ text: String) -> [String] {
    guard let last = text.trimmed.last, "?:".contains(last), let room = text.trimmed.range(of: "  ") else {
      return [text.trimmed]
    }
    return [String(text.trimmed[..<room.lowerBound]).trimmed, String(text.trimmed[room.upperBound...]).trimmed]
  }

  /// Room to write right behind the words of a box.
  private static func blanks(behindBoxes parts: [LinePart], _ line: Line) -> [Pair] {
    parts.indices.compactMap { index in
      guard index >= 2, case .blank(let range, let thing) = parts[index], case .text(let words) = parts[index - 1],
        isInOption(parts, index - 2)
      else { return nil }
      let label = parted(line.text(words)).last ?? ""
      guard label.contains(where: \.isLetter) else { return nil }
      // «i ____ kommune»: a small word alone is no label.
      if label.count <= 2, index + 1 < parts.count, case .text(let unit) = parts[index + 1],
        line.text(unit).contains(where: \.isLetter)
      {
        return Pair(
          labels: [label + " " + line.text(unit).trimmed], range: range, thing: thing, needsSpace: false,
          isImplicit: false)
      }
      return Pair(labels: [label], range: range, thing: thing, needsSpace: false, isImplicit: false)
    }
  }

  /// Whether what stands right before some words is a box, a blank behind one, or «Ja» behind one.
  private static func isInOption(_ parts: [LinePart], _ index: Int) -> Bool {
    if parts[index].isBox { return true }
    let first = parts[..<index].contains(where: \.isBox)
    return first && (parts[index].isBlank || parts[index].isGap && index >= 2 && parts[index - 2].isBox)
  }

  /// Where it ends: before a label with a blank of its own («☐ Ja ☐ Nei   Dato: ____»). «☐ Annet: ____» is one thing.
  private static func end(ofQuestion parts: [LinePart], _ last: Int, _ line: Line) -> Int {
    let gaps = parts.indices.filter { index in
      if case .gap = parts[index] { index > last } else { false }
    }
    for gap in gaps {
      if isTail(Array(parts[gap...]), line) { return gap }
      guard gap + 2 < parts.count, case .text(let label) = parts[gap + 1], parts[gap + 2].takesAnswer else { continue }
      let text = line.text(label).trimmed
      if text.hasSuffix(":") || text.hasSuffix("?") || (1...3).contains(text.split(separator: " ").count) { return gap }
      // Behind the words of the last box, and a gap, other words have a blank of their own.
      if gap > 0, case .text(let option) = parts[gap - 1], line.text(option).contains(where: \.isLetter),
        text.first?.isUppercase == true
      {
        return gap
      }
    }
    return parts.count
  }

  /// Whether nothing but a gap and a label with its colon is left.
  private static func isTail(_ parts: [LinePart], _ line: Line) -> Bool {
    let texts = parts.compactMap { if case .text(let range) = $0 { line.text(range).trimmed } else { nil } }
    return parts.allSatisfy { if case .blank = $0 { false } else { !$0.isBox } } && texts.count == 1
      && texts[0].hasSuffix(":") && texts[0].contains(where: \.isLetter)
  }

  private func tail(_ parts: [LinePart]) -> Pair? {
    guard Self.isTail(parts, line),
      case .text(let range)? = parts.first(where: { if case .text = $0 { true } else { false } })
    else { return nil }
    return Pair(
      labels: [line.text(range).trimmed], range: line.atoms.count..<line.atoms.count, thing: nil,
      needsSpace: needsSpace(before: line.atoms.count..<line.atoms.count), isImplicit: true)
  }

  private mutating func readPairs(_ parts: [LinePart]) {
    // The pieces of text before each blank, and after the last.
    var pieces: [[String]] = [[""]]
    var blanks: [(Range<Int>, Line.Thing?)] = []
    for part in parts {
      switch part {
      case .text(let range): pieces[pieces.count - 1][pieces[pieces.count - 1].count - 1] += line.text(range)
      case .gap: pieces[pieces.count - 1].append("")
      case .wall: pieces[pieces.count - 1] = [""]
      case .blank(let range, let thing):
        blanks.append((range, thing))
        pieces.append([""])
      case .box: continue
      }
    }
    guard !blanks.isEmpty else { return }
    let (texts, captions) = Self.captions(pieces.map { $0.map(\.trimmed).filter { !$0.isEmpty } })
    let tail = texts.last?.first ?? ""
    let base = texts[0].last ?? ""
    let units =
      line.hasChoice ? LineUnits() : LineUnits(texts, isInCell: line.paragraph.cellAround != nil)
    // «Ferie: ___ dager ___ stykker ___ %»
    let hasUnits =
      base.hasSuffix(":") && !tail.isEmpty && texts.dropFirst().allSatisfy { $0.count == 1 && !$0[0].hasSuffix(":") }
      // «____ av ____ timer»: the unit is that of both, and neither is what the label asks for.
      && !texts.dropFirst().contains { ["av", "of"].contains($0.first) }
      // Answers to choose from have no unit; behind them stands what to do.
      && !line.hasChoice
      // Behind a gap another label begins.
      && pieces.dropFirst().allSatisfy { !$0[0].trimmed.isEmpty }
    let isSpan = !line.hasChoice && Self.isSpan(texts)
    // «____ Navn ____ Adresse»: nobody can say which side is whose.
    if !hasUnits, units.labels.isEmpty, texts[0].isEmpty, blanks.count > 1, Self.areNames(texts) { return }
    for (number, blank) in blanks.enumerated() {
      var labels: [String] = []
      if let known = units.labels[number] ?? units.rests[number] {
        labels = [known]
      } else if hasUnits {
        labels = [base + " " + LineUnits.unit(texts[number + 1][0])]
        if number == 0 { labels.append(base) }
      } else if isSpan {
        labels = [(Self.bare(base) + (number == 0 ? " fra" : " til")).trimmed]
      } else if let label = texts[number].last, !["av", "of"].contains(label) {
        labels = [Self.lastSentence(label, isBehindBlank: number > 0)]
        // «Periode fra ___ til ___»
        if number > 0, !label.hasSuffix(":") || label.split(separator: " ").count == 1, let first = texts[0].last {
          labels.append(Self.joined(first, label))
        }
        if let unit = texts[number + 1].first, !unit.hasSuffix(":"),
          number == blanks.count - 1 || texts[number + 1].count > 1
        {
          labels.append(label + " " + unit)
        }
      }
      if let caption = captions[number] {
        // What joins two blanks is no label where the caption is one.
        let isJoint = labels.first.map { Self.joints.contains(Folding.folded($0)) } ?? true
        labels = isJoint ? [caption] : labels.prefix(1).map { "\($0) (\(caption))" } + labels
      }
      if let lead = lead(of: texts), let label = labels.first, Unit.isOne(LabelText(label).printed) {
        labels = Self.joined(lead: lead, label) + labels
      }
      var pair = Pair(
        labels: labels, range: blank.0, thing: blank.1, needsSpace: needsSpace(before: blank.0), isImplicit: false)
      pair.byOther = Self.byOther(number, texts)
      if let whole = texts[number].last, let label = labels.first, whole.hasSuffix(label), whole != label {
        pair.sentence = String(whole.dropLast(label.count))
      }
      pairs.append(pair)
    }
    addLast(tail, behind: pieces, blanks.map(\.0))
  }

  /// «____ (mobil) eller ____ (e-post)»: what stands in brackets right behind a blank is that one's, and no part of the next label, where other words
  /// follow them.
  private static func captions(_ texts: [[String]]) -> (texts: [[String]], captions: [Int: String]) {
    var (rest, captions): ([[String]], [Int: String]) = (texts, [:])
    for number in texts.indices.dropFirst() {
      guard let first = texts[number].first, first.hasPrefix("("), let close = first.firstIndex(of: ")") else {
        continue
      }
      let words = String(first[first.index(after: first.startIndex)..<close]).trimmed
      guard words.contains(where: \.isLetter), words.split(separator: " ").count <= 3, !Unit.isOne(words) else {
        continue
      }
      captions[number - 1] = words
      let left = String(first[first.index(after: close)...]).trimmed
      rest[number][0] = left
      if left.isEmpty { rest[number].removeFirst() }
    }
    let isMiddle = captions.keys.contains {
      $0 + 1 < texts.count - 1 && texts[$0 + 1].count == 1 && !rest[$0 + 1].isEmpty
    }
    return isMiddle ? (rest, captions) : (texts, [:])
  }

  private static let joints: Set<String> = ["eller", "og", "or", "and", "/", "samt", ","]

  /// «Page ____ of ____» and «Telephone: (____) ____»: between the two stands no label, and the second is of the first's.
  private static func byOther(_ number: Int, _ texts: [[String]]) -> String? {
    guard number > 0, texts[number].count == 1, let between = texts[number].first,
      let first = texts[number - 1].last.map({ LabelText($0).printed }), first.contains(where: \.isLetter)
    else { return nil }
    if ["av", "of"].contains(between) { return first + " " + between }
    return [")", "]", ") -", ")-"].contains(between) ? first : nil
  }

  /// «Ferie:   dager ____   timer ____»: what stands apart from labels that are only units, and says of what.
  private func lead(of texts: [[String]]) -> String? {
    guard texts[0].count > 1, let lead = texts[0].dropLast().last, lead.hasSuffix(":") else { return nil }
    return lead
  }

  /// The lead and a label, each also without what stands behind a stroke: «Ferie / Holiday: dager / days».
  private static func joined(lead: String, _ label: String) -> [String] {
    func first(_ text: String) -> String { text.split(separator: "/").first.map { String($0).trimmed } ?? text }
    return ["\(lead) \(label)", "\(first(lead)) \(first(label))"]
  }

  /// «Fra:        Til:»: where room behind a colon is the place of the answer, the line's end is that of its last label.
  private mutating func addLast(_ label: String, behind pieces: [[String]], _ blanks: [Range<Int>]) {
    let areRooms = blanks.allSatisfy { range in
      line.atoms[range].allSatisfy { $0.thing == nil && $0.sign.properties.isWhitespace }
    }
    guard label.hasSuffix(":"), label.contains(where: \.isLetter), pieces.last?.count == 1, areRooms else { return }
    let end = line.atoms.count..<line.atoms.count
    pairs.append(
      Pair(labels: [label], range: end, thing: nil, needsSpace: needsSpace(before: end), isImplicit: false))
  }

  /// Whether two blanks are parted by nothing but a dash: «Periode: ____ – ____».
  private static func isSpan(_ texts: [[String]]) -> Bool {
    guard texts.count == 3, texts[2].isEmpty, texts[1].count == 1, texts[1][0].unicodeScalars.count <= 2 else {
      return false
    }
    return texts[1][0].unicodeScalars.allSatisfy {
      $0.properties.generalCategory == .dashPunctuation || $0 == "−" || $0 == "~"
    }
  }

  /// Whether short names stand between blanks, and one behind the last.
  private static func areNames(_ texts: [[String]]) -> Bool {
    texts.dropFirst().allSatisfy { piece in
      piece.count == 1 && !piece[0].hasSuffix(":") && piece[0].first?.isUppercase == true
        && piece[0].split(separator: " ").count <= 3
    }
  }

  private static func bare(_ label: String) -> String {
    label.hasSuffix(":") ? String(label.dropLast()).trimmed : label
  }

  /// «Saksbehandler: Saksnummer:» is two labels with nothing after each; a colon inside a sentence is none.
  private mutating func readColons() {
    let text = line.text
    guard text.trimmed.hasSuffix(":"), !line.atoms.contains(where: { $0.thing != nil }) else { return }
    var start = 0
    var found: [Pair] = []
    for (index, atom) in line.atoms.enumerated() where atom.sign == ":" {
      let label = line.text(start..<index).trimmed
      guard !label.isEmpty, label.split(separator: " ").count <= 6,
        !label.replacing(#/\([^)]*\)/#, with: "").contains(". ")
      else { return }
      found.append(
        Pair(
          labels: [label], range: index + 1..<index + 1, thing: nil, needsSpace: true, isImplicit: true))
      start = index + 1
    }
    pairs = found
  }

  private func needsSpace(before range: Range<Int>) -> Bool {
    guard let before = line.atoms[..<range.lowerBound].last else { return false }
    return before.thing == nil && !before.sign.properties.isWhitespace && before.sign != "(" && before.sign != "["
  }

  /// «Fra» after «Periode fra»: the first label's words but the last, and this one.
  private static func joined(_ first: String, _ label: String) -> String {
    (first.split(separator: " ").dropLast().map(String.init) + [label]).joined(separator: " ")
  }

  /// The label after running text: «Vi møttes på kontoret. Dato».
  ///
  /// - Parameter isBehindBlank: what ends there may be the rest of the sentence that the blank before stands in.
  private static func lastSentence(_ text: String, isBehindBlank: Bool) -> String {
    guard let end = text.ranges(of: ". ").last, text[end.upperBound...].contains(where: \.isLetter) else { return text }
    let before = text[..<end.lowerBound]
    let isRest = isBehindBlank && before.first?.isUppercase != true
    return isRest || before.split(separator: " ").count > 4 || !LabelText(text).isPlausible
      ? String(text[end.upperBound...]) : text
  }
}
