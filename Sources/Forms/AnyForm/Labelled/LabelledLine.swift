import Norwegian
import WordML

/// What a filled line says: labels, each with the answer that stands behind it.
///
///     LabelledLine(Line(paragraph)).pairs   // «Navn: Kari Nordmann   Født: 1.2.1990» has two
struct LabelledLine {
  struct Pair {
    let label: String
    var answer: String
    /// False where only words that forms often print, or another look, part the two.
    let isPlain: Bool
  }

  private(set) var pairs: [Pair] = []
  /// What stands in the line and is no answer and no label of one.
  private(set) var rest: [String] = []
  /// A label at the end of the line, whose answer may stand below.
  private(set) var open: String?

  /// A label that waits for its answer.
  private var pending: (text: String, look: LinePiece.Look?, isPlain: Bool)?
  /// How labels and answers look so far.
  private var labelLook: LinePiece.Look?
  private var answerLook: LinePiece.Look?
  /// Whether what comes next goes on with the answer before it.
  private var continues = false
  /// Whether it is the words of a box, which are reported with the box.
  private var isOption = false
  /// Whether a field follows what comes next.
  private var endsInField = false
  private let hasLeaders: Bool
  private let hasTabs: Bool
  /// Whether boxes stand behind their words: «Har du bil: Ja ☐  Nei ☒».
  private let boxesFollowWords: Bool

  init(_ line: Line) {
    hasLeaders = LinePieces.hasLeaders(line)
    hasTabs = LineParts.leaderTabs(of: line.paragraph)
    let pieces = LinePieces(line).pieces
    boxesFollowWords = Self.boxesFollowWords(pieces)
    for (index, piece) in pieces.enumerated() {
      endsInField =
        pieces.dropFirst(index + 2).first.map {
          if case .answer = $0 { true } else if case .open = $0 { true } else { false }
        } ?? false
      take(piece, before: pieces.indices.contains(index + 1) ? pieces[index + 1] : nil)
    }
    close(endsOpen: pieces.last.map { if case .text = $0 { true } else { false } } ?? false)
    // «Ja / Nei», neither struck out: nobody has answered.
    pairs.removeAll { PrintedChoice.isChoice($0.answer) }
    pairs = pairs.map { pair in
      let (answer, isTold) = PrintedChoice.withoutAdvice(pair.answer.trimmed)
      if isTold, !answer.isEmpty { rest.append(pair.answer.trimmed) }
      return Pair(label: pair.label, answer: answer.isEmpty ? pair.answer.trimmed : answer, isPlain: pair.isPlain)
    }
  }

  private mutating func take(_ piece: LinePiece, before next: LinePiece?) {
    switch piece {
    case .gap:
      continues = false
      if let label = pending, !label.isPlain, case .text(let text, _, _)? = next, WordedPairs.beginsLabel(text) {
        leave(label.text)
      }
    case .leaders(let count):
      continues = false
      isOption = false
      // The line was left open, and what follows it is another label.
      if let label = pending, Self.isApart(next),
        count >= Self.room || Self.isNamed(next) || !label.isPlain && Self.goesOn(next)
      {
        leave(label.text)
      }
    case .open:
      continues = false
      isOption = false
    case .box:
      pending = nil
      continues = false
      isOption = true
    case .answer(let text):
      isOption = false
      if let label = pending {
        add(label.text, text, isPlain: true, look: nil)
      } else if let last = pairs.indices.last, continues {
        pairs[last].answer += text
      } else {
        rest.append(text)
      }
      // What stands between two fields is the label of the second.
      if case .text(let text, _, _)? = next, text.contains(where: \.isLetter), endsInField { continues = false }
    case .written(let text):
      isOption = false
      if let label = pending {
        // A line that tab stops draw parts the two as well.
        add(label.text, text, isPlain: label.isPlain || hasTabs, look: nil)
      } else {
        rest.append(text.trimmed)
      }
      continues = false
    case .text(let text, let look, let runs): take(text, look, runs, before: next)
    }
  }

  /// Signs of a line to write on that nobody wrote on.
  private static let room = 8

