import LibXML
import Norwegian

/// A stretch of a line: printed text, a blank to write on, room between two things, a box.
enum LinePart {
  case text(Range<Int>)
  case blank(Range<Int>, Line.Thing?)
  case gap(Range<Int>, isTab: Bool)
  case box(Int)
  /// A control that has its own tag or an answer: no label reaches across it.
  case wall

  var isBox: Bool { if case .box = self { true } else { false } }
  var isGap: Bool { if case .gap = self { true } else { false } }
  var isBlank: Bool { if case .blank = self { true } else { false } }
  /// A blank, or what stands in one already.
  var takesAnswer: Bool { if case .wall = self { true } else { isBlank } }
}

/// Cuts a line into its parts.
struct LineParts {
  private(set) var parts: [LinePart] = []
  private let line: Line
  private let hasLeaderTabs: Bool
  /// Whether it stands in a cell, where what follows a line break is the place for the answer.
  private let isInCell: Bool

  init(_ line: Line) {
    self.line = line
    hasLeaderTabs = Self.leaderTabs(of: line.paragraph)
    isInCell = line.paragraph.cellAround != nil
    parts = joinDays(settle(read().flatMap(parted)))
  }

  /// «Født: dd.mm.åååå»: the printed prompt after a colon is the blank; one in brackets is in any place behind words.
  private func parted(_ part: LinePart) -> [LinePart] {
    if case .text(let range) = part, let parts = bracketed(range) { return parts }
    guard case .text(let range) = part, let colon = range.last(where: { line.atoms[$0].sign == ":" }),
      let start = (colon + 1..<range.upperBound).first(where: { !line.atoms[$0].sign.properties.isWhitespace }),
      let end = range.last(where: { !line.atoms[$0].sign.properties.isWhitespace }), start <= end,
      line.isPrompt(start..<end + 1)
    else { return [part] }
    return [.text(range.lowerBound..<start), .blank(start..<end + 1, nil)]
  }

