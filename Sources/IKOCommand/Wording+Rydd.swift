import Forms
import IKO

/// Sentences of `iko rydd`.
extension Wording {
  static let expectedAge =
    "Skriv en alder som 180d, \"6 måneder\" eller \"2 år\", eller en dato som finnes, f.eks. 01.08.2026."
  static let limitInFuture =
    "Feil: Grensen for alder ligger i framtiden, eller før alle datoer. Skriv f.eks. --eldre-enn 180d."
  /// What the question is answered with.
  static let yes = ["j", "ja"]

  static func oldCopies(_ limit: Day) -> String { "Kopier fra før \(limit.norwegian)" }

  static func onlyCopies(_ limit: Day) -> String {
    "Kopier fra før \(limit.norwegian) med noe som ikke står i noe gjeldende dokument"
  }

  static func oldCorrections(_ limit: Day) -> String {
    "Rettelser av lesinger fra før \(limit.norwegian) som ikke gjelder noe dokument lenger"
  }

  static func liesHereToo(_ limit: Day) -> String { "Fra før \(limit.norwegian) ligger også her, og røres ikke" }

  /// What is there now instead of it, else its form.
  static func copyOf(_ copy: Kopier.Kopi) -> String {
    copy.gjelder.map { "av \($0.visible)" } ?? copy.skjema.map { "\($0.visible) uten gjeldende dokument" } ?? ""
  }

  /// Which fields or rows; never what stands in them.
  static func standsOnlyHere(_ copy: Kopier.Kopi) -> String {
    guard copy.erLest else { return "kan ikke leses" }
    let shown = copy.eneste.prefix(4).map(\.visible)
    return "bare her: " + shown.joined(separator: ", ")
      + (copy.eneste.count > shown.count ? " og \(copy.eneste.count - shown.count) til" : "")
  }

  static func deleteCopies(_ all: [Kopier.Kopi]) -> String {
    "Slette \(copies(all))? De kan ikke hentes tilbake. [j/N] "
  }

  private static func copies(_ count: Int) -> String { "\(number(count)) \(count == 1 ? "kopi" : "kopier")" }

  /// «2 kopier og 1 rettelse»
  private static func copies(_ all: [Kopier.Kopi]) -> String {
    let corrections = all.count { $0.slag == .rettelse }
    guard corrections > 0 else { return copies(all.count) }
    let text = "\(number(corrections)) \(corrections == 1 ? "rettelse" : "rettelser")"
    return corrections == all.count ? text : copies(all.count - corrections) + " og " + text
  }

  /// What was done, what is left and why.
  static func tidied(
    _ kopier: Kopier, meant: [Kopier.Kopi], gone: Set<String>, _ limit: Day, _ options: RyddOptions, _ folder: String
  ) -> String {
    let place = Self.place(folder)
    guard !kopier.gamle.isEmpty else {
      return "Ingen kopier er fra før \(limit.norwegian), av \(copies(kopier.antall)) i \(place)."
    }
    let only = kopier.gamle.filter(\.erEneste)
    let kept =
      !only.isEmpty && !options.alsoOnly
      ? " \(copies(only)) har noe som ikke står i noe gjeldende dokument, og slettes bare med --også-eneste."
      : ""
    let archive = " Gjeldende dokumenter røres aldri. Det som skal arkiveres, hører hjemme i elevmappen eller arkivet."
    if options.isDryRun {
      return "Prøvekjøring: \(copies(meant)) ville blitt slettet. Ingenting er slettet." + kept + archive
    }
    if !gone.isEmpty {
      return "\(copies(meant.filter { gone.contains($0.fil) })) er slettet i \(place)." + kept + archive
    }
    return "Ingenting er slettet." + (!meant.isEmpty ? " Kjør på nytt med --ja for å slette \(copies(meant))." : "")
      + kept
      + archive
  }
}
