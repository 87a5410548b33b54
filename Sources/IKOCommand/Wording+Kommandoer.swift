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

/// Sentences about the page.
extension Wording {
  static let noPage =
    "Feil: Siden er ikke installert her: programmet iko-side ligger ikke ved siden av iko. Be IT installere det (pakken fra make deb har det med), eller bruk kommandoene, se iko hjelp."

  /// - Parameter program: the path of what could not be started.
  static func pageNotStarted(_ program: String) -> String {
    "Feil: \(program) kunne ikke startes. Be IT installere iko på nytt."
  }
}

/// Sentences of `iko sjekk`.
extension Wording {
  static func checkedFile(_ result: Dokumentsjekk.Resultat, isFine: Bool) -> String {
    let kind = result.erUtfylt ? "utfylt" : "mal"
    let name = result.skjema == result.fil ? "eget skjema" : result.skjema
    let what = name.map { " (\($0.visible), \(kind))" } ?? ""
    return result.fil.visible + what + (isFine ? ": i orden" : ":")
  }

  /// - Parameters:
  ///   - warned: how many have warnings and no error.
  ///   - wrong: how many have errors.
  static func checked(_ count: Int, warned: Int, wrong: Int, failed: Int) -> String {
    let fine = count - warned - wrong
    let parts = [(fine, "i orden"), (warned, "med advarsler"), (wrong, "med feil")].filter { $0.0 > 0 }
    let words = parts.map { $0.0 == count ? (count > 1 ? "alle " : "") + $0.1 : "\($0.0) \($0.1)" }
    let files = "\(count) \(count == 1 ? "fil" : "filer") sjekket"
    return files + (count == 0 ? "" : ": " + words.joined(separator: ", ")) + "."
      + (failed > 0 ? " \(failed) kunne ikke leses." : "")
  }
}
