import IKO

/// Sentences of `iko sjekk`.
extension Wording {
  static func checkedFile(_ result: Dokumentsjekk.Resultat, isFine: Bool) -> String {
    let kind = result.erUtfylt ? "utfylt" : "mal"
    let name = result.skjema == result.fil ? "eget skjema" : result.skjema
    let what = name.map { " (\($0.visible), \(kind))" } ?? ""
    return result.fil.visible + what + (isFine ? ": i orden" : ":")
  }

  static func checked(_ count: Int, inOrder: Int, failed: Int) -> String {
    let files = "\(count) \(count == 1 ? "fil" : "filer") sjekket"
    let fine = inOrder == count ? (count == 1 ? ", uten feil" : ", alle uten feil") : ", \(inOrder) uten feil"
    return files + (count == 0 ? "" : fine) + (failed > 0 ? ". \(failed) kunne ikke leses." : ".")
  }
}
