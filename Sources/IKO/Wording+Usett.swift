import Forms

/// What of a list nobody sees, or stands where it is not read: hidden columns, rows and sheets, comments, rows above the names of the columns.
extension Wording {
  static func hiddenColumns(_ names: [String], areUsed: Bool) -> String {
    let list = names.map { "«\($0)»" }.joined(separator: ", ")
    let (columns, they, them) = names.count == 1 ? ("Kolonnen", "den", "den") : ("Kolonnene", "de", "dem")
    return areUsed
      ? "\(columns) \(list) er skjult i arket, og er brukt. Skal \(they) ikke med, slett \(them) i Excel, lagre og kjør på nytt."
      : "\(columns) \(list) er skjult i arket og er ikke brukt. Skal \(they) med, vis \(them) i Excel, lagre og kjør på nytt."
  }

  static func rowsAbove(_ rows: [Int]) -> String {
    (rows.count == 1
      ? "Rad \(rows[0]) står over navnene på kolonnene og er ikke lest. "
      : "\(rows.count) rader står over navnene på kolonnene og er ikke lest (\(some(rows))). ")
      + "Er det elever, er listen kanskje sortert sammen med overskriften: Flytt den øverst, og kjør på nytt."
  }

  static func hiddenRows(_ rows: [Int], isAll: Bool) -> String {
    let end = "Fjern filteret, eller vis radene i Excel, lagre og kjør på nytt."
    if isAll { return "Alle radene er skjult eller filtrert bort, og ingen er brukt. \(end)" }
    return rows.count == 1
      ? "Rad \(rows[0]) er skjult eller filtrert bort og er ikke brukt. Skal eleven med: \(end.decapitalized)"
      : "\(rows.count) rader er skjult eller filtrert bort og er ikke brukt (\(some(rows))). Skal elevene med: \(end.decapitalized)"
  }

  static func hiddenSheets(_ names: [String]) -> String {
    let list = names.map { "«\($0)»" }.first(5)
    return names.count == 1
      ? "Arket \(list) er skjult, har også navn, og er ikke brukt. Skal elevene der med, vis arket i Excel, lagre og kjør på nytt, eller velg det med --ark."
      : "Arkene \(list) er skjult, har også navn, og er ikke brukt. Skal elevene der med, vis dem i Excel, lagre og kjør på nytt, eller velg ett med --ark."
  }

  static let commentSaysGone =
    "En kommentar til cellen sier at eleven ikke er i klassen nå (har sluttet). Eleven er tatt med. Skal eleven ikke med, slett raden, eller skriv «Sluttet» i en egen "
    + "kolonne «Status»."

  static func comments(_ cells: [String]) -> String {
    let list = joined(Array(cells.prefix(10)) + (cells.count > 10 ? ["\(cells.count - 10) til"] : []), "og")
    return cells.count == 1
      ? "Kommentaren til celle \(list) er ikke lest. Sier den noe om eleven, skriv det i en egen kolonne."
      : "Kommentarene til cellene \(list) er ikke lest. Sier de noe om elevene, skriv det i en egen kolonne."
  }

  static func repeatedHeaders(_ rows: [Int]) -> String {
    "Kolonnenavnene står flere ganger (\(some(rows))). De radene er ikke elever."
  }

  /// `rad 3, 5 og 9`
  static func some(_ rows: [Int]) -> String {
    let shown = rows.prefix(10).map(String.init)
    let rest = rows.count > 10 ? ["\(rows.count - 10) til"] : []
    return "rad " + joined(Array(shown) + rest, "og")
  }
}
