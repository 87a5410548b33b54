import Forms
import Norwegian
import Tables

/// Lists, registers and overviews in a workbook or a text file: whom each row is about, and what stands in its cells.
struct Tabellinnhold: Sendable {
  let dato: Day

  private static let rules: HeaderRules = {
    var rules = Kolonnenavn.rules(Elevkolonner.fields)
    rules.hints.formUnion(Vurdertliste.columns.map(Folding.folded))
    return rules
  }()

  func innhold(_ path: String, _ bytes: [UInt8]) throws(FormError) -> Filinnhold {
    let file: TableFile
    do throws(TableFault) {
      file = try TableFile.read(bytes, name: path)
    } catch {
      // A file with nothing in it holds nobody.
      if error.kind == .empty { return Filinnhold(fil: path, slag: .liste) }
      throw FormError(error, in: path)
    }
    var innhold = Filinnhold(fil: path, slag: Self.slag(of: file))
    for sheet in file.sheets { add(sheet, of: path, to: &innhold) }
    return innhold
  }

  private static func slag(of file: TableFile) -> Filslag {
    if file.sheets.contains(where: Arknavn.isRegister) { return .register }
    let names = file.sheets.compactMap(\.name)
    if names.contains(Vurdertliste.sheet) { return .vurdering }
    if names.contains("Om") && names.contains("Elever") || names.contains("Overlevering") { return .oversikt }
    // A register as a text file has tags for its header.
    guard names.isEmpty, let first = file.sheets.first?.rows.first?.cell(1)?.shown else { return .liste }
    return first == "nøkkel" ? .register : .liste
  }

  private func add(_ sheet: Sheet, of path: String, to innhold: inout Filinnhold) {
    func place(_ row: Int) -> String { TablePlace(file: path, sheet: sheet.name, row: row).inside }
    var posts: [Int: Filinnhold.Post] = [:]
    if let table = try? RowTable(in: TableFile(name: path, sheets: [sheet]), rules: Self.rules) {
      let columns = Elevkolonner(table, withYear: false, dato: dato)
      for row in table.rows {
        let hvem = columns.hvem(row)
        guard let post = Self.post(hvem, sted: place(row.number)) else { continue }
        posts[row.number] = post
      }
    }
    for row in sheet.rows {
      if let post = posts[row.number] { innhold.poster.append(post) }
      let text = row.cells.map(\.shown).filter { $0.contains(where: \.isLetter) }.joined(separator: " | ")
      if !text.isEmpty { innhold.tekster.append(Filinnhold.Tekst(sted: place(row.number), tekst: text)) }
    }
  }

  /// A row that says who it is about. In an overview, a namesake has her birth date with the name.
  private static func post(_ hvem: Elevkolonner.Hvem, sted: String) -> Filinnhold.Post? {
    var (navn, values) = (hvem.navn, hvem.values)
    if let text = navn?.fullt, let match = text.firstMatch(of: /\(f\. ([0-9.-]+)\)/) {
      navn = Elevnavn(text.replacing(/\s*\(f\. [0-9.-]+\)/, with: ""))
      if values["elev.fødselsdato"] == nil {
        values["elev.fødselsdato"] = Day(norwegian: String(match.1)).map { .day($0) }
      }
    }
    let own = hvem.kjennetegn
    let kjennetegn = Kjennetegn(nøkkel: own.nøkkel, elevnummer: own.elevnummer, navn: navn, values: values)
    guard !kjennetegn.all.isEmpty || kjennetegn.navn != nil else { return nil }
    return Filinnhold.Post(hvem: kjennetegn, navn: navn, klasse: values.text("elev.klasse"), sted: sted)
  }
}
