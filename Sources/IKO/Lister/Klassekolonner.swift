import Tables

/// The columns that may hold the class. «KL» may be the class or the contact teacher: the cells decide.
struct Klassekolonner {
  /// A second column that is called like the class: «Kl» beside «KL».
  var andre: (column: RowTable.Column, mål: Kolonner.Mål)?
  /// By the number of the column, how many cells look like a class, and how many like the name of a person.
  private var cells: [Int: (classes: Int, names: Int)] = [:]

  mutating func look(at row: RowTable.Row, _ column: RowTable.Column) {
    guard let text = (try? row[column].text()) ?? nil else { return }
    if text.contains(where: \.isNumber) {
      cells[column.number, default: (0, 0)].classes += 1
    } else if Self.isName(text) || Kolonneord.compact(column.name) == "kl" {
      cells[column.number, default: (0, 0)].names += 1
    }
  }

  private static func isName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.count > 1
      && words.allSatisfy { word in
        word.count > 1 && word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "-.,'’".contains($0) }
      }
  }

  /// Whether names of persons stand in a column.
  func isOfNames(_ column: RowTable.Column) -> Bool { cells[column.number].map { $0.names > $0.classes } ?? false }

  /// The second column, where classes stand in that.
  var bedre: (column: RowTable.Column, mål: Kolonner.Mål)? {
    andre.flatMap { other in cells[other.column.number].flatMap { $0.classes > $0.names ? other : nil } }
  }

  /// Whether nothing has to be decided by the cells.
  var areCertain: Bool { andre == nil && !cells.values.contains { $0.names > $0.classes } }
}
