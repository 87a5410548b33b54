import Norwegian
import WordML

/// Tables with columns of answers: Ja and Nei, or boxes, beside the items of a list.
extension BlankSearch {
  /// A header with Ja and Nei, or with boxes below it, and the items under it. Returns the row after them.
  mutating func searchAnswers(_ table: FormTable, from header: Int, under context: [LabelText]) -> Int? {
    let heads = table.heads(row: header)
    guard heads.count >= 2, heads.dropFirst().allSatisfy({ $0 != nil }), header + 1 < table.rows.count else {
      return nil
    }
    let words = heads.map { $0.flatMap { JaNei.printed($0.printed) } }
    var answers = words.indices.filter { words[$0] != nil }
    if takesAll {
      let more = heads.indices.filter {
        words[$0] == nil && Self.isAnswer(heads[$0], after: $0 > 0 ? heads[$0 - 1] : nil)
      }
      let opposites = more.filter { $0 > 1 && !answers.contains($0 - 1) }.map { $0 - 1 }
      if !answers.isEmpty || !opposites.isEmpty { answers = Set(answers + more + opposites).sorted() }
    }
    if answers.count < 2 {
      // No Ja and Nei: a column of lone boxes.
      answers = heads.indices.filter { column in
        guard column > 0, table.rows[header + 1].cells.indices.contains(column) else { return false }
        return Self.loneBox(table.rows[header + 1].cells[column], mayHaveText: takesAll) != nil
      }
      if answers.isEmpty, !takesAll { answers = Self.tickColumns(heads, over: table.rows[header + 1].cells) }
      guard !answers.isEmpty else { return nil }
    }
    let parts = Self.parts(of: words, answers)
    var context = context
    var next = header + 1
    var found = false
    while next < table.rows.count {
      let cells = table.rows[next].cells
      if cells.count == 1, let label = cells[0].label, next + 1 < table.rows.count {
        context = [label] + context
        next += 1
        continue
      }
      guard cells.count == heads.count, cells.contains(where: { $0.label != nil }) else { break }
      var isItem = false
      for part in parts {
        // Where two stand side by side, one of them may be left out in the last row.
        let cells = Array(cells[part])
        guard let item = cells[0].label ?? (parts.count == 1 ? cells.first { $0.label != nil }?.label : nil) else {
          continue
        }
        let columns = answers.filter(part.contains).map { $0 - part.lowerBound }
        let boxes = columns.compactMap { box(cells[$0], text: heads[part.lowerBound + $0]?.printed ?? "") }
        guard boxes.count == columns.count, let first = boxes.first else { continue }
        add([item.printed], .boxes(boxes), at: first.paragraph, .boxes, under: context)
        for (column, cell) in cells.enumerated() where column > 0 && !columns.contains(column) {
          guard let head = heads[part.lowerBound + column] else { continue }
          if cell.label != nil { noteRemark(cell, of: item, isBesideTick: boxes.contains(where: \.sign.isTicked)) }
          guard let blank = cell.blank else { continue }
          add([head.printed], .blank(blank), at: cell.element, .right, item: item, under: context)
        }
        isItem = true
      }
      guard isItem else { break }
      found = true
      next += 1
    }
    return found ? next : nil
  }

  /// «Punkt | OK | Dato», over blank cells: the one column in which a cross says that the item is done.
  private static func tickColumns(_ heads: [LabelText?], over cells: [FormTable.Cell]) -> [Int] {
    let done: Set<String> = [
      "ok", "ja", "yes", "x", "utført", "gjennomført", "gjort", "kryss", "sett kryss", "kryss av", "avkryssing",
      "avkrysning", "avkrysset", "avkryssa", "sjekket", "sjekka", "done", "check",
    ]
    guard cells.count == heads.count else { return [] }
    let columns = heads.indices.filter { column in
      column > 0 && heads[column].map { done.contains($0.bare) } ?? false
        && cells[column].blank?.options.isEmpty == true
    }
    return columns.count == 1 ? columns : []
  }

  /// Whether a column's name is an answer beside others: «Vet ikke», or «Ikke sett» behind «Sett».
  private static func isAnswer(_ head: LabelText?, after other: LabelText?) -> Bool {
    guard let head else { return false }
    if JaNei.isBetween(head.printed) { return true }
    guard let other, !other.bare.isEmpty else { return false }
    return ["ikke ", "ikkje ", "not "].contains { head.bare == $0 + other.bare }
  }

  /// The columns of each list of items: «Tema | Ja | Nei | Tema | Ja | Nei» is two side by side.
  private static func parts(of words: [JaNei?], _ answers: [Int]) -> [Range<Int>] {
    // An item stands right before its Ja.
    let starts = words.indices.filter { column in
      column == 0 || words[column] == nil && column + 1 < words.count && words[column + 1] == .ja
    }
    guard starts.count > 1, answers.count >= 2 * starts.count else { return [words.indices] }
    return zip(starts, starts.dropFirst() + [words.count]).map { $0..<$1 }
  }

  /// A cell with one box and no text, or with nothing at all.
  private func box(_ cell: FormTable.Cell, text: String) -> PrintedBox? {
    if let box = Self.loneBox(cell, mayHaveText: takesAll) {
      let whole = [text, box.text].filter { !$0.isEmpty }.joined(separator: ": ")
      return PrintedBox(sign: box.sign, line: box.line, index: box.index, paragraph: box.paragraph, text: whole)
    }
    if let label = cell.label, BoxSign.isCross(label.printed), let paragraph = cell.paragraphs.first {
      return PrintedBox(sign: .crossedCell, line: nil, index: 0, paragraph: paragraph, text: text)
    }
    guard case .blank(let blank) = cell.content, case .paragraphs(let paragraphs) = blank.kind,
      let paragraph = paragraphs.first
    else { return nil }
    return PrintedBox(sign: .cell, line: nil, index: 0, paragraph: paragraph, text: text)
  }

  /// - Parameter mayHaveText: whether something more may be printed at each box, as its price.
  private static func loneBox(_ cell: FormTable.Cell, mayHaveText: Bool) -> PrintedBox? {
    guard case .boxes(let boxes, let label) = cell.content, boxes.count == 1, label.isEmpty,
      boxes[0].text.isEmpty || mayHaveText
    else {
      return nil
    }
    return boxes[0]
  }
}
