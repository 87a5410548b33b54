@testable import IKO

extension CaseTableTests {
  private static func absence(_ header: String, _ cells: String, klasse: String = "1STA") -> String {
    "Navn;Klasse;\(header)\nKari Nordmann;\(klasse);\(cells)"
  }

  private static let days = "Fravær dager;Skoledager;Fravær timer"

  static let absence: [Case] = [
    Case(
      row: "fravær 10,0 %", list: absence("Fravær %", "10,0"), expected: ["R4 ikkeTreff"],
      says: ["Fraværet er 10 % (dokumentert og udokumentert). Grensen er over 10 %."]),
    Case(row: "fravær 10,01 %", list: absence("Fravær %", "10,01 %"), expected: ["R4 treff"]),
    Case(
      row: "only udokumentert known: 12 %", list: absence("Udokumentert fravær %", "12"),
      expected: ["R4 treff"], says: ["Det udokumenterte fraværet alene er 12 %"]),
    Case(
      row: "only udokumentert known: 8 %", list: absence("Udokumentert fravær %", "8"),
      expected: ["R4 kanIkkeVurderes(dokumentert)"]),
    Case(row: "only dokumentert known: 12 %", list: absence("Dokumentert fravær %", "12"), expected: ["R4 treff"]),
    Case(
      row: "only dokumentert known: 8 %", list: absence("Dokumentert fravær %", "8"),
      expected: ["R4 kanIkkeVurderes(udokumentert)"]),
    Case(
      row: "20 of 190 days", list: absence(days, "20;190;0"), expected: ["R4 treff"],
      says: ["20 av 190 dager, 10,53 %"]),
    Case(
      row: "19 of 190 days, 0 hours", list: absence(days, "19;190;0"), expected: ["R4 ikkeTreff"], says: ["10,0 %"]),
    Case(
      row: "18 of 190 days and 40 hours", list: absence(days, "18;190;40"),
      expected: ["R4 kanIkkeVurderes(fravær i prosent)"], says: ["Timer regnes ikke om til dager"]),
    Case(
      row: "days without a base", list: absence("Fravær dager;Fravær timer", "20;0"),
      expected: ["R4 kanIkkeVurderes(Fravær % (eller Skoledager))"], says: ["skoledagene i ett skoleår"]),
    Case(row: "fravær 0", list: absence("Fravær %", "0"), expected: ["R4 ikkeTreff"], says: ["Fraværet er 0 %"]),
    Case(row: "fravær blank", list: absence("Fravær %;Skoledager", ";190"), expected: ["R4 kanIkkeVurderes(fravær)"]),
    Case(row: "fravær –", list: absence("Fravær %", "–"), expected: ["R4 kanIkkeVurderes(fravær)"]),
  ]

  private static func history(_ rows: String...) -> String {
    (["Navn;Klasse;Skoleår;Trinn;Fag;Fagkode;Type;Karakter"] + rows.map { "Kari Nordmann;2STA;\($0)" })
      .joined(separator: "\n")
  }

  static let histories: [Case] = [
    Case(
      row: "Vg2: standpunkt 1, eksamen 2",
      list: history("2025/2026;Vg1;Naturfag;NAT1007;standpunkt;1", "2025/2026;Vg1;Naturfag;NAT1007;eksamen;2"),
      trinn: .vg2, expected: ["R5 treff"],
      says: ["1 i naturfag (standpunkt, Vg1)", "faget er bestått ved eksamen"]),
    Case(
      row: "Vg2: T1 IV only", list: history("2025/2026;Vg1;Naturfag;;T1;IV"), trinn: .vg2, expected: ["R5 ikkeTreff"]),
    Case(
      row: "Vg2: T2 blank, standpunkt 3",
      list: history("2025/2026;Vg1;Naturfag;;T2;", "2025/2026;Vg1;Naturfag;;standpunkt;3"), trinn: .vg2,
      expected: ["R5 ikkeTreff"]),
    Case(
      row: "Vg2: passed later",
      list: history("2024/2025;Vg1;Naturfag;;standpunkt;IV", "2025/2026;Vg1;Naturfag;;standpunkt;3"), trinn: .vg2,
      expected: ["R5 treff"], says: ["senere bestått"]),
    Case(
      row: "Vg2: no history at all", list: "Navn;Klasse\nKari Nordmann;2STA", trinn: .vg2,
      expected: ["R5 kanIkkeVurderes(karakterer fra tidligere trinn)", "elev kanIkkeVurderes"]),
    Case(
      row: "codes D, GK, B, F",
      list: history(
        "2025/2026;Vg1;Naturfag;;standpunkt;D", "2025/2026;Vg1;YFF;;standpunkt;GK", "2025/2026;Vg1;Sveis;;eksamen;B",
        "2025/2026;Vg1;Norsk;;standpunkt;F"),
      trinn: .vg2, expected: ["R5 ikkeTreff"], silent: ["vurder manuelt"]),
    Case(
      row: "codes IB", list: history("2025/2026;Vg1;Sveis;;eksamen;IB"), trinn: .vg2, expected: ["R5 ikkeTreff"],
      says: ["ikke bestått (IB eller IG) – vurder manuelt"]),
    Case(
      row: "orden, atferd with Lg, Ng",
      list: history(
        "2025/2026;Vg1;Orden;;standpunkt;Lg", "2025/2026;Vg1;Atferd;;T2;Ng", "2025/2026;Vg1;Naturfag;;standpunkt;3"),
      trinn: .vg2, expected: ["R5 ikkeTreff"], silent: ["ikke er en karakter"]),
  ]

  private static let sameRow = "Kari Nordmann;1STA;1;2,40"

  static let years: [Case] = [
    Case(
      row: "pupil on Vg2 under R1–R4", list: absence("Ønske;Snitt;Fravær %;Matematikk", "1;2,40;12;2", klasse: "2STA"),
      trinn: .vg2,
      expected: ["R1 gjelderIkke", "R2 gjelderIkke", "R3 gjelderIkke", "R4 gjelderIkke"]),
    Case(
      row: "pupil on Vg1 under R5", list: absence("Ønske;Snitt", "1;2,40"), expected: ["R5 gjelderIkke", "R1 treff"]),
    Case(
      row: "Vg1 again (omvalg) with own Vg1 history",
      list: history("2025/2026;Vg1;Naturfag;;standpunkt;IV").replacing("2STA", with: "1STA"),
      expected: ["R5 gjelderIkke", "R1 kanIkkeVurderes(ønske, snitt)"],
      says: ["Eleven har fra før IV i naturfag (standpunkt, Vg1)"]),
    Case(
      row: "identical rows for one pupil",
      list: "Navn;Klasse;Ønske;Snitt\n\(sameRow)\n\(sameRow)", expected: ["1 elever", "R1 treff"],
      says: ["samme opplysninger"]),
    Case(
      row: "rows that differ", list: "Navn;Klasse;Ønske;Snitt\n\(sameRow)\nKari Nordmann;1STA;2;3,40",
      expected: ["0 elever"], says: ["liste.csv: linje 2: ", "liste.csv: linje 3"]),
  ]
}
