import IKO

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
