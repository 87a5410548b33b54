import IKO

/// Sentences of `iko diagnose`.
extension Wording {
  static func place(_ sted: Maldiagnose.Sted) -> String {
    let what =
      switch sted.tilstand {
      case .finnes: "\(sted.filer) \(sted.filer == 1 ? "fil" : "filer")" + (sted.versjon.map { ", iko \($0)" } ?? "")
      case .finnesIkke: "finnes ikke"
      case .ingenMappe: "er ingen mappe"
      case .stengt: "er stengt"
      }
    return "\(name(of: sted.sted.slag)): \(what)"
  }

  static func name(of slag: Malmappe.Sted.Slag) -> String {
    switch slag {
    case .miljø: "IKO_MALER"
    case .arbeidsmappe: "denne mappen"
    case .skole: "hele skolen"
    case .program: "ved programmet"
    case .delt: "installert"
    case .bygg: "bygget"
    }
  }

  static func settingsFile(_ fil: Oppsettdiagnose.Fil) -> String {
    if fil.feil != nil { return "kan ikke brukes" }
    return fil.finnes ? "\(fil.antall) \(fil.antall == 1 ? "innstilling" : "innstillinger")" : "finnes ikke"
  }

  static func trial(_ mappe: Mappediagnose) -> String {
    guard mappe.kanBrukes else { return "kan ikke skrive her" }
    let parts = [
      "lage og slette", mappe.kanBytte ? "bytte" : nil, mappe.kanLåse ? "låse" : nil,
    ].compactMap(\.self)
    let disk = [mappe.filsystem, mappe.ledigeByte.map(room)].compactMap(\.self)
    return "kan \(list(parts, "og"))" + (disk.isEmpty ? "" : "; \(disk.joined(separator: ", "))")
      + (mappe.finnes ? "" : " (\(mappe.mappe.visible) finnes ikke ennå)")
  }

  private static func room(_ bytes: Int) -> String {
    bytes >> 30 > 0 ? "\(bytes >> 30) GB ledig" : "\(bytes >> 20) MB ledig"
  }

  static func diagnosis(_ diagnose: Diagnose, isWorrying: Bool) -> String {
    if !diagnose.kanLageDokumenter { return "iko kan ikke lage dokumenter her. Se feilene over." }
    return isWorrying ? "iko kan lage dokumenter her, men noe bør rettes. Se over." : "Alt er i orden."
  }
}
