import Forms
import TestSupport
import Testing

@testable import IKO

/// A register of documents that say name and class only: the number that a document was made with still tells two namesakes apart.
struct RegisterIdentityTests {
  private static let namesakes =
    "Elevnummer;Navn;Klasse;Hovedmål\n1;Kari Nordmann;1STA;Målet til den første\n2;Kari Nordmann;1STA;Målet til den andre\n"

  /// The register of the first one's document, and a list that names one pupil by a number.
  private func joined(number: String) throws -> Kilder {
    let prøve = try Utfyllingsprøve()
    let made = try prøve.make(Self.namesakes)
    let read = try planleser.read([try #require(made.first).fil], jobs: 1).map { try $0.get() }
    let book = try prøve.folder.write(
      Registersamling(read, folder: prøve.folder.path).workbook(for: Scratch.workbook), to: "svar.xlsx")
    let list = try prøve.folder.write(
      Array("Elevnummer;Navn;Klasse;Elevens ønsker\n\(number);Kari Nordmann;1STA;Mer tid\n".utf8), to: "liste.csv")
    var kilder = Kilder(skjema: "oppfølgingsplan", fields: planmal.fields, today: dato)
    try kilder.add(list)
    try kilder.add(book)
    return kilder
  }

  @Test func `a register row is not joined with a namesake who has another number`() throws {
    let kilder = try joined(number: "2")
    let texts = kilder.oppføringer.flatMap { pupil in pupil.values.tags.compactMap { pupil.values.text($0) } }
    #expect(!texts.contains("Målet til den første"))
    #expect(texts.contains("Mer tid"))
    #expect(kilder.oppføringer.count == 1)
  }

  @Test func `a register row is joined with the pupil who has its document's number`() throws {
    let kilder = try joined(number: "1")
    let pupil = try #require(kilder.oppføringer.first)
    #expect(kilder.oppføringer.count == 1)
    #expect(pupil.values.tags.contains { pupil.values.text($0) == "Målet til den første" })
    #expect(pupil.values.tags.contains { pupil.values.text($0) == "Mer tid" })
  }

  @Test func `a key that was sorted without its row is found out on a group's sheet`() throws {
    let prøve = try Utfyllingsprøve()
    let made = try prøve.make(
      "Navn;Født;Klasse\nKari Nordmann;14.01.2010;1STA\nOla Hansen;03.05.2010;1STA\n")
    let read = try planleser.read(made.map(\.fil), jobs: 1).map { try $0.get() }
    let register = Register(skjema: "oppfølgingsplan", fields: planmal.fields)
    let pupils = read.compactMap { lest -> Oppføring? in
      var pupil = lest.oppføring
      let name = pupil?.navn?.fullt ?? ""
      pupil?.values["tiltak"] = .rows([["tiltak": .text("Tiltak for \(name)")]])
      return pupil
    }
    var sheets = register.sheets(pupils)
    let index = try #require(sheets.firstIndex { $0.name == "oppfølgingsplan.tiltak" })
    let keys = sheets[index].rows.map { $0[0] }.reversed()
    sheets[index].rows = zip(keys, sheets[index].rows).map { [$0] + $1.dropFirst() }
    let book = try prøve.folder.write(Register.workbook(sheets, for: Scratch.workbook), to: "sortert.xlsx")

    var kilder = Kilder(skjema: "oppfølgingsplan", fields: planmal.fields, today: dato)
    try kilder.add(book)

    let rows = kilder.oppføringer.map { $0.values["tiltak"] }
    #expect(kilder.oppføringer.count == 2)
    #expect(rows.allSatisfy { $0 == nil })
    #expect(kilder.findings.count { $0.code == .whose } == 2)
  }
}
