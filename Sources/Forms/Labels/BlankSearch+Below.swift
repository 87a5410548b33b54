import LibXML
import Norwegian
import WordML

/// Labels whose blank stands in the paragraphs below them.
extension BlankSearch {
  /// A paragraph of text: a heading, a label with its blank below, or neither.
  mutating func searchBelow(
    _ line: Line, _ reading: LineReading, at index: Int, of blocks: [FormBlocks.Block]
  ) -> Int {
    let text = LabelText(line.text)
    let level = styles.level(of: line.paragraph)
    if title == nil, candidates.isEmpty, !isInCell, text.isPlausible, (level ?? 0) <= 1 { title = text }
    let ending = line.text.trimmed.last
    let isLabel =
      level != nil || line.isBold || ending == ":" || ending == "?" || takesAll && Question(line.text).isToldHow
      || isInCell && text.words.count <= (takesAll ? 9 : 5)
    let found =
      text.isPlausible
      ? blanks(below: index, of: blocks, isLabel: isLabel, mayHaveHelp: level != nil || line.isBold) : nil
    if let found { add([text.printed], .blank(found.blank), at: line.paragraph, .paragraph) }
    if isLabel, text.isPlausible { noteBelow(text, at: index, of: blocks, blank: found?.blank) }
    let hasBoxesBelow = self.line(index + 1, blocks)?.hasBoxes ?? false
    let hasFrameBelow = !isInCell && reading.pairs.count <= 1 && text.words.count <= 9 && isFrame(index + 1, blocks)
    let isListTitle = !takesAll && reading.pairs.count == 1 && hasListBelow(index + 1, blocks)
    let takesPairs = found == nil && !hasBoxesBelow && !hasFrameBelow && !isListTitle && !reading.pairs.isEmpty
    if takesPairs { for pair in reading.pairs { add(pair, in: line) } }
    if let level {
      headings.removeAll { $0.level >= level }
      headings.append((level, text))
    } else if line.isBold, text.isPlausible, found == nil, !(takesPairs && isBesideCells(line)) {
      headings.removeAll { $0.level >= 10 }
      headings.append((10, text))
    }
    // «Lesing», and below it «☐ Ja ☐ Nei».
    let isQuestion =
      isLabel || hasFrameBelow
      || hasBoxesBelow && LineReading(line).boxes == nil
        && (takesAll ? boxesStandAlone(at: index + 1, blocks) : answersStand(at: index + 1, blocks))
    // What somebody wrote behind a label is no part of a question.
    let isOpen = !line.hasWritten && (isLabel || !line.text.trimmed.dropLast().contains("?"))
    above = (isQuestion && isOpen && text.isPlausible || text.isSignature) && found == nil ? text : nil
    isAboveAnswered = takesPairs
    return found?.next ?? index + 1
  }

  /// Whether a line stands in one of several cells of a row: with room behind its colon it is a label there, and no heading of the cells that follow,
  /// however it looks.
  private func isBesideCells(_ line: Line) -> Bool {
    guard let row = line.paragraph.cellAround?.parent else { return false }
    return row.children.count { $0.matches(.w("tc")) } > 1
  }

  /// Blank paragraphs or lines of leaders right below a label; an explanation may stand in between.
  private func blanks(
    below index: Int, of blocks: [FormBlocks.Block], isLabel: Bool, mayHaveHelp: Bool
  ) -> (blank: Blank, next: Int)? {
    var next = index + 1
    if isLabel, let prompt = line(next, blocks), PromptText(prompt.text) != nil, !prompt.hasBoxes {
      return (Blank(kind: .paragraphs([prompt.paragraph])), next + 1)
    }
    // What is named below its line is no heading's.
    if mayHaveHelp, let help = line(next, blocks), isHelp(help) { next += 1 }
    if takesAll, isCaptioned(next, blocks, under: index) { return nil }
    guard let first = line(next, blocks) else {
      if isLabel, blocks.indices.contains(next), case .control(let control) = blocks[next] {
        return (Blank(kind: .control(control)), next + 1)
      }
      return nil
    }
    if first.isLeader {
      var paragraphs: [Element] = []
      while let line = line(next, blocks), line.isLeader {
        paragraphs.append(line.paragraph)
        next += 1
      }
      return (Blank(kind: .paragraphs(paragraphs)), next)
    }
    if isLabel, let sole = first.soleThing { return (Blank(sole: sole.thing), next + 1) }
    guard isLabel, first.isEmpty else { return nil }
    var end = next + 1
    while let line = line(end, blocks), line.isEmpty { end += 1 }
    // One empty line before running text or a table is only room between the two.
    if !isInCell, end - next == 1, blocks.indices.contains(end) {
      guard let after = line(end, blocks), styles.level(of: after.paragraph) != nil || after.isBold || !isRunning(after)
      else { return nil }
    }
    return (Blank(kind: .paragraphs([first.paragraph])), end)
  }