  /// Whether the sentence goes on that the line stands in: «(____ adults and ____ children)».
  private static func goesOn(_ next: LinePiece?) -> Bool {
    if case .text(let text, _, _)? = next { text.trimmed.first?.isLowercase ?? false } else { false }
  }

  /// Whether words with room before them follow.
  private static func isApart(_ next: LinePiece?) -> Bool {
    if case .text(let text, _, _)? = next { text.first?.isWhitespace ?? false } else { false }
  }

  /// Whether the words that follow are a label's.
  private static func isNamed(_ next: LinePiece?) -> Bool {
    guard case .text(let text, _, _)? = next else { return false }
    return LabelWords.score(text) >= 2 || WordedPairs.beginsLabel(text)
  }

  /// A label has no answer.
  private mutating func leave(_ label: String) {
    rest.append(label)
    pending = nil
  }

  private mutating func add(_ label: String, _ answer: String, isPlain: Bool, look: LinePiece.Look?) {
    pending = nil
    answerLook = look
    continues = true
    pairs.append(Pair(label: label, answer: answer, isPlain: isPlain))
  }

  private mutating func take(_ whole: String, _ look: LinePiece.Look, _ runs: [Int], before next: LinePiece?) {
    var left = whole[...]
    while let (start, colon) = label(in: left, whole, runs, before: next) {
      let before = left[..<start]
      if !before.trimmed.isEmpty { value(before, whole, look, runs) }
      if let label = pending { rest.append(label.text) }
      let after = left.index(after: colon)
      let isTold = left[colon] == ":" || isRun(after, in: whole, runs, of: left) || Self.isToldApart(left[after...])
      pending = (String(left[start...colon]).trimmed.withoutColon, look, isTold)
      labelLook = look
      isOption = false
      left = left[left.index(after: colon)...]
    }
    guard !left.trimmed.isEmpty else { return }
    if case .box? = next, boxesFollowWords {
      pending = nil
      isOption = true
      return
    }
    // «If own car: miles», and then the answer in another hand: all of it is the label.
    if let label = pending, label.isPlain, label.look == look, Self.isAnswer(next, look, behind: left) {
      pending = (label.text + ": " + left.trimmed, look, true)
      return
    }
    if case .written? = next, let label = Self.inline(left) {
      if let open = pending { rest.append(open.text) }
      if label.count < left.trimmed.count { rest.append(String(left.trimmed.dropLast(label.count)).trimmed) }
      pending = (label, look, false)
      labelLook = look
      return
    }
    value(left, whole, look, runs)
  }

  /// A box ends the line, and words stand before the first one that are no label of it; or what stands behind the last goes on from there.
  private static func boxesFollowWords(_ pieces: [LinePiece]) -> Bool {
    let inked = pieces.filter { piece in
      switch piece {
      case .box: true
      case .text(let text, _, _): text.contains { $0.isLetter || $0.isNumber }
      default: false
      }
    }
    if case .text? = inked.last { return side(of: inked) == .before }
    guard case .box? = inked.last, let first = inked.firstIndex(where: { if case .box = $0 { true } else { false } }),
      first > 0, case .text(let words, _, _) = inked[first - 1]
    else { return false }
    return !":?".contains(words.trimmed.last ?? ":")
  }

  private static func side(of inked: [LinePiece]) -> BoxSide? {
    var texts: [[String]] = [[]]
    for piece in inked {
      switch piece {
      case .box: texts.append([])
      case .text(let text, _, _): texts[texts.count - 1].append(text.trimmed)
      default: continue
      }
    }
    guard texts.count > 1, let tail = texts.last?.joined(separator: " ") else { return nil }
    // What was written on the line stands behind its label by now.
    return BoxSide(
      front: texts[0], between: texts.dropFirst().dropLast().map { $0.joined(separator: " ") }, tail: tail,
      leadsOn: tail.contains(":"))
  }

  /// The last sentence before an answer, or what there is of it behind a comma or a bracket: «, fødd », «). Leia gjeld ».
  private static func inline(_ words: Substring) -> String? {
    var text = words.trimmed
    if let end = text.ranges(of: ". ").last, text[end.upperBound...].contains(where: \.isLetter) {
      text = String(text[end.upperBound...])
    }
    let label = text.drop { ",.;) ".contains($0) }
    return label.contains(where: \.isLetter) && label.split(separator: " ").count <= 14 ? String(label) : nil
  }

