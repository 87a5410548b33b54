import Forms
import IKO

/// One document as a person reads it: each answer by its label, how sure it is where that is not plain, and what belongs to no field.
enum LesDokument {
  static func table(of lest: Dokumentleser.Lest) -> TextTable {
    let lines = lest.linjer
    guard lines.contains(where: { $0.tvil != nil || $0.rettet != nil }) else {
      return TextTable(rows: lines.map { [$0.navn, $0.svar] })
    }
    return TextTable(
      header: ["Felt", "Lest", "Svar"], rows: lines.map { [$0.navn, $0.lest, $0.svar] })
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
