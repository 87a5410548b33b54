import Forms
import Testing

@testable import IKO

/// What the head of a list says, against what stands below it and above it.
struct ListHeadTests {
  private func read(_ lines: String...) throws -> Kilder {
    try Kilder.of(("liste.csv", lines.joined(separator: "\n") + "\n"))
  }

  private func names(_ kilder: Kilder) -> [String] { kilder.oppføringer.map { $0.navn?.sortert ?? "–" } }

  @Test func `«Navn» beside «Fornavn» is the surname, where it holds nothing else`() throws {
    let kilder = try read(
      "Navn;Fornavn;Født;Klasse", "Kolstad Berg;Kim;01.02.2010;1STA", "Nguyen;Ly Thi;02.02.2010;1STA")

    #expect(names(kilder) == ["Kolstad Berg, Kim", "Nguyen, Ly Thi"])
  }

  @Test func `«Navn» that holds the given name too is the whole name`() throws {
    let kilder = try read(
      "Navn;Fornavn;Født;Klasse", "Kim Kolstad;Kim;01.02.2010;1STA", "Nguyen, Ly Thi;Ly Thi;02.02.2010;1STA")

    #expect(names(kilder) == ["Kolstad, Kim", "Nguyen, Ly Thi"])
  }

  @Test func `rows above the names of the columns are reported: the list was sorted with them`() throws {
    let kilder = try read(
      "7001;Dal, Eva;01.02.2010;1STA", "7002;Eide, Per;02.02.2010;1STA", "Elevnr;Navn;Født;Klasse",
      "7003;Foss, Una;03.02.2010;1STA")

    #expect(names(kilder) == ["Foss, Una"])
    #expect(kilder.lines.contains { $0.contains("2 rader står over navnene på kolonnene") })
  }

  @Test(arguments: ["Klasseliste 1STA", "Skole;Fjellvik vgs", "Skrevet ut;30.11.2026;av Berit"])
  func `a title is no row above`(title: String) throws {
    let kilder = try read(title, "Elevnr;Navn;Født;Klasse;Kontaktlærer", "7003;Foss, Una;03.02.2010;1STA;Odd By")

    #expect(names(kilder) == ["Foss, Una"])
    #expect(!kilder.lines.contains { $0.contains("over navnene") })
  }

  @Test func `one number for two pupils is reported, and both are kept`() throws {
    let kilder = try read("Elevnr;Navn;Født;Klasse", "700;Ul, Ulv;07.07.2010;1MKG", "700;Ve, Vea;08.07.2010;1MKG")

    #expect(names(kilder) == ["Ul, Ulv", "Ve, Vea"])
    #expect(kilder.lines.contains { $0.contains("samme nummer") })
  }

  @Test func `lists of two schools are not joined by name and class`() throws {
    let kilder = try Kilder.of(
      ("nord.csv", "Navn;Klasse;Skole;Hovedmål\nOla Lie;1STA;Nord vgs;Møte hver dag\n"),
      ("sør.csv", "Navn;Klasse;Skole;Elevens behov\nOla Lie;1STA;Sør vgs;Mer tid\n"))

    #expect(kilder.oppføringer.map { $0.values.text("kart.behov") } == [nil])
    #expect(kilder.lines.contains { $0.contains("skolen er en annen") })
  }

  @Test(arguments: ["Oppmøte %", "Tilstedeværelse", "Attendance", "Frammøte i prosent"])
  func `presence is no absence, and is not asked to be called that`(header: String) throws {
    var lister = Elevlister(dato: try #require(Day(iso: "2026-09-21")), regelverk: try Regelverk.publisert())
    try lister.add(Array("Navn;Født;Klasse;\(header)\nAnne Berg;01.02.2010;1STA;94\n".utf8), name: "liste.csv")

    #expect(lister.elever.map(\.fravær) == [Fraværsgrunnlag()])
    #expect(lister.findings.contains { $0.message.contains("100 minus oppmøte") })
  }
}
