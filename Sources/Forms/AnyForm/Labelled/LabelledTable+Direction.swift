import LibXML
import WordML

/// Where the answers of a filled table stand: below their labels, beside them, or at the crossing of two names.
extension LabelledTable {
  /// Whether the cells of a row are labels, and what stands right below each is its answer.
  func isAbove(_ row: Int) -> Bool {
    guard row + 1 < rows.count else { return false }
    // What stands at the left of several rows is the heading of them all.
    let isGrouped = rows[row].first?.isMerged == true && rows[row + 1].first?.isMerged == true
    let (names, values) = (rows[row].dropFirst(isGrouped ? 1 : 0), rows[row + 1].dropFirst(isGrouped ? 1 : 0))
    guard rows[row].count == rows[row + 1].count, !names.isEmpty, names.count == values.count,
      zip(names, values).allSatisfy({ $0.column == $1.column && $0.span == $1.span }),
      names.allSatisfy({ !$0.text.isEmpty && !$0.isRich && isShort($0.text) && LabelText($0.text).isPlausible }),
      values.contains(where: { !$0.text.isEmpty }), !values.contains(where: \.isRich),
      !values.contains(where: isStyled)
    else { return false }
    let label = names.map { LabelWords.score($0.text) }
    let answer = values.map { $0.text.isEmpty ? 0 : LabelWords.score($0.text) }
    let vertical = label.reduce(0, +) - answer.reduce(0, +)
    guard label.allSatisfy({ $0 >= 0 }), answer.allSatisfy({ $0 <= 0 }), vertical >= max(2, names.count) else {
      return false
    }
    // What stands beside a label would be its answer otherwise.
    func across(_ scores: [Int]) -> Int {
      scores.enumerated().reduce(0) { $0 + ($1.offset.isMultiple(of: 2) ? $1.element : -$1.element) }
    }
    return isGrouped || !names.count.isMultiple(of: 2) || vertical > across(label) + across(answer)
  }

  /// Whether it has one column, in which labels and answers stand one below the other by turns.
  var isAlternating: Bool {
    guard rows.count >= 2, rows.count.isMultiple(of: 2), rows.allSatisfy({ $0.count == 1 }) else { return false }
    let scores = rows.map { LabelWords.score($0[0].text) }
    let labels = stride(from: 0, to: rows.count, by: 2)
    let areLabels = labels.allSatisfy { row in
      let cell = rows[row][0]
      return !cell.text.isEmpty && !cell.isRich && LabelText(cell.text).isPlausible && scores[row] >= 0
    }
    return areLabels && labels.reduce(0) { $0 + scores[$1] - scores[$1 + 1] } >= 2
  }

  /// The row behind the answers to a row of labels: one of them, or so many of a list; nil where no labels stand here.
  func answersEnd(below row: Int) -> Int? {
    guard isAbove(row) else { return nil }
    var end = row + 2
    while end < rows.count, isRow(rows[end], of: rows[row]), !isAbove(end),
      !(rows[end].first?.isMerged ?? false),
      rows[end].allSatisfy({ $0.text.isEmpty || LabelWords.score($0.text) <= 0 && !isStyled($0) })
    { end += 1 }
    return end
  }

  /// Whether a row names columns and those below it have names of their own at the left: « | Nytt | Sum» over «Areal | 12 | 40».
  func isCross(_ row: Int) -> Bool {
    let heads = rows[row]
    guard heads.count >= 3, heads[0].text.isEmpty, row + 1 < rows.count else { return false }
    let areNames = heads.dropFirst().allSatisfy { head in
      // «Pårørende 1 | Pårørende 2»
      !head.text.isEmpty && isShort(head.text)
        && (LabelWords.score(head.text) >= 0 || LabelText(head.text).numbered != nil)
    }
    guard areNames else { return false }
    return isCrossRow(row + 1, of: row)
  }

  func isCrossRow(_ row: Int, of head: Int) -> Bool {
    guard rows.indices.contains(row) else { return false }
    let cells = rows[row]
    return isRow(cells, of: rows[head]) && !cells[0].text.isEmpty && LabelWords.score(cells[0].text) >= 0
  }

  /// Whether the row below has the names of this one, in smaller print.
  func isCaptioned(_ row: Int) -> Bool {
    let (values, names) = (rows[row], rows[row + 1])
    guard values.count == names.count, zip(values, names).allSatisfy({ $0.column == $1.column && $0.span == $1.span })
    else { return false }
    let named = names.filter { !$0.text.isEmpty }
    guard !named.isEmpty, named.allSatisfy({ isShort($0.text) && !$0.isRich }) else { return false }
    let small = named.compactMap { $0.paragraphs.first.flatMap { Self.size(of: Line($0)) } }
    guard small.count == named.count, let largest = small.max() else { return false }
    let written = values.filter { !$0.text.isEmpty }
    return !written.isEmpty
      && written.allSatisfy { cell in
        guard let size = cell.paragraphs.first.flatMap({ Self.size(of: Line($0)) }) else { return true }
        return size > largest
      }
  }

  /// Whether a row is label, answer, label, answer: the labels look otherwise than the answers.
  func isPairs(_ row: Int) -> Bool {
    let cells = rows[row]
    guard cells.count.isMultiple(of: 2) else { return false }
    let labels = stride(from: 0, to: cells.count, by: 2).map { cells[$0] }
    let answers = stride(from: 1, to: cells.count, by: 2).map { cells[$0] }
    return labels.allSatisfy { $0.text.hasSuffix(":") || CommonLabels.isOne($0.text) || isStyled($0) }
      && !answers.contains { $0.text.hasSuffix(":") || CommonLabels.isOne($0.text) || isStyled($0) }
  }

  func isRow(_ cells: [Cell], of heads: [Cell]) -> Bool {
    cells.count == heads.count && zip(cells, heads).allSatisfy { $0.column == $1.column }
      && !cells.contains(where: \.isRich)
  }

  /// Whether words of the rows below the first say that labels stand at the left of their answers in columns of four and more, and that the
  /// first row does not name the columns: «Navn | Balder | Art | Hund» over «Rase | Setter | Født | 2019».
  var isAcross: Bool {
    guard let first = rows.first, first.count.isMultiple(of: 2), rows.count > 1 else { return false }
    func scores(_ cells: [Cell], from start: Int) -> [Int] {
      stride(from: start, to: cells.count, by: 2).map { LabelWords.score(cells[$0].text) }
    }
    let (labels, answers) = (
      rows.dropFirst().flatMap { scores($0, from: 0) }, rows.dropFirst().flatMap { scores($0, from: 1) }
    )
    guard labels.allSatisfy({ $0 >= 0 }), answers.allSatisfy({ $0 <= 0 }) else { return false }
    if labels.contains(where: { $0 >= 2 }) { return true }
    let (left, right) = (scores(first, from: 0).reduce(0, +), scores(first, from: 1).reduce(0, +))
    return answers.contains { $0 < 0 } && left > right
  }

  /// Whether a row names columns of which the only row below is empty: none of its words answers another.
  func isUnanswered(_ row: Int) -> Bool {
    guard row + 1 < rows.count, rows[row].count >= 3, isRow(rows[row + 1], of: rows[row]),
      rows[row + 1].allSatisfy(\.text.isEmpty), row + 2 == rows.count
    else { return false }
    return rows[row].allSatisfy { cell in
      !cell.text.isEmpty && !cell.isRich && isShort(cell.text) && LabelWords.score(cell.text) >= 0
        && LabelText(cell.text).isPlausible
    }
  }
}