  /// «Telefon: [mobil]  E-post: [adresse]», «Hvilken? [navn og dose]», «kr [beløp]»; nil where no such prompt stands in a text.
  private func bracketed(_ range: Range<Int>) -> [LinePart]? {
    var parts: [LinePart] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let closing: Unicode.Scalar = line.atoms[index].sign == "[" ? "]" : ">"
      guard ["[", "<"].contains(line.atoms[index].sign), line.atoms[index].thing == nil,
        let end = (index + 1..<range.upperBound).first(where: { line.atoms[$0].sign == closing }),
        PromptText(line.text(index..<end + 1)) != nil, isAsked(start..<index)
      else {
        index += 1
        continue
      }
      parts += [.text(start..<index), .blank(index..<end + 1, nil)]
      start = end + 1
      index = start
    }
    guard !parts.isEmpty else { return nil }
    return start < range.upperBound ? parts + [.text(start..<range.upperBound)] : parts
  }

  /// Whether a prompt may follow words: a label's colon or question mark, or what stands between that and the answer.
  private func isAsked(_ range: Range<Int>) -> Bool {
    let text = line.text(range).trimmed
    guard let mark = text.lastIndex(where: { $0 == ":" || $0 == "?" }) else { return false }
    return text[text.index(after: mark)...].split(whereSeparator: \.isWhitespace).count <= 2
  }

  /// «____.____.20____» and «fra ___/___» are one blank each, for a day.
  private func joinDays(_ parts: [LinePart]) -> [LinePart] {
    var joined: [LinePart] = []
    for part in parts {
      guard case .blank(let range, nil) = part, joined.count >= 2, case .text(let between) = joined[joined.count - 1],
        case .blank(let first, nil) = joined[joined.count - 2],
        isDayPart(between, before: first)
      else {
        joined.append(part)
        continue
      }
      joined.removeLast(2)
      joined.append(.blank(first.lowerBound..<range.upperBound, nil))
    }
    return joined
  }

  /// Whether a text parts the numbers of a day; a stroke does where days are asked for, and parts other things elsewhere.
  private func isDayPart(_ range: Range<Int>, before blank: Range<Int>) -> Bool {
    let text = line.text(range).trimmed
    if [".", ".20", "20", ".19", "19", "/20", ". 20"].contains(text) { return true }
    let words = Folding.folded(line.text(0..<blank.lowerBound)).split { !$0.isLetter }
    return text == "/"
      && words.contains {
        ["dato", "født", "fra", "frå", "til", "frist", "dag", "periode", "date", "birth", "born", "deadline"].contains(
          $0)
      }
  }

  private func read() -> [LinePart] {
    var parts: [LinePart] = []
    var index = 0
    let atoms = line.atoms
    var text = 0
    var run: Element?
    var (isWritten, isChoice) = (false, false)
    func flush(_ parts: inout [LinePart]) { if text < index { parts.append(.text(text..<index)) } }
    while index < atoms.count {
      let atom = atoms[index]
      switch atom.thing {
      case .box:
        flush(&parts)
        parts.append(.box(index))
        index += 1
        text = index
        continue
      case .control(let control) where !Blank.isOpen(control):
        // It has an answer, or says itself what goes into it.
        flush(&parts)
        parts.append(.wall)
        index += 1
        text = index
        continue
      case .field, .control:
        flush(&parts)
        parts.append(.blank(index..<index + 1, atom.thing))
        index += 1
        text = index
        continue
      case .other:
        index += 1
        continue
      case nil: break
      }
      if atom.element.parent != run {
        run = atom.element.parent
        (isWritten, isChoice) = (WrittenRuns.isMarked(run), ChoiceRuns.isMarked(run))
      }
      if isChoice, let end = choiceEnd(index) {
        flush(&parts)
        parts.append(.blank(index..<end, nil))
        index = end
        text = end
      } else if isWritten {
        // What somebody wrote is no label, and none reaches across it.
        flush(&parts)
        parts.append(.wall)
        index += 1
        text = index
      } else if let end = bracketEnd(index) {
        flush(&parts)
        parts += [
          .gap(index..<index + 1, isTab: false), .blank(index + 1..<end, nil), .gap(end..<end + 1, isTab: false),
        ]
        index = end + 1
        text = index
      } else if let end = gapEnd(index) {
        flush(&parts)
        parts.append(.gap(index..<end, isTab: atoms[index..<end].contains { $0.sign == "\t" || $0.sign == "\n" }))
        index = end
        text = end
      } else if Leader.isLeader(atom.sign), let end = figureEnd(index) ?? pairEnd(index) ?? leaderEnd(index) {
        flush(&parts)
        parts.append(.blank(index..<end, nil))
        index = end
        text = end
      } else {
        index += 1
      }
    }
    flush(&parts)
    return parts
  }

  /// Where answers end that are printed side by side to choose from.
  private func choiceEnd(_ start: Int) -> Int? {
    let end = line.atoms[start...].firstIndex { $0.thing != nil || !ChoiceRuns.isMarked($0.element.parent) }
    return end ?? line.atoms.count
  }

  /// Tabs and line breaks with the spaces around them, or three spaces and more.
  private func gapEnd(_ start: Int) -> Int? {
    var end = start
    var isTab = false
    while end < line.atoms.count, line.atoms[end].thing == nil,
      [" ", "\t", "\n", "\u{A0}"].contains(line.atoms[end].sign)
    {
      if line.atoms[end].sign == "\t" || line.atoms[end].sign == "\n" { isTab = true }
      end += 1
    }
    return isTab || end - start >= 3 ? end : nil
  }

  /// Where room for the parts of a figure ends: «__/__/____», «__ . __ . 20__», «__-__-__», «__:__». Two signs are a blank there.
  private func figureEnd(_ start: Int) -> Int? {
    guard line.atoms[start].sign == "_", start == 0 || line.atoms[start - 1].sign != "_" else { return nil }
    var end = start
    var marks: [Unicode.Scalar] = []
    var isLoose = false
    while true {
      let from = end
      if marks.count == 2, ["20", "19"].contains(line.text(end..<min(end + 2, line.atoms.count))) { end += 2 }
      while end < line.atoms.count, line.atoms[end].thing == nil, line.atoms[end].sign == "_" { end += 1 }
      guard end - from <= (marks.count == 2 ? 10 : 4), end > from else { return nil }
      guard let mark = mark(behind: end), mark.end - end == 1 || marks.count < 2 else { break }
      if mark.end - end > 1 { isLoose = true }
      marks.append(line.atoms[mark.index].sign)
      end = mark.end
    }
    if marks == [":"] || marks == [":", ":"] { return end }
    guard marks.count >= 2, !marks.contains(":") else { return nil }
    // Where spaces stand between them, the shape has to be that of a day: «____ – ____» is from and to.
    return !isLoose || marks.count == 2 && marks[0] == marks[1] && DayShape(line.text(start..<end)) != nil ? end : nil
  }

  /// The mark that parts the room for two figures, with at most two spaces beside it, and where the second one's room begins.
  private func mark(behind end: Int) -> (index: Int, end: Int)? {
    func afterSpaces(_ index: Int) -> Int {
      let next = line.atoms[index...].firstIndex { $0.thing != nil || !" \u{A0}".unicodeScalars.contains($0.sign) }
      return next.map { $0 - index <= 2 ? $0 : index } ?? index
    }
    let index = afterSpaces(end)
    guard index < line.atoms.count, line.atoms[index].thing == nil,
      [".", "/", "-", ":"].contains(line.atoms[index].sign)
    else { return nil }
    let next = afterSpaces(index + 1)
    guard next < line.atoms.count, line.atoms[next].thing == nil else { return nil }
    let isYear = ["20_", "19_"].contains(line.text(next..<min(next + 3, line.atoms.count)))
    return line.atoms[next].sign == "_" || isYear ? (index, next) : nil
  }

  /// Where two signs end that stand alone between words: «Page __ of __».
  private func pairEnd(_ start: Int) -> Int? {
    let end = start + 2
    guard end <= line.atoms.count, line.text(start..<end) == "__" else { return nil }
    func isFree(_ index: Int) -> Bool {
      !line.atoms.indices.contains(index)
        || line.atoms[index].thing == nil && line.atoms[index].sign.properties.isWhitespace
    }
    return isFree(start - 1) && isFree(end) && start > 0 ? end : nil
  }

  /// Where the room between square brackets ends: «[          ]»; what is narrower is a box.
  private func bracketEnd(_ start: Int) -> Int? {
    guard line.atoms[start].sign == "[",
      let end = line.atoms[(start + 1)...].firstIndex(where: {
        $0.thing != nil || !" \u{A0}".unicodeScalars.contains($0.sign)
      }),
      end - start > 4, line.atoms[end].thing == nil, line.atoms[end].sign == "]"
    else { return nil }
    return end
  }

  private func leaderEnd(_ start: Int) -> Int? {
    let atoms = line.atoms
    var end = start
    var last = start
    while end < atoms.count, atoms[end].thing == nil {
      if Leader.isLeader(atoms[end].sign) {
        last = end + 1
      } else if atoms[end].sign != " " || end > last {
        break
      }
      end += 1
    }
    if isStop(at: start, before: last) { return nil }
    if endsInStop(start..<last) { last -= 1 }
    let before = atoms[..<start].last { !$0.sign.properties.isWhitespace }
    return Leader.isBlank(atoms[start..<last].map(\.sign), afterColon: before?.sign == ":") ? last : nil
  }

  /// Whether the sign at which leaders begin is the full stop of the word before it: «Gnr. ____», «konto nr. ......».
  private func isStop(at start: Int, before end: Int) -> Bool {
    guard line.atoms[start].sign == ".", start > 0, start + 1 < end else { return false }
    let (before, after) = (line.atoms[start - 1].sign.properties, line.atoms[start + 1].sign)
    return (before.isAlphabetic || before.numericType != nil) && after != "." && after != "…"
  }

  /// Whether a line to write on is followed by the full stop of its sentence: «til ____.» A stop before a figure parts those of a day.
  private func endsInStop(_ range: Range<Int>) -> Bool {
    guard range.count > 1, line.atoms[range.upperBound - 1].sign == "." else { return false }
    switch line.atoms[range.upperBound - 2].sign {
    case "_", "\u{FF3F}", Leader.drawnTab: break
    // Editors make «…» of three dots and leave the last ones; behind words without a colon it is the sentence that ends.
    case "…":
      let dots = line.atoms[range].count { $0.sign == "." }
      let before = line.atoms[..<range.lowerBound].last { !$0.sign.properties.isWhitespace }
      guard dots == 1, let before, before.sign.properties.isAlphabetic else { return false }
    default: return false
    }
    return range.upperBound == line.atoms.count || line.atoms[range.upperBound].sign.properties.isWhitespace
  }

  /// Which gaps are blanks: after a colon, or before a tab stop with leaders, where no other blank and no other text follows.
  private func settle(_ parts: [LinePart]) -> [LinePart] {
    parts.enumerated().map { number, part in
      guard case .gap(let range, let isTab) = part, number > 0, case .text(let before) = parts[number - 1] else {
        return part
      }
      let label = line.text(before).trimmed
      let isBroken = line.atoms[range].contains { $0.sign == "\n" } && (label.hasSuffix("?") || isInCell)
      guard label.hasSuffix(":") || isBroken || isTab && hasLeaderTabs else { return part }
      let rest = parts[(number + 1)...]
      var follows = ""
      var isLast = true
      loop: for next in rest {
        switch next {
        case .text(let range): follows += line.text(range)
        case .blank, .box, .wall:
          isLast = false
          break loop
        case .gap:
          if !follows.trimmed.isEmpty {
            isLast = false
            break loop
          }
        }
      }
      let text = follows.trimmed
      // What follows is the next label, or there is nothing more.
      guard text.isEmpty ? isLast : text.hasSuffix(":") || !isLast && hasLeaderTabs else { return part }
      if isBroken, let end = range.last(where: { line.atoms[$0].sign == "\n" }) {
        return .blank(end + 1..<end + 1, nil)
      }
      // Spaces that hold together are room to write, behind a tab too.
      let room = range.filter { line.atoms[$0].sign == "\u{A0}" }
      if room.count >= 3, let first = room.first, isLast { return .blank(first..<range.upperBound, nil) }
      if isTab {
        let start = range.lowerBound + tabsBeforeLine(in: range)
        return .blank(start..<start, nil)
      }
      let end = text.isEmpty ? range.upperBound : range.upperBound - 2
      return .blank(min(range.lowerBound + 1, end)..<end, nil)
    }
  }

  static func leaderTabs(of paragraph: Element) -> Bool { stops(of: paragraph).contains(true) }

  /// The tab stops of a paragraph in their order, and whether a line is drawn to each.
  private static func stops(of paragraph: Element) -> [Bool] {
    guard let tabs = paragraph.first(.w("pPr"))?.first(.w("tabs")) else { return [] }
    let stops = tabs.children.filter { $0.attribute(.value) != "clear" }.map { tab in
      (tab.int(.w("pos"), in: -40_000...40_000) ?? 0, tab.attribute(.w("leader")).map { $0 != "none" } ?? false)
    }
    return stops.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// How much of some room only leads to the line to write on: «Navn:⇥⇥» with a line to the second tab stop begins behind the first.
  private func tabsBeforeLine(in range: Range<Int>) -> Int {
    let stops = Self.stops(of: line.paragraph)
    let tabs = range.filter { line.atoms[$0].sign == "\t" }
    let before = line.atoms[..<range.lowerBound].count { $0.sign == "\t" }
    guard tabs.count > 1, stops.indices.contains(before), !stops[before],
      let drawn = tabs.indices.dropFirst().first(where: { stops.indices.contains(before + $0) && stops[before + $0] })
    else { return 0 }
    return tabs[drawn] - range.lowerBound
  }
}
