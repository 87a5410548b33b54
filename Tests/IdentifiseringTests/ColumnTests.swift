import Foundation
import Testing

@testable import IKO

/// What lists write, and what is made of it.
struct ColumnTests {
  @Test(arguments: ["2", "2.", "2. ønske", "nr. 2", "Ønske nr. 2", "2,0"])
  func `a wish with a number`(text: String) throws {
    #expect(try Lists.pupil("Ønske", text).elev.ønske == .nummer(2))
  }

  @Test func `a wish in words is no number, and none without a number is an error`() throws {
    #expect(try Lists.pupil("Ønske", "formidlet").elev.ønske == .ord)
    #expect(try Lists.pupil("Ønske", "").elev.ønske == nil)

    let wrong = try Lists.pupil("Ønske", "1 eller 2")

    #expect(wrong.elev.ønske == nil)
    #expect(wrong.findings == ["«Ønske» skal være nummeret på ønsket. Skriv f.eks. 2."])
  }

  @Test func `one decimal stays as it is, with a remark`() throws {
    let pupil = try Lists.pupil("Karaktersnitt", "2,5")

    #expect(pupil.elev.snitt == 2.5)
    #expect(
      pupil.findings == ["«Karaktersnitt» har høyst én desimal og kan være avrundet. Tallet er brukt som det står."])
    #expect(try Lists.pupil("Karaktersnitt", "2.50").findings == [])
  }

  @Test func `grunnskolepoeng are divided by ten, and it is reported once`() throws {
    let lister = try Lists.read("Navn;Klasse;Snitt\nKari Nordmann;1STA;24,9\nOla Dunk;1STA;43,15\nPer Hansen;1STA;")

    #expect(lister.elever.map(\.snitt) == [Decimal(string: "2.49"), Decimal(string: "4.315"), nil])
    #expect(lister.findings.map(\.message) == ["Kolonnen «Snitt» holder grunnskolepoeng. De er delt på 10."])
    #expect(lister.elever.flatMap(\.funn) == [])
  }

  @Test(arguments: ["7,2", "61", "-1", "tre"])
  func `what is no average`(text: String) throws {
    let pupil = try Lists.pupil("Snitt", text)

    #expect(pupil.elev.snitt == nil)
    #expect(pupil.findings.count == 1)
    #expect(!pupil.findings.contains { $0.contains(text) })
  }

  @Test func `an average of zero is missing, with a warning`() throws {
    let pupil = try Lists.pupil("Snitt", "0")

    #expect(pupil.elev.snitt == nil)
    #expect(pupil.elev.funn.map(\.severity) == [.warning])
  }

  @Test func `averages and grunnskolepoeng in one column are an error`() throws {
    let lister = try Lists.read("Navn;Klasse;Snitt\nKari Nordmann;1STA;2,49\nOla Dunk;1STA;43,1")

    #expect(lister.findings.map(\.severity) == [.error])
  }

  @Test func `a column of bare fractions is one question`() throws {
    let rows = (1...28).map { "Elev Nr\($0);1STA;0,\($0 + 10)" }.joined(separator: "\n")
    let lister = try Lists.read("Navn;Klasse;Fravær %\n" + rows)

    #expect(lister.findings.count == 1)
    #expect(lister.findings.first?.message.contains("Betyr 0,12 her 12 % eller 0,12 %?") == true)
    #expect(lister.elever.allSatisfy { $0.fravær.prosent.hele == nil && $0.funn.isEmpty })
    #expect(try Lists.pupil("Fravær %", "0,4 %").elev.fravær.prosent.hele == Decimal(string: "0.4"))
  }

  @Test func `absence without a unit is asked about, unless its cells say percent`() throws {
    #expect(try Lists.pupil("Fravær", "12").findings.count == 1)
    #expect(try Lists.pupil("Fravær", "12 %").elev.fravær.prosent.hele == 12)
  }

  @Test func `D in a column of absence is no grade and no number`() throws {
    let pupil = try Lists.pupil("Fravær dager", "D")

    #expect(pupil.elev.fravær.dager.hele == nil)
    #expect(pupil.findings.first?.contains("betyr det dokumentert") == true)
  }

  @Test(
    arguments: zip(
      [
        "Udokumentert fravær (dager)", "Fravær dok. %", "Fravær timer", "Fravær % (dokumentert og udokumentert)",
        "fravær.prosent", "Fravær i matematikk",
      ],
      [
        "fravær.dager.udokumentert", "fravær.prosent.dokumentert", "fravær.timer", "fravær.prosent", "fravær.prosent",
        nil,
      ]))
  func `headers of absence`(header: String, tag: String?) {
    #expect(Fraværskolonne(header)?.tag == tag)
  }

  @Test(
    arguments: zip(
      [
        "Norsk sidemål", "Norsk (hovedmål)", "Matematikk - eksamen", "Engelsk T1", "Matte", "NOR0215 Norsk sidemål",
        "Særskilt norsk", "Matematikk R1",
      ],
      [
        "karakter.norsk.sidemål.Standpunkt", "karakter.norsk.hovedmål.Standpunkt", "karakter.matematikk..Eksamen",
        "karakter.engelsk..T1", "karakter.matematikk..Standpunkt", "karakter.norsk.sidemål.Standpunkt", nil, nil,
      ]))
  func `headers of subjects`(header: String, tag: String?) {
    #expect(Fagkolonne(header)?.tag == tag)
  }

  @Test func `what is no grade is an error, and the subject is unknown`() throws {
    let pupil = try Lists.pupil("Matematikk;Engelsk;Norsk", "3+;4;4")
    let vurdering = Elevvurdering(pupil.elev, trinn: .vg1, try Regelverk.publisert())

    #expect(pupil.findings.count == 1)
    #expect(vurdering.kriterier[2].utfall == .kanIkkeVurderes(["matematikk"]))
  }

  @Test(
    arguments: zip(
      ["Vg1", "VG 1", "vg1.", "Videregående trinn 2", "3", "1STA", "10", "Vg4"],
      [Trinn.vg1, .vg1, .vg1, .vg2, .vg3, nil, nil, nil]))
  func `years as lists write them`(text: String, trinn: Trinn?) { #expect(Trinn(text) == trinn) }

  @Test(
    arguments: zip(
      ["iv", "i.v.", "4", "4,0", "4 fire", "GK", "7", "0", "3+", "Lg"],
      ["IV", "IV", "4", "4", "4", "GK", nil, nil, nil, nil]))
  func `grades as lists write them`(text: String, grade: String?) { #expect(Karakter(text)?.text == grade) }
}
