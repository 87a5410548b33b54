import IKO

/// Sentences of `iko oppsett`.
extension Wording {
  static func expectedTemplate(suggestion: String?) -> String {
    suggestion.map { "Mente du «\($0)»?" } ?? "Skriv ett eller flere av \(list(Malmappe.ord, "og"))."
  }

  static let noWorkingFolder =
    "Feil: Mappen kommandoen kjøres i, finnes ikke lenger. Gå til en annen mappe og kjør på nytt."

  static let nobodyToAsk =
    "Feil: Det er ingen å spørre her. Gi innstillingene som valg, f.eks. iko oppsett --skole \"Halden videregående skole\", "
    + "eller se dem med iko oppsett --vis. Se iko oppsett --hjelp"

  static let askingEnded = "\nAvbrutt. Ingenting er skrevet."

  static func asking(_ path: String) -> String {
    "Innstillingene skrives til \(path.visible).\nTrykk Enter for å beholde det som står i klammer. Skriv - for å ta det bort.\n"
  }

  /// - Parameter path: the file that is written; a value from another file says so.
  static func question(_ innstilling: Innstilling, now: Skoleoppsett.Verdi?, in path: String) -> String {
    let hint: String? =
      switch innstilling {
      case .målform: "bokmål eller nynorsk"
      case .møtedag: "f.eks. tirsdag"
      case .møtetid: "f.eks. 12.00–13.30"
      default: nil
      }
    let shown = now.map { now in " [\(now.verdi)\(now.fil == path ? "" : ", fra \(now.fil)")]" } ?? ""
    return innstilling.navn + (hint.map { " (\($0))" } ?? "") + shown + ":"
  }

  static func settingsWritten(_ path: String) -> String { "Innstillingene er skrevet til \(path.visible)." }

  static func settingsUnchanged(_ path: String) -> String {
    "Ingenting er endret i \(path.visible), og ingenting er skrevet."
  }

  static func stillFrom(_ path: String, _ innstilling: Innstilling) -> String {
    "Merknad: «\(innstilling.navn)» er satt i \(path.visible), og det er den som gjelder i denne mappen."
  }

  static func notRemembered(_ path: String) -> String {
    "Merknad: \(path.visible): Mappen kunne ikke huskes til neste gang. Alt annet er gjort."
  }

  static func status(_ status: EgneMaler.Status) -> String {
    switch status {
    case .laget: "laget"
    case .fornyet: "fornyet: kopien var uendret, og er nå lik den som følger med"
    case .uendret: "uendret: lik den som følger med"
    case .egen: "skolens egen: bygger på den som følger med"
    case .beholdt: "beholdt som den var"
    case .godtatt: "godtatt: sammenlignet med den som følger med"
    }
  }

  static func keptOwn(_ result: EgneMaler.Resultat, isForSchool: Bool) -> String {
    "Advarsel: \(result.sti.visible): Filen er endret, og den som følger med, kan være en annen enn den ble laget av. Den er ikke rørt. "
      + "Sammenlign med \(result.grunnlag.visible), og kjør iko oppsett --egne-maler \(result.ord)\(isForSchool ? " --for-skolen" : "") --godta"
  }

  static func notUsed(_ path: String, used: String) -> String {
    "Merknad: \(path.visible): Filen brukes ikke her: \(used.visible) går foran."
  }

  static func ownTemplates(_ results: [EgneMaler.Resultat], in folder: String) -> String {
    let new = results.filter { $0.status == .laget }
    guard !new.isEmpty else {
      return results.isEmpty
        ? "Det er ingen egne maler i \(place(folder))." : "Ingen nye filer er laget i \(place(folder))."
    }
    let hasForms = new.contains { $0.sti.hasSuffix(".docx") }
    return "\(new.count) \(new.count == 1 ? "fil" : "filer") laget i \(place(folder)), og brukes fra nå av."
      + (hasForms ? " Endre malene i Word, og behold innholdskontrollene." : "")
  }

  static func ownTemplateUsed(_ path: String) -> String { "Mal: skolens egen, \(path.visible)" }

  /// Which edition of the program this is.
  static func edition(_ utgave: Utgave?) -> String {
    guard let commit = utgave?.commit else { return "utviklerbygg" }
    return (["commit \(commit)"] + [utgave?.dato].compactMap(\.self)).joined(separator: ", ")
  }

  /// What a template is, behind its name; nothing for one that came with the program.
  static func template(_ fil: Malfil) -> String {
    fil.tilstand == .levert ? "" : "  (\(state(fil.tilstand)), \(fil.sti.visible))"
  }

  static func state(_ tilstand: Malfil.Tilstand) -> String {
    switch tilstand {
    case .levert: "fulgte med"
    case .lik: "skolens egen, lik den som følger med"
    case .gjeldende: "skolens egen"
    case .eldre: "skolens egen, bygger på en eldre utgave"
    case .ukjent: "skolens egen, ukjent grunnlag"
    }
  }
}
