import Forms
import Norwegian
import Tables

/// Who a row is about, and whether it is about anybody.
extension Radtolkning {
  /// The birth date that a number tells, where the form has no code of ours for it.
  var fødselsdato: Answer? { elev["elev.fødselsdato"] }

  /// Columns of their own for given name and surname say more than one for both; with a surname alone, the other one is the given name.
  var navn: Elevnavn? {
    let parts = Elevnavn(fornavn: name.for, mellomnavn: name.middle, etternavn: name.last, fullt: nil)
    guard let full = name.full else { return parts }
    guard let parts else { return full }
    if name.for == nil, let last = name.last.map({ Elevnavn.tidy($0) }), !last.contains(","),
      !Nøkkel.folded(full.fullt).contains(Nøkkel.folded(last))
    {
      return Elevnavn(fornavn: full.fullt, etternavn: last)
    }
    return name.for == nil || name.last == nil ? full : parts
  }

  /// What stands where a name should be, or else where the class should be.
  var printed: String {
    let text = wholeNames.joined(separator: " ")
    return text.isEmpty ? values.text("elev.klasse") ?? "" : text
  }

  /// The cells of the name, as they stand.
  var names: [String] { [name.written, name.for, name.last].compactMap(\.self) }

  /// Whether nothing but a name stands in the row.
  var isNameAlone: Bool { isByNameOnly && filled <= names.count }

  /// Whether neither number, birth date nor a class of its own go with the name.
  private var isByNameOnly: Bool { saysNobody && hasNoClass && !names.isEmpty }

  /// Whether no class of its own stands in the row.
  var hasNoClass: Bool { values.text("elev.klasse") == nil }

  /// Whether nothing but one word says who it is.
  var isOneWord: Bool { isByNameOnly && navn?.fornavn.isEmpty != false }

  /// Whether what stands where the name should be is the name of a column, or a column's own name stands in it once more: then another list
  /// begins.
  func isHeader(_ row: RowTable.Row, _ columns: Kolonner, _ known: Kolonnenavn) -> Bool {
    guard saysNobody, !names.isEmpty else { return false }
    if wholeNames.allSatisfy({ isColumn($0, known) }) { return true }
    return columns.mål.contains { column, mål in
      guard !mål.erNavn, let text = (try? row[column].text()) ?? nil else { return false }
      return Folding.folded(text) == column.folded
    }
  }

  private func isColumn(_ text: String, _ known: Kolonnenavn) -> Bool {
    guard !text.contains(where: { $0.isNumber || $0 == ":" }), Foresattkolonne(text)?.relasjon == nil else {
      return false
    }
    return known.knows(text) || Foresattkolonne(text) != nil
  }

  /// Whether neither number nor birth date say that it is a pupil's.
  var saysNobody: Bool {
    // «Side 2 av 2» may stand in the column of the number.
    nøkkel == nil && (elevnummer.map { $0.contains(" ") } ?? true) && values["elev.fødselsdato"]?.isAnswered != true
      && født.isEmpty
  }

  /// - Parameter values: the pupil's answers; a group's row has its own.
  var kjennetegn: Kjennetegn { kjennetegn(klasse: nil) }

  /// - Parameter klasse: the class that something else than the row tells.
  func kjennetegn(klasse: String?) -> Kjennetegn {
    var all = values
    if let klasse { all["elev.klasse"] = .text(klasse) }
    for tag in elev.tags { all[tag] = elev[tag] }
    return Kjennetegn(nøkkel: nøkkel, elevnummer: elevnummer, navn: navn, values: all)
  }
}
