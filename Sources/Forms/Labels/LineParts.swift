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
    isInCell = line.paragraph.parent?.matches(.cell) ?? false
    parts = joinDays(settle(read().flatMap(parted)))
  }

  /// «Født: dd.mm.åååå»: the printed prompt after a colon is the blank.
  private func parted(_ part: LinePart) -> [LinePart] {
    guard case .text(let range) = part else { return [part] }
    if let prompt = prompt(in: range) {
      let rest = prompt.upperBound..<range.upperBound
      return [.text(range.lowerBound..<prompt.lowerBound), .blank(prompt, nil)]
        + (rest.isEmpty ? [] : parted(.text(rest)))
    }
    guard let colon = range.last(where: { line.atoms[$0].sign == ":" }),
      let start = (colon + 1..<range.upperBound).first(where: { !line.atoms[$0].sign.properties.isWhitespace }),
      let end = range.last(where: { !line.atoms[$0].sign.properties.isWhitespace }), start <= end,
      PromptText(line.text(start..<end + 1)) != nil
    else { return [part] }
    return [.text(range.lowerBound..<start), .blank(start..<end + 1, nil)]
  }

  /// The first prompt in brackets right behind a colon, whatever follows: «Klasse: [klasse]. Trinn: [trinn]».
  private func prompt(in range: Range<Int>) -> Range<Int>? {
    for colon in range where line.atoms[colon].sign == ":" {
      guard let start = (colon + 1..<range.upperBound).first(where: { !line.atoms[$0].sign.properties.isWhitespace }),
        ["[", "<"].contains(line.atoms[start].sign)
      else { continue }
      let closing: Unicode.Scalar = line.atoms[start].sign == "[" ? "]" : ">"
      guard let end = (start..<range.upperBound).first(where: { line.atoms[$0].sign == closing }),
        PromptText(line.text(start..<end + 1)) != nil
      else { continue }
      return start..<end + 1
    }
    return nil
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
      && words.contains { ["dato", "født", "fra", "frå", "til", "frist", "dag", "periode"].contains($0) }
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
      } else if let end = gapEnd(index) {
        flush(&parts)
        parts.append(.gap(index..<end, isTab: atoms[index..<end].contains { $0.sign == "\t" || $0.sign == "\n" }))
        index = end
        text = end
      } else if Leader.isLeader(atom.sign), let end = dayEnd(index) ?? leaderEnd(index) {
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

  /// Where «__/__/____» and «__.__.20__» end: two signs are a blank there.
  private func dayEnd(_ start: Int) -> Int? {
    guard line.atoms[start].sign == "_", start == 0 || line.atoms[start - 1].sign != "_" else { return nil }
    var end = start
    var parts: [Int] = []
    for limit in 0..<3 {
      let from = end
      if limit == 2, end + 1 < line.atoms.count, line.text(end..<end + 2) == "20" { end += 2 }
      while end < line.atoms.count, line.atoms[end].thing == nil, line.atoms[end].sign == "_" { end += 1 }
      parts.append(end - from)
      guard limit < 2 else { break }
      guard end < line.atoms.count, [".", "/", "-"].contains(line.atoms[end].sign) else { return nil }
      end += 1
    }
    return parts.prefix(2).allSatisfy { (1...4).contains($0) } && (2...6).contains(parts[2]) ? end : nil
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
    let before = atoms[..<start].last { !$0.sign.properties.isWhitespace }
    return Leader.isBlank(atoms[start..<last].map(\.sign), afterColon: before?.sign == ":") ? last : nil
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
      // Spaces that hold together are room to write, behind a tab too.
      let room = range.filter { line.atoms[$0].sign == "\u{A0}" }
      if room.count >= 3, let first = room.first, isLast { return .blank(first..<range.upperBound, nil) }
      if isTab { return .blank(range.lowerBound..<range.lowerBound, nil) }
      let end = text.isEmpty ? range.upperBound : range.upperBound - 2
      return .blank(min(range.lowerBound + 1, end)..<end, nil)
    }
  }

  static func leaderTabs(of paragraph: Element) -> Bool {
    guard let tabs = paragraph.first(.w("pPr"))?.first(.w("tabs")) else { return false }
    return tabs.children.contains { tab in
      tab.attribute(.w("leader")).map { $0 != "none" } ?? false
    }
  }
}
