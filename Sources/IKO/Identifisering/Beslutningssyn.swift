/// What the cells of a column say together of whether it holds decisions.
///
///     var seen = Beslutningssyn(column: Beslutningskolonne(), isNamed: false)
///     for text in ["Følges opp", "Avventer", "ring mor"] { seen.look(at: text) }
///     seen.decides    // true: the words of two cells are said of nothing else
struct Beslutningssyn: Sendable {
  let column: Beslutningskolonne
  /// Whether the column's name speaks of decisions.
  let isNamed: Bool
  /// How many cells say a decision, how many of those in words that mean nothing else, and how many say another thing.
  private(set) var known = 0
  private(set) var plain = 0
  private(set) var others = 0

  init(column: Beslutningskolonne, isNamed: Bool) {
    self.column = column
    self.isNamed = isNamed
  }

  /// So many cells that say another thing, and none that says a decision plainly: a column of remarks, which nobody has to read to its end.
  private static let enough = 100
  /// Whether no further cell is needed.
  var isSettled: Bool { !isNamed && plain == 0 && others >= Self.enough }

  mutating func look(at text: String) {
    if Kolonnelesing.isDash(text) || Beslutningskolonne.isUnticked(text) { return }
    if column.beslutning(text) == nil { others += 1 } else { known += 1 }
    if Beslutningskolonne.isPlain(text) { plain += 1 }
  }

  /// Whether the column says who is to be followed up. Crosses and «ja» count only below a name that asks for it. Where two cells say it plainly, and
  /// no more than twice as many say another thing, a plan that nobody decided on is worse than one that somebody must ask for.
  var decides: Bool {
    if plain > 1, known * 3 >= known + others { return true }
    return known >= others && (isNamed ? known > 0 : plain > 0)
  }
}
