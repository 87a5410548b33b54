import Forms
import IKO

/// One document as a person reads it: each answer by its label, how sure it is where that is not plain, and what belongs to no field.
enum LesDokument {
  private struct Line {
    let label: String
    /// Nil where the answer was found by its own control.
    let doubt: String?
    let answer: String
  }

  static func table(of lest: Dokumentleser.Lest) -> TextTable {
    let lines = lest.fields.flatMap { answers(to: $0, in: lest) }
    guard lines.contains(where: { $0.doubt != nil }) else {
      return TextTable(rows: lines.map { [$0.label, $0.answer] })
    }
    return TextTable(
      header: ["Felt", "Lest", "Svar"], rows: lines.map { [$0.label, $0.doubt ?? "sikker", $0.answer] })
  }

  private static func answers(to field: FieldDefinition, in lest: Dokumentleser.Lest) -> [Line] {
    guard let answer = lest.reading.answers[field.tag], answer.isAnswered else { return [] }
    guard case .rows(let rows) = answer else {
      return [Line(label: field.label, doubt: doubt([lest.reading.sources[field.tag]]), answer: LesOutput.text(answer))]
    }
    return rows.enumerated().map { index, row in
      let answered = field.members.filter { row[$0.tag]?.isAnswered == true }
      let parts = answered.map { "\($0.label): \(row[$0.tag].map(LesOutput.text) ?? "")" }
      let rungs = answered.map { lest.reading.sources["\(field.tag)[\(index)].\($0.tag)"] }
      return Line(label: "\(field.label) \(index + 1)", doubt: doubt(rungs), answer: parts.joined(separator: " · "))
    }
  }

  private static func doubt(_ rungs: [Rung?]) -> String? {
    let word = Dokumentleser.Lest.least(rungs.compactMap(\.self))
    return word == "sikker" ? nil : word
  }

  /// What stands in the document and in no field: lines and comments.
  static func beside(_ lest: Dokumentleser.Lest) -> [String] {
    let reading = lest.reading
    func line(_ text: String) -> String { "  • " + text.replacing("\n", with: " / ").visible }
    var lines: [String] = []
    if let word = lest.confidence, word != "sikker" { lines.append(Wording.doubt(word)) }
    if !reading.looseTexts.isEmpty {
      lines +=
        [Wording.unplacedHeading]
        + reading.looseTexts.map { line([$0.place, $0.text].compactMap(\.self).joined(separator: ": ")) }
    }
    if !reading.comments.isEmpty {
      lines += [Wording.commentsHeading]
      lines += reading.comments.map { comment in
        line([comment.place, comment.author, comment.text].compactMap(\.self).joined(separator: ": "))
      }
    }
    return lines
  }
}