  /// Whether an answer begins behind words of this look.
  private static func isAnswer(_ next: LinePiece?, _ look: LinePiece.Look, behind words: Substring) -> Bool {
    switch next {
    case .text(_, let other, _): other != look
    case .written: true
    // «Balance due: £ ____»
    case .leaders: !words.contains { $0.isLetter || $0.isNumber }
    default: false
    }
  }

  /// Words without a label's colon: the answer to what stands before, or a label that another look or a run parts from its answer.
  private mutating func value(_ words: Substring, _ whole: String, _ look: LinePiece.Look, _ runs: [Int]) {
    let text = String(words)
    // «Kategori (kryss av én)»: what stands in brackets behind a label in another hand tells how to answer.
    if pending?.isPlain == false, LabelWords.isBracketed(text) { return rest.append(text.trimmed) }
    if let label = pending {
      if label.isPlain || label.look != look || !continues {
        return add(label.text, text, isPlain: label.isPlain, look: look)
      }
      pending = nil
      rest.append(label.text)
    }
    if let last = pairs.indices.last, continues, answerLook == nil || look == answerLook || look != labelLook {
      pairs[last].answer += text
      return
    }
    if let (label, answer) = split(words, whole, runs) {
      labelLook = look
      return add(label, answer, isPlain: true, look: look)
    }
    if isOption { return }
    if let found = WordedPairs(text) { return add(found, look) }
    if LabelledLine.isLabel(text.trimmed) {
      pending = (text.trimmed, look, false)
      labelLook = look
      continues = true
    } else {
      rest.append(text.trimmed)
      continues = false
    }
  }

  private mutating func add(_ found: WordedPairs, _ look: LinePiece.Look) {
    for pair in found.pairs { add(pair.label, pair.answer, isPlain: false, look: look) }
    rest += found.unanswered
    labelLook = look
    guard let label = found.open else { return }
    pending = (label, look, false)
    continues = true
  }

  /// In a line with room to write, a new run behind a few words begins the answer.
  private func split(_ words: Substring, _ whole: String, _ runs: [Int]) -> (label: String, answer: String)? {
    guard hasLeaders else { return nil }
    for run in runs {
      guard let place = whole.index(whole.startIndex, offsetBy: run, limitedBy: whole.endIndex),
        place > words.startIndex,
        place < words.endIndex
      else { continue }
      let (label, answer) = (String(words[..<place]), String(words[place...]))
      // Editors part words into runs as they please; what is written begins with a capital, a figure or a sign, or behind the only room that is
      // a run of its own, as programs leave it that fill forms.
      guard label.last?.isWhitespace == true, LabelledLine.isLabel(label.trimmed),
        answer.trimmed.first.map({ !$0.isLowercase }) ?? false || lone(runs, whole) == [run]
      else { continue }
      return (label.trimmed, answer)
    }
    return nil
  }

  /// Where runs begin behind a run that is nothing but room.
  private func lone(_ runs: [Int], _ whole: String) -> [Int] {
    let signs = Array(whole)
    return zip(runs, runs.dropFirst()).filter { first, next in
      next <= signs.count && signs[first..<next].allSatisfy(\.isWhitespace)
    }.map(\.1)
  }

  private mutating func close(endsOpen: Bool) {
    guard let label = pending else { return }
    if label.isPlain, endsOpen { open = label.text } else { rest.append(label.text) }
  }

  // MARK: Labels

  /// Whether words may be a label: few, and no sentence.
  static func isLabel(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard (1...14).contains(words.count), text.count <= 110, text.contains(where: \.isLetter) else { return false }
    guard let first = text.first(where: { $0.isLetter || $0.isNumber }) else { return false }
    return LabelText(text).isPlausible && (first.isUppercase || first.isNumber || words.count <= 3)
  }

