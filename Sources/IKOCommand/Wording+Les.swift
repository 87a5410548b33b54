import Forms
import IKO

/// Sentences of `iko les`.
extension Wording {
  static let unplacedHeading = "Utenfor feltene i dokumentet står også:"
  static let labelsOfWhat =
    "Feil: Etikettene hører til et skjema. Oppgi det med --skjema, f.eks. --skjema oppfølgingsplan, og malen med --mal."
  static let commentsHeading = "Kommentarer i margen:"

  /// What a table leaves out, each in a line.
  static func leftOut(of registers: Registersamling, _ format: OutputFile.Format) -> [String] {
    var lines: [String] = []
    if !registers.utenEier.isEmpty { lines.append(ownerless(registers.utenEier.count)) }
    if registers.leavesOutHealth { lines.append(healthLeftOut(registers.otherHealthFields)) }
    if format == .xlsx, registers.linesLeftOut > 0 { lines.append(looseLeftOut(registers.linesLeftOut)) }
    if format == .csv {
      if let line = leftOut(registers.groupsLeftOut) { lines.append(line) }
      if !registers.formsLeftOut.isEmpty { lines.append(onlyOneForm(registers.formsLeftOut)) }
    }
    return lines
  }

  /// - Parameter count: how many documents nobody knows the pupil of.
  private static func ownerless(_ count: Int) -> String {
    "Merknad: Svarene i \(count == 1 ? "ett dokument" : "\(count) dokumenter") er ikke med i filen, for det kan ikke avgjøres hvem eleven er. Rett det dokumentet sier om eleven, og les på nytt."
  }

  /// What the screen and JSON leave out, said once.
  static func leftOut(_ all: [Dokumentleser.Lest.Utelatt]) -> [String] {
    guard !all.isEmpty else { return [] }
    var others: [String] = []
    for label in all.flatMap(\.andre) where !others.contains(label) { others.append(label) }
    let loose = all.reduce(0) { $0 + $1.linjer + $1.kommentarer }
    return [healthLeftOut(others)] + (loose > 0 ? [looseLeftOut(loose)] : [])
  }

  private static func healthLeftOut(_ others: [String]) -> String {
    guard !others.isEmpty else { return healthLeftOut }
    return
      "Merknad: Helseopplysninger er utelatt, blant annet \(list(others.prefix(5).map { "«\($0.visible)»" }, "og")). "
      + "Bruk --med-helse for å få dem med."
  }

  private static func looseLeftOut(_ count: Int) -> String {
    "Merknad: \(count) \(count == 1 ? "linje eller kommentar" : "linjer og kommentarer") som ikke hører til noe felt, er utelatt, "
      + "for \(count == 1 ? "den" : "de") kan handle om helse. Bruk --med-helse for å få \(count == 1 ? "den" : "dem") med."
  }

  private static func onlyOneForm(_ left: [String]) -> String {
    "Merknad: En .csv har bare plass til ett skjema. Dokumentene av skjemaet \(list(left.map { "«\($0)»" }, "og")) er ikke med. "
      + "Bruk -o med .xlsx for å få alle med."
  }

  /// What was asked for among documents.
  static func unclear(inDocuments problem: Uklart) -> String {
    switch problem {
    case .severalPupils: unclear(problem)
    case .noPupil(let asked, let near):
      "Feil: Ingen av dokumentene er om «\(asked.visible)». "
        + (near.isEmpty ? "Sjekk hvordan navnet står i dokumentet, eller oppgi nøkkelen." : fullName(near))
    case .noClass(let asked, let known):
      "Feil: Ingen av dokumentene er fra klassen «\(asked.visible)»."
        + (known.isEmpty ? "" : " Klassene er: \(known.prefix(30).map(\.visible).joined(separator: ", ")).")
    case .noField(let asked, let known):
      "Feil: Ingen av dokumentene har noe felt med koden «\(asked.visible)»."
        + (Spelling.nearest(to: asked, among: known).map { " Mente du «\($0)»?" } ?? "")
        + " Skriv iko skjema og skjemaets navn for å se kodene."
    }
  }

  /// What «trolig» and «usikker» mean, where any answer is.
  static func doubt(_ word: String) -> String {
    word == "usikker"
      ? "Kodene er borte. Svarene er funnet etter plass og etikett; «usikker» kan høre til et annet felt. Sammenlign med dokumentet."
      : "Kodene er borte. Svarene er funnet etter plassen i skjemaet. Se over at de stemmer med dokumentet."
  }

  static func kind(of problem: Uklart) -> String {
    switch problem {
    case .severalPupils, .noPupil: "unclear-pupil"
    case .noClass: "no-documents"
    case .noField: "no-such-field"
    }
  }
}
