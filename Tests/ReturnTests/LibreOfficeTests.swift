import Testing

/// Every form, filled, opened and saved by LibreOffice, is read again.
@Suite(.enabled(if: Soffice.isPresent, "LibreOffice is not installed"), .serialized)
struct LibreOfficeTests {
  @Test func `forms that LibreOffice has saved`() throws {
    let soffice = Soffice()
    let documents = try Self.documents()

    let files = try documents.mapValues { try $0.returned.bytes() }
    let saved = try soffice.convert(files, from: "docx", to: "docx")
    let texts = try soffice.convert(files, from: "docx", to: "odt")
    let again = try soffice.convert(texts, from: "odt", to: "docx")

    #expect(saved.count == files.count)
    #expect(again.count == files.count)
    let (once, twice) = (try Self.table(documents, saved), try Self.table(documents, again))
    once.publish("Lagret av LibreOffice som .docx")
    twice.publish("Lagret av LibreOffice som .odt, og derfra som .docx")
    once.expectAchieved()
    twice.expectAchieved()
  }

  private typealias Document = (variant: String, filling: Filling, returned: Returned)

  /// What people did before LibreOffice had it. Tracked deletions are not among it: within a control LibreOffice 7.4 makes text of
  /// them again.
  private static let edits: Set<String> = [
    "rad lagt til under den gjentatte delen, utenfor den", "rad fjernet", "to rader har byttet plass",
    "noen kontroller slettet, teksten skrevet i stedet", "svar over flere avsnitt", "svar som punktliste",
    "datoer skrevet over: 3/3-27", "X skrevet over ruten", "kolon etter ledetekstene", "rader satt inn med sporing",
    "rad flyttet nederst i tabellen", "topptekst og bunntekst endret", "merknader ved alle svar",
  ]

  /// The forms that are edited in every run; the table of a file has all.
  private static let edited = ["oppfølgingsplan", "sjekkliste", "årshjul-oversikt"]

  /// By file name: all forms full, as samples, and edited.
  private static func documents() throws -> [String: Document] {
    var documents: [String: Document] = [:]
    for filling in try Filling.full() {
      let whole = try filling.returned()
      documents["full-\(filling.form)"] = ("fullt utfylt", filling, whole)
      for (number, variant) in Variant.all.enumerated() where edits.contains(variant.name) {
        var returned = whole.copy()
        try variant.edit(&returned)
        guard returned.differs(from: whole), ReturnTable.isWhole || edited.contains(filling.form) else { continue }
        documents["\(number)-\(filling.form)"] = (variant.name, filling, returned)
      }
    }
    for filling in try Filling.samples() {
      documents["prøve-\(filling.form)"] = ("eksempel", filling, try filling.returned())
    }
    return documents
  }

  private static func table(_ documents: [String: Document], _ files: [String: [UInt8]]) throws -> ReturnTable {
    let lines = try files.sorted { $0.key < $1.key }.compactMap { name, bytes -> ReturnTable.Line? in
      guard let document = documents[name] else { return nil }
      let score = try document.filling.score(bytes, against: document.returned)
      return ReturnTable.Line(variant: document.variant, form: document.filling.form, score: score)
    }
    return ReturnTable(lines)
  }
}
