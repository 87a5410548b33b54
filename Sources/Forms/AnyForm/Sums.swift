/// Words for a sum below the rows of a table.
enum Sums {
  private static let words: Set<String> = [
    "sum", "totalt", "total", "totalsum", "samlet", "samla", "subtotal", "delsum", "summe", "gesamt", "gesamtsumme",
    "summa", "totals",
  ]

  /// Whether a name of a row is one: «Sum utlegg», «I alt», «Total».
  static func isOne(_ name: String) -> Bool {
    let label = LabelText(name)
    guard let first = label.words.first, label.words.count <= 5 else { return false }
    return words.contains(String(first))
      || ["i alt", "til sammen", "til saman", "tilsammen"].contains(where: label.folded.hasPrefix)
  }
}
