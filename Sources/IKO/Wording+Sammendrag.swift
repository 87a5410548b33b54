/// Sentences about a document as a whole.
extension Wording {
  static let twoDocuments =
    "Filen inneholder skjemaet flere ganger, trolig for flere elever. Ingenting er lest. Lagre hvert skjema som en egen fil."

  static func implausible(_ label: String) -> String {
    "«\(label)» har en dato eller et tall som neppe kan stemme. Det er lest som det står. Se etter i dokumentet, og rett det der."
  }

  static let periodBackwards = "Perioden slutter før den begynner. Datoene er lest som de står. Rett dem i dokumentet."

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
