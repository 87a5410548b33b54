import IKO

/// Sentences of `iko mappe`.
extension Wording {
  static let expectedFolderForm = "Skriv oppfølgingsplan eller sjekkliste."
  static let expectedSeconds = "Skriv et helt tall fra 0 til 86400, f.eks. 10."
  static let roundIsRunning = "En annen runde er i gang i mappen. Ingenting er gjort."

  /// `3 filer behandlet, 1 feilet, 1 venter. Oversikten er oppdatert.`
  static func round(_ runde: Mappetjeneste.Runde) -> String {
    let failed = runde.saker.count { $0.status == .feilet }
    let done = runde.saker.count - failed
    let parts = [
      "\(done) \(done == 1 ? "fil" : "filer") behandlet", failed == 0 ? nil : "\(failed) feilet",
      runde.venter == 0 ? nil : "\(runde.venter) venter til neste runde",
    ].compactMap(\.self)
    return parts.joined(separator: ", ") + "." + (runde.oversikter.isEmpty ? "" : " Oversikten er oppdatert.")
  }
}
