/// What looks like a fødselsnummer: eleven digits that begin with a day. It is no key, and is never printed.
enum Fødselsnummer {
  static func isLike(_ text: String) -> Bool {
    let digits = text.filter { !$0.isWhitespace && $0 != "." && $0 != "-" }
    guard digits.utf8.count == 11, digits.utf8.allSatisfy({ (48...57).contains($0) }),
      let day = Int(digits.prefix(2)), let month = Int(digits.dropFirst(2).prefix(2))
    else { return false }
    // D-numbers add 40 to the day; synthetic ones 40, 65 or 80 to the month.
    return (1...31).contains(day % 40) && [0, 40, 65, 80].contains { (1...12).contains(month - $0) }
  }
}
