@testable import IKO

extension CaseTableTests {
  /// A list of one pupil with the wish and the average; the other criteria are known and no hit.
  private static func intake(_ ønske: String, _ snitt: String) -> String {
    "Navn;Klasse;Ønske;Karaktersnitt;Matematikk;Engelsk;Norsk;Fravær %\nKari Nordmann;1STA;\(ønske);\(snitt);4;4;4;2"
  }

  static let intake: [Case] = [
    Case(
      row: "ønske 1, snitt 2,49", list: intake("1", "2,49"),
      expected: ["R1 treff", "R2 ikkeTreff", "elev treff"],
      says: ["Karaktersnittet er 2,49. Grensen er under 2,5 for elever tatt inn på førsteønske."]),
    Case(
      row: "ønske 1, snitt 2,50", list: intake("1", "2,50"),
      expected: ["R1 ikkeTreff", "R2 ikkeTreff", "elev ikkeTreff"]),
    Case(
      row: "ønske 1, snitt 2,51", list: intake("1", "2,51"),
      expected: ["R1 ikkeTreff", "R2 ikkeTreff", "elev ikkeTreff"]),
    Case(
      row: "ønske 2, snitt 2,99", list: intake("2", "2,99"), expected: ["R2 treff", "R1 ikkeTreff"],
      says: ["Karaktersnittet er 2,99. Grensen er 3 eller lavere for elever tatt inn på lavere enn førsteønske."]),
    Case(row: "ønske 2, snitt 3,00", list: intake("2. ønske", "3,00"), expected: ["R2 treff", "R1 ikkeTreff"]),
    Case(row: "ønske 2, snitt 3,01", list: intake("nr. 2", "3,01"), expected: ["R2 ikkeTreff", "R1 ikkeTreff"]),
    Case(row: "ønske 3, snitt 2,40", list: intake("3", "2,40"), expected: ["R2 treff", "R1 ikkeTreff"]),
    Case(row: "ønske 1, snitt 2,80", list: intake("1", "2,80"), expected: ["R1 ikkeTreff", "R2 ikkeTreff"]),
    Case(
      row: "ønske blank, snitt 2,40", list: intake("", "2,40"),
      expected: ["R1 kanIkkeVurderes(ønske)", "R2 kanIkkeVurderes(ønske)", "elev treff"], says: ["Treff uansett ønske"]),
    Case(
      row: "ønske «særskilt», snitt 2,40", list: intake("særskilt", "2,40"),
      expected: ["R1 kanIkkeVurderes(ønskenummer)", "R2 kanIkkeVurderes(ønskenummer)", "elev kanIkkeVurderes"],
      silent: ["uansett ønske", "særskilt"]),
    Case(
      row: "ønske blank, snitt 2,50", list: intake("–", "2,50"),
      expected: ["R1 ikkeTreff", "R2 kanIkkeVurderes(ønske)", "elev kanIkkeVurderes"]),
    Case(
      row: "ønske blank, snitt 3,00", list: intake("", "3,00"),
      expected: ["R1 ikkeTreff", "R2 kanIkkeVurderes(ønske)", "elev kanIkkeVurderes"]),
    Case(
      row: "ønske blank, snitt 3,20", list: intake("", "3,20"),
      expected: ["R1 ikkeTreff", "R2 ikkeTreff", "elev ikkeTreff"]),
    Case(
      row: "snitt blank, ønske 1", list: intake("1", ""), expected: ["R1 kanIkkeVurderes(snitt)", "R2 ikkeTreff"]),
    Case(
      row: "snitt blank, ønske 2", list: intake("2", ""), expected: ["R1 ikkeTreff", "R2 kanIkkeVurderes(snitt)"]),
  ]

  /// A list of one pupil with columns of subjects.
  private static func grades(_ header: String, _ cells: String) -> String {
    "Navn;Klasse;\(header)\nKari Nordmann;1STA;\(cells)"
  }

  private static let norsk = "Matematikk;Engelsk;Norsk hovedmål;Norsk sidemål;Norsk muntlig"

  static let subjects: [Case] = [
    Case(
      row: "norsk hovedmål 4, sidemål 2, muntlig 4", list: grades(norsk, "4;4;4;2;4"),
      expected: ["R3 treff"], says: ["2 i norsk sidemål"]),
    Case(row: "sidemål F, others 3 or more", list: grades(norsk, "3;5;4;F;3"), expected: ["R3 ikkeTreff"]),
    Case(
      row: "sidemål blank, another norsk grade there", list: grades(norsk, "4;4;4;;"), expected: ["R3 ikkeTreff"],
      says: ["Norsk sidemål mangler. De andre karakterene i faget er brukt."]),
    Case(
      row: "eksamen 2, standpunkt 3 in matematikk",
      list: grades("Matematikk standpunkt;Matematikk eksamen;Engelsk;Norsk", "3;2;4;4"), expected: ["R3 treff"],
      says: ["2 i matematikk (eksamen)"]),
    Case(
      row: "exam cell blank", list: grades("Matematikk;Matematikk eksamen;Engelsk;Norsk", "3;;4;4"),
      expected: ["R3 ikkeTreff"], silent: ["mangler. De andre"]),
    Case(
      row: "matematikk blank, engelsk 2", list: grades("Matematikk;Engelsk;Norsk", ";2;4"),
      expected: ["R3 treff", "R3 mangler matematikk"]),
    Case(
      row: "matematikk blank, the others 3 or more", list: grades("Matematikk;Engelsk;Norsk", ";3;4"),
      expected: ["R3 kanIkkeVurderes(matematikk)"]),
    Case(
      row: "IM at an exam", list: grades("Matematikk;Matematikk eksamen;Engelsk;Norsk", "3;IM;4;4"),
      expected: ["R3 ikkeTreff"], says: ["ikke møtt til eksamen – vurder manuelt"]),
  ]
}
