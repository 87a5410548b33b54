import Forms
import Foundation
import TestSupport

/// A form with every kind of field, and its template.
struct Trial: Form {
  var navn: String?
  var mål: String?
  var notat: String?
  var frist: Day?
  var møte: Day?
  var snitt: Decimal?
  var klasse: String?
  var ansvar: String?
  var årsaker: [String] = []
  var svar = JaNei.ubesvart
  var samtykke = false
  var tiltak: [Row] = []
  var skole = School()
  init() {}

  static let fields: Fields<Self> = [
    .text("elev.navn", \.navn, "Elevens navn"),
    .multiline("mål", \.mål, "Mål"),
    .multiline("notat", \.notat, "Notat"),
    .day("frist", \.frist, "Frist"),
    .day("møte", \.møte, "Møte"),
    .number("snitt", \.snitt, "Snitt"),
    .choice("klasse", \.klasse, "Klasse"),
    .choice("ansvar", \.ansvar, "Ansvar"),
    .choices("årsaker", \.årsaker, "Årsaker"),
    .janei("svar", \.svar, "Svar"),
    .check("samtykke", \.samtykke, "Samtykke"),
    .rows("tiltak", \.tiltak, "Tiltak"),
    .group("skole", \.skole),
  ]

  struct Row: Form {
    var tiltak: String?
    var frist: Day?
    var ansvar: String?
    var ferdig = false
    init() {}

    static let fields: Fields<Self> = [
      .multiline("tiltak", \.tiltak, "Tiltak"),
      .day("frist", \.frist, "Frist"),
      .text("ansvar", \.ansvar, "Ansvarlig"),
      .check("ferdig", \.ferdig, "Ferdig"),
    ]
  }

  struct School: Form {
    var navn: String?
    var rektor: String?
    init() {}

    static let fields: Fields<Self> = [
      .text("navn", \.navn, "Skolens navn"),
      .text("rektor", \.rektor, "Rektor"),
    ]
  }

  static let classes = [("1STA – påbygg", "1"), ("1STB", "2"), ("2 & 3 «TIP»", "3")]
  static let causes = ["Fravær", "Motivasjon & trivsel", "Søvn"]

  /// `ikomark0.a0;` looks like the mark by which a part is cut.
  static let specimen = Specimen([
    .paragraph(.run("ikomark0.a0; ikomark1.i0;"), .blank("elev.navn", id: 10)),
    .control("mål", .rich, id: 11, showsPrompt: true, .paragraph(.prompt("Skriv målet"))),
    .paragraph(.blank("notat", .lines, id: 12)),
    .paragraph(.blank("frist", .date(format: "dd.MM.yyyy")), .blank("møte", .date(format: "d. MMMM yyyy"))),
    .paragraph(.blank("snitt")),
    .paragraph(.blank("klasse", .list(xml(classes))), .blank("ansvar", .combo([("Rådgiver", "r"), ("Lærer", "l")]))),
    .paragraph(.box("årsaker.a", "Fravær"), "<w:r><w:tab/></w:r>", .box("årsaker.b", "Motivasjon &amp; trivsel")),
    .paragraph(.box("årsaker.c", "Søvn")),
    .paragraph(.box("svar.ja", "Ja"), .box("svar.nei", "Nei"), .box("svar.ikkeAktuelt", "Ikke aktuelt")),
    .paragraph(.box("samtykke", "Samtykke gitt")),
    .table(
      .row(.cell(.paragraph(.run("Tiltak")))),
      .section("tiltak", id: 20, row(at: 30), row(at: 40), row(at: 50))),
    .paragraph(.blank("skole.navn"), .blank("skole.rektor")),
  ])

  static func template<F: Form>(_: F.Type = F.self) throws -> Template<F> {
    try Template<F>(specimen.bytes(), name: "prøve.docx")
  }

  private static func xml(_ items: [(String, String)]) -> [(String, String)] {
    items.map { ($0.0.replacing("&", with: "&amp;"), $0.1) }
  }

  private static func row(at id: Int) -> String {
    .row(
      .cell(.control("tiltak.tiltak", .rich, id: id, showsPrompt: true, .paragraph(.prompt("Skriv her")))),
      .cell(.paragraph(.blank("tiltak.frist", .date(format: "dd.MM.yyyy"), id: id + 1))),
      .cell(.paragraph(.blank("tiltak.ansvar", id: id + 2))),
      .cell(.paragraph(.box("tiltak.ferdig"))))
  }
}
