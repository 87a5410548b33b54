/// Sentences about the written language of documents.
extension Wording {
  static func unknownMålform(_ used: Målform) -> String {
    "Målformen i listen er ikke bokmål eller nynorsk. Dokumentet er laget på \(used.rawValue). Skriv bokmål eller nynorsk."
  }

  static let noNynorsk =
    "Eleven skal ha dokumenter på nynorsk, men det er ingen nynorsk mal for det som ble brukt. Dokumentet er laget på bokmål. "
    + "Bruk --mal med en nynorsk mal for disse elevene."
}
