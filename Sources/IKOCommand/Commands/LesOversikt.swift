import Forms
import IKO

/// Several documents as a person reads them: a row each.
enum LesOversikt {
  private static let header = [
    "Elev", "Klasse", "Skjema", "Utfylt", "Tiltak", "Lest", "Uten plass", "Endringer", "Kommentarer",
  ]
  static func table(of read: [Dokumentleser.Lest]) -> TextTable {
    let rows = read.map(row)
    let kept = header.indices.filter { index in isTelling(header[index], Set(rows.map { $0[index] })) }
    return TextTable(header: kept.map { header[$0] }, rows: rows.map { row in kept.map { row[$0] } })
  }

  /// A column that says the same of all, or that all is well, is left out.
  private static func isTelling(_ name: String, _ values: Set<String>) -> Bool {
    switch name {
    case "Skjema": values.count > 1
    // A form of another trade has neither.
    case "Klasse", "Tiltak": values != [""]
    case "Lest": !values.isSubset(of: ["", "sikker"])
    case "Uten plass", "Endringer", "Kommentarer": values != [""]
    default: true
    }
  }

  private static func row(of lest: Dokumentleser.Lest) -> [String] {
    let reading = lest.reading
    func text(_ tag: String) -> String { reading.answers[tag].map(\.visning) ?? "" }
    func count(_ number: Int) -> String { number == 0 ? "" : "\(number)" }
    var tiltak = ""
    if case .rows(let rows) = reading.answers["tiltak"] { tiltak = "\(rows.count)" }
    let name = text("elev.navn")
    return [
      name.isEmpty ? lest.fil : name, text("elev.klasse"), lest.skjema,
      "\(lest.antallUtfylt) av \(lest.fields.count) felt",
      tiltak, lest.sikkerhet ?? "", count(reading.unplaced.count), count(reading.trackedChanges),
      count(reading.comments.count),
    ]
  }
}
