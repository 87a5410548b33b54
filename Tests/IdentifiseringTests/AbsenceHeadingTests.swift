import Forms
import Testing

@testable import IKO

/// Headings of absence: what is the pupil's, and what is a subject's.
struct AbsenceHeadingTests {
  private func pupil(_ list: String) throws -> (elev: Elevgrunnlag, said: [String]) {
    let lister = try Lists.read(list)
    let elev = try #require(lister.elever.first)
    return (elev, (lister.findings + elev.funn).map(\.message))
  }

  @Test(
    arguments: ["Norsk", "Matematikk", "Engelsk", "Matematikk 1P"],
    ["Fravær %", "Fravær", "Fraværsdager", "Fravær timer"])
  func `absence below a subject is never the pupil's`(fag: String, member: String) throws {
    let other = fag == "Engelsk" ? "Norsk" : "Engelsk"
    let (elev, said) = try pupil(
      "Elev;Klasse;\(fag);;\(other);\n;;Kar.;\(member);Kar.;\(member)\nA Lie;1NKD;5;13;4;14\nB Lie;1NKD;5;13;4;14")

    #expect(elev.fravær == Fraværsgrunnlag(), "\(fag): \(member)")
    #expect(said.contains { $0.contains("står under et fag") } || !said.contains { $0.contains("hører begge til") })
  }

  @Test(arguments: ["Norsk", "Engelsk"])
  func `a subject below absence is no grade`(fag: String) throws {
    let (elev, _) = try pupil("Elev;Klasse;Fravær;;\n;;%;\(fag);Historie\nA Lie;1NKD;5;3;4\nB Lie;1NKD;5;3;4")

    #expect(elev.inngang == [])
    #expect(elev.historikk == [])
  }

  @Test(arguments: ["Fravær", "Samlet fravær", "Fravær hittil"])
  func `absence below a heading that is about all of it is the pupil's`(group: String) throws {
    let (elev, _) = try pupil(
      "Fravær 1NKD;;;;;\nElev;Klasse;Norsk;;\(group);\n;;Timer;%;Dager;%\nA Lie;1NKD;3;13;2;4\nB Lie;1NKD;3;13;2;4")

    #expect(elev.fravær.timer == .init())
    #expect(elev.fravær.prosent.hele == nil || elev.fravær.prosent.hele == 4, "\(group)")
  }

  @Test(arguments: [
    ("Frv %", "fravær.prosent"), ("Årsfravær %", "fravær.prosent"), ("Fravær per 15.11 (%)", "fravær.prosent"),
    ("Fravær % t.o.m. uke 47", "fravær.prosent"), ("Fråværsdagar", "fravær.dager"), ("Fråværstimar", "fravær.timer"),
    ("Fråvær %", "fravær.prosent"), ("Absence %", "fravær.prosent"), ("Absence (%)", "fravær.prosent"),
    ("Fravær hele dager", "fravær.dager"), ("Fravær enkelttimer", "fravær.timer"),
  ])
  func `headings of absence as lists have them`(header: String, tag: String) {
    #expect(Fraværskolonne(header)?.tag == tag)
  }

  @Test(arguments: [
    ("Dager", "fravær.dager"), ("Timer", "fravær.timer"), ("Sum dager", "fravær.dager"), ("Sum timer", "fravær.timer"),
    ("Hele dager", "fravær.dager"), ("Enkelttimer", "fravær.timer"), ("Totalt %", "fravær.prosent"),
    ("Dagar", "fravær.dager"), ("Timar", "fravær.timer"),
  ])
  func `in a list about absence a unit is enough`(header: String, tag: String) throws {
    #expect(Fraværskolonne(header, isAboutAbsence: true)?.tag == tag)
    #expect(Fraværskolonne(header) == nil)
    for title in ["Fravær høst 2026", "Fraværsoversikt 1BAA", "Fråvær 1BAA"] {
      let (elev, _) = try pupil("\(title);;\nElev;Klasse;\(header)\nA Lie;1BAA;7\nB Lie;1BAA;8")
      let amounts = [elev.fravær.prosent, elev.fravær.dager, elev.fravær.timer]
      #expect(amounts.compactMap(\.hele) == [7], "\(title): \(header)")
    }
    #expect(try pupil("Elev;Klasse;\(header)\nA Lie;1BAA;7\nB Lie;1BAA;8").elev.fravær == Fraværsgrunnlag())
  }

  @Test(arguments: ["Dag", "Time", "T", "Norsk %", "Fag", "Uke 47", "Mandag"])
  func `in a list about absence not everything is an amount`(header: String) {
    #expect(Fraværskolonne(header, isAboutAbsence: true) == nil)
  }

  @Test(arguments: ["Fravær % nov", "Fravær % september", "Fravær norsk %"])
  func `absence of a month or a subject is not that of the year`(header: String) {
    #expect(Fraværskolonne(header) == nil)
  }

  @Test(arguments: ["Prioritet", "Prioritetsnr", "Søkerønske", "Inntatt på", "Choice"])
  func `the wish by other names, where the list has an average`(header: String) throws {
    for (cell, number) in [("1", 1), ("2. ønske", 2), ("Førsteønske", 1), ("Andreønske", 2), ("3", 3)] {
      #expect(
        try pupil("Elev;Klasse;\(header);Snitt\nA Lie;1BAA;\(cell);3,11").elev.ønske == .nummer(number), "\(cell)")
    }
  }

  @Test func `elsewhere priority is anybody's`() throws {
    #expect(try pupil("Elev;Klasse;Prioritet;Fravær %\nA Lie;1BAA;1;3").elev.ønske == nil)
  }

  @Test func `an English list is understood`() throws {
    let (elev, _) = try pupil(
      "Student name;Class;Level;Intake choice;Average;Mathematics;English;Norwegian;Absence %\nA Lie;1IB;Vg1;1;2.44;3;IV;3;11.5"
    )

    #expect(elev.trinn == .vg1 && elev.ønske == .nummer(1) && elev.fravær.prosent.hele == 11.5)
    #expect(Set(elev.inngang.map(\.fag)) == ["matematikk", "engelsk", "norsk"])
  }
}
