import Forms

/// Sentences about readings that a person has corrected. None of them repeats what stands in a document.
extension Wording {
  static func correctedByUser(_ day: Day) -> String { "rettet av bruker, \(day.norwegian)" }

  static func corrected(_ rettelse: Rettelse) -> String {
    "«\(rettelse.navn)» er \(rettelse.visning). I dokumentet står det noe annet."
  }

  /// Of a plan that was made after the one that was corrected.
  static func correctedBefore(_ rettelse: Rettelse) -> String {
    "«\(rettelse.navn)» er \(rettelse.visning), i lesingen av forrige plan, og er ført over slik."
  }

  static func ofEarlierPlan(_ sentence: String) -> String { "Forrige plan: " + sentence }

  static func lapsed(_ rettelse: Rettelse, _ why: Rettelse.Bortfall) -> String {
    let reason =
      switch why {
      case .annenElev: "dokumentet gjelder nå en annen elev, eller sier noe annet om hvem eleven er"
      case .endretDokument: "dokumentet er endret etter at den ble gjort"
      case .feltetErBorte: "skjemaet har ikke feltet lenger, eller raden er borte"
      case .andreOrd: "det leses noe annet i feltet nå"
      case .kanIkkeRettes: "dette feltet kan bare rettes i dokumentet"
      case .motstrid: "to rettelser fra samme dag sier ulike ting"
      case .dokumentetErBorte: "dokumentet er endret og flyttet, eller borte"
      }
    return
      "Rettelsen av «\(rettelse.navn)» fra \(rettelse.dato.norwegian) gjelder ikke lenger: \(reason). Se over svaret, og rett det i Word eller på nytt på siden."
  }

  static func unreadableCorrection(_ error: FormError) -> String {
    "En rettelse av dette dokumentet er ikke brukt: \(error.message)"
  }

  static let correctionAdvice = "Flytt filen ut av .iko/rettelser, og rett lesingen på nytt på siden."
  static let damagedCorrection =
    "Filen med rettelser er skadet. Flytt den ut av .iko/rettelser, og rett lesingen på nytt på siden."
  static let notCorrectable =
    "Denne lesingen kan ikke rettes her. Åpne dokumentet i Word og rett det der. Bare svar i et dokument der det er sikkert hvem eleven er, kan rettes, og aldri samtykke, orientering, underskrift eller hvem eleven er."
  static let changedSinceRead =
    "Dokumentet er endret siden det ble lest. Last siden på nytt, og se om det fortsatt må rettes."
}