  /// Whether a line is boxes without a label of their own.
  private func boxesStandAlone(at index: Int, _ blocks: [FormBlocks.Block]) -> Bool {
    line(index, blocks).flatMap { LineReading($0).boxes }?.label.isEmpty ?? false
  }

  /// Whether lines to write on have their names below them.
  ///
  /// - Parameter above: what stands above the first of them: a question or a label with a colon asks for itself.
  private func isCaptioned(_ index: Int, _ blocks: [FormBlocks.Block], under above: Int) -> Bool {
    guard let first = line(index, blocks), first.isLeader, let caption = line(index + 1, blocks),
      let over = line(above, blocks), let end = over.text.trimmed.last, end != ":", end != "?"
    else { return false }
    let level = styles.level(of: over.paragraph)
    let isHeading = level != nil || over.isBold
    let text = caption.text.trimmed
    if text.hasPrefix("("), text.hasSuffix(")") { return isHeading || end == "." }
    if isHeading || end == "." {
      let (pairs, next) = captions(from: index, blocks)
      let isSole = end == "." || title == LabelText(over.text)
      if pairs > (isSole ? 0 : 1), line(next, blocks).map({ !$0.isLeader && !$0.isEmpty }) ?? true { return true }
    }
    guard isHeading else { return false }
    // Two lines side by side, and two names below them.
    let blanks = LineParts(first).parts.count(where: \.isBlank)
    let names = LineParts(caption).parts.count { if case .text = $0 { true } else { false } }
    return blanks > 1 && blanks == names && !text.hasSuffix(":")
  }

  /// How many lines to write on follow, each with a few words below it, and where they end.
  private func captions(from index: Int, _ blocks: [FormBlocks.Block]) -> (count: Int, next: Int) {
    var (count, next) = (0, index)
    while let leader = line(next, blocks), leader.isLeader, let caption = line(next + 1, blocks),
      isCaptionText(caption)
    {
      (count, next) = (count + 1, next + 2)
    }
    return (count, next)
  }

  private func isCaptionText(_ line: Line) -> Bool {
    guard !line.isBlank, !line.hasBoxes, !line.isBold, styles.level(of: line.paragraph) == nil else { return false }
    return LineParts(line).parts.allSatisfy { part in
      switch part {
      case .text(let range):
        let text = line.text(range).trimmed
        return LabelText(text).isPlausible && LabelText(text).words.count <= 4
          && text.allSatisfy { !".:?".contains($0) && !$0.isNumber }
      case .gap: return true
      case .blank, .box, .wall: return false
      }
    }
  }

  /// Whether a line is nothing but Ja and Nei with their boxes.
  private func answersStand(at index: Int, _ blocks: [FormBlocks.Block]) -> Bool {
    guard let found = line(index, blocks).flatMap({ LineReading($0).boxes }), found.label.isEmpty else { return false }
    return found.boxes.contains { JaNei.printed($0.text) != nil }
  }

  /// Whether a table with names of columns stands there, which the line above it introduces.
  private func hasListBelow(_ index: Int, _ blocks: [FormBlocks.Block]) -> Bool {
    guard blocks.indices.contains(index), case .table(let table) = blocks[index] else { return false }
    let rows = FormTable(table).rows
    guard rows.count > 1, rows[0].cells.count > 1, rows[1].cells.count == rows[0].cells.count else { return false }
    return rows[0].cells.allSatisfy { $0.label != nil } && rows[1].cells.contains { $0.blank != nil }
  }

  /// Whether a table of one empty cell stands there.
  private func isFrame(_ index: Int, _ blocks: [FormBlocks.Block]) -> Bool {
    guard blocks.indices.contains(index), case .table(let table) = blocks[index] else { return false }
    return FormTable(table).soleBlank != nil
  }

  func line(_ index: Int, _ blocks: [FormBlocks.Block]) -> Line? {
    guard blocks.indices.contains(index), case .paragraph(let paragraph) = blocks[index] else { return nil }
    return Line(paragraph)
  }

  /// A sentence or a remark in brackets. A question of its own is no help.
  private func isHelp(_ line: Line) -> Bool {
    guard !line.isBlank, !line.isBold, styles.level(of: line.paragraph) == nil, !line.hasBoxes,
      !line.atoms.contains(where: { $0.thing != nil }), LineReading(line).pairs.isEmpty
    else { return false }
    let text = line.text.trimmed
    // «Bilde nr.» ends in a full stop, and is a label.
    return text.hasSuffix(".") && !text.contains("?") && !LabelWords.endsAsLabel(text) && !CommonLabels.isOne(text)
      || text.hasPrefix("(") && text.hasSuffix(")")
  }

  private func isRunning(_ line: Line) -> Bool {
    line.text.split(separator: " ").count > 8 && LineReading(line).pairs.isEmpty && !line.hasBoxes
  }
}
