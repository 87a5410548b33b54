/// What sums up many findings of one document.
extension Wording {
  static func manyUnanswered(_ count: Int, of all: Int) -> String {
    "\(count) av \(max(all, count)) spørsmål er ubesvart."
  }

  static func manyGone(_ labels: [String], _ count: Int) -> String {
    "\(count) felt finnes ikke lenger i dokumentet\(some(labels, of: count)). Er en del av skjemaet slettet, eller er det et annet skjema?"
  }

  static func manyContradictions(_ labels: [String], _ count: Int) -> String {
    "\(count) felt har svar som motsier hverandre\(some(labels, of: count)). Se gjennom dem i dokumentet."
  }

  /// ` («A», «B» og 38 til)`; nothing where no label is known.
  private static func some(_ labels: [String], of count: Int) -> String {
    guard !labels.isEmpty else { return "" }
    let rest = count > labels.count ? " og \(count - labels.count) til" : ""
    return " (" + labels.map { "«\($0)»" }.joined(separator: ", ") + rest + ")"
  }
}
