import Forms
import Tables

/// The columns of a list that tell who the pupil is.
struct Elevkolonner {
  let kolonner: Kolonner
  private let dato: Day

  static let fields = Oppfølgingsplan.fields.definitions.filter {
    ["elev.navn", "elev.klasse", "elev.fødselsdato", "elev.trinn"].contains($0.tag)
  }

  /// - Parameter withYear: whether a column Trinn tells of the pupil; in a history it tells of the grade.
  init(_ table: RowTable, withYear: Bool, dato: Day) {
    kolonner = Kolonner(table, fields: Self.fields.filter { withYear || $0.tag != "elev.trinn" })
    self.dato = dato
  }

  /// A pupil's keys and name, and what the row says of class, birth date and year.
  struct Hvem {
    var navn: Elevnavn?
    var values = Values()
    var nøkler: [String] = []
    var funn: [Finding] = []
    /// Whether there is anything at all that tells of a pupil.
    var erBlank: Bool { navn == nil && nøkler.isEmpty }
  }

  func hvem(_ row: RowTable.Row) -> Hvem {
    var hvem = Hvem()
    var number: String?
    var name: (for: String?, middle: String?, last: String?, full: String?)
    for (column, mål) in kolonner.mål {
      let cell = row[column]
      do throws(TableProblem) {
        switch mål {
        case .field(let field) where field.tag == "elev.trinn": year(cell, column.name, &hvem)
        case .field(let field): hvem.values[field.tag] = try Celle.answer(cell, to: field, today: dato)
        case .nummer: number = try cell.text() ?? number
        case .fornavn: name.for = try cell.text()
        case .mellomnavn: name.middle = try cell.text()
        case .etternavn: name.last = try cell.text()
        case .navn: name.full = try cell.text()
        case .fødselsnummer, .foresatt: continue
        }
      } catch {
        hvem.funn.append(Finding(error))
      }
    }
    hvem.navn = Listeleser.navn(name)
    if let navn = hvem.navn { hvem.values["elev.navn"] = .text(navn.fullt) }
    hvem.nøkler = Nøkkel.candidates(number: number, navn: hvem.navn, values: hvem.values)
    return hvem
  }

  private func year(_ cell: ListCell, _ name: String, _ hvem: inout Hvem) {
    guard let text = try? cell.text(), !Kolonnelesing.isDash(text) else { return }
    if let trinn = Trinn(text) {
      hvem.values["elev.trinn"] = .text(trinn.text)
    } else {
      let message = Wording.yearExpected(name)
      hvem.funn.append(Finding(.badCell, .error, place: cell.place.text, field: "elev.trinn", message: message))
    }
  }
}
