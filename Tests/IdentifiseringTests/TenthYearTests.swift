import Forms
import Testing

@testable import IKO

/// Grades of 10. trinn in a list with a row for each grade.
struct TenthYearTests {
  private static let lists = [
    "Navn;Født;Klasse;Fag;Vurdering;Karakter\nA Lie;1.2.2010;1STA;Matematikk;Standpunkt 10. trinn;2\nA Lie;1.2.2010;1STA;Norsk hovedmål;Standpunkt 10. trinn;4\nA Lie;1.2.2010;1STA;Engelsk;Standpunkt 10. trinn;5",
    "Navn;Født;Klasse;Fag;Trinn;Type;Karakter\nA Lie;1.2.2010;1STA;Matematikk;10;Standpunkt;2\nA Lie;1.2.2010;1STA;Norsk;10;Standpunkt;4\nA Lie;1.2.2010;1STA;Engelsk;10;Standpunkt;5",
    "Karakterer 10. trinn;;;;;\nNavn;Født;Klasse;Fag;Type;Karakter\nA Lie;1.2.2010;1STA;Matematikk;Standpunkt;2\nA Lie;1.2.2010;1STA;Norsk;Standpunkt;4\nA Lie;1.2.2010;1STA;Engelsk;Standpunkt;5",
  ]

  @Test(arguments: lists)
  func `they are what a pupil came with`(list: String) throws {
    let lister = try Lists.read(list)
    let vurdering = try #require(
      Identifisering(of: lister.elever, trinn: .vg1, regelverk: try Regelverk.publisert()).first { _ in true })
    let r3 = try #require(vurdering.kriterier.first { $0.id == "R3" })

    #expect(r3.utfall == .treff)
    #expect(r3.mangler == [])
    #expect(lister.elever[0].historikk == [])
  }

  @Test func `a half of another school year is none of this one`() throws {
    let lister = try Lists.read(
      "Skoleår;Termin;Navn;Født;Klasse;Fag;Karakter\n2025/2026;T1;A Lie;1.2.2008;3STA;Historie;1\n2026/2027;T1;A Lie;1.2.2008;3STA;Norsk;1"
    )

    #expect(lister.elever[0].historikk.map(\.erFraEtAnnetÅr) == [true, false])
  }
}