  /// The first label that ends with a colon or a question mark, with room behind it.
  private func label(
    in text: Substring, _ whole: String, _ runs: [Int], before next: LinePiece?
  ) -> (start: String.Index, end: String.Index)? {
    let isFollowed = if case .written? = next { true } else { false }
    for index in text.indices where text[index] == ":" || text[index] == "?" {
      let after = text.index(after: index)
      guard after == text.endIndex || text[after].isWhitespace || isGlued(text, index, whole, runs) else { continue }
      // Behind a question more is printed, unless another run begins there.
      let isLast = text[after...].allSatisfy(\.isWhitespace)
      let isAnswered =
        isFollowed && isLast || JaNei.printed(PrintedChoice.withoutAdvice(text[after...].trimmed).text) != nil
      if text[index] == "?", !isAnswered, !isRun(after, in: whole, runs, of: text), !isReply(text[after...]) {
        continue
      }
      let start = start(in: text, before: index, whole, runs)
      let words = String(text[start..<index]).trimmed
      let isAsked = isFollowed && isLast && words.split(separator: " ").count <= 14 && words.contains(where: \.isLetter)
      if Self.isLabel(words) || isAsked { return (start, index) }
    }
    return nil
  }

  /// «Navn:Kari Nordmann  Postnr:6783»: a colon with no room behind it ends a label too. One in a time or an address does not.
  private func isGlued(_ text: Substring, _ colon: String.Index, _ whole: String, _ runs: [Int]) -> Bool {
    guard text[colon] == ":", let last = text[..<colon].last, last.isLetter || last == ")" || last == "." else {
      return false
    }
    let first = text[text.index(after: colon)]
    guard first.isLetter || first.isNumber || "+-£€$".contains(first) else { return false }
    let label = String(text[start(in: text, before: colon, whole, runs)..<colon]).trimmed
    return label.first?.isUppercase == true && label.split(separator: " ").count <= 5 && Self.isLabel(label)
  }

  /// Whether words behind a question at the beginning of a line answer it, and do not tell how to.
  private func isReply(_ words: Substring) -> Bool {
    guard pending == nil, pairs.isEmpty, rest.isEmpty, let first = words.trimmed.first else { return false }
    return (first.isUppercase || first.isNumber) && !words.contains("?") && !words.contains(":")
      && words.split(whereSeparator: \.isWhitespace).count <= 14 && !LabelWords.tell(String(words))
      && PromptText(String(words)) == nil
  }

  /// Whether more than their order tells an answer from the question before it.
  private static func isToldApart(_ words: Substring) -> Bool {
    if words.allSatisfy(\.isWhitespace) { return true }
    return JaNei.printed(PrintedChoice.withoutAdvice(words.trimmed).text) != nil
  }

  /// Whether a run begins at a place, or behind the room there; at the end of the words the next piece does.
  private func isRun(_ place: String.Index, in whole: String, _ runs: [Int], of text: Substring) -> Bool {
    guard let first = text[place...].firstIndex(where: { !$0.isWhitespace }) else { return hasLeaders }
    let at = whole.distance(from: whole.startIndex, to: first)
    let from = whole.distance(from: whole.startIndex, to: place)
    return runs.contains { (from...at).contains($0) }
  }

  /// Where the label begins that ends here: at the beginning, or behind an answer at a new run, or with the last word that begins with a capital.
  private func start(in text: Substring, before colon: String.Index, _ whole: String, _ runs: [Int]) -> String.Index {
    let isBehind = pending != nil || continues && !pairs.isEmpty
    if !isBehind, Self.isLabel(String(text[..<colon]).trimmed) { return text.startIndex }
    let places = runs.compactMap { whole.index(whole.startIndex, offsetBy: $0, limitedBy: whole.endIndex) }
    if let place = places.last(where: { $0 > text.startIndex && $0 < colon }),
      Self.isLabel(String(text[place..<colon]).trimmed)
    {
      return place
    }
    var start = colon
    for _ in 0..<5 {
      guard let end = text[..<start].lastIndex(where: { !$0.isWhitespace }) else { return text.startIndex }
      start = text[..<end].lastIndex(where: \.isWhitespace).map { text.index(after: $0) } ?? text.startIndex
      if text[start].isUppercase || start == text.startIndex { return start }
    }
    return text.startIndex
  }
}

extension StringProtocol {
  fileprivate var trimmed: String { String(self).trimmed }
  fileprivate var withoutColon: String { hasSuffix(":") ? String(dropLast()).trimmed : String(self) }
}
