import Forms
import Tables

/// The columns of a list that tell who the pupil is.
struct Elevkolonner {
  let kolonner: Kolonner
  private let dato: Day

  static let fields = Oppfølgingsplan.fields.definitions.filter {
    ["elev.navn", "elev.klasse", "elev.fødselsdato", "elev.trinn"].contains($0.tag)
  }

  /// - Parameter withYear: whether a column Trinn is about the pupil; in a history it is about the grade.
  init(_ table: RowTable, withYear: Bool, dato: Day) {
    var kolonner = Kolonner(table, fields: Self.fields.filter { withYear || $0.tag != "elev.trinn" })
    for row in table.rows { kolonner.look(at: row) }
    kolonner.settle()
    self.kolonner = kolonner
    self.dato = dato
  }

  /// Whom a row is about, and what it says of class, birth date and year.
  struct Hvem {
    let navn: Elevnavn?
    let kjennetegn: Kjennetegn
    var values: Values
    var funn: [Finding]
    /// Whether the row says two birth dates, and so is nobody's.
    let erMotstridende: Bool
  }

  func hvem(_ row: RowTable.Row) -> Hvem {
    let read = Radtolkning(row, kolonner, today: dato)
    var hvem = Hvem(
      navn: read.navn, kjennetegn: read.kjennetegn, values: read.values, funn: read.findings,
      erMotstridende: read.erMotstridende)
    if let navn = read.navn { hvem.values["elev.navn"] = .text(navn.fullt) }
    guard let year = hvem.values.text("elev.trinn"), Trinn(year) == nil else { return hvem }
    hvem.values["elev.trinn"] = nil
    let column = kolonner.mål.first {
      if case .field(let field, _) = $0.mål { field.tag == "elev.trinn" } else { false }
    }
    guard let column = column?.column, !Kolonnelesing.isDash(year) else { return hvem }
    let (place, message) = (row[column].place.text, Wording.yearExpected(column.name))
    hvem.funn.append(Finding(.badCell, .error, place: place, field: "elev.trinn", message: message))
    return hvem
  }
}
