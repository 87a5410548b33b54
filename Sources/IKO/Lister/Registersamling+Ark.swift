import Forms
import Tables

/// The sheets of a workbook that tell of the reading. None of them is a source.
extension Registersamling {
  var ekstraark: [WorkbookSheet] {
    [utelatt, funn, dokumenter, ikkePlassert, kommentarer, kilder].compactMap(\.self)
  }

  private func sheet(_ name: String, _ header: [String], _ rows: [[CellValue]]) -> WorkbookSheet {
    WorkbookSheet(name: name, headers: [header], rows: rows)
  }

  /// What is not in the workbook, and how to get it.
  private var utelatt: WorkbookSheet? {
    let fields = deler.flatMap { del in
      del.leftOut.map { [CellValue.text(del.navn), .text($0.tag), .text($0.label), .text(Wording.healthField)] }
    }
    let loose =
      linesLeftOut > 0
      ? [[CellValue.blank, .blank, .text(Wording.looseLines(linesLeftOut)), .text(Wording.looseLeftOut)]] : []
    guard !fields.isEmpty || !loose.isEmpty else { return nil }
    return sheet(Arknavn.utelatt, ["Skjema", "Kode", "Hva", "Hvorfor"], fields + loose)
  }

  /// What a person should know; a file that could not be read is here too.
  private var funn: WorkbookSheet {
    let documents = deler.flatMap { del in
      del.rader.flatMap { rad -> [[CellValue]] in
        let own = findings.filter { $0.fil == rad.lest.fil }.map(\.funn)
        let all = rad.lest.sammendrag + (notes[rad.lest.fil] ?? []) + own
        return all.map { row(of: $0, fil: rad.fil, skjema: del.navn, nøkkel: rad.oppføring.nøkkel, del.fields) }
      }
    }
    let failed = errors.map { fil, error in
      row(of: Finding(.list, .error, message: error.message), fil: fil, skjema: "", nøkkel: "")
    }
    return sheet(
      Arknavn.seOver, ["Fil", "Skjema", "Nøkkel", "Nummer", "Alvor", "Sted", "Felt", "Hva"], failed + documents)
  }

  private func row(
    of funn: Finding, fil: String, skjema: String, nøkkel: String, _ fields: [FieldDefinition] = []
  ) -> [CellValue] {
    let felt = funn.field.map { FieldDefinition.label(of: $0, among: fields) } ?? ""
    return [
      fil, skjema, nøkkel, funn.code.rawValue, funn.severity.rawValue, funn.place ?? "", felt, funn.message,
    ].map { $0.isEmpty ? .blank : .text($0) }
  }

  /// One row for each document.
  private var dokumenter: WorkbookSheet {
    let header = [
      "Fil", "Skjema", "Nøkkel", "Skjemaet kjent ved", Wording.howSure, "Felter", "Utfylt", "Linjer utenfor feltene",
      "Sporede endringer", "Kommentarer",
    ]
    let rows = deler.flatMap { del in
      del.rader.map { rad -> [CellValue] in
        let reading = rad.lest.reading
        let answered = del.fields.count { reading.answers[$0.tag]?.isAnswered == true }
        return [
          .text(rad.fil), .text(del.navn), .text(rad.oppføring.nøkkel), .text(rad.lest.gjenkjenning.forklaring),
          .text(rad.lest.confidence ?? ""), count(del.fields.count), count(answered), count(reading.unplaced.count),
          count(reading.trackedChanges), count(reading.comments.count),
        ]
      }
    }
    return sheet(Arknavn.dokumenter, header, rows)
  }

  private func count(_ number: Int) -> CellValue { .number(String(number), isPercent: false) }

  /// Only with health: what stands in no field may be about anything.
  private var ikkePlassert: WorkbookSheet? {
    let rows = deler.flatMap(\.rader).flatMap { rad in
      rad.lest.reading.looseTexts.map { [CellValue.text(rad.fil), text($0.place ?? ""), text($0.text)] }
    }
    return withHealth && !rows.isEmpty ? sheet(Arknavn.utenforFeltene, ["Fil", "Sted", "Tekst"], rows) : nil
  }

  private var kommentarer: WorkbookSheet? {
    let rows = deler.flatMap(\.rader).flatMap { rad in
      rad.lest.reading.comments.map { comment in
        [CellValue.text(rad.fil), text(comment.place ?? ""), text(comment.author ?? ""), text(comment.text)]
      }
    }
    return withHealth && !rows.isEmpty
      ? sheet(Arknavn.kommentarer, ["Fil", "Sted", "Forfatter", "Tekst"], rows) : nil
  }

  /// These sheets are for reading: a text that is too long for its cell is cut, and says so.
  private func text(_ text: String) -> CellValue {
    guard !CellRoom.fits(text) else { return text.isEmpty ? .blank : .text(text) }
    return .text(String(text.prefix(4000)) + " […]")
  }

  /// How each answer was found.
  private var kilder: WorkbookSheet {
    let rows = deler.flatMap { del in
      del.rader.flatMap { rad in
        rad.lest.answeredSources.map { tag, method -> [CellValue] in
          [
            .text(rad.fil), .text(rad.oppføring.nøkkel), .text(del.navn),
            .text(FieldDefinition.label(of: tag, among: del.fields)), .text(tag), .text(method.rawValue),
            .text(method.confidence),
          ]
        }
      }
    }
    return sheet(Arknavn.kilder, ["Fil", "Nøkkel", "Skjema", "Felt", "Kode", "Funnet ved", Wording.howSure], rows)
  }
}
