import IKO

/// Sentences of `iko pdf` and `--pdf`.
extension Wording {
  static let whatToPrint = "Dokumentene, eller mappen de ligger i, f.eks. iko pdf Output."
  static let expectedTimeLimit = "Skriv et helt antall sekunder fra 1 til 3600, f.eks. 60."
  static let noDocumentsToPrint = "Det er ingen Word-dokumenter her. Oppgi dokumentene, eller mappen de ligger i."

  static func pdfSummary(_ counts: [PDFLager.Resultat.Status: Int]) -> String {
    let order: [PDFLager.Resultat.Status] = [.laget, .uendret, .beholdt, .mislykket]
    let parts = order.compactMap { status in counts[status].map { "\($0) \(status.rawValue)" } }
    return "PDF-er: \(parts.isEmpty ? "ingen" : list(parts, "og"))."
  }
}
