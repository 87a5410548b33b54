/// Sentences about the page.
extension Wording {
  static let noPage =
    "Feil: Siden er ikke installert her: programmet iko-side ligger ikke ved siden av iko. Be IT installere det (pakken fra make deb har det med), eller bruk kommandoene, se iko hjelp."

  /// - Parameter program: the path of what could not be started.
  static func pageNotStarted(_ program: String) -> String {
    "Feil: \(program) kunne ikke startes. Be IT installere iko på nytt."
  }
}
