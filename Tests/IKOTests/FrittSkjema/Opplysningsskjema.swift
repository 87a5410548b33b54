import Forms
import TestSupport

@testable import IKO

/// A form that nobody marked, filled for a list: what stands at each label.
struct Opplysningsskjema {
  /// By label, in the order of the form; a blank is empty.
  private(set) var svar: [(etikett: String, svar: String)] = []
  private(set) var meldt: [String] = []
  /// What stands in the rows of a table, without blanks.
  private(set) var rader: [[String]] = []

  /// - Parameters:
  ///   - body: of the document.
  ///   - list: a header and rows; the first pupil counts.
  ///   - isPrepared: whether a template is made of it first.
  init(_ body: String, _ list: String, dato dag: Day = dato, isPrepared: Bool = false) throws {
    let folder = try Mappe()
    let form = try Specimen(body).bytes()
    let bytes = isPrepared ? try FriKlargjøring(form, name: "skjema.docx").bytes : form
    let file = try folder.write(bytes, to: "skjema.docx")
    let template = try FrittSkjema.template(at: file)
    var kilder = Kilder(skjema: "skjema", fields: template.fields, today: dag)
    try kilder.add(try folder.write(list, to: "liste.csv"))
    meldt = kilder.findings.map(\.message)
    var run = Utfylling(skjema: "skjema", template: template, folder: folder.path + "/ut", dato: dag)
    run.withNames = false
    let results = try run.make([kilder.oppføringer[0]].navngitt(of: template.fields))
    meldt += results[0].funn.map(\.message)
    let read = try template.read(contentsOf: results[0].fil).answers
    for field in template.fields where field.kind == .rows {
      guard case .rows(let rows) = read[field.tag] else { continue }
      rader += rows.map { row in field.members.compactMap { row.text($0.tag) } }.filter { !$0.isEmpty }
    }
    svar = template.found.map { field in (field.printed, read.text(field.code) ?? "") }
  }

  /// A line for each label, with a blank behind it.
  init(linjer: [String], _ list: String, dato dag: Day = dato) throws {
    try self.init(linjer.map { .paragraph(.run($0 + ": ________________")) }.joined(), list, dato: dag)
  }

  /// A table: the columns' names over a row for each name at the left, with blank cells.
  init(kolonner: [String], rader: [String], _ list: String, dato dag: Day = dato) throws {
    func cell(_ text: String) -> String { .cell(.paragraph(text.isEmpty ? "" : .run(text))) }
    let head = "<w:tr>" + ([""] + kolonner).map(cell).joined() + "</w:tr>"
    let rows = rader.map { name in "<w:tr>" + ([name] + kolonner.map { _ in "" }).map(cell).joined() + "</w:tr>" }
    try self.init(
      .paragraph(.run("Elevens navn: ________________")) + "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>" + head
        + rows.joined() + "</w:tbl>" + .paragraph(""), list, dato: dag)
  }

  /// What stands at the blanks, without those that are empty.
  var skrevet: [String] { svar.map(\.svar).filter { !$0.isEmpty } }

  func ved(_ etikett: String) -> [String] { svar.filter { $0.etikett == etikett }.map(\.svar) }
}
